import { createHash } from "node:crypto";
import { BadUserInput } from "../errors.js";

/** The place of an item in an ordered list: its sort value (null when absent) and its key. */
export interface Position {
  readonly value: string | number | null;
  readonly key: string;
}

/**
 * Stands for a list with its filter and order in a cursor, so that a cursor of another list is recognised.
 * Short: it guards against mistakes, not against attackers, who could only page through their own list.
 */
export function listFingerprint(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 8);
}

export function encodeCursor(list: string, { value, key }: Position): string {
  return Buffer.from(JSON.stringify([list, value, key])).toString("base64url");
}

/** Throws BadUserInput when the cursor is malformed or belongs to another list, filter or order. */
export function decodeCursor(list: string, cursor: string, argument: string): Position {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw wrong(argument, "is not a cursor of this gateway");
  const [fingerprint, value, key] = parts as unknown[];
  if (fingerprint !== list) throw wrong(argument, "belongs to another list, filter or order");
  const fits = value === null || typeof value === "string" || typeof value === "number";
  if (!fits || typeof key !== "string") throw wrong(argument, "is not a cursor of this gateway");
  return { value, key };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function wrong(argument: string, problem: string): BadUserInput {
  return new BadUserInput(`The ${argument} cursor ${problem}. Pass a cursor as this very list returned it.`, {
    facts: { argument },
  });
}
