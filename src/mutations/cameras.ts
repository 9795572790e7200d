import { randomUUID } from "node:crypto";
import type {
  CameraLayer,
  CreateCameraInput,
  DeleteCameraInput,
  MutationResolvers,
  ReplaceCameraInput,
  UpdateCameraInput,
  UpdateCamerasInput,
  UpdateCamerasItemInput,
} from "../generated/schema.js";
import { NotFound } from "../errors.js";
import { limits } from "../limits.js";
import { decodeKey } from "../sources/global-id.js";
import { nothing, type Selection } from "../sources/selection.js";
import type { Sources } from "../sources/sources.js";
import { body, idOf, listOf, nameOf, plain, withMembers } from "./body.js";
import { cameraSettings, recording } from "./camera-settings.js";
import { objectionsToSources } from "./camera-sources.js";
import { asText, mutation } from "./mutation.js";
import { refuse } from "./refuse.js";

const parts: Readonly<Record<CameraLayer, string>> = {
  STORED: "config_on_disk",
  OVERRIDE: "config_override",
};
const partOf = (layer: CameraLayer | null | undefined) => ({ part: parts[layer ?? "STORED"] });

/** Below `/streams/` other things are found under these, or nothing. */
const takenNames = new Set(["", ".", "..", "import", "multiedit", "discover"]);
const longestName = 1024;

const nameAlone: Selection = new Map([["name", nothing]]);
const isTaken = {
  message: "There is a camera of this name already.",
  pointer: "/name",
  code: "CONFLICT",
} as const;

/** Watcher would change a camera that is there already, without a word. */
async function refuseName(name: string, { streams }: Sources): Promise<void> {
  if (takenNames.has(name) || name.length > longestName)
    refuse([{ message: "This cannot be the name of a camera.", pointer: "/name" }]);
  if ((await streams.find(name, nameAlone)) !== null) refuse([isTaken]);
}

/** What is there, but not to be seen, is not to be found when it is written to. */
function refuseHidden(error: unknown): never {
  if (error instanceof NotFound) refuse([isTaken]);
  throw error;
}

/** Watcher would make a camera that is not there. */
async function requireCamera(name: string, { streams }: Sources): Promise<void> {
  if ((await streams.find(name, nameAlone)) === null)
    throw new NotFound("Not found, or you may not see it: the camera.");
}

/** Cameras and their settings. Source: stream_save, stream_delete, streams_multiedit. */
export const cameraMutations = {
  createCamera: mutation({
    body: body<CreateCameraInput>({ name: plain("name"), ...cameraSettings }),
    parameters: { name: "name" },
    send: async (write, json, input, { sources }) => {
      refuse(objectionsToSources(input.sources));
      if (input.name != null) await refuseName(input.name, sources);
      const name = input.name ?? `camera-${randomUUID()}`;
      await write("put", "/streams/{name}", { name }, { json: { ...json, name } }).catch(refuseHidden);
      return name;
    },
    kept: asText,
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
  updateCamera: mutation({
    body: body<UpdateCameraInput, "id" | "layer">(cameraSettings),
    parameters: { name: "id", part: "layer" },
    send: async (write, json, input, { sources }) => {
      refuse(objectionsToSources(input.sources));
      const name = decodeKey("Camera", input.id);
      await requireCamera(name, sources);
      await write("put", "/streams/{name}", { name }, { json }, partOf(input.layer));
      return name;
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
  replaceCamera: mutation({
    body: withMembers(body<ReplaceCameraInput, "id">(cameraSettings), { $reset: true }),
    parameters: { name: "id" },
    send: async (write, json, input, { sources }) => {
      refuse(objectionsToSources(input.sources));
      const name = decodeKey("Camera", input.id);
      await requireCamera(name, sources);
      await write("put", "/streams/{name}", { name }, { json });
      return name;
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
  deleteCamera: mutation({
    parameters: { name: "id", part: "layer" },
    send: async (write, _, { id, layer }: DeleteCameraInput) => {
      const name = decodeKey("Camera", id);
      await write("delete", "/streams/{name}", { name }, undefined, partOf(layer));
      return { id, name };
    },
    answer: ({ id, name }, read, { layer }) =>
      layer === "OVERRIDE" ? { camera: read("camera", "Camera", name) } : { deletedId: id },
  }),
  updateCameras: mutation({
    body: body<UpdateCamerasInput>({
      cameras: listOf(
        "streams",
        body<UpdateCamerasItemInput>({
          id: nameOf("Camera", "name"),
          presetId: idOf("Preset", "preset_id"),
          recording,
        }),
      ),
    }),
    send: async (write, json, { cameras }) => {
      const most = limits.idsPerCall;
      if (cameras.length > most)
        refuse([{ message: `${most} cameras at most can be changed at once.`, pointer: "/streams" }]);
      await write("post", "/streams/multiedit", {}, { json });
      return cameras.map(({ id }) => decodeKey("Camera", id));
    },
    answer: (names, read) => ({ cameras: names.map((name) => read("cameras", "Camera", name)) }),
  }),
} satisfies MutationResolvers;
