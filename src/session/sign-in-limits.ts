import { createHash } from "node:crypto";
import pLimit, { type LimitFunction } from "p-limit";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { InvalidCredentials, RateLimited } from "../errors.js";
import { limits } from "../limits.js";
import type { RedisConnection } from "../redis.js";

/** What anybody may do without being signed in: try passwords, and ask for e-mails when one is forgotten. */
export interface SignInLimits {
  /**
   * Runs the attempt, unless too many wrong ones came for that login or from that address. Throws RateLimited without
   * running it, or what the attempt throws.
   */
  attempt<T>(login: string, address: string, signIn: () => Promise<T>): Promise<T>;
  /** Counts an e-mail for a forgotten password. Throws RateLimited after too many to that mailbox or asked for from that address. */
  recover(email: string, address: string): Promise<void>;
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
  const ofMailbox = counter("mailbox", limits.recoveriesOfEmail);
  const ofAsking = counter("asking", limits.recoveriesOfAddress);
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
    throw tooMany("Too many failed sign-ins. Wait before you try again.", state);
  }

  async function spend(counter: RateLimiterMemory | RateLimiterRedis, key: string): Promise<void> {
    try {
      await counter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw tooMany("Too many e-mails were asked for. Wait before you try again.", error);
    }
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
    recover: async (email, address) => {
      await spend(ofAsking, hash(address));
      await spend(ofMailbox, hash(email.trim().toLowerCase()));
    },
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

function tooMany(message: string, { msBeforeNext }: RateLimiterRes): RateLimited {
  return new RateLimited(message, {
    facts: { retryAfterSeconds: Math.max(Math.ceil(msBeforeNext / 1000), 1) },
  });
}

/** Neither logins nor addresses stand in keys. */
function hash(text: string): string {
  return createHash("sha256").update("watcher-graph attempts ").update(text).digest("base64url");
}
