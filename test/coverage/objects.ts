import type { Data } from "../support/gateway.js";

/** Selections of the graph's objects, and what they answer, made of Watcher's own rows. */

export const page = "estimatedCount pageInfo { hasNextPage }";
export const cameraFields =
  "name title isAlive status isEnabled createdAt organization { key title } preset { key title }";
export const episodeFields = "key kind cameraName openedAt updatedAt isFavorite cameraThumbnails";
export const organizationFields = `key title isDefault createdAt owner { key name }
  limits { cameras users } statistics { cameras users mosaics } viewerPermissions { isMember canEditUsers }`;
export const folderFields = "key title level position cameraCount organization { key }";
export const presetFields =
  "key title isAdjustable recording { depthSeconds storageLimitBytes } lastChangedBy { name } cameraCount";
export const mosaicFields = "key title layout organization { key } cells { cameraName title isAlive }";
export const userFields = `key name email accessLevel isEnabled createdAt
  memberships { organization { key title owner { name } } permissions { isMember canViewCameras } }`;
export const personFields = `key name externalId origin lastSeenAt updatedAt
  organization { key title } list { key name } photos { mimeType sha256 base64 }`;
export const personListFields = "key name personCount cameraCount organization { key title }";
export const messageFields =
  "key title body severity isPush isRead sender { key name } recipient { key name }";
export const rightsFields = "canView canViewArchive canUsePtz archiveDepthLimitSeconds";

export const text = (value: string | number | null | undefined) => (value == null ? null : String(value));
export const moment = (milliseconds: number | null | undefined) =>
  milliseconds == null ? null : new Date(milliseconds).toISOString();
export const upper = (word: string | undefined) => word?.toUpperCase() ?? null;

export const toCamera = (row: Data) => ({
  name: row.name,
  title: row.title ?? null,
  isAlive: row.stats.alive ?? null,
  status: upper(row.stats.status),
  isEnabled: !row.disabled,
  createdAt: moment(row.created_at),
  organization: { key: text(row.organization.id), title: row.organization.title },
  preset: row.preset == null ? null : { key: text(row.preset.id), title: row.preset.title },
});
export const thumbnailModes = new Map<unknown, string>([
  [true, "ALWAYS"],
  [false, "NEVER"],
  ["ondemand", "ON_DEMAND"],
]);
export const kinds = new Set(["generic", "face", "vehicle", "human", "qr_code", "context_search"]);
export const toEpisode = (row: Data) => ({
  key: text(row.episode_id),
  kind:
    row.episode_type === undefined
      ? "GENERIC"
      : kinds.has(row.episode_type)
        ? upper(row.episode_type)
        : "CUSTOM",
  cameraName: row.media,
  openedAt: moment(row.opened_at),
  updatedAt: moment(row.updated_at),
  isFavorite: row.is_favorite,
  cameraThumbnails: thumbnailModes.get(row.stream.thumbnails.enabled),
});
export const toOrganization = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  isDefault: row.is_default,
  createdAt: moment(row.created_at),
  owner: { key: text(row.owner.id), name: row.owner.name },
  limits: { cameras: row.limits.streams, users: row.limits.users },
  statistics: { cameras: row.stats.streams, users: row.stats.users, mosaics: row.stats.mosaics },
  viewerPermissions: {
    isMember: row.user_permissions.is_member,
    canEditUsers: row.user_permissions.can_edit_users,
  },
});
export const toFolder = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  level: row.hierarchy.level,
  position: row.hierarchy.order_num,
  cameraCount: row.streams_count,
  organization: { key: text(row.organization_id) },
});
export const toPreset = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  isAdjustable: row.is_adjustable,
  recording:
    row.dvr === undefined
      ? null
      : { depthSeconds: row.dvr.expiration, storageLimitBytes: row.dvr.storage_limit ?? null },
  lastChangedBy: { name: row.last_change.user.name },
  cameraCount: row.stats.streams_count,
});
export const toMosaic = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  layout: row.type,
  organization: { key: text(row.organization_id) },
  cells: row.streams.map((cell: Data) => ({
    cameraName: cell.name ?? null,
    title: cell.title ?? null,
    isAlive: cell.alive ?? null,
  })),
});
export const toUser = (row: Data) => ({
  key: text(row.id),
  name: row.name,
  email: row.email ?? null,
  accessLevel: upper(row.access_level),
  isEnabled: !row.disabled,
  createdAt: moment(row.created_at),
  memberships: row.organizations.map(({ id, title, owner, permissions }: Data) => ({
    organization: { key: text(id), title, owner: { name: owner.name } },
    permissions: { isMember: permissions.is_member, canViewCameras: permissions.can_view_streams },
  })),
});
export const toPerson = (row: Data) => ({
  key: text(row.person_id),
  name: row.name,
  externalId: row.external_id ?? null,
  origin: upper(row.originator),
  lastSeenAt: moment(row.last_seen_at),
  updatedAt: moment(row.updated_at),
  organization: { key: text(row.organization.id), title: row.organization.title },
  list: row.person_list == null ? null : { key: text(row.person_list.id), name: row.person_list.name },
  photos: row.photos.map(({ mime_type, sha256, data }: Data) => ({
    mimeType: mime_type,
    sha256,
    base64: data,
  })),
});
export const toPersonList = (row: Data) => ({
  key: text(row.id),
  name: row.name,
  personCount: row.stats.person,
  cameraCount: row.stats.camera,
  organization: { key: text(row.organization.id), title: row.organization.title },
});
export const toMessage = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  body: row.body,
  severity: upper(row.type),
  isPush: row.is_push,
  isRead: row.was_read,
  sender: { key: text(row.sender.id), name: row.sender.name },
  recipient: { key: text(row.user.id), name: row.user.name },
});
export const toRights = (row: Data) => ({
  canView: row.can_view,
  canViewArchive: row.can_view_dvr,
  canUsePtz: row.can_use_ptz,
  archiveDepthLimitSeconds: row.dvr_depth_limit,
});
export const toFolderRights = (row: Data) => ({ ...toRights(row), canUseActions: row.can_use_actions });
export const toMember = (row: Data) => ({
  node: { key: text(row.id), name: row.name, email: row.email ?? null },
  permissions: {
    isMember: row.permissions.organization.is_member,
    canEditCameras: row.permissions.organization.can_edit_streams,
  },
  folderPermissions: row.permissions.folders.map((folder: Data) => ({
    folder: { key: text(folder.id) },
    permissions: toFolderRights(folder),
  })),
});
export const memberFields = `node { key name email } permissions { isMember canEditCameras }
  folderPermissions { folder { key } permissions { ${rightsFields} canUseActions } }`;
export const toProfile = (row: Data) => ({
  name: row.name,
  fullName: row.fullname,
  email: row.email,
  isAdmin: row.is_admin,
  createdAt: moment(row.created_at),
});
export const profileFields = "name fullName email isAdmin createdAt";

/** A page of a list, made of what Watcher answers to the same page. */
export const toPage = (
  body: Data,
  items: string,
  toNode: (row: Data) => unknown,
  as: "nodes" | "edges" = "nodes",
) => ({
  estimatedCount: body.estimated_count,
  pageInfo: { hasNextPage: body.next !== null },
  [as]: body[items].map(toNode),
});
