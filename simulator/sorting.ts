import { badRequest } from "./api-error.js";
import { isPresentScalar } from "./filters.js";
import { isArray, isObject, type Json } from "./json.js";
import { compareScalars, isScalar, type Scalar } from "./scalar.js";
import { schemaAt, type SchemaNode } from "./schema.js";
import { createPathReader, type Shape } from "./shape.js";
import type { Viewer } from "./viewer.js";

export interface SortKey {
  readonly path: readonly string[];
  readonly descending: boolean;
}

/** `sort=-stats.bitrate,name`: a leading minus is descending. */
export function parseSort(text: string, item: SchemaNode): readonly SortKey[] {
  return text.split(",").map((part) => {
    const descending = part.startsWith("-");
    const path = part.slice(descending ? 1 : 0).split(".");
    const schema = schemaAt(item, path);
    if (schema === undefined || !isScalar(schema)) throw badRequest(`Cannot sort by ${part}`, "sort");
    return { path, descending };
  });
}

/** Stable, so that rows that tie keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  shape: Shape<Row>,
  viewer: Viewer,
  keys: readonly SortKey[],
): readonly Row[] {
  const readers = keys.map(({ path }) => createPathReader(shape, path));
  const decorated = rows.map((row) => ({
    row,
    values: readers.map(({ read, rest }) => firstValue(read(row, viewer), rest)),
  }));
  decorated.sort((left, right) => {
    for (const [position, key] of keys.entries()) {
      const order = compareValues(left.values[position], right.values[position]);
      if (order !== 0) return key.descending ? -order : order;
    }
    return 0;
  });
  return decorated.map(({ row }) => row);
}

/** A missing value is greater than any other: last when ascending, first when descending. */
function compareValues(left: Scalar | undefined, right: Scalar | undefined): number {
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  return compareScalars(left, right);
}

/** The value that a sort or a cursor uses: through arrays, the first element counts. */
export function firstValue(value: Json | undefined, rest: readonly string[]): Scalar | undefined {
  if (isArray(value)) return firstValue(value[0], rest);
  const [name, ...deeper] = rest;
  if (name === undefined) return isPresentScalar(value) ? value : undefined;
  return isObject(value) ? firstValue(value[name], deeper) : undefined;
}
