import * as z from "zod";
import type { Clock } from "./clock.js";
import type { Chosen, EpisodeChanges } from "./episodes/changes.js";
import type { Episode } from "./episodes/episode.js";
import type { EpisodeStore } from "./episodes/store.js";

const count = z.int().min(1).max(10_000);
const id = z.string().regex(/^\d+$/, "expected the digits of an episode id").transform(BigInt);
const chosen: z.ZodType<Chosen> = z.union([count, z.array(id).max(10_000)]);
const camera = z.string().optional();
const options = {
  camera,
  updatedAtMs: z.int().positive().optional(),
  commitAfterMs: z.int().min(0).max(60_000).optional(),
};

type EpisodeChange = (changes: EpisodeChanges) => readonly Episode[];

/** A change that a test asks for; see EpisodeChanges. Where episodes are chosen by id, `camera` narrows them too. */
export const episodeChange = z.union([
  z.strictObject({ open: count, ...options }).transform(
    ({ open, ...how }): EpisodeChange =>
      (changes) =>
        changes.open(open, how),
  ),
  z.strictObject({ update: chosen, ...options }).transform(
    ({ update, ...how }): EpisodeChange =>
      (changes) =>
        changes.update(update, how),
  ),
  z.strictObject({ close: chosen, ...options }).transform(
    ({ close, ...how }): EpisodeChange =>
      (changes) =>
        changes.close(close, how),
  ),
  z.strictObject({ delete: chosen, camera }).transform(
    (wanted): EpisodeChange =>
      (changes) =>
        changes.delete(wanted.delete, wanted.camera),
  ),
]);

/** Names of cameras, separated by commas: as in Watcher's own filters, a name with a comma cannot be asked for. */
export const episodeFilter = z.strictObject({ camera });

export function changedEpisodes(episodes: readonly Episode[]) {
  return {
    episode_ids: episodes.map((episode) => String(episode.id)),
    episodes: episodes.map((episode) => ({
      id: String(episode.id),
      camera: episode.camera.name,
      updatedAtMs: episode.updatedAtMs,
    })),
  };
}

export interface EpisodeParts {
  readonly clock: Clock;
  readonly store: EpisodeStore;
  readonly changes: EpisodeChanges;
}

/** What is seen at present, what was deleted, and how many late commits wait; of all cameras, or of those named. */
export function episodesNow({ clock, store, changes }: EpisodeParts, names: string | undefined) {
  const wanted = names === undefined ? undefined : new Set(names.split(","));
  const isWanted = (episode: Episode): boolean => wanted?.has(episode.camera.name) ?? true;
  const seen = wanted === undefined ? store.all() : [...wanted].flatMap((name) => store.of(name));
  return {
    now: clock.now(),
    episodes: seen.map(toState),
    deleted: [...changes.deleted()].filter(isWanted).map((episode) => String(episode.id)),
    pending: [...changes.waiting()].filter(isWanted).length,
  };
}

function toState({ id, camera, kind, updatedAtMs, closedAtMs, detections }: Episode) {
  return {
    id: String(id),
    camera: camera.name,
    kind,
    updatedAtMs,
    closedAtMs: closedAtMs ?? null,
    detections,
  };
}
