import type { GatewayInterface } from "@apollo/server-gateway-interface";
import {
  BREAK,
  execute,
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type ConstValueNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import { isContext, type Context } from "../context.js";
import { mayBeKept } from "./documents.js";
import type { Together } from "./together.js";

/** Compiled operations that are kept, and their fields in all: a field takes half a kilobyte of generated code. */
const compiledOperations = 1_000;
const compiledFields = 200_000;
/** Fields of the largest operation that is compiled: code for a page of a thousand takes some tens of milliseconds. */
const compiledFieldsOfOne = 2_000;

/**
 * Executes operations as compiled functions, one for each document and operation name: plain graphql execution costs
 * four times as much. Apollo Server takes an executor of one's own through its gateway interface only.
 */
export function compiledExecution(schema: GraphQLSchema, together: Together): GatewayInterface {
  const compiled = new LRUCache<string, { query: CompiledQuery | undefined; fields: number }>({
    max: compiledOperations,
    maxSize: compiledFields,
    sizeCalculation: ({ fields }) => fields,
  });

  function queryFor(
    document: DocumentNode,
    hash: string,
    operationName: string | null,
  ): CompiledQuery | undefined {
    const key = `${hash} ${operationName ?? ""}`;
    const present = compiled.get(key);
    if (present !== undefined) return present.query;
    if (!mayBeKept(document)) return undefined;
    // What is not compiled is executed plainly: slower, with the same answer.
    const fields = expandedFields(document);
    const isWorthIt =
      fields <= compiledFieldsOfOne && isSafeToCompile(document) && !changesSomething(document);
    const query = isWorthIt ? compile(document, operationName) : undefined;
    compiled.set(key, { query, fields: query === undefined ? 1 : Math.max(fields, 1) });
    return query;
  }

  function compile(document: DocumentNode, operationName: string | null): CompiledQuery | undefined {
    const result = compileQuery(schema, document, operationName ?? undefined, {
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(result) ? result : undefined;
  }

  async function runTogether(
    { caller, session }: Context,
    asked: string,
    run: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    if (caller === undefined) return run();
    // Somebody whose session has ended is told so, whoever else asks the same.
    const isSignedIn = () =>
      session.check().then(
        () => true,
        () => false,
      );
    return together.execute(`${caller} ${asked}`, run, isSignedIn);
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
          if (query === undefined) {
            const args = {
              schema,
              document,
              operationName,
              variableValues: variables,
              contextValue: context,
            };
            // Changes are executed here, see queryFor.
            return Promise.resolve(execute(args)).finally(together.forget);
          }
          const run = async () => query.query(undefined, context, variables);
          const key = `${queryHash} ${operationName ?? ""} ${JSON.stringify(variables)}`;
          return wholeResult(isContext(context) ? await runTogether(context, key, run) : await run());
        },
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** Fields of a document with every fragment written out where it is spread. Circular ones are refused by then. */
function expandedFields(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const known = new Map<string, number>();
  const count = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1 + count(node.selectionSet);
      return (
        sum + (node.kind === Kind.INLINE_FRAGMENT ? count(node.selectionSet) : countFragment(node.name.value))
      );
    }, 0);
  const countFragment = (name: string): number => {
    const fields = known.get(name) ?? count(fragments.get(name)?.selectionSet);
    known.set(name, fields);
    return fields;
  };
  return document.definitions.reduce(
    (sum, node) => sum + (node.kind === Kind.OPERATION_DEFINITION ? count(node.selectionSet) : 0),
    0,
  );
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

/** Compiled code checks less of an input than graphql does: not that `@oneOf` has one field. A change is worth the time. */
function changesSomething(document: DocumentNode): boolean {
  return document.definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
}

function holdsText(value: ConstValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(holdsText);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => holdsText(field.value));
  return value.kind === Kind.STRING;
}

/**
 * A result of its own for each operation: Apollo Server adds to it, and an error tells the request that it belongs to.
 * graphql-jit's errors lack the `extensions` that every GraphQLError has, and Apollo Server, which reads them, would hide
 * such an error behind an "Internal server error" without path and code.
 */
function wholeResult({ errors, ...result }: ExecutionResult): ExecutionResult {
  return errors === undefined ? result : { ...result, errors: errors.map(whole) };
}

function whole({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null });
  return Object.defineProperty(error, "locations", { value: locations, enumerable: true });
}
