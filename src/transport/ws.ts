import type { ApolloServer } from "@apollo/server";
import {
  GraphQLError,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from "graphql";
import {
  CloseCode,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  makeServer,
  type ServerOptions,
  type SubscribePayload,
} from "graphql-ws";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import type { Context, Contexts } from "../context.js";
import { GatewayError, RateLimited, Unauthenticated, Unavailable } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { Caller } from "../viewer.js";
import type { Browsers } from "./browser.js";
import { formatFor } from "./graphql.js";
import type { PreparedOperation, Preparer } from "./prepare.js";
import type { Payload, Payloads, Subscriptions } from "./subscriptions.js";
import { createPings, type Pinged } from "./pings.js";
import { frameHeadOf, frameOf } from "./frame.js";
import { createTurns } from "./turns.js";

/** Why a socket is closed by the gateway. docs/errors.md has a row for each. */
const closeCodes = {
  unauthenticated: CloseCode.Unauthorized,
  goingAway: 1001,
  tryAgainLater: 1013,
} as const;

export interface Sockets {
  /** Takes no more, and closes all of them, spread over a few seconds: their clients all come back elsewhere. */
  close(): void;
}

export interface SocketParts {
  readonly http: Server;
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly prepare: Preparer;
  readonly subscriptions: Subscriptions;
  readonly graphql: ApolloServer<Context>;
  readonly contexts: Contexts;
  readonly browsers: Browsers;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Logger;
}

/** One socket. */
interface Extra extends Record<PropertyKey, unknown>, Pinged {
  readonly socket: WebSocket;
  /** What it writes to. */
  readonly stream: Duplex;
  readonly caller: Caller;
  /** Of the upgrade, until connection_init. */
  authorization: string | undefined;
  access: ReturnType<Contexts["replaceable"]> | undefined;
  /** Ends the watch over its session. */
  stopWatching: (() => void) | undefined;
}

type Access = NonNullable<ReturnType<Contexts["accessOf"]>>;
type Parameters = { readonly authorization?: unknown };

/** GraphQL over WebSocket, by the protocol graphql-transport-ws. */
export function createSockets(parts: SocketParts): Sockets {
  const { http, path, browsers, addressOf, log } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    // Nor could frames be written past it, see writeNext; and each socket would take much more memory.
    perMessageDeflate: false,
    maxPayload: limits.requestBytes,
    handleProtocols: (protocols) =>
      protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const takeTurn = createTurns(limits.socketsPerTurn);
  const operations = createOperations(parts, takeTurn);
  const pings = createPings();
  const protocol = makeServer<Parameters, Extra>(operations.options);

  http.on("upgrade", (request, socket, head) => {
    destroyWhenBroken(socket);
    if (pathOf(request) !== path) return refuse(socket, "404 Not Found");
    if (!browsers.isFriendly(request)) return refuse(socket, "403 Forbidden");
    takeTurn(() => sockets.handleUpgrade(request, socket, head, (opened) => open(opened, socket, request)));
  });

  function open(socket: WebSocket, stream: Duplex, request: IncomingMessage): void {
    const { authorization, "user-agent": userAgent } = request.headers;
    const caller: Caller = {
      // It may hold a password, which is not kept as long as a socket lives.
      authorization: undefined,
      address: addressOf(request),
      userAgent: userAgent?.slice(0, limits.userAgent) ?? null,
      // A page of another origin gets no further than the upgrade.
      cookie: browsers.cookieOf(request),
      setCookie: undefined,
    };
    const extra: Extra = {
      socket,
      stream,
      caller,
      authorization,
      access: undefined,
      stopWatching: undefined,
      isAlive: true,
      unreadSince: undefined,
    };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => writeText(extra, data),
        onPing: (payload) => operations.answerPing(extra, payload),
        close: (code, reason) => {
          socket.close(code, reason);
        },
        onMessage: (listener) => {
          socket.on("message", (data: Buffer) => {
            listener(data.toString("utf8")).catch((error: unknown) => {
              log.error({ err: error }, "a message of a socket failed for an unknown reason");
              socket.close(CloseCode.InternalServerError, "Internal server error");
            });
          });
        },
      },
      extra,
    );
    const stopPings = pings.keepAlive(extra);
    socket.on("error", (error) => log.debug({ err: error }, "a socket failed"));
    socket.once("close", (code, reason) => {
      stopPings();
      void closed(code, reason.toString("utf8"));
    });
  }

  return {
    close: () => {
      sockets.close();
      pings.close();
      for (const socket of sockets.clients) {
        setTimeout(
          () => socket.close(closeCodes.goingAway, "Going away"),
          Math.random() * limits.drainSpread,
        );
      }
      // Whoever does not answer to that does not keep the process.
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, limits.drain).unref();
    },
  };
}

/** What was prepared for graphql-ws, which hands its arguments from one hook to the next. */
interface Begun {
  readonly operation: PreparedOperation;
  readonly context: Context;
  readonly extra: Extra;
  readonly id: string;
}

