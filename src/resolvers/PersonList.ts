import type { PersonListResolvers } from "../generated/schema.js";
import { given } from "./arguments.js";
import { selection } from "./selection.js";

export const PersonList: PersonListResolvers = {
  persons: ({ persons: own }, args, { sources }, info) =>
    sources.persons.listOfList(given(own), args, selection(info)),
};
