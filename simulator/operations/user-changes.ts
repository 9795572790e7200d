import { managedUser, requireAdmin, requireRight } from "../access.js";
import { badField, conflict } from "../api-error.js";
import { flagIn, numberIn, textIn, updated } from "../body-fields.js";
import { bodyObject, pathNumber, type Handlers } from "../call.js";
import type { Organization } from "../data/organizations.js";
import { memberOnly, noGrants, type User } from "../data/users.js";
import { grantOrganization } from "../grants.js";
import type { JsonObject } from "../json.js";
import { readRow } from "../shape.js";
import { removeWhere } from "../table.js";
import type { Tokens } from "../tokens.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";
import { accountChangeIn, changeAccount } from "./account-changes.js";
import { createApikey } from "./api-keys.js";
import { requireRoom } from "./members.js";
import { createUserShape } from "./user-shape.js";

/** Users are made and changed by those who manage users of an organization that they belong to. */
export function userChangeOperations(world: World, tokens: Tokens): Handlers {
  const { users } = world;
  const shape = createUserShape(world);
  return {
    user_create: (call) => {
      const body = bodyObject(call);
      const joined = joinedOrganizations(world, body, call.viewer);
      const { name, contact, password } = accountChangeIn(world, body);
      if (password === undefined) throw badField("A value is required", "/password");
      const facts = { name, password, ...contact, ...statusIn(body, call.viewer) };
      const user = users.add((id) => ({ id, ...facts, ...nothingYet, createdAtMs: call.viewer.nowMs }));
      for (const organization of joined) grantOrganization(world, user, organization, memberOnly);
      return readRow(shape, user, call.viewer, undefined);
    },
    user_save: (call) => {
      const user = managedUser(world, call.viewer, pathNumber(call, "user_id"));
      const body = bodyObject(call);
      const change = accountChangeIn(world, body, user);
      const status = statusIn(body, call.viewer, user);
      if (status.disabled && user === call.viewer.user)
        throw conflict("Nobody disables oneself", "/disabled");
      changeAccount(world, tokens, user, change);
      Object.assign(user, status);
      return readRow(shape, user, call.viewer, undefined);
    },
    user_delete: (call) => {
      const user = managedUser(world, call.viewer, pathNumber(call, "user_id"));
      if (user === call.viewer.user) throw conflict("Nobody removes oneself");
      if (world.organizations.rows.some(({ owner }) => owner === user)) {
        throw conflict("The user owns an organization");
      }
      removeUser(world, tokens, user);
      return undefined;
    },
    users_apikey_create: (call) =>
      createApikey(world, managedUser(world, call.viewer, pathNumber(call, "user_id"))),
  };
}

const nothingYet = { ...noGrants, apikey: undefined, favouriteStreams: new Set<string>() };

/** The organization that the body names, or those that take everybody in. */
function joinedOrganizations(world: World, body: JsonObject, viewer: Viewer): readonly Organization[] {
  const { organizations } = world;
  const id = numberIn(body, "organization_id") ?? undefined;
  if (id === undefined) {
    requireAdmin(viewer);
    return organizations.rows.filter(({ isDefault }) => isDefault);
  }
  const organization = organizations.find(id);
  if (organization === undefined || !viewer.rights.organizations.has(id)) {
    throw badField("No such organization", "/organization_id");
  }
  requireRight(viewer, id, "can_edit_users");
  requireRoom(world, organization);
  return [organization];
}

/** Nobody but administrators makes administrators, or makes others of them. */
function statusIn(
  body: JsonObject,
  viewer: Viewer,
  user?: User,
): Pick<User, "accessLevel" | "disabled" | "readonly"> {
  const level = textIn(body, "access_level") ?? user?.accessLevel ?? "generic";
  const accessLevel = level === "admin" ? "admin" : "generic";
  if (accessLevel !== (user?.accessLevel ?? "generic")) requireAdmin(viewer);
  return {
    accessLevel,
    disabled: updated(user?.disabled, flagIn(body, "disabled")) ?? false,
    readonly: updated(user?.readonly, flagIn(body, "readonly")) ?? false,
  };
}

/** With sessions, rights, keys and mailbox; what the user did elsewhere stays. */
function removeUser({ users, permissions, messages, issued }: World, tokens: Tokens, user: User): void {
  users.remove(user);
  tokens.endSessions(user);
  Object.assign(user, noGrants);
  permissions.forget(user);
  messages.forget(user);
  removeWhere(issued.deviceTokens, ({ owner }) => owner === user);
  removeWhere(issued.pushEndpoints, ({ owner }) => owner === user);
}
