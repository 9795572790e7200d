import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { startGateway, type TestGateway } from "./support/gateway.js";

/** How Watcher answers a read: the token says which way. */
type Way = (response: ServerResponse, request: IncomingMessage) => void;

const list = Buffer.from(JSON.stringify({ streams: [{ name: "gate" }] }));
const answer = { cameras: { nodes: [{ name: "gate" }] } };

function packed(encoding: string, body: Buffer): Way {
  return (response) => {
    response
      .writeHead(200, {
        "content-type": "application/json",
        "content-encoding": encoding,
        "content-length": body.length,
      })
      .end(body);
  };
}

const answered = new WeakSet<Socket>();

/** What a kept connection looks like that the server is just closing. */
const closing: Way = (response, { socket }) => {
  if (answered.has(socket)) return void socket.destroy();
  answered.add(socket);
  response.writeHead(200, { "content-type": "application/json" }).end(list);
};

const ways: Readonly<Record<string, Way>> = {
  plain: (response) => void response.writeHead(200, { "content-type": "application/json" }).end(list),
  gzip: packed("gzip", gzipSync(list)),
  capital: packed("GZIP", gzipSync(list)),
  deflate: packed("deflate", deflateSync(list)),
  raw: packed("deflate", deflateRawSync(list)),
  brotli: packed("br", brotliCompressSync(list)),
  nothing: packed("gzip", Buffer.alloc(0)),
  short: packed("gzip", gzipSync(list).subarray(0, -12)),
  garbage: packed("br", Buffer.from("no brotli")),
  bomb: packed("gzip", gzipSync(Buffer.alloc(65_000_000, " "))),
  closing,
};

let watcher: Server;
let gateway: TestGateway;
let asked: string[] = [];

beforeAll(async () => {
  watcher = createServer((request, response) => {
    const way = request.headers.authorization?.replace("Bearer ", "") ?? "";
    asked.push(way);
    (ways[way] ?? ways["plain"])?.(response, request);
  });
  watcher.listen(0, "127.0.0.1");
  await once(watcher, "listening");
  const { port } = watcher.address() as AddressInfo;
  gateway = await startGateway({ watcherUrl: `http://127.0.0.1:${port}` });
});

afterAll(async () => {
  await gateway.close();
  watcher.closeAllConnections();
  watcher.close();
});

const ask = (way: string, headers = {}) =>
  gateway.query("{ cameras(first: 1) { nodes { name } } }", { authorization: `Bearer ${way}`, headers });

test.each(["plain", "gzip", "capital", "deflate", "raw", "brotli"])("an answer may come %s", async (way) => {
  const { body } = await ask(way);
  expect(body.data).toEqual(answer);
  expect(body.errors).toBeUndefined();
});

const broken = "Watcher's answer for the cameras broke off.";
test.each([
  ["is empty inside", "nothing", "Watcher's answer for the cameras is not what its contract promises."],
  ["ends too early", "short", broken],
  ["is not packed as it says", "garbage", broken],
  ["unpacks to more than 64 MB", "bomb", "Watcher's answer for the cameras is longer than 64000000 bytes."],
])("a packed answer that %s fails", async (_, way, message) => {
  const { body } = await ask(way);
  expect(body.data).toEqual({ cameras: null });
  expect(body.errors?.map(({ message: text, extensions }) => [text, extensions?.["code"]])).toEqual([
    [message, "UPSTREAM_INVALID"],
  ]);
});

test("a kept connection that was closed meanwhile is noticed by nobody", async () => {
  asked = [];
  expect((await ask("closing")).body.data).toEqual(answer);
  expect((await ask("closing")).body.data).toEqual(answer);
  expect(asked).toEqual(["closing", "closing", "closing"]);
});

test.each([
  ["*/*", "application/json; charset=utf-8"],
  ["application/json", "application/json; charset=utf-8"],
  ["application/graphql-response+json", "application/graphql-response+json; charset=utf-8"],
  [
    "application/graphql-response+json,application/json;q=0.9",
    "application/graphql-response+json; charset=utf-8",
  ],
  ["application/json;q=0.5, text/html", "application/json; charset=utf-8"],
])("a client that accepts %s gets %s", async (accept, type) => {
  const { status, headers, body } = await ask("plain", { accept });
  expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
    200,
    type,
    "no-store",
  ]);
  expect(body).toEqual({ data: answer, extensions: { cost: { upstreamCalls: 1 } } });
});
