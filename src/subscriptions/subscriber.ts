import { limits } from "../limits.js";
import type { Batch, Filter } from "./batch.js";
import type { History, Place } from "./history.js";
import type { State } from "./topic.js";

export interface Subscriber extends AsyncIterableIterator<Batch> {
  /** Something was told. */
  wake(): void;
  /** Ends with an error, which the reader gets next. */
  fail(error: Error): void;
  return(): Promise<IteratorReturnResult<undefined>>;
}

export interface SubscriberParts {
  readonly history: History;
  readonly filter: Filter;
  readonly first: Batch;
  readonly place: Place;
  /** What the first batch has told and may come again. */
  readonly told: ReadonlyMap<string, State>;
  readonly now: () => number;
  readonly onEnd: () => void;
}

/**
 * What one subscriber is told. Nothing waits for it but its place: whoever reads slowly gets what happened meanwhile merged
 * into one, the newest state of each thing.
 */
export function createSubscriber(parts: SubscriberParts): Subscriber {
  const { history, filter, now } = parts;
  let first: Batch | undefined = parts.first;
  let { place, told } = parts;
  let toldAt = now();
  let isOver = false;
  let failure: Error | undefined;
  let wake: (() => void) | undefined;
  const lastTold = Math.max(...[...told.values()].map(({ version }) => version));

  function end(): IteratorReturnResult<undefined> {
    if (!isOver) {
      isOver = true;
      parts.onEnd();
    }
    wake?.();
    return { done: true, value: undefined };
  }

  /** The next batch; null when there is none yet. */
  async function read(): Promise<Batch | null> {
    const following = history.after(place, filter);
    if (following === undefined) return null;
    const { batch, place: reached, settled } = following instanceof Promise ? await following : following;
    place = reached;
    const news = batch === null ? null : withoutTold(batch);
    if (settled >= lastTold) told = new Map();
    if (news !== null) return news;
    // Nothing for this one, for long: a cursor that is not so old.
    if (now() - toldAt >= limits.feedBookmark) return history.empty(null, { place, settled });
    return read();
  }

  function withoutTold(batch: Batch): Batch | null {
    if (told.size === 0) return batch;
    const changes = batch.changes.flatMap((change) => {
      const before = told.get(change.id);
      if (before === undefined || change.version > before.version) return [change];
      // What was told may be newer than what the feed knew when it went.
      return change.kind === "REMOVED" ? [{ ...change, version: before.version, row: before.row }] : [];
    });
    return changes.length === 0 && batch.recovery === null ? null : { ...batch, changes };
  }

  async function next(): Promise<IteratorResult<Batch, undefined>> {
    for (;;) {
      if (isOver) return end();
      const value = failure === undefined ? (first ?? (await read())) : null;
      first = undefined;
      if (failure !== undefined) {
        end();
        throw failure;
      }
      if (value !== null) {
        toldAt = now();
        return { done: false, value };
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      try {
        return await next();
      } catch (error) {
        end();
        throw error;
      }
    },
    return: () => Promise.resolve(end()),
    throw: (error: Error) => {
      end();
      return Promise.reject(error);
    },
    wake: () => wake?.(),
    fail: (error) => {
      failure = error;
      wake?.();
    },
  };
}
