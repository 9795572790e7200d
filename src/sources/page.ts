import { BadUserInput, UpstreamInvalid } from "../errors.js";
import { limits } from "../limits.js";
import { numberForm } from "./global-id.js";
import { decodeCursor, encodeCursor, listFingerprint, type Position } from "./cursor.js";
import type { PathValues, ReadPath, WatcherClient } from "./client.js";
import type { Query } from "./target.js";
import { readPage } from "./envelope.js";
import { readerOf } from "./paths.js";
import { firstKeyOf, toKey, type Raw } from "./shape.js";
import { subjectOf } from "./subjects.js";

/** The paging arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** How a list is ordered: by one upstream field, then by the key. */
export interface Ordering {
  /** Upstream field to order by; the key itself when absent. */
  readonly by?: string;
  /** Rows may lack the field: they come last. */
  readonly nullable?: boolean;
  readonly descending: boolean;
}

/** A list of Watcher to page through. */
export interface PagedList<P extends ReadPath> {
  readonly path: P;
  readonly values: PathValues<P>;
  /** Name of the items in the answer. */
  readonly items: string;
  /** Upstream field that is unique and never null; dots go down. */
  readonly keyField: string;
  readonly filter: Query;
  readonly ordering: Ordering;
  /**
   * The list accepts only `_gte` and `_lte` on its sort field beside the filter (Watcher's picture search): ties are told
   * apart here instead of upstream.
   */
  readonly rangeOnly?: boolean;
}

