import { folderShape, type FolderPath, type FolderRow } from "./folder-shape.js";
import DataLoader from "dataloader";
import type { FolderFilter, FolderOrder } from "../generated/schema.js";
import { createLoader, type Loader } from "./batch.js";
import { complete, readRow, type Answers } from "./complete.js";
import {
  connectionOf,
  readConnection,
  readEdges,
  type Connection,
  type EdgeConnection,
} from "./connection.js";
import { nullIfAbsent, readObject } from "./envelope.js";
import { all, anyOf, numberConditions, textConditions, type Conditions } from "./filters.js";
import { folderKey, folderNumber, splitFolderKey } from "./global-id.js";
import { groupBy } from "./group-by.js";
import { readMany } from "./in-list.js";
import { limits } from "../limits.js";
import { orderingFrom, readSlice, type PageArguments } from "./page.js";
import { folderPermissionsShape } from "./permissions.js";
import { nodeSelection, nothing, type Selection } from "./selection.js";
import { firstKey, object, reference, Reference, shape, type Raw, type Shape } from "./shape.js";
import type { SourceTools } from "./source-tools.js";
import { userShape } from "./users.js";

export type { FolderRow } from "./folder-shape.js";

/** A user with rights on a folder. Source: items of folder_users_list, and folder_user_get. */
export const folderUserShape = shape("FolderUserEdge", {
  node: reference({ relation: "users", shape: (): Shape<unknown> => userShape, keys: ["user_id"] }),
  permissions: object("", folderPermissionsShape),
});
export type FolderUserRow = ReturnType<ReturnType<typeof folderUserShape.plan>["parse"]>;
export type FolderUserPage = EdgeConnection<FolderUserRow>;

const orderFields = {
  KEY: undefined,
  TITLE: "title",
  LEVEL: "hierarchy.level",
  POSITION: "hierarchy.order_num",
} as const;
const bySiblingPosition = { by: "hierarchy.order_num", descending: false } as const;

export interface FolderListArguments extends PageArguments {
  readonly filter?: FolderFilter | null | undefined;
  readonly orderBy?: FolderOrder | null | undefined;
}

/** Folders. Keys hold the organization and the folder, see folderKey. */
export interface Folders extends Loader<FolderRow> {
  /** All folders of an organization. Source: folder_list. */
  list(organization: string, args: FolderListArguments, selection: Selection): Promise<Connection<FolderRow>>;
  /** Folders directly inside a folder; those of many folders come from one call. Source: folder_list. */
  children(folder: string, page: PageArguments, selection: Selection): Promise<Connection<FolderRow>>;
  /** The folders from the root down to this one. Source: folder_list, a call for each level that is not known yet. */
  path(folder: FolderRow, selection: Selection): Promise<Answers<FolderRow> | null>;
  /** Source: folder_users_list. */
  users(folder: string, page: PageArguments, selection: Selection): Promise<EdgeConnection<FolderUserRow>>;
  /** Rights of one user; null without any. Source: folder_user_get. */
  user(folder: string, userKey: string, selection: Selection): Promise<FolderUserRow | null>;
}

