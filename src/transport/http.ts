import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from "@apollo/server";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Context, CreateContext } from "../context.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";

/** Answers one path; `url` is relative to the gateway. */
export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** Routes by path. The longest prefix ending in a slash serves what has no path of its own. */
export function createHttp(routes: Readonly<Record<string, Route>>, log: Logger): Server {
  const prefixes = Object.keys(routes)
    .filter((path) => path.endsWith("/") && path !== "/")
    .sort((a, b) => b.length - a.length);
  const server = createServer({ maxHeaderSize: 32_768, requestTimeout: 30_000 }, (request, response) => {
    void answer(request, response);
  });
  // A peer that breaks off or talks nonsense concerns nobody else.
  server.on("clientError", (_, socket) => {
    if (socket.writable)
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("x-content-type-options", "nosniff");
    try {
      const target = request.url ?? "/";
      if (!URL.canParse(target, "http://gateway")) return sendText(response, 400, "Bad request target");
      const url = new URL(target, "http://gateway");
      const prefix = prefixes.find((candidate) => url.pathname.startsWith(candidate));
      const route = routes[url.pathname] ?? (prefix === undefined ? undefined : routes[prefix]);
      if (route === undefined)
        return sendText(response, 404, "Not found. GraphQL is at /graphql, a page to try it at /explorer.");
      await route(request, response, url);
    } catch (error) {
      log.error({ err: error }, "a request failed for an unknown reason");
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "Internal server error");
    }
  }
  return server;
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8" })
    .end(JSON.stringify(value));
}

/** POST and GET of the GraphQL over HTTP specification. */
export function graphqlRoute(server: ApolloServer<Context>, createContext: CreateContext): Route {
  return async (request, response, url) => {
    const read = await readBody(request);
    if (typeof read === "number") return refuse(response, read);
    const context = createContext(request.headers.authorization);
    response.setHeader("x-request-id", context.requestId);
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toGraphqlRequest(request, url, read),
      context: () => Promise.resolve(context),
    });
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    // Answers hold tokens and what a person may see: nothing between here and the caller may keep them.
    response.setHeader("cache-control", "no-store");
    response.statusCode = statusOf(answer.status, answer.headers.get("content-type"));
    if (answer.body.kind === "complete") {
      response.end(answer.body.string);
      return;
    }
    for await (const chunk of answer.body.asyncIterator) response.write(chunk);
    response.end();
  };
}

/**
 * The specification wants 200 for well-formed requests that are answered as application/json, also when the document is
 * invalid; statuses other than 200 are for application/graphql-response+json.
 */
function statusOf(status: number | undefined, contentType: string | undefined): number {
  const isLegacy = contentType?.startsWith("application/json") === true;
  return isLegacy && status === 400 ? 200 : (status ?? 200);
}

interface ReadBody {
  /** undefined when there is none, or when it is not JSON. */
  readonly json: unknown;
  readonly isMalformed: boolean;
}

/** The body as JSON, or the status to refuse it with. Nothing beyond the limit is kept. */
async function readBody(request: IncomingMessage): Promise<ReadBody | number> {
  if (request.method === "GET" || request.method === "HEAD") return { json: undefined, isMalformed: false };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.requestBytes) return 413;
    chunks.push(chunk);
  }
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return { json: undefined, isMalformed: false };
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString("utf8")), isMalformed: false };
  } catch {
    return { json: undefined, isMalformed: true };
  }
}

function refuse(response: ServerResponse, status: number): void {
  const message = `The request is longer than ${limits.requestBytes} bytes.`;
  response.setHeader("connection", "close");
  sendJson(response, status, {
    errors: [{ message, extensions: { code: "BAD_REQUEST", retryable: false } }],
  });
}

function toGraphqlRequest(request: IncomingMessage, url: URL, body: ReadBody): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return { method: (request.method ?? "GET").toUpperCase(), headers, search: url.search, body: body.json };
}
