import { existsSync } from "node:fs";
import { plainWall, tunedWall } from "./mesh-walls.js";
import { guard, type Question, type Scenario } from "./scenarios.js";

/** Who is measured. A further contender is a program and an entry here. */
export interface Contender {
  readonly name: string;
  /**
   * Program to run with Node, from the project's root. It answers GraphQL over HTTP for the Watcher behind it, and prints
   * `GraphQL <url>` when it listens.
   */
  readonly file: string;
  /** Whether it is measured there; everywhere when absent. */
  readonly takesPart?: (scenario: Scenario) => boolean;
  /** How to talk to it when its graph is another one than the gateway's. */
  readonly dialect?: Dialect;
  /** At most so many clients ask at once. Its latencies are not told then: they depend on how many they are. */
  readonly mostClients?: number;
  env(watcherUrl: string): Readonly<Record<string, string>>;
}

/** Another graph with the same facts. */
export interface Dialect {
  /** The query that asks for the same. */
  toQuery(question: Question): string;
  /** The data of its answer, as the text of what the gateway answers. */
  toGraph(data: string): string;
}

export const gateway: Contender = {
  name: "gateway",
  file: "dist/main.js",
  env: (watcherUrl) => ({ WATCHER_URL: watcherUrl, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" }),
};

export const limit: Contender = {
  name: "limit",
  file: "dist/bench/limit/main.js",
  env: (watcherUrl) => ({ WATCHER_URL: watcherUrl }),
};

/** What somebody else would write in a day for a wall, with packages of their own: see bench/peers/package.json. */
const written = ["mercurius", "yoga"].map((name): Contender => ({
  name,
  file: `bench/peers/${name}.mjs`,
  takesPart: ({ operation }) => operation === "Wall",
  env: peerEnv,
}));

/**
 * What is generated from Watcher's OpenAPI description: see bench/peers/mesh. One wall takes it longer than others take for
 * hundreds, so it is measured in one scenario, and few clients are enough to keep it busy.
 */
const generated = Object.entries({ mesh: plainWall, "mesh, tuned": tunedWall }).map(
  ([name, dialect]): Contender => ({
    name,
    file: "bench/peers/mesh/main.mjs",
    takesPart: (scenario) => scenario === guard,
    dialect,
    mostClients: 2,
    env: peerEnv,
  }),
);

function peerEnv(watcherUrl: string) {
  return { WATCHER_URL: watcherUrl, NODE_ENV: "production" };
}

function ifInstalled(folder: string, peers: readonly Contender[]): readonly Contender[] {
  return existsSync(new URL(`../../${folder}/node_modules`, import.meta.url)) ? peers : [];
}
const peers = [...ifInstalled("bench/peers", written), ...ifInstalled("bench/peers/mesh", generated)];

/** All that take part. The first one is what the others are compared with. */
export function contendersFor(scenario: Scenario): readonly Contender[] {
  return [limit, gateway, ...peers].filter(({ takesPart }) => takesPart?.(scenario) ?? true);
}
