import { limits } from "../limits.js";
import type { ToldChange } from "./entry.js";
import type { Raw } from "../sources/shape.js";
import type { Change, Known, State } from "./topic.js";

/** What a feed has told of, so that nothing is told twice and each change can say what was before. */
export interface KnownStates extends Known {
  /** Tells of something new. */
  isNews(change: Pick<Change, "id" | "version" | "row">): boolean;
  /** It was found to be gone, and is not newer than that. */
  isGone(change: Pick<Change, "id" | "version">): boolean;
  keep(change: Change): void;
  /** What is known to be gone. */
  gone(): readonly ToldChange[];
  /** Forgets the oldest of what Watcher will not tell of again. */
  trim(settled: number): void;
}

interface Kept {
  readonly version: number;
  /** null: it is gone. */
  readonly state: State | null;
  /** As it was last, when it is gone. */
  readonly last: Raw | null;
}

/** With `keepsAll` nothing is forgotten: for topics that find out what is new by comparing all there is. */
export function createKnown(keepsAll: boolean): KnownStates {
  const kept = new Map<string, Kept>();

  function isNewerThan({ version, row }: Pick<Change, "version" | "row">, present: Kept): boolean {
    if (row === null) return present.state !== null;
    // Gone, and there again: the same state is news.
    if (present.state === null) return version >= present.version;
    if (version !== present.version) return version > present.version;
    return JSON.stringify(row) !== JSON.stringify(present.state.row);
  }

  return {
    get: (id) => kept.get(id)?.state,
    since: (version) =>
      [...kept.values()]
        .flatMap(({ state }) => (state !== null && state.version > version ? [state] : []))
        .sort((a, b) => a.version - b.version),
    isNews: (change) => {
      const present = kept.get(change.id);
      return present === undefined || isNewerThan(change, present);
    },
    isGone: ({ id, version }) => {
      const present = kept.get(id);
      return present !== undefined && present.state === null && version <= present.version;
    },
    keep: ({ id, version, row, previous }) => {
      const before = kept.get(id);
      // The newest stand last.
      kept.delete(id);
      const last = row === null ? (before?.state?.row ?? previous) : null;
      kept.set(id, { version, state: row === null ? null : { id, version, row }, last });
    },
    gone: () =>
      [...kept].flatMap(([id, { version, state, last }]) =>
        state === null ? [{ id, version, row: null, previous: last, isNew: false }] : [],
      ),
    trim: (settled) => {
      if (keepsAll) return;
      let surplus = kept.size - limits.feedKnown;
      for (const [id, { version }] of kept) {
        if (surplus <= 0) return;
        if (version > settled) continue;
        kept.delete(id);
        surplus -= 1;
      }
    },
  };
}
