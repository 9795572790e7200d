import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from "graphql";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { startGateway, type TestGateway } from "../support/gateway.js";
import { startRecorder, type RecordedCall, type Recorder } from "../support/recorder.js";
import { runs } from "./seed.js";

/**
 * Whatever an input holds arrives at Watcher: no value is lost or comes twice, none is null that was not null, and every name is
 * one of the contract's. Inputs are made from the schema at random; each text and id of one is there only once.
 */
const graph = buildSchema(readFile("schema.graphql"));

type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value };

/** What an input is made of, in the order in which it is needed. */
interface Marks {
  /** A number that nothing else of the input has. */
  next(): number;
}

const nodeTypes: Readonly<Record<string, string>> = {
  cameraId: "Camera",
  episodeId: "Episode",
  folderId: "Folder",
  messageId: "Message",
  mosaicId: "Mosaic",
  organizationId: "Organization",
  ownerId: "User",
  parentId: "Folder",
  personId: "Person",
  presetId: "Preset",
  recipientId: "User",
  userId: "User",
  // Where a folder is put.
  after: "Folder",
  before: "Folder",
  inside: "Folder",
};

/** Sources are told apart by the schemes of their URLs. */
const schemes: Readonly<Record<string, string>> = {
  RtspSourceInput: "rtsp",
  PublishSourceInput: "publish",
  FileSourceInput: "file",
  TestSourceInput: "fake",
};

/** Texts that have a form of their own. */
const forms: Readonly<Record<string, (mark: number) => string>> = {
  content: (mark) => Buffer.from(`GIF89a, picture ${mark}`).toString("base64"),
  mimeType: () => "image/gif",
};

const idOf = (type: string, mark: number) =>
  Buffer.from(
    `${type}:${type === "Camera" ? `camera ${mark}` : type === "Folder" ? `${mark}/${mark + 100_000}` : mark}`,
  ).toString("base64url");

/** A value of a type at a field; null only where it may be. */
function valueOf(type: GraphQLInputType, field: string, node: string, marks: Marks): fc.Arbitrary<Value> {
  if (isNonNullType(type)) return valueOf(type.ofType, field, node, marks);
  if (isListType(type)) {
    return fc
      .integer({ min: 1, max: 3 })
      .chain((length) => fc.tuple(...Array.from({ length }, () => valueOf(type.ofType, field, node, marks))));
  }
  if (isInputObjectType(type)) return inputOf(type, node, marks);
  if (isEnumType(type)) return fc.constantFrom(...wordsOf(type));
  if (!isScalarType(type)) throw new Error("what is no input");
  return fc.boolean().map((flag) => leaf(type.name, field, node, flag, marks.next()));
}

function leaf(type: string, field: string, node: string, flag: boolean, mark: number): Value {
  switch (type) {
    case "Boolean":
      return flag;
    case "Int":
    case "SafeInt":
      return mark;
    case "Float":
      return mark + 0.5;
    case "EmailAddress":
      return `user${mark}@example.com`;
    case "URL":
      return `https://example.com/${mark}`;
    case "ID":
      return idOf(field === "id" ? node : (nodeTypes[field.replace(/s$/, "")] ?? node), mark);
    default:
      return forms[field]?.(mark) ?? `text ${mark} é"/`;
  }
}

/** What is no part of what goes to Watcher, comes as a file, or excludes another field. */
const apart = new Set(["clientMutationId", "isLossCheckDisabled", "upload"]);

/** An input with everything that it must have, and some of what it may. */
function inputOf(type: GraphQLInputObjectType, node: string, marks: Marks): fc.Arbitrary<Value> {
  const fields = Object.values(type.getFields()).filter(({ name }) => !apart.has(name));
  if (type.isOneOf) {
    return fc
      .constantFrom(...fields)
      .chain(({ name, type: inner }) =>
        valueOf(inner, name, node, marks).map((value) => ({ [name]: value })),
      );
  }
  const members = fields.map(({ name, type: inner, defaultValue }) => {
    const scheme = name === "url" ? schemes[type.name] : undefined;
    const given = (scheme === undefined ? valueOf(inner, name, node, marks) : urlOf(scheme, marks)).map(
      (value) => [[name, value] as const],
    );
    if (isNonNullType(inner)) return given;
    const none = fc.constant<readonly (readonly [string, Value])[]>([]);
    // A default stands for null as well.
    const nothing =
      defaultValue === undefined && type.name.startsWith("Update")
        ? fc.constant([[name, null] as const])
        : none;
    return fc.oneof(
      { weight: 4, arbitrary: given },
      { weight: 2, arbitrary: none },
      { weight: 1, arbitrary: nothing },
    );
  });
  return fc.tuple(...members).map((all) => Object.fromEntries(all.flat()));
}

