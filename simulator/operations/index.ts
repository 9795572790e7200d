import type { Handlers } from "../call.js";
import type { EpisodeChanges } from "../episodes/changes.js";
import type { PlaybackTokens } from "../playback-tokens.js";
import type { Tokens } from "../tokens.js";
import type { World } from "../world.js";
import { activationTokenOperations } from "./activation-tokens.js";
import { apikeyOperations } from "./api-keys.js";
import { deviceOperations } from "./devices.js";
import { cameraDeviceOperations } from "./camera-device.js";
import { episodeOperations } from "./episodes.js";
import { folderChangeOperations } from "./folder-changes.js";
import { folderUserOperations } from "./folder-users.js";
import { folderOperations } from "./folders.js";
import { inviteOperations } from "./invites.js";
import { loginOperations } from "./login.js";
import { memberOperations } from "./members.js";
import { messageOperations } from "./messages.js";
import { mosaicOperations } from "./mosaics.js";
import { organizationOperations } from "./organizations.js";
import { personOperations } from "./persons.js";
import { presetOperations } from "./presets.js";
import { profileOperations } from "./profile.js";
import { streamEventOperations } from "./stream-events.js";
import { streamPermissionOperations } from "./stream-permissions.js";
import { streamWriteOperations } from "./stream-writes.js";
import { streamOperations } from "./streams.js";
import { userChangeOperations } from "./user-changes.js";
import { userOperations } from "./users.js";

/** Every operation that the simulator carries out; the others of the contract answer 501. */
export function createHandlers(
  world: World,
  tokens: Tokens,
  playback: PlaybackTokens,
  changes: EpisodeChanges,
): Handlers {
  return {
    ...loginOperations(tokens),
    ...streamOperations(world),
    ...streamWriteOperations(world),
    ...streamPermissionOperations(world),
    ...streamEventOperations(world),
    ...cameraDeviceOperations(world),
    ...organizationOperations(world),
    ...memberOperations(world),
    ...inviteOperations(world),
    ...activationTokenOperations(world),
    ...folderOperations(world),
    ...folderChangeOperations(world),
    ...folderUserOperations(world),
    ...presetOperations(world),
    ...episodeOperations(world, playback, changes),
    ...userOperations(world),
    ...userChangeOperations(world, tokens),
    ...mosaicOperations(world),
    ...personOperations(world),
    ...profileOperations(world, tokens),
    ...apikeyOperations(world),
    ...deviceOperations(world),
    ...messageOperations(world),
  };
}
