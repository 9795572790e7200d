import { decodeJwt } from "jose/jwt/decode";
import * as z from "zod";
import { limits } from "../limits.js";
import type { TokenPair } from "../sources/client.js";

/** Who signs in, as far as the connection tells. */
export interface Client {
  readonly address: string;
  readonly userAgent: string | null;
}

const sessionRecord = z.object({
  user: z.string(),
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  /** When to renew the access token ahead of its end, and its end; absent when it does not tell. Unix milliseconds. */
  renewAt: z.number().optional(),
  tokenEndsAt: z.number().optional(),
  createdAt: z.number(),
  /** The process that got the tokens: it goes on renewing them while processes cannot talk to each other. */
  renewedBy: z.string(),
  address: z.string(),
  userAgent: z.string().nullable(),
});

/** What is kept of a session. Holds Watcher's tokens: never logged, never sent to a client, stored sealed. */
export type Session = z.infer<typeof sessionRecord>;

/** What happens to sessions, for metrics. */
export type SessionEvent = "begun" | "ended" | "renewed" | "renewal_failed";

/** Milliseconds. */
export interface Lifetimes {
  readonly idle: number;
  readonly age: number;
}

/** What was stored by this program, perhaps by another version of it: undefined when it does not fit. */
export function parseSession(text: string): Session | undefined {
  return sessionRecord.safeParse(JSON.parse(text)).data;
}

/** The part of a session that a token pair, received just now, determines. `chance` is from 0 to 1. */
export function tokensOf(
  pair: TokenPair,
  receivedAt: number,
  chance: number,
): Pick<Session, "accessToken" | "refreshToken" | "renewAt" | "tokenEndsAt"> {
  return { ...pair, ...timesOf(pair.accessToken, receivedAt, chance) };
}

/**
 * When a token that was received just now is to be renewed, and when it ends. Its length counts from here, whatever Watcher's
 * clock shows: a clock ahead of Watcher's, or a token shorter than the margin, must not make every call renew it. The
 * chance spreads sessions that began together.
 */
function timesOf(
  accessToken: string,
  receivedAt: number,
  chance: number,
): Pick<Session, "renewAt" | "tokenEndsAt"> {
  try {
    const { exp, iat = receivedAt / 1000 } = decodeJwt(accessToken);
    const length = exp === undefined ? 0 : (exp - iat) * 1000;
    if (length <= 0) return {};
    const margin = Math.min(limits.tokenRenewalMargin, length / 2);
    return {
      renewAt:
        receivedAt + length - margin - Math.min(length / 4, margin) * limits.tokenRenewalJitter * chance,
      // What is on its way to Watcher when the token ends comes too late.
      tokenEndsAt: receivedAt + length - Math.min(1_000, length / 4),
    };
  } catch {
    // Opaque tokens are fine: they are renewed when Watcher refuses them.
    return {};
  }
}
