import { keyCursor, positionCursor } from "./cursor.js";
import { createRowTest, type Filter } from "./filters.js";
import type { JsonObject } from "./json.js";
import type { ListQuery } from "./list-query.js";
import { compareScalars, type Scalar } from "./scalar.js";
import type { SchemaNode } from "./schema.js";
import { createPathReader, readRow, type Shape } from "./shape.js";
import { sortRows, type SortKey } from "./sorting.js";
import type { Viewer } from "./viewer.js";

/** A list as one viewer may see it. */
export interface Collection<Row> {
  /** In the list's own order; by `key` unless `byPosition`. May be a getter: read only when all rows are needed. */
  readonly rows: readonly Row[];
  readonly shape: Shape<Row>;
  /** The field that tells rows apart. */
  readonly key: string;
  /** The list's own order has no key of its own: cursors then count positions. */
  readonly byPosition?: boolean;
  /** The rows in the order of `key`, when `rows` is in another one. */
  readonly rowsByKey?: () => readonly Row[];
  /** By field: finds the rows of the list that have a value there without reading all of them. */
  readonly findBy?: Readonly<Record<string, (value: Scalar) => readonly Row[]>>;
  /** By field: the rows with more than a value there, in the ascending order of that field; preferred to `findBy`. */
  readonly findAbove?: Readonly<Record<string, (value: Scalar) => readonly Row[]>>;
  /** Place of a row in the list's own order, for rows that were found by an index. */
  readonly rank?: (row: Row) => Scalar;
}

/** Lies that a test may ask for; see faults.ts. */
export interface Quirks {
  readonly maxLimit: number;
  readonly ignoreFilters: boolean;
  readonly dropRows: boolean;
}

export interface ListRequest {
  readonly query: ListQuery;
  readonly itemKey: string;
  readonly item: SchemaNode;
  readonly viewer: Viewer;
  readonly quirks: Quirks;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  /** Position of the first row among all matches. */
  readonly start: number;
  readonly hasMore: boolean;
  readonly hasEarlier: boolean;
}

/** Answers a list request: filter, sort, find the page, project, make the cursors. */
export function listPage<Row>(collection: Collection<Row>, request: ListRequest): JsonObject {
  const matches = matchingRows(collection, request);
  const page = pageOf(collection, matches, request);
  const { project } = request.query;
  const kindOf = kindReader(collection.shape, request);
  const items = page.rows.map((row) => readRow(collection.shape, row, request.viewer, project(kindOf(row))));
  return {
    estimated_count: matches.length,
    ...cursorsOf(collection, request, page, items),
    timing: { matched: matches.length, returned: items.length },
    [request.itemKey]: items,
  };
}

function kindReader<Row>(shape: Shape<Row>, { item, viewer }: ListRequest): (row: Row) => string | undefined {
  if (item.kinds === undefined) return () => undefined;
  const { read } = createPathReader(shape, [item.kinds.property]);
  return (row) => {
    const kind = read(row, viewer);
    return typeof kind === "string" ? kind : undefined;
  };
}

/** Sort keys in force; undefined when rows are counted by position. */
function sortKeys<Row>(collection: Collection<Row>, query: ListQuery): readonly SortKey[] | undefined {
  if (query.sort !== undefined) return query.sort;
  return collection.byPosition === true
    ? undefined
    : [{ path: collection.key.split("."), descending: false }];
}

function matchingRows<Row>(collection: Collection<Row>, request: ListRequest): readonly Row[] {
  const { query, viewer, quirks } = request;
  const filters = quirks.ignoreFilters ? query.filters.filter(({ anyOf }) => !anyOf) : query.filters;
  const ordered = orderedRows(collection, query.sort, filters, viewer);
  const matches =
    filters.length === 0 ? ordered : ordered.filter(createRowTest(collection.shape, viewer, filters));
  const dropped = quirks.dropRows && query.filters.some(({ anyOf }) => anyOf);
  return dropped ? matches.filter((_row, position) => position % 2 === 0) : matches;
}

/** All rows that may match, in the order asked for. */
function orderedRows<Row>(
  collection: Collection<Row>,
  sort: readonly SortKey[] | undefined,
  filters: readonly Filter[],
  viewer: Viewer,
): readonly Row[] {
  const { rowsByKey = () => collection.rows, shape, rank } = collection;
  const above = findRowsAbove(collection, filters);
  if (above !== undefined && isSortBy(above.field, sort) && sort[0]?.descending === false) return above.rows;
  const found = above?.rows ?? findRows(collection, filters);
  if (found !== undefined && (sort !== undefined || rank === undefined)) {
    return sortRows(found, shape, viewer, sort ?? [{ path: collection.key.split("."), descending: false }]);
  }
  if (found !== undefined && rank !== undefined) return orderBy(found, rank);
  if (sort === undefined) return collection.rows;
  if (!isKeySort(collection, sort)) return sortRows(collection.rows, shape, viewer, sort);
  return sort[0]?.descending ? rowsByKey().toReversed() : rowsByKey();
}

