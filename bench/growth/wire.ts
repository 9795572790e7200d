/** What the bench and the program of many replicas say to each other: JSON over HTTP, as in bench/feed/wire.ts. */

/** Starts replicas; answered when each follows all feeds. */
export interface StartReplicas {
  readonly redisUrl: string;
  /** Their numbers. */
  readonly first: number;
  readonly count: number;
  readonly scopes: number;
}

/** Something that a replica did to the log of a scope. */
export interface LeaseEvent {
  /** Unix milliseconds, when Redis had answered. */
  readonly at: number;
  readonly replica: number;
  readonly scope: string;
  /** The name under which it had, or asked for, the right to look. */
  readonly term: string;
  /** It got the right to look; wrote an entry; was refused to write one, as it had lost that right. */
  readonly what: "took" | "wrote" | "refused";
}
