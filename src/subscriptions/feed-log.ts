/** What one process tells the others of a feed, in the order in which it was written. */
export interface LogEntry {
  /** Grows with every entry of a log. */
  readonly id: string;
  readonly text: string;
}

/** How a log stands. */
export interface LogState {
  /** Names the log from its beginning to its loss; undefined when there is none. */
  readonly epoch: string | undefined;
  /** The last entry; "0-0" before the first. */
  readonly last: string;
}

export interface LogPart extends LogState {
  readonly entries: readonly LogEntry[];
  /** The oldest entry that is kept; undefined without any. */
  readonly first: string | undefined;
}

/**
 * Logs of feeds, one for each scope: who may look at Watcher for all, and what was found. Each call throws Unavailable when
 * the store does not answer.
 */
export interface FeedLogs {
  /**
   * Asks for the right to look for a while ("take", when nobody has it) or for longer ("keep", only while the term still has
   * it). true: this term has it, and nobody else. A term that lost it never gets it again, so that what was found under it
   * before never comes after what others found.
   */
  claim(scope: string, term: string, how: "take" | "keep"): Promise<{ readonly leads: boolean } & LogState>;
  /** Gives it up; another process may have it at once. */
  release(scope: string, term: string): Promise<void>;
  /** Begins a new log in place of whatever is there. false when the term has not the right to. */
  begin(scope: string, term: string, epoch: string): Promise<boolean>;
  /** Adds an entry. false when the term has not the right any more, or the log is another one: then nothing is added. */
  append(scope: string, term: string, epoch: string, text: string): Promise<boolean>;
  /** Entries after the one named, the oldest first. */
  read(scope: string, after: string, count: number): Promise<LogPart>;
  /** Calls the listener when something was added to a log, or the right to look was given up. May miss some. */
  onChange(listener: (scope: string) => void): void;
}

/** Whether an entry comes before another in a log. */
export function isBefore(a: string, b: string): boolean {
  const [millisecondsA = 0, numberA = 0] = a.split("-").map(Number);
  const [millisecondsB = 0, numberB = 0] = b.split("-").map(Number);
  return millisecondsA < millisecondsB || (millisecondsA === millisecondsB && numberA < numberB);
}
