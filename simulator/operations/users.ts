import { accessibleUser, hasRight, managesUser, signedIn } from "../access.js";
import { notFound } from "../api-error.js";
import { listAnswer, pathNumber, pathText, type Handlers } from "../call.js";
import type { Schemas } from "../data/schemas.js";
import type { User } from "../data/users.js";
import { plainShape, readRow } from "../shape.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";
import { apikeyOf } from "./api-keys.js";
import { createUserShape } from "./user-shape.js";

export function userOperations(world: World): Handlers {
  const shape = createUserShape(world);
  const permissionShape = plainShape(world.contract.schema("user_stream_permission").properties.keys());
  return {
    users_list: (call) => {
      const self = signedIn(call.viewer);
      const organizationId = call.own.get("organization_id");
      const rows = world.users.rows
        .filter((user) => user === self || managesUser(call.viewer, user))
        .filter(
          (user) => typeof organizationId !== "number" || mayKnowMember(call.viewer, user, organizationId),
        );
      return listAnswer(call, { rows, shape, key: "id" });
    },
    user_get: (call) => {
      const user = accessibleUser(world, call.viewer, pathNumber(call, "user_id"));
      return readRow(shape, user, call.viewer, undefined);
    },
    users_apikey_get: (call) => apikeyOf(accessibleUser(world, call.viewer, pathNumber(call, "user_id"))),
    user_streams_permissions_list: (call) => {
      const { streams } = accessibleUser(world, call.viewer, pathNumber(call, "user_id"));
      const names = [...streams.keys()].sort();
      const rows = names.map((name) => ({ stream: { name }, permissions: streams.get(name) }));
      return listAnswer(call, { rows, shape: permissionShape, key: "stream.name" });
    },
    user_stream_permission_get: (call): Schemas["user_stream_permission"] => {
      const name = pathText(call, "name");
      const permissions = accessibleUser(world, call.viewer, pathNumber(call, "user_id")).streams.get(name);
      if (permissions === undefined) throw notFound("No direct permission");
      return { stream: { name }, permissions };
    },
  };
}

/** Whether the user belongs to an organization, as far as the viewer can tell. */
function mayKnowMember(viewer: Viewer, user: User, organizationId: number): boolean {
  if (!user.organizations.has(organizationId)) return false;
  return user === viewer.user || hasRight(viewer, organizationId, "can_edit_users");
}
