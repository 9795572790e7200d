import * as z from "zod";
import type { Json } from "./json.js";

/** A value that an enumeration may list. */
export type Choice = string | number | boolean | null;

/** The part of JSON Schema that the contract uses and the simulator needs. */
export interface SchemaSource {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly enum?: readonly Choice[] | undefined;
  readonly const?: Choice | undefined;
  readonly readOnly?: boolean | undefined;
  readonly properties?: Readonly<Record<string, SchemaSource>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: SchemaSource | undefined;
  readonly additionalProperties?: SchemaSource | boolean | undefined;
  readonly allOf?: readonly SchemaSource[] | undefined;
  readonly anyOf?: readonly SchemaSource[] | undefined;
  readonly oneOf?: readonly SchemaSource[] | undefined;
  readonly discriminator?: { propertyName: string; mapping: Readonly<Record<string, string>> } | undefined;
  readonly "x-any-other-discriminator-value"?: string | undefined;
}

const choice = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const schemaSource: z.ZodType<SchemaSource> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    enum: z.array(choice).optional(),
    const: choice.optional(),
    readOnly: z.boolean().optional(),
    properties: z.record(z.string(), schemaSource).optional(),
    required: z.array(z.string()).optional(),
    items: schemaSource.optional(),
    additionalProperties: z.union([schemaSource, z.boolean()]).optional(),
    allOf: z.array(schemaSource).optional(),
    anyOf: z.array(schemaSource).optional(),
    oneOf: z.array(schemaSource).optional(),
    discriminator: z
      .object({ propertyName: z.string(), mapping: z.record(z.string(), z.string()) })
      .optional(),
    "x-any-other-discriminator-value": z.string().optional(),
  }),
);

/** Kinds of a record that one of its fields tells apart. */
export interface Kinds {
  readonly property: string;
  readonly byValue: ReadonlyMap<string, SchemaNode>;
  readonly otherwise: SchemaNode | undefined;
}

/** A schema with references followed and alternatives merged: a field is known if any alternative has it. */
export interface SchemaNode {
  readonly types: ReadonlySet<string>;
  readonly format: string | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** What only bodies of requests are checked for. */
  readonly rules: ValueRules;
  readonly properties: ReadonlyMap<string, SchemaNode>;
  /** Fields that every record of this schema must have. */
  readonly required: ReadonlySet<string>;
  readonly items: SchemaNode | undefined;
  /** Schema of the values of a free-form map. */
  readonly values: SchemaNode | undefined;
  readonly kinds: Kinds | undefined;
  /** The schemas of which a value has to fit one; empty when there is no choice. */
  readonly alternatives: readonly SchemaNode[];
}

export interface ValueRules {
  readonly choices: ReadonlySet<Json> | undefined;
  readonly pattern: RegExp | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  /** Dropped from what clients write. */
  readonly readOnly: boolean;
}

export interface Schemas {
  readonly node: (source: SchemaSource) => SchemaNode;
  readonly named: (name: string) => SchemaNode;
}

export function createSchemas(components: Readonly<Record<string, SchemaSource>>): Schemas {
  const byReference = new Map<string, SchemaNode>();

  const named = (name: string): SchemaNode => {
    const known = byReference.get(name);
    if (known !== undefined) return known;
    const source = components[name];
    if (source === undefined) throw new Error(`contract: no schema named ${name}`);
    const made = node(source);
    byReference.set(name, made);
    return made;
  };
  const referenced = (reference: string): SchemaNode =>
    named(reference.slice(reference.lastIndexOf("/") + 1));

  const node = (source: SchemaSource): SchemaNode => {
    if (source.$ref !== undefined) return referenced(source.$ref);
    const alternatives = [...(source.anyOf ?? []), ...(source.oneOf ?? [])].map(node);
    const parts = (source.allOf ?? []).map(node);
    return merge(ownPart(source, node), parts, alternatives, kindsOf(source, referenced));
  };
  return { node, named };
}

function ownPart(source: SchemaSource, node: (source: SchemaSource) => SchemaNode): SchemaNode {
  const { additionalProperties: values } = source;
  return {
    types: new Set(source.type === undefined ? [] : [source.type].flat()),
    format: source.format,
    minimum: source.minimum,
    maximum: source.maximum,
    rules: rulesOf(source),
    properties: new Map(Object.entries(source.properties ?? {}).map(([name, field]) => [name, node(field)])),
    required: new Set(source.required),
    items: source.items === undefined ? undefined : node(source.items),
    values: typeof values === "object" ? node(values) : undefined,
    kinds: undefined,
    alternatives: [],
  };
}

