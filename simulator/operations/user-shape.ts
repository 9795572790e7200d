import { hasRight } from "../access.js";
import type { Folder } from "../data/folders.js";
import type { Schemas } from "../data/schemas.js";
import type { User } from "../data/users.js";
import type { ShapeOf } from "../shape.js";
import type { World } from "../world.js";

const MAX_SESSIONS = 100;

/** Owners of organizations by the organization's id. */
export function organizationOwners({ users }: World): ReadonlyMap<number, Schemas["organization_owner"]> {
  return new Map(
    users.flatMap(({ owns, id, name }) => [...owns].map((owned) => [owned, { id, name }] as const)),
  );
}

/** A user as another one sees it: with the organizations that the viewer may know about. */
export function createUserShape(world: World) {
  const owners = organizationOwners(world);
  return {
    id: ({ id }) => id,
    name: ({ name }) => name,
    access_level: ({ accessLevel }) => accessLevel,
    created_at: ({ createdAtMs }) => createdAtMs,
    disabled: ({ disabled }) => disabled,
    email: ({ email }) => email,
    fullname: ({ fullname }) => fullname,
    locale: ({ locale }) => locale,
    max_sessions: () => MAX_SESSIONS,
    note: ({ note }) => note,
    organizations: (user, viewer) =>
      world.organizations.flatMap(({ id, title }) => {
        const permissions = user.organizations.get(id);
        const isKnown = user === viewer.user || hasRight(viewer, id, "can_edit_users");
        const owner = owners.get(id);
        return permissions && isKnown ? [{ id, title, permissions, ...(owner && { owner }) }] : [];
      }),
    password: () => undefined,
    phone: ({ phone }) => phone,
    readonly: (user) => user.readonly,
  } satisfies ShapeOf<User, Schemas["user"]>;
}

/** The same account as its owner sees it. */
export const profileShape = {
  name: ({ name }) => name,
  apikey: ({ apikey }) => apikey,
  created_at: ({ createdAtMs }) => createdAtMs,
  email: ({ email }) => email,
  fullname: ({ fullname }) => fullname,
  is_admin: ({ accessLevel }) => accessLevel === "admin",
  is_domain_admin: () => false,
  is_readonly: (user) => user.readonly,
  locale: ({ locale }) => locale,
  max_sessions: () => MAX_SESSIONS,
  note: ({ note }) => note,
  password: () => undefined,
  phone: ({ phone }) => phone,
} satisfies ShapeOf<User, Schemas["profile"]>;

/** A user as a member of one organization, with the rights on its folders. */
export function createMemberShape(organizationId: number, foldersById: ReadonlyMap<number, Folder>) {
  return {
    id: ({ id }) => id,
    name: ({ name }) => name,
    email: ({ email }) => email,
    permissions: {
      organization: ({ organizations }) => organizations.get(organizationId),
      folders: ({ folders }) =>
        [...folders]
          .filter(([id]) => foldersById.get(id)?.organization.id === organizationId)
          .map(([id, grant]) => ({ id, ...grant })),
    },
  } satisfies ShapeOf<User, Schemas["organization_user"]>;
}
