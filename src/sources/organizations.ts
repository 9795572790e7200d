import type { OrganizationFilter, OrganizationOrder } from "../generated/schema.js";
import type { Loader } from "./batch.js";
import { readRow } from "./complete.js";
import { readEdges, type Connection, type EdgeConnection } from "./connection.js";
import { nullIfAbsent, readObject } from "./envelope.js";
import { all, flag, textConditions } from "./filters.js";
import { folderKey, globalId } from "./global-id.js";
import { orderingFrom, type PageArguments } from "./page.js";
import { folderPermissionsShape, organizationPermissionsShape } from "./permissions.js";
import type { Selection } from "./selection.js";
import {
  bool,
  firstKey,
  int,
  json,
  key,
  object,
  reference,
  Reference,
  shape,
  text,
  utcMilliseconds,
  type Field,
  type RowOf,
  type Shape,
} from "./shape.js";
import { isRecord } from "./json.js";
import { createResource } from "./resource.js";
import type { SourceTools } from "./source-tools.js";
import { userShape } from "./users.js";

const organizationTable = {
  id: globalId("Organization", "id"),
  key: key("id"),
  title: text("title"),
  isDefault: bool("is_default"),
  createdAt: utcMilliseconds("created_at"),
  owner: reference({
    relation: "users",
    shape: (): Shape<unknown> => userShape,
    keys: ["owner.id"],
    embedded: { at: "owner", fields: ["id", "name"] },
  }),
  viewerPermissions: object("user_permissions", organizationPermissionsShape),
  limits: object("limits", shape("OrganizationLimits", { cameras: int("streams"), users: int("users") })),
  statistics: object(
    "stats",
    shape("OrganizationStatistics", {
      cameras: int("streams"),
      users: int("users"),
      mosaics: int("mosaics"),
    }),
  ),
  pickpoint: json("pickpoint"),
  // Lists of their own, found by the organization's key.
  cameras: key("id"),
  folders: key("id"),
  users: key("id"),
  user: key("id"),
  presets: key("id"),
  mosaics: key("id"),
} satisfies Record<string, Field<unknown>>;

/** An organization. Source: items of organizations_list, and organization_get. */
export const organizationShape = shape("Organization", organizationTable);
export type OrganizationRow = RowOf<typeof organizationTable> & { readonly __typename: string };

/** A member with rights. Source: items of organization_users_list, and organization_user_get. */
export function memberShape(organization: string) {
  return shape("OrganizationUserEdge", {
    node: reference({
      relation: "users",
      shape: (): Shape<unknown> => userShape,
      keys: ["id"],
      embedded: { at: "", fields: ["id", "name", "email"] },
    }),
    permissions: object("permissions.organization", organizationPermissionsShape),
    folderPermissions: folderPermissions(organization),
  });
}
export type OrganizationUserRow = ReturnType<ReturnType<ReturnType<typeof memberShape>["plan"]>["parse"]>;
export type OrganizationUserPage = EdgeConnection<OrganizationUserRow>;

export interface UserFolderPermissionsRow {
  readonly folder: object;
  readonly permissions: object;
}

/** Rights on single folders; the rows tell the folder's number only, the organization is known from where they stand. */
function folderPermissions(organization: string): Field<readonly UserFolderPermissionsRow[]> {
  const asPermissions = (selection: Selection) =>
    folderPermissionsShape.plan(selection.get("permissions") ?? new Map());
  return {
    paths: (selection) => {
      const rights = asPermissions(selection).select.map((path) => `permissions.folders.${path}`);
      return ["permissions.folders.id", ...rights];
    },
    reader: (selection) => (row) => {
      const { permissions } = row;
      const folders = isRecord(permissions) ? permissions["folders"] : undefined;
      if (!Array.isArray(folders)) return null;
      return folders.filter(isRecord).map((folder) => ({
        folder: new Reference(folderKey(organization, firstKey(folder, ["id"]) ?? "0")),
        permissions: asPermissions(selection).parse(folder),
      }));
    },
    references: (selection) => {
      const below = selection.get("folder");
      return below === undefined ? [] : [{ steps: ["folder"], relation: "folders", selection: below }];
    },
  };
}

const orderFields = { KEY: undefined, TITLE: "title" } as const;

export interface OrganizationListArguments extends PageArguments {
  readonly filter?: OrganizationFilter | null | undefined;
  readonly orderBy?: OrganizationOrder | null | undefined;
}

export interface Organizations extends Loader<OrganizationRow> {
  /** Source: organizations_list. */
  list(args: OrganizationListArguments, selection: Selection): Promise<Connection<OrganizationRow>>;
  /** Members with their rights. Source: organization_users_list. */
  users(
    organization: string,
    page: PageArguments,
    selection: Selection,
  ): Promise<EdgeConnection<OrganizationUserRow>>;
  /** One member; null when the user does not belong to it. Source: organization_user_get. */
  user(organization: string, userKey: string, selection: Selection): Promise<OrganizationUserRow | null>;
}

export function createOrganizations(tools: SourceTools): Organizations {
  const { client } = tools;
  const { loader, listPage } = createResource(tools, organizationShape, {
    path: "/organizations",
    values: {},
    items: "organizations",
    keyField: "id",
    single: {
      read: (id: string, reads) => reads.get("/organizations/{organization_id}", { organization_id: id }),
      small: true,
    },
    isLasting: (path) => !/^(?:stats|limits|user_permissions)\b/.test(path),
  });

  return {
    ...loader,
    list: ({ filter, orderBy, ...page }, selection) =>
      listPage(
        {
          filter: all(textConditions("title", filter?.title), flag("is_default", filter?.isDefault)),
          ordering: orderingFrom(orderFields, orderBy),
        },
        page,
        selection,
      ),
    users: (organization, page, selection) =>
      readEdges(
        tools,
        {
          path: "/organizations/{organization_id}/users",
          values: { organization_id: organization },
          items: "users",
          keyField: "id",
          filter: {},
          ordering: { descending: false },
        },
        page,
        selection,
        memberShape(organization),
      ),
    user: (organization, userKey, selection) =>
      nullIfAbsent(async () => {
        const values = { organization_id: organization, user_id: userKey };
        const row = await readObject(client, "/organizations/{organization_id}/users/{user_id}", values);
        return readRow({ id: userKey, ...row }, memberShape(organization), selection, tools.relations());
      }),
  };
}