/** Rows by the first `_gt` condition that has an index; undefined when none has. */
function findRowsAbove<Row>(
  { findAbove }: Collection<Row>,
  filters: readonly Filter[],
): { readonly field: string; readonly rows: readonly Row[] } | undefined {
  for (const { path, above } of filters) {
    const field = path.join(".");
    const find = findAbove?.[field];
    if (find !== undefined && above !== undefined) return { field, rows: find(above) };
  }
  return undefined;
}

/** Rows by the first condition that has an index; undefined when none has. */
function findRows<Row>({ findBy }: Collection<Row>, filters: readonly Filter[]): readonly Row[] | undefined {
  for (const { path, anyOf } of filters) {
    const find = findBy?.[path.join(".")];
    if (find !== undefined && anyOf !== undefined) return [...anyOf].flatMap(find);
  }
  return undefined;
}

function isKeySort<Row>({ key }: Collection<Row>, keys: readonly SortKey[] | undefined): boolean {
  return isSortBy(key, keys);
}

function isSortBy(field: string, keys: readonly SortKey[] | undefined): keys is readonly SortKey[] {
  return keys?.length === 1 && keys[0]?.path.join(".") === field;
}

function pageOf<Row>(collection: Collection<Row>, matches: readonly Row[], request: ListRequest): Page<Row> {
  const { query, quirks } = request;
  const limit = Math.min(query.limit, quirks.maxLimit);
  const range = cursorRange(collection, matches, request);
  if (query.cursor?.reversed) {
    const start = Math.max(range.rows.length - limit, 0);
    const rows = range.rows.slice(start);
    return { rows, start: range.start + start, hasMore: true, hasEarlier: start > 0 };
  }
  return {
    rows: range.rows.slice(0, limit),
    start: range.start,
    hasMore: range.rows.length > limit,
    hasEarlier: query.cursor !== undefined,
  };
}

interface Range<Row> {
  readonly rows: readonly Row[];
  readonly start: number;
}

/** The matches on the cursor's side. */
function cursorRange<Row>(
  collection: Collection<Row>,
  matches: readonly Row[],
  { query, viewer }: ListRequest,
): Range<Row> {
  const { cursor } = query;
  if (cursor === undefined) return { rows: matches, start: 0 };
  const start = cursor.after === undefined ? 0 : cursor.after + 1;
  const inPosition = matches.slice(start, cursor.before);
  const [only, ...others] = cursor.filters;
  if (only === undefined) return { rows: inPosition, start };
  const keys = sortKeys(collection, query);
  if (others.length === 0 && isKeySort(collection, keys) && only.path.join(".") === collection.key) {
    return { rows: searchByKey(collection, inPosition, only, viewer), start };
  }
  return { rows: inPosition.filter(createRowTest(collection.shape, viewer, cursor.filters)), start };
}

/** In rows ordered by their unique key, those that pass a cursor's one condition are one end of the list. */
function searchByKey<Row>(
  { shape }: Collection<Row>,
  rows: readonly Row[],
  condition: Filter,
  viewer: Viewer,
): readonly Row[] {
  const passes = createRowTest(shape, viewer, [condition]);
  const first = rows[0];
  if (first === undefined) return rows;
  const startPasses = passes(first);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && passes(row) === startPasses) low = middle + 1;
    else high = middle;
  }
  return startPasses ? rows.slice(0, low) : rows.slice(low);
}

function cursorsOf<Row>(
  collection: Collection<Row>,
  { query }: ListRequest,
  page: Page<Row>,
  items: readonly JsonObject[],
): { next: string | null; prev: string | null } {
  const keys = sortKeys(collection, query);
  const first = items[0];
  const last = items.at(-1);
  const at = (position: number, item: JsonObject, reversed: boolean): string =>
    keys === undefined ? positionCursor(position, reversed) : keyCursor(item, keys, reversed);
  return {
    next: page.hasMore && last ? at(page.start + items.length - 1, last, false) : null,
    prev: page.hasEarlier && first ? at(page.start, first, true) : null,
  };
}

/** Rows in the order of a scalar key of theirs; lists that are not stored in key order use it. */
export function orderBy<Row>(rows: readonly Row[], key: (row: Row) => Scalar): readonly Row[] {
  return rows.toSorted((left, right) => compareScalars(key(left), key(right)));
}
