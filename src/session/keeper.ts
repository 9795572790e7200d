import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import {
  GatewayError,
  InvalidCredentials,
  Unauthenticated,
  Unavailable,
  UpstreamTimeout,
} from "../errors.js";
import { limits, upTo } from "../limits.js";
import type { Logger } from "../log.js";
import type { Credential, TokenPair, Watcher } from "../sources/client.js";
import type { Seal } from "./seal.js";
import { parseNote, parseSession, tokensOf, type Client, type Session, type SessionNote } from "./session.js";
import { accountIdOf, createSessionToken, sessionIdOf } from "./session-token.js";
import type { Vault, VaultEntry } from "./vault.js";

/** What happens to sessions, for metrics. */
export type SessionEvent = "begun" | "ended" | "renewed" | "renewal_failed";

/** A session as the listing shows it. Unix milliseconds. */
export interface ListedSession extends SessionNote {
  readonly id: string;
}

export interface NewSession {
  readonly token: string;
  readonly credential: Credential;
  /** Stores it, as that account's. Until then nobody else knows of it. Throws Unavailable. */
  keep(user: string): Promise<void>;
}

/** Keeps sessions: opens them for their token, renews Watcher's tokens once for all who wait, and ends them. */
export interface Keeper {
  /** A session of a token pair that Watcher gave just now. */
  begin(pair: TokenPair, client: Client): NewSession;
  /** Throws Unauthenticated when there is no such session, Unavailable when that cannot be known. */
  session(token: string): Promise<Session>;
  /** Watcher's tokens of the session, renewed when they need it. What is wrong shows when they are used. */
  credential(token: string): Credential;
  /** Those of the account that live, the most recently used first. Throws Unavailable. */
  list(user: string): Promise<readonly ListedSession[]>;
  /** Ends it in every process; false when the account has none of that id. Throws Unavailable. */
  end(user: string, id: string): Promise<boolean>;
  /** Ends those of an account, named as by accountIdOf, but for one. Throws Unavailable. */
  endAll(account: string, keptId?: string): Promise<void>;
  /** The session of an account whose name has changed belongs to the new one. Throws Unauthenticated, Unavailable. */
  rename(token: string, user: string): Promise<void>;
  /** Calls `onEnd` once the session has ended, whoever ended it, and counts as use until the result is called. */
  watch(token: string, onEnd: () => void): () => void;
  readonly lifetimes: Lifetimes;
  close(): void;
}

/** Milliseconds. */
export interface Lifetimes {
  readonly idle: number;
  readonly age: number;
}

export interface KeeperParts {
  readonly vault: Vault;
  readonly seal: Seal;
  readonly watcher: Watcher;
  readonly lifetimes: Lifetimes;
  readonly log: Logger;
  readonly onEvent: (event: SessionEvent) => void;
  readonly now: () => number;
}

/** A session that this process has opened. */
interface Known {
  readonly session: Session;
  readonly entry: VaultEntry;
  /** When this process got the tokens from Watcher; 0 when another one did. */
  readonly renewedAt: number;
  /** When the vault was asked last. */
  checkedAt: number;
  /** What others did to it since then has been heard: nobody has ended it, or begun to renew it. */
  isSure: boolean;
  /** Nobody else was heard to be at it when the vault went, or since it came back. */
  isUnclaimed: boolean;
  /** When the use of the session was noted last. */
  notedAt: number;
  /** When the last renewal ahead of time was begun. */
  triedAt: number;
  /** The vault has this state. */
  isStored: boolean;
}

