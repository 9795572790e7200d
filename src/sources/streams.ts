import type { CameraFilter, CameraOrder } from "../generated/schema.js";
import { createLoader, type Loader } from "./batch.js";
import { isRecord } from "./client.js";
import {
  readConnection,
  readEdges,
  type Connection,
  type EdgeConnection,
  type ListRequest,
} from "./connection.js";
import { coordinates } from "./coordinates.js";
import { nullIfAbsent, readObject } from "./envelope.js";
import { newestEpisodeKey, newestEpisodeShape } from "./episodes.js";
import {
  all,
  anyOf,
  both,
  flag,
  idConditions,
  momentConditions,
  notFlag,
  numberConditions,
  textConditions,
  type Conditions,
} from "./filters.js";
import { folderKey, folderNumber, globalId, splitFolderKey } from "./global-id.js";
import { folderShape } from "./folders.js";
import { readMany } from "./in-list.js";
import { archiveShape, mediaInfoShape, recordingShape } from "./media.js";
import { organizationShape } from "./organizations.js";
import { orderingFrom, type PageArguments } from "./page.js";
import { cameraPermissionsShape } from "./permissions.js";
import { playback } from "./playback.js";
import { presetShape } from "./presets.js";
import type { Selection } from "./selection.js";
import type { SourceTools } from "./sources.js";
import {
  bool,
  firstKey,
  float,
  int,
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
  utcMilliseconds,
  valueAt,
  type Field,
  type Raw,
  type RowOf,
  type Shape,
} from "./shape.js";
import { userShape } from "./users.js";
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
  bytesOut: int("bytes_out"),
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
/** What a camera's `path` tells of the folders above it. */
const pathFields = new Set(["id", "title", "organization_id", "parent_id", "hierarchy.level"]);

