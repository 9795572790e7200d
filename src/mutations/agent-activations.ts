import type { CreateAgentActivationInput, MutationResolvers } from "../generated/schema.js";
import { body, idOf, plain } from "./body.js";
import { coordinates, folderId, not } from "./camera-settings.js";
import { asText, keyIn, mutation } from "./mutation.js";

/** Cameras that enrol themselves. Source: agent_activation_token_create. */
export const agentActivationMutations = {
  createAgentActivation: mutation({
    body: body<CreateAgentActivationInput>({
      title: plain("title"),
      comment: plain("comment"),
      coordinates,
      archiveDepthDays: plain("dvr_depth"),
      archiveLimitGigabytes: plain("dvr_space"),
      isEnabled: plain("enabled"),
      isOnDemand: not("static"),
      organizationId: idOf("Organization", "organization_id"),
      folderId,
      presetId: idOf("Preset", "preset_id"),
      address: plain("postal_address"),
    }),
    send: async (write, json) => keyIn(await write("post", "/agent_activation_token", {}, { json }), "token"),
    // A secret, but the only answer that a repeat is good for. It is kept sealed.
    kept: asText,
    // Not read back: a token that could not be shown would be lost, and no camera can have it yet.
    answer: (token) => ({ agentActivation: { __typename: "AgentActivation", token, camera: null } }),
  }),
} satisfies MutationResolvers;
