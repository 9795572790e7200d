import type { EpisodeChangeResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const EpisodeChange: EpisodeChangeResolvers = {
  kind: (change, _, { sources }) => sources.episodes.changeKind(change),
  episode: (change, _, { sources }, info) => sources.episodes.told(change, selection(info)),
  previous: (change, _, { sources }, info) => sources.episodes.toldBefore(change, selection(info)),
};
