import type { PresetResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const Preset: PresetResolvers = {
  lastChangedBy: ({ lastChangedBy }, _, { sources }, info) =>
    sources.users.load(lastChangedBy, selection(info)),
};
