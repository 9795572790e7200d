import type {
  AudioSettingsInput,
  DetectorInput,
  DetectorType,
  OnvifSettingsInput,
  PointInput,
  RecordingSettingsInput,
  VisionSettingsInput,
} from "../generated/schema.js";
import { splitFolderKey } from "../sources/global-id.js";
import { body, converted, idOf, listOf, nested, plain, word } from "./body.js";
import { videoSources } from "./camera-sources.js";
import { coordinatesAt } from "./coordinates.js";

/** The settings of a camera that can be written, as they stand in every input (`stream_config_save`). */

/** Watcher's fields that say the opposite of ours. */
export const not = (path: string) => converted(path, (value: boolean) => !value);
export const folderId = idOf("Folder", "folder_id", (key) => splitFolderKey(key).folder);
export const coordinates = coordinatesAt("coordinates");
export const recording = nested(
  "dvr",
  body<RecordingSettingsInput>({
    depthSeconds: plain("expiration"),
    episodeDepthSeconds: plain("episodes_expiration"),
    storageLimitBytes: plain("storage_limit"),
    redundancyFactor: plain("redundancy_factor"),
  }),
);

const detector = body<DetectorInput>({
  type: word<DetectorType>("detector_type", {
    FACES: "faces",
    VEHICLES: "vehicles",
    MOTION: "motion",
    QR_CODES: "qr-codes",
    HUMANS: "humans",
  }),
  regionId: plain("region_id"),
  regionTitle: plain("region_title"),
  region: listOf("region_coordinates", body<PointInput>({ x: plain("x"), y: plain("y") })),
});

export const cameraSettings = {
  title: plain("title"),
  comment: plain("comment"),
  isEnabled: not("disabled"),
  isOnDemand: not("static"),
  isFavorite: plain("is_favourite"),
  canPublish: plain("can_publish"),
  hasNotifications: plain("notifications_enabled"),
  organizationId: idOf("Organization", "organization_id"),
  folderId,
  presetId: idOf("Preset", "preset_id"),
  coordinates,
  address: plain("postal_address"),
  audio: nested(
    "audio",
    body<AudioSettingsInput>({
      isDisabled: plain("disabled"),
      transcodeCodec: plain("transcode_audio_codec"),
    }),
  ),
  recording,
  vision: nested(
    "vision",
    body<VisionSettingsInput>({
      algorithm: plain("alg"),
      areas: plain("areas"),
      detectors: listOf("detectors", detector),
    }),
  ),
  onvif: nested("onvif", body<OnvifSettingsInput>({ isPtzEnabled: plain("ptz") })),
  sources: videoSources,
};
