import { merged } from "../body-fields.js";
import type { JsonObject } from "../json.js";
import { generatedInputs } from "./camera-inputs.js";
import { archiveSeconds } from "./camera-media.js";
import { generatedVision } from "./camera-vision.js";
import type { Camera } from "./cameras.js";
import type { Schemas } from "./schemas.js";

type Settings = Schemas["stream_config_save"];

const GIB = 2 ** 30;
const DAY_SECONDS = 86_400;

/** Settings of a camera that nobody has written to, made from its index and its seed. */
export const generated = {
  audio: ({ index }: Camera) =>
    index % 2 === 0 ? { disabled: false, transcode_audio_codec: "aac" } : { disabled: true },
  can_publish: ({ input }: Camera) => input === "publish",
  dvr: (camera: Camera) => (camera.hasArchive ? recordingSettings(camera) : undefined),
  inputs: (camera: Camera) => [...generatedInputs(camera)],
  onvif: ({ hasPtz, input }: Camera) => (input.startsWith("rtsp") ? { ptz: hasPtz } : undefined),
  postal_address: ({ index }: Camera) => (index % 2 === 0 ? `${index + 1} Main Street` : undefined),
  vision: generatedVision,
} satisfies { readonly [Field in keyof Settings]?: (camera: Camera) => Settings[Field] | undefined };

function recordingSettings(camera: Camera): Schemas["stream_dvr_spec"] {
  return {
    expiration: archiveSeconds(camera),
    episodes_expiration: 30 * DAY_SECONDS,
    redundancy_factor: 1 + (camera.index % 2),
    storage_limit: 100 * GIB,
  };
}

/** All of them together, as they would be stored. */
export function generatedConfig(camera: Camera): JsonObject {
  const { title, comment, coordinates, disabled } = camera;
  const heavy = Object.entries(generated).map(([field, read]) => [field, read(camera)] as const);
  return merged(
    {},
    { title, comment, coordinates, disabled, static: camera.static, ...Object.fromEntries(heavy) },
  );
}
