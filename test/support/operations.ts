import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./processes.js";

export interface DocumentedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One of docs/operations, with its variables. */
export function readOperation(name: string): DocumentedOperation {
  const file = join(root, "docs/operations", name);
  const query = readFileSync(`${file}.graphql`, "utf8");
  const variables = existsSync(`${file}.variables.json`)
    ? (JSON.parse(readFileSync(`${file}.variables.json`, "utf8")) as DocumentedOperation["variables"])
    : {};
  return { query, variables };
}
