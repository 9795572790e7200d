import { isRecord } from "./json.js";
import { coordinates } from "./coordinates.js";
import { folderKey, encodeId, splitFolderKey } from "./global-id.js";
import { organizationShape } from "./organizations.js";
import {
  computed,
  firstKey,
  int,
  key,
  object,
  reference,
  Reference,
  shape,
  text,
  toKey,
  type Field,
  type Raw,
  type RowOf,
  type Shape,
} from "./shape.js";

function keyFrom(row: Raw, path: string): string | null {
  const [organization, folder] = [firstKey(row, ["organization_id"]), firstKey(row, [path])];
  return organization === null || folder === null ? null : folderKey(organization, folder);
}

const ownKey = computed(["id", "organization_id"], (row) => keyFrom(row, "id"));

/** The way from the root to a folder: known when the folder was reached from a camera, to be climbed otherwise. */
export interface FolderPath {
  readonly own: string;
  readonly parent: string | null;
  readonly known: readonly Reference[] | null;
}

const path: Field<FolderPath> = computed(["id", "organization_id", "parent_id"], (row) => {
  const own = keyFrom(row, "id");
  if (own === null) return null;
  const { $path: way, $level: level } = row;
  const known =
    Array.isArray(way) && typeof level === "number" ? way.filter(isRecord).slice(0, level + 1) : null;
  const { organization } = splitFolderKey(own);
  return { own, parent: keyFrom(row, "parent_id"), known: known && foldersOnPath(organization, known) };
});

/** The folders of a path from the root downwards. */
export function foldersOnPath(organization: string, path: readonly Raw[]): Reference[] {
  return path.map((item, level) => folderOnPath(organization, path, item, level));
}

/** A folder of a path, with all that the path tells of it: its id and title, and what follows from its place. */
export function folderOnPath(
  organization: string,
  path: readonly Raw[],
  item: Raw,
  level: number,
): Reference {
  return new Reference(folderKey(organization, toKey(item["id"]) ?? "0"), {
    id: item["id"],
    title: item["title"],
    organization_id: organization,
    parent_id: path[level - 1]?.["id"] ?? null,
    hierarchy: { level },
    $path: path,
    $level: level,
  });
}

const floorPlanShape = shape("FloorPlan", {
  name: text("file.name"),
  url: text("file.url"),
  topLeft: coordinates("topleft"),
  topRight: coordinates("topright"),
  bottomLeft: coordinates("bottomleft"),
});

const folderTable = {
  id: computed(["id", "organization_id"], (row) => {
    const own = keyFrom(row, "id");
    return own === null ? null : encodeId("Folder", own);
  }),
  key: key("id"),
  title: text("title"),
  level: int("hierarchy.level"),
  position: int("hierarchy.order_num"),
  cameraCount: int("streams_count"),
  coordinates: coordinates("coordinates"),
  floorPlan: object("floor_plan", floorPlanShape),
  organization: reference({
    relation: "organizations",
    shape: (): Shape<unknown> => organizationShape,
    keys: ["organization_id"],
  }),
  parent: reference({
    relation: "folders",
    shape: (): Shape<unknown> => folderShape,
    keys: ["parent_id", "organization_id"],
    makeKey: (row) => keyFrom(row, "parent_id"),
  }),
  path,
  // Lists of their own, found by the folder's key.
  children: ownKey,
  cameras: ownKey,
  users: ownKey,
  user: ownKey,
} satisfies Record<string, Field<unknown>>;

/** A folder. Source: items of folder_list and user_organization_folders_list, and folder_get. */
export const folderShape = shape("Folder", folderTable);
export type FolderRow = RowOf<typeof folderTable> & { readonly __typename: string };
