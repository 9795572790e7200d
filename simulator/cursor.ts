import { badRequest } from "./api-error.js";
import { parseFilter, type Filter } from "./filters.js";
import type { JsonObject } from "./json.js";
import type { SchemaNode } from "./schema.js";
import { firstValue, type SortKey } from "./sorting.js";

/**
 * A place in a list. Watcher's cursors are base64 of a query string: either the row's position, or conditions
 * on the sort keys. The conditions are ANDed, and they are built from the row as it was selected, so a sort by
 * several keys, equal keys, and keys that were not selected lose rows. Clients have to live with that, so it is
 * kept as it is.
 */
export interface Cursor {
  readonly reversed: boolean;
  readonly after: number | undefined;
  readonly before: number | undefined;
  readonly filters: readonly Filter[];
}

const REVERSED = "$reversed";
const AFTER = "$position_gt";
const BEFORE = "$position_lt";

/** undefined when there is no cursor; an empty one counts as none, as a list without a place starts anew. */
export function parseCursor(text: string | undefined, item: SchemaNode): Cursor | undefined {
  if (text === undefined || text === "") return undefined;
  if (!/^[A-Za-z0-9+/_-]+=*$/.test(text)) throw badRequest("Malformed cursor", "cursor");
  const query = new URLSearchParams(Buffer.from(text, "base64").toString("utf8"));
  const filters: Filter[] = [];
  for (const [name, value] of query) {
    if (name.startsWith("$")) continue;
    const filter = parseFilter(name, value, item);
    if (filter === undefined) throw badRequest("Malformed cursor", "cursor");
    filters.push(filter);
  }
  return {
    reversed: query.get(REVERSED) === "true",
    after: positionIn(query, AFTER),
    before: positionIn(query, BEFORE),
    filters,
  };
}

function positionIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw badRequest("Malformed cursor", "cursor");
  return Number(text);
}

export function positionCursor(position: number, reversed: boolean): string {
  return encode([[reversed ? BEFORE : AFTER, String(position)]], reversed);
}

export function keyCursor(selected: JsonObject, keys: readonly SortKey[], reversed: boolean): string {
  const conditions: [string, string][] = [];
  for (const { path, descending } of keys) {
    const value = firstValue(selected, path);
    const suffix = descending === reversed ? "_gt" : "_lt";
    if (value !== undefined) conditions.push([path.join(".") + suffix, String(value)]);
  }
  return encode(conditions, reversed);
}

function encode(conditions: [string, string][], reversed: boolean): string {
  const query = new URLSearchParams(conditions);
  if (reversed && conditions.length > 0) query.set(REVERSED, "true");
  return Buffer.from(query.toString(), "utf8").toString("base64");
}
