import { isRecord } from "./json.js";
import { coordinates } from "./coordinates.js";
import { episodeShape } from "./episode-shape.js";
import { newestEpisodeKey } from "./newest-episodes.js";
import { folderKey, globalId } from "./global-id.js";
import { folderOnPath, folderShape, foldersOnPath } from "./folder-shape.js";
import { archiveShape, mediaInfoShape, recordingShape } from "./media.js";
import { organizationShape } from "./organizations.js";
import { playback } from "./playback.js";
import { presetShape } from "./presets.js";
import type { Selection } from "./selection.js";
import {
  bool,
  firstKeyOf,
  float,
  int,
  safeInt,
  key,
  list,
  millisecondsAsSeconds,
  notBool,
  object,
  oneOf,
  Reference,
  reference,
  scalar,
  shape,
  text,
  toKey,
  utcMilliseconds,
  type Field,
  type Raw,
  type RowOf,
  type Shape,
} from "./shape.js";
import { videoSourceShape } from "./video-sources.js";

const pointShape = shape("Point", { x: float("x"), y: float("y") });

const alertsShape = shape("DetectorAlerts", {
  lowQualityAt: utcMilliseconds("low_quality_at"),
  notEnoughDetectionsAt: utcMilliseconds("not_enough_detections_at"),
  smallSizeAt: utcMilliseconds("small_size_at"),
});

const detectorShape = shape("Detector", {
  type: oneOf("detector_type", {
    faces: "FACES",
    vehicles: "VEHICLES",
    motion: "MOTION",
    "qr-codes": "QR_CODES",
    humans: "HUMANS",
  }),
  regionId: text("region_id"),
  regionTitle: text("region_title"),
  region: list("region_coordinates", pointShape),
  lastDetectionAt: utcMilliseconds("stats.last_detection_at"),
  alerts: object("stats.alerts", alertsShape),
});

const visionShape = shape("VisionSettings", {
  algorithm: text("alg"),
  areas: text("areas"),
  detectors: list("detectors", detectorShape),
});

const statisticsShape = shape("CameraStatistics", {
  bitrateKbps: int("bitrate"),
  bytesOut: safeInt("bytes_out"),
  viewers: int("online_clients"),
  runningSeconds: millisecondsAsSeconds("lifetime"),
  lastFrameAt: utcMilliseconds("last_dts_at"),
  frameDelaySeconds: millisecondsAsSeconds("ts_delay"),
  inputErrorRate: int("input_error_rate"),
  retryCount: int("retry_count"),
  agentStatus: oneOf("agent_status", {
    connected: "CONNECTED",
    not_connected: "NOT_CONNECTED",
    rproxy_not_configured: "REVERSE_PROXY_NOT_CONFIGURED",
  }),
  agentId: scalar("current_agent_id", "an identifier", (value) =>
    typeof value === "string" || typeof value === "number" ? String(value) : undefined,
  ),
  publishUrl: text("publish_endpoint"),
});

const organizationKeys = ["organization.id", "organization_id"] as const;
const organizationOf = firstKeyOf(organizationKeys);
/** What a camera's `path` tells of the folders above it. */
const pathFields = new Set(["id", "title", "organization_id", "parent_id", "hierarchy.level"]);

/** Ids and titles of the folders from the root down to the camera's own. */
function pathOf(row: Raw): readonly Raw[] {
  const items = row["path"];
  if (!Array.isArray(items)) return [];
  return items.every(isRecord) ? items : items.filter(isRecord);
}

/** Paths for following folders: their titles come along in `path`, so that most selections need no folder call. */
function folderPaths(selection: Selection): string[] {
  const needed = folderShape.plan(selection).select;
  const fits = needed.every((path) => pathFields.has(path));
  const titles = (fits && needed.includes("title")) || wantsTitle(selection.get("path"));
  return [...organizationKeys, "path.id", ...(titles ? ["path.title"] : [])];
}

function wantsTitle(path: Selection | undefined): boolean {
  return path?.has("title") === true;
}

