import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers what is posted to each path with what a function makes of it, as JSON. */
export function createAnswering(answers: Readonly<Record<string, (body: never) => unknown>>): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const answer = answers[request.url ?? ""];
      Promise.resolve(answer?.((text === "" ? undefined : JSON.parse(text)) as never)).then(
        (value) => response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(value)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
}

/** Listens on any free port, and prints it for whoever has started this program. */
export function listen(server: Server, word: string): void {
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${word} http://127.0.0.1:${port}\n`);
  });
}
