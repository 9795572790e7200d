import {
  accessibleUser,
  hasRight,
  isAdmin,
  ownOrganization,
  requireOwner,
  requireOwnerOrAdmin,
  signedIn,
} from "../access.js";
import { badField, conflict, forbidden } from "../api-error.js";
import { numberIn, objectIn, updated } from "../body-fields.js";
import { bodyObject, listAnswer, pathNumber, type Call, type Handlers } from "../call.js";
import { defaultLimits, type Organization } from "../data/organizations.js";
import type { Schemas } from "../data/schemas.js";
import { everything, type User } from "../data/users.js";
import { grantOrganization, membersOf, rightsIn, withdrawOrganization } from "../grants.js";
import type { JsonObject } from "../json.js";
import { requiredText } from "../required-fields.js";
import { plainShape } from "../shape.js";
import { removeWhere } from "../table.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";

type OrganizationRecord = Omit<Schemas["organization"], "pickpoint"> & { readonly pickpoint?: JsonObject };

export function organizationOperations(world: World): Handlers {
  const shape = plainShape(world.contract.schema("organization").properties.keys());
  const organizationsOf = (user: User): readonly Organization[] =>
    world.organizations.rows.filter(({ id }) => user.organizations.has(id));

  return {
    organizations_list: (call) => {
      const user = signedIn(call.viewer);
      const rows = organizationsOf(user).map((organization) => toRecord(world, organization, user));
      return listAnswer(call, { rows, shape, key: "id" });
    },
    organization_get: (call) => toRecord(world, requested(world, call), signedIn(call.viewer)),
    user_organizations_list: (call) => {
      const user = accessibleUser(world, call.viewer, pathNumber(call, "user_id"));
      const canEdit = call.own.get("can_edit");
      const rows = organizationsOf(user)
        .filter(({ id }) => user === call.viewer.user || hasRight(call.viewer, id, "can_edit_users"))
        .filter(({ id }) => canEdit === undefined || canEdit === hasRight(call.viewer, id, "can_edit_users"))
        .map((organization) => toRecord(world, organization, user));
      return listAnswer(call, { rows, shape, key: "id" });
    },
    organization_create: (call) => {
      const user = signedIn(call.viewer);
      const body = bodyObject(call);
      const title = requiredText(body, "title");
      const ownerId = numberIn(objectIn(body, "owner") ?? {}, "id") ?? user.id;
      if (ownerId !== user.id) throw badField("Whoever makes an organization owns it", "/owner/id");
      const limits = limitsIn(body, defaultLimits, call.viewer);
      const pickpoint = objectIn(body, "pickpoint") ?? undefined;
      const facts = {
        title,
        limits,
        pickpoint,
        owner: user,
        createdAtMs: call.viewer.nowMs,
        isDefault: false,
      };
      const organization = world.organizations.add((id) => ({ id, ...facts }));
      grantOrganization(world, user, organization, everything);
      return toRecord(world, organization, user);
    },
    organization_save: (call) => {
      const organization = requested(world, call);
      requireOwnerOrAdmin(call.viewer, organization);
      const body = bodyObject(call);
      const change = {
        title: requiredText(body, "title", organization.title),
        limits: limitsIn(body, organization.limits, call.viewer),
        pickpoint: updated(organization.pickpoint, objectIn(body, "pickpoint")),
        owner: ownerIn(world, body, organization, call.viewer),
      };
      if (change.owner !== undefined) grantOrganization(world, change.owner, organization, everything);
      Object.assign(organization, change);
      return toRecord(world, organization, signedIn(call.viewer));
    },
    organization_delete: (call) => {
      const organization = requested(world, call);
      requireOwner(call.viewer, organization);
      if (countStreams(world, organization) > 0) throw conflict("The organization has cameras");
      removeOrganization(world, organization);
      return undefined;
    },
  };
}

function requested(world: World, call: Call): Organization {
  return ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
}

/** An organization as one user sees it. */
function toRecord(world: World, organization: Organization, user: User): OrganizationRecord {
  const { id, title, createdAtMs, isDefault, limits, owner, pickpoint } = organization;
  return {
    id,
    title,
    created_at: createdAtMs,
    is_default: isDefault,
    limits,
    ...(owner && { owner: { id: owner.id, name: owner.name } }),
    ...(pickpoint && { pickpoint }),
    stats: {
      streams: countStreams(world, organization),
      users: membersOf(world, organization).length,
      mosaics: world.mosaics.rows.filter((mosaic) => mosaic.organization === organization).length,
    },
    user_permissions: rightsIn(organization, user),
  };
}

function countStreams({ cameras }: World, organization: Organization): number {
  let count = 0;
  for (const camera of cameras.rows) if (camera.organization === organization) count += 1;
  return count;
}

/** Only administrators change limits; others may send what is there. */
function limitsIn(body: JsonObject, current: Organization["limits"], viewer: Viewer): Organization["limits"] {
  const given = objectIn(body, "limits") ?? {};
  const limits = { streams: limitIn(given, "streams", current), users: limitIn(given, "users", current) };
  const isChange = limits.streams !== current.streams || limits.users !== current.users;
  if (isChange && !isAdmin(viewer)) throw forbidden("Only administrators set limits");
  return limits;
}

function limitIn(
  given: JsonObject,
  name: keyof Organization["limits"],
  current: Organization["limits"],
): number {
  const limit = updated(current[name], numberIn(given, name)) ?? defaultLimits[name];
  if (limit < 0) throw badField("A limit cannot be negative", `/limits/${name}`);
  return limit;
}

/** Only the owner hands an organization over, and only to a member. */
function ownerIn(
  { users }: World,
  body: JsonObject,
  organization: Organization,
  viewer: Viewer,
): User | undefined {
  const id = numberIn(objectIn(body, "owner") ?? {}, "id") ?? undefined;
  if (id === undefined || id === organization.owner?.id) return organization.owner;
  requireOwner(viewer, organization);
  const owner = users.find(id);
  if (!owner?.organizations.has(organization.id)) throw badField("No such member", "/owner/id");
  return owner;
}

/** With everything that is in it and every right on it. */
function removeOrganization(world: World, organization: Organization): void {
  const { organizations, folders, mosaics, presets, persons, personLists, issued } = world;
  const isInside = (row: { readonly organization: Organization }): boolean =>
    row.organization === organization;
  for (const member of membersOf(world, organization)) withdrawOrganization(world, member, organization);
  for (const folder of folders.rows.filter(isInside)) folders.remove(folder);
  for (const mosaic of mosaics.rows.filter(isInside)) mosaics.remove(mosaic);
  removeWhere(personLists, isInside);
  removeWhere(persons, (person) => person.organization?.id === organization.id);
  removeWhere(issued.invites, ({ organizationId }) => organizationId === organization.id);
  removeWhere(issued.activationTokens, ({ organizationId }) => organizationId === organization.id);
  for (const preset of presets) {
    preset.organizations = preset.organizations.filter((user) => user !== organization);
  }
  organizations.remove(organization);
  world.permissions.reset();
}
