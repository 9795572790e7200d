import { accessibleUser, hasRight, ownOrganization, requireRight, signedIn } from "../access.js";
import { forbidden, notFound } from "../api-error.js";
import { listAnswer, pathNumber, pathText, type Handlers } from "../call.js";
import type { Organization } from "../data/organizations.js";
import type { Schemas } from "../data/schemas.js";
import { memberOnly, type User } from "../data/users.js";
import type { JsonObject } from "../json.js";
import { plainShape, readRow } from "../shape.js";
import type { World } from "../world.js";
import { createMemberShape, organizationOwners } from "./user-shape.js";

type OrganizationRecord = Omit<Schemas["organization"], "pickpoint"> & { readonly pickpoint?: JsonObject };

export function organizationOperations(world: World): Handlers {
  const shape = plainShape(world.contract.schema("organization").properties.keys());
  const foldersById = new Map(world.folders.map((folder) => [folder.id, folder]));
  const toRecord = createOrganizationRecords(world);
  const organizationsOf = (user: User): readonly Organization[] =>
    world.organizations.filter(({ id }) => user.organizations.has(id));

  return {
    organizations_list: (call) => {
      const user = signedIn(call.viewer);
      const rows = organizationsOf(user).map((organization) => toRecord(organization, user));
      return listAnswer(call, { rows, shape, key: "id" });
    },
    organization_get: (call) => {
      const organization = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
      return toRecord(organization, signedIn(call.viewer));
    },
    user_organizations_list: (call) => {
      const user = accessibleUser(world, call.viewer, pathNumber(call, "user_id"));
      const canEdit = call.own.get("can_edit");
      const rows = organizationsOf(user)
        .filter(({ id }) => user === call.viewer.user || hasRight(call.viewer, id, "can_edit_users"))
        .filter(({ id }) => canEdit === undefined || canEdit === hasRight(call.viewer, id, "can_edit_users"))
        .map((organization) => toRecord(organization, user));
      return listAnswer(call, { rows, shape, key: "id" });
    },
    organization_users_list: (call) => {
      const { id } = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
      requireRight(call.viewer, id, "can_edit_users");
      const rows = world.users.filter(({ organizations }) => organizations.has(id));
      return listAnswer(call, { rows, shape: createMemberShape(id, foldersById), key: "id" });
    },
    organization_user_get: (call) => {
      const { id } = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
      const user = world.usersById.get(pathNumber(call, "user_id"));
      if (user !== call.viewer.user) requireRight(call.viewer, id, "can_edit_users");
      if (!user?.organizations.has(id)) throw notFound("No such member");
      return readRow(createMemberShape(id, foldersById), user, call.viewer, undefined);
    },
    get_invite_short_info: (call): Schemas["organization_base"] => {
      signedIn(call.viewer);
      const invite = world.issued.invites.find(({ key }) => key === pathText(call, "invite_key"));
      const organization = world.organizations.find(({ id }) => id === invite?.organizationId);
      if (organization === undefined) throw notFound("No such invitation");
      return { id: organization.id, title: organization.title };
    },
    agent_activation_token_get: (call): Schemas["agent_activation_token"] => {
      const token = pathText(call, "token");
      const issued = world.issued.activationTokens.find(({ record }) => record.token === token);
      if (issued === undefined || !call.viewer.rights.organizations.has(issued.organizationId)) {
        throw notFound("No such token");
      }
      if (!hasRight(call.viewer, issued.organizationId, "can_edit_streams")) {
        throw forbidden("This needs the right can_edit_streams");
      }
      return issued.record;
    },
  };
}

/** An organization as one user sees it; what cannot change is counted once. */
function createOrganizationRecords(world: World) {
  const owners = organizationOwners(world);
  const count = <Row>(rows: readonly Row[], isIn: (row: Row, id: number) => boolean): Map<number, number> =>
    new Map(world.organizations.map(({ id }) => [id, rows.filter((row) => isIn(row, id)).length]));
  const streams = count(world.cameras, ({ organization }, id) => organization.id === id);
  const mosaics = count(world.mosaics, ({ organization }, id) => organization.id === id);

  return (organization: Organization, user: User): OrganizationRecord => {
    const { id, title, createdAtMs, isDefault, limits, pickpoint } = organization;
    const owner = owners.get(id);
    return {
      id,
      title,
      created_at: createdAtMs,
      is_default: isDefault,
      limits,
      ...(owner && { owner }),
      ...(pickpoint && { pickpoint }),
      stats: {
        streams: streams.get(id) ?? 0,
        users: world.users.filter(({ organizations }) => organizations.has(id)).length,
        mosaics: mosaics.get(id) ?? 0,
      },
      user_permissions: user.organizations.get(id) ?? { ...memberOnly, is_member: false },
    };
  };
}
