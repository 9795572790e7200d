import { invalidRow } from "./batch.js";
import type { WatcherClient } from "./client.js";
import { limits } from "../limits.js";
import { readPage } from "./envelope.js";
import { toKey, type Raw } from "./shape.js";

/** A message with its number, which grows with every message. */
export interface MessageState {
  readonly id: string;
  readonly version: number;
  readonly row: Raw;
}

/** Number of the newest message; 0 without any. Source: messages_list. */
export async function newestMessage(client: WatcherClient): Promise<number> {
  const query = { sort: "-id", limit: 1, select: "id" };
  const { rows } = await readPage(client, "/messages", {}, "messages", query);
  return rows[0] === undefined ? 0 : stateOf(rows[0]).version;
}

/** Messages after a number, in order; undefined when there are too many to read. Source: messages_list. */
export async function messagesAfter(
  client: WatcherClient,
  number: number,
): Promise<readonly MessageState[] | undefined> {
  const found: MessageState[] = [];
  let after = number;
  for (let pages = 0; pages < limits.feedPages; pages++) {
    const query = { id_gt: after, sort: "id", limit: limits.pageSize };
    const { rows, hasMore } = await readPage(client, "/messages", {}, "messages", query);
    found.push(...rows.map(stateOf));
    const last = found.at(-1)?.version;
    if (!hasMore || last === undefined || last <= after) return found;
    after = last;
  }
  return undefined;
}

function stateOf(row: Raw): MessageState {
  const id = toKey(row["id"]);
  if (id === undefined || !Number.isSafeInteger(Number(id))) throw invalidRow("/messages");
  return { id, version: Number(id), row };
}
