import { ownOrganization, requireOwnerOrAdmin, signedIn } from "../access.js";
import { badField, conflict, notFound } from "../api-error.js";
import { bodyObject, listAnswer, pathNumber, type Call, type Handlers } from "../call.js";
import type { Organization } from "../data/organizations.js";
import { mayUse, type Preset } from "../data/presets.js";
import type { Schemas } from "../data/schemas.js";
import { requiredNumber } from "../required-fields.js";
import { readRow, type ShapeOf } from "../shape.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";

const DAY_SECONDS = 86_400;

export function presetOperations(world: World): Handlers {
  const { presets, organizations, cameras } = world;
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
      organizations_count: isDefault ? organizations.rows.length : preset.organizations.length,
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
    organization_preset_save: (call) => {
      const organization = requestedOrganization(world, call);
      const id = requiredNumber(bodyObject(call), "preset_id");
      const preset = usable(call.viewer).find((candidate) => candidate.id === id);
      if (preset === undefined) throw badField("No such preset", "/preset_id");
      if (!mayUse(preset, organization.id)) preset.organizations = [...preset.organizations, organization];
      return readRow(shape, preset, call.viewer, undefined);
    },
    delete_organization_preset: (call) => {
      const organization = requestedOrganization(world, call);
      const id = pathNumber(call, "preset_id");
      const preset = presets.find((candidate) => candidate.id === id);
      if (preset === undefined || !mayUse(preset, organization.id)) throw notFound("No such preset");
      if (preset.isDefault) throw conflict("The preset is for every organization");
      if (cameras.rows.some((camera) => camera.organization === organization && camera.preset === preset)) {
        throw conflict("Cameras of the organization have the preset");
      }
      preset.organizations = preset.organizations.filter((other) => other !== organization);
      return undefined;
    },
  };
}

/** Presets say what an organization pays for, so members do not choose them, whatever their rights. */
function requestedOrganization(world: World, call: Call): Organization {
  const organization = ownOrganization(world, call.viewer, pathNumber(call, "organization_id"));
  requireOwnerOrAdmin(call.viewer, organization);
  return organization;
}
