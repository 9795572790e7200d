/** One change of an episode, as a subscriber got it. */
export interface Delivery {
  /** Number of the subscriber's connection that it came by. */
  readonly connection: number;
  /** Seconds since the round began. */
  readonly at: number;
  readonly kind: string;
  readonly key: string;
  readonly episodeKind: string;
  readonly cameraName: string;
  /** The camera's name by another way; null when it was not told. */
  readonly cameraOfCamera: string | null;
  readonly updatedAtMs: number;
  readonly closedAtMs: number | null;
  /** How many; null when not asked for, not read, or of a kind that has none. */
  readonly detections: number | null;
  /** Everything that was told of the episode. */
  readonly content: string;
}

/** Changes that a subscriber was told it has missed. Unix milliseconds. */
export interface Gap {
  readonly fromMs: number;
  readonly toMs: number;
  readonly reason: string;
}

export interface Filter {
  /** What the graph is asked for. */
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** The same as a question. */
  matches(episode: Pick<Delivery, "cameraName" | "episodeKind" | "closedAtMs">): boolean;
}

/** What a subscriber has got, over all its connections. */
export interface SubscriberRecord {
  readonly name: string;
  readonly seed: number;
  readonly login: string;
  readonly filter: Filter;
  /** Cameras that its user may see. */
  readonly sees: ReadonlySet<string>;
  readonly selectsDetections: boolean;
  /** By the clock of this process; null before there is one. */
  readonly firstBatchAtMs: number | null;
  readonly deliveries: readonly Delivery[];
  /** The last delivery of each episode. */
  readonly latest: ReadonlyMap<string, Delivery>;
  readonly gaps: readonly Gap[];
  /** When it was told, last, that what was deleted before may never be told. Seconds since the round began. */
  readonly mayMissRemovalsUntil: number;
  /** What the gateway answered and should not have. */
  readonly refusals: readonly string[];
}