export function createFolders(tools: SourceTools): Folders {
  const { client, trust, relations } = tools;

  const inOrganization = (organization: string) =>
    ({
      path: "/organizations/{organization_id}/folders",
      values: { organization_id: organization },
      items: "folders",
      keyField: "id",
    }) as const;

  const loader = createLoader({
    shape: folderShape,
    relations,
    keyPaths: ["id", "organization_id"],
    stub: (own) => {
      const { organization, folder } = splitFolderKey(own);
      return { id: folder, organization_id: organization };
    },
    fetch: async (keys, select) => {
      const groups = groupBy(keys, (own) => splitFolderKey(own).organization);
      const found = await Promise.all(
        [...groups].map(async ([organization, owns]) => {
          const list = {
            ...inOrganization(organization),
            keyOf: (row: Raw) => firstKey(row, ["id"]),
            single: { read: (id: string) => readFolder(organization, id), small: true },
          };
          const numbers = owns.map((own) => splitFolderKey(own).folder);
          const rows = await readMany(client, trust, list, numbers, select);
          return [...rows].map(([id, row]) => [folderKey(organization, id), row] as const);
        }),
      );
      return new Map(found.flat());
    },
  });

  async function readFolder(organization: string, id: string): Promise<Raw> {
    const path = "/organizations/{organization_id}/folders/{folder_id}";
    return {
      organization_id: organization,
      ...(await readObject(client, path, { organization_id: organization, folder_id: id })),
    };
  }

  function listWithin(organization: string, filter: Conditions, page: PageArguments, selection: Selection) {
    const list = { ...inOrganization(organization), filter, ordering: bySiblingPosition };
    return readConnection(tools, list, page, selection, folderShape, rememberIn(organization));
  }

  const rememberIn =
    (organization: string): Loader<FolderRow>["remember"] =>
    (rows, select, keyOf) =>
      loader.remember(rows, select, (row) => folderKey(organization, keyOf(row) ?? ""));

  /** First pages of children, gathered for all parents of a tick; the rest is paged parent by parent. */
  const firstChildren = new DataLoader<ChildrenRequest, Connection<FolderRow>>(readFirstChildren, {
    cache: false,
  });

  async function readFirstChildren(
    requests: readonly ChildrenRequest[],
  ): Promise<(Connection<FolderRow> | Error)[]> {
    const answers = new Map<ChildrenRequest, Connection<FolderRow> | Error>();
    const byOrganization = groupBy(requests, ({ parent }) => splitFolderKey(parent).organization);
    const groups = [...byOrganization].flatMap(([organization, group]) =>
      [...groupBy(group, ({ selection }) => selection).values()].map(
        (alike) => [organization, alike] as const,
      ),
    );
    await Promise.all(
      groups.map(async ([organization, group]) => {
        // A failure of one organization is one for its folders only.
        const shared = group.length > 1 ? await readTogether(organization, group).catch(asError) : null;
        await Promise.all(
          group.map(async (request) => {
            const answer =
              shared instanceof Error ? shared : (shared?.get(request) ?? readAlone(organization, request));
            answers.set(request, await Promise.resolve(answer).catch(asError));
          }),
        );
      }),
    );
    return requests.map((request) => answers.get(request) ?? new Error("no answer for a folder"));
  }

  const readAlone = (organization: string, { parent, page, selection }: ChildrenRequest) =>
    listWithin(organization, { parent_id: splitFolderKey(parent).folder }, page, selection);

  /** Children of several parents by one call; null when there are more of them than one page holds. */
  async function readTogether(organization: string, group: readonly ChildrenRequest[]) {
    const [{ selection }] = group as readonly [ChildrenRequest];
    const parents = [...new Set(group.map((request) => splitFolderKey(request.parent).folder))];
    if (parents.length > limits.idsPerCall) return null;
    const plan = folderShape.plan(nodeSelection(selection));
    const list = { ...inOrganization(organization), ordering: bySiblingPosition };
    const filter = anyOf("parent_id", parents) ?? {};
    const all = await readSlice(client, { ...list, filter }, { first: limits.pageSize }, [
      ...plan.select,
      "parent_id",
    ]);
    if (all.hasNextPage) return null;
    const byParent = groupBy(all.rows, (row) => firstKey(row, ["parent_id"]) ?? "");
    const connections = new Map<ChildrenRequest, Connection<FolderRow>>();
    const nodes: FolderRow[] = [];
    for (const request of group) {
      const number = splitFolderKey(request.parent).folder;
      const siblings = byParent.get(number) ?? [];
      const rows = siblings.slice(0, request.page.first ?? 0);
      const slice = await readSlice(
        client,
        { ...list, filter: anyOf("parent_id", [number]) ?? {} },
        request.page,
        [],
        { isEmpty: true },
      );
      const parsed = rows.map((row) => plan.parse(row));
      nodes.push(...parsed);
      const known = {
        ...slice,
        rows,
        hasNextPage: siblings.length > rows.length,
        estimatedCount: siblings.length,
      };
      connections.set(request, connectionOf(known, parsed, selection));
    }
    await complete(nodes, plan, relations());
    return connections;
  }

  /** References from the root down to a folder, climbing from parent to parent. */
  async function climb({ own, parent }: FolderPath): Promise<Reference[]> {
    const way = [new Reference(own)];
    const climbed = new Set([own]);
    for (let next = parent; next !== null && !climbed.has(next);) {
      climbed.add(next);
      way.unshift(new Reference(next));
      const row = await loader.load(next, upwards);
      next = row?.path?.parent ?? null;
    }
    return way;
  }

  return {
    ...loader,
    loadAll(references, selection) {
      const below = selection.get("path");
      const found = loader.loadAll(references, selection);
      if (below === undefined) return found;
      // What stands above them, where that is known, is read in the same wave.
      const above = loader.loadAll(references.flatMap(wayTo), below);
      return above instanceof Promise ? Promise.all([found, above]).then(([folders]) => folders) : found;
    },
    list: (organization, { filter, orderBy, ...page }, selection) =>
      readConnection(
        tools,
        {
          ...inOrganization(organization),
          filter: all(
            textConditions("title", filter?.title),
            filter?.parentIds == null ? {} : anyOf("parent_id", filter.parentIds.map(folderNumber)),
            numberConditions("hierarchy.level", filter?.level),
          ),
          ordering: orderingFrom(orderFields, orderBy, { nullable: orderBy?.field === "TITLE" }),
        },
        page,
        selection,
        folderShape,
        rememberIn(organization),
      ),
    children: (parent, page, selection) =>
      page.first != null && page.after == null && page.first <= limits.pageSize && page.first > 0
        ? firstChildren.load({ parent, page, selection })
        : readAlone(splitFolderKey(parent).organization, { parent, page, selection }),
    path: async (folder, selection) => {
      const way = folder.path ?? null;
      return way && loader.loadAll(way.known ?? (await climb(way)), selection);
    },
    users: (own, page, selection) => {
      const { organization, folder } = splitFolderKey(own);
      return readEdges(
        tools,
        {
          path: "/organizations/{organization_id}/folders/{folder_id}/users",
          values: { organization_id: organization, folder_id: folder },
          items: "users",
          keyField: "user_id",
          filter: {},
          ordering: { descending: false },
        },
        page,
        selection,
        folderUserShape,
      );
    },
    user: (own, userKey, selection) =>
      nullIfAbsent(async () => {
        const { organization, folder } = splitFolderKey(own);
        const values = { organization_id: organization, folder_id: folder, user_id: userKey };
        const row = await readObject(
          client,
          "/organizations/{organization_id}/folders/{folder_id}/users/{user_id}",
          values,
        );
        return readRow({ user_id: userKey, ...row }, folderUserShape, selection, relations());
      }),
  };
}

interface ChildrenRequest {
  readonly parent: string;
  readonly page: PageArguments;
  readonly selection: Selection;
}

/** What climbing needs of each folder on the way. */
const upwards: Selection = new Map([["path", nothing]]);

/** The folders above one that was reached from a camera. */
function wayTo({ row }: Reference): readonly Reference[] {
  return (row === undefined ? null : folderShape.plan(upwards).parse(row).path?.known) ?? [];
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
