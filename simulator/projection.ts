import { badRequest } from "./api-error.js";
import { schemaAt, type SchemaNode } from "./schema.js";
import type { Projection } from "./shape.js";

/** Says which part of a record to read; the kind is the value of the field that tells kinds apart. */
export type Projector = (kind: string | undefined) => Projection | undefined;

/** `select=a,b.c`: what was asked for plus, at every level, the fields that the schema requires. */
export function parseSelect(text: string | undefined, item: SchemaNode): Projector {
  if (text === undefined || text === "") return () => undefined;
  const paths = text.split(",").map((path) => path.split("."));
  for (const path of paths) {
    if (schemaAt(item, path) === undefined) {
      throw badRequest(`Unknown field in select: ${path.join(".")}`, "select");
    }
  }
  return projectorOf(item, paths);
}

function projectorOf(item: SchemaNode, paths: readonly (readonly string[])[]): Projector {
  const made = new Map<SchemaNode | undefined, Projection>();
  return (kind) => {
    const { kinds } = item;
    const kindSchema = kind === undefined ? undefined : (kinds?.byValue.get(kind) ?? kinds?.otherwise);
    const known = made.get(kindSchema);
    if (known !== undefined) return known;
    const projection = projectionOf(item, paths, kindSchema?.required ?? []);
    made.set(kindSchema, projection);
    return projection;
  };
}

function projectionOf(
  schema: SchemaNode,
  paths: readonly (readonly string[])[],
  alsoRequired: Iterable<string> = [],
): Projection {
  const fields = schema.items ?? schema;
  const projection = new Map<string, Projection | undefined>();
  for (const [field, deeper] of groupByFirst(paths)) {
    const below = fields.properties.get(field) ?? fields.values;
    // Asking for the parent returns the whole object, whatever else is asked below it.
    const whole = below === undefined || deeper.some((path) => path.length === 0);
    projection.set(field, whole ? undefined : projectionOf(below, deeper));
  }
  for (const field of [...fields.required, ...alsoRequired]) {
    if (!projection.has(field)) projection.set(field, undefined);
  }
  return projection;
}

function groupByFirst(paths: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of paths) {
    if (first !== undefined) groups.set(first, [...(groups.get(first) ?? []), rest]);
  }
  return groups;
}
