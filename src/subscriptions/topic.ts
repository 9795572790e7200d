import type { Raw } from "../sources/shape.js";

/** The state of one thing that a feed tells of. Of two states of one thing, that with the greater version is the newer. */
export interface State {
  readonly id: string;
  readonly version: number;
  readonly row: Raw;
}

/** How far a feed has looked. Moments are of the topic's own clock, for most topics Unix milliseconds of Watcher. */
export interface Position {
  /** The next look asks for what comes after this. */
  readonly newest: number;
  /** Everything up to this has been told: nothing before it will turn up late. */
  readonly settled: number;
}

/** What one look found. */
export interface Look {
  readonly states: readonly State[];
  /** Ids of things that are gone. */
  readonly gone: readonly string[];
  readonly position: Position;
}

/** States that the feed has told of, by id; null for what it told to be gone. */
export interface Known {
  get(id: string): State | null | undefined;
  /** States that are there, newer than a version. */
  since(version: number): readonly State[];
}

/** Looks at Watcher for all processes, as long as one leads. */
export interface Watch {
  /** Where to begin, and what is there already. */
  begin(signal: AbortSignal): Promise<Look>;
  /** Waits for something new; ends without after a while. */
  next(position: Position, known: Known, signal: AbortSignal): Promise<Look>;
}

/** What a feed reads from Watcher, as one of its subscribers. All throw GatewayErrors. */
export interface TopicSource {
  watch(): Watch;
  /** The newest states of everything that changed after a settled moment; undefined when that is too much to read. */
  since(settled: number): Promise<readonly State[] | undefined>;
  /** Those of the ids that are gone. */
  missing(ids: readonly string[]): Promise<readonly string[]>;
}

/** What changed about one thing. */
export interface Change {
  readonly id: string;
  readonly version: number;
  /** null when it is gone. */
  readonly row: Raw | null;
  /** As it was told of before; null when the feed did not know it. */
  readonly previous: Raw | null;
}
