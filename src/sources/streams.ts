import { cameraShape, type CameraRow } from "./camera-shape.js";
import type { CameraFilter, CameraOrder } from "../generated/schema.js";
import type { Loader } from "./batch.js";
import { readRow } from "./complete.js";
import { readEdges, type Connection, type EdgeConnection } from "./connection.js";
import { nullIfAbsent, readObject } from "./envelope.js";
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
import { folderNumber, splitFolderKey } from "./global-id.js";
import { orderingFrom, type PageArguments } from "./page.js";
import { cameraPermissionsShape } from "./permissions.js";
import { nothing, type Selection } from "./selection.js";
import { cameraStatusShape } from "./camera-feed.js";
import { createResource } from "./resource.js";
import type { SourceTools } from "./source-tools.js";
import { int, object, oneOf, reference, shape, text, type Raw, type Shape } from "./shape.js";
import { userShape } from "./users.js";

export type { CameraRow } from "./camera-shape.js";

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

const statusPlan = cameraStatusShape.plan(
  new Map(["isAlive", "status", "agentStatus"].map((name) => [name, nothing])),
);
export type CameraStatusRow = ReturnType<typeof statusPlan.parse>;

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
  /** What a feed tells of a camera's condition. */
  statusOf(row: Raw): CameraStatusRow;
  /** The camera of a change; null when it is gone. Source: streams_list. */
  told(
    change: { readonly id: string; readonly kind: string },
    selection: Selection,
  ): CameraRow | null | Promise<CameraRow | null>;
  /** Holds a secret. Source: camera_auth_get. */
  credentials(name: string, selection: Selection): Promise<CameraCredentialsRow | null>;
}

export function createStreams(tools: SourceTools): Streams {
  const { client } = tools;
  const { loader, listPage } = createResource(tools, cameraShape, {
    path: "/streams",
    values: {},
    items: "streams",
    keyField: "name",
    // A camera alone is some kilobytes: the list with a projection is cheaper.
    single: { read: (name: string) => client.get("/streams/{name}", { name }), small: false },
  });

  const listWithin = (within: Conditions, args: CameraListArguments, selection: Selection) => {
    const { filter, orderBy, ...page } = args;
    return listPage(
      {
        filter: both(conditionsOf(filter), within),
        ordering: orderingFrom(orderFields, orderBy, { nullable: true }),
      },
      page,
      selection,
    );
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
        return readRow({ user: { id: userKey }, ...row }, cameraUserShape, selection, tools.relations());
      }),
    device: (name, selection) =>
      nullIfAbsent(async () =>
        deviceShape
          .plan(selection)
          .parse(await readObject(client, "/streams/{name}/camera_config", { name })),
      ),
    statusOf: (row) => statusPlan.parse(row),
    told: ({ id, kind }, selection) => (kind === "REMOVED" ? null : loader.load(id, selection)),
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
