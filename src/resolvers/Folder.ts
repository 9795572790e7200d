import type { FolderResolvers } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { given } from "./arguments.js";
import { inPlaces } from "./each-alone.js";
import { selection } from "./selection.js";

export const Folder: FolderResolvers = {
  path: async (folder, _, { sources }, info) => {
    const way = await sources.folders.path(folder, selection(info));
    return way && inPlaces(way);
  },
  children: ({ children: own }, args, { sources }, info) =>
    sources.folders.children(given(own), args, selection(info)),
  cameras: ({ cameras: own }, args, { sources }, info) =>
    sources.streams.listOfFolder(given(own), args, selection(info)),
  users: ({ users: own }, args, { sources }, info) =>
    sources.folders.users(given(own), args, selection(info)),
  user: ({ user: own }, { id }, { sources }, info) =>
    sources.folders.user(given(own), decodeKey("User", id), selection(info)),
};
