import type { FolderResolvers } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const Folder: FolderResolvers = {
  organization: ({ organization }, _, { sources }, info) =>
    sources.organizations.load(organization, selection(info)),
  parent: ({ parent }, _, { sources }, info) => sources.folders.load(parent, selection(info)),
  path: (folder, _, { sources }, info) => sources.folders.path(folder, selection(info)),
  children: ({ children: own }, args, { sources }, info) =>
    sources.folders.children(given(own), args, selection(info)),
  cameras: ({ cameras: own }, args, { sources }, info) =>
    sources.streams.listOfFolder(given(own), args, selection(info)),
  users: ({ users: own }, args, { sources }, info) =>
    sources.folders.users(given(own), args, selection(info)),
  user: ({ user: own }, { id }, { sources }, info) =>
    sources.folders.user(given(own), decodeKey("User", id), selection(info)),
};
