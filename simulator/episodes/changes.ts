import type { Clock } from "../clock.js";
import type { Camera } from "../data/cameras.js";
import type { Person } from "../data/persons.js";
import { createRandom, deriveSeed } from "../random.js";
import { createEpisode, type Episode } from "./episode.js";
import { createLateCommits } from "./late-commits.js";
import type { EpisodeStore } from "./store.js";

export interface ChangeSurroundings {
  readonly seed: number;
  readonly clock: Clock;
  readonly cameras: readonly Camera[];
  readonly persons: readonly Person[];
  readonly store: EpisodeStore;
}

export interface ChangeOptions {
  /** Instead of now: ties and late changes happen in real life. */
  readonly updatedAtMs?: number | undefined;
  /** Only on the camera of that name. */
  readonly camera?: string | undefined;
  /**
   * How much later the change is seen, all of it at once. By then a newer state of the episode may be there:
   * that stays, and the late one is lost.
   */
  readonly commitAfterMs?: number | undefined;
}

/** How many episodes, or which ones: unknown ids are left out. */
export type Chosen = number | readonly bigint[];

/** Changes return the new states, seen or not yet. They build on the newest state, seen or not. */
export interface EpisodeChanges {
  open(count: number, options?: ChangeOptions): readonly Episode[];
  /** Adds a detection; by count to open episodes, the newest first. */
  update(chosen: Chosen, options?: ChangeOptions): readonly Episode[];
  /** Closes what is not closed yet; by count the oldest first. */
  close(chosen: Chosen, options?: ChangeOptions): readonly Episode[];
  /** Takes episodes away for good, without a word to those who wait; by count the newest, open or not. */
  delete(chosen: Chosen, camera?: string): readonly Episode[];
  /** The last states of deleted episodes. */
  deleted(): Iterable<Episode>;
  /** States that are not seen yet. */
  waiting(): Iterable<Episode>;
  stop(): void;
}

const MOST_DETECTIONS = 12;

const isOpen = ({ closedAtMs }: Episode): boolean => closedAtMs === undefined;

export function createEpisodeChanges({
  seed,
  clock,
  cameras,
  persons,
  store,
}: ChangeSurroundings): EpisodeChanges {
  const random = createRandom(deriveSeed(seed, "generator"));
  const deleted = new Map<bigint, Episode>();
  let number = store.all().length;

  const late = createLateCommits((states) => {
    store.put(
      states.filter(({ id, camera, updatedAtMs }) => {
        const seen = store.find(id);
        return (
          !deleted.has(id) &&
          cameras.includes(camera) &&
          (seen === undefined || seen.updatedAtMs < updatedAtMs)
        );
      }),
    );
  });

  const newestOf = (id: bigint): Episode | undefined => {
    if (deleted.has(id)) return undefined;
    const seen = store.find(id);
    const waiting = late.newest(id);
    if (seen === undefined || waiting === undefined) return seen ?? waiting;
    return waiting.updatedAtMs > seen.updatedAtMs ? waiting : seen;
  };

  const newestOpen = (): readonly Episode[] =>
    store
      .open()
      .flatMap(({ id }) => newestOf(id) ?? [])
      .filter(isOpen);

  const byId = (ids: readonly bigint[], camera: string | undefined): readonly Episode[] =>
    onCamera(
      [...new Set(ids)].flatMap((id) => newestOf(id) ?? []),
      camera,
    );

  const commit = (states: readonly Episode[], { commitAfterMs = 0 }: ChangeOptions): readonly Episode[] => {
    if (commitAfterMs > 0) late.schedule(states, commitAfterMs);
    else store.put(states);
    return states;
  };

  const stamp = ({ updatedAtMs }: Episode, options: ChangeOptions): Pick<Episode, "updatedAtMs"> => ({
    updatedAtMs: options.updatedAtMs ?? Math.max(clock.now(), updatedAtMs + 1),
  });

  const openOne = (options: ChangeOptions): Episode => {
    const camera = cameras.find(({ name }) => name === options.camera) ?? random.pick(cameras);
    const episode = createEpisode(seed, number, camera, clock.now(), persons);
    number += 1;
    return { ...episode, updatedAtMs: options.updatedAtMs ?? episode.openedAtMs };
  };

  return {
    open: (count, options = {}) => {
      const length = cameras.length === 0 ? 0 : count;
      return commit(
        Array.from({ length }, () => openOne(options)),
        options,
      );
    },
    update: (chosen, options = {}) => {
      const episodes =
        typeof chosen === "number"
          ? onCamera(newestOpen(), options.camera).slice(-chosen)
          : byId(chosen, options.camera);
      const updated = episodes.map((episode) => ({
        ...episode,
        detections: Math.min(episode.detections + 1, MOST_DETECTIONS),
        ...stamp(episode, options),
      }));
      return commit(updated, options);
    },
    close: (chosen, options = {}) => {
      const episodes =
        typeof chosen === "number"
          ? onCamera(newestOpen(), options.camera).slice(0, chosen)
          : byId(chosen, options.camera).filter(isOpen);
      const closed = episodes.map((episode) => ({
        ...episode,
        closedAtMs: clock.now(),
        ...stamp(episode, options),
      }));
      return commit(closed, options);
    },
    delete: (chosen, camera) => {
      const episodes =
        typeof chosen === "number"
          ? (camera === undefined ? store.all() : store.of(camera)).slice(-chosen)
          : byId(chosen, camera);
      for (const episode of episodes) {
        store.remove(episode.id);
        deleted.set(episode.id, episode);
      }
      return episodes;
    },
    deleted: () => deleted.values(),
    waiting: () => late.waiting(),
    stop: () => {
      late.stop();
    },
  };
}

function onCamera(episodes: readonly Episode[], name: string | undefined): readonly Episode[] {
  return name === undefined ? episodes : episodes.filter(({ camera }) => camera.name === name);
}
