import { InvalidCredentials, Unauthenticated, Unavailable } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { RedisConnection } from "../redis.js";
import type { Credential, Watcher } from "../sources/client.js";
import { createBasic } from "./basic.js";
import { createKeeper } from "./keeper.js";
import { createMemoryVault } from "./memory-vault.js";
import type { ListedSession } from "./notes.js";
import { createRedisVault } from "./redis-vault.js";
import { createSeal, type Seal } from "./seal.js";
import type { Client, Lifetimes, Session, SessionEvent } from "./session.js";
import { accountIdOf, isSessionToken, sessionIdOf } from "./session-token.js";
import { createSignInLimits } from "./sign-in-limits.js";

/** A session as its account may see it. Times in RFC 3339. */
export interface SessionView {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
  readonly address: string;
  readonly current: boolean;
  readonly expiresAt: string;
  readonly idleExpiresAt: string;
  readonly secondsLeft: number;
}

/** What a request may do as whom. */
export interface Access {
  readonly credential: Credential;
  /** undefined for Basic and for tokens of Watcher's own, which are no sessions. */
  readonly session: CurrentSession | undefined;
  /**
   * For what lasts longer than a request: calls `onEnd` once the access has ended, until the result is called. Throws
   * Unauthenticated when it has ended already. Keeps no password.
   */
  watch(onEnd: () => void): Promise<() => void>;
}

export interface CurrentSession {
  readonly id: string;
  /** Throws Unauthenticated when it has ended, Unavailable when that cannot be known. */
  view(): Promise<SessionView>;
  /** The account's name. Throws like view. */
  user(): Promise<string>;
  /** false when it had ended before. Throws Unavailable. */
  end(): Promise<boolean>;
  /** Its account has another name. Throws like view. */
  rename(user: string): Promise<void>;
}

export interface SignedIn {
  readonly token: string;
  readonly access: Access & { readonly session: CurrentSession };
  /** Stores the session as that account's. Until it is called the session is known to nobody else. Throws Unavailable. */
  keep(user: string): Promise<void>;
}

/** Who is asking, and with which Watcher token. */
export interface Sessions {
  /** login_create. Throws InvalidCredentials, RateLimited, Unavailable, or an Upstream error. */
  signIn(login: string, password: string, client: Client): Promise<SignedIn>;
  /**
   * The access behind an Authorization header: Basic (login and password), Bearer with a session token of this gateway, or
   * Bearer with a Watcher token or API key, which is passed through. undefined without a header. What is wrong with it
   * shows when it is used, so that signing in anew always works.
   */
  accessOf(authorization: string | undefined, client: Client): Access | undefined;
  /** Sessions of an account, the most recently used first. Throws Unavailable. */
  list(user: string, currentId: string | undefined): Promise<readonly SessionView[]>;
  /** Ends one; false when the account has none of that id. Throws Unavailable. */
  end(user: string, id: string): Promise<boolean>;
  /** Ends all of an account and tells how many there were. Throws Unavailable. */
  endAll(user: string): Promise<number>;
  /**
   * An account has another password or name: ends its sessions but one in every process, and what goes on behind a password
   * (Basic) that was right before. Throws Unavailable.
   */
  endOthers(user: string, keptId: string | undefined): Promise<void>;
  /** Counts an e-mail for a forgotten password. Throws RateLimited after too many. */
  recover(email: string, client: Client): Promise<void>;
  close(): void;
}

export interface SessionsParts {
  readonly watcher: Watcher;
  /** undefined: sessions end with the process. */
  readonly redis: RedisConnection | undefined;
  readonly seal: Seal;
  readonly lifetimes: Lifetimes;
  readonly log: Logger;
  readonly onEvent: (event: SessionEvent) => void;
  readonly now: () => number;
}

/** Tells processes of accounts whose passwords of before are over. */
const passwords = "watcher-graph:v1:passwords";

