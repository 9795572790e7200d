import { hasRight, requireRight } from "../access.js";
import { notFound } from "../api-error.js";
import { flagIn, numberIn, updated } from "../body-fields.js";
import { bodyObject, listAnswer, pathNumber, type Handlers } from "../call.js";
import type { FolderPermissions } from "../data/users.js";
import { grantFolder, withdrawFolder } from "../grants.js";
import type { JsonObject } from "../json.js";
import { plainShape } from "../shape.js";
import type { World } from "../world.js";
import { noFolderRights, requestedFolder } from "./folders.js";

/** Rights of single users on a folder. */
export function folderUserOperations(world: World): Handlers {
  const shape = plainShape(world.contract.schema("folder_users").properties.keys());
  return {
    folder_users_list: (call) => {
      const folder = requestedFolder(world, call);
      const isManager = hasRight(call.viewer, folder.organization.id, "can_edit_users");
      const rows = world.users.rows
        .filter((user) => isManager || user === call.viewer.user)
        .flatMap((user) => {
          const grant = user.folders.get(folder.id);
          return grant === undefined ? [] : [{ user_id: user.id, ...grant }];
        });
      return listAnswer(call, { rows, shape, key: "user_id" });
    },
    folder_user_get: (call) => {
      const folder = requestedFolder(world, call);
      const user = world.users.find(pathNumber(call, "user_id"));
      if (user !== call.viewer.user) requireRight(call.viewer, folder.organization.id, "can_edit_users");
      const grant = user?.folders.get(folder.id);
      if (grant === undefined) throw notFound("No rights on this folder");
      return grant;
    },
    folder_user_save: (call) => {
      const { id, organization } = requestedFolder(world, call);
      requireRight(call.viewer, organization.id, "can_edit_users");
      const user = world.users.find(pathNumber(call, "user_id"));
      if (!user?.organizations.has(organization.id)) throw notFound("No such member");
      const rights = folderRightsIn(bodyObject(call), user.folders.get(id) ?? noFolderRights);
      grantFolder(world, user, id, rights);
      return rights;
    },
    folder_user_delete: (call) => {
      const { id, organization } = requestedFolder(world, call);
      requireRight(call.viewer, organization.id, "can_edit_users");
      const user = world.users.find(pathNumber(call, "user_id"));
      if (!user?.folders.has(id)) throw notFound("No rights on this folder");
      withdrawFolder(world, user, id);
      return undefined;
    },
  };
}

/** Rights after a change; those that are not mentioned stay. */
function folderRightsIn(body: JsonObject, current: FolderPermissions): FolderPermissions {
  const right = (name: Exclude<keyof FolderPermissions, "dvr_depth_limit">): boolean =>
    updated(current[name], flagIn(body, name)) ?? false;
  return {
    can_view: right("can_view"),
    can_view_dvr: right("can_view_dvr"),
    can_use_ptz: right("can_use_ptz"),
    can_use_actions: right("can_use_actions"),
    dvr_depth_limit: updated(current.dvr_depth_limit, numberIn(body, "dvr_depth_limit")) ?? 0,
  };
}