/** What the protocol asks for: who connects, what they may run, and what errors look like. */
function createOperations(parts: SocketParts, takeTurn: (run: () => void) => void) {
  const { schema, prepare, subscriptions, graphql, contexts, log } = parts;
  const begunOf = new WeakMap<ExecutionArgs, Begun>();

  /** Who connects, told at once rather than when the first operation fails. */
  async function connect(extra: Extra, authorization: unknown): Promise<boolean> {
    const { socket, caller } = extra;
    const given = typeof authorization === "string" ? authorization : extra.authorization;
    extra.authorization = undefined;
    try {
      const access = contexts.accessOf({ ...caller, authorization: given });
      const stop = await watch(extra, access);
      extra.access = access && contexts.replaceable(access);
      goOnWatching(extra, stop);
      return true;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const isRefused = error instanceof Unauthenticated;
      socket.close(isRefused ? closeCodes.unauthenticated : closeCodes.tryAgainLater, error.code);
      return false;
    }
  }

  function watch({ socket }: Extra, access: Access | undefined) {
    return access?.watch(() => {
      // Whoever ended it over this socket gets the answer first.
      setTimeout(() => socket.close(closeCodes.unauthenticated, "Session ended"), limits.socketFarewell);
    });
  }

  /** In place of the watch of before. Nobody would end that of a socket which was closed meanwhile. */
  function goOnWatching(extra: Extra, stop: (() => void) | undefined): void {
    extra.stopWatching?.();
    extra.stopWatching = stop;
    if (extra.socket.readyState !== extra.socket.OPEN) stop?.();
  }

  /** A ping may bring a fresh token of the same account, so that nothing has to break off when the present one ends. */
  async function answerPing(extra: Extra, payload: Record<string, unknown> | undefined): Promise<void> {
    const { authorization, ...rest } = payload ?? {};
    const answer = typeof authorization === "string" ? await renewAccess(extra, authorization) : {};
    const pong = { type: "pong", ...(payload !== undefined && { payload: { ...rest, ...answer } }) };
    await writeText(extra, JSON.stringify(pong));
  }

  async function renewAccess(extra: Extra, authorization: string) {
    let stop: (() => void) | undefined;
    try {
      const access = contexts.accessOf({ ...extra.caller, authorization });
      stop = await watch(extra, access);
      if (access === undefined || !(await extra.access?.replace(access)))
        throw new Unauthenticated(
          "The token is of another account than the connection's. Connect anew with it.",
        );
      goOnWatching(extra, stop);
      return { authorization: "accepted" };
    } catch (error) {
      stop?.();
      if (!(error instanceof GatewayError)) throw error;
      return { authorization: "refused", code: error.code, message: error.message };
    }
  }

  function begin(extra: Extra, id: string, request: SubscribePayload) {
    const operation = prepare(request);
    // The protocol keeps the request as long as the operation runs; its text is kept once for all, with the document.
    Reflect.set(request, "query", "");
    if (!("document" in operation)) return operation;
    const context = contexts.create(extra.caller, extra.access);
    const { document, operationName, variables } = operation;
    const args = { schema, document, operationName, variableValues: variables };
    begunOf.set(args, { operation, context, extra, id });
    return args;
  }

  function begun(args: ExecutionArgs): Begun {
    const found = begunOf.get(args);
    if (found === undefined) throw new Error("an operation was not prepared");
    return found;
  }

  /** Queries and mutations go the way of those over HTTP. */
  async function execute(args: ExecutionArgs): Promise<ExecutionResult> {
    const { operation, context } = begun(args);
    const { document, operationName, variables } = operation;
    const request = {
      // The text as it came: errors tell places in it.
      query: document.loc?.source.body ?? document,
      variables: { ...variables },
      ...(operationName !== null && { operationName }),
    };
    const { body } = await graphql.executeOperation(request, { contextValue: context });
    if (body.kind !== "single") throw new Error("an answer came in parts");
    return body.singleResult as ExecutionResult;
  }

  async function subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<never> | ExecutionResult> {
    const { operation, context, extra, id } = begun(args);
    const createContext = () => contexts.create(extra.caller, extra.access);
    await new Promise<void>(takeTurn);
    const payloads = await subscriptions.open(operation, context, createContext);
    if (!("deliver" in payloads)) return { errors: payloads };
    // The protocol keeps the arguments as long as the operation runs, which needs the context no more.
    begunOf.delete(args);
    // For graphql-ws it yields nothing, and ends when all is sent.
    const sent: AsyncIterableIterator<never> = {
      [Symbol.asyncIterator]: () => sent,
      next: () => sendAll(payloads, extra, id).then(() => ({ done: true, value: undefined })),
      return: async () => {
        await payloads.stop();
        return { done: true, value: undefined };
      },
    };
    return sent;
  }

  /**
   * Sends what a subscription tells, past graphql-ws, which would write each result as JSON for each socket. It waits for
   * the socket to take one before it asks for the next: a slow one finds what happened meanwhile merged.
   */
  async function sendAll(payloads: Payloads, extra: Extra, id: string): Promise<void> {
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    let cursor: string | undefined;
    try {
      await payloads.deliver((payload) => {
        cursor = payload.cursor;
        return writeNext(extra, head, bytesOf(payload));
      });
    } catch (error) {
      if (!(error instanceof GatewayError))
        log.error({ err: error }, "a subscription failed for an unknown reason");
      const original = error instanceof Error ? error : new Error(String(error));
      const failure = new GraphQLError(original.message, { originalError: original });
      const json = JSON.stringify({ errors: [formatFor(randomUUID(), log)(failure)] });
      await writeNext(extra, head, Buffer.from(`${json}}`));
      if (error instanceof Unavailable && cursor !== undefined)
        extra.socket.close(closeCodes.tryAgainLater, `Go on after ${cursor}`);
    }
  }

  const options: ServerOptions<Parameters, Extra> = {
    connectionInitWaitTimeout: limits.socketInit,
    onConnect: async ({ extra, connectionParams = {} }) => {
      const { authorization } = connectionParams;
      // It may hold a password: the protocol keeps the parameters as long as the socket.
      Reflect.deleteProperty(connectionParams, "authorization");
      return connect(extra, authorization);
    },
    onClose: ({ extra }) => extra.stopWatching?.(),
    onSubscribe: ({ extra, subscriptions: present }, id, payload) =>
      Object.keys(present).length > limits.socketOperations
        ? [tooManyOperations()]
        : begin(extra, id, payload),
    execute,
    subscribe,
    onNext: (_, __, ___, args, { data, errors, extensions }) => {
      const format = formatterOf(begunOf.get(args)?.context.requestId, log);
      return {
        ...(data !== undefined && { data }),
        ...(errors !== undefined && { errors: errors.map(format) }),
        ...(extensions !== undefined && { extensions }),
      };
    },
    onError: (_, __, ___, errors) => errors.map(formatterOf(undefined, log)),
  };
  return { options, answerPing };
}

