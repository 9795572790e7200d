import { accessibleUser, ownOrganization, requireRight, visibleFolder } from "../access.js";
import { listAnswer, pathNumber, type Call, type Handlers } from "../call.js";
import type { Folder } from "../data/folders.js";
import type { Schemas } from "../data/schemas.js";
import type { FolderPermissions, User } from "../data/users.js";
import { folderGrant } from "../permissions.js";
import { readRow, type ShapeOf } from "../shape.js";
import type { World } from "../world.js";

export const folderShape = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  coordinates: ({ coordinates }) => coordinates,
  floor_plan: ({ floorPlan }) => floorPlan,
  hierarchy: ({ level, orderNumber }) => ({ level, order_num: orderNumber }),
  organization_id: ({ organization }) => organization.id,
  parent_id: ({ parent }) => parent?.id,
  streams_count: ({ streamsCount }) => streamsCount,
} satisfies ShapeOf<Folder, Schemas["folder"]>;

const unlimited: FolderPermissions = {
  can_view: true,
  can_view_dvr: true,
  can_use_ptz: true,
  can_use_actions: true,
  dvr_depth_limit: 0,
};
export const noFolderRights: FolderPermissions = {
  can_view: false,
  can_view_dvr: false,
  can_use_ptz: false,
  can_use_actions: false,
  dvr_depth_limit: 0,
};

export function folderOperations(world: World): Handlers {
  return {
    folder_list: (call) => {
      const { id } = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
      return listAnswer(call, {
        rows: foldersOf(world, call.viewer.user, id),
        shape: folderShape,
        key: "id",
      });
    },
    folder_get: (call) => readRow(folderShape, requestedFolder(world, call), call.viewer, undefined),
    user_organization_folders_list: (call) => {
      const user = accessibleUser(world, call.viewer, pathNumber(call, "user_id"));
      const { id } = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
      if (user !== call.viewer.user) requireRight(call.viewer, id, "can_edit_users");
      const shape = {
        ...folderShape,
        permissions: (folder: Folder) => effectiveGrant(user, folder),
      } satisfies ShapeOf<Folder, Schemas["user_folder"]>;
      return listAnswer(call, { rows: foldersOf(world, user, id), shape, key: "id" });
    },
  };
}

export function requestedFolder(world: World, call: Call): Folder {
  const { id } = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
  return visibleFolder(world, call.viewer, id, pathNumber(call, "folder_id"));
}

function foldersOf(
  { folders, permissions }: World,
  user: User | undefined,
  organizationId: number,
): Folder[] {
  const visible = permissions.of(user).folders;
  return folders.rows.filter((folder) => folder.organization.id === organizationId && visible.has(folder));
}

/** What the user may do in a folder, wherever the right comes from. */
function effectiveGrant(user: User, folder: Folder): FolderPermissions {
  if (user.organizations.get(folder.organization.id)?.can_view_streams) return unlimited;
  return folderGrant(user, folder) ?? noFolderRights;
}
