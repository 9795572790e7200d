import { createHmac, randomBytes } from "node:crypto";
import { decodeJwt } from "jose";
import { LRUCache } from "lru-cache";
import { InvalidCredentials, Unauthenticated } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { Credential, TokenPair, Watcher } from "../sources/client.js";
import type { Session, Vault } from "./vault.js";

/** Who is asking, and with which Watcher token. */
export interface Sessions {
  /** Signs in at Watcher. Throws InvalidCredentials, or an Upstream error. */
  login(login: string, password: string): Promise<string>;
  /** false when the header names no session that could be ended. */
  logout(authorization: string | undefined): Promise<boolean>;
  /**
   * The credential behind an Authorization header: Basic (login and password), Bearer with a session token of this
   * gateway, or Bearer with a Watcher token or API key, which is passed through. undefined without a header. What is
   * wrong with it shows when it is used, so that signing in anew always works.
   */
  credentialOf(authorization: string | undefined): Credential | undefined;
}

const sessionPrefix = "wgs_";

export function createSessions(watcher: Watcher, vault: Vault, log: Logger, now: () => number): Sessions {
  const renewals = new Map<string, Promise<Session>>();
  /** Names users in keys and caches without keeping what they signed in with. */
  const secret = randomBytes(32);
  const fingerprint = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
  const basicSessions = new LRUCache<string, Promise<string>>({
    max: limits.sessions,
    ttl: limits.basicSession,
  });

  async function login(name: string, password: string): Promise<string> {
    const basic = Buffer.from(`${name}:${password}`).toString("base64");
    try {
      const pair = await watcher.login(`Basic ${basic}`);
      const sessionToken = sessionPrefix + randomBytes(32).toString("base64url");
      await vault.put(sessionToken, toSession(pair, undefined));
      return sessionToken;
    } catch (error) {
      if (error instanceof InvalidCredentials)
        log.warn("sign-in refused: Watcher does not accept the login and password");
      throw error;
    }
  }

  function toSession(pair: TokenPair, before: Session | undefined): Session {
    return {
      accessToken: pair.accessToken,
      // Some servers keep the refresh token and answer without one.
      refreshToken: pair.refreshToken ?? before?.refreshToken,
      renewAt: renewalOf(pair.accessToken, now()),
      createdAt: before?.createdAt ?? now(),
    };
  }

  async function sessionOf(sessionToken: string): Promise<Session> {
    const session = await vault.get(sessionToken);
    if (session === undefined)
      throw new Unauthenticated("The session has ended, or never was. Sign in again.");
    return session;
  }

  /** A new token pair, asked for once however many calls wait for it: refresh tokens work a single time. */
  function renew(sessionToken: string, refused: string): Promise<Session> {
    const running = renewals.get(sessionToken);
    if (running !== undefined) return running;
    const renewal = renewOnce(sessionToken, refused).finally(() => renewals.delete(sessionToken));
    renewals.set(sessionToken, renewal);
    return renewal;
  }

  async function renewOnce(sessionToken: string, refused: string): Promise<Session> {
    const session = await sessionOf(sessionToken);
    if (session.accessToken !== refused) return session;
    try {
      if (session.refreshToken === undefined) throw new InvalidCredentials("There is no refresh token.");
      const renewed = toSession(await watcher.login(`Bearer ${session.refreshToken}`), session);
      if (await vault.replace(sessionToken, renewed)) return renewed;
      throw new InvalidCredentials("The session was ended meanwhile.");
    } catch (error) {
      if (!(error instanceof InvalidCredentials)) throw error;
      await vault.delete(sessionToken);
      throw new Unauthenticated("The session has ended: Watcher does not renew it. Sign in again.", {
        cause: error,
      });
    }
  }

  async function currentToken(sessionToken: string): Promise<string> {
    const session = await sessionOf(sessionToken);
    const endsSoon = session.renewAt !== undefined && session.renewAt <= now();
    return endsSoon ? (await renew(sessionToken, session.accessToken)).accessToken : session.accessToken;
  }

  function sessionCredential(sessionToken: string): Credential {
    return {
      identity: fingerprint(sessionToken),
      token: () => currentToken(sessionToken),
      renew: async (refused) => (await renew(sessionToken, refused)).accessToken,
    };
  }

  function basicCredential(encoded: string): Credential {
    const identity = fingerprint(`basic ${encoded}`);
    const signIn = async () => {
      const [name, password] = splitBasic(encoded);
      try {
        return await login(name, password);
      } catch (error) {
        basicSessions.delete(identity);
        if (!(error instanceof InvalidCredentials)) throw error;
        throw new Unauthenticated("Watcher does not accept this login and password.", { cause: error });
      }
    };
    /** A script that sends its password with every request signs in once in a while. */
    const session = (): Promise<string> => {
      let present = basicSessions.get(identity);
      if (present === undefined) {
        present = signIn();
        basicSessions.set(identity, present);
      }
      return present;
    };
    return {
      identity,
      token: async () => {
        try {
          return await currentToken(await session());
        } catch (error) {
          if (!(error instanceof Unauthenticated) || !basicSessions.delete(identity)) throw error;
          return currentToken(await session());
        }
      },
      renew: async (refused) => (await renew(await session(), refused)).accessToken,
    };
  }

  return {
    login,
    logout: async (authorization) => {
      const [scheme, value] = splitHeader(authorization);
      return scheme === "bearer" && value.startsWith(sessionPrefix) ? vault.delete(value) : false;
    },
    credentialOf: (authorization) => {
      const [scheme, value] = splitHeader(authorization);
      if (scheme === "") return undefined;
      if (scheme === "basic") return basicCredential(value);
      if (scheme !== "bearer" || value === "") return unusable("Authorization must be Basic or Bearer.");
      if (value.startsWith(sessionPrefix)) return sessionCredential(value);
      return passedThrough(value, fingerprint(value));
    },
  };
}

/** Watcher's own tokens and API keys belong to the caller: they are used as they are and never renewed. */
function passedThrough(token: string, identity: string): Credential {
  if (!/^[\x21-\x7e]{1,8192}$/.test(token)) return unusable("The Bearer token is malformed.");
  return {
    identity,
    token: () => token,
    renew: () => Promise.reject(new Unauthenticated("Watcher does not accept the token. Sign in again.")),
  };
}

function unusable(message: string): Credential {
  const refuse = () => Promise.reject(new Unauthenticated(message));
  return { identity: "", token: refuse, renew: refuse };
}

function splitHeader(authorization: string | undefined): [scheme: string, value: string] {
  const [, scheme = "", value = ""] = /^\s*(\S+)\s*(.*?)\s*$/.exec(authorization ?? "") ?? [];
  return [scheme.toLowerCase(), value];
}

function splitBasic(encoded: string): [name: string, password: string] {
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1) throw new Unauthenticated("Basic authorization must be base64 of login:password.");
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/**
 * When to renew a token that was received just now. Its length counts from here, whatever Watcher's clock shows: a clock
 * ahead of Watcher's, or a token shorter than the margin, must not make every call renew it.
 */
function renewalOf(accessToken: string, receivedAt: number): number | undefined {
  try {
    const { exp, iat = receivedAt / 1000 } = decodeJwt(accessToken);
    const length = exp === undefined ? 0 : (exp - iat) * 1000;
    return length > 0 ? receivedAt + length - Math.min(limits.tokenRenewalMargin, length / 2) : undefined;
  } catch {
    // Opaque tokens are fine: they are renewed when Watcher refuses them.
    return undefined;
  }
}