const encoded = new WeakMap<Payload, Buffer>();

/** The payload and the end of its message. The same for all who are told the same: only what is before it differs. */
function bytesOf(payload: Payload): Buffer {
  let bytes = encoded.get(payload);
  if (bytes === undefined) encoded.set(payload, (bytes = Buffer.from(`${payload.json}}`)));
  return bytes;
}

/**
 * Writes past ws, which writes the head of each frame on its own: in one piece a message is cheaper. Of long ones
 * that slow sockets wait to be sent, there is one copy for all.
 */
function writeNext(extra: Extra, head: Buffer, bytes: Buffer): Promise<void> | undefined {
  const { socket, stream } = extra;
  if (socket.readyState !== socket.OPEN) return undefined;
  extra.unreadSince ??= Date.now();
  if (bytes.length > limits.copiedBytes) {
    stream.cork();
    stream.write(frameHeadOf(head.length + bytes.length));
    stream.write(head);
    stream.write(bytes);
    stream.uncork();
  } else {
    stream.write(frameOf(head, bytes));
  }
  return taken(stream);
}

const empty = Buffer.alloc(0);

/**
 * Settles when the stream has taken what was written to it; undefined when it has at once, as most do: a promise each is dear,
 * and so is a callback for each message. One that fails is closed, which ends all that is written to it.
 */
function taken(stream: Duplex): Promise<void> | undefined {
  if (stream.writableLength === 0) return undefined;
  return new Promise((resolve) => stream.write(empty, () => resolve()));
}

function writeText(extra: Extra, text: string): Promise<void> | undefined {
  const { socket, stream } = extra;
  if (socket.readyState !== socket.OPEN) return undefined;
  extra.unreadSince ??= Date.now();
  socket.send(text);
  return taken(stream);
}

/** What came through Apollo Server has its form already. */
function formatterOf(requestId: string | undefined, log: Logger) {
  const format = formatFor(requestId ?? randomUUID(), log);
  return (error: GraphQLError | GraphQLFormattedError) =>
    error instanceof GraphQLError ? format(error) : error;
}

function tooManyOperations(): GraphQLError {
  const reason = new RateLimited(
    `A socket runs ${limits.socketOperations} operations at once at most. Complete one first.`,
  );
  return new GraphQLError(reason.message, { originalError: reason });
}

/** On its own: a listener made beside the request would keep it, its password included, as long as the socket. */
function destroyWhenBroken(socket: Duplex): void {
  socket.on("error", () => socket.destroy());
}

/** undefined for a target that is no URL: nobody catches what is thrown here. */
function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  return URL.canParse(url, "http://gateway") ? new URL(url, "http://gateway").pathname : undefined;
}

/** Nobody reads such a socket to its end, so it would stay half open for as long as the process. */
function refuse(socket: Duplex, status: string): void {
  socket.once("finish", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
