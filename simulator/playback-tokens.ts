import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "./clock.js";

/** Temporary tokens for the streaming API; one of an episode also opens that episode without sign-in. */
export interface PlaybackTokens {
  issue(userId: number, media: string, episodeId?: bigint): string;
  allowsMedia(token: string, media: string): boolean;
  allowsEpisode(token: string, media: string, episodeId: bigint): boolean;
}

/** A token lives one to two of these, and stays the same within one. */
const PERIOD_SECONDS = 600;

export function createPlaybackTokens(clock: Clock): PlaybackTokens {
  const secret = randomBytes(32);
  const nowSeconds = (): number => Math.floor(clock.now() / 1000);

  const seal = (claims: string, media: string): string =>
    createHmac("sha256", secret).update(`${claims}/${media}`).digest("base64url").slice(0, 22);

  const claimsOf = (token: string, media: string): readonly string[] | undefined => {
    const end = token.lastIndexOf(".");
    const claims = token.slice(0, Math.max(end, 0));
    if (token.slice(end + 1) !== seal(claims, media)) return undefined;
    const parts = claims.split(".");
    return Number(parts[1]) > nowSeconds() ? parts : undefined;
  };

  return {
    issue: (userId, media, episodeId) => {
      const expires = (Math.floor(nowSeconds() / PERIOD_SECONDS) + 2) * PERIOD_SECONDS;
      const claims = `${userId}.${expires}.${episodeId ?? ""}`;
      return `${claims}.${seal(claims, media)}`;
    },
    allowsMedia: (token, media) => claimsOf(token, media) !== undefined,
    allowsEpisode: (token, media, episodeId) => claimsOf(token, media)?.[2] === String(episodeId),
  };
}
