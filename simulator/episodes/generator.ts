import type { Clock } from "../clock.js";
import { createRandom, deriveSeed } from "../random.js";
import type { EpisodeChanges } from "./changes.js";
import type { EpisodeStore } from "./store.js";

export interface GeneratorSurroundings {
  readonly seed: number;
  readonly clock: Clock;
  readonly store: EpisodeStore;
  readonly changes: EpisodeChanges;
}

export interface Generator {
  readonly rate: number;
  /** Changes per second; 0 stops. */
  setRate(rate: number): void;
  stop(): void;
}

/** Beyond this many open episodes the generator closes some before it opens more. */
const MOST_OPEN = 40;
/** Timers are no finer than this; higher rates make several changes per tick. */
const SHORTEST_TICK_MS = 20;
/** After a longer pause of the process the changes of the time before are left out. */
const LONGEST_CATCH_UP_MS = 1000;

/** Keeps opening, changing and closing episodes. */
export function createGenerator({ seed, clock, store, changes }: GeneratorSurroundings): Generator {
  const random = createRandom(deriveSeed(seed, "generated changes"));
  let rate = 0;
  let timer: NodeJS.Timeout | undefined;

  const changeSomething = (): void => {
    const open = store.open();
    const choice = open.length > MOST_OPEN ? 1 : random.next();
    if (choice < 0.3 || open.length === 0) changes.open(1);
    else if (choice < 0.7) changes.update([random.pick(open).id]);
    else changes.close([random.pick(open).id]);
  };

  const stop = (): void => {
    clearInterval(timer);
  };

  return {
    get rate() {
      return rate;
    },
    setRate: (changesPerSecond) => {
      stop();
      rate = changesPerSecond;
      if (rate === 0) return;
      let due = 0;
      // Measured, as ticks come late on a busy machine.
      let lastMs = clock.runningMs();
      timer = setInterval(
        () => {
          const nowMs = clock.runningMs();
          due += (rate * Math.min(nowMs - lastMs, LONGEST_CATCH_UP_MS)) / 1000;
          lastMs = nowMs;
          for (; due >= 1; due -= 1) changeSomething();
        },
        Math.max(1000 / rate, SHORTEST_TICK_MS),
      );
    },
    stop,
  };
}
