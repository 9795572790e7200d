import { compareScalars } from "../scalar.js";
import type { Episode } from "./episode.js";
import { createOrdered, type Ordered } from "./ordered.js";

export type EpisodeListener = (episode: Episode) => void;

/** All episodes in their present states, and the news about them. */
export interface EpisodeStore {
  /** Oldest first. */
  all(): readonly Episode[];
  /** Episodes that are not closed, oldest first. */
  open(): readonly Episode[];
  find(id: bigint): Episode | undefined;
  /** Episodes on the camera of that name, oldest first. */
  of(media: string): readonly Episode[];
  /** Episodes that changed after that time, the earliest change first, ties by id. */
  changedAfter(updatedAtMs: number): readonly Episode[];
  /** Adds episodes or puts new states in place of former ones: all at once, and then the listeners are told. */
  put(states: readonly Episode[]): void;
  /** Nobody is told. */
  remove(id: bigint): void;
  /** Returns the function that ends the listening. */
  onChange(listener: EpisodeListener): () => void;
}

/** Trimmed in steps, as looking for the oldest closed episodes means to look through all of them. */
const TRIM_STEP = 500;

const byAge = (left: Episode, right: Episode): number => compareScalars(left.id, right.id);
const byChange = (left: Episode, right: Episode): number =>
  left.updatedAtMs - right.updatedAtMs || byAge(left, right);

/** Keeps at most about `capacity` episodes: the oldest closed ones go first. */
export function createEpisodeStore(capacity: number): EpisodeStore {
  const byId = new Map<bigint, Episode>();
  const all = createOrdered(byAge);
  const open = createOrdered(byAge);
  const changes = createOrdered(byChange);
  const byMedia = new Map<string, Ordered<Episode>>();
  const listeners = new Set<EpisodeListener>();

  const onCamera = ({ camera }: Episode): Ordered<Episode> => {
    const known = byMedia.get(camera.name);
    if (known !== undefined) return known;
    const made = createOrdered(byAge);
    byMedia.set(camera.name, made);
    return made;
  };

  const takeOut = (episode: Episode): void => {
    byId.delete(episode.id);
    for (const list of [all, open, changes, onCamera(episode)]) list.remove(episode);
  };

  const putOne = (episode: Episode): void => {
    const former = byId.get(episode.id);
    if (former !== undefined) changes.remove(former);
    byId.set(episode.id, episode);
    for (const list of [all, changes, onCamera(episode)]) list.put(episode);
    if (episode.closedAtMs === undefined) open.put(episode);
    else open.remove(episode);
    // The camera remembers its latest episode even when that is trimmed later.
    const { camera, openedAtMs } = episode;
    camera.lastEpisodeAtMs = Math.max(camera.lastEpisodeAtMs ?? 0, openedAtMs);
  };

  const trim = (): void => {
    if (byId.size < capacity + TRIM_STEP) return;
    const closed = all.rows.filter(({ closedAtMs }) => closedAtMs !== undefined);
    for (const episode of closed.slice(0, byId.size - capacity)) takeOut(episode);
  };

  return {
    all: () => all.rows,
    open: () => open.rows,
    find: (id) => byId.get(id),
    of: (media) => byMedia.get(media)?.rows ?? [],
    changedAfter: (updatedAtMs) => changes.after((episode) => episode.updatedAtMs <= updatedAtMs),
    put: (states) => {
      for (const episode of states) putOne(episode);
      trim();
      for (const episode of states) for (const listener of [...listeners]) listener(episode);
    },
    remove: (id) => {
      const episode = byId.get(id);
      if (episode !== undefined) takeOut(episode);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
