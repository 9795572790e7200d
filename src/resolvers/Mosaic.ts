import type { MosaicCellResolvers, MosaicResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const Mosaic: MosaicResolvers = {
  organization: ({ organization }, _, { sources }, info) =>
    sources.organizations.load(organization, selection(info)),
};

export const MosaicCell: MosaicCellResolvers = {
  camera: ({ camera }, _, { sources }, info) => sources.streams.load(camera, selection(info)),
};
