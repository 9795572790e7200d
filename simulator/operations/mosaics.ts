import { badField, notFound } from "../api-error.js";
import { hasRight, requireRight, signedIn } from "../access.js";
import { arrayIn, textIn, updated } from "../body-fields.js";
import { bodyObject, listAnswer, pathNumber, type Call, type Handlers } from "../call.js";
import type { Camera } from "../data/cameras.js";
import { findLayout, type Mosaic } from "../data/mosaics.js";
import type { Organization } from "../data/organizations.js";
import type { Schemas } from "../data/schemas.js";
import { isObject, type Json, type JsonObject } from "../json.js";
import { requiredNumber, requiredText } from "../required-fields.js";
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

/** Mosaics are made and changed by those who manage the cameras of their organization. */
export function mosaicOperations(world: World): Handlers {
  const { mosaics } = world;
  return {
    mosaics_list: (call) => {
      signedIn(call.viewer);
      const rows = mosaics.rows.filter((mosaic) => isVisible(mosaic, call.viewer));
      return listAnswer(call, { rows, shape, key: "id" });
    },
    mosaic_get: (call) => readRow(shape, requested(world, call), call.viewer, undefined),
    mosaic_create: (call) => {
      const body = bodyObject(call);
      const organization = organizationIn(world, body, call.viewer);
      requireRight(call.viewer, organization.id, "can_edit_streams");
      const facts = {
        title: requiredText(body, "title"),
        ...layoutIn(world, body, organization, call.viewer),
      };
      const mosaic = mosaics.add((id) => ({ id, organization, ...facts }));
      return readRow(shape, mosaic, call.viewer, undefined);
    },
    mosaic_save: (call) => {
      const mosaic = editable(world, call);
      const { organization } = mosaic;
      const body = bodyObject(call);
      if (requiredNumber(body, "organization_id", organization.id) !== organization.id) {
        throw badField("A mosaic stays in its organization", "/organization_id");
      }
      const title = requiredText(body, "title", mosaic.title);
      Object.assign(mosaic, { title, ...layoutIn(world, body, organization, call.viewer, mosaic) });
      return readRow(shape, mosaic, call.viewer, undefined);
    },
    mosaic_delete: (call) => {
      mosaics.remove(editable(world, call));
      return undefined;
    },
  };
}

function requested({ mosaics }: World, call: Call): Mosaic {
  const mosaic = mosaics.find(pathNumber(call, "mosaic_id"));
  if (mosaic === undefined || !isVisible(mosaic, call.viewer)) throw notFound("No such mosaic");
  return mosaic;
}

function editable(world: World, call: Call): Mosaic {
  const mosaic = requested(world, call);
  requireRight(call.viewer, mosaic.organization.id, "can_edit_streams");
  return mosaic;
}

/** A mosaic is for those who see all cameras of its organization, who manage them, or who see one that is on it. */
function isVisible({ organization, cells }: Mosaic, viewer: Viewer): boolean {
  const { rights } = viewer;
  if (hasRight(viewer, organization.id, "can_view_streams")) return true;
  if (hasRight(viewer, organization.id, "can_edit_streams")) return true;
  return cells.some((camera) => camera !== undefined && rights.canView(camera));
}

function organizationIn({ organizations }: World, body: JsonObject, { rights }: Viewer): Organization {
  const id = requiredNumber(body, "organization_id");
  const organization = organizations.find(id);
  if (organization === undefined || !rights.organizations.has(id)) {
    throw badField("No such organization", "/organization_id");
  }
  return organization;
}

/** Type and cells after a change; they have to fit. A new mosaic without cells has empty ones. */
function layoutIn(
  world: World,
  body: JsonObject,
  organization: Organization,
  viewer: Viewer,
  mosaic?: Mosaic,
): Pick<Mosaic, "type" | "cells"> {
  const layout = findLayout(requiredText(body, "type", mosaic?.type));
  if (layout === undefined) throw badField("No such type", "/type");
  const given = arrayIn(body, "streams");
  const change = given && given.map((cell, place) => cellIn(world, cell, place, organization, viewer));
  const cells = updated(mosaic?.cells, change) ?? Array.from({ length: layout.cells }, () => undefined);
  if (cells.length !== layout.cells) {
    const title = `A mosaic of type ${layout.type} has ${layout.cells} cells`;
    throw badField(title, change ? "/streams" : "/type");
  }
  return { type: layout.type, cells };
}

function cellIn(
  { cameras }: World,
  cell: Json,
  place: number,
  organization: Organization,
  { rights }: Viewer,
): Camera | undefined {
  const name = isObject(cell) ? (textIn(cell, "name") ?? undefined) : undefined;
  if (name === undefined) return undefined;
  const camera = cameras.named.get(name);
  if (camera?.organization !== organization || !rights.canView(camera)) {
    throw badField("No such stream", `/streams/${place}/name`);
  }
  return camera;
}

/** Cameras that the viewer may not see, or that are gone, leave their cell empty. */
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
