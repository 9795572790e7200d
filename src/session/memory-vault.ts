import { LRUCache } from "lru-cache";
import { limits, upTo } from "../limits.js";
import type { Vault, VaultEntry } from "./vault.js";

/** The vault of a single process: sessions end with it. */
export function createMemoryVault(now: () => number): Vault {
  const notes = new Map<string, Map<string, Buffer>>();
  const accounts = new Map<string, string>();
  /** Sessions that somebody is at with `alone`. */
  const busy = new Set<string>();
  const listeners: ((id: string) => void)[] = [];
  const entries = new LRUCache<string, VaultEntry>({
    ...upTo(limits.sessions),
    perf: { now },
    dispose: (_, id, reason) => {
      if (reason !== "set") unnote(accounts.get(id) ?? "", id);
    },
  });

  function unnote(account: string, id: string): void {
    const ofAccount = notes.get(account);
    ofAccount?.delete(id);
    if (ofAccount?.size === 0) notes.delete(account);
    if (accounts.get(id) === account) accounts.delete(id);
  }

  return {
    read: (id) => {
      const entry = entries.get(id);
      return Promise.resolve(entry && { entry, isRenewing: false });
    },
    create: (id, entry, ttl) => {
      entries.set(id, entry, { ttl });
      return Promise.resolve();
    },
    replace: (id, entry, ttl) => {
      const present = entries.get(id);
      if (present === undefined) return Promise.resolve("ended");
      if (present.generation > entry.generation) return Promise.resolve("outdated");
      entries.set(id, entry, { ttl });
      return Promise.resolve("written");
    },
    prolong: (id, ttl) => {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, entry, { ttl });
      return Promise.resolve();
    },
    remove: (id) => {
      const isThere = entries.delete(id);
      for (const tell of listeners) tell(id);
      return Promise.resolve(isThere);
    },
    notes: (account) => {
      const ofAccount = [...(notes.get(account) ?? [])];
      return Promise.resolve(new Map(ofAccount.filter(([id]) => entries.get(id) !== undefined)));
    },
    note: (account, id, sealed) => {
      const ofAccount = notes.get(account) ?? new Map<string, Buffer>();
      notes.set(account, ofAccount.set(id, sealed));
      accounts.set(id, account);
      return Promise.resolve();
    },
    isNoted: (account, id) => Promise.resolve(notes.get(account)?.has(id) ?? false),
    unnote: (account, id) => Promise.resolve(unnote(account, id)),
    alone: async (id, work) => {
      if (busy.has(id)) return undefined;
      busy.add(id);
      try {
        return await work();
      } finally {
        busy.delete(id);
      }
    },
    regardless: (_, work) => work(),
    isDown: () => false,
    isListening: () => true,
    onRemoved: (listener) => void listeners.push(listener),
    onRenewing: () => undefined,
    onReturn: () => undefined,
    isSettling: () => false,
  };
}
