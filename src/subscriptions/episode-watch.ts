import { setTimeout as pause } from "node:timers/promises";
import { limits } from "../limits.js";
import type { EpisodeFeedSource, EpisodeLook } from "../sources/episode-feed.js";
import type { Known, Look, Position, State, TopicSource, Watch } from "./topic.js";

export interface EpisodeWatchSettings {
  /** How long Watcher is asked to hold an answer. */
  readonly pollSeconds: number;
  /** How much later than its time of change an episode may appear. Milliseconds. */
  readonly lateness: number;
  /** How often what is known is looked up again, to find what was deleted. Milliseconds. */
  readonly recheck: number;
  /** What a filter of Watcher's hides may still exist: its absence tells nothing. */
  readonly tellsRemovals: boolean;
}

/**
 * Episodes as a feed that misses nothing. Watcher's own is a list of states after a moment: what commits late, behind that
 * moment, never shows in it. So the long poll tells at once what is new, and a sweep some time after it reads everything
 * once more that has changed since the moment up to which nothing can come late any more: the settled one.
 *
 * Moments are compared with one another only, never with a clock of ours: which clock Watcher stamps changes by is unknown.
 */
export function createEpisodeTopic(
  source: EpisodeFeedSource,
  settings: EpisodeWatchSettings,
  now: () => number,
): TopicSource {
  return {
    watch: () => createEpisodeWatch(source, settings, now),
    since: async (settled) => {
      const look = await source.changedAfter(settled, 0, new AbortController().signal);
      return look.isComplete ? look.states : undefined;
    },
    missing: async (ids) => {
      if (!settings.tellsRemovals) return [];
      const found = await source.existing(ids);
      return ids.filter((id) => found.get(id) === null);
    },
  };
}

