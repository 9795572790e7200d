import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { limits } from "../limits.js";

/** What is kept of a session. Holds Watcher's tokens: never logged, never sent to a client. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** When to renew the access token ahead of its end, Unix milliseconds; undefined when it does not tell its end. */
  readonly renewAt: number | undefined;
  readonly createdAt: number;
}

/**
 * Where sessions live. Keyed by the client's session token, of which only a hash is kept: the vault cannot be
 * asked for a session without it. Asynchronous, since a cluster keeps it elsewhere.
 */
export interface Vault {
  get(sessionToken: string): Promise<Session | undefined>;
  put(sessionToken: string, session: Session): Promise<void>;
  /** Keeps new tokens of a session; false when it has ended meanwhile, which stays so. */
  replace(sessionToken: string, session: Session): Promise<boolean>;
  /** false when there was none. */
  delete(sessionToken: string): Promise<boolean>;
}

/** The vault of a single process: sessions end with it, after a time without use, or at their greatest age. */
export function createMemoryVault(now: () => number): Vault {
  const sessions = new LRUCache<string, Session>({
    max: limits.sessions,
    ttl: limits.sessionIdle,
    updateAgeOnGet: true,
    perf: { now },
  });
  return {
    get: (token) => {
      const session = sessions.get(hash(token));
      if (session === undefined || now() - session.createdAt < limits.sessionAge)
        return Promise.resolve(session);
      sessions.delete(hash(token));
      return Promise.resolve(undefined);
    },
    put: (token, session) => {
      sessions.set(hash(token), session);
      return Promise.resolve();
    },
    replace: (token, session) => {
      const isThere = sessions.has(hash(token));
      if (isThere) sessions.set(hash(token), session);
      return Promise.resolve(isThere);
    },
    delete: (token) => Promise.resolve(sessions.delete(hash(token))),
  };
}

function hash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
