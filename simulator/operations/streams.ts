import { managedCamera, signedIn, visibleCamera } from "../access.js";
import { notFound } from "../api-error.js";
import { listAnswer, pathNumber, pathText, type Call, type Handlers } from "../call.js";
import type { Collection } from "../collection.js";
import { inputUrl } from "../data/camera-inputs.js";
import type { Camera } from "../data/cameras.js";
import type { Schemas } from "../data/schemas.js";
import type { StreamPermissions } from "../data/users.js";
import { plainShape, readRow } from "../shape.js";
import type { World } from "../world.js";

type UserPermission = Schemas["stream_user_permission"];

export function streamOperations(world: World): Handlers {
  const permissionShape = plainShape(world.contract.schema("stream_user_permission").properties.keys());
  return {
    streams_list: (call) => {
      signedIn(call.viewer);
      return listAnswer(call, visibleCameras(world, call));
    },
    stream_get: (call) =>
      readRow(
        world.cameraShape,
        visibleCamera(world, call.viewer, pathText(call, "name")),
        call.viewer,
        undefined,
      ),
    camera_auth_get: (call): Schemas["auth"] => {
      const { index } = managedCamera(world, call.viewer, pathText(call, "name"));
      return { login: "viewer", password: `secret-${index}`, port: 554 };
    },
    camera_config_get: (call): Schemas["camera_config"] =>
      deviceConfig(managedCamera(world, call.viewer, pathText(call, "name"))),
    stream_permissions_users_list: (call) => {
      const { name } = managedCamera(world, call.viewer, pathText(call, "name"));
      const rows = world.users.flatMap(({ id, streams }) => userPermission(id, streams.get(name)) ?? []);
      return listAnswer(call, { rows, shape: permissionShape, key: "user.id" });
    },
    stream_permission_user_get: (call) => {
      const { name } = managedCamera(world, call.viewer, pathText(call, "name"));
      const userId = pathNumber(call, "user_id");
      const permission = userPermission(userId, world.usersById.get(userId)?.streams.get(name));
      if (permission === undefined) throw notFound("No direct permission");
      return permission;
    },
  };
}

function visibleCameras(world: World, { viewer, own }: Call): Collection<Camera> {
  const { cameras, camerasByName, canView } = viewer.rights;
  const text = own.get("q");
  const matches = typeof text === "string" ? createTextSearch(text) : () => true;
  const isListed = (camera: Camera | undefined): camera is Camera =>
    camera !== undefined && canView(camera) && matches(camera);
  const isSearch = typeof text === "string" && text !== "";
  return {
    rows: isSearch ? cameras.filter(matches) : cameras,
    rowsByKey: () => (isSearch ? camerasByName.filter(matches) : camerasByName),
    shape: world.cameraShape,
    key: "name",
    byPosition: true,
    rank: ({ position }) => position,
    findBy: {
      name: (name) => [world.camerasByName.get(String(name))].filter(isListed),
      folder_id: (id) => (world.camerasByFolder.get(Number(id)) ?? []).filter(isListed),
    },
  };
}

function createTextSearch(text: string): (camera: Camera) => boolean {
  const wanted = text.toLowerCase();
  return (camera) =>
    [camera.name, camera.title, camera.comment, inputUrl(camera)].some((part) =>
      part?.toLowerCase().includes(wanted),
    );
}

function userPermission(id: number, permissions: StreamPermissions | undefined): UserPermission | undefined {
  return permissions && { user: { id }, permissions };
}

function deviceConfig({ index, hasPtz }: Camera): Schemas["camera_config"] {
  return {
    camera_info: {
      firmware: `2.${index % 10}.1`,
      manufacturer: hasPtz ? "Dome Works" : "Fixed Optics",
      model: `M-${1000 + (index % 50)}`,
      serial_number: `SN${String(index).padStart(8, "0")}`,
    },
    media_quality: (["low", "medium", "high"] as const)[index % 3] ?? "low",
    sensor: {
      blacklight_compensation: { mode: index % 2 === 0 ? "on" : "off" },
      brightness_correction: 50,
      contrast_correction: 45,
      image_orientation: index % 9 === 0 ? "upside_down" : "normal",
      infrared_cutoff_filter: { mode: (["auto", "on", "off"] as const)[index % 3] ?? "auto" },
      saturation: 60,
      sharpness: 40,
      wide_dynamic_range: index % 100,
    },
  };
}