/** UNKNOWN is for reading. */
const wordsOf = (type: GraphQLEnumType): readonly string[] =>
  type.getValues().flatMap(({ name }) => (name === "UNKNOWN" ? [] : [name]));

const urlOf = (scheme: string, marks: Marks): fc.Arbitrary<Value> =>
  fc.constant(null).map(() => `${scheme}://host/${marks.next()}`);

const own = new Set(["login", "logout", "logoutEverywhere", "revokeSession"]);
/** Their input is a file or a table, which uploads.test.ts looks at; or signs, which stand for two numbers each. */
const others = new Set(["updateCameraFirmware", "importCameras", "moveCamera", "stopCamera"]);

const mutations = Object.values(graph.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const type = args[0]?.type;
  if (own.has(name) || others.has(name) || type === undefined || !isNonNullType(type)) return [];
  return isInputObjectType(type.ofType) ? [[name, type.ofType] as const] : [];
});

let gateway: TestGateway;
let watcher: Recorder;
beforeAll(async () => {
  watcher = await startRecorder();
  gateway = await startGateway({ watcherUrl: watcher.url });
});
afterAll(async () => {
  await gateway.close();
  watcher.close();
});

test.each(mutations)(
  "%s sends all of its input",
  async (name, type) => {
    let last = 0;
    const marks = { next: () => (last += 1) };
    watcher.holdsCameras(name !== "createCamera");
    const node = /^[a-z]+([A-Z][a-z]+?)(?=s?$|[A-Z])/.exec(name)?.[1] ?? "";
    const query = `mutation ($input: ${type.name}!) { ${name}(input: $input) { userErrors { code message path } } }`;
    await fc.assert(
      fc
        .asyncProperty(inputOf(type, node, marks), async (input) => {
          watcher.take();
          const { body } = await gateway.query(query, { variables: { input } });
          expect(body).toEqual({ data: { [name]: { userErrors: [] } }, extensions: expect.anything() });
          const [call, ...more] = watcher.take();
          expect(more).toEqual([]);
          if (call === undefined) throw new Error("nothing was sent");
          compare(name, input, call);
        })
        .beforeEach(() => void (last = 0)),
      // Of e-mails for a forgotten password nobody gets more.
      runs(name === "recoverPassword" ? 3 : 25),
    );
  },
  60_000,
);

interface Counted {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly flags: number;
  readonly nulls: number;
}

function count(value: unknown): Counted {
  const leaves = leavesOf(value);
  return {
    texts: leaves.filter((one) => typeof one === "string").sort(),
    numbers: leaves.filter((one) => typeof one === "number").sort((a, b) => a - b),
    flags: leaves.filter((one) => typeof one === "boolean").length,
    nulls: leaves.filter((one) => one === null).length,
  };
}

function leavesOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

function namesOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(namesOf)];
}

/** The key behind an id, as it goes to Watcher; undefined for what is no id. */
function keyOf(text: string): readonly string[] | undefined {
  const decoded = Buffer.from(text, "base64url").toString("utf8");
  const key =
    /^(?:Camera|Organization|Folder|Episode|Person|PersonList|Preset|Mosaic|User|Message):(.+)$/s.exec(
      decoded,
    )?.[1];
  return key?.split("/");
}

