import { createHash } from "node:crypto";
import pLimit, { type LimitFunction } from "p-limit";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { InvalidCredentials, RateLimited } from "../errors.js";
import { limits } from "../limits.js";
import type { RedisConnection } from "../redis.js";

/** Lets a password be tried, unless too many wrong ones came for that login or from that address. */
export interface SignInLimits {
  /** Runs the attempt. Throws RateLimited without running it, or what the attempt throws. */
  attempt<T>(login: string, address: string, signIn: () => Promise<T>): Promise<T>;
}

/** Counts in Redis for all processes; in memory without it, and while it does not answer. */
export function createSignInLimits(redis: RedisConnection | undefined): SignInLimits {
  const counter = (kind: string, points: number) => {
    const keyPrefix = `watcher-graph:v1:attempts:${kind}`;
    const options = { keyPrefix, points, duration: limits.signInFailureSeconds };
    const inMemory = new RateLimiterMemory(options);
    if (redis === undefined) return inMemory;
    return new RateLimiterRedis({
      ...options,
      storeClient: redis.client,
      insuranceLimiter: inMemory,
      rejectIfRedisNotReady: true,
    });
  };
  const ofLogin = counter("login", limits.signInFailuresOfLogin);
  const ofAddress = counter("address", limits.signInFailuresOfAddress);
  const queues = new Map<string, LimitFunction>();

  /** Attempts for one login, or from one address, wait for one another: else many at once pass before the first has failed. */
  async function inTurn<T>(key: string, atOnce: number, work: () => Promise<T>): Promise<T> {
    const queue = queues.get(key) ?? pLimit(atOnce);
    queues.set(key, queue);
    try {
      return await queue(work);
    } finally {
      if (queue.activeCount + queue.pendingCount === 0) queues.delete(key);
    }
  }

  async function check(counter: RateLimiterMemory | RateLimiterRedis, key: string): Promise<void> {
    const state = await counter.get(key);
    if (state === null || state.consumedPoints < counter.points) return;
    const retryAfterSeconds = Math.max(Math.ceil(state.msBeforeNext / 1000), 1);
    throw new RateLimited("Too many failed sign-ins. Wait before you try again.", {
      facts: { retryAfterSeconds },
    });
  }

  async function count(counter: RateLimiterMemory | RateLimiterRedis, key: string): Promise<void> {
    try {
      await counter.consume(key);
    } catch (error) {
      // The last one that was allowed has been used up, which the next check finds.
      if (!(error instanceof RateLimiterRes)) throw error;
    }
  }

  return {
    attempt: async (login, address, signIn) => {
      const [account, place] = [hash(login.trim().toLowerCase()), hash(address)];
      return inTurn(`login ${account}`, limits.signInsOfLogin, () =>
        inTurn(`address ${place}`, limits.signInConcurrency, async () => {
          await Promise.all([check(ofLogin, account), check(ofAddress, place)]);
          try {
            const result = await signIn();
            await ofLogin.delete(account);
            return result;
          } catch (error) {
            if (error instanceof InvalidCredentials)
              await Promise.all([count(ofLogin, account), count(ofAddress, place)]);
            throw error;
          }
        }),
      );
    },
  };
}

/** Neither logins nor addresses stand in keys. */
function hash(text: string): string {
  return createHash("sha256").update("watcher-graph attempts ").update(text).digest("base64url");
}
