import { isRecord } from "./json.js";
import type { Raw } from "./shape.js";

/** Longest `select` in characters: more would not leave room for keys in a URL. */
const longestSelect = 3_000;

/**
 * Paths for `select=`: asking for a parent returns all below it. A list too long for a URL asks for whole objects where
 * most of their fields are wanted anyway.
 */
export function withoutCovered(sorted: readonly string[]): string[] {
  const kept = new Set<string>();
  for (const path of sorted) if (!isCovered(path, kept)) kept.add(path);
  const paths = [...kept];
  if (paths.join(",").length <= longestSelect) return paths;
  const parent = largestObject(paths);
  return parent === undefined ? paths : withoutCovered([...paths, parent].sort());
}

/** The object whose fields take the most room; undefined when no path goes down. */
function largestObject(paths: readonly string[]): string | undefined {
  const lengths = new Map<string, number>();
  for (const path of paths) {
    const dot = path.lastIndexOf(".");
    const parent = path.slice(0, Math.max(dot, 0));
    if (dot > 0) lengths.set(parent, (lengths.get(parent) ?? 0) + path.length + 1);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Whether the path or one of its parents is in the set. */
export function isCovered(path: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(path)) return true;
  for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) {
    if (paths.has(path.slice(0, dot))) return true;
  }
  return false;
}

/** A reader of the value at a path such as `stats.alive`; the path is taken apart once. */
export function readerOf(path: string): (row: Raw) => unknown {
  const dot = path.indexOf(".");
  if (dot < 0) return (row) => row[path];
  const head = path.slice(0, dot);
  const rest = readerOf(path.slice(dot + 1));
  return (row) => {
    const below = row[head];
    return isRecord(below) ? rest(below) : undefined;
  };
}

/** The value at a path such as `stats.alive`; undefined when any part of the way is absent. */
export function valueAt(row: Raw, path: string): unknown {
  const dot = path.indexOf(".");
  if (dot < 0) return row[path];
  const below = row[path.slice(0, dot)];
  return isRecord(below) ? valueAt(below, path.slice(dot + 1)) : undefined;
}
