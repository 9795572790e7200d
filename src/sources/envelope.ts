import { NotFound, UpstreamInvalid } from "../errors.js";
import type { PathValues, ReadPath, WatcherClient } from "./client.js";
import { isRecord } from "./json.js";
import type { Query } from "./target.js";
import { invalidRow } from "./batch.js";
import type { Raw } from "./shape.js";
import { subjectOf } from "./subjects.js";

/** One answer of a Watcher list. */
export interface Page {
  readonly rows: readonly Raw[];
  /** Watcher gave a cursor for a following page. */
  readonly hasMore: boolean;
  readonly estimatedCount: number | null;
}

/** Calls a list and checks its envelope. Throws UpstreamInvalid when the answer is no list of objects. */
export async function readPage<P extends ReadPath>(
  client: Pick<WatcherClient, "get">,
  path: P,
  values: PathValues<P>,
  items: string,
  query: Query,
): Promise<Page> {
  const body = await client.get(path, values, query);
  const rows = isRecord(body) ? body[items] : undefined;
  if (!isRecord(body) || !Array.isArray(rows) || !rows.every(isRecord)) throw invalidRow(path);
  const { next, estimated_count: count } = body;
  return {
    rows,
    // An empty cursor comes from a null sort value, not from the end of the list, when the page is full.
    hasMore: typeof next === "string" && (next !== "" || rows.length === query["limit"]),
    estimatedCount: typeof count === "number" ? count : null,
  };
}

/** Calls a path that answers one object. Throws UpstreamInvalid when it does not. */
export async function readObject<P extends ReadPath>(
  client: WatcherClient,
  path: P,
  values: PathValues<P>,
): Promise<Raw> {
  const body = await client.get(path, values);
  if (!isRecord(body)) throw new UpstreamInvalid(`Watcher's answer for ${subjectOf(path)} is not an object.`);
  return body;
}

/** Absence is no error in a read: null instead of NotFound. */
export async function nullIfAbsent<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
