import { randomBytes } from "node:crypto";
import { generateKeyPair, jwtVerify, SignJWT, type CryptoKey } from "jose";
import { LRUCache } from "lru-cache";
import type { Clock } from "./clock.js";
import type { Config } from "./config.js";
import type { User } from "./data/users.js";

export interface TokenPair {
  readonly access_token: string;
  readonly refresh_token: string;
}

export interface Tokens {
  /** A new session; undefined for a wrong login or password, and for a disabled user. */
  login(name: string, password: string): Promise<TokenPair | undefined>;
  /** A new pair for the session of a refresh token; undefined when the session is over. */
  refresh(refreshToken: string): Promise<TokenPair | undefined>;
  /** The user behind an Authorization header: access token, personal API key or login and password. */
  identify(authorization: string | undefined): Promise<User | undefined>;
}

interface Session {
  readonly id: string;
  readonly user: User;
  refreshToken: string;
}

interface AccessToken {
  readonly session: Session;
  readonly expiresAtMs: number;
}

const MOST_SESSIONS = 50_000;
const REFRESH_TOKEN = /^([0-9a-f]{32})\.[0-9a-f]{32}$/;

export async function createTokens(users: readonly User[], config: Config, clock: Clock): Promise<Tokens> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const byName = new Map(users.map((user) => [user.name, user]));
  const byApikey = new Map(users.map((user) => [user.apikey, user]));
  const sessions = new LRUCache<string, Session>({ max: MOST_SESSIONS });
  // Checking a signature costs more than the rest of a request, so each token is checked once.
  const checked = new LRUCache<string, AccessToken>({ max: MOST_SESSIONS });

  const pairFor = async (session: Session): Promise<TokenPair> => ({
    access_token: await sign(session, privateKey, clock.now(), config.tokenSeconds),
    refresh_token: session.refreshToken,
  });

  const enabled = (user: User | undefined): User | undefined => (user?.disabled ? undefined : user);

  const byPassword = (name: string, password: string): User | undefined => {
    const user = enabled(byName.get(name));
    return user?.password === password ? user : undefined;
  };

  const check = async (token: string): Promise<AccessToken | undefined> => {
    const known = checked.get(token) ?? (await verify(token, publicKey, sessions, clock.now()));
    if (known !== undefined) checked.set(token, known);
    return known;
  };

  const byAccessToken = async (token: string): Promise<User | undefined> => {
    const access = await check(token);
    const isLive = access && access.expiresAtMs > clock.now() && sessions.get(access.session.id);
    return isLive ? enabled(access.session.user) : undefined;
  };

  return {
    login: async (name, password) => {
      const user = byPassword(name, password);
      if (user === undefined) return undefined;
      const id = randomBytes(16).toString("hex");
      const session = { id, user, refreshToken: createRefreshToken(id) };
      sessions.set(id, session);
      return pairFor(session);
    },
    refresh: async (refreshToken) => {
      const session = sessions.get(REFRESH_TOKEN.exec(refreshToken)?.[1] ?? "");
      if (session === undefined) return undefined;
      if (config.rotateRefreshTokens) {
        if (session.refreshToken !== refreshToken) {
          // A used token in somebody's hands means that it was stolen, so nobody keeps the session.
          sessions.delete(session.id);
          return undefined;
        }
        session.refreshToken = createRefreshToken(session.id);
      }
      return pairFor(session);
    },
    identify: async (authorization) => {
      const basic = parseBasic(authorization);
      if (basic !== undefined) return byPassword(basic.name, basic.password);
      const bearer = parseBearer(authorization);
      if (bearer === undefined) return undefined;
      return enabled(byApikey.get(bearer)) ?? byAccessToken(bearer);
    },
  };
}

/** The session is readable in the token, so that a request with an old one can end it. */
function createRefreshToken(sessionId: string): string {
  return `${sessionId}.${randomBytes(16).toString("hex")}`;
}

function sign({ id, user }: Session, key: CryptoKey, nowMs: number, seconds: number): Promise<string> {
  const now = Math.floor(nowMs / 1000);
  // Two tokens of one session made in the same second still differ.
  return new SignJWT({ session: id, jti: randomBytes(8).toString("hex") })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setSubject(String(user.id))
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(key);
}

async function verify(
  token: string,
  key: CryptoKey,
  sessions: LRUCache<string, Session>,
  nowMs: number,
): Promise<AccessToken | undefined> {
  const verified = await jwtVerify(token, key, { currentDate: new Date(nowMs) }).catch(() => undefined);
  const { session: id, exp } = verified?.payload ?? {};
  const session = typeof id === "string" ? sessions.get(id) : undefined;
  return session === undefined || exp === undefined ? undefined : { session, expiresAtMs: exp * 1000 };
}

export function parseBasic(
  authorization: string | undefined,
): { name: string; password: string } | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) };
}

export function parseBearer(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
}
