import { isArray, isObject, type Json, type JsonObject } from "./json.js";
import type { Viewer } from "./viewer.js";

/** Reads one field of a row as this viewer sees it; undefined leaves the field out. */
export type Reader<Row, Value = Json> = (row: Row, viewer: Viewer) => Value | undefined;

/**
 * How rows are read, field by field. Heavy fields cost nothing until they are asked for, which is what lets
 * filters and sorts run over 100,000 rows.
 */
export interface Shape<Row> {
  readonly [field: string]: Reader<Row> | Shape<Row>;
}

/** A Shape that has a reader of the right type for every field of a contract schema. */
export type ShapeOf<Row, Item> = {
  readonly [Field in keyof Item]-?: Reader<Row, Item[Field]> | ShapeOf<Row, NonNullable<Item[Field]>>;
};

/** Shape of rows that are already answers. */
export function plainShape(fields: Iterable<string>): Shape<JsonObject> {
  return Object.fromEntries([...fields].map((field) => [field, (row: JsonObject) => row[field]]));
}

/** The part of a record that was asked for; undefined in place of a Projection means the whole value. */
export type Projection = ReadonlyMap<string, Projection | undefined>;

/** Reads the projected fields of a row, or all of them. */
export function readRow<Row>(
  shape: Shape<Row>,
  row: Row,
  viewer: Viewer,
  projection: Projection | undefined,
): JsonObject {
  const record: Record<string, Json | undefined> = {};
  for (const field of projection?.keys() ?? Object.keys(shape)) {
    const reader = shape[field];
    const part = projection?.get(field);
    if (reader === undefined) continue;
    const value =
      typeof reader === "function"
        ? projectValue(reader(row, viewer), part)
        : readRow(reader, row, viewer, part);
    if (value !== undefined) record[field] = value;
  }
  return record;
}

export function projectValue(value: Json | undefined, projection: Projection | undefined): Json | undefined {
  if (projection === undefined || value === undefined) return value;
  if (isArray(value)) return value.map((element) => projectValue(element, projection) ?? null);
  if (!isObject(value)) return value;
  const record: Record<string, Json | undefined> = {};
  for (const [field, part] of projection) record[field] = projectValue(value[field], part);
  return record;
}

/** A dotted path made ready: the reader of a row, and what is left to walk inside the value it gives. */
export interface PathReader<Row> {
  readonly read: Reader<Row>;
  readonly rest: readonly string[];
}

/** Finds the deepest reader for a path, so that `stats.alive` does not make the rest of `stats`. */
export function createPathReader<Row>(shape: Shape<Row>, path: readonly string[]): PathReader<Row> {
  let readers = shape;
  for (const [depth, name] of path.entries()) {
    const reader = readers[name];
    if (reader === undefined) break;
    if (typeof reader === "function") return { read: reader, rest: path.slice(depth + 1) };
    readers = reader;
  }
  const group = readers;
  return { read: (row, viewer) => readRow(group, row, viewer, undefined), rest: [] };
}

/** Whether any value at the rest of the path passes; arrays are looked through, absence counts as undefined. */
export function someValue(
  value: Json | undefined,
  rest: readonly string[],
  passes: (value: Json | undefined) => boolean,
  depth = 0,
): boolean {
  if (isArray(value)) {
    if (value.length === 0) return passes(undefined);
    return value.some((element) => someValue(element, rest, passes, depth));
  }
  const name = rest[depth];
  if (name === undefined) return passes(value);
  return someValue(isObject(value) ? value[name] : undefined, rest, passes, depth + 1);
}
