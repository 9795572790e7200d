import type { MutationResolvers } from "../generated/schema.js";
import { agentActivationMutations } from "../mutations/agent-activations.js";
import { cameraDeviceMutations } from "../mutations/camera-device.js";
import { cameraEventMutations } from "../mutations/camera-events.js";
import { cameraMovementMutations } from "../mutations/camera-movement.js";
import { cameraMutations } from "../mutations/cameras.js";
import { cameraRightsMutations } from "../mutations/camera-rights.js";
import { deviceMutations } from "../mutations/devices.js";
import { episodeMutations } from "../mutations/episodes.js";
import { firmwareMutations } from "../mutations/camera-firmware.js";
import { folderMutations } from "../mutations/folders.js";
import { importMutations } from "../mutations/camera-import.js";
import { messageMutations } from "../mutations/messages.js";
import { mosaicMutations } from "../mutations/mosaics.js";
import { organizationMutations } from "../mutations/organizations.js";
import { personMutations } from "../mutations/persons.js";
import { profileMutations } from "../mutations/profile.js";
import { userMutations } from "../mutations/users.js";
import { revokeSession } from "./revoke-session.js";
import { signIn } from "./sign-in.js";

export const Mutation: MutationResolvers = {
  login: (_, { input }, { session }) => signIn(session, input),
  logout: async (_, __, { session }) => ({ ok: await session.logout() }),
  logoutEverywhere: async (_, __, { session }) => ({ endedSessions: await session.logoutEverywhere() }),
  revokeSession: (_, { input }, { session }) => revokeSession(session, input),
  ...agentActivationMutations,
  ...cameraDeviceMutations,
  ...cameraEventMutations,
  ...cameraMovementMutations,
  ...cameraMutations,
  ...cameraRightsMutations,
  ...deviceMutations,
  ...episodeMutations,
  ...firmwareMutations,
  ...folderMutations,
  ...importMutations,
  ...messageMutations,
  ...mosaicMutations,
  ...organizationMutations,
  ...personMutations,
  ...profileMutations,
  ...userMutations,
};
