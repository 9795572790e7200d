import { LRUCache } from "lru-cache";
import { createHash } from "node:crypto";
import { limits } from "../limits.js";

/** An answer of Watcher's, and how long it was. */
export interface Answered {
  readonly body: unknown;
  readonly bytes: number;
}

/** Answers that rarely change, for whoever asks for the same a moment later. */
export interface Kept {
  /** What was read under the key before, or what is read now. The key is not kept: it may hold a token. */
  read(key: string, read: () => Promise<Answered>): Promise<Answered>;
  /** Something was changed: neither what is kept nor what is being read is told to those who ask from now on. */
  forget(): void;
}

export interface Keeping {
  /** How long an answer is kept; 0: not at all. */
  readonly milliseconds: number;
  /** Changes made by other processes are heard of just now. */
  isHearing(): boolean;
}

export function createKept({ milliseconds, isHearing }: Keeping): Kept {
  const answers = new LRUCache<string, Answered>({
    maxSize: limits.keptAnswerBytes,
    // Beside the answer: what its entry takes.
    sizeCalculation: ({ bytes }) => bytes + 500,
    ttl: milliseconds,
    // By default it sets a timer in each millisecond in which it is asked.
    ttlResolution: Math.ceil(milliseconds / 50),
  });
  let changes = 0;

  return {
    read: async (key, read) => {
      if (milliseconds === 0 || !isHearing()) return read();
      const digest = createHash("sha256").update(key).digest("base64url");
      const present = answers.get(digest);
      if (present !== undefined) return present;
      const before = changes;
      const answer = await read();
      if (before === changes) answers.set(digest, answer);
      return answer;
    },
    forget: () => {
      changes += 1;
      answers.clear();
    },
  };
}
