import { ownOrganization, requireRight } from "../access.js";
import { badField } from "../api-error.js";
import { numberIn, objectIn, textIn, updated } from "../body-fields.js";
import { bodyObject, pathNumber, type Handlers } from "../call.js";
import { upwards, type Folder } from "../data/folders.js";
import type { Organization } from "../data/organizations.js";
import { changedFloorPlan, pointIn } from "../floor-plan.js";
import { placeAfter, placeFolder, removeFolder, type FolderPlace } from "../folder-tree.js";
import { withdrawFolder } from "../grants.js";
import type { JsonObject } from "../json.js";
import { requiredText } from "../required-fields.js";
import { readRow } from "../shape.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";
import { folderShape, requestedFolder } from "./folders.js";

/** Folders are for those who manage the cameras of their organization. */
export function folderChangeOperations(world: World): Handlers {
  const { folders, permissions } = world;
  return {
    folder_create: (call) => {
      const organization = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
      requireRight(call.viewer, organization.id, "can_edit_streams");
      const body = bodyObject(call);
      const title = requiredText(body, "title");
      const coordinates = pointIn(body, "coordinates") ?? undefined;
      const place = placeIn(world, body, organization, call.viewer) ?? { parent: undefined, next: undefined };
      const plan = objectIn(body, "floor_plan") ?? undefined;
      const folder = folders.add((id) => {
        const floorPlan = plan && changedFloorPlan(id, undefined, plan);
        const outside = { parent: undefined, level: 0, orderNumber: 0, streamsCount: 0 };
        return { id, title, organization, coordinates, floorPlan, ...outside };
      });
      placeFolder(folders, folder, place);
      permissions.reset();
      return readRow(folderShape, folder, call.viewer, undefined);
    },
    folder_save: (call) => {
      const folder = requestedFolder(world, call);
      requireRight(call.viewer, folder.organization.id, "can_edit_streams");
      const body = bodyObject(call);
      const plan = objectIn(body, "floor_plan");
      const change = {
        title: requiredText(body, "title", folder.title),
        coordinates: updated(folder.coordinates, pointIn(body, "coordinates")),
        floorPlan: updated(folder.floorPlan, plan && changedFloorPlan(folder.id, folder.floorPlan, plan)),
      };
      const place = placeIn(world, body, folder.organization, call.viewer, folder);
      Object.assign(folder, change);
      if (place !== undefined) {
        placeFolder(folders, folder, place);
        permissions.reset();
      }
      return readRow(folderShape, folder, call.viewer, undefined);
    },
    folder_delete: (call) => {
      const folder = requestedFolder(world, call);
      requireRight(call.viewer, folder.organization.id, "can_edit_streams");
      for (const removed of removeFolder(folders, folder)) empty(world, removed);
      permissions.reset();
      return undefined;
    },
  };
}

/** Where the body wants a folder; a shift says it more exactly than a parent. undefined: no word about it. */
function placeIn(
  world: World,
  body: JsonObject,
  organization: Organization,
  viewer: Viewer,
  folder?: Folder,
): FolderPlace | undefined {
  const shift = objectIn(objectIn(body, "hierarchy") ?? {}, "shift");
  if (shift !== undefined && shift !== null) return shiftedPlace(world, shift, organization, viewer, folder);
  const parentId = numberIn(body, "parent_id");
  if (parentId === undefined || parentId === folder?.parent?.id) return undefined;
  if (parentId === null) return folder?.parent && { parent: undefined, next: undefined };
  const parent = destination(world, parentId, "/parent_id", organization, viewer, folder);
  return { parent, next: undefined };
}

const SHIFT = "/hierarchy/shift";

function shiftedPlace(
  world: World,
  shift: JsonObject,
  organization: Organization,
  viewer: Viewer,
  folder: Folder | undefined,
): FolderPlace {
  const direction = textIn(shift, "direction") ?? undefined;
  const pointer = `${SHIFT}/destination`;
  if (direction === undefined) throw badField("A value is required", `${SHIFT}/direction`);
  const target = destination(world, numberIn(shift, "destination"), pointer, organization, viewer, folder);
  if (direction === "inside") return { parent: target, next: undefined };
  return direction === "before"
    ? { parent: target.parent, next: target }
    : placeAfter(world.folders, target, folder);
}

/** A folder that the viewer sees, in the same organization, and not within the one that moves. */
function destination(
  { folders }: World,
  id: number | null | undefined,
  pointer: string,
  organization: Organization,
  { rights }: Viewer,
  moving: Folder | undefined,
): Folder {
  const found = typeof id === "number" ? folders.find(id) : undefined;
  if (found?.organization !== organization || !rights.folders.has(found)) {
    throw badField("No such folder", pointer);
  }
  if (moving !== undefined && [...upwards(found)].includes(moving)) {
    throw badField("A folder cannot be moved into or next to itself", pointer);
  }
  return found;
}

/** Its cameras stay, in no folder; rights on it are gone. */
function empty(world: World, folder: Folder): void {
  const { cameras, users } = world;
  for (const camera of [...(cameras.inFolder.get(folder.id) ?? [])])
    cameras.place(camera, { folder: undefined });
  for (const user of users.rows) if (user.folders.has(folder.id)) withdrawFolder(world, user, folder.id);
}
