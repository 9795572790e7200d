import type { UserResolvers } from "../generated/schema.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const User: UserResolvers = {
  apiKey: ({ apiKey: own }, _, { sources }) => sources.users.apiKey(given(own)),
  organizations: ({ organizations: own }, args, { sources }, info) =>
    sources.users.organizations(given(own), args, selection(info)),
  folders: ({ folders: own }, args, { sources }, info) =>
    sources.users.folders(given(own), args, selection(info)),
  cameras: ({ cameras: own }, args, { sources }, info) =>
    sources.users.cameras(given(own), args, selection(info)),
  camera: ({ camera: own }, { name }, { sources }, info) =>
    sources.users.camera(given(own), name, selection(info)),
};
