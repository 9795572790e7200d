import type { MosaicFilter } from "../generated/schema.js";
import type { Loader } from "./batch.js";
import type { Connection } from "./connection.js";
import { all, both, idConditions, textConditions, type Conditions } from "./filters.js";
import { globalId } from "./global-id.js";
import { organizationShape } from "./organizations.js";
import type { PageArguments } from "./page.js";
import { playback } from "./playback.js";
import type { Selection } from "./selection.js";
import {
  bool,
  key,
  list,
  reference,
  scalar,
  shape,
  text,
  type Field,
  type RowOf,
  type Shape,
} from "./shape.js";
import { createResource } from "./resource.js";
import type { SourceTools } from "./source-tools.js";
import { cameraShape } from "./camera-shape.js";

/** A cell; Watcher sends an empty object for an empty one. */
const cellShape = shape("MosaicCell", {
  camera: reference({
    relation: "streams",
    shape: (): Shape<unknown> => cameraShape,
    keys: ["name"],
    embedded: { at: "", fields: ["name", "title"] },
  }),
  cameraName: text("name"),
  title: text("title"),
  isAlive: bool("alive"),
  playback: playback("name", "playback_token", "streaming_endpoint"),
});
export type MosaicCellRow = ReturnType<ReturnType<typeof cellShape.plan>["parse"]>;

const mosaicTable = {
  id: globalId("Mosaic", "id"),
  key: key("id"),
  title: text("title"),
  layout: text("type"),
  columns: scalar("type", "a grid such as 2x2", (value) =>
    typeof value === "string" ? columnsOf(value) : undefined,
  ),
  organization: reference({
    relation: "organizations",
    shape: (): Shape<unknown> => organizationShape,
    keys: ["organization_id"],
  }),
  cells: list("streams", cellShape),
} satisfies Record<string, Field<unknown>>;

/** A saved grid of cameras. Source: items of mosaics_list, and mosaic_get. */
export const mosaicShape = shape("Mosaic", mosaicTable);
export type MosaicRow = RowOf<typeof mosaicTable> & { readonly __typename: string };

/** 3x3 has three columns; 1x7 is one large cell with seven small ones. */
function columnsOf(layout: string): number | null {
  const [, columns, rows] = /^(\d+)x(\d+)$/.exec(layout) ?? [];
  return columns !== undefined && columns === rows ? Number(columns) : null;
}

export interface MosaicListArguments extends PageArguments {
  readonly filter?: MosaicFilter | null | undefined;
}

export interface Mosaics extends Loader<MosaicRow> {
  /** Source: mosaics_list. */
  list(args: MosaicListArguments, selection: Selection): Promise<Connection<MosaicRow>>;
  /** Mosaics of an organization. Source: mosaics_list. */
  listOfOrganization(
    organization: string,
    args: MosaicListArguments,
    selection: Selection,
  ): Promise<Connection<MosaicRow>>;
}

export function createMosaics(tools: SourceTools): Mosaics {
  const { client } = tools;
  const { loader, listPage } = createResource(tools, mosaicShape, {
    path: "/mosaics",
    values: {},
    items: "mosaics",
    keyField: "id",
    single: { read: (id: string) => client.get("/mosaics/{mosaic_id}", { mosaic_id: id }), small: true },
  });
  const listWithin = (within: Conditions, { filter, ...page }: MosaicListArguments, selection: Selection) =>
    listPage(
      {
        filter: both(
          within,
          all(
            textConditions("title", filter?.title),
            idConditions("organization_id", "Organization", filter?.organizationIds),
          ),
        ),
        ordering: { descending: false },
      },
      page,
      selection,
    );

  return {
    ...loader,
    list: (args, selection) => listWithin({}, args, selection),
    listOfOrganization: (organization, args, selection) =>
      listWithin({ organization_id: organization }, args, selection),
  };
}
