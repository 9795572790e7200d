import { signedIn, visibleCamera } from "../access.js";
import { listAnswer, pathText, type Call, type Handlers } from "../call.js";
import type { Collection } from "../collection.js";
import { inputUrl } from "../data/camera-inputs.js";
import type { Camera } from "../data/cameras.js";
import { readRow } from "../shape.js";
import type { World } from "../world.js";

export function streamOperations(world: World): Handlers {
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
      name: (name) => [world.cameras.named.get(String(name))].filter(isListed),
      folder_id: (id) => (world.cameras.inFolder.get(Number(id)) ?? []).filter(isListed),
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
