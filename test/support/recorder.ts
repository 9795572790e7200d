import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A Watcher that takes whatever is written, and remembers it. It knows nothing: what is read from it is as good as empty. */
export interface Recorder {
  readonly url: string;
  /** Calls since the last time, without those that only read. */
  take(): readonly RecordedCall[];
  /** Whether there is what a camera's name asks for. */
  holdsCameras(isSo: boolean): void;
  close(): void;
}

export interface RecordedCall {
  readonly method: string;
  /** Below the base path, decoded, in its segments. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
}

const base = "/watcher/client-api/v3";
const text = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const token = `${text({ alg: "none" })}.${text({ exp: Math.floor(Date.now() / 1000) + 86_400 })}.x`;
/** Names whatever a mutation may look for in an answer. */
const anything = {
  id: 1,
  name: "anything",
  title: "kept",
  apikey: "k",
  invite_key: "i",
  token: "t",
  created: 0,
  updated: 0,
};

export async function startRecorder(): Promise<Recorder> {
  let calls: RecordedCall[] = [];
  let hasCameras = true;
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://recorder");
      const path = pathname
        .slice(base.length + 1)
        .split("/")
        .map(decodeURIComponent);
      const { method = "" } = request;
      const isLogin = path[0] === "login";
      if (method !== "GET" && !isLogin) calls.push({ method, path, query, body });
      const cameras = { streams: hasCameras ? [{ name: query.get("name") ?? "" }] : [] };
      const isUnknown = method === "GET" && path[0] === "streams" && !hasCameras;
      response.writeHead(isUnknown ? 404 : 200, { "content-type": "application/json" });
      response.end(
        JSON.stringify(
          isLogin
            ? { access_token: token, refresh_token: "r" }
            : isUnknown
              ? {}
              : { ...anything, ...cameras },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
    holdsCameras: (isSo) => {
      hasCameras = isSo;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
