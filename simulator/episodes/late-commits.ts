import type { Episode } from "./episode.js";

/** States of episodes that are made already, and that nobody sees before their time. */
export interface LateCommits {
  /** Commits the states together, after that time. */
  schedule(states: readonly Episode[], afterMs: number): void;
  waiting(): Iterable<Episode>;
  /** The waiting state of an episode that changed last. */
  newest(id: bigint): Episode | undefined;
  /** Drops what waits. */
  stop(): void;
}

export function createLateCommits(commit: (states: readonly Episode[]) => void): LateCommits {
  const waiting = new Set<Episode>();
  const newest = new Map<bigint, Episode>();
  const timers = new Set<NodeJS.Timeout>();

  const wait = (state: Episode): void => {
    waiting.add(state);
    const known = newest.get(state.id);
    if (known === undefined || known.updatedAtMs <= state.updatedAtMs) newest.set(state.id, state);
  };

  const waitNoLonger = (state: Episode): void => {
    waiting.delete(state);
    if (newest.get(state.id) === state) newest.delete(state.id);
  };

  return {
    schedule: (states, afterMs) => {
      states.forEach(wait);
      const timer = setTimeout(() => {
        timers.delete(timer);
        states.forEach(waitNoLonger);
        commit(states);
      }, afterMs);
      timers.add(timer);
    },
    waiting: () => waiting,
    newest: (id) => newest.get(id),
    stop: () => {
      timers.forEach(clearTimeout);
    },
  };
}
