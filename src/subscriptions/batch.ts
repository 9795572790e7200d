import type { Raw } from "../sources/shape.js";
import type { ToldChange } from "./entry.js";

/** What a subscriber is told at once. The same object for all who are told the same. */
export interface Batch {
  readonly changes: readonly BatchChange[];
  readonly cursor: string;
  readonly status: "LIVE" | "STALE";
  readonly staleSince: string | null;
  readonly isSnapshot: boolean;
  readonly recovery: Recovery | null;
}

export interface BatchChange {
  readonly id: string;
  readonly version: number;
  readonly kind: ChangeKind;
  /** As it is now; as it was last when it is gone. */
  readonly row: Raw;
  readonly previous: Raw | null;
}

export type ChangeKind = "NEW" | "CHANGED" | "REMOVED";

export interface Recovery {
  readonly outcome: "RECOVERED" | "GAP";
  readonly mayMissRemovals: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

export const fromLog: Recovery = {
  outcome: "RECOVERED",
  mayMissRemovals: false,
  from: null,
  to: null,
  reason: null,
};
export const fromWatcher: Recovery = { ...fromLog, mayMissRemovals: true };

export function gap(from: number, to: number, reason: string): Recovery {
  return { outcome: "GAP", mayMissRemovals: true, from: rfc3339(from), to: rfc3339(to), reason };
}

/** Cursors of old may hold any number. */
export function rfc3339(milliseconds: number): string {
  return new Date(Math.min(Math.max(milliseconds, 0), 8.64e15)).toISOString();
}

/** Which things a subscriber is told of. */
export interface Filter {
  /** The same for filters that let the same through. */
  readonly key: string;
  fits(row: Raw): boolean;
}

/** Changes one after another as one for each thing: from the state before the first to that after the last. */
export function merge(parts: readonly (readonly ToldChange[])[]): readonly ToldChange[] {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const merged = new Map<string, ToldChange>();
  for (const change of parts.flat()) {
    const first = merged.get(change.id);
    merged.delete(change.id);
    merged.set(
      change.id,
      first === undefined ? change : { ...change, previous: first.previous, isNew: first.isNew },
    );
  }
  return [...merged.values()];
}

/** The changes as they look through a filter. */
export function through(filter: Filter, changes: readonly ToldChange[]): readonly BatchChange[] {
  return changes.flatMap((change) => {
    const seen = seenThrough(filter, change);
    return seen === undefined ? [] : [seen];
  });
}

function seenThrough(
  { fits }: Filter,
  { id, version, row, previous, isNew }: ToldChange,
): BatchChange | undefined {
  const before = previous !== null && fits(previous) ? previous : null;
  if (row !== null && fits(row)) {
    return { id, version, kind: isNew ? "NEW" : "CHANGED", row, previous: before };
  }
  // It was never told, or is told of for the last time.
  return before === null ? undefined : { id, version, kind: "REMOVED", row: row ?? before, previous: before };
}
