import { arrayIn, flagIn, merged, numberIn, objectIn, textIn } from "../body-fields.js";
import { isObject, type JsonObject } from "../json.js";
import { generatedConfig } from "./camera-generated.js";
import { urlOf } from "./camera-inputs.js";
import { setDisabled } from "./camera-state.js";
import type { Camera, ConfigLayers, InputKind } from "./cameras.js";
import type { Schemas } from "./schemas.js";

/** A layer of the configuration, by its name in the contract. */
export type Layer = "config_on_disk" | "config_override";

export interface ConfigChange {
  readonly layer: Layer;
  /** The layer is emptied before. */
  readonly reset: boolean;
  /** Left out: stays; null: unset. */
  readonly settings: JsonObject;
}

/** From now on the configuration is what was written, over what was there before. */
export function writeConfig(camera: Camera, { layer, reset, settings }: ConfigChange, nowMs: number): void {
  const { disk, override } = camera.layers ?? { disk: generatedConfig(camera), override: {} };
  const isDisk = layer === "config_on_disk";
  const written = merged(reset ? {} : isDisk ? disk : override, settings);
  putInForce(camera, isDisk ? { disk: written, override } : { disk, override: written }, nowMs);
}

/** The stored configuration is in force again. */
export function dropOverride(camera: Camera, nowMs: number): void {
  if (camera.layers !== undefined) putInForce(camera, { ...camera.layers, override: {} }, nowMs);
}

function putInForce(
  camera: Camera,
  { disk, override }: Omit<ConfigLayers, "effective">,
  nowMs: number,
): void {
  const effective = merged(disk, override);
  camera.layers = { disk, override, effective };
  camera.title = textIn(effective, "title") ?? undefined;
  camera.comment = textIn(effective, "comment") ?? undefined;
  camera.coordinates = pointIn(effective);
  camera.static = flagIn(effective, "static") ?? true;
  camera.hasArchive = isObject(effective["dvr"]);
  camera.hasPtz = flagIn(objectIn(effective, "onvif") ?? {}, "ptz") ?? false;
  camera.input = inputKind(effective);
  setDisabled(camera, flagIn(effective, "disabled") ?? false, nowMs);
}

function pointIn(config: JsonObject): Schemas["map_spec"] | undefined {
  const point = objectIn(config, "coordinates");
  const latitude = point && numberIn(point, "latitude");
  const longitude = point && numberIn(point, "longitude");
  return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : undefined;
}

const inputKinds: readonly InputKind[] = ["rtsp", "rtsps", "rtsp-udp", "rtsp2", "publish", "file", "fake"];

/** By the scheme of the most preferred source. */
function inputKind(config: JsonObject): InputKind {
  const url = urlOf((arrayIn(config, "inputs") ?? []).find(isObject)) ?? "";
  return inputKinds.find((kind) => url.startsWith(`${kind}://`)) ?? "rtsp";
}
