import type { QueryResolvers } from "../generated/schema.js";
import { cameraKey, episodeKey, keysOf, nodeById } from "./arguments.js";
import { eachAlone } from "./each-alone.js";
import { selection } from "./selection.js";

export const Query: QueryResolvers = {
  viewer: (_, __, { sources }, info) => sources.profile.load(selection(info)),
  node: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info)),
  nodes: (_, { ids }, { sources }, info) =>
    eachAlone(keysOf(ids), (id) => nodeById(sources, id, selection(info))),
  camera: (_, args, { sources }, info) => sources.streams.find(cameraKey(args), selection(info)),
  cameras: (_, args, { sources }, info) => sources.streams.list(args, selection(info)),
  organization: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info), "Organization"),
  organizations: (_, args, { sources }, info) => sources.organizations.list(args, selection(info)),
  folder: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info), "Folder"),
  episode: (_, args, { sources }, info) =>
    args.token == null
      ? sources.episodes.find(episodeKey(args), selection(info))
      : sources.episodes.withToken(episodeKey(args), args.token, selection(info)),
  episodes: (_, args, { sources }, info) => sources.episodes.list(args, selection(info)),
  person: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info), "Person"),
  persons: (_, args, { sources }, info) => sources.persons.list(args, selection(info)),
  personLists: (_, args, { sources }, info) => sources.personLists.list(args, selection(info)),
  preset: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info), "Preset"),
  presets: (_, args, { sources }, info) => sources.presets.list(args, selection(info)),
  mosaic: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info), "Mosaic"),
  mosaics: (_, args, { sources }, info) => sources.mosaics.list(args, selection(info)),
  user: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info), "User"),
  users: (_, args, { sources }, info) => sources.users.list(args, selection(info)),
  message: (_, { id }, { sources }, info) => nodeById(sources, id, selection(info), "Message"),
  uiSettings: (_, __, { sources }, info) => sources.settings.ui(selection(info)),
  invitation: (_, { key }, { sources }, info) => sources.settings.invitation(key, selection(info)),
  agentActivation: (_, { token }, { sources }, info) =>
    sources.settings.agentActivation(token, selection(info)),
};
