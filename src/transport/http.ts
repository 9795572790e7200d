import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from "@apollo/server";
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Context, Contexts } from "../context.js";
import * as z from "zod";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { Browsers } from "./browser.js";
import { GatewayError } from "../errors.js";
import type { Caller } from "../viewer.js";
import { unknownRequest } from "./graphql.js";
import { readMultipart, type OperationWithFiles } from "./multipart.js";
import type { Refusal } from "./refusal.js";
import { wantsEvents, type EventStreams } from "./sse.js";

/** Answers one path; `url` is relative to the gateway. */
export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** Routes by path. The longest prefix ending in a slash serves what has no path of its own. */
export function createHttp(routes: Readonly<Record<string, Route>>, log: Logger): Server {
  const prefixes = Object.keys(routes)
    .filter((path) => path.endsWith("/") && path !== "/")
    .sort((a, b) => b.length - a.length);
  const server = createServer(
    { maxHeaderSize: 32_768, requestTimeout: limits.uploadTimeout, headersTimeout: limits.requestTimeout },
    (request, response) => {
      void answer(request, response);
    },
  );
  // A peer that breaks off or talks nonsense concerns nobody else.
  server.on("clientError", (_, socket) => {
    socket.once("finish", () => socket.destroy());
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
export function graphqlRoute(
  server: ApolloServer<Context>,
  contexts: Contexts,
  browsers: Browsers,
  addressOf: (request: IncomingMessage) => string,
  events: EventStreams,
): Route {
  let uploads = 0;
  return async (request, response, url) => {
    if (browsers.answerCors(request, response)) return;
    if (wantsEvents(request)) return answerWithEvents(request, response, url);
    const caller = callerOf(request, response, browsers, addressOf(request));
    const context = contexts.create(caller, contexts.accessOf(caller));
    const { requestId } = context;
    response.setHeader("x-request-id", requestId);
    // Answers hold tokens and what a person may see: nothing between here and the caller may keep them.
    response.setHeader("cache-control", "no-store");
    if (caller.authorization === undefined && caller.cookie === undefined && browsers.cookieOf(request))
      return refuse(response, forgeable, requestId);
    const read = isMultipart(request) ? await readWithFiles(request, context) : await readOperation(request);
    if ("refusal" in read) return refuse(response, read, requestId);
    try {
      await execute(request, response, url, read.json, context);
    } finally {
      await read.release?.();
    }
  };

  async function execute(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    json: unknown,
    context: Context,
  ): Promise<void> {
    const { requestId } = context;
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toGraphqlRequest(request, url, json, browsers.isFriendly(request)),
      context: () => Promise.resolve(context),
    });
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.setHeader("cache-control", "no-store");
    if (answer.body.kind === "complete") {
      const body = answer.body.string;
      // What Apollo Server refuses before an operation starts does not know its request.
      const isRefused = body.startsWith('{"errors"') && body.includes(unknownRequest);
      response.statusCode = statusOf(answer.status, answer.headers.get("content-type"), body);
      response.end(isRefused ? body.replaceAll(unknownRequest, requestId) : body);
      return;
    }
    response.statusCode = answer.status ?? 200;
    for await (const chunk of answer.body.asyncIterator) response.write(chunk);
    response.end();
  }

  /** Files are for those who are signed in, and for so many at once as the disk is meant for. */
  async function readWithFiles(
    request: IncomingMessage,
    context: Context,
  ): Promise<OperationWithFiles | Refusal> {
    if (uploads >= limits.uploadsAtOnce) return tooManyUploads;
    uploads += 1;
    try {
      await context.session.check();
      return await readMultipart(request);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      request.resume();
      return { status: 200, refusal: error.message, code: error.code, retryable: error.retryable };
    } finally {
      uploads -= 1;
    }
  }

  async function answerWithEvents(request: IncomingMessage, response: ServerResponse, url: URL) {
    const isReadOnly = request.method === "GET";
    const caller = callerOf(request, response, browsers, addressOf(request));
    // A browser's EventSource sends no header of ours; what it reads stays within its page, as with a WebSocket.
    const cookie = isReadOnly && browsers.isFriendly(request) ? browsers.cookieOf(request) : caller.cookie;
    const requestId = randomUUID();
    if (caller.authorization === undefined && cookie === undefined && browsers.cookieOf(request))
      return refuse(response, forgeable, requestId);
    const read = isReadOnly ? { json: fromSearch(url) } : await readOperation(request);
    if ("refusal" in read) return refuse(response, read, requestId);
    const operation = operationRequest.safeParse(read.json);
    if (!operation.success) return refuse(response, noOperation, requestId);
    const lastEventId = request.headers["last-event-id"];
    await events.answer(
      response,
      {
        ...caller,
        cookie: caller.authorization === undefined ? cookie : undefined,
        // The answer has begun before a cookie could be set.
        setCookie: undefined,
        lastEventId: typeof lastEventId === "string" && lastEventId !== "" ? lastEventId : undefined,
      },
      { ...operation.data, isReadOnly },
    );
  }
}

const operationRequest = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** The parameters of a GET; what is no JSON is left for the check above. */
function fromSearch({ searchParams }: URL): unknown {
  const variables = searchParams.get("variables");
  return {
    query: searchParams.get("query"),
    operationName: searchParams.get("operationName"),
    variables: variables === null ? null : parsed(variables),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const tooManyUploads: Refusal = {
  status: 503,
  refusal: "Too many files are being sent just now. Try again after a while.",
  code: "RATE_LIMITED",
  retryable: true,
};

const noOperation: Refusal = {
  status: 400,
  refusal: "The request holds no operation: query is a text, variables is an object.",
};

/** A cookie counts, and is set, only when the request is known to be meant by the page that sent it. */
function callerOf(
  request: IncomingMessage,
  response: ServerResponse,
  browsers: Browsers,
  address: string,
): Caller {
  const isDeliberate = browsers.isDeliberate(request);
  const { authorization, "user-agent": userAgent } = request.headers;
  return {
    authorization,
    address,
    userAgent: userAgent?.slice(0, limits.userAgent) ?? null,
    cookie: isDeliberate && authorization === undefined ? browsers.cookieOf(request) : undefined,
    setCookie: isDeliberate
      ? (token) => void response.setHeader("set-cookie", browsers.cookieWith(token))
      : undefined,
  };
}

const forgeable: Refusal = {
  status: 403,
  refusal:
    "A request that signs in by its cookie needs the header x-csrf: 1, and must come from the gateway's own pages or one of CORS_ORIGINS.",
};

/**
 * The specification wants 200 for well-formed requests that are answered as application/json, also when the document is
 * invalid; other statuses are for application/graphql-response+json and for what is no GraphQL request.
 */
function statusOf(status = 200, contentType = "", body: string): number {
  if (status !== 400 || !contentType.startsWith("application/json")) return status;
  return badRequest.test(body) ? status : 200;
}

/** An answer whose first error is one of the request, not of the operation. */
const badRequest = /^\{"errors":\[\{"message":"(?:[^"\\]|\\.)*","extensions":\{"code":"BAD_REQUEST"/;

const typeOf = (request: IncomingMessage): string | undefined =>
  request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();

const isMultipart = (request: IncomingMessage): boolean =>
  request.method === "POST" && typeOf(request) === "multipart/form-data";

/** The parameters of a POST, unchecked. */
async function readOperation(
  request: IncomingMessage,
): Promise<{ readonly json: unknown; readonly release?: never } | Refusal> {
  if (request.method !== "POST") return { json: undefined };
  if (typeOf(request) !== "application/json") {
    return {
      status: 415,
      refusal:
        "Send the operation as JSON, with the content type application/json; with files, as multipart/form-data.",
    };
  }
  const body = await readBody(request);
  if (!Buffer.isBuffer(body)) return body;
  try {
    return { json: JSON.parse(body.toString("utf8")) };
  } catch {
    return { status: 400, refusal: "The body is not JSON." };
  }
}

/**
 * The body as it came. Nothing beyond the limit is kept, but it is read on, so that the sender comes to read the answer;
 * the server's requestTimeout ends one that never stops.
 */
function readBody(request: IncomingMessage): Promise<Buffer | Refusal> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    // The server's own time is for files.
    const slow = setTimeout(() => {
      chunks = [];
      resolve({ status: 408, refusal: "The operation did not arrive in time." });
      setTimeout(() => request.destroy(), limits.farewell).unref();
    }, limits.requestTimeout);
    request.once("close", () => clearTimeout(slow));
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limits.requestBytes) return void chunks.push(chunk);
      chunks = [];
      resolve({ status: 413, refusal: `The request is longer than ${limits.requestBytes} bytes.` });
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", () => resolve({ status: 400, refusal: null }));
  });
}

function refuse(
  response: ServerResponse,
  { status, refusal, code, retryable }: Refusal,
  requestId: string,
): void {
  if (refusal === null) return void response.destroy();
  const extensions = { code: code ?? "BAD_REQUEST", retryable: retryable ?? false, requestId };
  sendJson(response, status, { errors: [{ message: refusal, extensions }] });
}

function toGraphqlRequest(
  request: IncomingMessage,
  url: URL,
  body: unknown,
  isFriendly: boolean,
): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  // It is parsed, whatever it came as; whether it was meant was found out before.
  if (body !== undefined) headers.set("content-type", "application/json");
  // Apollo Server refuses GETs that a foreign page can send, unless they prove that they are none.
  if (isFriendly) headers.set("apollo-require-preflight", "1");
  return { method: (request.method ?? "GET").toUpperCase(), headers, search: url.search, body };
}
