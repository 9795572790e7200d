import type { PresetFilter } from "../generated/schema.js";
import type { Loader } from "./batch.js";
import type { Connection } from "./connection.js";
import { all, both, flag, textConditions, type Conditions } from "./filters.js";
import { decodeKey, globalId } from "./global-id.js";
import { recordingShape } from "./media.js";
import type { PageArguments } from "./page.js";
import type { Selection } from "./selection.js";
import {
  bool,
  int,
  key,
  object,
  reference,
  shape,
  text,
  utcMilliseconds,
  type Field,
  type RowOf,
  type Shape,
} from "./shape.js";
import { createResource } from "./resource.js";
import type { SourceTools } from "./source-tools.js";
import { userShape } from "./users.js";

const presetTable = {
  id: globalId("Preset", "id"),
  key: key("id"),
  title: text("title"),
  isAdjustable: bool("is_adjustable"),
  isDefault: bool("is_default"),
  recording: object("dvr", recordingShape),
  visionAlgorithm: text("vision.alg"),
  lastChangedAt: utcMilliseconds("last_change.updated_at"),
  lastChangedBy: reference({
    relation: "users",
    shape: (): Shape<unknown> => userShape,
    keys: ["last_change.user.id"],
    embedded: { at: "last_change.user", fields: ["id", "name"] },
  }),
  organizationCount: int("stats.organizations_count"),
  cameraCount: int("stats.streams_count"),
} satisfies Record<string, Field<unknown>>;

/** A bundle of camera settings. Source: items of presets_list, and preset_get. */
export const presetShape = shape("Preset", presetTable);
export type PresetRow = RowOf<typeof presetTable> & { readonly __typename: string };

export interface PresetListArguments extends PageArguments {
  readonly filter?: PresetFilter | null | undefined;
}

export interface Presets extends Loader<PresetRow> {
  /** Source: presets_list. */
  list(args: PresetListArguments, selection: Selection): Promise<Connection<PresetRow>>;
  /** Presets that an organization may use. Source: presets_list. */
  listOfOrganization(
    organization: string,
    args: PresetListArguments,
    selection: Selection,
  ): Promise<Connection<PresetRow>>;
}

export function createPresets(tools: SourceTools): Presets {
  const { loader, listPage } = createResource(tools, presetShape, {
    path: "/presets",
    values: {},
    items: "presets",
    keyField: "id",
    single: { read: (id: string, reads) => reads.get("/presets/{id}", { id }), small: true },
    isLasting: (path) => !path.startsWith("stats"),
  });
  const listWithin = (within: Conditions, { filter, ...page }: PresetListArguments, selection: Selection) =>
    listPage(
      {
        filter: both(
          within,
          all(
            textConditions("title", filter?.title),
            filter?.organizationId == null
              ? {}
              : { organization_id: decodeKey("Organization", filter.organizationId) },
            flag("is_adjustable", filter?.isAdjustable),
            flag("is_default", filter?.isDefault),
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
