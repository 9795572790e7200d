import type { CameraResolvers } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const Camera: CameraResolvers = {
  organization: ({ organization }, _, { sources }, info) =>
    sources.organizations.load(organization, selection(info)),
  folder: ({ folder }, _, { sources }, info) => sources.folders.load(folder, selection(info)),
  path: ({ path }, _, { sources }, info) => sources.folders.loadMany(path, selection(info)),
  preset: ({ preset }, _, { sources }, info) => sources.presets.load(preset, selection(info)),
  latestEpisode: ({ latestEpisode }, _, { sources }, info) =>
    sources.episodes.newest.load(latestEpisode, selection(info)),
  episodes: ({ episodes: name }, args, { sources }, info) =>
    sources.episodes.listOfCamera(given(name), args, selection(info)),
  device: ({ device: name }, _, { sources }, info) => sources.streams.device(given(name), selection(info)),
  credentials: ({ credentials: name }, _, { sources }, info) =>
    sources.streams.credentials(given(name), selection(info)),
  users: ({ users: name }, args, { sources }, info) =>
    sources.streams.users(given(name), args, selection(info)),
  user: ({ user: name }, { id }, { sources }, info) =>
    sources.streams.user(given(name), decodeKey("User", id), selection(info)),
};
