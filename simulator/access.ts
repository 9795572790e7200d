import { forbidden, notFound, NotSignedIn } from "./api-error.js";
import type { Camera } from "./data/cameras.js";
import type { Folder } from "./data/folders.js";
import type { Organization } from "./data/organizations.js";
import type { User } from "./data/users.js";
import type { OrganizationRight } from "./permissions.js";
import type { Viewer } from "./viewer.js";
import type { World } from "./world.js";

export function signedIn({ user }: Viewer): User {
  if (user === undefined) throw new NotSignedIn();
  return user;
}

/** An organization of the viewer's; others do not exist as far as the viewer can tell. */
export function ownOrganization({ organizations }: World, { rights }: Viewer, id: number): Organization {
  const organization = organizations.find(id);
  if (organization === undefined || !rights.organizations.has(id)) throw notFound("No such organization");
  return organization;
}

export function hasRight(
  { rights }: Viewer,
  organizationId: number | undefined,
  right: OrganizationRight,
): boolean {
  if (organizationId === undefined) return false;
  return rights.organizations.get(organizationId)?.[right] ?? false;
}

export function requireRight(
  viewer: Viewer,
  organizationId: number | undefined,
  right: OrganizationRight,
): void {
  if (!hasRight(viewer, organizationId, right)) throw forbidden(`This needs the right ${right}`);
}

export function isAdmin({ user }: Viewer): boolean {
  return user?.accessLevel === "admin";
}

export function requireAdmin(viewer: Viewer): void {
  if (!isAdmin(viewer)) throw forbidden("This is for administrators");
}

export function requireOwner({ user }: Viewer, { owner }: Organization): void {
  if (owner === undefined || user !== owner) throw forbidden("This is for the owner of the organization");
}

/** What an organization is and has: not for members, whatever their rights. */
export function requireOwnerOrAdmin(viewer: Viewer, organization: Organization): void {
  if (!isAdmin(viewer)) requireOwner(viewer, organization);
}

/** A camera that may not be seen is as unknown as one that does not exist. */
export function visibleCamera({ cameras }: World, { rights }: Viewer, name: string): Camera {
  const camera = cameras.named.get(name);
  if (camera === undefined || !rights.canView(camera)) throw notFound("No such stream");
  return camera;
}

/** A camera that the viewer may manage: secrets and permissions of it are for managers only. */
export function managedCamera(world: World, viewer: Viewer, name: string): Camera {
  const camera = visibleCamera(world, viewer, name);
  requireRight(viewer, camera.organization.id, "can_edit_streams");
  return camera;
}

export function visibleFolder(
  { folders }: World,
  { rights }: Viewer,
  organizationId: number,
  id: number,
): Folder {
  const folder = folders.find(id);
  if (folder === undefined || folder.organization.id !== organizationId || !rights.folders.has(folder)) {
    throw notFound("No such folder");
  }
  return folder;
}

/** Whether the viewer manages users of an organization that the other user belongs to. */
export function managesUser(viewer: Viewer, other: User): boolean {
  return [...other.organizations.keys()].some((id) => hasRight(viewer, id, "can_edit_users"));
}

/** A user whose account the viewer may change; only administrators touch those of administrators. */
export function managedUser(world: World, viewer: Viewer, id: number): User {
  const user = accessibleUser(world, viewer, id);
  if (!managesUser(viewer, user)) throw forbidden("This needs the right can_edit_users");
  if (user.accessLevel === "admin") requireAdmin(viewer);
  return user;
}

/** The viewer or a user whom the viewer manages. */
export function accessibleUser({ users }: World, viewer: Viewer, id: number): User {
  const user = users.find(id);
  if (user === undefined) throw notFound("No such user");
  if (user !== viewer.user && !managesUser(viewer, user))
    throw forbidden("This needs the right can_edit_users");
  return user;
}
