import type { Handlers } from "../call.js";
import type { PlaybackTokens } from "../playback-tokens.js";
import type { Tokens } from "../tokens.js";
import type { World } from "../world.js";
import { episodeOperations } from "./episodes.js";
import { folderOperations } from "./folders.js";
import { loginOperations } from "./login.js";
import { mosaicOperations } from "./mosaics.js";
import { organizationOperations } from "./organizations.js";
import { personOperations } from "./persons.js";
import { presetOperations } from "./presets.js";
import { profileOperations } from "./profile.js";
import { streamOperations } from "./streams.js";
import { userOperations } from "./users.js";

/** Every operation that the simulator carries out; the others of the contract answer 501. */
export function createHandlers(world: World, tokens: Tokens, playback: PlaybackTokens): Handlers {
  return {
    ...loginOperations(tokens),
    ...streamOperations(world),
    ...organizationOperations(world),
    ...folderOperations(world),
    ...presetOperations(world),
    ...episodeOperations(world, playback),
    ...userOperations(world),
    ...mosaicOperations(world),
    ...personOperations(world),
    ...profileOperations(world),
  };
}