const folder: Field<object> = {
  paths: (selection) => [
    "folder_id",
    ...(selection.has("path") || needsMoreThanId(selection) ? folderPaths(selection) : organizationKeys),
  ],
  reader: () => (row) => {
    const organization = organizationOf(row);
    const id = toKey(row["folder_id"]);
    if (organization === null || id === undefined) return null;
    const path = pathOf(row);
    const level = path.findLastIndex((item) => toKey(item["id"]) === id);
    const item = path[level];
    return item === undefined
      ? new Reference(folderKey(organization, id))
      : folderOnPath(organization, path, item, level);
  },
  references: (selection) => [{ steps: [], relation: "folders", selection }],
};

function needsMoreThanId(selection: Selection): boolean {
  return folderShape.plan(selection).select.some((path) => path !== "id" && path !== "organization_id");
}

const path: Field<readonly object[]> = {
  paths: folderPaths,
  reader: () => (row) => {
    const organization = organizationOf(row);
    return organization === null ? [] : foldersOnPath(organization, pathOf(row));
  },
  references: (selection) => [{ steps: [], relation: "folders", selection }],
};

const cameraTable = {
  id: globalId("Camera", "name"),
  name: text("name"),
  title: text("title"),
  comment: text("comment"),
  isEnabled: notBool("disabled"),
  isOnDemand: notBool("static"),
  isAlive: bool("stats.alive"),
  status: oneOf("stats.status", { running: "RUNNING", waiting: "WAITING", error: "ERROR" }),
  isFavorite: bool("is_favourite"),
  canPublish: bool("can_publish"),
  hasNotifications: bool("notifications_enabled"),
  createdAt: utcMilliseconds("created_at"),
  lastChange: object(
    "last_change",
    shape("CameraChange", { at: utcMilliseconds("created_at"), by: text("user") }),
  ),
  lastEpisodeAt: utcMilliseconds("last_episode_at"),
  organization: reference({
    relation: "organizations",
    shape: (): Shape<unknown> => organizationShape,
    keys: organizationKeys,
    embedded: { at: "organization", fields: ["id", "title"] },
  }),
  folder,
  path,
  preset: reference({
    relation: "presets",
    shape: (): Shape<unknown> => presetShape,
    keys: ["preset.id", "preset_id"],
    embedded: { at: "preset", fields: ["id", "title", "is_adjustable"] },
  }),
  coordinates: coordinates("coordinates"),
  legacyCoordinates: coordinates("map_coordinates"),
  address: text("postal_address"),
  audio: object(
    "audio",
    shape("AudioSettings", { isDisabled: bool("disabled"), transcodeCodec: text("transcode_audio_codec") }),
  ),
  recording: object("dvr", recordingShape),
  vision: object("vision", visionShape),
  onvif: object("onvif", shape("OnvifSettings", { isPtzEnabled: bool("ptz") })),
  sources: list("inputs", videoSourceShape),
  statistics: object("stats", statisticsShape),
  archive: object("stats.dvr_info", archiveShape),
  media: object("stats.media_info", mediaInfoShape),
  firmwareUpdateRunningSeconds: millisecondsAsSeconds("firmware_update_duration"),
  playback: playback("name", "stats.playback_token", "stats.streaming_endpoint"),
  latestEpisode: reference({
    relation: "newestEpisodes",
    shape: (): Shape<unknown> => episodeShape,
    keys: ["name", "last_episode_at"],
    makeKey(row: Raw) {
      const { name, last_episode_at: at } = row;
      return typeof name === "string" && typeof at === "number" ? newestEpisodeKey(name, at) : null;
    },
  }),
  // Read from paths of their own, below the camera's name.
  episodes: key("name"),
  device: key("name"),
  credentials: key("name"),
  users: key("name"),
  user: key("name"),
} satisfies Record<string, Field<unknown>>;

/** A camera. Source: items of streams_list, and stream_get. */
export const cameraShape = shape("Camera", cameraTable);
export type CameraRow = RowOf<typeof cameraTable> & { readonly __typename: string };
