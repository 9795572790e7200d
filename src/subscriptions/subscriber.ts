import { limits } from "../limits.js";
import { through, type Batch, type Filter } from "./batch.js";
import type { ToldChange } from "./entry.js";
import { withoutLog } from "./feed-cursor.js";
import type { Following, History, Place } from "./history.js";
import type { State } from "./topic.js";

export interface Subscriber extends AsyncIterableIterator<Batch> {
  /**
   * Asks for one batch, in place of next(): `give` is called as soon as there is one, at once if there is one now, with undefined
   * at the end. Thousands are told of each change, and promises for each are what that costs most.
   */
  request(give: (batch: Batch | undefined) => void, fail: (error: unknown) => void): void;
  /** Something was told. */
  wake(): void;
  /** The feed has come as far as what was told ahead of it: but for what is gone, all of that was true. */
  confirm(gone: readonly ToldChange[]): void;
  /** Ends with an error, which the reader gets next. */
  fail(error: Error): void;
  return(): Promise<IteratorReturnResult<undefined>>;
}

export interface SubscriberParts {
  readonly history: History;
  readonly filter: Filter;
  readonly first: Batch;
  readonly place: Place;
  /** What the first batch has told ahead of the feed, until that is confirmed. */
  readonly told: ReadonlyMap<string, State>;
  /** Versions of all that the first batch has told: a feed that began anew after trouble may tell them once more. */
  readonly seen: ReadonlyMap<string, number>;
  readonly now: () => number;
  readonly onEnd: () => void;
}

/**
 * What one subscriber is told. Nothing waits for it but its place: whoever reads slowly gets what happened meanwhile merged
 * into one, the newest state of each thing.
 */
export function createSubscriber(parts: SubscriberParts): Subscriber {
  // The parts themselves are not kept: the first batch is let go once it is told, with what was made of it.
  const { history, filter, now, onEnd } = parts;
  /** Told before anything else. */
  const own: Batch[] = [parts.first];
  let { place, told, seen } = parts;
  const startedAt = now();
  let toldAt = now();
  let isOver = false;
  let failure: Error | undefined;
  /** Who has asked for a batch that is not there yet. Variables, as an object for each message of each subscriber is dear. */
  let isAsked = false;
  let give: Parameters<Subscriber["request"]>[0];
  let fail: Parameters<Subscriber["request"]>[1];

  function end(): IteratorReturnResult<undefined> {
    if (!isOver) {
      isOver = true;
      onEnd();
    }
    wake();
    return { done: true, value: undefined };
  }

  /** The next batch; null when there is none yet. What is in memory is there at once: this runs for each message of each. */
  function take(): Batch | null | Promise<Batch | null> {
    for (;;) {
      const following = history.after(place, filter);
      if (following === undefined) return null;
      if (following instanceof Promise) return following.then((read) => accept(read) ?? take());
      const batch = accept(following);
      if (batch !== null) return batch;
    }
  }

  /** null when it brings nothing for this one. */
  function accept({ batch, place: reached, settled }: Following): Batch | null {
    place = reached;
    if (seen.size > 0 && now() - startedAt > limits.feedSeen) seen = new Map();
    const news = batch === null ? null : withoutSeen(seen, withoutTold(told, batch));
    if (news !== null) return news;
    // Nothing for this one, for long: a cursor that is not so old.
    return now() - toldAt >= limits.feedBookmark ? history.empty(null, { place, settled }) : null;
  }

  function throwFailure(): void {
    if (failure !== undefined) throw failure;
  }

  function look(): void {
    isAsked = false;
    try {
      throwFailure();
      const taken = isOver ? undefined : (own.shift() ?? take());
      // While it waits for the log, something may be told.
      if (taken instanceof Promise)
        taken.then((batch) => (batch === null || isOver ? look() : pass(batch)), giveUp);
      else if (taken === null) isAsked = true;
      else pass(taken);
    } catch (error) {
      giveUp(error);
    }
  }

  function pass(batch: Batch | undefined): void {
    toldAt = now();
    give(batch);
  }

  function giveUp(error: unknown): void {
    end();
    fail(error);
  }

  function wake(): void {
    if (isAsked) look();
  }

  const request: Subscriber["request"] = (nextGive, nextFail) => {
    give = nextGive;
    fail = nextFail;
    look();
  };

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    request,
    next: () =>
      new Promise((resolve, reject) =>
        request(
          (value) => resolve(value === undefined ? { done: true, value } : { done: false, value }),
          reject,
        ),
      ),
    return: () => Promise.resolve(end()),
    throw: (error: Error) => {
      end();
      return Promise.reject(error);
    },
    wake,
    confirm: (gone) => {
      told = nothing;
      const seen = through(filter, gone);
      if (seen.length === 0) return;
      own.push({ ...history.empty(null), changes: seen });
      wake();
    },
    fail: (error) => {
      failure = error;
      wake();
    },
  };
}

type Told = SubscriberParts["told"];
const nothing: Told = new Map();
const views = new WeakMap<Told, WeakMap<Batch, { readonly batch: Batch | null }>>();

/** A batch for one who was told some of it ahead; worked out once for all who were told the same. */
function withoutTold(told: Told, batch: Batch): Batch | null {
  if (told.size === 0) return batch;
  let known = views.get(told);
  if (known === undefined) views.set(told, (known = new WeakMap<Batch, { readonly batch: Batch | null }>()));
  let view = known.get(batch);
  if (view === undefined) known.set(batch, (view = { batch: untold(told, batch) }));
  return view.batch;
}

function untold(told: Told, batch: Batch): Batch | null {
  const changes = batch.changes.flatMap((change) => {
    const before = told.get(change.id);
    if (before === undefined || change.version > before.version) return [change];
    // What was told may be newer than what the feed knew when it went.
    return change.kind === "REMOVED" ? [{ ...change, version: before.version, row: before.row }] : [];
  });
  if (changes.length === 0 && batch.changes.length > 0 && batch.recovery === null) return null;
  return { ...batch, changes, cursor: withoutLog(batch.cursor) };
}

function withoutSeen(seen: SubscriberParts["seen"], batch: Batch | null): Batch | null {
  if (batch === null || seen.size === 0) return batch;
  const changes = batch.changes.filter(
    ({ id, version, kind }) => kind === "REMOVED" || version > (seen.get(id) ?? -Infinity),
  );
  if (changes.length === batch.changes.length) return batch;
  return changes.length === 0 && batch.recovery === null ? null : { ...batch, changes };
}
