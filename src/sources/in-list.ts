import pLimit from "p-limit";
import { GatewayError, NotFound } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { PathValues, ReadPath, WatcherClient } from "./client.js";
import { encodeQueryValue } from "./target.js";
import type { Query } from "./target.js";
import { invalidRow, type Found } from "./batch.js";
import { readPage } from "./envelope.js";
import type { Raw } from "./shape.js";

/** The client itself, or its answers of some seconds ago. */
export type Reads = Pick<WatcherClient, "get">;

/** Room in a URL for the values of its path, `limit`, and the names of its parameters. */
const urlOverhead = 150;

/** A list of Watcher that answers for many keys at once: `?name=a,b,c`. */
export interface KeyedList<P extends ReadPath> {
  readonly path: P;
  readonly values: PathValues<P>;
  /** Name of the items in the answer. */
  readonly items: string;
  /** The field that the keys are values of. */
  readonly keyField: string;
  keyOf(row: Raw): string | null;
  /** Further filters of every call. */
  readonly query?: Query;
  /** Reads one object from its own path; absent when there is none. */
  readonly single?: {
    read(key: string, client: Reads): Promise<unknown>;
    /**
     * The single path cannot leave fields out. Small objects are read from it whenever one alone is asked for, since it
     * works on every server; large ones only when the list cannot serve.
     */
    readonly small: boolean;
  };
}

/**
 * What this process has learnt of Watcher's lists. IN filters are how Watcher's own list library works, but no document
 * promises them for each list: one that ignores them is read object by object for a while.
 */
export interface ListTrust {
  isTrusted(path: string): boolean;
  distrust(path: string, reason: string): void;
  /** A missing row was looked up alone and is really absent: from now on missing means absent. */
  confirm(path: string): void;
  isConfirmed(path: string): boolean;
}

export function createListTrust(log: Logger, now: () => number): ListTrust {
  const until = new Map<string, number>();
  const confirmed = new Map<string, number>();
  const holds = (moments: Map<string, number>, path: string) => (moments.get(path) ?? 0) > now();
  return {
    isTrusted: (path) => !holds(until, path),
    isConfirmed: (path) => holds(confirmed, path),
    confirm: (path) => void confirmed.set(path, now() + limits.inFilterDistrust),
    distrust(path, reason) {
      until.set(path, now() + limits.inFilterDistrust);
      confirmed.delete(path);
      log.warn(
        { path, reason },
        "this Watcher list does not filter by many keys; it is read one by one for a while",
      );
    },
  };
}

/**
 * Many objects by their keys, in the fewest calls: chunks no longer than a URL may be, or single reads where the list
 * cannot serve. Keys without an entry do not exist; a failed call is an entry for each of its keys.
 */
export async function readMany<P extends ReadPath>(
  client: Reads,
  trust: ListTrust,
  list: KeyedList<P>,
  keys: readonly string[],
  select: readonly string[],
): Promise<Map<string, Found | GatewayError>> {
  const found = new Map<string, Found | GatewayError>();
  const { single } = list;
  if (single !== undefined && ((single.small && keys.length === 1) || !trust.isTrusted(list.path))) {
    await readSingly(client, list, keys, found);
    return found;
  }
  // A comma separates values and cannot be escaped: such a name goes alone.
  const listed = single === undefined ? keys : keys.filter((key) => !key.includes(","));
  const alone = keys.filter((key) => !listed.includes(key));
  await Promise.all([
    readSingly(client, list, alone, found),
    ...chunks(listed, list.path.length + select.join(",").length).map((chunk) =>
      readChunk(client, trust, list, chunk, select, found),
    ),
  ]);
  return found;
}

async function readChunk<P extends ReadPath>(
  client: Reads,
  trust: ListTrust,
  list: KeyedList<P>,
  chunk: readonly string[],
  select: readonly string[],
  found: Map<string, Found | GatewayError>,
): Promise<void> {
  try {
    let wanted = chunk;
    for (let more = true; more && wanted.length > 0;) {
      const page = await readPage(client, list.path, list.values, list.items, {
        ...list.query,
        [list.keyField]: wanted.join(","),
        limit: wanted.length,
        select: select.join(","),
      });
      const asked = new Set(wanted);
      const rows = page.rows.map((row) => [list.keyOf(row), row] as const);
      if (rows.some(([key]) => key === null || !asked.has(key))) {
        trust.distrust(list.path, "rows that were not asked for");
        return await readSingly(client, list, wanted, found, invalidRow(list.path));
      }
      for (const [key, row] of rows) if (key !== null) found.set(key, { row, isWhole: false });
      wanted = wanted.filter((key) => !found.has(key));
      // A server with smaller pages than the chunk says that there is more.
      more = page.hasMore && rows.length > 0;
    }
    await checkMissing(client, trust, list, wanted, found);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    for (const key of chunk) if (!found.has(key)) found.set(key, error);
  }
}

/** One missing row is looked up alone: if it exists, the list does not answer for all keys it is asked for. */
async function checkMissing<P extends ReadPath>(
  client: Reads,
  trust: ListTrust,
  list: KeyedList<P>,
  missing: readonly string[],
  found: Map<string, Found | GatewayError>,
): Promise<void> {
  const [sample, ...others] = missing;
  if (sample === undefined || list.single === undefined || trust.isConfirmed(list.path)) return;
  await readSingly(client, list, [sample], found);
  if (!found.has(sample)) return trust.confirm(list.path);
  if (found.get(sample) instanceof GatewayError) return;
  trust.distrust(list.path, "rows that exist are missing");
  await readSingly(client, list, others, found);
}

async function readSingly<P extends ReadPath>(
  client: Reads,
  list: KeyedList<P>,
  keys: readonly string[],
  found: Map<string, Found | GatewayError>,
  otherwise?: GatewayError,
): Promise<void> {
  if (keys.length === 0) return;
  const slots = pLimit(limits.singleReadConcurrency);
  const { single } = list;
  await Promise.all(
    keys.map((key) =>
      slots(async () => {
        if (single === undefined) {
          if (otherwise !== undefined) found.set(key, otherwise);
          return;
        }
        try {
          const row = await single.read(key, client);
          found.set(key, isRow(row) ? { row, isWhole: true } : invalidRow(list.path));
        } catch (error) {
          if (!(error instanceof GatewayError)) throw error;
          if (!(error instanceof NotFound)) found.set(key, error);
        }
      }),
    ),
  );
}

function isRow(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Groups of keys that fit into one URL together, beside so many characters of path and `select`. */
function chunks(keys: readonly string[], beside: number): string[][] {
  const result: string[][] = [];
  let room = 0;
  for (const key of keys) {
    const length = encodeQueryValue(key).length + 1;
    const last = result.at(-1);
    if (last === undefined || length > room || last.length >= limits.idsPerCall) {
      result.push([key]);
      room = limits.upstreamUrl - urlOverhead - beside - length;
    } else {
      last.push(key);
      room -= length;
    }
  }
  return result;
}
