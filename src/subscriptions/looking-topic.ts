import { setTimeout as pause } from "node:timers/promises";
import type { Known, Look, Position, State, TopicSource } from "./topic.js";

export interface LookingTopicParts {
  /** Between two looks, milliseconds. */
  readonly pause: number;
  readonly begin: (signal: AbortSignal) => Promise<Look>;
  readonly look: (position: Position, known: Known, signal: AbortSignal) => Promise<Look>;
  readonly since: (settled: number) => Promise<readonly State[] | undefined>;
  readonly missing?: (ids: readonly string[]) => Promise<readonly string[]>;
}

/** A topic for which Watcher holds no answers: it is looked at every so often. */
export function createLookingTopic(parts: LookingTopicParts): TopicSource {
  const { pause: wait, begin, look, since, missing = () => Promise.resolve([]) } = parts;
  return {
    since,
    missing,
    watch: () => ({
      begin,
      next: async (position, known, signal) => {
        await pause(wait, undefined, { signal });
        return look(position, known, signal);
      },
    }),
  };
}

/** Things that are all read at each look: what differs is new, what is missing is gone. `now` tells the time of the look. */
export function createComparingTopic(
  wait: number,
  readAll: () => Promise<readonly Omit<State, "version">[]>,
  now: () => number,
): TopicSource {
  async function read(): Promise<{ readonly states: readonly State[]; readonly at: number }> {
    const at = now();
    const all = await readAll();
    return { at, states: all.map((each) => ({ ...each, version: at })) };
  }

  function changed(states: readonly State[], known: Known): readonly State[] {
    return states.filter(({ id, row }) => {
      const present = known.get(id);
      return present == null || JSON.stringify(present.row) !== JSON.stringify(row);
    });
  }

  return createLookingTopic({
    pause: wait,
    begin: async () => {
      const { states, at } = await read();
      return { states, gone: [], position: { newest: at, settled: at } };
    },
    look: async (_, known) => {
      const { states, at } = await read();
      const present = new Set(states.map(({ id }) => id));
      const gone = known.since(-Infinity).filter(({ id }) => !present.has(id));
      return {
        states: changed(states, known),
        gone: gone.map(({ id }) => id),
        position: { newest: at, settled: at },
      };
    },
    since: async () => (await read()).states,
    missing: async (ids) => {
      const { states } = await read();
      const present = new Set(states.map(({ id }) => id));
      return ids.filter((id) => !present.has(id));
    },
  });
}
