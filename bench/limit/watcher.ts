import { Agent, request, type RequestOptions } from "node:http";

const api = `${process.env["WATCHER_URL"] ?? ""}/watcher/client-api/v3`;
const agent = new Agent({ keepAlive: true });

/** The text that Watcher answers. Throws unless it is a 200. */
export function readText(target: string, authorization: string): Promise<string> {
  return call(target, { agent, headers: { authorization } });
}

export async function read<T>(target: string, authorization: string): Promise<T> {
  return JSON.parse(await readText(target, authorization)) as T;
}

export async function put<T>(target: string, body: unknown, authorization: string): Promise<T> {
  const text = Buffer.from(JSON.stringify(body));
  const headers = { authorization, "content-type": "application/json", "content-length": text.length };
  return JSON.parse(await call(target, { method: "PUT", agent, headers }, text)) as T;
}

function call(target: string, options: RequestOptions, body?: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(api + target, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${target}: ${response.statusCode} ${text}`));
      });
    });
    asking.on("error", reject).end(body);
  });
}
