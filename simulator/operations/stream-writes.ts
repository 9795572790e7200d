import { managedCamera, visibleCamera } from "../access.js";
import { arrayIn, textIn } from "../body-fields.js";
import { bodyObject, pathText, type Call, type Handlers } from "../call.js";
import { removeCamera } from "../camera-removal.js";
import { dropOverride, type Layer } from "../data/camera-config.js";
import { isObject, type JsonObject } from "../json.js";
import { readRow } from "../shape.js";
import type { World } from "../world.js";
import { createProblems } from "./problems.js";
import { importStreams } from "./stream-import.js";
import { planSave, type PlannedSave } from "./stream-save.js";

/** What creates, changes and removes cameras. */
export function streamWriteOperations(world: World): Handlers {
  return {
    stream_save: (call) => {
      const save = { name: pathText(call, "name"), body: bodyObject(call), layer: layerOf(call) };
      const camera = planSave(world, call.viewer, save).commit();
      return readRow(world.cameraShape, camera, call.viewer, undefined);
    },
    stream_delete: (call) => {
      const camera = managedCamera(world, call.viewer, pathText(call, "name"));
      if (layerOf(call) === "config_override") dropOverride(camera, call.viewer.nowMs);
      else removeCamera(world, camera);
      return undefined;
    },
    streams_multiedit: (call) => {
      for (const planned of planMultiedit(world, call)) planned.commit();
      return undefined;
    },
    streams_import: (call) => importStreams(world, call),
  };
}

function layerOf({ own }: Call): Layer {
  return own.get("part") === "config_override" ? "config_override" : "config_on_disk";
}

function planMultiedit(world: World, call: Call): readonly PlannedSave[] {
  const rows = (arrayIn(bodyObject(call), "streams") ?? []).filter(isObject);
  const problems = createProblems();
  const planned = rows.flatMap(
    (row, place) => problems.catch(() => planRow(world, call, row), toPointer(`/streams/${place}`)) ?? [],
  );
  problems.refuse();
  return planned;
}

/** Here a name is needed, and creates no camera. */
function planRow(world: World, { viewer }: Call, { name, ...body }: JsonObject): PlannedSave {
  const camera = visibleCamera(world, viewer, textIn({ name }, "name") ?? "");
  return planSave(world, viewer, { name: camera.name, body, layer: "config_on_disk" });
}

/** What is wrong without a place of its own is the name. */
function toPointer(row: string): (pointer: string | undefined) => string {
  return (pointer) => row + (pointer ?? "/name");
}
