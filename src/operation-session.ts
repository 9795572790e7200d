import { BadUserInput, Forbidden, GatewayError, Unauthenticated, Unavailable } from "./errors.js";
import type { Sessions, SessionView } from "./session/sessions.js";
import { notSignedIn, type Credential } from "./sources/client.js";
import type { Sources } from "./sources/sources.js";
import { createSessionChanges } from "./subscriptions/session-changes.js";
import { accountOf, clientOf, forgetAccount, type Caller, type Viewer } from "./viewer.js";

/** The sign-in of an operation, and what it may do with the sessions of its account. */
export interface OperationSession {
  /** Throws Unauthenticated unless somebody is signed in, Unavailable when that cannot be known. */
  check(): Promise<void>;
  /** Signs in and goes on as that user. */
  login(login: string, password: string, transport: "BEARER" | "COOKIE"): Promise<Login>;
  /** false when there was no session to end. */
  logout(): Promise<boolean>;
  /** How many were ended. */
  logoutEverywhere(): Promise<number>;
  /** false when the account has no such session. */
  revoke(id: string): Promise<boolean>;
  /** null with Basic and with tokens of Watcher's own. */
  current(): Promise<SessionView | null>;
  list(): Promise<readonly SessionView[]>;
  changes(): AsyncIterableIterator<SessionView>;
  /**
   * Does the work, which may give an account another password or name. Whoever else is signed in to it then has to sign in
   * anew. Throws what the work throws; when it is done, Unavailable if others could not be signed out, and Unauthenticated if
   * the viewer's own session has ended meanwhile.
   */
  changingAccount<T>(change: AccountChange, work: () => Promise<T>): Promise<T>;
  /** Counts an e-mail for a forgotten password. Throws RateLimited after too many. */
  recover(email: string): Promise<void>;
}

export interface AccountChange {
  /** The name that it has, undefined when nobody knows; the viewer's account when absent. */
  readonly user?: () => Promise<string | undefined>;
  /** What it gets. */
  readonly name?: string | null | undefined;
  readonly password?: string | null | undefined;
}

export interface Login {
  /** null when it travels as a cookie. */
  readonly sessionToken: string | null;
  readonly session: SessionView;
}

/** Signing in changes the viewer. `onCall` is told of a call to Watcher before it is made, and may throw to refuse it. */
export function createOperationSession(
  sessions: Sessions,
  caller: Caller,
  viewer: Viewer,
  onCall: () => void,
  sourcesAs: (credential: Credential | undefined) => Sources,
): OperationSession {
  let hasSignedIn = false;

  const account = () => accountOf(viewer);
  const own = () => viewer.access?.session;

  function dropCookie(): void {
    if (caller.cookie !== undefined) caller.setCookie?.(null);
  }

  /** undefined for a token that opens too little to tell, such as that of a recovery e-mail. */
  async function accountIfAllowed(): Promise<string | undefined> {
    try {
      return await account();
    } catch (error) {
      if (error instanceof Unauthenticated || error instanceof Forbidden) return undefined;
      throw error;
    }
  }

  /** What is left of the operation goes on with the token that it has: Basic under the former name opens nothing more. */
  async function goOnWithToken(): Promise<void> {
    const token = (await viewer.access?.credential.token()) ?? "";
    forgetAccount(token);
    viewer.access = sessions.accessOf(`Bearer ${token}`, clientOf(caller));
    viewer.sources = sourcesAs(viewer.access?.credential);
  }

  async function leave(): Promise<boolean> {
    // The cookie goes last: whoever still has a session must still be able to end it.
    const wasThere = (await own()?.end()) ?? false;
    dropCookie();
    return wasThere;
  }

  return {
    check: async () => {
      if (viewer.access === undefined) throw notSignedIn();
      await viewer.access.credential.token();
    },
    login: async (login, password, transport) => {
      if (hasSignedIn) throw new BadUserInput("An operation signs in once. Send the others one by one.");
      if (transport === "COOKIE" && caller.setCookie === undefined) throw noCookies();
      hasSignedIn = true;
      onCall();
      const { token, access, keep } = await sessions.signIn(login, password, clientOf(caller));
      const former = viewer.access;
      const sources = sourcesAs(access.credential);
      await keep(await sources.profile.name());
      // Together: what reads as one and writes as another would take the one's sessions for the other's.
      viewer.access = access;
      viewer.sources = sources;
      if (transport === "COOKIE") {
        // The browser has room for one.
        if (caller.cookie !== undefined) await former?.session?.end();
        caller.setCookie?.(token);
      }
      return { sessionToken: transport === "COOKIE" ? null : token, session: await access.session.view() };
    },
    logout: leave,
    logoutEverywhere: async () => {
      const ended = await sessions.endAll(await account());
      dropCookie();
      return ended;
    },
    revoke: async (id) => sessions.end(await account(), id),
    current: async () => (await own()?.view()) ?? null,
    list: async () => sessions.list(await account(), own()?.id),
    changingAccount: async ({ user, name, password }, work) => {
      if (name == null && password == null) return work();
      // Before, as nothing may be read with this token afterwards.
      const ownName = user === undefined ? await accountIfAllowed() : await own()?.user();
      const former = user === undefined ? ownName : await user();
      const result = await work();
      const isRenamed = name != null && name !== former;
      if (former === undefined || (password == null && !isRenamed)) return result;
      try {
        const isOwnName = isRenamed && ownName === former;
        if (isOwnName && own() === undefined) await goOnWithToken();
        await sessions.endOthers(former, own()?.id);
        if (isOwnName) await own()?.rename(name);
      } catch (error) {
        if (!(error instanceof GatewayError)) throw error;
        const details = { cause: error, facts: { outcome: "DONE" } };
        if (error instanceof Unauthenticated)
          throw new Unauthenticated(
            "The change was made, but the session has ended meanwhile. Sign in again.",
            details,
          );
        throw new Unavailable(
          "The change was made, but whoever is signed in to the account may be so for now under what was valid before: use logoutEverywhere later.",
          details,
        );
      }
      return result;
    },
    recover: (email) => sessions.recover(email, clientOf(caller)),
    changes: () => {
      const session = own();
      if (session === undefined)
        throw new Unauthenticated(
          "Sign in by login(input:) first. HTTP Basic and tokens of Watcher's own are no sessions.",
        );
      return createSessionChanges(session.view);
    },
  };
}

function noCookies(): BadUserInput {
  return new BadUserInput(
    "transport: COOKIE is for pages in a browser: send the header x-csrf: 1, over HTTP.",
  );
}
