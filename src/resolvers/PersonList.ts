import type { PersonListResolvers } from "../generated/schema.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const PersonList: PersonListResolvers = {
  organization: ({ organization }, _, { sources }, info) =>
    sources.organizations.load(organization, selection(info)),
  persons: ({ persons: own }, args, { sources }, info) =>
    sources.persons.listOfList(given(own), args, selection(info)),
};
