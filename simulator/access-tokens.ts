import { randomBytes } from "node:crypto";
import { generateKeyPair, jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import type { Clock } from "./clock.js";

/** What a genuine access token says; whether it is still good is up to the reader. */
export interface AccessClaims {
  readonly session: string;
  readonly expiresAtMs: number;
}

/** RS256 JWTs that name a user, a login session and an end. */
export interface AccessTokens {
  sign(userId: number, session: string): Promise<string>;
  /** undefined for anything that was not signed here. */
  read(token: string): Promise<AccessClaims | undefined>;
}

const MOST_CHECKED = 50_000;

export async function createAccessTokens(lifetimeSeconds: number, clock: Clock): Promise<AccessTokens> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  // Checking a signature costs more than the rest of a request, so each token is checked once.
  const checked = new LRUCache<string, AccessClaims>({ max: MOST_CHECKED });

  const verify = async (token: string): Promise<AccessClaims | undefined> => {
    // The epoch as the current time, so that an expired token still tells its session.
    const verified = await jwtVerify(token, publicKey, { currentDate: new Date(0) }).catch(() => undefined);
    const { session, exp } = verified?.payload ?? {};
    if (typeof session !== "string" || exp === undefined) return undefined;
    return { session, expiresAtMs: exp * 1000 };
  };

  return {
    sign: (userId, session) => {
      const now = Math.floor(clock.now() / 1000);
      // Two tokens of one session made in the same second still differ.
      return new SignJWT({ session, jti: randomBytes(8).toString("hex") })
        .setProtectedHeader({ alg: "RS256", typ: "JWT" })
        .setSubject(String(userId))
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(privateKey);
    },
    read: async (token) => {
      const known = checked.get(token);
      if (known !== undefined) return known;
      const claims = await verify(token);
      if (claims !== undefined) checked.set(token, claims);
      return claims;
    },
  };
}