export function createKeeper(parts: KeeperParts): Keeper {
  const { vault, seal, watcher, lifetimes, log, onEvent, now } = parts;
  const self = randomUUID();
  const known = new LRUCache<string, Known>(upTo(limits.sessions));
  /** Sessions that were ended just now: what was read of them before must not bring them back. */
  const ended = new LRUCache<string, true>({ ...upTo(limits.sessions), ttl: limits.sessionRecheck });
  const loads = new Map<string, Promise<Known>>();
  const renewals = new Map<string, Promise<Known>>();
  const watchers = new Map<string, Set<{ readonly token: string; readonly onEnd: () => void }>>();
  const recheck = Math.min(limits.sessionRecheck, lifetimes.idle / 4);

  vault.onRemoved((id) => {
    ended.set(id, true);
    forget(id);
  });
  vault.onRenewing((id) => {
    const present = known.get(id);
    if (present !== undefined) present.isSure = present.isUnclaimed = false;
  });
  vault.onReturn(storeAnew);
  const watching = setInterval(() => {
    for (const [first] of watchers.values()) if (first !== undefined) void look(first.token);
  }, limits.sessionWatch);

  async function look(token: string): Promise<void> {
    try {
      await load(token);
    } catch (error) {
      // Those who watch have been told of an end already; anything else passes.
      if (!(error instanceof Unauthenticated)) log.debug({ err: error }, "a session cannot be looked at");
    }
  }

  function forget(id: string): void {
    known.delete(id);
    const told = watchers.get(id);
    watchers.delete(id);
    for (const { onEnd } of told ?? []) onEnd();
  }

  function remember(id: string, present: Known): void {
    if (ended.has(id)) throw new Unauthenticated("The session has ended. Sign in again.");
    known.set(id, present);
  }

  /** A use shortly after one that was noted is not: it counts all the same. */
  function timeToLive({ createdAt }: Session): number {
    return Math.max(Math.floor(Math.min(lifetimes.idle + recheck, createdAt + lifetimes.age - now())), 0);
  }

  /** Opened and certain enough to be used without asking the vault. */
  function fresh(id: string): Known | undefined {
    const candidate = known.get(id);
    if (candidate === undefined || timeToLive(candidate.session) === 0) return undefined;
    const isRecent = now() - candidate.checkedAt < recheck;
    return isRecent && candidate.isSure && vault.isListening() ? candidate : undefined;
  }

  function load(token: string): Known | Promise<Known> {
    const id = sessionIdOf(token);
    const present = fresh(id);
    if (present !== undefined) return present;
    const running = loads.get(id);
    if (running !== undefined) return running;
    const loading = ask(token, id).finally(() => loads.delete(id));
    loads.set(id, loading);
    return loading;
  }

  /** What the vault says; while it says nothing, what the process knows. */
  async function ask(token: string, id: string): Promise<Known> {
    const before = known.get(id);
    const isAlive =
      before !== undefined && timeToLive(before.session) > 0 && now() - before.checkedAt < lifetimes.idle;
    if (isAlive && vault.isDown()) return before;
    try {
      return await read(token, id);
    } catch (error) {
      if (isAlive && error instanceof Unavailable) return before;
      throw error;
    }
  }

  /** The session as it is stored, its use noted. */
  async function read(token: string, id: string): Promise<Known> {
    const found = await vault.read(id);
    const before = known.get(id);
    const present = found === undefined ? undefined : latest(token, id, found.entry, before);
    if (found === undefined || present === undefined || timeToLive(present.session) === 0) {
      forget(id);
      throw new Unauthenticated("The session has ended, or never was. Sign in again.");
    }
    remember(id, present);
    present.checkedAt = now();
    present.isSure = !found.isRenewing;
    // The lock of who renewed it just when the vault went has ended by itself, and what they got may still be on its way.
    present.isUnclaimed = present.isSure && (present.isUnclaimed || !vault.isSettling());
    if (!present.isStored) await store(id, present);
    if (now() - present.notedAt >= recheck) await noteUse(id, present);
    return present;
  }

  /** The newer of what the vault has and what the process knows. */
  function latest(
    token: string,
    id: string,
    entry: VaultEntry,
    before: Known | undefined,
  ): Known | undefined {
    if (before === undefined || before.entry.generation < entry.generation) return open(token, id, entry);
    if (before.entry.generation > entry.generation) before.isStored = false;
    return before;
  }

  function open(token: string, id: string, entry: VaultEntry): Known | undefined {
    const opened = seal.open(token, id, entry.sealed);
    const session = opened === undefined ? undefined : parseSession(opened.text);
    if (opened === undefined || session === undefined) {
      log.warn("a session does not open: it was stored under a secret that is no longer set, or changed");
      return undefined;
    }
    return {
      session,
      // What an older secret sealed is sealed anew. No newer tokens: a renewal that is under way must not come after them.
      entry: opened.isOld ? entryOf(token, id, session, entry.generation) : entry,
      isStored: !opened.isOld,
      renewedAt: 0,
      checkedAt: now(),
      isSure: true,
      isUnclaimed: false,
      notedAt: known.get(id)?.notedAt ?? 0,
      triedAt: 0,
    };
  }

  function entryOf(token: string, id: string, session: Session, generation: number): VaultEntry {
    return { generation, sealed: seal.close(token, id, JSON.stringify(session)) };
  }

  /** Throws Unauthenticated when the session was ended meanwhile, which stays so. */
  async function store(id: string, present: Known): Promise<void> {
    const outcome = await vault.replace(id, present.entry, timeToLive(present.session));
    present.isStored = true;
    if (outcome === "written") return;
    if (outcome === "ended") {
      forget(id);
      throw new Unauthenticated("The session was ended. Sign in again.");
    }
    present.isSure = false;
  }

  async function noteUse(id: string, present: Known): Promise<void> {
    const { session } = present;
    const { createdAt, address, userAgent, user } = session;
    const account = accountIdOf(user);
    const note: SessionNote = { createdAt, lastSeenAt: now(), address, userAgent };
    const sealed = seal.close(user, `${account} ${id}`, JSON.stringify(note));
    present.notedAt = note.lastSeenAt;
    await Promise.all([
      vault.prolong(id, timeToLive(session)),
      vault.note(account, id, sealed, lifetimes.age),
    ]);
  }

  /**
   * New tokens in place of those that are refused. Refresh tokens work a single time, so in all processes one asks Watcher
   * and the others wait for what it stores.
   */
  async function renew(token: string, refused: string): Promise<Session> {
    const deadline = now() + limits.tokenRenewalWait;
    for (;;) {
      const { session } = await renewOnce(token, refused);
      if (session.accessToken !== refused) return session;
      if (now() > deadline)
        throw new UpstreamTimeout("Renewing the session's tokens takes too long. Try again.");
      await pause(limits.tokenRenewalLook * (0.5 + Math.random()));
    }
  }

  /** One attempt, which all who wait in this process share. The session unchanged when another process is at it. */
  function renewOnce(token: string, refused: string): Promise<Known> {
    const id = sessionIdOf(token);
    const running = renewals.get(id);
    if (running !== undefined) return running;
    const renewal = attempt(token, id, refused).finally(() => renewals.delete(id));
    renewals.set(id, renewal);
    return renewal;
  }

  async function attempt(token: string, id: string, refused: string): Promise<Known> {
    const before = await ask(token, id);
    if (before.session.accessToken !== refused) return before;
    const isMine = before.isSure && before.isUnclaimed && before.session.renewedBy === self;
    if (vault.isDown()) {
      if (isMine) return vault.regardless(id, () => renewAtWatcher(token, id, before));
      throw new Unavailable(
        "The session's tokens need to be renewed, which is not safe just now. Try again.",
      );
    }
    if (vault.isSettling() && !isMine) return before;
    try {
      const renewed = await vault.alone(id, async () => {
        const present = await read(token, id);
        // Renewed by nobody else while this process is at it.
        present.isSure = present.isUnclaimed = true;
        return present.session.accessToken === refused ? renewAtWatcher(token, id, present) : present;
      });
      return renewed ?? before;
    } catch (error) {
      // Lost just now: the next look finds out whether it is down.
      if (error instanceof Unavailable) return before;
      throw error;
    }
  }

  async function renewAtWatcher(token: string, id: string, before: Known): Promise<Known> {
    const { session, entry } = before;
    const pair = await newPair(id, session);
    const renewed: Session = {
      ...session,
      // Some servers keep the refresh token and answer without one.
      ...tokensOf({ ...pair, refreshToken: pair.refreshToken ?? session.refreshToken }, now(), Math.random()),
      renewedBy: self,
    };
    const present: Known = {
      session: renewed,
      entry: entryOf(token, id, renewed, entry.generation + 1),
      isStored: false,
      renewedAt: now(),
      checkedAt: now(),
      isSure: true,
      isUnclaimed: true,
      notedAt: before.notedAt,
      triedAt: 0,
    };
    remember(id, present);
    onEvent("renewed");
    try {
      await store(id, present);
    } catch (error) {
      // Good for this process; stored when the vault is there again.
      if (!(error instanceof Unavailable)) throw error;
    }
    return present;
  }

  /** A refusal ends the session; a failure does not. */
  async function newPair(id: string, { refreshToken, user }: Session): Promise<TokenPair> {
    try {
      if (refreshToken === undefined) throw new InvalidCredentials("There is no refresh token.");
      return await watcher.login(`Bearer ${refreshToken}`);
    } catch (error) {
      onEvent("renewal_failed");
      if (!(error instanceof InvalidCredentials)) throw error;
      log.warn("a session has ended: Watcher does not renew it");
      await remove(accountIdOf(user), id).catch(() => forget(id));
      throw new Unauthenticated("The session has ended: Watcher does not renew it. Sign in again.", {
        cause: error,
      });
    }
  }

  /** Not while its tokens are renewed: they would be lost with the older state. */
  async function rename(token: string, user: string): Promise<void> {
    const id = sessionIdOf(token);
    const deadline = now() + limits.tokenRenewalWait;
    for (;;) {
      const former = await vault.alone(id, async () => {
        const before = await read(token, id);
        const session = { ...before.session, user };
        const entry = entryOf(token, id, session, before.entry.generation + 1);
        const present: Known = { ...before, session, entry, isSure: true };
        await store(id, present);
        remember(id, present);
        await noteUse(id, present);
        return before.session.user;
      });
      if (former !== undefined) return vault.unnote(accountIdOf(former), id);
      if (now() > deadline) throw new Unavailable("The session is busy. Sign in again under the new name.");
      await pause(limits.tokenRenewalLook * (0.5 + Math.random()));
    }
  }

  async function remove(account: string, id: string): Promise<boolean> {
    const wasThere = await vault.remove(id);
    forget(id);
    // It is over; a note that stays is not listed any more.
    await vault.unnote(account, id).catch(() => undefined);
    if (wasThere) onEvent("ended");
    return wasThere;
  }

  /** The vault was away. What this process got meanwhile is not in it; what it got shortly before may be lost. */
  function storeAnew(awaySince: number): void {
    for (const [id, present] of known.entries()) {
      if (present.isStored) present.isSure = false;
      const mayBeLost = present.renewedAt > awaySince - limits.redisForgets;
      if (!present.isStored || mayBeLost) store(id, present).catch(() => undefined);
    }
  }

  function isDue({ session, triedAt }: Known): boolean {
    const { renewAt } = session;
    return renewAt !== undefined && renewAt <= now() && now() - triedAt > limits.tokenRenewalPause;
  }

  function hasEnded({ tokenEndsAt }: Session): boolean {
    return tokenEndsAt !== undefined && tokenEndsAt <= now();
  }

  async function currentToken(token: string): Promise<string> {
    const present = await load(token);
    if (hasEnded(present.session)) return (await renew(token, present.session.accessToken)).accessToken;
    if (isDue(present)) {
      present.triedAt = now();
      // The token is still good: nobody waits for the next one.
      renewOnce(token, present.session.accessToken).catch((error: unknown) => {
        const code = error instanceof GatewayError ? error.code : undefined;
        log.warn({ code }, "renewing a session's tokens ahead of their end failed");
      });
    }
    return present.session.accessToken;
  }

  function credential(token: string): Credential {
    const id = sessionIdOf(token);
    return {
      token: () => {
        const present = fresh(id);
        if (present === undefined || isDue(present) || hasEnded(present.session)) return currentToken(token);
        return present.session.accessToken;
      },
      renew: async (refused) => (await renew(token, refused)).accessToken,
    };
  }

  return {
    lifetimes,
    credential,
    session: async (token) => (await load(token)).session,
    begin: (pair, client) => {
      const token = createSessionToken();
      const id = sessionIdOf(token);
      const tokens = tokensOf(pair, now(), Math.random());
      // Not all of what is given: it may be a whole request, with a password or another token in it.
      const { address, userAgent } = client;
      let session: Session = { ...tokens, address, userAgent, user: "", createdAt: now(), renewedBy: self };
      const credential: Credential = {
        token: () => session.accessToken,
        renew: async (refused) =>
          session.user === ""
            ? Promise.reject(new Unauthenticated("Watcher does not accept the token that it just gave."))
            : (await renew(token, refused)).accessToken,
      };
      return {
        token,
        credential,
        keep: async (user) => {
          session = { ...session, user };
          const entry = entryOf(token, id, session, 0);
          const moments = { renewedAt: now(), checkedAt: now(), notedAt: now(), triedAt: 0 };
          const present: Known = {
            session,
            entry,
            ...moments,
            isSure: true,
            isUnclaimed: true,
            isStored: true,
          };
          await vault.create(id, entry, timeToLive(session));
          await noteUse(id, present);
          known.set(id, present);
          onEvent("begun");
        },
      };
    },
    list: async (user) => {
      const account = accountIdOf(user);
      const notes = await vault.notes(account);
      return [...notes]
        .flatMap(([id, sealed]) => {
          const opened = seal.open(user, `${account} ${id}`, sealed);
          const note = opened === undefined ? undefined : parseNote(opened.text);
          return note === undefined ? [] : [{ ...note, id }];
        })
        .sort((a, b) => b.lastSeenAt - a.lastSeenAt);
    },
    end: async (user, id) => {
      const account = accountIdOf(user);
      // What is not the account's is not looked for. The note goes last: without it nobody can end the session.
      return (await vault.isNoted(account, id)) ? remove(account, id) : false;
    },
    endAll: async (account, keptId) => {
      const ids = [...(await vault.notes(account)).keys()];
      await Promise.all(ids.filter((id) => id !== keptId).map((id) => remove(account, id)));
    },
    rename,
    watch: (token, onEnd) => {
      const id = sessionIdOf(token);
      const watcher = { token, onEnd };
      const present = watchers.get(id) ?? new Set();
      watchers.set(id, present.add(watcher));
      return () => {
        present.delete(watcher);
        if (present.size === 0 && watchers.get(id) === present) watchers.delete(id);
      };
    },
    close: () => clearInterval(watching),
  };
}
