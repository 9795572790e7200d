import { bool, int, shape } from "./shape.js";

/** Rights on one camera. */
export const cameraPermissionsShape = shape("CameraPermissions", {
  canView: bool("can_view"),
  canViewArchive: bool("can_view_dvr"),
  canUsePtz: bool("can_use_ptz"),
  archiveDepthLimitSeconds: int("dvr_depth_limit"),
});

/** Rights on a folder and the cameras in it. */
export const folderPermissionsShape = shape("FolderPermissions", {
  canView: bool("can_view"),
  canViewArchive: bool("can_view_dvr"),
  canUsePtz: bool("can_use_ptz"),
  archiveDepthLimitSeconds: int("dvr_depth_limit"),
  canUseActions: bool("can_use_actions"),
});

/** Rights in an organization. */
export const organizationPermissionsShape = shape("OrganizationPermissions", {
  isMember: bool("is_member"),
  canViewCameras: bool("can_view_streams"),
  canEditCameras: bool("can_edit_streams"),
  canEditUsers: bool("can_edit_users"),
  canViewPersonLists: bool("can_view_persons_lists"),
  canEditPersonLists: bool("can_edit_persons_lists"),
  canViewStatistics: bool("can_view_stats"),
});
export type OrganizationPermissionsRow = ReturnType<
  ReturnType<typeof organizationPermissionsShape.plan>["parse"]
>;
