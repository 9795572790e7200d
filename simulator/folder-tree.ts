import type { Folder } from "./data/folders.js";
import type { Organization } from "./data/organizations.js";
import type { Table } from "./table.js";

/** Where a folder goes; the root level has no parent. */
export interface FolderPlace {
  readonly parent: Folder | undefined;
  /** The folder that will follow; undefined for the last place. */
  readonly next: Folder | undefined;
}

/** In their order. */
export function childrenOf(
  folders: Table<Folder>,
  organization: Organization,
  parent: Folder | undefined,
): readonly Folder[] {
  return folders.rows
    .filter((folder) => folder.organization === organization && folder.parent === parent)
    .sort((left, right) => left.orderNumber - right.orderNumber);
}

/** Moves a folder with everything below it, and numbers those anew that it leaves and joins. */
export function placeFolder(folders: Table<Folder>, folder: Folder, { parent, next }: FolderPlace): void {
  const { organization, parent: former } = folder;
  const siblings = childrenOf(folders, organization, parent).filter((sibling) => sibling !== folder);
  const place = next === undefined ? siblings.length : siblings.indexOf(next);
  folder.parent = parent;
  renumber(siblings.toSpliced(place, 0, folder));
  if (former !== parent) renumber(childrenOf(folders, organization, former));
  setLevels(folders, folder);
}

/** The place right behind a folder, for one that may be there already. */
export function placeAfter(folders: Table<Folder>, folder: Folder, moving: Folder | undefined): FolderPlace {
  const { organization, parent } = folder;
  const siblings = childrenOf(folders, organization, parent).filter((sibling) => sibling !== moving);
  return { parent, next: siblings[siblings.indexOf(folder) + 1] };
}

/** The folder and everything below it, parents first. */
export function folderWithin(folders: Table<Folder>, folder: Folder): readonly Folder[] {
  const children = childrenOf(folders, folder.organization, folder);
  return [folder, ...children.flatMap((child) => folderWithin(folders, child))];
}

/** Takes a folder out with everything below it, and returns what it took out. */
export function removeFolder(folders: Table<Folder>, folder: Folder): readonly Folder[] {
  const removed = folderWithin(folders, folder);
  for (const each of removed) folders.remove(each);
  renumber(childrenOf(folders, folder.organization, folder.parent));
  return removed;
}

function renumber(siblings: readonly Folder[]): void {
  for (const [place, folder] of siblings.entries()) folder.orderNumber = place + 1;
}

function setLevels(folders: Table<Folder>, folder: Folder): void {
  for (const each of folderWithin(folders, folder)) each.level = each.parent ? each.parent.level + 1 : 0;
}
