/**
 * The least that answering the scenarios can cost in Node: node:http on both sides, the fewest calls, one answer and no
 * GraphQL. It knows the operations by their names, and reads no more of them than arguments. A yardstick, not a
 * gateway.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { camera } from "./camera.js";
import { episodes } from "./episodes.js";
import { folderTree } from "./folder-tree.js";
import type { Operation } from "./graph.js";
import { renameCamera } from "./rename-camera.js";
import { wall } from "./wall.js";

/** Makes the text of the answer's data, as the user whom the Authorization header names sees it. */
type Answer = (operation: Operation, authorization: string) => Promise<string>;

const answers: Readonly<Record<string, Answer>> = {
  Wall: wall,
  Camera: camera,
  FolderTree: folderTree,
  Episodes: episodes,
  RenameCamera: renameCamera,
};

async function answerTo(body: string, authorization: string): Promise<string> {
  const operation = JSON.parse(body) as Operation;
  const [, name = ""] = /^\w+ (\w+)/.exec(operation.query) ?? [];
  const answer = answers[name];
  if (answer === undefined) throw new Error(`no such operation: ${name}`);
  return `{"data":${await answer(operation, authorization)}}`;
}

function send(response: ServerResponse, text: string): void {
  const body = Buffer.from(text);
  response
    .writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length })
    .end(body);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    answerTo(Buffer.concat(chunks).toString(), request.headers.authorization ?? "").then(
      (text) => send(response, text),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`GraphQL http://127.0.0.1:${port}/graphql\n`);
});
