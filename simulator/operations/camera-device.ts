import { managedCamera, visibleCamera } from "../access.js";
import { badField, badRequest, forbidden, notFound } from "../api-error.js";
import { merged, numberIn } from "../body-fields.js";
import { bodyObject, pathText, type Call, type Handlers } from "../call.js";
import { firmwareUpdateMs } from "../data/camera-shape.js";
import type { Camera } from "../data/cameras.js";
import type { Schemas } from "../data/schemas.js";
import { isObject, type JsonObject } from "../json.js";
import type { World } from "../world.js";
import { receiveFirmware } from "./firmware.js";

/** What is asked of the device behind a camera. */
export function cameraDeviceOperations(world: World): Handlers {
  const managed = (call: Call): Camera => managedCamera(world, call.viewer, pathText(call, "name"));
  return {
    camera_auth_get: (call) => authOf(managed(call)),
    camera_auth_save: (call) => {
      const camera = managed(call);
      camera.auth = merged(authOf(camera), isObject(call.body) ? call.body : {});
      return camera.auth;
    },
    camera_config_get: (call) => deviceOf(managed(call)),
    camera_config_save: (call) => {
      const camera = managed(call);
      camera.device = merged(deviceOf(camera), bodyObject(call));
      return camera.device;
    },
    camera_reboot: (call) => {
      const camera = managed(call);
      requireReachable(camera, call);
      camera.startedAtMs = call.viewer.nowMs;
      return undefined;
    },
    stream_firmware_update: async (call) => {
      const camera = managed(call);
      requireReachable(camera, call);
      await receiveFirmware(call);
      camera.firmwareUpdate = { startedAtMs: call.viewer.nowMs };
      return undefined;
    },
    stream_ptz_execute: (call) => {
      const camera = visibleCamera(world, call.viewer, pathText(call, "name"));
      if (!camera.hasPtz) throw notFound("The camera has no PTZ");
      if (!call.viewer.rights.canUsePtz(camera)) throw forbidden("This needs the right can_use_ptz");
      requireReachable(camera, call);
      requireOneWay(bodyObject(call));
      return undefined;
    },
  };
}

/** A camera that is not running, or is busy with its firmware, carries nothing out. */
function requireReachable(camera: Camera, { viewer }: Call): void {
  if (camera.alive !== true) throw badRequest("The camera cannot be reached");
  if (firmwareUpdateMs(camera, viewer.nowMs) !== undefined) throw badRequest("The firmware is being updated");
}

const opposites = [
  ["up", "down"],
  ["left", "right"],
  ["in", "out"],
] as const;

function requireOneWay(command: JsonObject): void {
  for (const [one, other] of opposites) {
    const isBoth = (numberIn(command, one) ?? 0) > 0 && (numberIn(command, other) ?? 0) > 0;
    if (isBoth) throw badField(`The camera cannot move ${one} and ${other} at once`, `/${other}`);
  }
}

function authOf({ auth, index, isGenerated }: Camera): JsonObject {
  if (auth !== undefined) return auth;
  return isGenerated ? { login: "viewer", password: `secret-${index}`, port: 554 } : {};
}

function deviceOf(camera: Camera): JsonObject {
  return camera.device ?? generatedDevice(camera);
}

function generatedDevice({ index, hasPtz }: Camera): Schemas["camera_config"] {
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
