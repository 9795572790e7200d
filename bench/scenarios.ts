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
const wallOf = (cameras: number) => `{
  cameras(first: ${cameras}) {
    nodes {
      id name title status isAlive
      organization { title createdAt }
      folder { title }
      preset { title isDefault }
      latestEpisode { kind openedAt }
    }
  }
}`;

/** One user looks at the same wall again and again; of 500 each does so about once in the time that things are kept. */
export const guard: Scenario = {
  title: "Wall of 50 cameras, 500 users, Watcher at 0 ms",
  query: wallOf(50),
  clients: 32,
  users: 500,
  upstreamDelayMs: 0,
};

export const scenarios: readonly Scenario[] = [
  ...[1, 500].flatMap((users) =>
    [0, 5].map((upstreamDelayMs) => ({
      ...guard,
      title: `Wall of 50 cameras, ${users === 1 ? "one user" : `${users} users`}, Watcher at ${upstreamDelayMs} ms`,
      users,
      upstreamDelayMs,
    })),
  ),
  {
    ...guard,
    title: "Ten identical walls of one user at once, Watcher at 5 ms",
    clients: 10,
    users: 1,
    upstreamDelayMs: 5,
  },
  { ...guard, title: "Wall of 500 cameras, 500 users, Watcher at 0 ms", query: wallOf(500), clients: 8 },
];
