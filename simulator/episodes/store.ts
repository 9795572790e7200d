import type { Episode } from "./episode.js";

export type EpisodeListener = (episode: Episode) => void;

/** All episodes, oldest first, and the news about them. */
export interface EpisodeStore {
  all(): readonly Episode[];
  find(id: bigint): Episode | undefined;
  /** Episodes on the camera of that name, oldest first. */
  of(media: string): readonly Episode[];
  add(episode: Episode): void;
  /** Tells the listeners that an episode has changed. */
  announce(episode: Episode): void;
  /** Returns the function that ends the listening. */
  onChange(listener: EpisodeListener): () => void;
}

/** Trimmed in steps, as removing one episode at a time from so long a list is slow. */
const TRIM_STEP = 500;

/** Keeps at most about `capacity` episodes: the oldest closed ones go first. */
export function createEpisodeStore(capacity: number): EpisodeStore {
  let episodes: Episode[] = [];
  const byMedia = new Map<string, Episode[]>();
  const byId = new Map<bigint, Episode>();
  const listeners = new Set<EpisodeListener>();

  const trim = (): void => {
    if (episodes.length < capacity + TRIM_STEP) return;
    let surplus = episodes.length - capacity;
    episodes = episodes.filter((episode) => {
      if (surplus === 0 || episode.closedAtMs === undefined) return true;
      surplus -= 1;
      byId.delete(episode.id);
      const ofCamera = byMedia.get(episode.camera.name) ?? [];
      ofCamera.splice(ofCamera.indexOf(episode), 1);
      return false;
    });
  };

  return {
    all: () => episodes,
    find: (id) => byId.get(id),
    of: (media) => byMedia.get(media) ?? [],
    add: (episode) => {
      insert(episodes, episode);
      byId.set(episode.id, episode);
      const { camera, openedAtMs } = episode;
      const ofCamera = byMedia.get(camera.name);
      if (ofCamera === undefined) byMedia.set(camera.name, [episode]);
      else insert(ofCamera, episode);
      // The camera remembers its latest episode even when that is trimmed later.
      camera.lastEpisodeAtMs = Math.max(camera.lastEpisodeAtMs ?? 0, openedAtMs);
      trim();
    },
    announce: (episode) => {
      for (const listener of [...listeners]) listener(episode);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Nearly always at the end; only a skewed clock opens episodes in the past. */
function insert(episodes: Episode[], episode: Episode): void {
  let place = episodes.length;
  while (place > 0 && (episodes[place - 1]?.id ?? 0n) > episode.id) place -= 1;
  episodes.splice(place, 0, episode);
}
