import type { Row } from "./fixture-list.js";

/** The folders of the upstream fixture: the same tree of four levels in each organization. */
interface Folder {
  readonly id: number;
  readonly title: string;
  /** Folders from the root down to this one, itself left out. */
  readonly above: readonly Folder[];
  readonly position: number;
}

const titles = ["Ground floor", "Car park", "Склад", "Ward B", "Roof", "Gate"];
/** How many folders each folder of a level holds: 1 root, then 5, 25 and 100. */
const foldersInside = [5, 5, 4];

const trees = new Map<number, readonly Folder[]>();

function treeOf(organization: number): readonly Folder[] {
  let tree = trees.get(organization);
  if (tree === undefined) trees.set(organization, (tree = makeTree(organization)));
  return tree;
}

/** From the root downwards, level by level. Ids are unique over all organizations, as Watcher's are. */
function makeTree(organization: number): readonly Folder[] {
  let id = organization * 1_000;
  const folder = (above: readonly Folder[], position: number): Folder => ({
    id: id++,
    title: `${titles[(id + above.length) % titles.length] ?? ""} ${position}`,
    above,
    position,
  });
  let level = [folder([], 0)];
  const tree = [...level];
  for (const inside of foldersInside) {
    level = level.flatMap((parent) =>
      Array.from({ length: inside }, (_, position) => folder([...parent.above, parent], position)),
    );
    tree.push(...level);
  }
  return tree;
}

/** Where a camera is: the folders from the root down to one of the lowest level. */
export function folderPath(organization: number, index: number): { id: number; title: string }[] {
  const lowest = treeOf(organization).filter(({ above }) => above.length === foldersInside.length);
  const folder = lowest[index % lowest.length];
  return folder === undefined ? [] : [...folder.above, folder].map(({ id, title }) => ({ id, title }));
}

/** Rows of folder_list. `cameras` are how many there are directly inside each folder, by its id. */
export function folderRows(organization: number, cameras: ReadonlyMap<number, number>): Row[] {
  return treeOf(organization).map(({ id, title, above, position }) => ({
    id,
    title,
    coordinates: { latitude: 59.9406, longitude: 30.3171 },
    hierarchy: { level: above.length, order_num: position },
    organization_id: organization,
    parent_id: above.at(-1)?.id ?? null,
    streams_count: cameras.get(id) ?? 0,
  }));
}
