import type { PersonResolvers } from "../generated/schema.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const Person: PersonResolvers = {
  organization: ({ organization }, _, { sources }, info) =>
    sources.organizations.load(organization, selection(info)),
  list: ({ list }, _, { sources }, info) => sources.personLists.load(list, selection(info)),
  episodes: ({ episodes: own }, args, { sources }, info) =>
    sources.episodes.listOfPerson(given(own), args, selection(info)),
};
