import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { createAccessTokens } from "./access-tokens.js";
import type { Clock } from "./clock.js";
import type { Config } from "./config.js";
import { REFRESH_TOKEN, type Credentials, type TokenKind } from "./credentials.js";
import type { Users } from "./data/user-table.js";
import type { User } from "./data/users.js";

export interface TokenPair {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** A pair with the login session that it belongs to. */
export interface SignedIn {
  readonly session: string;
  readonly pair: TokenPair;
}

/** Who a request is from, as far as its credentials tell. */
export interface Identity {
  /** The form of the credentials, good or not; undefined without any. */
  readonly token: TokenKind | undefined;
  /** undefined for credentials that are refused. */
  readonly user: User | undefined;
  /** The login session behind an access or refresh token, also when it is over. */
  readonly session: string | undefined;
  /** Which of its session's refresh tokens this is, from 1. */
  readonly refreshed: number | undefined;
}

export interface Tokens {
  /** A new session; undefined for a wrong login or password, and for a disabled user. */
  login(name: string, password: string): Promise<SignedIn | undefined>;
  /** A new pair for the session of a refresh token; undefined when the session is over or its user disabled. */
  refresh(refreshToken: string): Promise<SignedIn | undefined>;
  identify(credentials: Credentials | undefined): Promise<Identity>;
  /** Ends all sessions of a user; returns how many. */
  endSessions(user: User): number;
  /** How many sessions go on, by the name of their user; without users who have none. */
  countSessions(): Readonly<Record<string, number>>;
}

interface Session {
  readonly id: string;
  readonly user: User;
  /** The one refresh token that is good; with rotation each renewal moves it on. */
  ordinal: number;
  isOver: boolean;
}

const MOST_SESSIONS = 50_000;

const nobody: Identity = { token: undefined, user: undefined, session: undefined, refreshed: undefined };

export async function createTokens(users: Users, config: Config, clock: Clock): Promise<Tokens> {
  const accessTokens = await createAccessTokens(config.tokenSeconds, clock);
  const refreshTokens = createRefreshTokens();
  // Those that are over stay, so that the request log can name the session of a token that is refused.
  const sessions = new LRUCache<string, Session>({ max: MOST_SESSIONS });
  let opened = 0;

  const enabled = (user: User | undefined): User | undefined => (user?.disabled ? undefined : user);

  const byPassword = (name: string, password: string): User | undefined => {
    const user = enabled(users.byName(name));
    return user?.password === password ? user : undefined;
  };

  const liveUser = (session: Session | undefined): User | undefined =>
    session === undefined || session.isOver ? undefined : enabled(session.user);

  const signIn = async ({ id, user, ordinal }: Session): Promise<SignedIn> => ({
    session: id,
    pair: {
      access_token: await accessTokens.sign(user.id, id),
      refresh_token: refreshTokens.issue(id, ordinal),
    },
  });

  const identifyAccess = async (token: string): Promise<Identity> => {
    const claims = await accessTokens.read(token);
    const session = claims && sessions.get(claims.session);
    const isCurrent = claims !== undefined && claims.expiresAtMs > clock.now();
    const user = isCurrent ? liveUser(session) : undefined;
    return { ...nobody, token: "access", user, session: session?.id };
  };

  const identifyRefresh = (token: string): Identity => {
    const read = refreshTokens.read(token);
    const session = read && sessions.get(read.session);
    const user = session?.ordinal === read?.ordinal ? liveUser(session) : undefined;
    return { token: "refresh", user, session: session?.id, refreshed: read?.ordinal };
  };

  return {
    login: async (name, password) => {
      const user = byPassword(name, password);
      if (user === undefined) return undefined;
      opened += 1;
      const session = { id: `s${opened}`, user, ordinal: 1, isOver: false };
      sessions.set(session.id, session);
      return signIn(session);
    },
    refresh: async (refreshToken) => {
      const read = refreshTokens.read(refreshToken);
      const session = read && sessions.get(read.session);
      if (session === undefined || liveUser(session) === undefined) return undefined;
      if (session.ordinal !== read?.ordinal) {
        // A used token in somebody's hands means that it was stolen, so nobody keeps the session.
        session.isOver = true;
        return undefined;
      }
      if (config.rotateRefreshTokens) session.ordinal += 1;
      return signIn(session);
    },
    identify: async (credentials) => {
      switch (credentials?.kind) {
        case undefined:
          return nobody;
        case "basic":
          return { ...nobody, token: "basic", user: byPassword(credentials.name, credentials.password) };
        case "apikey":
          return { ...nobody, token: "apikey", user: enabled(users.byApikey(credentials.token)) };
        case "access":
          return identifyAccess(credentials.token);
        case "refresh":
          return identifyRefresh(credentials.token);
      }
    },
    endSessions: (user) => {
      const ending = [...sessions.values()].filter((session) => session.user === user && !session.isOver);
      for (const session of ending) session.isOver = true;
      return ending.length;
    },
    countSessions: () => {
      const counts: Record<string, number> = {};
      for (const { user, isOver } of sessions.values()) {
        if (!isOver) counts[user.name] = (counts[user.name] ?? 0) + 1;
      }
      return counts;
    },
  };
}

/** Refresh tokens are made from their session and ordinal, so that also used ones are known without keeping them. */
function createRefreshTokens() {
  const secret = randomBytes(32);
  const issue = (session: string, ordinal: number): string => {
    const claims = `${session}.${ordinal}`;
    return `${claims}.${createHmac("sha256", secret).update(claims).digest("base64url")}`;
  };
  return {
    issue,
    /** undefined for anything that was not issued here. */
    read: (token: string): { readonly session: string; readonly ordinal: number } | undefined => {
      const [, session = "", digits = ""] = REFRESH_TOKEN.exec(token) ?? [];
      const ordinal = Number(digits);
      return issue(session, ordinal) === token ? { session, ordinal } : undefined;
    },
  };
}
