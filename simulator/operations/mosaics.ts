import { notFound } from "../api-error.js";
import { signedIn } from "../access.js";
import { listAnswer, pathNumber, type Handlers } from "../call.js";
import type { Camera } from "../data/cameras.js";
import type { Mosaic } from "../data/mosaics.js";
import type { Schemas } from "../data/schemas.js";
import { readRow, type ShapeOf } from "../shape.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";

const shape = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  organization_id: ({ organization }) => organization.id,
  streams: ({ cells }, viewer) => cells.map((camera) => toCell(camera, viewer)),
  type: ({ type }) => type,
} satisfies ShapeOf<Mosaic, Schemas["mosaic"]>;

export function mosaicOperations({ mosaics }: World): Handlers {
  return {
    mosaics_list: (call) => {
      signedIn(call.viewer);
      const rows = mosaics.filter((mosaic) => isVisible(mosaic, call.viewer));
      return listAnswer(call, { rows, shape, key: "id" });
    },
    mosaic_get: (call) => {
      const id = pathNumber(call, "mosaic_id");
      const mosaic = mosaics.find((candidate) => candidate.id === id);
      if (mosaic === undefined || !isVisible(mosaic, call.viewer)) throw notFound("No such mosaic");
      return readRow(shape, mosaic, call.viewer, undefined);
    },
  };
}

/** A mosaic is for those who see all cameras of its organization, or at least one that is on it. */
function isVisible({ organization, cells }: Mosaic, { rights }: Viewer): boolean {
  if (rights.organizations.get(organization.id)?.can_view_streams) return true;
  return cells.some((camera) => camera !== undefined && rights.canView(camera));
}

/** Cameras that the viewer may not see leave their cell empty. */
function toCell(camera: Camera | undefined, viewer: Viewer): Schemas["mosaic_stream"] {
  if (camera === undefined || !viewer.rights.canView(camera)) return {};
  return {
    name: camera.name,
    ...(camera.title === undefined ? {} : { title: camera.title }),
    alive: camera.alive === true,
    playback_token: viewer.playbackToken(camera),
    streaming_endpoint: viewer.streamingEndpoint,
  };
}
