import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import { BadUserInput, Conflict, GatewayError } from "../errors.js";
import { limits } from "../limits.js";
import type { RedisConnection } from "../redis.js";
import type { Logger } from "../log.js";
import type { Seal } from "../session/seal.js";

/** A change that a client gave a name of its own, so that it may send it again without doing it twice. */
export interface NamedChange {
  readonly user: string;
  /** The field of the mutation. */
  readonly field: string;
  readonly clientMutationId: string;
  readonly input: unknown;
}

export interface Repeats {
  /**
   * Does the work, or answers what it answered when it was done before under the same name. Throws BadUserInput when the name
   * was used for another input, Conflict while the first is under way or when nobody knows how it ended.
   */
  run(change: NamedChange, work: () => Promise<string>): Promise<string>;
}

/** What is kept under a name. */
interface Kept {
  /** Of the input. */
  readonly digest: string;
  /** undefined: under way, or nobody knows how it ended. */
  readonly result?: string | undefined;
}

/** Where names are kept, for all processes or for this one. */
interface Store {
  /** Keeps the text unless there is one; answers the one that was there before. */
  begin(key: string, text: string): Promise<string | undefined>;
  replace(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** In Redis for all processes, sealed under the name; in memory without it. Throws Unavailable while Redis is away. */
export function createRepeats(redis: RedisConnection | undefined, seal: Seal, log: Logger): Repeats {
  const store = redis === undefined ? memoryStore() : redisStore(redis);
  return {
    run: async ({ user, field, clientMutationId, input }, work) => {
      if (clientMutationId === "" || clientMutationId.length > limits.clientMutationId) {
        throw new BadUserInput(`clientMutationId has 1 to ${limits.clientMutationId} characters.`);
      }
      const key = digestOf([user, field, clientMutationId]);
      const sealed = (kept: Kept) =>
        seal.close(clientMutationId, key, JSON.stringify(kept)).toString("base64");
      const digest = digestOf(input);
      const before = await store.begin(key, sealed({ digest }));
      if (before !== undefined) {
        return resultOf(seal.open(clientMutationId, key, Buffer.from(before, "base64"))?.text, digest);
      }
      // A store that is away does not undo what was done: a repeat is then told that nobody knows.
      const keep = (change: Promise<void>) =>
        change.catch((error: unknown) =>
          log.warn({ err: error }, "the result of a change could not be kept"),
        );
      try {
        const result = await work();
        await keep(store.replace(key, sealed({ digest, result })));
        return result;
      } catch (error) {
        // What was certainly not done may be tried again under the same name, corrected as well.
        if (!isUncertain(error)) await keep(store.remove(key));
        throw error;
      }
    },
  };
}

function isUncertain(error: unknown): boolean {
  return !(error instanceof GatewayError) || error.facts["outcome"] === "UNKNOWN";
}

function redisStore(redis: RedisConnection): Store {
  const keyOf = (key: string) => `watcher-graph:v1:change:${key}`;
  return {
    begin: async (key, text) =>
      (await redis.run((client) =>
        client.set(keyOf(key), text, "PX", limits.clientMutationKeep, "NX", "GET"),
      )) ?? undefined,
    replace: (key, text) =>
      redis.run(async (client) => {
        await client.set(keyOf(key), text, "PX", limits.clientMutationKeep);
      }),
    remove: (key) =>
      redis.run(async (client) => {
        await client.del(keyOf(key));
      }),
  };
}

function memoryStore(): Store {
  const kept = new LRUCache<string, string>({
    max: limits.clientMutationsInMemory,
    ttl: limits.clientMutationKeep,
  });
  return {
    begin: (key, text) => {
      const before = kept.get(key);
      if (before === undefined) kept.set(key, text);
      return Promise.resolve(before);
    },
    replace: (key, text) => Promise.resolve(void kept.set(key, text)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  };
}

const digestOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url");

const keptForm: z.ZodType<Kept> = z.object({ digest: z.string(), result: z.string().optional() });

function resultOf(text: string | undefined, digest: string): string {
  const before = text === undefined ? { digest, result: undefined } : keptForm.parse(JSON.parse(text));
  if (before.digest !== digest) {
    throw new BadUserInput(
      "This clientMutationId was used for another input. Take a new one for each change.",
    );
  }
  if (before.result !== undefined) return before.result;
  throw new Conflict(
    "The first attempt under this clientMutationId is under way, or it is unknown how it ended. Look before you try again under another one.",
    { facts: { outcome: "UNKNOWN" } },
  );
}
