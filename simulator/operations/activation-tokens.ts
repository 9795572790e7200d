import { randomUUID } from "node:crypto";
import { requireRight } from "../access.js";
import { notFound } from "../api-error.js";
import { bodyObject, pathText, type Handlers } from "../call.js";
import type { Schemas } from "../data/schemas.js";
import type { World } from "../world.js";
import { placementAfter } from "./stream-placement.js";

export function activationTokenOperations(world: World): Handlers {
  const { issued } = world;
  return {
    agent_activation_token_create: (call): Schemas["agent_activation_token"] => {
      const { organization } = placementAfter(world, call.viewer, bodyObject(call), undefined);
      const record = { token: randomUUID() };
      issued.activationTokens.push({ organizationId: organization.id, record });
      return record;
    },
    agent_activation_token_get: (call): Schemas["agent_activation_token"] => {
      const token = pathText(call, "token");
      const found = issued.activationTokens.find(({ record }) => record.token === token);
      if (found === undefined || !call.viewer.rights.organizations.has(found.organizationId)) {
        throw notFound("No such token");
      }
      requireRight(call.viewer, found.organizationId, "can_edit_streams");
      return found.record;
    },
  };
}
