import type { GenericEpisodeResolvers, PersonMatchResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

/** What every kind of episode resolves alike. */
const common = {
  camera: ({ camera }, _, { sources }, info) => sources.streams.load(camera, selection(info)),
} satisfies GenericEpisodeResolvers;

export const episodes = {
  GenericEpisode: common,
  FaceEpisode: common,
  VehicleEpisode: common,
  HumanEpisode: common,
  QrCodeEpisode: common,
  ContextSearchEpisode: common,
  CustomEpisode: common,
};

export const PersonMatch: PersonMatchResolvers = {
  person: ({ person }, _, { sources }, info) => sources.persons.load(person, selection(info)),
};