export function createSessions(parts: SessionsParts): Sessions {
  const { watcher, redis, lifetimes, log, now } = parts;
  const vault = redis === undefined ? createMemoryVault(now) : createRedisVault(redis, now);
  const keeper = createKeeper({ ...parts, vault });
  // Found by a password, so nothing of them is stored where somebody could guess it.
  const basicKeeper = createKeeper({
    ...parts,
    vault: createMemoryVault(now),
    seal: createSeal([]),
    lifetimes: { idle: limits.basicIdle, age: limits.basicAge },
    onEvent: () => undefined,
  });
  const basic = createBasic(basicKeeper);
  const signInLimits = createSignInLimits(redis);
  redis?.subscribe(passwords, (account) => void basicKeeper.endAll(account));

  function pairFor(login: string, password: string, { address }: Client) {
    return signInLimits.attempt(login, address, async () => {
      try {
        return await watcher.login(`Basic ${Buffer.from(`${login}:${password}`).toString("base64")}`);
      } catch (error) {
        if (error instanceof InvalidCredentials)
          log.warn({ address }, "sign-in refused: Watcher does not accept the login and password");
        throw error;
      }
    });
  }

  function view(note: ListedSession, currentId: string | undefined): SessionView {
    const { id, address, userAgent, createdAt, lastSeenAt } = note;
    const end = createdAt + lifetimes.age;
    const idleEnd = Math.min(lastSeenAt + lifetimes.idle, end);
    return {
      id,
      address,
      userAgent,
      createdAt: rfc3339(createdAt),
      lastSeenAt: rfc3339(lastSeenAt),
      current: id === currentId,
      expiresAt: rfc3339(end),
      idleExpiresAt: rfc3339(idleEnd),
      secondsLeft: Math.max(Math.floor((idleEnd - now()) / 1000), 0),
    };
  }

  function accessTo(token: string, credential = keeper.credential(token)): SignedIn["access"] {
    const id = sessionIdOf(token);
    const user = async () => (await keeper.session(token)).user;
    // It is used just now.
    const toView = (session: Session) => view({ ...session, id, lastSeenAt: now() }, id);
    return {
      credential,
      session: {
        id,
        view: async () => toView(await keeper.session(token)),
        user,
        rename: (name) => keeper.rename(token, name),
        end: async () => {
          try {
            return await keeper.end(await user(), id);
          } catch (error) {
            if (error instanceof Unauthenticated) return false;
            throw error;
          }
        },
      },
      watch: async (onEnd) => {
        await keeper.session(token);
        return keeper.watch(token, onEnd);
      },
    };
  }

  async function makeRoom(user: string): Promise<void> {
    const surplus = (await keeper.list(user)).slice(limits.sessionsOfAccount);
    await Promise.all(surplus.map(({ id }) => keeper.end(user, id)));
  }

  async function basicSignIn(login: string, password: string, client: Client): Promise<string> {
    const begun = basicKeeper.begin(await pairFor(login, password, client), client);
    await begun.keep(login);
    return begun.token;
  }

  return {
    signIn: async (login, password, client) => {
      // Before a session is begun at Watcher that could not be kept.
      if (vault.isDown())
        throw new Unavailable(
          "Signing in is not possible just now: the gateway cannot keep sessions. Try again.",
        );
      const begun = keeper.begin(await pairFor(login, password, client), client);
      return {
        token: begun.token,
        access: accessTo(begun.token, begun.credential),
        keep: async (user) => {
          await begun.keep(user);
          await makeRoom(user);
        },
      };
    },
    accessOf: (authorization, client) => {
      const [scheme, value] = splitHeader(authorization);
      if (scheme === "") return undefined;
      if (scheme === "basic") return basic(value, (login, password) => basicSignIn(login, password, client));
      if (scheme !== "bearer" || value === "") return unusable("Authorization must be Basic or Bearer.");
      return isSessionToken(value) ? accessTo(value) : passedThrough(value);
    },
    list: async (user, currentId) => (await keeper.list(user)).map((note) => view(note, currentId)),
    end: keeper.end,
    endAll: (user) => keeper.endAll(accountIdOf(user)),
    endOthers: async (user, keptId) => {
      const account = accountIdOf(user);
      await basicKeeper.endAll(account);
      await redis?.run((client) => client.publish(passwords, account));
      await keeper.endAll(account, keptId);
    },
    recover: (email, { address }) => signInLimits.recover(email, address),
    close: () => {
      keeper.close();
      basicKeeper.close();
    },
  };
}

/** Watcher's own tokens and API keys belong to the caller: they are used as they are and never renewed. */
function passedThrough(token: string): Access {
  if (!/^[\x21-\x7e]{1,8192}$/.test(token)) return unusable("The Bearer token is malformed.");
  const renew = () =>
    Promise.reject(new Unauthenticated("Watcher does not accept the token. Sign in again."));
  return {
    credential: { token: () => token, renew },
    session: undefined,
    watch: () => Promise.resolve(() => undefined),
  };
}

function unusable(message: string): Access {
  const refuse = () => Promise.reject(new Unauthenticated(message));
  return { credential: { token: refuse, renew: refuse }, session: undefined, watch: refuse };
}

function splitHeader(authorization: string | undefined): [scheme: string, value: string] {
  const [, scheme = "", value = ""] = /^\s*(\S+)\s*(.*?)\s*$/.exec(authorization ?? "") ?? [];
  return [scheme.toLowerCase(), value];
}

function rfc3339(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
