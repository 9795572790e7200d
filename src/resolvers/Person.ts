import type { PersonResolvers } from "../generated/schema.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const Person: PersonResolvers = {
  episodes: ({ episodes: own }, args, { sources }, info) =>
    sources.episodes.listOfPerson(given(own), args, selection(info)),
};
