import { requireRight, signedIn, visibleCamera } from "../access.js";
import { badField, badRequest, notFound } from "../api-error.js";
import { flagIn, textIn } from "../body-fields.js";
import { writeConfig, type Layer } from "../data/camera-config.js";
import type { Camera, Placement } from "../data/cameras.js";
import type { Preset } from "../data/presets.js";
import type { User } from "../data/users.js";
import type { JsonObject } from "../json.js";
import { setFavourite } from "../stream-grants.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";
import { placementAfter, requireRoom } from "./stream-placement.js";

export interface StreamSave {
  readonly name: string;
  /** Checked against stream_config_save. */
  readonly body: JsonObject;
  readonly layer: Layer;
}

/** A change that was found right and only needs to be made. */
export interface PlannedSave {
  /** undefined for a camera that is to be created. */
  readonly camera: Camera | undefined;
  readonly placement: Placement | undefined;
  commit(): Camera;
}

/** Checks everything first, so that many changes can be made together or not at all. */
export function planSave(world: World, viewer: Viewer, save: StreamSave): PlannedSave {
  const user = signedIn(viewer);
  const { name, body, layer } = save;
  const camera = world.cameras.named.has(name) ? visibleCamera(world, viewer, name) : undefined;
  if ((textIn(body, "name") ?? name) !== name) throw badField("Differs from the name in the path", "/name");
  if (camera !== undefined && isPersonal(body)) {
    return { camera, placement: undefined, commit: () => writePersonal(world, user, camera, body) };
  }
  if (camera === undefined) checkNewName(name, layer);
  else requireRight(viewer, camera.organization.id, "can_edit_streams");

  const reset = flagIn(body, "$reset") ?? false;
  const isEmptied = reset && layer === "config_on_disk";
  const former = camera && isEmptied ? { ...bare, organization: camera.organization } : camera;
  const placement = placementAfter(world, viewer, body, former);
  if (camera?.organization !== placement.organization) requireRoom(world, placement.organization, 1);
  const isNewPreset = isEmptied || camera?.preset !== placement.preset;
  const settings = settingsIn(body, placement.preset, isNewPreset);

  const commit = (): Camera => {
    const saved = camera ?? world.cameras.add(name, placement, viewer.nowMs);
    writeConfig(saved, { layer, reset, settings }, viewer.nowMs);
    saved.lastChange = { atMs: viewer.nowMs, user: user.name };
    if (camera === undefined || isElsewhere(camera, placement)) {
      world.cameras.place(saved, placement);
      world.permissions.reset();
    }
    return writePersonal(world, user, saved, body);
  };
  return { camera, placement, commit };
}

const bare = { folder: undefined, preset: undefined };

function isElsewhere(camera: Camera, { organization, folder, preset }: Placement): boolean {
  return camera.organization !== organization || camera.folder !== folder || camera.preset !== preset;
}

/** Names go into paths and playlists; those with other characters cannot be reached any more. */
function checkNewName(name: string, layer: Layer): void {
  if (layer === "config_override") throw notFound("No such stream");
  if (name.length > 200 || /\p{Cc}|^\/|\/$|\/\//u.test(name))
    throw badRequest("Not a name for a stream", "name");
}

/** What belongs to the caller and not to the camera. Whoever sees a camera may write it. */
const personalFields = new Set(["name", "is_favourite", "notifications_enabled"]);

function isPersonal(body: JsonObject): boolean {
  const fields = Object.keys(body);
  return fields.some((field) => field !== "name") && fields.every((field) => personalFields.has(field));
}

function writePersonal({ notifications }: World, user: User, camera: Camera, body: JsonObject): Camera {
  const isFavourite = flagIn(body, "is_favourite");
  const isNotified = flagIn(body, "notifications_enabled");
  if (isFavourite !== undefined) setFavourite(user, camera, isFavourite ?? false);
  if (isNotified !== undefined) notifications.set(camera, user, isNotified ?? false);
  return camera;
}

const settingFields = [
  "title",
  "audio",
  "can_publish",
  "comment",
  "coordinates",
  "disabled",
  "dvr",
  "inputs",
  "onvif",
  "postal_address",
  "static",
  "vision",
];

/** What is stored with the camera. A preset that is not adjustable decides on recording and analytics alone. */
function settingsIn(body: JsonObject, preset: Preset | undefined, isNewPreset: boolean): JsonObject {
  const { map_coordinates: older, coordinates = older } = body;
  const named = Object.fromEntries(settingFields.map((field) => [field, body[field]]));
  const given = { ...named, coordinates };
  const defaults = isNewPreset ? presetSettings(preset) : {};
  return preset?.isAdjustable === false
    ? { ...given, dvr: undefined, vision: undefined, ...defaults }
    : { ...defaults, ...withoutAbsent(given) };
}

function presetSettings(preset: Preset | undefined): JsonObject {
  return {
    ...(preset?.dvrDays !== undefined && { dvr: { expiration: preset.dvrDays * 86_400 } }),
    ...(preset?.alg !== undefined && { vision: { alg: preset.alg } }),
  };
}

function withoutAbsent(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