function compare(name: string, input: Value, { method, path, query, body }: RecordedCall): void {
  const operation = operationOf(method, path);
  expect(coverage[operation.operationId]).toContain(`Mutation.${name}`);
  const json: unknown = body === "" ? {} : JSON.parse(body);
  expect(foreignNames(json, operation.body)).toEqual([]);

  const sent = count(json);
  const given = count(input);
  const words = new Set(enumWords(input));
  const around = [...operation.values(path), ...query.values()];
  // Names of a header, say, are members of an object there.
  const everything = [...sent.texts, ...sent.numbers.map(String), ...namesOf(json), ...around];
  for (const text of given.texts) {
    if (words.has(text)) continue;
    const parts = keyOf(text) ?? [text];
    const found = everything.filter((one) => one === parts.at(-1)).length;
    // A new camera has its name in the path and, as the contract wants it, in the body.
    const isTwice = name === "createCamera" && text === path.at(-1);
    expect([text, found]).toEqual([text, isTwice ? 2 : 1]);
  }
  for (const number of given.numbers) {
    expect([number, sent.numbers.filter((one) => one === number).length]).toEqual([number, 1]);
  }
  expect(sent.flags).toBe(given.flags + ownFlags(name, input));
  expect(sent.nulls).toBeLessThanOrEqual(given.nulls);
}

/** Flags that stand for something else than a flag: for the operation itself, or for each word of a list. */
function ownFlags(name: string, input: Value): number {
  if (name === "replaceCamera") return 1;
  return /scribeCameraEvents$/.test(name)
    ? new Set(enumWords(input).filter((word) => word !== "PUSH")).size
    : 0;
}

function enumWords(value: Value): readonly string[] {
  return leavesOf(value).filter(
    (one): one is string => typeof one === "string" && /^[A-Z][A-Z_0-9]*$/.test(one),
  );
}

// The contract

interface Schema {
  readonly $ref?: string | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly items?: Schema | undefined;
  readonly additionalProperties?: unknown;
  readonly allOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
}
const schemaForm: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    properties: z.record(z.string(), schemaForm).optional(),
    items: schemaForm.optional(),
    additionalProperties: z.unknown().optional(),
    allOf: z.array(schemaForm).optional(),
    oneOf: z.array(schemaForm).optional(),
    anyOf: z.array(schemaForm).optional(),
  }),
);
const operationForm = z.object({
  operationId: z.string(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schemaForm })) }).optional(),
});
const contract = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), operationForm)),
    components: z.object({ schemas: z.record(z.string(), schemaForm) }),
  })
  .parse(JSON.parse(readFile("contract/openapi.json")));
const coverage = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFile("contract/coverage.json")));

function operationOf(method: string, path: readonly string[]) {
  const fits = (template: string) => {
    const steps = template.slice(1).split("/");
    return (
      steps.length === path.length &&
      steps.every((step, index) => step.startsWith("{") || step === path[index])
    );
  };
  // A fixed word goes before a value.
  const found = Object.entries(contract.paths)
    .filter(([template, methods]) => fits(template) && methods[method.toLowerCase()] !== undefined)
    .sort(([one], [other]) => one.split("{").length - other.split("{").length)[0];
  const operation = found?.[1][method.toLowerCase()];
  if (found === undefined || operation === undefined)
    throw new Error(`${method} ${path.join("/")} is no operation`);
  const values = (given: readonly string[]) =>
    found[0]
      .slice(1)
      .split("/")
      .flatMap((step, index) => (step.startsWith("{") ? [given[index] ?? ""] : []));
  return { ...operation, values, body: operation.requestBody?.content["application/json"]?.schema ?? {} };
}

/** Names in a body that the contract does not know there. */
function foreignNames(value: unknown, schema: Schema, at = ""): readonly string[] {
  const alternatives = resolved(schema);
  if (Array.isArray(value)) {
    const items = { anyOf: alternatives.flatMap((one) => one.items ?? []) };
    return value.flatMap((item: unknown, index) => foreignNames(item, items, `${at}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const known = alternatives.flatMap(({ properties }) => properties?.[name] ?? []);
    const isFree = alternatives.some(
      ({ additionalProperties: free }) => free !== undefined && free !== false,
    );
    if (known.length === 0) return isFree ? [] : [`${at}/${name}`];
    return foreignNames(member, { anyOf: known }, `${at}/${name}`);
  });
}

function resolved(schema: Schema): readonly Schema[] {
  const { $ref, allOf = [], oneOf = [], anyOf = [] } = schema;
  const referenced =
    $ref === undefined ? [] : [contract.components.schemas[$ref.split("/").at(-1) ?? ""] ?? {}];
  return [schema, ...[...referenced, ...allOf, ...oneOf, ...anyOf].flatMap(resolved)];
}

function readFile(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
}
