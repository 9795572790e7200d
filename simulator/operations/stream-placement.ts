import { requireRight } from "../access.js";
import { badField } from "../api-error.js";
import { numberIn, objectIn, type Given } from "../body-fields.js";
import type { Camera, Placement } from "../data/cameras.js";
import type { Folder } from "../data/folders.js";
import type { Organization } from "../data/organizations.js";
import { mayUse, type Preset } from "../data/presets.js";
import type { JsonObject } from "../json.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";

/**
 * Where a camera belongs after a change; `former` is undefined for a new one. What does not go with a new
 * organization (folder, preset) is left behind. References to what the viewer does not see are a 400.
 */
export function placementAfter(
  world: World,
  viewer: Viewer,
  body: JsonObject,
  former: Placement | undefined,
): Placement {
  const folderId = numberIn(body, "folder_id");
  const folder = typeof folderId === "number" ? findFolder(world, viewer, folderId) : undefined;
  const organization = organizationAfter(world, viewer, body, former?.organization ?? folder?.organization);
  requireRight(viewer, organization.id, "can_edit_streams");
  if (folder !== undefined && folder.organization !== organization) {
    throw badField("The folder belongs to another organization", "/folder_id");
  }
  const kept = former?.organization === organization ? former.folder : undefined;
  return {
    organization,
    folder: folderId === undefined ? kept : folder,
    preset: presetAfter(world, body, organization, former?.preset),
  };
}

/** Refuses cameras beyond what the organization may have. */
export function requireRoom({ cameras }: World, organization: Organization, arriving: number): void {
  const present = cameras.rows.filter((camera) => camera.organization === organization).length;
  if (present + arriving <= organization.limits.streams) return;
  throw badField("The organization may not have more cameras", "/organization_id");
}

function findFolder({ folders }: World, { rights }: Viewer, id: number): Folder {
  const folder = folders.find(id);
  if (folder === undefined || !rights.folders.has(folder)) throw badField("No such folder", "/folder_id");
  return folder;
}

function organizationAfter(
  { organizations }: World,
  viewer: Viewer,
  body: JsonObject,
  otherwise: Organization | undefined,
): Organization {
  const { id, pointer } = reference(body, "organization");
  const own = viewer.rights.organizations;
  const chosen = id ?? otherwise?.id ?? (own.size === 1 ? [...own.keys()][0] : undefined);
  if (id === null || chosen === undefined) throw badField("An organization is required", pointer);
  const organization = organizations.find(chosen);
  if (organization === undefined || !own.has(chosen)) throw badField("No such organization", pointer);
  return organization;
}

function presetAfter(
  { presets }: World,
  body: JsonObject,
  organization: Organization,
  former: Camera["preset"],
): Preset | undefined {
  const { id, pointer } = reference(body, "preset");
  if (id === null) return undefined;
  if (id === undefined) return former && mayUse(former, organization.id) ? former : undefined;
  const preset = presets.find((candidate) => candidate.id === id);
  if (preset === undefined || !mayUse(preset, organization.id)) throw badField("No such preset", pointer);
  return preset;
}

/** `organization: { id }` and its older twin `organization_id` say the same thing. */
function reference(
  body: JsonObject,
  name: "organization" | "preset",
): { readonly id: Given<number>; readonly pointer: string } {
  const object = objectIn(body, name);
  const older = numberIn(body, `${name}_id`);
  const newer = object === null ? null : object && numberIn(object, "id");
  if (newer === undefined) return { id: older, pointer: `/${name}_id` };
  if (older !== undefined && older !== newer) throw badField(`Differs from ${name}.id`, `/${name}_id`);
  return { id: newer, pointer: object === null ? `/${name}` : `/${name}/id` };
}
