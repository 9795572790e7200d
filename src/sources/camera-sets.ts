import { BadUserInput } from "../errors.js";
import { limits } from "../limits.js";
import type { ReadPath, PathValues, WatcherClient } from "./client.js";
import type { Query } from "./target.js";
import { nullIfAbsent, readPage } from "./envelope.js";
import { decodeKey, splitFolderKey } from "./global-id.js";
import { groupBy } from "./group-by.js";
import { toKey, type Raw } from "./shape.js";

type Ids = readonly string[] | null | undefined;

export interface CameraChoice {
  readonly cameraIds?: Ids;
  readonly folderIds?: Ids;
  readonly organizationIds?: Ids;
}

/** Names of cameras that a filter lets through; changes as cameras move. */
export interface CameraSet {
  has(name: string): boolean;
  /** Reads folders and organizations anew. Source: folder_list, streams_list. */
  refresh(): Promise<void>;
  /** Depends on where cameras are, and so on more than the filter. */
  readonly moves: boolean;
}

/** Cameras by name, by folder with all folders below, and by organization: all given ones must hold. */
export function createCameraSet(client: WatcherClient, choice: CameraChoice): CameraSet {
  const named = choice.cameraIds == null ? undefined : new Set(keysOf("Camera", choice.cameraIds));
  const folders = choice.folderIds == null ? undefined : keysOf("Folder", choice.folderIds);
  const organizations =
    choice.organizationIds == null ? undefined : keysOf("Organization", choice.organizationIds);
  let placed: readonly ReadonlySet<string>[] = [];

  return {
    moves: folders !== undefined || organizations !== undefined,
    has: (name) => (named === undefined || named.has(name)) && placed.every((set) => set.has(name)),
    refresh: async () => {
      const inOrganizations = organizations && namesOf(client, "organization_id", organizations);
      const inFolders =
        folders && withFoldersBelow(client, folders).then((all) => namesOf(client, "folder_id", all));
      const sets = await Promise.all([inOrganizations, inFolders]);
      placed = sets.filter((set) => set !== undefined);
    },
  };
}

function keysOf(type: "Camera" | "Folder" | "Organization", ids: readonly string[]): string[] {
  if (ids.length > limits.idsPerCall) {
    throw new BadUserInput(`A filter takes at most ${limits.idsPerCall} ids, this one has ${ids.length}.`);
  }
  return ids.map((id) => decodeKey(type, id));
}

async function namesOf(
  client: WatcherClient,
  field: "organization_id" | "folder_id",
  values: readonly string[],
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (let start = 0; start < values.length; start += limits.idsPerCall) {
    const query = { [field]: values.slice(start, start + limits.idsPerCall).join(",") };
    const rows = await readAll(client, "/streams", {}, "streams", "name", { ...query, select: "name" });
    for (const row of rows) names.add(String(row["name"]));
  }
  return names;
}

/** Numbers of the folders and of all below them. */
async function withFoldersBelow(client: WatcherClient, folders: readonly string[]): Promise<string[]> {
  const byOrganization = groupBy(folders, (key) => splitFolderKey(key).organization);
  const trees = await Promise.all(
    [...byOrganization].map(async ([organization, keys]) => {
      const path = "/organizations/{organization_id}/folders";
      const values = { organization_id: organization };
      const read = () => readAll(client, path, values, "folders", "id", { select: "id,parent_id" });
      const rows = await nullIfAbsent(read);
      // As with any other id of what the viewer does not see: nothing fits.
      if (rows === null) return [];
      const children = groupBy(rows, (row) => toKey(row["parent_id"]) ?? "");
      const found = new Set(keys.map((key) => splitFolderKey(key).folder));
      // A set that grows while it is walked is walked to its end.
      for (const folder of found)
        for (const row of children.get(folder) ?? []) found.add(toKey(row["id"]) ?? "");
      return [...found];
    }),
  );
  return trees.flat();
}

/** Every row of a list, by its unique key. */
export async function readAll<P extends ReadPath>(
  client: WatcherClient,
  path: P,
  values: PathValues<P>,
  items: string,
  keyField: string,
  query: Query,
): Promise<readonly Raw[]> {
  const rows: Raw[] = [];
  for (let after: string | undefined; ;) {
    const range = after === undefined ? {} : { [`${keyField}_gt`]: after };
    const page = await readPage(client, path, values, items, {
      ...query,
      ...range,
      sort: keyField,
      limit: limits.pageSize,
    });
    rows.push(...page.rows);
    const last = toKey(page.rows.at(-1)?.[keyField]);
    if (!page.hasMore || last === undefined || last === after) return rows;
    after = last;
  }
}
