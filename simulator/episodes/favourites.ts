import type { User } from "../data/users.js";
import { createRandom, deriveSeed } from "../random.js";
import type { Episode } from "./episode.js";

/** Which episodes are favourites of which user. */
export interface Favourites {
  has(userId: number, episodeId: bigint): boolean;
  add(userId: number, episodeId: bigint): void;
  remove(userId: number, episodeId: bigint): void;
}

/** Everybody likes a few of the initial episodes; users for load tests stay alike and have none. */
export function createFavourites(
  seed: number,
  users: readonly User[],
  episodes: readonly Episode[],
): Favourites {
  const byUser = new Map<number, Set<bigint>>();
  for (const { id, name } of users) {
    if (name.startsWith("user-")) continue;
    const random = createRandom(deriveSeed(seed, "favourites", id));
    byUser.set(id, new Set(episodes.filter(() => random.chance(0.05)).map((episode) => episode.id)));
  }
  return {
    has: (userId, episodeId) => byUser.get(userId)?.has(episodeId) ?? false,
    add: (userId, episodeId) => {
      const known = byUser.get(userId) ?? new Set();
      byUser.set(userId, known.add(episodeId));
    },
    remove: (userId, episodeId) => byUser.get(userId)?.delete(episodeId),
  };
}
