import type { Clock } from "../clock.js";
import type { Camera } from "../data/cameras.js";
import type { Person } from "../data/persons.js";
import { createRandom, deriveSeed } from "../random.js";
import { createEpisode, type Episode } from "./episode.js";
import type { EpisodeStore } from "./store.js";

export interface GeneratorSurroundings {
  readonly seed: number;
  readonly clock: Clock;
  readonly cameras: readonly Camera[];
  readonly persons: readonly Person[];
  readonly store: EpisodeStore;
}

/** Options of changes made by hand. */
export interface ChangeOptions {
  /** Instead of now: ties and late changes happen in real life. */
  readonly updatedAtMs?: number | undefined;
  readonly camera?: string | undefined;
}

export interface Generator {
  readonly rate: number;
  /** Changes per second; 0 stops. */
  setRate(rate: number): void;
  open(count: number, options?: ChangeOptions): readonly Episode[];
  /** Adds a detection to open episodes, the newest first. */
  update(count: number, options?: ChangeOptions): readonly Episode[];
  /** Closes open episodes, the oldest first. */
  close(count: number, options?: ChangeOptions): readonly Episode[];
  stop(): void;
}

/** Beyond this many open episodes the generator closes some before it opens more. */
const MOST_OPEN = 40;
/** Timers are no finer than this; higher rates make several changes per tick. */
const SHORTEST_TICK_MS = 20;
const MOST_DETECTIONS = 12;

/** Keeps opening, changing and closing episodes. */
export function createGenerator({ seed, clock, cameras, persons, store }: GeneratorSurroundings): Generator {
  const random = createRandom(deriveSeed(seed, "generator"));
  const open = new Set<Episode>(store.all().filter(({ closedAtMs }) => closedAtMs === undefined));
  let number = store.all().length;
  let rate = 0;
  let timer: NodeJS.Timeout | undefined;

  const touch = (episode: Episode, { updatedAtMs }: ChangeOptions): Episode => {
    episode.updatedAtMs = updatedAtMs ?? Math.max(clock.now(), episode.updatedAtMs + 1);
    store.announce(episode);
    return episode;
  };

  const openOne = (options: ChangeOptions): Episode => {
    const wanted = cameras.find(({ name }) => name === options.camera) ?? random.pick(cameras);
    const episode = createEpisode(seed, number, wanted, clock.now(), persons);
    number += 1;
    open.add(episode);
    episode.updatedAtMs = options.updatedAtMs ?? episode.openedAtMs;
    store.add(episode);
    store.announce(episode);
    return episode;
  };

  const updateOne = (episode: Episode, options: ChangeOptions): Episode => {
    episode.detections = Math.min(episode.detections + 1, MOST_DETECTIONS);
    return touch(episode, options);
  };

  const closeOne = (episode: Episode, options: ChangeOptions): Episode => {
    open.delete(episode);
    episode.closedAtMs = clock.now();
    return touch(episode, options);
  };

  const changeSomething = (): void => {
    const choice = open.size > MOST_OPEN ? 1 : random.next();
    const some = [...open];
    if (choice < 0.3 || some.length === 0) openOne({});
    else if (choice < 0.7) updateOne(random.pick(some), {});
    else closeOne(random.pick(some), {});
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
      if (rate === 0 || cameras.length === 0) return;
      const tickMs = Math.max(1000 / rate, SHORTEST_TICK_MS);
      let due = 0;
      timer = setInterval(() => {
        for (due += (rate * tickMs) / 1000; due >= 1; due -= 1) changeSomething();
      }, tickMs);
    },
    open: (count, options = {}) => Array.from({ length: count }, () => openOne(options)),
    update: (count, options = {}) => [...open].slice(-count).map((episode) => updateOne(episode, options)),
    close: (count, options = {}) => [...open].slice(0, count).map((episode) => closeOne(episode, options)),
    stop,
  };
}
