import type { UserFilter, UserOrder } from "../generated/schema.js";
import type { Loader } from "./batch.js";
import { readRow } from "./complete.js";
import { isRecord } from "./json.js";
import { readEdges, type Connection, type EdgeConnection } from "./connection.js";
import { nullIfAbsent, readObject } from "./envelope.js";
import { all, flag, notFlag, textConditions } from "./filters.js";
import { decodeKey, folderKey, globalId } from "./global-id.js";
import { folderShape } from "./folder-shape.js";
import { organizationShape } from "./organizations.js";
import { orderingFrom, type PageArguments } from "./page.js";
import {
  cameraPermissionsShape,
  folderPermissionsShape,
  organizationPermissionsShape,
} from "./permissions.js";
import { nothing, type Selection } from "./selection.js";
import {
  bool,
  firstKey,
  int,
  key,
  list,
  notBool,
  object,
  oneOf,
  reference,
  shape,
  text,
  utcMilliseconds,
  type Field,
  type Raw,
  type RowOf,
  type Shape,
} from "./shape.js";
import { createResource } from "./resource.js";
import type { SourceTools } from "./source-tools.js";
import { cameraShape } from "./camera-shape.js";

const membershipShape = shape("Membership", {
  organization: reference({
    relation: "organizations",
    shape: (): Shape<unknown> => organizationShape,
    keys: ["id"],
    embedded: { at: "", fields: ["id", "title", "owner"] },
  }),
  permissions: object("permissions", organizationPermissionsShape),
});
export type MembershipRow = ReturnType<ReturnType<typeof membershipShape.plan>["parse"]>;

const userTable = {
  id: globalId("User", "id"),
  key: key("id"),
  name: text("name"),
  fullName: text("fullname"),
  email: text("email"),
  phone: text("phone"),
  note: text("note"),
  locale: text("locale"),
  accessLevel: oneOf("access_level", { generic: "GENERIC", admin: "ADMIN" }),
  isEnabled: notBool("disabled"),
  isReadOnly: bool("readonly"),
  maxSessions: int("max_sessions"),
  createdAt: utcMilliseconds("created_at"),
  memberships: list("organizations", membershipShape),
  // Read from paths of their own, below the user's number.
  apiKey: key("id"),
  organizations: key("id"),
  folders: key("id"),
  cameras: key("id"),
  camera: key("id"),
} satisfies Record<string, Field<unknown>>;

/** An account. Source: items of users_list, and user_get. */
export const userShape = shape("User", userTable);
export type UserRow = RowOf<typeof userTable> & { readonly __typename: string };

/** Source: items of user_organizations_list. */
export const userOrganizationShape = shape("UserOrganizationEdge", {
  node: reference({
    relation: "organizations",
    shape: (): Shape<unknown> => organizationShape,
    keys: ["id"],
    embedded: { at: "", fields: "all" },
  }),
  permissions: object("user_permissions", organizationPermissionsShape),
});
export type UserOrganizationRow = ReturnType<ReturnType<typeof userOrganizationShape.plan>["parse"]>;
export type UserOrganizationPage = EdgeConnection<UserOrganizationRow>;

/** Source: items of user_organization_folders_list. */
export const userFolderShape = shape("UserFolderEdge", {
  node: reference({
    relation: "folders",
    shape: (): Shape<unknown> => folderShape,
    keys: ["id", "organization_id"],
    makeKey: (row: Raw) => {
      const [organization, folder] = [firstKey(row, ["organization_id"]), firstKey(row, ["id"])];
      return organization === null || folder === null ? null : folderKey(organization, folder);
    },
    embedded: { at: "", fields: "all" },
  }),
  permissions: object("permissions", folderPermissionsShape),
});
export type UserFolderRow = ReturnType<ReturnType<typeof userFolderShape.plan>["parse"]>;
export type UserFolderPage = EdgeConnection<UserFolderRow>;

/** Source: items of user_streams_permissions_list, and user_stream_permission_get. */
export const userCameraShape = shape("UserCameraEdge", {
  node: reference({
    relation: "streams",
    shape: (): Shape<unknown> => cameraShape,
    keys: ["stream.name"],
    embedded: { at: "stream", fields: ["name"] },
  }),
  permissions: object("permissions", cameraPermissionsShape),
});
export type UserCameraRow = ReturnType<ReturnType<typeof userCameraShape.plan>["parse"]>;
export type UserCameraPage = EdgeConnection<UserCameraRow>;

