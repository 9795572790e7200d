import { isRecord } from "./client.js";
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
  const items = row["$path"];
  if (own === null) return null;
  const organization = splitFolderKey(own).organization;
  const known = Array.isArray(items) ? items.filter(isRecord) : null;
  return {
    own,
    parent: keyFrom(row, "parent_id"),
    known:
      known?.map((item, level) => {
        const parent = known[level - 1]?.["id"] ?? null;
        const part = { ...item, organization_id: organization, parent_id: parent, hierarchy: { level } };
        return new Reference(folderKey(organization, firstKey(item, ["id"]) ?? "0"), part);
      }) ?? null,
  };
});

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