function rulesOf({ const: only, enum: choices, pattern, ...source }: SchemaSource): ValueRules {
  const listed = only === undefined ? choices : [only];
  return {
    choices: listed && new Set(listed),
    pattern: pattern === undefined ? undefined : new RegExp(pattern, "u"),
    minLength: source.minLength,
    maxLength: source.maxLength,
    readOnly: source.readOnly ?? false,
  };
}

function kindsOf(source: SchemaSource, referenced: (reference: string) => SchemaNode): Kinds | undefined {
  if (source.discriminator === undefined) return undefined;
  const { propertyName, mapping } = source.discriminator;
  const otherwise = source["x-any-other-discriminator-value"];
  return {
    property: propertyName,
    byValue: new Map(Object.entries(mapping).map(([value, reference]) => [value, referenced(reference)])),
    otherwise: otherwise === undefined ? undefined : referenced(otherwise),
  };
}

/** Parts hold at once, so their required fields add up; of alternatives only the shared ones are certain. */
function merge(
  own: SchemaNode,
  parts: readonly SchemaNode[],
  alternatives: readonly SchemaNode[],
  kinds: Kinds | undefined,
): SchemaNode {
  const all = [own, ...parts, ...alternatives];
  const objects = alternatives.filter((alternative) => alternative.properties.size > 0);
  const shared = [...(objects[0]?.required ?? [])].filter((name) =>
    objects.every((alternative) => alternative.required.has(name)),
  );
  return {
    types: new Set(all.flatMap((part) => [...part.types])),
    format: firstOf(all, (part) => part.format),
    minimum: firstOf(all, (part) => part.minimum),
    maximum: firstOf(all, (part) => part.maximum),
    rules: mergedRules([own, ...parts].map((part) => part.rules)),
    properties: mergedProperties(all),
    required: new Set([...own.required, ...parts.flatMap((part) => [...part.required]), ...shared]),
    items: anyOf(all.flatMap((part) => part.items ?? [])),
    values: anyOf(all.flatMap((part) => part.values ?? [])),
    kinds: kinds ?? firstOf(all, (part) => part.kinds),
    alternatives: alternatives.length > 0 ? alternatives : parts.flatMap((part) => part.alternatives),
  };
}

function mergedRules(all: readonly ValueRules[]): ValueRules {
  return {
    choices: firstOf(all, (rules) => rules.choices),
    pattern: firstOf(all, (rules) => rules.pattern),
    minLength: firstOf(all, (rules) => rules.minLength),
    maxLength: firstOf(all, (rules) => rules.maxLength),
    readOnly: all.some((rules) => rules.readOnly),
  };
}

/** A field of several kinds (detections of faces, of vehicles) has the fields of each. */
function mergedProperties(parts: readonly SchemaNode[]): ReadonlyMap<string, SchemaNode> {
  const names = new Set(parts.flatMap((part) => [...part.properties.keys()]));
  const merged = new Map<string, SchemaNode>();
  for (const name of names) {
    const node = anyOf(parts.flatMap((part) => part.properties.get(name) ?? []));
    if (node !== undefined) merged.set(name, node);
  }
  return merged;
}

function anyOf(nodes: readonly SchemaNode[]): SchemaNode | undefined {
  const different = [...new Set(nodes)];
  return different.length > 1 ? merge(nothing, [], different, undefined) : different[0];
}

const nothing: SchemaNode = {
  types: new Set(),
  format: undefined,
  minimum: undefined,
  maximum: undefined,
  rules: rulesOf({}),
  properties: new Map(),
  required: new Set(),
  items: undefined,
  values: undefined,
  kinds: undefined,
  alternatives: [],
};

function firstOf<Part, Value>(
  parts: readonly Part[],
  read: (part: Part) => Value | undefined,
): Value | undefined {
  for (const part of parts) {
    const value = read(part);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The schema at a dotted path, through arrays and free-form maps; undefined when no record can have it. */
export function schemaAt(node: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  let current: SchemaNode | undefined = node;
  for (const name of path) {
    while (current?.items !== undefined) current = current.items;
    current = current?.properties.get(name) ?? current?.values;
  }
  return current;
}
