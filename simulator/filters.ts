import { badRequest } from "./api-error.js";
import type { Json } from "./json.js";
import { compareScalars, isScalar, parseScalar, type Scalar } from "./scalar.js";
import { schemaAt, type SchemaNode } from "./schema.js";
import { createPathReader, someValue, type Shape } from "./shape.js";
import type { Viewer } from "./viewer.js";

/** One condition of a query, such as `stats.alive=true` or `name_gt=foo`. */
export interface Filter {
  /** As written in the query, suffix included. */
  readonly parameter: string;
  readonly path: readonly string[];
  readonly passes: (value: Json | undefined) => boolean;
  /** The accepted values of a plain `a=x,y`; undefined for every other form. */
  readonly anyOf: ReadonlySet<Scalar> | undefined;
  /** The operand of `a_gt=x`; undefined for every other form. */
  readonly above: Scalar | undefined;
}

type Passes = Filter["passes"];

/** A missing field and null fail every comparison but `_ne`. */
const comparison =
  (accepts: (value: Scalar, operand: Scalar) => boolean) =>
  (operand: Scalar): Passes =>
  (value) =>
    isPresentScalar(value) && typeof value === typeof operand && accepts(value, operand);

const comparisons: Readonly<Record<string, (operand: Scalar) => Passes>> = {
  _ne: (operand) => (value) => value !== operand,
  _gt: comparison((value, operand) => compareScalars(value, operand) > 0),
  _gte: comparison((value, operand) => compareScalars(value, operand) >= 0),
  _lt: comparison((value, operand) => compareScalars(value, operand) < 0),
  _lte: comparison((value, operand) => compareScalars(value, operand) <= 0),
  _like: comparison((value, operand) => String(value).includes(String(operand))),
};

const nullTests: Readonly<Record<string, Passes>> = {
  _is: (value) => value === undefined || value === null,
  _is_not: (value) => value !== undefined && value !== null,
};

/** Longest first: `_is_not` also ends like a field that is called `..._not`. */
const suffixes = ["_is_not", "_like", "_gte", "_lte", "_ne", "_gt", "_lt", "_is"];

/** The filter that a query name and value stand for; undefined when no field has that name. */
export function parseFilter(name: string, text: string, item: SchemaNode): Filter | undefined {
  const plain = fieldAt(item, name);
  if (plain !== undefined) return anyOfFilter(name, text, plain);
  const suffix = suffixes.find((candidate) => name.endsWith(candidate));
  if (suffix === undefined) return undefined;
  const field = name.slice(0, -suffix.length);
  const schema = fieldAt(item, field);
  if (schema === undefined) return undefined;
  const nullTest = nullTests[suffix];
  if (nullTest !== undefined && text !== "null") throw badRequest("Expected null", name);
  const passes = nullTest ?? compare(suffix, name, text, schema);
  const above = suffix === "_gt" ? operandOf(name, text, schema) : undefined;
  return { parameter: name, path: field.split("."), passes, anyOf: undefined, above };
}

function fieldAt(item: SchemaNode, name: string): SchemaNode | undefined {
  return name === "" ? undefined : schemaAt(item, name.split("."));
}

function anyOfFilter(name: string, text: string, schema: SchemaNode): Filter {
  const values = new Set(text.split(",").map((part) => operandOf(name, part, schema)));
  const passes: Passes = (value) => isPresentScalar(value) && values.has(value);
  return { parameter: name, path: name.split("."), passes, anyOf: values, above: undefined };
}

function compare(suffix: string, name: string, text: string, schema: SchemaNode): Passes {
  const create = comparisons[suffix];
  const operand = operandOf(name, text, schema);
  if (create === undefined || (suffix === "_like" && typeof operand !== "string")) {
    throw badRequest(`${name} needs a text field`, name);
  }
  return create(operand);
}

function operandOf(name: string, text: string, schema: SchemaNode): Scalar {
  const value = isScalar(schema) ? parseScalar(text, schema) : undefined;
  if (value === undefined) throw badRequest(`Invalid value of ${name}`, name);
  return value;
}

export function isPresentScalar(value: Json | undefined): value is Scalar {
  return value !== undefined && value !== null && typeof value !== "object";
}

/** One test for a row out of many filters. */
export function createRowTest<Row>(
  shape: Shape<Row>,
  viewer: Viewer,
  filters: readonly Filter[],
): (row: Row) => boolean {
  const tests = filters.map(({ path, passes }) => ({ ...createPathReader(shape, path), passes }));
  return (row) => tests.every(({ read, rest, passes }) => someValue(read(row, viewer), rest, passes));
}
