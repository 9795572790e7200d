import type { GatewayInterface } from "@apollo/server-gateway-interface";
import {
  BREAK,
  execute,
  GraphQLError,
  Kind,
  visit,
  type ConstValueNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
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
    // What cannot be compiled is executed plainly: slower, with the same answer.
    const query = isSafeToCompile(document) ? compile(document, operationName) : undefined;
    compiled.set(key, { document, query });
    return query;
  }

  function compile(document: DocumentNode, operationName: string | null): CompiledQuery | undefined {
    const result = compileQuery(schema, document, operationName ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(result) ? result : undefined;
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
 * graphql-jit writes the literals of a document into the code that it generates. On the way there it marks dates and
 * numbers that JSON lacks by fixed texts, known to everybody, and takes a client's literal with such a text for its own:
 * what follows `__MAGIC_DATE__…` would run as code. Dates in the defaults of variables become texts there.
 */
function isSafeToCompile(document: DocumentNode): boolean {
  let isSafe = true;
  const refuse = () => {
    isSafe = false;
    return BREAK;
  };
  const refuseMarkers = ({ value }: { readonly value: string }) =>
    value.includes("__MAGIC_") ? refuse() : undefined;
  visit(document, {
    Name: refuseMarkers,
    StringValue: refuseMarkers,
    VariableDefinition: ({ defaultValue }) =>
      defaultValue !== undefined && holdsText(defaultValue) ? refuse() : undefined,
  });
  return isSafe;
}

function holdsText(value: ConstValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(holdsText);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => holdsText(field.value));
  return value.kind === Kind.STRING;
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