/** A page of rows in list order. */
export interface Slice {
  readonly rows: readonly Raw[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly estimatedCount: number | null;
  /** Upstream fields that the rows were asked for. */
  readonly select: readonly string[];
  cursorOf(row: Raw): string;
}

/**
 * Reads one page of a connection, forwards or backwards, from a cursor or an end of the list.
 *
 * Watcher's own cursors lose rows on ties and multi-key sorts, and repeat when the sort field is null or not selected. A
 * cursor here is therefore the place of a row, (sort value, key), and the next rows are asked for by comparison with it:
 * nothing is skipped or repeated, whatever the order, also while rows come and go. See docs/decisions/0001.
 */
export async function readSlice<P extends ReadPath>(
  client: WatcherClient,
  list: PagedList<P>,
  page: PageArguments,
  select: readonly string[],
  {
    /** The filter fits no row: the arguments are checked, nothing is asked. */
    isEmpty = false,
    /** Whether there is more is asked for: worth a call of its own when the page itself does not tell. */
    looksFurther = true,
    /** How many items there are is asked for: worth a call of its own when the page itself cannot tell. */
    counts = true,
  } = {},
): Promise<Slice> {
  const { count, backwards, from } = readArguments(page);
  const { keyField, ordering } = list;
  let known: string | undefined;
  // Most pages are read from an end of the list, and their cursors by nobody.
  const fingerprint = () => (known ??= listFingerprint([list.path, list.values, list.filter, ordering]));
  const start =
    from === undefined ? undefined : decodeCursor(fingerprint(), from, backwards ? "before" : "after");
  if (list.rangeOnly === true && start !== undefined && !numberForm.test(start.key)) {
    throw new BadUserInput("The cursor is not one of this list.");
  }
  const fields = [
    ...new Set([...select, keyField, ...(ordering.by === undefined ? [] : [ordering.by])]),
  ].sort();
  const keyOf = firstKeyOf([keyField]);
  const valueOf = ordering.by === undefined ? undefined : readerOf(ordering.by);
  const positionOf = (row: Raw): Position => ({
    value: valueOf === undefined ? null : sortValue(valueOf(row)),
    key: keyOf(row) ?? "",
  });
  // A page from a cursor, or of a list read in stretches, counts its own stretch only.
  const isPart = start !== undefined || (ordering.by !== undefined && ordering.nullable === true);
  const [walked, total] = isEmpty
    ? [{ rows: [], hasMore: false, estimatedCount: 0 }]
    : await Promise.all([
        walk(client, list, {
          start,
          count,
          backwards,
          fields: fields.join(","),
          positionOf,
          looksFurther,
        }),
        counts && isPart ? countRows(client, list) : undefined,
      ]);
  const rows = backwards ? walked.rows.reverse() : walked.rows;
  return {
    rows,
    hasNextPage: backwards ? start !== undefined : walked.hasMore,
    hasPreviousPage: backwards ? walked.hasMore : start !== undefined,
    estimatedCount: total === undefined ? walked.estimatedCount : total,
    select: fields,
    cursorOf: (row) => encodeCursor(fingerprint(), positionOf(row)),
  };
}

/** Checked paging arguments. Throws BadUserInput. */
function readArguments({ first, after, last, before }: PageArguments) {
  const backwards = first == null;
  const count = first ?? last;
  if (count == null)
    throw new BadUserInput(`Give first or last: how many items to return, 1 to ${limits.pageSize}.`);
  if (first != null && (last != null || before != null)) {
    throw new BadUserInput("first goes with after, last goes with before; they cannot be mixed.");
  }
  if (backwards && after != null) {
    throw new BadUserInput("last goes with before; to read on from a cursor give first and after.");
  }
  if (count < 1 || count > limits.pageSize) {
    const name = backwards ? "last" : "first";
    throw new BadUserInput(`${name} is ${count}; it must be 1 to ${limits.pageSize}.`, {
      facts: { argument: name },
    });
  }
  return { count, backwards, from: (backwards ? before : after) ?? undefined };
}

interface Walk {
  readonly start: Position | undefined;
  readonly count: number;
  readonly backwards: boolean;
  readonly fields: string;
  readonly looksFurther: boolean;
  positionOf(row: Raw): Position;
}

/** Collects rows segment by segment, and again after a server that gives smaller pages than asked. */
async function walk<P extends ReadPath>(client: WatcherClient, list: PagedList<P>, walking: Walk) {
  const rows: Raw[] = [];
  const seen = new Set<string>(walking.start === undefined ? [] : [walking.start.key]);
  let estimatedCount: number | null = null;
  let segments = segmentsFrom(list, walking.start, walking.backwards);
  for (let segment = segments.shift(); segment !== undefined; segment = segments.shift()) {
    const wanted = walking.count - rows.length;
    const page = await readPage(client, list.path, list.values, list.items, {
      ...list.filter,
      ...segment.filter,
      sort: segment.sort,
      limit: Math.max(wanted, 1) + segment.known,
      select: wanted === 0 ? list.keyField : walking.fields,
    });
    estimatedCount ??= page.estimatedCount;
    const { skip } = segment;
    const fresh = skip === undefined ? page.rows : page.rows.filter((row) => !skip(walking.positionOf(row)));
    // Only delivered rows, and more of them behind: asking again would bring the same page for ever.
    if (fresh.length === 0 && page.rows.length > 0 && page.hasMore) {
      throw new UpstreamInvalid(
        `Watcher's list of ${subjectOf(list.path)} cannot be paged: too many rows tie.`,
      );
    }
    if (wanted === 0) {
      if (fresh.length > 0) return { rows, hasMore: true, estimatedCount };
      continue;
    }
    for (const row of fresh.slice(0, wanted)) rows.push(checkNew(row, list, walking, seen));
    if (rows.length === walking.count) {
      if (fresh.length > wanted || page.hasMore) return { rows, hasMore: true, estimatedCount };
      if (!walking.looksFurther) break;
      // The page is full and this segment is done: look whether another segment has rows.
      continue;
    }
    const lastRow = fresh.at(-1);
    if (page.hasMore && lastRow !== undefined) {
      segments = segmentsFrom(list, walking.positionOf(lastRow), walking.backwards);
    }
  }
  return { rows, hasMore: false, estimatedCount };
}

/** How many rows the whole list has, by Watcher's estimate. */
async function countRows<P extends ReadPath>(
  client: WatcherClient,
  list: PagedList<P>,
): Promise<number | null> {
  const query = { ...list.filter, limit: 1, select: list.keyField };
  return (await readPage(client, list.path, list.values, list.items, query)).estimatedCount;
}

/** A server that ignores the comparison would serve the first page for ever. */
function checkNew(row: Raw, list: PagedList<ReadPath>, walking: Walk, seen: Set<string>): Raw {
  const { key } = walking.positionOf(row);
  if (key === "" || seen.has(key)) {
    throw new UpstreamInvalid(`Watcher's list of ${subjectOf(list.path)} cannot be paged: it repeats rows.`);
  }
  seen.add(key);
  return row;
}

/** A stretch of the list in which one comparison and one sort give the next rows. */
interface Segment {
  readonly filter: Query;
  readonly sort: string;
  /** Rows already delivered that the segment returns again. */
  readonly known: number;
  readonly skip?: (position: Position) => boolean;
}

/** The stretches from a position (or the end of the list) onwards, in walking order. */
function segmentsFrom<P extends ReadPath>(
  { keyField, ordering, rangeOnly }: PagedList<P>,
  position: Position | undefined,
  backwards: boolean,
): Segment[] {
  const { by, nullable = false } = ordering;
  // Rows without a value come last in both directions of the order, so walking backwards meets them first.
  const descending = ordering.descending !== backwards;
  const sign = descending ? "-" : "";
  const beyond = descending ? "_lt" : "_gt";
  const segment = (filter: Query, ...sort: string[]): Segment => ({
    filter,
    sort: sort.map((field) => sign + field).join(","),
    known: 0,
  });
  if (by === undefined) {
    return [segment(position === undefined ? {} : { [keyField + beyond]: position.key }, keyField)];
  }
  if (rangeOnly === true) return rangeSegments(by, keyField, position, descending, segment);
  const empty = segment({ [`${by}_is`]: "null" }, keyField);
  const filled = segment(nullable ? { [`${by}_is_not`]: "null" } : {}, by, keyField);
  if (position === undefined) return !nullable ? [filled] : backwards ? [empty, filled] : [filled, empty];
  if (position.value === null) {
    const rest = segment({ [`${by}_is`]: "null", [keyField + beyond]: position.key }, keyField);
    return backwards ? [rest, filled] : [rest];
  }
  const ties = segment(
    { [`${by}_gte`]: position.value, [`${by}_lte`]: position.value, [keyField + beyond]: position.key },
    keyField,
  );
  const further = segment({ [by + beyond]: position.value }, by, keyField);
  return nullable && !backwards ? [ties, further, empty] : [ties, further];
}

/** For integer sort fields only: what comes strictly after a value starts one beyond it. */
function rangeSegments(
  by: string,
  keyField: string,
  position: Position | undefined,
  descending: boolean,
  segment: (filter: Query, ...sort: string[]) => Segment,
): Segment[] {
  if (position === undefined) return [segment({}, by, keyField)];
  const value = Number(position.value);
  const isDelivered = (other: Position) =>
    descending ? BigInt(other.key) >= BigInt(position.key) : BigInt(other.key) <= BigInt(position.key);
  const ties = segment({ [`${by}_gte`]: value, [`${by}_lte`]: value }, by, keyField);
  const further = descending ? { [`${by}_lte`]: value - 1 } : { [`${by}_gte`]: value + 1 };
  return [{ ...ties, known: limits.pageSize, skip: isDelivered }, segment(further, by, keyField)];
}

function sortValue(value: unknown): string | number | null {
  return typeof value === "number" ? value : (toKey(value) ?? null);
}

/** The ordering that an orderBy argument asks for; by key, smallest first, without one. */
export function orderingFrom<Name extends string>(
  fields: Readonly<Record<Name, string | undefined>>,
  orderBy:
    { readonly field: Name; readonly direction?: "ASC" | "DESC" | null | undefined } | null | undefined,
  { nullable = false, descending = false } = {},
): Ordering {
  const by = orderBy == null ? undefined : fields[orderBy.field];
  const direction = orderBy == null ? descending : orderBy.direction === "DESC";
  return by === undefined ? { descending: direction } : { by, nullable, descending: direction };
}
