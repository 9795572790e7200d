import type { ApolloServer } from "@apollo/server";
import { GraphQLError, OperationTypeNode } from "graphql";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context, Contexts } from "../context.js";
import { GatewayError, Unauthenticated } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { Caller } from "../viewer.js";
import { formatFor } from "./graphql.js";
import type { OperationRequest, PreparedOperation, Preparer } from "./prepare.js";
import type { Payloads, Subscriptions } from "./subscriptions.js";

export interface EventStreams {
  /** Answers with server-sent events until the operation has ended or the client leaves. */
  answer(response: ServerResponse, caller: Caller, request: EventRequest): Promise<void>;
  /** Ends all streams, spread over a few seconds: their clients come back elsewhere, with the last id that they saw. */
  close(): void;
}

export interface EventRequest extends OperationRequest {
  /** Sent by GET, which changes nothing. */
  readonly isReadOnly: boolean;
}

export interface EventStreamParts {
  readonly prepare: Preparer;
  readonly subscriptions: Subscriptions;
  readonly graphql: ApolloServer<Context>;
  readonly contexts: Contexts;
  readonly log: Logger;
}

/** The request wants server-sent events. */
export function wantsEvents({ headers }: IncomingMessage): boolean {
  return headers.accept?.toLowerCase().includes("text/event-stream") === true;
}

/** How soon a browser connects again, milliseconds. */
const retryAfter = 1_000;

/**
 * GraphQL over server-sent events, one operation for each request: the "distinct connections mode" of the protocol that
 * graphql-sse speaks. Results of feeds carry their cursor as event id.
 */
export function createEventStreams(parts: EventStreamParts): EventStreams {
  const { prepare, subscriptions, graphql, contexts, log } = parts;
  const open = new Set<ServerResponse>();

  async function run(response: ServerResponse, caller: Caller, request: EventRequest): Promise<void> {
    const access = contexts.accessOf(caller);
    const context = contexts.create(caller, access);
    const fail = (errors: readonly GraphQLError[]) =>
      send(response, JSON.stringify({ errors: errors.map(formatFor(context.requestId, log)) }));
    begin(response, context.requestId);
    const operation = prepare(request);
    if (!("document" in operation)) return fail(operation);
    const kind = operation.operation.operation;
    if (kind === OperationTypeNode.MUTATION && request.isReadOnly) return fail([mutationByGet()]);
    if (kind !== OperationTypeNode.SUBSCRIPTION) {
      return send(response, await execute(operation, context));
    }
    const payloads = await subscriptions.open(operation, context, () => contexts.create(caller, access));
    if (!("deliver" in payloads)) return fail(payloads);
    // Whoever left while it was opened is not told any more that it did.
    const hasLeft = () => response.destroyed;
    if (hasLeft()) return payloads.stop();
    response.once("close", () => void payloads.stop());
    const ended = new GraphQLError("The session has ended. Sign in again.", {
      originalError: new Unauthenticated("The session has ended. Sign in again."),
    });
    const sessionEnd = new AbortController();
    try {
      const stop = await access?.watch(() => {
        sessionEnd.abort();
        void payloads.stop();
      });
      if (hasLeft()) stop?.();
      else response.once("close", () => stop?.());
      await sendAll(response, payloads);
      if (sessionEnd.signal.aborted) await fail([ended]);
    } catch (error) {
      await payloads.stop();
      if (!(error instanceof GatewayError))
        log.error({ err: error }, "a subscription failed for an unknown reason");
      const original = error instanceof Error ? error : new Error(String(error));
      await fail([new GraphQLError(original.message, { originalError: original })]);
    }
  }

  /** Queries and mutations go the way of those over plain HTTP. */
  async function execute(operation: PreparedOperation, context: Context): Promise<string> {
    const { document, operationName, variables } = operation;
    const request = {
      query: document.loc?.source.body ?? document,
      variables: { ...variables },
      ...(operationName !== null && { operationName }),
    };
    const { body } = await graphql.executeOperation(request, { contextValue: context });
    if (body.kind !== "single") throw new Error("an answer came in parts");
    return JSON.stringify(body.singleResult);
  }

  function begin(response: ServerResponse, requestId: string): void {
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      // nginx would gather events before it passes them on.
      "x-accel-buffering": "no",
      "x-request-id": requestId,
    });
    response.write(`retry: ${retryAfter}\n\n`);
  }

  return {
    answer: async (response, caller, request) => {
      open.add(response);
      const stopPings = keepAlive(response);
      response.once("close", () => {
        stopPings();
        open.delete(response);
      });
      try {
        await run(response, caller, request);
        if (!response.destroyed) response.end("event: complete\ndata:\n\n");
      } finally {
        stopPings();
      }
    },
    close: () => {
      // Not complete: a browser's EventSource connects again by itself.
      for (const response of open) setTimeout(() => response.destroy(), Math.random() * limits.drainSpread);
    },
  };
}

function mutationByGet(): GraphQLError {
  return new GraphQLError("A mutation is sent by POST.", { extensions: { code: "BAD_REQUEST" } });
}

/** Waits for the connection to take one result before it asks for the next: a slow one finds what happened meanwhile merged. */
async function sendAll(response: ServerResponse, payloads: Payloads): Promise<void> {
  await payloads.deliver(({ json, cursor }) => send(response, json, cursor));
}

async function send(response: ServerResponse, json: string, id?: string): Promise<void> {
  if (response.destroyed) return;
  const lines = `event: next\n${id === undefined ? "" : `id: ${id}\n`}data: ${json}\n\n`;
  if (response.write(lines)) return;
  const left = new AbortController();
  const leave = () => left.abort();
  response.once("close", leave);
  // Whoever leaves takes nothing more: that ends the wait as well.
  await once(response, "drain", { signal: left.signal }).catch(() => undefined);
  response.removeListener("close", leave);
}

/** Comments keep the connection alive behind proxies; one that takes nothing for long is given up. */
function keepAlive(response: ServerResponse): () => void {
  let stalledSince: number | undefined;
  const timer = setInterval(() => {
    if (response.writableLength === 0) stalledSince = undefined;
    else stalledSince ??= Date.now();
    if (stalledSince === undefined) response.write(":\n\n");
    else if (Date.now() - stalledSince > limits.socketStall) response.destroy();
  }, limits.socketPing);
  return () => clearInterval(timer);
}
