import { accessibleUser, managedCamera } from "../access.js";
import { badField, notFound } from "../api-error.js";
import { flagIn, numberIn, updated } from "../body-fields.js";
import { bodyObject, listAnswer, pathNumber, pathText, type Call, type Handlers } from "../call.js";
import type { Camera } from "../data/cameras.js";
import type { Schemas } from "../data/schemas.js";
import type { StreamPermissions, User } from "../data/users.js";
import type { JsonObject } from "../json.js";
import { plainShape } from "../shape.js";
import { grantStream, withdrawStream } from "../stream-grants.js";
import type { World } from "../world.js";

type UserPermission = Schemas["stream_user_permission"];

/** Direct rights of users on cameras; they are seen from the camera and from the user. */
export function streamPermissionOperations(world: World): Handlers {
  const shape = plainShape(world.contract.schema("stream_user_permission").properties.keys());
  const cameraOf = (call: Call): Camera => managedCamera(world, call.viewer, pathText(call, "name"));
  const memberOf = (call: Call): User => member(world, cameraOf(call), pathNumber(call, "user_id"));
  const managedUser = (call: Call): User => accessibleUser(world, call.viewer, pathNumber(call, "user_id"));

  const save = (call: Call, user: User): StreamPermissions => {
    const camera = cameraOf(call);
    const permissions = permissionsAfter(user.streams.get(camera.name), bodyObject(call));
    grantStream(world, user, camera, permissions);
    return permissions;
  };
  const remove = (call: Call, user: User): undefined => {
    const camera = cameraOf(call);
    if (!user.streams.has(camera.name)) throw notFound("No direct permission");
    withdrawStream(world, user, camera);
  };

  return {
    stream_permissions_users_list: (call) => {
      const { name } = cameraOf(call);
      const rows = world.users.rows.flatMap(({ id, streams }): UserPermission[] => {
        const permissions = streams.get(name);
        return permissions === undefined ? [] : [{ user: { id }, permissions }];
      });
      return listAnswer(call, { rows, shape, key: "user.id" });
    },
    stream_permission_user_get: (call): UserPermission => {
      const { name } = cameraOf(call);
      const id = pathNumber(call, "user_id");
      const permissions = world.users.find(id)?.streams.get(name);
      if (permissions === undefined) throw notFound("No direct permission");
      return { user: { id }, permissions };
    },
    stream_permission_user_save: (call): UserPermission => {
      const user = memberOf(call);
      return { user: { id: user.id }, permissions: save(call, user) };
    },
    stream_permission_user_delete: (call) => remove(call, memberOf(call)),
    user_stream_permission_save: (call): Schemas["user_stream_permission"] => {
      const user = managedUser(call);
      const { id } = user;
      const camera = cameraOf(call);
      member(world, camera, id);
      return { stream: { name: camera.name }, permissions: save(call, user) };
    },
    user_stream_permission_delete: (call) => remove(call, managedUser(call)),
  };
}

/** Others cannot use a right on a camera of the organization. */
function member({ users }: World, { organization }: Camera, id: number): User {
  const user = users.find(id);
  if (!user?.organizations.has(organization.id)) throw notFound("No such member");
  return user;
}

const none: StreamPermissions = {
  can_view: false,
  can_view_dvr: false,
  can_use_ptz: false,
  dvr_depth_limit: 0,
};

/** Rights that were never mentioned are not given. */
function permissionsAfter(current: StreamPermissions = none, body: JsonObject): StreamPermissions {
  const flag = (right: "can_view" | "can_view_dvr" | "can_use_ptz"): boolean =>
    updated(current[right], flagIn(body, right)) ?? none[right];
  const limit = updated(current.dvr_depth_limit, numberIn(body, "dvr_depth_limit")) ?? none.dvr_depth_limit;
  if (limit < 0) throw badField("A length cannot be negative", "/dvr_depth_limit");
  return {
    can_view: flag("can_view"),
    can_view_dvr: flag("can_view_dvr"),
    can_use_ptz: flag("can_use_ptz"),
    dvr_depth_limit: limit,
  };
}
