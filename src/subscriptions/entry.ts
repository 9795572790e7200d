import * as z from "zod";
import type { Change, Position } from "./topic.js";

/** What one log entry tells. */
export interface Entry {
  readonly changes: readonly ToldChange[];
  readonly position: Position;
  /** Since when Watcher cannot be looked at, Unix milliseconds; null while it can. */
  readonly staleSince: number | null;
  /**
   * News; or states of before, for those who do not know them: what was there when the log began or was told in a former one,
   * or once more everything there is.
   */
  readonly purpose: "news" | "beginning" | "checkpoint";
}

export interface ToldChange extends Change {
  /** It began since the look before: what is not known and not new began before the feed did. */
  readonly isNew: boolean;
}

const row = z.record(z.string(), z.unknown()).nullable();
const entry = z.object({
  changes: z.array(z.object({ id: z.string(), version: z.number(), row, previous: row, isNew: z.boolean() })),
  position: z.object({ newest: z.number(), settled: z.number() }),
  staleSince: z.number().nullable(),
  purpose: z.enum(["news", "beginning", "checkpoint"]),
});

/** undefined when it is none: it was sealed with a secret that is no longer set. */
export function parseEntry(text: string): Entry | undefined {
  return text === "" ? undefined : entry.parse(JSON.parse(text));
}
