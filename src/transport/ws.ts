import type { ApolloServer } from "@apollo/server";
import {
  getOperationAST,
  GraphQLError,
  subscribe,
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
import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import type { Caller, Context, Contexts } from "../context.js";
import { GatewayError, RateLimited, Unauthenticated } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { Browsers } from "./browser.js";
import { createCostGuard } from "./cost.js";
import { createDocuments } from "./documents.js";
import { asRefusal, formatFor, noOperation } from "./graphql.js";

/** Why a socket is closed by the gateway. docs/errors.md has a row for each. */
export const closeCodes = {
  unauthenticated: CloseCode.Unauthorized,
  goingAway: 1001,
  tryAgainLater: 1013,
} as const;

export interface Sockets {
  /** Closes all of them and takes no more. */
  close(): void;
}

export interface SocketParts {
  readonly http: Server;
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly graphql: ApolloServer<Context>;
  readonly contexts: Contexts;
  readonly browsers: Browsers;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Logger;
}

/** One socket. */
interface Extra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly caller: Caller;
  /** Of the upgrade, until connection_init. */
  authorization: string | undefined;
  access: Access | undefined;
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
    maxPayload: limits.requestBytes,
    handleProtocols: (protocols) =>
      protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const protocol = makeServer<Parameters, Extra>(createOperations(parts));

  http.on("upgrade", (request, socket, head) => {
    destroyWhenBroken(socket);
    if (pathOf(request) !== path) return refuse(socket, "404 Not Found");
    if (!browsers.isFriendly(request)) return refuse(socket, "403 Forbidden");
    sockets.handleUpgrade(request, socket, head, (opened) => {
      open(opened, request);
    });
  });

  function open(socket: WebSocket, request: IncomingMessage): void {
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
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(data, (error) => (error ? reject(error) : resolve()));
          }),
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
      { socket, caller, authorization, access: undefined, stopWatching: undefined },
    );
    const stopPings = keepAlive(socket);
    socket.on("error", (error) => log.debug({ err: error }, "a socket failed"));
    socket.once("close", (code, reason) => {
      stopPings();
      void closed(code, reason.toString("utf8"));
    });
  }

  return {
    close: () => {
      sockets.close();
      for (const socket of sockets.clients) socket.close(closeCodes.goingAway, "Going away");
    },
  };
}

/** What the protocol asks for: who connects, what they may run, and what errors look like. */
function createOperations(parts: SocketParts): ServerOptions<Parameters, Extra> {
  const { schema, graphql, contexts, log } = parts;
  const documentOf = createDocuments(schema);
  const guard = createCostGuard(schema);
  const contextOf = new WeakMap<ExecutionArgs, Context>();

  /** Who connects, told at once rather than when the first operation fails. */
  async function connect(extra: Extra, authorization: unknown): Promise<boolean> {
    const { socket, caller } = extra;
    const given = typeof authorization === "string" ? authorization : extra.authorization;
    extra.authorization = undefined;
    try {
      const access = contexts.accessOf({ ...caller, authorization: given });
      const stop = await access?.watch(() => {
        // Whoever ended it over this socket gets the answer first.
        setTimeout(() => socket.close(closeCodes.unauthenticated, "Session ended"), limits.socketFarewell);
      });
      extra.access = access;
      if (socket.readyState === socket.OPEN) extra.stopWatching = stop;
      else stop?.();
      return true;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const isRefused = error instanceof Unauthenticated;
      socket.close(isRefused ? closeCodes.unauthenticated : closeCodes.tryAgainLater, error.code);
      return false;
    }
  }

  function prepare({ caller, access }: Extra, { query, operationName, variables }: SubscribePayload) {
    const document = documentOf(query);
    if (!("kind" in document)) return document.map(withCode);
    const operation = getOperationAST(document, operationName);
    if (operation == null) return [noOperation()];
    const variableValues = { ...variables };
    try {
      guard(document, hashOf(query), operation, variableValues);
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal instanceof GraphQLError) return [refusal];
      throw error;
    }
    const context = contexts.create(caller, access);
    const args = { schema, document, operationName, variableValues, contextValue: context };
    contextOf.set(args, context);
    return args;
  }

  /** Queries and mutations go the way of those over HTTP. */
  async function execute(args: ExecutionArgs): Promise<ExecutionResult> {
    const context = contextOf.get(args);
    if (context === undefined) throw new Error("an operation was not prepared");
    const { document, operationName, variableValues } = args;
    const request = {
      // The text as it came: errors tell places in it.
      query: document.loc?.source.body ?? document,
      variables: { ...variableValues },
      ...(operationName != null && { operationName }),
    };
    const { body } = await graphql.executeOperation(request, { contextValue: context });
    if (body.kind !== "single") throw new Error("an answer came in parts");
    return body.singleResult as ExecutionResult;
  }

  return {
    connectionInitWaitTimeout: limits.socketInit,
    onConnect: async ({ extra, connectionParams = {} }) => {
      const { authorization } = connectionParams;
      // It may hold a password: the protocol keeps the parameters as long as the socket.
      Reflect.deleteProperty(connectionParams, "authorization");
      return connect(extra, authorization);
    },
    onClose: ({ extra }) => extra.stopWatching?.(),
    onSubscribe: ({ extra, subscriptions }, _, payload) =>
      Object.keys(subscriptions).length > limits.socketOperations
        ? [tooManyOperations()]
        : prepare(extra, payload),
    execute,
    subscribe,
    onNext: (_, __, ___, args, { data, errors, extensions }) => {
      const format = formatterOf(contextOf.get(args)?.requestId, log);
      return {
        ...(data !== undefined && { data }),
        ...(errors !== undefined && { errors: errors.map(format) }),
        ...(extensions !== undefined && { extensions }),
      };
    },
    onError: (_, __, ___, errors) => errors.map(formatterOf(undefined, log)),
  };
}

/** Sums are kept longer than their operation, whose text may hold a password. */
function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** What came through Apollo Server has its form already. */
function formatterOf(requestId: string | undefined, log: Logger) {
  const format = formatFor(requestId ?? randomUUID(), log);
  return (error: GraphQLError | GraphQLFormattedError) =>
    error instanceof GraphQLError ? format(error) : error;
}

/** The codes that Apollo Server gives over HTTP. Only an error of the parser knows a text and no node of the document. */
function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes = null, source = null, positions = null } = error;
  const isOfParser = nodes === null && source !== null;
  const code = isOfParser ? "GRAPHQL_PARSE_FAILED" : "GRAPHQL_VALIDATION_FAILED";
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function tooManyOperations(): GraphQLError {
  const reason = new RateLimited(
    `A socket runs ${limits.socketOperations} operations at once at most. Complete one first.`,
  );
  return new GraphQLError(reason.message, { originalError: reason });
}

/** Pings keep the connection alive behind proxies; one that does not answer before the next is gone. */
function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on("pong", () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, limits.socketPing);
  return () => clearInterval(timer);
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
