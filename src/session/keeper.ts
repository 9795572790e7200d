import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Unauthenticated, Unavailable } from "../errors.js";
import { limits } from "../limits.js";
import type { Credential, TokenPair } from "../sources/client.js";
import { createKnownSessions, type KnownSessionsParts } from "./known-sessions.js";
import { createNotes, type ListedSession } from "./notes.js";
import { createRenewal, type RenewalParts } from "./renewal.js";
import { tokensOf, type Client, type Session } from "./session.js";
import { accountIdOf, createSessionToken, sessionIdOf } from "./session-token.js";

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
  /** Ends those of an account, named as by accountIdOf, but for one, and tells how many there were. Throws Unavailable. */
  endAll(account: string, keptId?: string): Promise<number>;
  /** The session of an account whose name has changed belongs to the new one. Throws Unauthenticated, Unavailable. */
  rename(token: string, user: string): Promise<void>;
  /** Calls `onEnd` once the session has ended, whoever ended it, and counts as use until the result is called. */
  watch(token: string, onEnd: () => void): () => void;
  close(): void;
}

export type KeeperParts = KnownSessionsParts & RenewalParts;

export function createKeeper(parts: KeeperParts): Keeper {
  const { vault, seal, lifetimes, log, now } = parts;
  const self = randomUUID();
  const watchers = new Map<string, Set<{ readonly token: string; readonly onEnd: () => void }>>();
  const notes = createNotes(vault, seal, lifetimes.age);
  const known = createKnownSessions(parts, notes, tellOfEnd);
  const credential = createRenewal(parts, known, self);
  const watching = setInterval(() => {
    for (const [first] of watchers.values()) if (first !== undefined) void look(first.token);
  }, limits.sessionWatch);

  async function look(token: string): Promise<void> {
    try {
      await known.load(token);
    } catch (error) {
      // Those who watch have been told of an end already; anything else passes.
      if (!(error instanceof Unauthenticated)) log.debug({ err: error }, "a session cannot be looked at");
    }
  }

  function tellOfEnd(id: string): void {
    const told = watchers.get(id);
    watchers.delete(id);
    for (const { onEnd } of told ?? []) onEnd();
  }

  /** Not while its tokens are renewed: they would be lost with the older state. */
  async function rename(token: string, user: string): Promise<void> {
    const id = sessionIdOf(token);
    const deadline = now() + limits.tokenRenewalWait;
    for (;;) {
      const former = await vault.alone(id, () => known.rename(token, id, user));
      if (former !== undefined) return vault.unnote(accountIdOf(former), id);
      if (now() > deadline) throw new Unavailable("The session is busy. Sign in again under the new name.");
      await pause(limits.tokenRenewalLook * (0.5 + Math.random()));
    }
  }

  return {
    credential,
    session: async (token) => (await known.load(token)).session,
    begin: (pair, client) => {
      const token = createSessionToken();
      const tokens = tokensOf(pair, now(), Math.random());
      // Not all of what is given: it may be a whole request, with a password or another token in it.
      const { address, userAgent } = client;
      let session: Session = { ...tokens, address, userAgent, user: "", createdAt: now(), renewedBy: self };
      const own: Credential = {
        token: () => session.accessToken,
        renew: async (refused) =>
          session.user === ""
            ? Promise.reject(new Unauthenticated("Watcher does not accept the token that it just gave."))
            : credential(token).renew(refused),
      };
      return {
        token,
        credential: own,
        keep: async (user) => {
          session = { ...session, user };
          await known.add(token, session);
        },
      };
    },
    list: notes.list,
    end: async (user, id) => {
      const account = accountIdOf(user);
      // What is not the account's is not looked for. The note goes last: without it nobody can end the session.
      return (await vault.isNoted(account, id)) ? known.remove(account, id) : false;
    },
    endAll: async (account, keptId) => {
      // By their ids: notes that another process sealed under a secret of its own do not open here.
      const ids = [...(await vault.notes(account)).keys()].filter((id) => id !== keptId);
      const ended = await Promise.all(ids.map((id) => known.remove(account, id)));
      return ended.filter((wasThere) => wasThere).length;
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
