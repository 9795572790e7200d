import { setTimeout as pause } from "node:timers/promises";
import {
  GatewayError,
  InvalidCredentials,
  Unauthenticated,
  Unavailable,
  UpstreamTimeout,
} from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { Credential, TokenPair, Watcher } from "../sources/client.js";
import type { Known, KnownSessions } from "./known-sessions.js";
import { tokensOf, type Session, type SessionEvent } from "./session.js";
import { accountIdOf, sessionIdOf } from "./session-token.js";
import type { Vault } from "./vault.js";

export interface RenewalParts {
  readonly vault: Vault;
  readonly watcher: Watcher;
  readonly log: Logger;
  readonly onEvent: (event: SessionEvent) => void;
  readonly now: () => number;
}

/**
 * Watcher's tokens of the session of a token, renewed when they need it, once for all who wait. What is wrong shows when they
 * are used. `self` names this process, as the session's renewedBy does.
 */
export function createRenewal(
  parts: RenewalParts,
  known: KnownSessions,
  self: string,
): (token: string) => Credential {
  const { vault, watcher, log, onEvent, now } = parts;
  const renewals = new Map<string, Promise<Known>>();

  /**
   * New tokens in place of those that are refused. Refresh tokens work a single time, so in all processes one asks Watcher
   * and the others wait for what it stores.
   */
  async function renew(token: string, refused: string): Promise<Session> {
    const deadline = now() + limits.tokenRenewalWait;
    for (;;) {
      const { session } = await renewOnce(token, refused);
      if (session.accessToken !== refused) return session;
      if (now() > deadline)
        throw new UpstreamTimeout("Renewing the session's tokens takes too long. Try again.");
      await pause(limits.tokenRenewalLook * (0.5 + Math.random()));
    }
  }

  /** One attempt, which all who wait in this process share. The session unchanged when another process is at it. */
  function renewOnce(token: string, refused: string): Promise<Known> {
    const id = sessionIdOf(token);
    const running = renewals.get(id);
    if (running !== undefined) return running;
    const renewal = attempt(token, id, refused).finally(() => renewals.delete(id));
    renewals.set(id, renewal);
    return renewal;
  }

  async function attempt(token: string, id: string, refused: string): Promise<Known> {
    const before = await known.ask(token, id);
    if (before.session.accessToken !== refused) return before;
    const isMine = before.isSure && before.isUnclaimed && before.session.renewedBy === self;
    if (vault.isDown()) {
      if (isMine) return vault.regardless(id, () => renewAtWatcher(token, id, before));
      throw new Unavailable(
        "The session's tokens need to be renewed, which is not safe just now. Try again.",
      );
    }
    if (vault.isSettling() && !isMine) return before;
    try {
      const renewed = await vault.alone(id, async () => {
        const present = await known.read(token, id);
        // Renewed by nobody else while this process is at it.
        present.isSure = present.isUnclaimed = true;
        return present.session.accessToken === refused ? renewAtWatcher(token, id, present) : present;
      });
      return renewed ?? before;
    } catch (error) {
      // Lost just now: the next look finds out whether it is down.
      if (error instanceof Unavailable) return before;
      throw error;
    }
  }

  async function renewAtWatcher(token: string, id: string, before: Known): Promise<Known> {
    const { session } = before;
    const pair = await newPair(id, session);
    const renewed: Session = {
      ...session,
      // Some servers keep the refresh token and answer without one.
      ...tokensOf({ ...pair, refreshToken: pair.refreshToken ?? session.refreshToken }, now(), Math.random()),
      renewedBy: self,
    };
    return known.renewed(token, id, before, renewed);
  }

  /** A refusal ends the session; a failure does not. */
  async function newPair(id: string, { refreshToken, user }: Session): Promise<TokenPair> {
    try {
      if (refreshToken === undefined) throw new InvalidCredentials("There is no refresh token.");
      return await watcher.login(`Bearer ${refreshToken}`);
    } catch (error) {
      onEvent("renewal_failed");
      if (!(error instanceof InvalidCredentials)) throw error;
      log.warn("a session has ended: Watcher does not renew it");
      await known.remove(accountIdOf(user), id).catch(() => known.forget(id));
      throw new Unauthenticated("The session has ended: Watcher does not renew it. Sign in again.", {
        cause: error,
      });
    }
  }

  function isDue({ session, triedAt }: Known): boolean {
    const { renewAt } = session;
    return renewAt !== undefined && renewAt <= now() && now() - triedAt > limits.tokenRenewalPause;
  }

  function hasEnded({ tokenEndsAt }: Session): boolean {
    return tokenEndsAt !== undefined && tokenEndsAt <= now();
  }

  async function currentToken(token: string): Promise<string> {
    const present = await known.load(token);
    if (hasEnded(present.session)) return (await renew(token, present.session.accessToken)).accessToken;
    if (isDue(present)) {
      present.triedAt = now();
      // The token is still good: nobody waits for the next one.
      renewOnce(token, present.session.accessToken).catch((error: unknown) => {
        const code = error instanceof GatewayError ? error.code : undefined;
        log.warn({ code }, "renewing a session's tokens ahead of their end failed");
      });
    }
    return present.session.accessToken;
  }

  return (token) => {
    const id = sessionIdOf(token);
    return {
      token: () => {
        const present = known.fresh(id);
        if (present === undefined || isDue(present) || hasEnded(present.session)) return currentToken(token);
        return present.session.accessToken;
      },
      renew: async (refused) => (await renew(token, refused)).accessToken,
    };
  };
}
