import type { OrganizationResolvers } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const Organization: OrganizationResolvers = {
  cameras: ({ cameras: own }, args, { sources }, info) =>
    sources.streams.listOfOrganization(given(own), args, selection(info)),
  folders: ({ folders: own }, args, { sources }, info) =>
    sources.folders.list(given(own), args, selection(info)),
  users: ({ users: own }, args, { sources }, info) =>
    sources.organizations.users(given(own), args, selection(info)),
  user: ({ user: own }, { id }, { sources }, info) =>
    sources.organizations.user(given(own), decodeKey("User", id), selection(info)),
  presets: ({ presets: own }, args, { sources }, info) =>
    sources.presets.listOfOrganization(given(own), args, selection(info)),
  mosaics: ({ mosaics: own }, args, { sources }, info) =>
    sources.mosaics.listOfOrganization(given(own), args, selection(info)),
};
