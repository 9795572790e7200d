import type { CameraResolvers } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const Camera: CameraResolvers = {
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
