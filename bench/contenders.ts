/** Who is measured. A further contender is a program and an entry here. */
export interface Contender {
  readonly name: string;
  /**
   * Program to run with Node, from the project's root. It answers GraphQL over HTTP for the Watcher behind it, and prints
   * `GraphQL <url>` when it listens.
   */
  readonly file: string;
  env(watcherUrl: string): Readonly<Record<string, string>>;
}

export const gateway: Contender = {
  name: "gateway",
  file: "dist/main.js",
  env: (watcherUrl) => ({ WATCHER_URL: watcherUrl, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" }),
};

/** The first one is what the others are compared with. */
export const contenders: readonly [Contender, ...Contender[]] = [
  {
    name: "limit",
    file: "dist/bench/limit.js",
    env: (watcherUrl) => ({ WATCHER_URL: watcherUrl }),
  },
  gateway,
];
