import { randomBytes } from "node:crypto";
import { ownOrganization, requireOwner, signedIn } from "../access.js";
import { conflict, notFound } from "../api-error.js";
import { objectIn } from "../body-fields.js";
import { bodyObject, pathNumber, pathText, type Call, type Handlers } from "../call.js";
import type { Invite } from "../data/devices.js";
import type { Organization } from "../data/organizations.js";
import type { Schemas } from "../data/schemas.js";
import { memberOnly } from "../data/users.js";
import { grantOrganization } from "../grants.js";
import type { World } from "../world.js";
import { permissionsIn, requireRoom } from "./members.js";

/** Invitations into an organization: whoever has the key may join, with the rights that the owner has chosen. */
export function inviteOperations(world: World): Handlers {
  return {
    organization_invite_create: (call): Schemas["organization_invite_key"] => {
      const { viewer } = call;
      const organization = ownOrganization(world, viewer, pathNumber(call, "organization_id"));
      requireOwner(viewer, organization);
      const given = objectIn(bodyObject(call), "permissions") ?? {};
      const permissions = permissionsIn(given, memberOnly);
      const key = randomBytes(12).toString("hex");
      world.issued.invites.push({ key, organizationId: organization.id, permissions });
      const { can_view_streams, can_edit_streams, can_view_stats, can_edit_users } = permissions;
      return {
        invite_key: key,
        permissions: { can_view_streams, can_edit_streams, can_view_stats, can_edit_users },
      };
    },
    get_invite_short_info: (call): Schemas["organization_base"] => {
      signedIn(call.viewer);
      const { organization } = requested(world, call);
      return { id: organization.id, title: organization.title };
    },
    organization_invite_accept: (call) => {
      const user = signedIn(call.viewer);
      const { invite, organization } = requested(world, call);
      if (user.organizations.has(organization.id)) throw conflict("Already a member of the organization");
      requireRoom(world, organization);
      grantOrganization(world, user, organization, invite.permissions);
      return undefined;
    },
  };
}

interface Invitation {
  readonly invite: Invite;
  readonly organization: Organization;
}

function requested({ issued, organizations }: World, call: Call): Invitation {
  const key = pathText(call, "invite_key");
  const invite = issued.invites.find((candidate) => candidate.key === key);
  const organization = invite && organizations.find(invite.organizationId);
  if (invite === undefined || organization === undefined) throw notFound("No such invitation");
  return { invite, organization };
}
