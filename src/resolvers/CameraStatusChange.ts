import type { CameraStatusChangeResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

const kinds = { NEW: "ADDED", CHANGED: "CHANGED", REMOVED: "REMOVED" } as const;

export const CameraStatusChange: CameraStatusChangeResolvers = {
  kind: ({ kind }) => kinds[kind],
  camera: (change, _, { sources }, info) => sources.streams.told(change, selection(info)),
  cameraName: ({ id }) => id,
  isAlive: ({ kind, row }, _, { sources }) =>
    kind === "REMOVED" ? null : sources.streams.statusOf(row).isAlive,
  wasAlive: ({ previous }, _, { sources }) => previous && sources.streams.statusOf(previous).isAlive,
  status: ({ kind, row }, _, { sources }) =>
    kind === "REMOVED" ? null : sources.streams.statusOf(row).status,
  previousStatus: ({ previous }, _, { sources }) => previous && sources.streams.statusOf(previous).status,
  agentStatus: ({ kind, row }, _, { sources }) =>
    kind === "REMOVED" ? null : sources.streams.statusOf(row).agentStatus,
  previousAgentStatus: ({ previous }, _, { sources }) =>
    previous && sources.streams.statusOf(previous).agentStatus,
};
