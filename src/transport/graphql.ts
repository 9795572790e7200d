import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type DocumentNode, type FormattedExecutionResult, type GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { randomUUID } from "node:crypto";
import type { Context } from "../context.js";
import { formatError, GatewayError, OperationTooExpensive } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import { createCostGuard } from "./cost.js";
import { maxDepth } from "./depth.js";
import { mayBeKept } from "./documents.js";
import { compiledExecution } from "./execution.js";
import type { Together } from "./together.js";

/** What the metrics learn of each operation. */
export type OnOperation = (operation: {
  name: string;
  failed: boolean;
  milliseconds: number;
  upstreamCalls: number;
}) => void;

/** The GraphQL engine: parses and validates each document once, executes it compiled, formats errors in one place. */
export async function createGraphql(
  schema: GraphQLSchema,
  together: Together,
  log: Logger,
  onOperation: OnOperation,
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    gateway: compiledExecution(schema, together),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    documentStore: documentStore(),
    persistedQueries: { cache: persistedTexts() },
    stringifyResult: resultText(),
    parseOptions: { maxLexicalTokens: limits.documentTokens },
    validationRules: [maxDepth(limits.selectionDepth)],
    // Errors are formatted by the plugin below, which knows the request; this one is for those before there is one.
    formatError: (formatted, error) =>
      formatError(formatted, error, requestIdOf(error), (unknown) => report(log, unknown)),
    plugins: [
      // It would wrap every resolver, and costs more than the rest of the pipeline.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      accounting(schema, onOperation),
    ],
  });
  await server.start();
  return server;
}

/** The text of a result; data that several operations share, see Together, is written as text once. */
function resultText() {
  const texts = new WeakMap<object, string>();
  const textOf = (data: object) => {
    let text = texts.get(data);
    if (text === undefined) texts.set(data, (text = JSON.stringify(data)));
    return text;
  };
  return (result: FormattedExecutionResult): string => {
    const { errors, data, extensions } = result;
    if (data == null) return `${JSON.stringify(result)}\n`;
    const before = errors === undefined ? "" : `"errors":${JSON.stringify(errors)},`;
    const after = extensions === undefined ? "" : `,"extensions":${JSON.stringify(extensions)}`;
    return `{${before}"data":${textOf(data)}${after}}\n`;
  };
}

/** Parsed and validated documents. Apollo Server's own store counts their text, which is a fraction of what they take. */
function documentStore() {
  const documents = new LRUCache<string, DocumentNode>({ max: limits.keptDocuments });
  return {
    get: (key: string) => Promise.resolve(documents.get(key)),
    set: (key: string, document: DocumentNode) => {
      if (mayBeKept(document)) documents.set(key, document);
      return Promise.resolve();
    },
    delete: (key: string) => Promise.resolve(documents.delete(key)),
  };
}

/**
 * Texts of documents that clients send by their hash alone. Not those with a text written into a mutation, which may be a
 * password: they are sent each time.
 */
function persistedTexts() {
  const texts = new LRUCache<string, string>({
    maxSize: limits.persistedTexts,
    sizeCalculation: (text) => Math.max(text.length, 1),
  });
  return {
    get: (key: string) => Promise.resolve(texts.get(key)),
    set: (key: string, text: string) => {
      if (!(/\bmutation\b/.test(text) && text.includes('"'))) texts.set(key, text);
      return Promise.resolve();
    },
    delete: (key: string) => Promise.resolve(texts.delete(key)),
  };
}

/** Which request an error belongs to. Apollo's formatError is given the error alone. */
const requestIds = new WeakMap<object, string>();

/** Stands for the request in errors of which Apollo Server does not tell it; nobody can send this text by chance. */
export const unknownRequest = `unknown-${randomUUID()}`;

function requestIdOf(error: unknown): string {
  return (typeof error === "object" && error !== null && requestIds.get(error)) || unknownRequest;
}

/** The error as a client sees it, whatever transport it leaves by. */
export function formatFor(requestId: string, log: Logger) {
  return (error: GraphQLError) => {
    requestIds.set(error, requestId);
    return formatError(error.toJSON(), error, requestId, (unknown) => report(log, unknown));
  };
}

function report(log: Logger, error: unknown): void {
  log.error({ err: error, requestId: requestIdOf(error) }, "an operation failed for an unknown reason");
}

/** Limits and reports the cost of operations, and ties errors to their request. */
function accounting(schema: GraphQLSchema, onOperation: OnOperation): ApolloServerPlugin<Context> {
  const guard = createCostGuard(schema);
  return {
    requestDidStart: () => {
      const started = performance.now();
      return Promise.resolve({
        didResolveOperation: ({ document, queryHash, operation, request }) => {
          // Apollo Server has the only operation of a document executed also when another name was asked for.
          if (operation === undefined) throw noOperation();
          try {
            guard(document, queryHash, operation, request.variables ?? {});
          } catch (error) {
            throw asRefusal(error);
          }
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) requestIds.set(error, contextValue.requestId);
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue, operationName, operation }) => {
          const { upstreamCalls } = contextValue.cost;
          if (response.body.kind === "single") {
            const { singleResult } = response.body;
            if (operation !== undefined)
              singleResult.extensions = { ...singleResult.extensions, cost: { upstreamCalls } };
            onOperation({
              name: operationName ?? operation?.operation ?? "invalid",
              failed: singleResult.errors !== undefined,
              milliseconds: performance.now() - started,
              upstreamCalls,
            });
          }
          return Promise.resolve();
        },
      });
    },
  };
}

export function noOperation(): GraphQLError {
  return new GraphQLError("operationName names no operation of the document, or is needed and missing.", {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } },
  });
}

/** A request that is refused before it is executed: without a status Apollo Server answers it with 500. */
export function asRefusal(error: unknown): unknown {
  const http = { status: 400 };
  if (error instanceof GatewayError) {
    return new GraphQLError(error.message, { originalError: error, extensions: { http } });
  }
  if (!(error instanceof GraphQLError)) return error;
  // The guard works with the variables, so it is the first to find that one does not fit.
  if (error.nodes !== undefined) {
    return new GraphQLError(error.message, {
      nodes: error.nodes,
      extensions: { code: "BAD_USER_INPUT", http },
    });
  }
  return asRefusal(
    new OperationTooExpensive("The operation selects too many fields. Split it.", { cause: error }),
  );
}