const orderFields = { KEY: undefined, NAME: "name", EMAIL: "email", CREATED_AT: "created_at" } as const;
const onlyName: Selection = new Map([["name", nothing]]);
const accessLevels = { GENERIC: "generic", ADMIN: "admin", UNKNOWN: "unknown" } as const;

export interface UserListArguments extends PageArguments {
  readonly filter?: UserFilter | null | undefined;
  readonly orderBy?: UserOrder | null | undefined;
}

export interface Users extends Loader<UserRow> {
  /** Source: users_list. */
  list(args: UserListArguments, selection: Selection): Promise<Connection<UserRow>>;
  /** The sign-in name; undefined when the viewer sees no such user. */
  name(user: string): Promise<string | undefined>;
  /** API key of another user, a secret; null without one. Source: users_apikey_get. */
  apiKey(user: string): Promise<string | null>;
  /** Source: user_organizations_list. */
  organizations(
    user: string,
    args: PageArguments & { readonly canEdit?: boolean | null | undefined },
    selection: Selection,
  ): Promise<EdgeConnection<UserOrganizationRow>>;
  /** Folders of one organization with this user's rights. Source: user_organization_folders_list. */
  folders(
    user: string,
    args: PageArguments & { readonly organizationId: string },
    selection: Selection,
  ): Promise<EdgeConnection<UserFolderRow>>;
  /** Direct rights on cameras. Source: user_streams_permissions_list. */
  cameras(user: string, page: PageArguments, selection: Selection): Promise<EdgeConnection<UserCameraRow>>;
  /** Direct rights on one camera; null without any. Source: user_stream_permission_get. */
  camera(user: string, name: string, selection: Selection): Promise<UserCameraRow | null>;
}

export function createUsers(tools: SourceTools): Users {
  const { client } = tools;
  const { loader, listPage } = createResource(tools, userShape, {
    path: "/users",
    values: {},
    items: "users_list",
    keyField: "id",
    single: { read: (id: string) => client.get("/users/{user_id}", { user_id: id }), small: true },
  });
  const byKey = { descending: false } as const;

  return {
    ...loader,
    list: ({ filter, orderBy, ...page }, selection) =>
      listPage(
        {
          filter: all(
            filter?.organizationId == null
              ? {}
              : { organization_id: decodeKey("Organization", filter.organizationId) },
            textConditions("name", filter?.name),
            textConditions("email", filter?.email),
            textConditions("fullname", filter?.fullName),
            notFlag("disabled", filter?.isEnabled),
            filter?.accessLevel == null ? {} : { access_level: accessLevels[filter.accessLevel] },
          ),
          ordering: orderingFrom(orderFields, orderBy, { nullable: true }),
        },
        page,
        selection,
      ),
    name: async (user) => (await loader.load(user, onlyName))?.name ?? undefined,
    apiKey: (user) =>
      nullIfAbsent(async () => {
        const row = await readObject(client, "/users/{user_id}/apikey", { user_id: user });
        return text("apikey").reader(new Map())(row);
      }),
    organizations: (user, { canEdit, ...page }, selection) =>
      readEdges(
        tools,
        {
          path: "/users/{user_id}/organization",
          values: { user_id: user },
          items: "organizations",
          keyField: "id",
          filter: flag("can_edit", canEdit),
          ordering: byKey,
        },
        page,
        selection,
        userOrganizationShape,
      ),
    folders: (user, { organizationId, ...page }, selection) =>
      readEdges(
        tools,
        {
          path: "/users/{user_id}/organization/{organization_id}/folders",
          values: { user_id: user, organization_id: decodeKey("Organization", organizationId) },
          items: "folders",
          keyField: "id",
          filter: {},
          ordering: byKey,
        },
        page,
        selection,
        userFolderShape,
      ),
    cameras: (user, page, selection) =>
      readEdges(
        tools,
        {
          path: "/users/{user_id}/permissions/streams",
          values: { user_id: user },
          items: "streams_permissions",
          keyField: "stream.name",
          filter: {},
          ordering: byKey,
        },
        page,
        selection,
        userCameraShape,
      ),
    camera: (user, name, selection) =>
      nullIfAbsent(async () => {
        const path = "/users/{user_id}/permissions/streams/{name}";
        const row = await readObject(client, path, { user_id: user, name });
        const { stream } = row;
        const whole = { ...row, stream: { name, ...(isRecord(stream) ? stream : {}) } };
        return readRow(whole, userCameraShape, selection, tools.relations());
      }),
  };
}
