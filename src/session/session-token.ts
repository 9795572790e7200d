import { createHash, randomBytes } from "node:crypto";

const prefix = "wgs_";

/** A session token: 256 random bits, so nobody guesses one. */
export function createSessionToken(): string {
  return prefix + randomBytes(32).toString("base64url");
}

export function isSessionToken(text: string): boolean {
  return text.startsWith(prefix);
}

/**
 * The id of the session that a token stands for: its hash. Whatever is presented, true or forged, is looked up by it, so the
 * time to refuse tells nothing about the tokens that exist.
 */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update("watcher-graph session ").update(token).digest("base64url");
}

/** The name under which the sessions of an account are listed. */
export function accountIdOf(user: string): string {
  return createHash("sha256").update("watcher-graph account ").update(user).digest("base64url");
}
