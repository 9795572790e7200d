/** A sealed session. Each renewal of its tokens counts one up, so that the newer of two is known without opening them. */
export interface VaultEntry {
  readonly generation: number;
  readonly sealed: Buffer;
}

/**
 * Where sealed sessions live, by session id, each with a time to live in milliseconds; and, by account, the sealed notes from
 * which sessions are listed. Every method throws Unavailable when the store cannot be reached.
 */
export interface Vault {
  /** `isRenewing`: somebody is at it with `alone`, so that this will be replaced soon. */
  read(id: string): Promise<{ readonly entry: VaultEntry; readonly isRenewing: boolean } | undefined>;
  create(id: string, entry: VaultEntry, timeToLive: number): Promise<void>;
  /** Replaces the same or an older generation. "ended" when there is none, which stays so; "outdated" when it is newer. */
  replace(id: string, entry: VaultEntry, timeToLive: number): Promise<"written" | "ended" | "outdated">;
  prolong(id: string, timeToLive: number): Promise<void>;
  /** Tells every process. false when there was none. */
  remove(id: string): Promise<boolean>;
  /** Notes of the account's sessions that live, by session id. */
  notes(account: string): Promise<ReadonlyMap<string, Buffer>>;
  note(account: string, id: string, sealed: Buffer, timeToLive: number): Promise<void>;
  /** false when the account has no such session. */
  isNoted(account: string, id: string): Promise<boolean>;
  unnote(account: string, id: string): Promise<void>;
  /** Tells every other process and does the work, unless somebody is at it, here or in one of them: then undefined. */
  alone<T>(id: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Does the work while the store is away. Should it return meanwhile, others find somebody at it. */
  regardless<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** It has been away for longer than a connection takes to come back. */
  isDown(): boolean;
  /** Removals by other processes are heard just now. While they are not, what is known of a session may be wrong. */
  isListening(): boolean;
  onRemoved(listener: (id: string) => void): void;
  /** Another process is at it. */
  onRenewing(listener: (id: string) => void): void;
  /** The store is there again; what was not stored meanwhile can be. */
  onReturn(listener: (awaySince: number) => void): void;
  /** It was away, and others may not have stored yet what they did meanwhile. */
  isSettling(): boolean;
}
