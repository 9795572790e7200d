import { orderBy } from "./collection.js";
import type { Camera } from "./data/cameras.js";
import { upwards, type Folder } from "./data/folders.js";
import type { OrganizationPermissions, User } from "./data/users.js";

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
}

export type OrganizationRight = keyof OrganizationPermissions;

export interface Permissions {
  of(user: User | undefined): Rights;
}

/** Looks rights up per user and works them out once per set of grants. */
export function createPermissions(cameras: readonly Camera[], folders: readonly Folder[]): Permissions {
  const byPosition = orderBy(cameras, ({ position }) => position);
  const byName = orderBy(cameras, ({ name }) => name);
  const byGrants = new Map<string, Rights>();
  const byUser = new WeakMap<User, Rights>();

  const create = (user: User): Rights => {
    const visible = new Uint8Array(cameras.length);
    for (const camera of cameras) visible[camera.index] = Number(hasRight(user, camera, "can_view"));
    const canView = (camera: Camera): boolean => visible[camera.index] === 1;
    return {
      cameras: byPosition.filter(canView),
      camerasByName: byName.filter(canView),
      folders: new Set(
        folders.filter((folder) => seesFolder(user, folder)).flatMap((folder) => [...upwards(folder)]),
      ),
      organizations: user.organizations,
      canView,
      canViewArchive: (camera) => hasRight(user, camera, "can_view_dvr"),
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
  };
}

const nobody: Rights = {
  cameras: [],
  camerasByName: [],
  folders: new Set(),
  organizations: new Map(),
  canView: () => false,
  canViewArchive: () => false,
};

function grantsText({ organizations, folders, streams }: User): string {
  return JSON.stringify([[...organizations], [...folders], [...streams]]);
}

/** The organization's right wins; a grant on the camera beats one on a folder, the nearest folder the others. */
function hasRight(user: User, camera: Camera, right: "can_view" | "can_view_dvr"): boolean {
  const organization = user.organizations.get(camera.organization.id);
  if (organization === undefined) return false;
  if (organization.can_view_streams) return true;
  const direct = user.streams.get(camera.name);
  if (direct !== undefined) return direct[right];
  return folderGrant(user, camera.folder)?.[right] ?? false;
}

export function folderGrant(user: User, folder: Folder | undefined) {
  for (const candidate of upwards(folder)) {
    const grant = user.folders.get(candidate.id);
    if (grant !== undefined) return grant;
  }
  return undefined;
}

function seesFolder(user: User, folder: Folder): boolean {
  const organization = user.organizations.get(folder.organization.id);
  if (organization === undefined) return false;
  return organization.can_view_streams || (folderGrant(user, folder)?.can_view ?? false);
}
