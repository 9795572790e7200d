import { ownOrganization, requireRight } from "../access.js";
import { conflict, notFound } from "../api-error.js";
import { flagIn, updated } from "../body-fields.js";
import { bodyObject, listAnswer, pathNumber, type Call, type Handlers } from "../call.js";
import type { Organization } from "../data/organizations.js";
import { memberOnly, type OrganizationPermissions, type User } from "../data/users.js";
import { grantOrganization, membersOf, withdrawOrganization } from "../grants.js";
import type { JsonObject } from "../json.js";
import type { OrganizationRight } from "../permissions.js";
import { readRow } from "../shape.js";
import type { World } from "../world.js";
import { createMemberShape } from "./user-shape.js";

/** Users of an organization. */
export function memberOperations(world: World): Handlers {
  const { folders, users } = world;
  return {
    organization_users_list: (call) => {
      const organization = requested(world, call);
      requireRight(call.viewer, organization.id, "can_edit_users");
      const shape = createMemberShape(organization, folders);
      return listAnswer(call, { rows: membersOf(world, organization), shape, key: "id" });
    },
    organization_user_get: (call) => {
      const organization = requested(world, call);
      const user = users.find(pathNumber(call, "user_id"));
      if (user !== call.viewer.user) requireRight(call.viewer, organization.id, "can_edit_users");
      return readRow(
        createMemberShape(organization, folders),
        existingMember(organization, user),
        call.viewer,
        undefined,
      );
    },
    organization_user_save: (call) => {
      const organization = requested(world, call);
      requireRight(call.viewer, organization.id, "can_edit_users");
      const user = users.find(pathNumber(call, "user_id"));
      if (user === undefined) throw notFound("No such user");
      if (user === organization.owner) throw conflict("The owner has every right");
      const current = user.organizations.get(organization.id);
      if (current === undefined) requireRoom(world, organization);
      const rights = permissionsIn(bodyObject(call), current ?? memberOnly);
      grantOrganization(world, user, organization, rights);
      return readRow(createMemberShape(organization, folders), user, call.viewer, undefined);
    },
    organization_user_delete: (call) => {
      const organization = requested(world, call);
      const user = users.find(pathNumber(call, "user_id"));
      // Everybody may leave.
      if (user !== call.viewer.user) requireRight(call.viewer, organization.id, "can_edit_users");
      const member = existingMember(organization, user);
      if (member === organization.owner) throw conflict("The owner cannot leave the organization");
      withdrawOrganization(world, member, organization);
      return undefined;
    },
  };
}

function requested(world: World, call: Call): Organization {
  return ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
}

function existingMember({ id }: Organization, user: User | undefined): User {
  if (!user?.organizations.has(id)) throw notFound("No such member");
  return user;
}

/** Refuses to take one more into an organization that is full. */
export function requireRoom(world: World, organization: Organization): void {
  if (membersOf(world, organization).length >= organization.limits.users) {
    throw conflict("The organization has as many users as it may have");
  }
}

/** Rights after a change; those that are not mentioned stay. */
export function permissionsIn(body: JsonObject, current: OrganizationPermissions): OrganizationPermissions {
  const right = (name: OrganizationRight): boolean => updated(current[name], flagIn(body, name)) ?? false;
  return {
    is_member: true,
    can_view_streams: right("can_view_streams"),
    can_edit_streams: right("can_edit_streams"),
    can_view_stats: right("can_view_stats"),
    can_edit_users: right("can_edit_users"),
    can_view_persons_lists: right("can_view_persons_lists"),
    can_edit_persons_lists: right("can_edit_persons_lists"),
  };
}
