import { Unavailable } from "../errors.js";
import type { Logger } from "../log.js";
import type { RedisConnection } from "../redis.js";

/** Tells every process that something was changed in Watcher, so that none answers with what it began to read before. */
export interface Announcements {
  /** Resolves when the others have been told. Without Redis they learn nothing, and no reads of theirs last long. */
  changed(): Promise<void>;
}

const channel = "watcher-graph:v1:changed";

export function createAnnouncements(
  redis: RedisConnection | undefined,
  onChanged: () => void,
  log: Logger,
): Announcements {
  redis?.subscribe(channel, onChanged);
  return {
    changed: async () => {
      if (redis === undefined) return;
      try {
        await redis.run((client) => client.publish(channel, ""));
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        log.debug("a change could not be announced: redis is away");
      }
    },
  };
}
