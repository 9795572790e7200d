import { existsSync } from "node:fs";
import type { Question } from "./scenarios.js";

/** Who is measured. A further contender is a program and an entry here. */
export interface Contender {
  readonly name: string;
  /**
   * Program to run with Node, from the project's root. It answers GraphQL over HTTP for the Watcher behind it, and prints
   * `GraphQL <url>` when it listens.
   */
  readonly file: string;
  /** What it answers; everything when absent. */
  readonly operations?: readonly Question["operation"][];
  env(watcherUrl: string): Readonly<Record<string, string>>;
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

/**
 * What somebody else would write in a day for a wall, with packages of their own: see bench/peers/package.json. A gateway
 * generated from Watcher's OpenAPI description is none of them: it answers in Watcher's shapes and joins nothing.
 */
const peers = ["mercurius", "yoga"].map((name): Contender => ({
  name,
  file: `bench/peers/${name}.mjs`,
  operations: ["Wall"],
  env: (watcherUrl) => ({ WATCHER_URL: watcherUrl, NODE_ENV: "production" }),
}));
const arePeersInstalled = existsSync(new URL("../../bench/peers/node_modules", import.meta.url));

/** All that answer a question. The first one is what the others are compared with. */
export function contendersFor({ operation }: Question): readonly Contender[] {
  const present = arePeersInstalled ? [limit, gateway, ...peers] : [limit, gateway];
  return present.filter(({ operations }) => operations?.includes(operation) ?? true);
}
