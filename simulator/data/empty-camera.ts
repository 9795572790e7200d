import { deriveSeed } from "../random.js";
import { running } from "./camera-state.js";
import type { Camera, Placement } from "./cameras.js";

/** What a camera that somebody adds at run time begins with. */
export interface NewCamera {
  readonly index: number;
  readonly position: number;
  readonly name: string;
  readonly nowMs: number;
}

/** A camera without any settings, as they are written into it afterwards. */
export function createEmptyCamera(
  { index, position, name, nowMs }: NewCamera,
  { organization, folder, preset }: Placement,
): Camera {
  const seed = deriveSeed(0, "new camera", index);
  const { status, alive, bitrateKbps } = running(seed);
  // One literal, as in cameras.ts.
  return {
    index,
    name,
    title: undefined,
    comment: undefined,
    organization,
    folder,
    preset,
    input: "rtsp",
    status,
    alive,
    bitrateKbps,
    static: true,
    disabled: false,
    hasArchive: false,
    hasPtz: false,
    coordinates: undefined,
    createdAtMs: nowMs,
    startedAtMs: nowMs,
    lastChange: { atMs: nowMs, user: "" },
    position,
    seed,
    lastEpisodeAtMs: undefined,
    agentStatus: undefined,
    layers: { disk: {}, override: {}, effective: {} },
    device: undefined,
    auth: undefined,
    isGenerated: false,
    firmwareUpdate: undefined,
  };
}
