import { readFileSync } from "node:fs";
import * as z from "zod";
import { createSchemas, schemaSource, type SchemaNode, type SchemaSource } from "./schema.js";

/** One parameter of an operation, in the path or in the query. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaNode;
}

/** How a list operation answers: the member that holds the rows, and what a row looks like. */
export interface ListFacts {
  readonly itemKey: string;
  readonly item: SchemaNode;
  readonly filters: boolean;
}

/** What an operation takes in the body of a request. */
export interface BodyFacts {
  readonly required: boolean;
  /** By media type. */
  readonly schemas: ReadonlyMap<string, SchemaNode>;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly pathParameters: ReadonlyMap<string, Parameter>;
  readonly queryParameters: ReadonlyMap<string, Parameter>;
  readonly list: ListFacts | undefined;
  readonly body: BodyFacts | undefined;
}

export interface Contract {
  readonly operations: readonly Operation[];
  /** A component schema by name. */
  readonly schema: (name: string) => SchemaNode;
}

const parameterSource = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header", "cookie"]),
  required: z.boolean().optional(),
  schema: schemaSource,
});

const bodySource = z.object({
  required: z.boolean().default(false),
  content: z.record(z.string(), z.object({ schema: schemaSource })),
});

const operationSource = z.object({
  operationId: z.string(),
  parameters: z.array(parameterSource).default([]),
  requestBody: bodySource.optional(),
  "x-collection-key": z.string().optional(),
  "x-collection-item": z.string().optional(),
  "x-filters": z.boolean().default(false),
});

const contractSource = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSource)),
  components: z.object({ schemas: z.record(z.string(), schemaSource) }),
});

type OperationSource = z.infer<typeof operationSource>;
type NodeOf = (source: SchemaSource) => SchemaNode;

/** Reads contract/openapi.json; the routes, the checks and the shapes of the simulator all come from it. */
export function loadContract(): Contract {
  const text = readFileSync(new URL("../../contract/openapi.json", import.meta.url), "utf8");
  const source = contractSource.parse(JSON.parse(text));
  const schemas = createSchemas(source.components.schemas);
  const operations = Object.entries(source.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      toOperation(path, method.toUpperCase(), operation, schemas.node),
    ),
  );
  return { operations, schema: schemas.named };
}

function toOperation(path: string, method: string, source: OperationSource, node: NodeOf): Operation {
  const parametersIn = (place: string): ReadonlyMap<string, Parameter> =>
    new Map(
      source.parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, required = false, schema }) => [name, { name, required, schema: node(schema) }]),
    );
  return {
    operationId: source.operationId,
    method,
    path,
    pathParameters: parametersIn("path"),
    queryParameters: parametersIn("query"),
    list: toListFacts(source, node),
    body: source.requestBody && toBodyFacts(source.requestBody, node),
  };
}

function toBodyFacts({ required, content }: z.infer<typeof bodySource>, node: NodeOf): BodyFacts {
  const schemas = Object.entries(content).map(([type, { schema }]) => [type, node(schema)] as const);
  return { required, schemas: new Map(schemas) };
}

function toListFacts(source: OperationSource, node: NodeOf): ListFacts | undefined {
  const itemKey = source["x-collection-key"];
  const item = source["x-collection-item"];
  if (itemKey === undefined || item === undefined) return undefined;
  return { itemKey, item: node({ $ref: item }), filters: source["x-filters"] };
}
