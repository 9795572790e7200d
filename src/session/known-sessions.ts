import { LRUCache } from "lru-cache";
import { Unauthenticated, Unavailable } from "../errors.js";
import { limits, upTo } from "../limits.js";
import type { Logger } from "../log.js";
import type { Notes } from "./notes.js";
import type { Seal } from "./seal.js";
import { parseSession, type Lifetimes, type Session, type SessionEvent } from "./session.js";
import { sessionIdOf } from "./session-token.js";
import type { Vault, VaultEntry } from "./vault.js";

/** A session that this process has opened. */
export interface Known {
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

/**
 * The sessions that this process has opened, kept in step with the vault: what others do to them is heard, and asked for when it
 * may have been missed. `id` is that of the token beside it.
 */
export interface KnownSessions {
  /** Opened and certain enough to be used without asking the vault. */
  fresh(id: string): Known | undefined;
  /** The same, or what the vault says. Throws Unauthenticated when there is no such session, Unavailable when that cannot be known. */
  load(token: string): Known | Promise<Known>;
  /** What the vault says; while it says nothing, what the process knows. Throws like load. */
  ask(token: string, id: string): Promise<Known>;
  /** The session as it is stored, its use noted. Throws like load. */
  read(token: string, id: string): Promise<Known>;
  /** Stores a new session. Throws Unavailable, or Unauthenticated when it was ended meanwhile. */
  add(token: string, session: Session): Promise<void>;
  /**
   * The session with the tokens that Watcher gave just now in place of those of before; stored when the vault is there again if
   * it is not. Throws Unauthenticated when it was ended meanwhile.
   */
  renewed(token: string, id: string, before: Known, session: Session): Promise<Known>;
  /** Gives it to an account of another name, and answers the one that it had. Throws like load. */
  rename(token: string, id: string, user: string): Promise<string>;
  /** Ends it in every process; false when it had ended before. Throws Unavailable. */
  remove(account: string, id: string): Promise<boolean>;
  /** It has ended: it is not used here any more. */
  forget(id: string): void;
}

export interface KnownSessionsParts {
  readonly vault: Vault;
  readonly seal: Seal;
  readonly lifetimes: Lifetimes;
  readonly log: Logger;
  readonly onEvent: (event: SessionEvent) => void;
  readonly now: () => number;
}

/** Calls `onForgotten` with each session that has ended, whoever ended it, perhaps more than once. */
export function createKnownSessions(
  parts: KnownSessionsParts,
  notes: Notes,
  onForgotten: (id: string) => void,
): KnownSessions {
  const { vault, seal, lifetimes, log, onEvent, now } = parts;
  const known = new LRUCache<string, Known>(upTo(limits.sessions));
  /** Sessions that were ended just now: what was read of them before must not bring them back. */
  const ended = new LRUCache<string, true>({ ...upTo(limits.sessions), ttl: limits.sessionRecheck });
  const loads = new Map<string, Promise<Known>>();
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

  function forget(id: string): void {
    known.delete(id);
    onForgotten(id);
  }

  function remember(id: string, present: Known): void {
    if (ended.has(id)) throw new Unauthenticated("The session has ended. Sign in again.");
    known.set(id, present);
  }

  /** A use shortly after one that was noted is not: it counts all the same. */
  function timeToLive({ createdAt }: Session): number {
    return Math.max(Math.floor(Math.min(lifetimes.idle + recheck, createdAt + lifetimes.age - now())), 0);
  }

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
    present.notedAt = now();
    await Promise.all([vault.prolong(id, timeToLive(session)), notes.write(id, session, present.notedAt)]);
  }

  async function add(token: string, session: Session): Promise<void> {
    const id = sessionIdOf(token);
    const present: Known = {
      session,
      entry: entryOf(token, id, session, 0),
      renewedAt: now(),
      checkedAt: now(),
      isSure: true,
      isUnclaimed: true,
      notedAt: now(),
      triedAt: 0,
      isStored: true,
    };
    await vault.create(id, present.entry, timeToLive(session));
    await noteUse(id, present);
    remember(id, present);
    onEvent("begun");
  }

  async function renewed(token: string, id: string, before: Known, session: Session): Promise<Known> {
    const present: Known = {
      session,
      entry: entryOf(token, id, session, before.entry.generation + 1),
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

  async function rename(token: string, id: string, user: string): Promise<string> {
    const before = await read(token, id);
    const session = { ...before.session, user };
    const entry = entryOf(token, id, session, before.entry.generation + 1);
    const present: Known = { ...before, session, entry, isSure: true };
    await store(id, present);
    remember(id, present);
    await noteUse(id, present);
    return before.session.user;
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

  return { fresh, load, ask, read, add, renewed, rename, remove, forget };
}
