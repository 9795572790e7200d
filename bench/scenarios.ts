/** What is asked of every contender. */
export interface Scenario {
  readonly title: string;
  readonly query: string;
  /** Concurrent clients, each with one query under way. */
  readonly clients: number;
  /** How many users take turns. Sharing calls that are under way helps one user, not hundreds. */
  readonly users: number;
  /** How long Watcher takes for each answer. */
  readonly upstreamDelayMs: number;
}

/** Four calls: cameras, then what is not inside them: organizations, presets, newest episodes. */
const wall = `{
  cameras(first: 50) {
    nodes {
      id name title status isAlive
      organization { title createdAt }
      folder { title }
      preset { title isDefault }
      latestEpisode { kind openedAt }
    }
  }
}`;

export const scenarios: readonly Scenario[] = [1, 500].flatMap((users) =>
  [0, 5].map((upstreamDelayMs) => ({
    title: `Wall of 50 cameras, ${users === 1 ? "one user" : `${users} users`}, Watcher at ${upstreamDelayMs} ms`,
    query: wall,
    clients: 32,
    users,
    upstreamDelayMs,
  })),
);
