import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";

/** Compiled operations that are kept. Each is some tens of kilobytes of generated code. */
const compiledOperations = 1_000;

/**
 * Executes operations as compiled functions, one for each document and operation name: plain graphql execution costs
 * four times as much. Apollo Server takes an executor of one's own through its gateway interface only.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  const compiled = new LRUCache<string, { document: DocumentNode; query: CompiledQuery | undefined }>({
    max: compiledOperations,
  });

  function queryFor(
    document: DocumentNode,
    hash: string,
    operationName: string | null,
  ): CompiledQuery | undefined {
    const key = `${hash} ${operationName ?? ""}`;
    const present = compiled.get(key);
    if (present !== undefined) return present.query;
    const result = compileQuery(schema, document, operationName ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    // What cannot be compiled is executed plainly: slower, with the same answer.
    const query = isCompiledQuery(result) ? result : undefined;
    compiled.set(key, { document, query });
    return query;
  }

  return {
    load: () =>
      Promise.resolve({
        executor: async ({
          document,
          queryHash,
          operationName,
          request,
          context,
        }): Promise<ExecutionResult> => {
          const query = queryFor(document, queryHash, operationName);
          const variables = request.variables ?? {};
          if (query !== undefined) return withWholeErrors(await query.query(undefined, context, variables));
          return execute({
            schema,
            document,
            operationName,
            variableValues: variables,
            contextValue: context,
          });
        },
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/**
 * graphql-jit's errors lack the `extensions` that every GraphQLError has, and Apollo Server, which reads them, would hide
 * such an error behind an "Internal server error" without path and code.
 */
function withWholeErrors(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  return { ...result, errors: result.errors.map(whole) };
}

function whole({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null });
  return Object.defineProperty(error, "locations", { value: locations, enumerable: true });
}
