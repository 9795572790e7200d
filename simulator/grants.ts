import type { Organization } from "./data/organizations.js";
import { memberOnly, type FolderPermissions, type OrganizationPermissions, type User } from "./data/users.js";
import type { World } from "./world.js";

/** Rights in an organization; they make a user a member of it. */
export function grantOrganization(
  { permissions }: World,
  user: User,
  { id }: Organization,
  rights: OrganizationPermissions,
): void {
  user.organizations = new Map(user.organizations).set(id, { ...rights, is_member: true });
  permissions.forget(user);
}

/** Takes with the membership every right on single folders and cameras of the organization. */
export function withdrawOrganization(world: World, user: User, organization: Organization): void {
  const { folders, cameras, permissions } = world;
  user.organizations = without(user.organizations, (id) => id === organization.id);
  user.folders = without(user.folders, (id) => folders.find(id)?.organization === organization);
  user.streams = without(user.streams, (name) => cameras.named.get(name)?.organization === organization);
  permissions.forget(user);
}

export function grantFolder(
  { permissions }: World,
  user: User,
  folderId: number,
  rights: FolderPermissions,
): void {
  user.folders = new Map(user.folders).set(folderId, rights);
  permissions.forget(user);
}

export function withdrawFolder({ permissions }: World, user: User, folderId: number): void {
  user.folders = without(user.folders, (id) => id === folderId);
  permissions.forget(user);
}

export function membersOf({ users }: World, { id }: Organization): readonly User[] {
  return users.rows.filter(({ organizations }) => organizations.has(id));
}

/** What a user may do in an organization; nothing where the user does not belong. */
export function rightsIn({ id }: Organization, user: User): OrganizationPermissions {
  return user.organizations.get(id) ?? { ...memberOnly, is_member: false };
}

function without<Key, Value>(
  grants: ReadonlyMap<Key, Value>,
  isGone: (key: Key) => boolean,
): ReadonlyMap<Key, Value> {
  return new Map([...grants].filter(([key]) => !isGone(key)));
}
