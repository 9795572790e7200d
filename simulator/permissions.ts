import type { CameraTable } from "./data/camera-table.js";
import type { Camera } from "./data/cameras.js";
import { upwards, type Folder } from "./data/folders.js";
import type { Grants, OrganizationPermissions, User } from "./data/users.js";

/** What one user may see. Users with the same grants share it. */
export interface Rights {
  /** Visible cameras in the order of their position. */
  readonly cameras: readonly Camera[];
  readonly camerasByName: readonly Camera[];
  /** Visible folders; the ones above a permitted folder count, so that a tree can be shown. */
  readonly folders: ReadonlySet<Folder>;
  /** Organizations that the user belongs to. */
  readonly organizations: ReadonlyMap<number, OrganizationPermissions>;
  readonly canView: (camera: Camera) => boolean;
  readonly canViewArchive: (camera: Camera) => boolean;
  readonly canUsePtz: (camera: Camera) => boolean;
}

export type OrganizationRight = keyof OrganizationPermissions;

type CameraRight = "can_view" | "can_view_dvr" | "can_use_ptz";

export interface Permissions {
  of(user: User | undefined): Rights;
  /** Looks the user's grants up anew. */
  forget(user: User): void;
  /** Works all rights out anew, as cameras or folders came, went or moved. */
  reset(): void;
}

/** Looks rights up per user and works them out once per set of grants. */
export function createPermissions(cameras: CameraTable, folders: readonly Folder[]): Permissions {
  const byGrants = new Map<string, Rights>();
  let byUser = new WeakMap<User, Rights>();

  // Users who share these rights may be given other grants later: the rights hold on to the grants, not to the user.
  const create = ({ organizations, folders: granted, streams }: User): Rights => {
    const grants: Grants = { organizations, folders: granted, streams };
    const visible = new Uint8Array((cameras.rows.at(-1)?.index ?? 0) + 1);
    for (const camera of cameras.rows) visible[camera.index] = Number(hasRight(grants, camera, "can_view"));
    const canView = (camera: Camera): boolean => visible[camera.index] === 1;
    return {
      cameras: cameras.byPosition.filter(canView),
      camerasByName: cameras.byName.filter(canView),
      folders: new Set(
        folders.filter((folder) => seesFolder(grants, folder)).flatMap((folder) => [...upwards(folder)]),
      ),
      organizations,
      canView,
      canViewArchive: (camera) => hasRight(grants, camera, "can_view_dvr"),
      canUsePtz: (camera) => hasRight(grants, camera, "can_use_ptz"),
    };
  };

  return {
    of: (user) => {
      if (user === undefined) return nobody;
      const known = byUser.get(user);
      if (known !== undefined) return known;
      const grants = grantsText(user);
      const rights = byGrants.get(grants) ?? create(user);
      byGrants.set(grants, rights);
      byUser.set(user, rights);
      return rights;
    },
    forget: (user) => byUser.delete(user),
    reset: () => {
      byGrants.clear();
      byUser = new WeakMap();
    },
  };
}

const nobody: Rights = {
  cameras: [],
  camerasByName: [],
  folders: new Set(),
  organizations: new Map(),
  canView: () => false,
  canViewArchive: () => false,
  canUsePtz: () => false,
};

function grantsText({ organizations, folders, streams }: Grants): string {
  return JSON.stringify([[...organizations], [...folders], [...streams]]);
}

/** The organization's right wins; a grant on the camera beats one on a folder, the nearest folder the others. */
function hasRight(grants: Grants, camera: Camera, right: CameraRight): boolean {
  const organization = grants.organizations.get(camera.organization.id);
  if (organization === undefined) return false;
  if (organization.can_view_streams) return true;
  const direct = grants.streams.get(camera.name);
  if (direct !== undefined) return direct[right];
  return folderGrant(grants, camera.folder)?.[right] ?? false;
}

export function folderGrant(grants: Grants, folder: Folder | undefined) {
  for (const candidate of upwards(folder)) {
    const grant = grants.folders.get(candidate.id);
    if (grant !== undefined) return grant;
  }
  return undefined;
}

function seesFolder(grants: Grants, folder: Folder): boolean {
  const organization = grants.organizations.get(folder.organization.id);
  if (organization === undefined) return false;
  return organization.can_view_streams || (folderGrant(grants, folder)?.can_view ?? false);
}