function createEpisodeWatch(
  source: EpisodeFeedSource,
  { pollSeconds, lateness, recheck, tellsRemovals }: EpisodeWatchSettings,
  now: () => number,
): Watch {
  /** Watcher tells its time to the second. */
  const late = lateness + limits.feedClockStep;
  const horizon = createHorizon(late);
  const steps = createStepDetector(now);
  /** When something new was found last, and the first time since the last sweep; when that began. */
  let foundAt = now();
  let firstFoundAt: number | undefined = now();
  let sweptAt = 0;
  let recheckedAt = now();
  /** Watcher's clock was set back: until then its new changes hide behind earlier ones. */
  let hiddenUntil = 0;
  /** The last look failed: the next one is to tell soon that all is well again. */
  let hasFailed = false;

  function sweepIsDueAt({ settled, newest }: Position): number {
    if (settled >= newest) return Infinity;
    if (now() < hiddenUntil || sweptAt >= foundAt) return sweptAt + limits.feedLook;
    return Math.min(foundAt + late, (firstFoundAt ?? foundAt) + 2 * late);
  }

  async function sweep(position: Position, known: Known, signal: AbortSignal): Promise<Look> {
    const began = now();
    const before = known.since(position.settled);
    const look = await source.changedAfter(position.settled, 0, signal);
    const gone = look.isComplete && tellsRemovals ? await missing(before, look.states) : noneGone;
    sweptAt = began;
    firstFoundAt = undefined;
    const settled = Math.min(horizon.at(began), look.isComplete ? Infinity : look.upTo - late);
    return {
      states: [...look.states, ...gone.changed],
      gone: gone.ids,
      position: afterLook({ ...position, settled: Math.max(position.settled, settled) }, look),
    };
  }

  /** What was known and is not in the list any more is looked up by itself before it is told to be gone. */
  async function missing(before: readonly State[], found: readonly State[]): Promise<Gone> {
    const present = new Set(found.map(({ id }) => id));
    return lookUp(before.filter(({ id }) => !present.has(id)));
  }

  async function lookUp(states: readonly State[]): Promise<Gone> {
    if (states.length === 0) return noneGone;
    const found = [...(await source.existing(states.map(({ id }) => id)))];
    return {
      ids: found.flatMap(([id, state]) => (state === null ? [id] : [])),
      changed: found.flatMap(([, state]) => (state === null ? [] : [state])),
    };
  }

  async function checkAgain(position: Position, known: Known): Promise<Look> {
    const { ids, changed } = await lookUp(known.since(0).slice(-limits.feedKnown));
    recheckedAt = now();
    return { states: changed, gone: ids, position };
  }

  async function poll(position: Position, signal: AbortSignal): Promise<Look> {
    const untilSweep = sweepIsDueAt(position) - now();
    const longest = hasFailed ? 1 : pollSeconds;
    const hold = Math.max(1, Math.min(longest, Math.ceil(untilSweep / 1000)));
    const began = now();
    const look = await source.changedAfter(position.newest, hold, signal);
    // Before the pause: Watcher's clock is compared with ours of the same moment.
    const reached = afterLook(position, look);
    const early = hold * 1000 - (now() - began);
    // Some servers do not hold: asking them again at once would spin.
    if (look.states.length === 0 && early > limits.feedPause)
      await pause(Math.min(early, limits.feedLook), undefined, { signal });
    return { states: look.states, gone: [], position: reached };
  }

  function look(position: Position, known: Known, signal: AbortSignal): Promise<Look> {
    if (sweepIsDueAt(position) <= now()) return sweep(position, known, signal);
    if (tellsRemovals && now() - recheckedAt >= recheck) return checkAgain(position, known);
    return poll(position, signal);
  }

  function afterLook(position: Position, { states, upTo, at }: EpisodeLook): Position {
    const here = now();
    const newest = Math.max(position.newest, upTo);
    horizon.note(here, newest);
    if (states.length > 0 && newest > position.newest) {
      foundAt = here;
      firstFoundAt ??= here;
    }
    const back = steps.stepBack(at);
    if (back === 0) return { ...position, newest };
    // Changes made since then may have got times that are settled already.
    hiddenUntil = here + back + late;
    horizon.reset(here + back, newest);
    return { newest, settled: Math.min(position.settled, newest - back - late) };
  }

  return {
    begin: async (signal) => {
      const look = await source.newest(late, signal);
      // Nothing comes late to before any episode.
      const settled = look.states.length === 0 ? look.upTo : look.upTo - late;
      return { states: look.states, gone: [], position: afterLook({ newest: settled, settled }, look) };
    },
    next: async (position, known, signal) => {
      // What another process has seen before this one looks.
      horizon.note(now(), position.newest);
      try {
        const found = await look(position, known, signal);
        hasFailed = false;
        return found;
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    },
  };
}

interface Gone {
  readonly ids: readonly string[];
  readonly changed: readonly State[];
}

const noneGone: Gone = { ids: [], changed: [] };

/**
 * Up to where changes are settled: nothing changed before the newest one that was seen so long ago can come late now.
 */
function createHorizon(late: number) {
  let seen: { readonly here: number; readonly newest: number }[] = [];
  return {
    note: (here: number, newest: number): void => {
      const last = seen.at(-1);
      if (last === undefined || newest > last.newest) seen.push({ here, newest });
      // The last one that is old enough stands for all before it.
      const old = seen.filter((sample) => sample.here <= here - late).length;
      if (old > 1) seen = seen.slice(old - 1);
    },
    /** Nothing seen so far is settled before the moment `here`, of our clock, has passed by as long as that takes. */
    reset: (here: number, newest: number) => {
      seen = [{ here, newest }];
    },
    at: (here: number): number => {
      const settled = seen.findLast((sample) => sample.here <= here - late);
      return settled?.newest ?? -Infinity;
    },
  };
}

/** Notices when Watcher's clock, told to the second, is set back. */
function createStepDetector(now: () => number) {
  let clock: { readonly watcher: number; readonly here: number } | undefined;
  return {
    /** By how many milliseconds at most it was set back since it was read last; 0 when it was not. */
    stepBack: (at: number | undefined): number => {
      if (at === undefined) return 0;
      const before = clock;
      clock = { watcher: at, here: now() };
      if (before === undefined) return 0;
      const step = before.watcher + (clock.here - before.here) - at;
      return step < limits.feedClockStep ? 0 : step + limits.feedClockStep;
    },
  };
}
