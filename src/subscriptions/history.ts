import { Unavailable } from "../errors.js";
import { limits } from "../limits.js";
import { merge, rfc3339, through, type Batch, type Filter, type Recovery } from "./batch.js";
import { parseEntry, type ToldChange } from "./entry.js";
import { encodeFeedCursor } from "./feed-cursor.js";
import { isBefore, type FeedLogs } from "./feed-log.js";

/** Where a subscriber is. */
export interface Place {
  /** Of what it was told last, among what this process has told; -1 when that was before. */
  readonly number: number;
  readonly epoch: string;
  readonly entry: string;
}

/** What was told at once. */
export interface Telling {
  readonly epoch: string;
  readonly entry: string;
  readonly settled: number;
  readonly changes: readonly ToldChange[];
  readonly staleSince: number | null;
  readonly recovery: Recovery | null;
  /** Told also to those whom it brings no change. */
  readonly isForAll: boolean;
}

/** What comes next for a subscriber. */
export interface Following {
  /** null when all of it is filtered out. */
  readonly batch: Batch | null;
  readonly place: Place;
  readonly settled: number;
}

/** What a process has told of a feed: the latest in memory, what came before in the log. */
export interface History {
  tell(telling: Telling): void;
  /** The last place; undefined before anything was told. */
  last(): Place | undefined;
  /** The place after an entry that is still in memory. */
  placeOf(epoch: string, entry: string): Place | undefined;
  /** All that follows on a place, as it looks through a filter; undefined when nothing does. Throws Unavailable when it is gone. */
  after(place: Place, filter: Filter): Following | Promise<Following> | undefined;
  /** A batch that brings nothing but the last place, or another one. */
  empty(recovery: Recovery | null, at?: { readonly place: Place; readonly settled: number }): Batch;
}

type Kept = Telling & { readonly place: Place };

export function createHistory(scope: string, logs: FeedLogs): History {
  let kept: Kept[] = [];
  /** What the last so many look like together: by how many they are, and by the filter's key. */
  let views = new Map<number, Map<string, Batch | null>>();
  let number = 0;

  function batchOf(
    { epoch, entry, settled, staleSince }: Pick<Telling, "epoch" | "entry" | "settled" | "staleSince">,
    changes: Batch["changes"],
    recovery: Recovery | null,
  ): Batch {
    return {
      changes,
      cursor: encodeFeedCursor(scope, { epoch, entry, settled }),
      status: staleSince === null ? "LIVE" : "STALE",
      staleSince: staleSince === null ? null : rfc3339(staleSince),
      isSnapshot: false,
      recovery,
    };
  }

  /** The last so many. Worked out once for all who are at the same place and have the same filter: this runs for each message of each. */
  function viewOf(count: number, last: Kept, filter: Filter): Following {
    const { place, settled } = last;
    let byKey = views.get(count);
    if (byKey === undefined) views.set(count, (byKey = new Map<string, Batch | null>()));
    let batch = byKey.get(filter.key);
    if (batch === undefined) byKey.set(filter.key, (batch = mergedOf(kept.slice(-count), last, filter)));
    return { batch, place, settled };
  }

  function mergedOf(tellings: readonly Kept[], last: Kept, filter: Filter): Batch | null {
    const changes = through(filter, merge(tellings.map((telling) => telling.changes)));
    const isTold = changes.length > 0 || tellings.some(({ isForAll }) => isForAll);
    return isTold ? batchOf(last, changes, worst(tellings)) : null;
  }

  /** For a subscriber that has fallen behind what is in memory. */
  async function fromLog({ number: behind, epoch, entry }: Place, filter: Filter): Promise<Following> {
    const part = await logs.read(scope, entry, limits.feedCatchUp);
    const isWhole = part.first !== undefined && !isBefore(entry, part.first);
    const entries = part.entries.map(({ text }) => parseEntry(text));
    const last = entries.at(-1);
    const lastEntry = part.entries.at(-1)?.id;
    const lastKept = kept.at(-1);
    if (part.epoch !== epoch || !isWhole || lastKept === undefined) throw tooSlow();
    if (part.entries.length === 0) return { batch: null, place: lastKept.place, settled: lastKept.settled };
    // Sealed with a secret that is no longer set.
    if (last === undefined || lastEntry === undefined) throw tooSlow();
    const changes = merge(
      entries.map((each) => (each === undefined || each.purpose === "checkpoint" ? [] : each.changes)),
    );
    const seen = through(filter, changes);
    const { settled } = last.position;
    const telling = { epoch, entry: lastEntry, settled, staleSince: last.staleSince };
    return {
      batch: seen.length === 0 ? null : batchOf(telling, seen, null),
      place: placeOf(epoch, lastEntry) ?? { number: behind, epoch, entry: lastEntry },
      settled,
    };
  }

  function placeOf(epoch: string, entry: string): Place | undefined {
    return kept.findLast(({ place }) => place.epoch === epoch && place.entry === entry)?.place;
  }

  return {
    tell: (telling) => {
      number += 1;
      const place = { number, epoch: telling.epoch, entry: telling.entry };
      kept.push({ ...telling, place });
      views = new Map();
      if (kept.length > limits.feedRing) kept = kept.slice(-limits.feedRing);
    },
    last: () => kept.at(-1)?.place,
    placeOf,
    after: (place, filter) => {
      const [first] = kept;
      const last = kept.at(-1);
      if (first === undefined || last === undefined || place.number === number) return undefined;
      const isInMemory = place.number >= first.place.number - 1;
      return isInMemory ? viewOf(number - place.number, last, filter) : fromLog(place, filter);
    },
    empty: (recovery, at) => {
      const last = kept.at(-1);
      if (last === undefined) throw new Error("a feed has told of nothing yet");
      return batchOf({ ...last, ...at?.place, ...(at && { settled: at.settled }) }, [], recovery);
    },
  };
}

function worst(tellings: readonly Telling[]): Recovery | null {
  const recoveries = tellings.flatMap(({ recovery }) => (recovery === null ? [] : [recovery]));
  return recoveries.find(({ outcome }) => outcome === "GAP") ?? recoveries[0] ?? null;
}

function tooSlow(): Unavailable {
  return new Unavailable(
    "This subscriber has fallen behind further than the feed goes back. Go on after its cursor.",
  );
}
