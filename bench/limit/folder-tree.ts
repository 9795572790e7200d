import { argument, idOf, keyOf, type Organization, type Operation } from "./graph.js";
import { read } from "./watcher.js";

interface Folder {
  readonly id: number;
  readonly title: string;
  readonly parent_id: number | null;
  readonly streams_count: number;
}

/** Levels below the root that the query asks for. */
const depth = 3;

/** All folders of the organization by one call, put together here. They are fewer than a page, inside each other too. */
export async function folderTree(operation: Operation, authorization: string): Promise<string> {
  const organization = keyOf(argument(operation, /id: "([^"]+)"/));
  const [{ title }, { folders }] = await Promise.all([
    read<Organization>(`/organizations/${organization}`, authorization),
    read<{ folders: Folder[] }>(
      `/organizations/${organization}/folders?sort=hierarchy.order_num,id&limit=500&select=id,title,parent_id,streams_count`,
      authorization,
    ),
  ]);
  const inside = new Map<number | null, Folder[]>();
  for (const folder of folders) {
    const siblings = inside.get(folder.parent_id);
    if (siblings === undefined) inside.set(folder.parent_id, [folder]);
    else siblings.push(folder);
  }
  const nodesIn = (parent: number | null, levels: number): string =>
    `{"nodes":[${(inside.get(parent) ?? []).map((folder) => nodeOf(folder, levels)).join()}]}`;
  const nodeOf = ({ id, title, streams_count: cameraCount }: Folder, levels: number) =>
    `{"id":"${idOf("Folder", `${organization}/${id}`)}","title":${JSON.stringify(title)},` +
    (levels === 0 ? `"cameraCount":${cameraCount}}` : `"children":${nodesIn(id, levels - 1)}}`);
  return `{"organization":{"title":${JSON.stringify(title)},"folders":${nodesIn(null, depth)}}}`;
}