/** The folders from the root down to the camera's own, as references that carry their titles. */
function foldersOf(row: Raw): Reference[] {
  const organization = firstKey(row, organizationKeys);
  const items = row["path"];
  if (organization === null || !Array.isArray(items)) return [];
  const path = items.filter(isRecord);
  return path.map((item, level) => {
    const part = {
      ...item,
      organization_id: organization,
      parent_id: path[level - 1]?.["id"] ?? null,
      hierarchy: { level },
      $path: path.slice(0, level + 1),
    };
    return new Reference(folderKey(organization, firstKey(item, ["id"]) ?? ""), part);
  });
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

const folder: Field<Reference> = {
  paths: (selection) => [
    "folder_id",
    ...(selection.has("path") || needsMoreThanId(selection) ? folderPaths(selection) : organizationKeys),
  ],
  reader: () => (row) => {
    const [organization, id] = [firstKey(row, organizationKeys), firstKey(row, ["folder_id"])];
    if (organization === null || id === null) return null;
    const own = folderKey(organization, id);
    return foldersOf(row).find((candidate) => candidate.key === own) ?? new Reference(own);
  },
  references: (selection) => [{ steps: [], relation: "folders", selection }],
};

function needsMoreThanId(selection: Selection): boolean {
  return folderShape.plan(selection).select.some((path) => path !== "id" && path !== "organization_id");
}

const path: Field<readonly Reference[]> = {
  paths: folderPaths,
  reader: () => foldersOf,
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
    shape: (): Shape<unknown> => newestEpisodeShape,
    keys: ["name", "last_episode_at"],
    makeKey(row: Raw) {
      const [name, at] = [valueAt(row, "name"), valueAt(row, "last_episode_at")];
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

/** An edge from a camera to a user with direct rights. Source: items of stream_permissions_users_list. */
export const cameraUserShape = shape("CameraUserEdge", {
  node: reference({ relation: "users", shape: (): Shape<unknown> => userShape, keys: ["user.id"] }),
  permissions: object("permissions", cameraPermissionsShape),
});
export type CameraUserRow = ReturnType<ReturnType<typeof cameraUserShape.plan>["parse"]>;
export type CameraUserPage = EdgeConnection<CameraUserRow>;

/** Source: camera_config_get. Whole object: the device answers all or nothing. */
export const deviceShape = shape("CameraDevice", {
  manufacturer: text("camera_info.manufacturer"),
  model: text("camera_info.model"),
  serialNumber: text("camera_info.serial_number"),
  firmware: text("camera_info.firmware"),
  quality: oneOf("media_quality", { low: "LOW", medium: "MEDIUM", high: "HIGH" }),
  sensor: object(
    "sensor",
    shape("ImageSensor", {
      brightnessPercent: int("brightness_correction"),
      contrastPercent: int("contrast_correction"),
      saturationPercent: int("saturation"),
      sharpnessPercent: int("sharpness"),
      wideDynamicRangePercent: int("wide_dynamic_range"),
      backlightCompensation: oneOf("blacklight_compensation.mode", { on: "ON", off: "OFF" }),
      infraredCutFilter: oneOf("infrared_cutoff_filter.mode", { on: "ON", off: "OFF", auto: "AUTO" }),
      orientation: oneOf("image_orientation", { normal: "NORMAL", upside_down: "UPSIDE_DOWN" }),
    }),
  ),
});
export type CameraDeviceRow = ReturnType<ReturnType<typeof deviceShape.plan>["parse"]>;

/** Source: camera_auth_get. */
export const credentialsShape = shape("CameraCredentials", {
  login: text("login"),
  password: text("password"),
  port: int("port"),
});
export type CameraCredentialsRow = ReturnType<ReturnType<typeof credentialsShape.plan>["parse"]>;

const orderFields = {
  NAME: undefined,
  TITLE: "title",
  CREATED_AT: "created_at",
  LAST_EPISODE_AT: "last_episode_at",
  BITRATE: "stats.bitrate",
} as const;

const statusWords = { RUNNING: "running", WAITING: "waiting", ERROR: "error", UNKNOWN: "unknown" } as const;

function conditionsOf(filter: CameraFilter | null | undefined): Conditions {
  if (filter == null) return {};
  return all(
    filter.search == null ? {} : { q: filter.search },
    textConditions("name", filter.name),
    textConditions("title", filter.title),
    idConditions("organization_id", "Organization", filter.organizationIds),
    idsInFolders(filter.folderIds),
    idConditions("preset_id", "Preset", filter.presetIds),
    flag("stats.alive", filter.isAlive),
    filter.status == null
      ? {}
      : anyOf(
          "stats.status",
          filter.status.map((status) => statusWords[status]),
        ),
    notFlag("disabled", filter.isEnabled),
    notFlag("static", filter.isOnDemand),
    flag("is_favourite", filter.isFavorite),
    momentConditions("created_at", filter.createdAt),
    momentConditions("last_episode_at", filter.lastEpisodeAt),
    numberConditions("stats.bitrate", filter.bitrateKbps),
  );
}

export interface CameraListArguments extends PageArguments {
  readonly filter?: CameraFilter | null | undefined;
  readonly orderBy?: CameraOrder | null | undefined;
}

/** Cameras. Watcher's word for them is stream; their key is the name. */
export interface Streams extends Loader<CameraRow> {
  /** Source: streams_list. */
  list(args: CameraListArguments, selection: Selection): Promise<Connection<CameraRow>>;
  /** Cameras of an organization. Source: streams_list. */
  listOfOrganization(
    organization: string,
    args: CameraListArguments,
    selection: Selection,
  ): Promise<Connection<CameraRow>>;
  /** Cameras directly inside a folder, given by its key. Source: streams_list. */
  listOfFolder(
    folder: string,
    args: CameraListArguments,
    selection: Selection,
  ): Promise<Connection<CameraRow>>;
  /** Users with direct rights on a camera. Source: stream_permissions_users_list. */
  users(name: string, page: PageArguments, selection: Selection): Promise<EdgeConnection<CameraUserRow>>;
  /** Direct rights of one user; null without any. Source: stream_permission_user_get. */
  user(name: string, userKey: string, selection: Selection): Promise<CameraUserRow | null>;
  /** Asks the device, so it may take long. Source: camera_config_get. */
  device(name: string, selection: Selection): Promise<CameraDeviceRow | null>;
  /** Holds a secret. Source: camera_auth_get. */
  credentials(name: string, selection: Selection): Promise<CameraCredentialsRow | null>;
}

export function createStreams(tools: SourceTools): Streams {
  const { client, trust, relations } = tools;
  const loader = createLoader({
    shape: cameraShape,
    relations,
    keyPaths: ["name"],
    stub: (name) => ({ name }),
    fetch: (names, select) => readMany(client, trust, byName, names, select),
  });
  const byName = {
    path: "/streams",
    values: {},
    items: "streams",
    keyField: "name",
    keyOf: (row: Raw) => firstKey(row, ["name"]),
    // A camera alone is some kilobytes: the list with a projection is cheaper.
    single: { read: (name: string) => client.get("/streams/{name}", { name }), small: false },
  } as const;

  const listWithin = (within: Conditions, args: CameraListArguments, selection: Selection) => {
    const { filter, orderBy, ...page } = args;
    const list: ListRequest<"/streams"> = {
      ...byName,
      filter: both(conditionsOf(filter), within),
      ordering: orderingFrom(orderFields, orderBy, { nullable: true }),
    };
    return readConnection(tools, list, page, selection, cameraShape, loader.remember);
  };

  return {
    ...loader,
    list: (args, selection) => listWithin({}, args, selection),
    listOfOrganization: (organization, args, selection) =>
      listWithin({ organization_id: organization }, args, selection),
    listOfFolder: (folder, args, selection) =>
      listWithin({ folder_id: splitFolderKey(folder).folder }, args, selection),
    users: (name, page, selection) =>
      readEdges(
        tools,
        {
          path: "/streams/{name}/permissions/users",
          values: { name },
          items: "users_permissions",
          keyField: "user.id",
          filter: {},
          ordering: { descending: false },
        },
        page,
        selection,
        cameraUserShape,
      ),
    user: (name, userKey, selection) =>
      nullIfAbsent(async () => {
        const row = await readObject(client, "/streams/{name}/permissions/users/{user_id}", {
          name,
          user_id: userKey,
        });
        return cameraUserShape.plan(selection).parse({ user: { id: userKey }, ...row });
      }),
    device: (name, selection) =>
      nullIfAbsent(async () =>
        deviceShape
          .plan(selection)
          .parse(await readObject(client, "/streams/{name}/camera_config", { name })),
      ),
    credentials: (name, selection) =>
      nullIfAbsent(async () =>
        credentialsShape.plan(selection).parse(await readObject(client, "/streams/{name}/auth", { name })),
      ),
  };
}

function idsInFolders(ids: readonly string[] | null | undefined): Conditions {
  return ids == null
    ? {}
    : anyOf(
        "folder_id",
        ids.map((id) => folderNumber(id)),
      );
}
