import { setTimeout as pause } from "node:timers/promises";
import { BadUserInput, Forbidden, GatewayError, Unauthenticated } from "../errors.js";
import { limits } from "../limits.js";

/** Reads again when Watcher fails once or twice: a subscription should not end for it. */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (attempt >= limits.feedAttempts || !passes(error)) throw error;
      await pause(limits.feedRetryPause * attempt);
    }
  }
}

function passes(error: unknown): boolean {
  if (!(error instanceof GatewayError)) return false;
  return !(error instanceof BadUserInput || error instanceof Forbidden || error instanceof Unauthenticated);
}
