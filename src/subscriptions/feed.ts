import { LRUCache } from "lru-cache";
import { Forbidden, GatewayError, Unauthenticated, Unavailable } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import { fromLog, fromWatcher, gap, through, type Batch, type Filter, type Recovery } from "./batch.js";
import { parseEntry, type Entry, type ToldChange } from "./entry.js";
import { decodeFeedCursor, settledOf, withoutLog } from "./feed-cursor.js";
import { isBefore, type FeedLogs, type LogPart } from "./feed-log.js";
import { createHistory, type Place } from "./history.js";
import { createKnown } from "./known.js";
import { createLeader, type FeedState, type Member } from "./leader.js";
import { patiently } from "./patiently.js";
import { createRecoveries } from "./recoveries.js";
import { createSubscriber, type Subscriber } from "./subscriber.js";
import type { State, TopicSource } from "./topic.js";

export interface FeedParts {
  /** Names the feed for all processes: what is looked at, and as whom. */
  readonly scope: string;
  readonly logs: FeedLogs;
  /** See createKnown. */
  readonly keepsAll: boolean;
  /** When a thing began, by the clock of its version. */
  readonly beganAt: (state: State) => number;
  readonly log: Logger;
  readonly now: () => number;
}

export interface Subscribing {
  /** Made when the feed reads as this subscriber, which of thousands only a few ever do. */
  readonly source: () => TopicSource;
  readonly filter: Filter;
  readonly after: string | null;
  /** What is there now; read after the place is taken from which the rest is told. */
  readonly snapshot: (() => Promise<readonly State[]>) | null;
  /** It has ended, whoever ended it. */
  readonly onEnd: () => void;
}

/** What metrics tell of feeds. */
export interface FeedCounts {
  readonly subscribers: number;
  readonly leading: number;
  readonly stale: number;
}

/** One feed in one process: follows the log, looks at Watcher when this process leads, and tells its subscribers. */
export interface Feed {
  /** Throws BadUserInput for a cursor that is none of this feed, Unavailable or an Upstream error when it cannot begin. */
  subscribe(what: Subscribing): Promise<Subscriber>;
  isEmpty(): boolean;
  counts(): FeedCounts;
  /** Asks for the right to look, and reads what others have found. */
  tick(): Promise<void>;
  /** Something was added to the log. */
  follow(): void;
  /** Gives up the right to look. */
  close(): Promise<void>;
}

const beginning = "0-0";

