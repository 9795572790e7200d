import { signedIn } from "../access.js";
import { notFound } from "../api-error.js";
import { listAnswer, pathNumber, type Handlers } from "../call.js";
import { mayUse, type Preset } from "../data/presets.js";
import type { Schemas } from "../data/schemas.js";
import { readRow, type ShapeOf } from "../shape.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";

const DAY_SECONDS = 86_400;

export function presetOperations({ presets, organizations }: World): Handlers {
  const shape = {
    id: ({ id }) => id,
    title: ({ title }) => title,
    dvr: ({ dvrDays }) =>
      dvrDays === undefined
        ? undefined
        : {
            expiration: dvrDays * DAY_SECONDS,
            episodes_expiration: 30 * DAY_SECONDS,
            redundancy_factor: 1,
            storage_limit: dvrDays * 2 ** 34,
          },
    is_adjustable: ({ isAdjustable }) => isAdjustable,
    is_default: ({ isDefault }) => isDefault,
    last_change: ({ updatedAtMs }) => ({ updated_at: updatedAtMs, user: { id: 1, name: "admin" } }),
    stats: ({ isDefault, streamsCount, ...preset }) => ({
      organizations_count: isDefault ? organizations.length : preset.organizations.length,
      streams_count: streamsCount,
    }),
    vision: ({ alg }) => alg && { alg },
  } satisfies ShapeOf<Preset, Schemas["preset"]>;

  const usable = ({ rights }: Viewer): readonly Preset[] =>
    presets.filter((preset) => [...rights.organizations.keys()].some((id) => mayUse(preset, id)));

  return {
    presets_list: (call) => {
      signedIn(call.viewer);
      const organizationId = call.own.get("organization_id");
      const rows = usable(call.viewer).filter(
        (preset) => typeof organizationId !== "number" || mayUse(preset, organizationId),
      );
      return listAnswer(call, { rows, shape, key: "id" });
    },
    preset_get: (call) => {
      const id = pathNumber(call, "id");
      const preset = usable(call.viewer).find((candidate) => candidate.id === id);
      if (preset === undefined) throw notFound("No such preset");
      return readRow(shape, preset, call.viewer, undefined);
    },
  };
}
