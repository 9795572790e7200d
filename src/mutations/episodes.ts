import type {
  AddEpisodeToFavoritesInput,
  DeleteEpisodeInput,
  MutationResolvers,
  RemoveEpisodeFromFavoritesInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { mutation } from "./mutation.js";

const parameters = { episode_id: "id" };

/** Episodes. Source: episode_add_to_favorites, episode_delete_from_favorites, episode_delete. */
export const episodeMutations = {
  addEpisodeToFavorites: mutation({
    parameters,
    send: async (write, _, { id }: AddEpisodeToFavoritesInput) => {
      const key = decodeKey("Episode", id);
      await write("post", "/episodes/{episode_id}/favorites", { episode_id: key });
      return key;
    },
    answer: (key, read) => ({ episode: read("episode", "Episode", key) }),
  }),
  removeEpisodeFromFavorites: mutation({
    parameters,
    send: async (write, _, { id }: RemoveEpisodeFromFavoritesInput) => {
      const key = decodeKey("Episode", id);
      await write("delete", "/episodes/{episode_id}/favorites", { episode_id: key });
      return key;
    },
    answer: (key, read) => ({ episode: read("episode", "Episode", key) }),
  }),
  deleteEpisode: mutation({
    parameters: { ...parameters, token: "token" },
    secrets: ["token"],
    send: async (write, _, { id, token }: DeleteEpisodeInput) => {
      const values = { episode_id: decodeKey("Episode", id) };
      await write("delete", "/episodes/{episode_id}", values, undefined, { token: token ?? undefined });
      return id;
    },
    answer: (deletedId) => ({ deletedId }),
  }),
} satisfies MutationResolvers;