export function createFeed(parts: FeedParts): Feed {
  const { scope, logs, beganAt, log, now } = parts;
  const known = createKnown(parts.keepsAll);
  const state: FeedState = {
    known,
    epoch: undefined,
    position: { newest: 0, settled: 0 },
    staleSince: null,
    isLost: false,
  };
  const history = createHistory(scope, logs);
  const members = new Set<Member>();
  const subscribers = new Set<Subscriber>();
  const waiting = new Set<(error?: GatewayError) => void>();
  /** Subscribers that were told what the feed has yet to tell. */
  const ahead = new Map<Subscriber, ReadonlyMap<string, State>>();
  /** The last entry that was read. */
  let entry = beginning;
  /** The log was read to its end: from now on what it tells is new. */
  let isWarm = false;
  /** Since when the log cannot be followed. */
  let blindSince: number | null = null;

  const follow = oneAfterAnother(readOn);
  const leader = createLeader({ ...parts, state, members, follow, onFailure: settleWaiting });
  const recoveries = createRecoveries(readSince, () => ({ place: lastPlace(), gone: known.gone() }), now);
  const resumed = new LRUCache<string, Promise<Start>>({ max: limits.feedRing, ttl: limits.feedGathered });

  async function readOn(): Promise<void> {
    await readToEnd();
    noteFollowing(null);
  }

  async function readToEnd(): Promise<void> {
    for (;;) {
      const part = await logs.read(scope, entry, limits.feedCatchUp);
      if (part.epoch === undefined) {
        state.isLost = state.epoch !== undefined;
        return;
      }
      if (part.epoch === state.epoch && !isCutOff(part)) {
        state.isLost = isBefore(part.last, entry);
        for (const { id, text } of part.entries) apply(id, text);
        if (part.entries.length < limits.feedCatchUp) return becomeWarm();
      } else {
        const isCut = part.epoch === state.epoch;
        // Another log, or one that was cut off behind this reader.
        if (isWarm) await makeUp(isCut || settledOf(part.epoch) > state.position.settled);
        state.epoch = part.epoch;
        entry = isCut ? part.last : beginning;
      }
    }
  }

  function isCutOff({ first }: LogPart): boolean {
    return entry !== beginning && first !== undefined && isBefore(entry, first);
  }

  function becomeWarm(): void {
    if (isWarm || entry === beginning) return;
    isWarm = true;
    tell([], null, true);
    settleWaiting();
  }

  /**
   * What the log does not tell any more comes from Watcher. Before anything of the new log is told: whoever goes on from
   * there gets only what follows there.
   */
  async function makeUp(hasMissed: boolean): Promise<void> {
    if (hasMissed) await recover(state.position.settled);
    await checkKnown();
  }

  async function recover(settled: number): Promise<void> {
    const states = await readSince(settled);
    if (states === undefined) return tell([], gap(settled, now(), tooMuch), true);
    const changes = states.map(toChange).filter(known.isNews);
    for (const change of changes) known.keep(change);
    tell(changes, fromWatcher, true);
  }

  async function readSince(settled: number): Promise<readonly State[] | undefined> {
    return asAnyMember((source) => source.since(settled));
  }

  /** As one member, or as another when Watcher refuses that one. */
  async function asAnyMember<T>(read: (source: TopicSource) => Promise<T>): Promise<T> {
    let refusal: unknown = new Unavailable("The feed has nobody to read for. Try again.");
    for (const { source } of members) {
      try {
        return await patiently(() => read(source()));
      } catch (error) {
        if (!(error instanceof Unauthenticated || error instanceof Forbidden)) throw error;
        refusal = error;
      }
    }
    throw refusal;
  }

  /** That something went may have been told in a log that was lost, and shows in no list: what is known is looked up. */
  async function checkKnown(): Promise<void> {
    const states = known.since(-Infinity);
    if (states.length > 0) {
      const missing = new Set(await asAnyMember((source) => source.missing(states.map(({ id }) => id))));
      const changes = states
        .filter(({ id }) => missing.has(id))
        .map(({ id, version, row }) => ({ id, version, row: null, previous: row, isNew: false }))
        .filter(known.isNews);
      for (const change of changes) known.keep(change);
      if (changes.length > 0) tell(changes, null, false);
    }
  }

  function toChange(now: State): ToldChange {
    const previous = known.get(now.id)?.row ?? null;
    return { ...now, previous, isNew: previous === null && beganAt(now) > state.position.settled };
  }

  function apply(id: string, text: string): void {
    entry = id;
    const read = parseEntry(text);
    if (read === undefined) {
      state.isLost = true;
      return;
    }
    const unknown = read.changes.filter(known.isNews);
    const old = isWarm ? unknown.filter((change) => isOld(read, change)) : [];
    // A log may be read while it is being begun: what was there before is nothing to tell, now or when it is seen next.
    if (parts.keepsAll) for (const change of old) if (!known.isGone(change)) known.keep(change);
    const news = unknown
      .filter((change) => !old.includes(change))
      .map((change) => ({ ...change, previous: known.get(change.id)?.row ?? change.previous }));
    for (const change of news) known.keep(change);
    const hasTurned = (state.staleSince === null) !== (read.staleSince === null);
    state.position = read.position;
    state.staleSince = read.staleSince;
    known.trim(read.position.settled);
    if (isWarm) tell(news, null, hasTurned || read.changes.length === 0);
    confirmTold();
  }

  /** What a subscriber was told ahead of the feed, and the feed has never told when it has come so far, went unseen. */
  function confirmTold(): void {
    for (const [subscriber, told] of ahead) {
      if ([...told.values()].some(({ version }) => version > state.position.settled)) continue;
      ahead.delete(subscriber);
      goneOf(told).then(subscriber.confirm, (error: unknown) => {
        // Once more with the next entry.
        if (subscribers.has(subscriber)) ahead.set(subscriber, told);
        complain(error);
      });
    }
  }

  async function goneOf(told: ReadonlyMap<string, State>): Promise<readonly ToldChange[]> {
    const untold = [...told.values()].filter(({ id }) => known.get(id) === undefined);
    if (untold.length === 0) return [];
    const missing = new Set(await asAnyMember((source) => source.missing(untold.map(({ id }) => id))));
    return untold
      .filter(({ id }) => missing.has(id))
      .map(({ row, ...each }) => ({ ...each, row: null, previous: row, isNew: false }));
  }

  /** A state of before that is forgotten here, or was found to be gone. */
  function isOld({ purpose }: Entry, change: ToldChange): boolean {
    if (purpose === "news" || change.row === null) return false;
    return change.version <= state.position.settled || known.isGone(change);
  }

  function tell(changes: readonly ToldChange[], recovery: Recovery | null, isForAll: boolean): void {
    const { epoch = "none", position, staleSince } = state;
    const { settled } = position;
    const stale = blindSince ?? staleSince;
    history.tell({ epoch, entry, settled, changes, staleSince: stale, recovery, isForAll });
    for (const subscriber of subscribers) subscriber.wake();
  }

  function noteFollowing(since: number | null): void {
    if ((since === null) === (blindSince === null)) return;
    blindSince = since;
    if (isWarm) tell([], null, true);
  }

  async function tick(): Promise<void> {
    try {
      await leader.claim();
      await follow();
    } catch (error) {
      noteFollowing(now());
      complain(error);
    }
  }

  function complain(error: unknown): void {
    const isKnown = error instanceof GatewayError;
    log[isKnown ? "debug" : "error"]({ err: error }, "a feed cannot be followed");
  }

  function lastPlace(): Place {
    const place = history.last();
    if (place === undefined) throw new Error("a feed has not begun");
    return place;
  }

  /** The place and the first batch of a new subscriber. */
  async function start({ filter, after, snapshot }: Subscribing): Promise<Start> {
    if (after !== null) return resumeOnce(after, filter);
    const place = lastPlace();
    const first = history.empty(null);
    if (snapshot === null) return { place, first, told: nothing, seen: none };
    const states = await patiently(snapshot);
    const changes = states.map((each) => ({ ...each, kind: "NEW" as const, previous: null }));
    return aheadOf({
      place,
      first: { ...first, changes, isSnapshot: true },
      told: unsettled(states),
      seen: versionsOf(states),
    });
  }

  /** Those who were cut off at the same place go on alike: what they are told is worked out once. */
  function resumeOnce(cursor: string, filter: Filter): Promise<Start> {
    const key = `${cursor} ${filter.key}`;
    let start = resumed.get(key);
    if (start === undefined) {
      start = resume(cursor, filter);
      resumed.set(key, start);
      start.catch(() => resumed.delete(key));
    }
    return start;
  }

  async function resume(cursor: string, filter: Filter): Promise<Start> {
    const { epoch, entry: at, settled } = decodeFeedCursor(scope, cursor);
    // Another process may have read further than this one.
    await follow();
    const place = await placeOf(epoch, at);
    if (place !== undefined) {
      const following = await history.after(place, filter);
      const first = following?.batch ?? history.empty(null, following ?? { place, settled });
      return {
        place: following?.place ?? place,
        first: { ...first, recovery: fromLog },
        told: nothing,
        seen: none,
      };
    }
    const found = await recoveries(settled);
    const { place: reached, gone } = found.here;
    if (found.states === undefined) {
      return {
        place: reached,
        first: history.empty(gap(settled, now(), tooMuch)),
        told: nothing,
        seen: none,
      };
    }
    const states = found.states.map((each) => ({ ...each, previous: null, isNew: beganAt(each) > settled }));
    const changes = [...states, ...gone];
    // The cursor stays as old as it was: what is told next may have changed before what is told here.
    const first = history.empty(fromWatcher, { place: reached, settled });
    return aheadOf({
      place: reached,
      first: { ...first, changes: through(filter, changes) },
      told: unsettled(found.states),
      seen: versionsOf(found.states),
    });
  }

  /** What the feed may tell of as well: it has told of all that is settled. */
  function unsettled(states: readonly State[]): ReadonlyMap<string, State> {
    const { settled } = state.position;
    return new Map(states.filter(({ version }) => version > settled).map((each) => [each.id, each]));
  }

  /** undefined when the log does not go on from there. */
  async function placeOf(epoch: string, at: string): Promise<Place | undefined> {
    if (epoch !== state.epoch || isBefore(entry, at)) return undefined;
    const place = history.placeOf(epoch, at);
    if (place !== undefined) return place;
    const part = await logs.read(scope, at, 1);
    const isKept = part.epoch === epoch && part.first !== undefined && !isBefore(at, part.first);
    return isKept ? { number: -1, epoch, entry: at } : undefined;
  }

  function settleWaiting(error?: GatewayError): void {
    for (const settle of [...waiting]) settle(error);
  }

  async function ready(): Promise<void> {
    if (isWarm) return;
    await new Promise<void>((resolve, reject) => {
      const settle = (error?: GatewayError) => {
        clearTimeout(timer);
        waiting.delete(settle);
        if (error === undefined) resolve();
        else reject(error);
      };
      const timer = setTimeout(
        () => settle(new Unavailable("The feed cannot begin just now. Try again.")),
        limits.feedStart,
      );
      waiting.add(settle);
      void tick();
    });
  }

  return {
    subscribe: async (what) => {
      let subscriber: Subscriber | undefined;
      let refusal: GatewayError | undefined;
      const member: Member = {
        source: what.source,
        refuse: (error) => {
          members.delete(member);
          refusal = error;
          subscriber?.fail(error);
          if (subscriber === undefined) settleWaiting(error);
        },
      };
      members.add(member);
      try {
        await ready();
        const begun = await start(what);
        if (refusal !== undefined) throw refusal;
        const joined = createSubscriber({
          ...begun,
          history,
          filter: what.filter,
          now,
          onEnd: () => {
            subscribers.delete(joined);
            ahead.delete(joined);
            members.delete(member);
            what.onEnd();
          },
        });
        subscriber = joined;
        subscribers.add(joined);
        if (begun.told.size > 0) ahead.set(joined, begun.told);
        return joined;
      } catch (error) {
        members.delete(member);
        throw error;
      }
    },
    counts: () => ({
      subscribers: subscribers.size,
      leading: leader.leads() ? 1 : 0,
      stale: state.staleSince !== null || blindSince !== null ? 1 : 0,
    }),
    isEmpty: () => members.size === 0 && subscribers.size === 0,
    tick,
    follow: () => void follow().catch(complain),
    close: () => leader.close(),
  };
}

interface Start {
  readonly place: Place;
  readonly first: Batch;
  readonly told: ReadonlyMap<string, State>;
  readonly seen: ReadonlyMap<string, number>;
}

function versionsOf(states: readonly State[]): ReadonlyMap<string, number> {
  return new Map(states.map(({ id, version }) => [id, version]));
}

/** A cursor that leads into the log would leave out what was told ahead of it. */
function aheadOf({ first, ...start }: Start): Start {
  return { ...start, first: start.told.size === 0 ? first : { ...first, cursor: withoutLog(first.cursor) } };
}

const nothing: ReadonlyMap<string, State> = new Map();
const none: ReadonlyMap<string, number> = new Map();
const tooMuch = "Too much has changed since then.";

/** Runs at the same time become one after another; those that wait are served by one. */
function oneAfterAnother(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  function start(): Promise<void> {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  }

  return () => {
    if (running === undefined) return start();
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return running ?? start();
      });
    return waiting;
  };
}
