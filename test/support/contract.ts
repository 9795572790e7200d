import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** What contract/openapi.json says about calls: their methods, paths, query parameters and bodies. */

/** JSON Schema, as far as it is looked into here. */
interface Schema {
  readonly readOnly?: boolean | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly not?: Schema | undefined;
  readonly unevaluatedProperties?: boolean | undefined;
}
const schemaForm: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    readOnly: z.boolean().optional(),
    properties: z.record(z.string(), schemaForm).optional(),
    required: z.array(z.string()).optional(),
    items: schemaForm.optional(),
    allOf: z.array(schemaForm).optional(),
    anyOf: z.array(schemaForm).optional(),
    oneOf: z.array(schemaForm).optional(),
  }),
);
const bodyForm = z.object({
  required: z.boolean().default(false),
  content: z.record(z.string(), z.object({ schema: schemaForm })),
});
const operationForm = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: bodyForm.optional(),
  responses: z.record(z.string(), z.unknown()),
});
const contract = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), operationForm)),
    components: z.object({ schemas: z.record(z.string(), schemaForm) }),
  })
  .parse(JSON.parse(readFileSync(new URL("../../contract/openapi.json", import.meta.url), "utf8")));

const operations = new Map(
  Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) =>
        [operation.operationId, { method: method.toUpperCase(), path, ...operation }] as const,
    ),
  ),
);

/** A call as it was sent. */
export interface SentCall {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Names of its query parameters. */
  readonly query: readonly string[];
  readonly status: number | null;
  readonly contentType: string | undefined;
  /** undefined without one; of a form its fields and files by their names. */
  readonly body: unknown;
}

/** What the contract has against a call of that operation, and against its status; nothing when all is as it should be. */
export function faultsOf(operationId: string, call: SentCall): readonly string[] {
  const operation = operations.get(operationId);
  if (operation === undefined) return [`${operationId} is no operation of the contract`];
  const { method, path, parameters, requestBody, responses } = operation;
  const known = parameters.flatMap(({ name, in: place }) => (place === "query" ? [name] : []));
  const isSuccess = call.status !== null && call.status < 400 && String(call.status) in responses;
  return [
    ...(call.method === method ? [] : [`the method is ${call.method}`]),
    ...(pattern(path).test(call.path) ? [] : [`the path is ${call.path}`]),
    ...call.query.flatMap((name) => (known.includes(name) ? [] : [`the query has ${name}`])),
    ...(isSuccess ? [] : [`the status is ${String(call.status)}`]),
    ...bodyFaults(operationId, requestBody, call),
  ];
}

/** A path template whose placeholders take one segment each. */
const pattern = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);

function bodyFaults(
  operationId: string,
  expected: z.infer<typeof bodyForm> | undefined,
  { contentType, body }: SentCall,
): readonly string[] {
  if (body === undefined) return expected?.required === true ? ["there is no body"] : [];
  if (expected === undefined) return ["there is a body"];
  const type = contentType?.split(";")[0] ?? "";
  if (expected.content[type] === undefined) return [`the body is ${type}`];
  const validate = ajv.getSchema(`contract#/bodies/${operationId}/${type.replace("/", "~1")}`);
  if (validate === undefined) throw new Error(`no schema of the body of ${operationId}`);
  void validate(withoutNulls(body));
  return (validate.errors ?? []).map(({ instancePath, message = "", params }) =>
    ["body", instancePath, message, JSON.stringify(params)].join(" "),
  );
}

const mapped = <From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({
  $id: "contract",
  components: { schemas: mapped(contract.components.schemas, forWriting) },
  bodies: Object.fromEntries(
    [...operations].map(([operationId, { requestBody }]) => [
      operationId,
      mapped(requestBody?.content ?? {}, ({ schema }) => closed(schema)),
    ]),
  ),
});

/** An object with nothing in it that the contract does not know. */
function closed(schema: Schema): Schema {
  return { ...forWriting(schema), unevaluatedProperties: false };
}

/** A schema for what clients write: what is only read must not be there. */
function forWriting(schema: Schema): Schema {
  const { properties, required, items, allOf, anyOf, oneOf } = schema;
  const isRead = (name: string) => properties?.[name]?.readOnly === true;
  return {
    ...schema,
    ...(properties && {
      properties: mapped(properties, (one) => (one.readOnly === true ? { not: {} } : closed(one))),
    }),
    ...(required && { required: required.filter((name) => !isRead(name)) }),
    ...(items && { items: closed(items) }),
    ...(allOf && { allOf: allOf.map(forWriting) }),
    ...(anyOf && { anyOf: anyOf.map(forWriting) }),
    ...(oneOf && { oneOf: oneOf.map(forWriting) }),
  };
}

/** null takes a member away: any may be null that the contract does not require. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}
