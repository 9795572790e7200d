import { hasRight } from "../access.js";
import type { Folder } from "../data/folders.js";
import type { Organization } from "../data/organizations.js";
import type { Schemas } from "../data/schemas.js";
import type { User } from "../data/users.js";
import type { ShapeOf } from "../shape.js";
import type { Table } from "../table.js";
import type { World } from "../world.js";

/** A user as another one sees it: with the organizations that the viewer may know about. */
export function createUserShape({ organizations }: World) {
  return {
    id: ({ id }) => id,
    name: ({ name }) => name,
    access_level: ({ accessLevel }) => accessLevel,
    created_at: ({ createdAtMs }) => createdAtMs,
    disabled: ({ disabled }) => disabled,
    email: ({ email }) => email,
    fullname: ({ fullname }) => fullname,
    locale: ({ locale }) => locale,
    max_sessions: ({ maxSessions }) => maxSessions,
    note: ({ note }) => note,
    organizations: (user, viewer) =>
      organizations.rows.flatMap(({ id, title, owner }) => {
        const permissions = user.organizations.get(id);
        const isKnown = user === viewer.user || hasRight(viewer, id, "can_edit_users");
        if (permissions === undefined || !isKnown) return [];
        return [{ id, title, permissions, ...(owner && { owner: { id: owner.id, name: owner.name } }) }];
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
  max_sessions: ({ maxSessions }) => maxSessions,
  note: ({ note }) => note,
  password: () => undefined,
  phone: ({ phone }) => phone,
} satisfies ShapeOf<User, Schemas["profile"]>;

/** A user as a member of one organization, with the rights on its folders. */
export function createMemberShape(organization: Organization, allFolders: Table<Folder>) {
  return {
    id: ({ id }) => id,
    name: ({ name }) => name,
    email: ({ email }) => email,
    permissions: {
      organization: ({ organizations }) => organizations.get(organization.id),
      folders: ({ folders }) =>
        [...folders]
          .filter(([id]) => allFolders.find(id)?.organization === organization)
          .map(([id, grant]) => ({ id, ...grant })),
    },
  } satisfies ShapeOf<User, Schemas["organization_user"]>;
}
