import type { Camera } from "./data/cameras.js";
import type { User } from "./data/users.js";
import type { Rights } from "./permissions.js";

/** Who asks, what that person may see, and when: everything about a request that answers depend on. */
export interface Viewer {
  /** undefined when nobody signed in. */
  readonly user: User | undefined;
  readonly rights: Rights;
  readonly nowMs: number;
  /** Base URL of the streaming API. */
  readonly streamingEndpoint: string;
  /** Temporary token for one camera, or for one episode of it. */
  playbackToken(camera: Camera, episodeId?: bigint): string;
}
