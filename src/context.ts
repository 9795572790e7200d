import { LRUCache } from "lru-cache";
import { createHash, randomUUID } from "node:crypto";
import { BadUserInput, Forbidden, OperationTooExpensive, Unauthenticated, Unavailable } from "./errors.js";
import { limits } from "./limits.js";
import type { Client } from "./session/session.js";
import type { Access, Sessions, SessionView } from "./session/sessions.js";
import { notSignedIn, type Credential, type Watcher, type WatcherClient } from "./sources/client.js";
import type { ListTrust } from "./sources/in-list.js";
import type { Announcements } from "./mutations/announcements.js";
import type { Repeats } from "./mutations/repeats.js";
import type { Steering, Turn } from "./mutations/steering.js";
import { createLive, type Live, type LiveParts } from "./live.js";
import { createSources, type Sources } from "./sources/sources.js";
import { createSessionChanges } from "./subscriptions/session-changes.js";

/** Everything that resolvers may use. Made for one operation. */
export interface Context {
  readonly requestId: string;
  /** The same for all that is asked with the same credentials; undefined on sockets, where they change. Told to nobody. */
  readonly caller: string | undefined;
  /** What the viewer can read. A login replaces it: what follows in the same operation reads as the new user. */
  readonly sources: Sources;
  readonly session: OperationSession;
  /** What it can subscribe to. */
  readonly live: Live;
  /** Changes something in Watcher. What is asked for afterwards, here and in every process, is read anew. */
  readonly write: Write;
  /** Does a change that the client named only once, see Repeats. */
  once(field: string, clientMutationId: string, input: unknown, work: () => Promise<string>): Promise<string>;
  /** Moves a camera, or stops it, when it is this command's turn, see Steering. false: a newer one came before. */
  steer(camera: string, turn: Turn, work: () => Promise<unknown>): Promise<boolean>;
  /** What the operation has cost so far. */
  readonly cost: { readonly upstreamCalls: number };
}

export type Write = WatcherClient["write"];

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
   * anew. Throws what the work throws, or Unavailable when it is done and others could not be signed out.
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

/** Who asks, as the transport knows it. */
export interface Caller extends Client {
  readonly authorization: string | undefined;
  /** Session token of a cookie, undefined unless the request is known to be meant by whoever holds it. */
  readonly cookie: string | undefined;
  /** Keeps a session token in the browser, or takes it away (null). undefined: the caller takes no cookies. */
  readonly setCookie: ((token: string | null) => void) | undefined;
  /** The last cursor that the client has seen, as server-sent events tell it. */
  readonly lastEventId?: string | undefined;
}

export interface ContextTools {
  readonly watcher: Watcher;
  readonly sessions: Sessions;
  readonly trust: ListTrust;
  readonly watcherOrigin: string;
  readonly live: LiveParts;
  readonly announcements: Announcements;
  readonly repeats: Repeats;
  readonly steering: Steering;
}

/** Contexts for what one caller asks. A socket makes one for each operation, with the access of its first message. */
export interface Contexts {
  /** What the caller may do. undefined: nobody is signed in. */
  accessOf(caller: Caller): Access | undefined;
  create(caller: Caller, access: Access | undefined): Context;
  /** The same access, with credentials that others can take the place of while operations run. */
  replaceable(access: Access): ReplaceableAccess;
}

export interface ReplaceableAccess extends Access {
  /** Goes on with another access of the same account; false when it is not. Throws what finding that out throws. */
  replace(next: Access): Promise<boolean>;
}

export function createContexts(tools: ContextTools): Contexts {
  const { watcher, sessions, trust, watcherOrigin, announcements, repeats, steering } = tools;

  /** By the access that the credentials gave, so that nobody is taken for another whose credentials came along. */
  const callers = new WeakMap<Access, string>();

  return {
    accessOf: (caller) => {
      const { authorization, cookie } = caller;
      const value = authorization ?? (cookie === undefined ? undefined : `Bearer ${cookie}`);
      const access = sessions.accessOf(value, clientOf(caller));
      if (access !== undefined && value !== undefined) callers.set(access, nameOf(value));
      return access;
    },
    replaceable: (first) => {
      let current = first;
      const account = (access: Access) =>
        accountOf({
          access,
          sources: createSources(watcher.as(access.credential, unnamed()), trust, watcherOrigin),
        });
      // Each socket has one: a literal with a getter would take several times the memory.
      const access: ReplaceableAccess & { session: Access["session"] } = {
        watch: first.watch,
        session: first.session,
        credential: {
          token: () => current.credential.token(),
          renew: (refused) => current.credential.renew(refused),
        },
        replace: async (next) => {
          const [before, after] = await Promise.all([account(current), account(next)]);
          if (before !== after) return false;
          current = next;
          access.session = next.session;
          return true;
        },
      };
      return access;
    },
    create: (caller, access) => {
      const requestId = randomUUID();
      const cost = { upstreamCalls: 0 };
      const onCall = () => {
        cost.upstreamCalls += 1;
        if (cost.upstreamCalls > limits.upstreamCallsPerOperation) throw tooManyCalls();
      };
      const sourcesAs = (credential: Credential | undefined) => {
        const client: WatcherClient = watcher.as(credential, { requestId, onCall });
        return createSources(client, trust, watcherOrigin);
      };
      const current = new LazyCurrent(access, () => sourcesAs(access?.credential));
      const session = createSession(sessions, caller, current, onCall, sourcesAs);
      // A feed goes on for long: its calls count for no operation.
      const client = watcher.as(access?.credential, { requestId, onCall: () => undefined });
      const live = createLive(tools.live, {
        tools: { client, trust },
        account: () => accountOf(current),
        after: caller.lastEventId,
      });
      const write: Write = async (...call) => {
        try {
          return await watcher.as(current.access?.credential, { requestId, onCall }).write(...call);
        } finally {
          // It may have been done even if it failed.
          current.sources = sourcesAs(current.access?.credential);
          await announcements.changed();
        }
      };
      const once: Context["once"] = async (field, clientMutationId, input, work) =>
        repeats.run({ user: await accountOf(current), field, clientMutationId, input }, work);
      const steer: Context["steer"] = async (camera, turn, work) =>
        steering.take(JSON.stringify([await callerOf(current.access), camera]), turn, work);
      return new OperationContext(
        { requestId, caller: access && callers.get(access), session, live, write, once, steer, cost },
        current,
      );
    },
  };
}

/** A digest: credentials are kept nowhere. */
function nameOf(credentials: string): string {
  return createHash("sha256").update(credentials).digest("base64url");
}

/** Calls of no operation. */
function unnamed() {
  return { requestId: randomUUID(), onCall: () => undefined };
}

/** No more of a caller than sessions keep: the rest may be a password. */
function clientOf({ address, userAgent }: Caller): Client {
  return { address, userAgent };
}

/** Changes when the operation signs in. */
interface Current {
  access: Access | undefined;
  sources: Sources;
}

/** The account's name, without a call where the session knows it, or Watcher has told it for the same token just now. */
async function accountOf(current: Readonly<Current>): Promise<string> {
  const { access } = current;
  if (access?.session !== undefined) return access.session.user();
  const token = (await access?.credential.token()) ?? "";
  const key = nameKey(token);
  const known = accountNames.get(key);
  if (known !== undefined) return known;
  // Not before: sources are made when they are asked for.
  const name = await current.sources.profile.name();
  if (token !== "") accountNames.set(key, name);
  return name;
}

/** The account where the session knows it, or else the token: Watcher is not asked, as a camera may be waiting to be stopped. */
async function callerOf(access: Access | undefined): Promise<string> {
  return access?.session === undefined ? ((await access?.credential.token()) ?? "") : access.session.user();
}

const nameKey = (token: string) => createHash("sha256").update(token).digest("base64url");

const accountNames = new LRUCache<string, string>({ max: 10_000, ttl: 60_000 });

/**
 * Subscriptions read nothing by sources, and there are thousands: sources are made when they are asked for. A class, as a literal
 * with a getter takes several times the memory.
 */
class LazyCurrent implements Current {
  access: Access | undefined;
  private readonly create: () => Sources;
  private made: Sources | undefined;

  constructor(access: Access | undefined, create: () => Sources) {
    this.access = access;
    this.create = create;
    this.made = undefined;
  }

  get sources(): Sources {
    return (this.made ??= this.create());
  }

  set sources(next: Sources) {
    this.made = next;
  }
}

function createSession(
  sessions: Sessions,
  caller: Caller,
  current: Current,
  onCall: () => void,
  sourcesAs: (credential: Credential | undefined) => Sources,
): OperationSession {
  let hasSignedIn = false;

  const account = () => accountOf(current);
  const own = () => current.access?.session;

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
    const token = (await current.access?.credential.token()) ?? "";
    accountNames.delete(nameKey(token));
    current.access = sessions.accessOf(`Bearer ${token}`, clientOf(caller));
    current.sources = sourcesAs(current.access?.credential);
  }

  async function leave(): Promise<boolean> {
    // The cookie goes last: whoever still has a session must still be able to end it.
    const wasThere = (await own()?.end()) ?? false;
    dropCookie();
    return wasThere;
  }

  return {
    check: async () => {
      if (current.access === undefined) throw notSignedIn();
      await current.access.credential.token();
    },
    login: async (login, password, transport) => {
      if (hasSignedIn) throw new BadUserInput("An operation signs in once. Send the others one by one.");
      if (transport === "COOKIE" && caller.setCookie === undefined) throw noCookies();
      hasSignedIn = true;
      onCall();
      const { token, access, keep } = await sessions.signIn(login, password, clientOf(caller));
      const former = current.access;
      current.sources = sourcesAs(access.credential);
      await keep(await current.sources.profile.name());
      current.access = access;
      if (transport === "COOKIE") {
        // The browser has room for one.
        if (caller.cookie !== undefined) await former?.session?.end();
        caller.setCookie?.(token);
      }
      return { sessionToken: transport === "COOKIE" ? null : token, session: await access.session.view() };
    },
    logout: leave,
    logoutEverywhere: async () => {
      const user = await account();
      const all = await sessions.list(user, undefined);
      const ended = await Promise.all(all.map(({ id }) => sessions.end(user, id)));
      dropCookie();
      return ended.filter((wasThere) => wasThere).length;
    },
    revoke: async (id) => sessions.end(await account(), id),
    current: async () => (await own()?.view()) ?? null,
    list: async () => sessions.list(await account(), own()?.id),
    changingAccount: async ({ user, name, password }, work) => {
      if (name == null && password == null) return work();
      // Before, as nothing may be read with this token afterwards.
      const viewer = user === undefined ? await accountIfAllowed() : await own()?.user();
      const former = user === undefined ? viewer : await user();
      const result = await work();
      const isRenamed = name != null && name !== former;
      if (former === undefined || (password == null && !isRenamed)) return result;
      try {
        const isOwnName = isRenamed && viewer === former;
        if (isOwnName && own() === undefined) await goOnWithToken();
        await sessions.endOthers(former, own()?.id);
        if (isOwnName) await own()?.rename(name);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        throw new Unavailable(
          "The change was made, but whoever else is signed in to the account may be so for now: use logoutEverywhere later.",
          { cause: error, facts: { outcome: "DONE" } },
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

function tooManyCalls(): OperationTooExpensive {
  return new OperationTooExpensive(
    `This operation needs more than ${limits.upstreamCallsPerOperation} calls to Watcher. Ask for fewer items at once.`,
  );
}

/**
 * Apollo Server works on a shallow copy of the context: what a login changes is therefore not a property of the context
 * but of an object that the copy shares.
 */
class OperationContext implements Context {
  readonly requestId: string;
  readonly caller: string | undefined;
  readonly session: OperationSession;
  readonly live: Live;
  readonly write: Write;
  readonly once: Context["once"];
  readonly steer: Context["steer"];
  readonly cost: Context["cost"];

  constructor(
    { requestId, caller, session, live, write, once, steer, cost }: Omit<Context, "sources">,
    private readonly current: { readonly sources: Sources },
  ) {
    this.requestId = requestId;
    this.caller = caller;
    this.session = session;
    this.live = live;
    this.write = write;
    this.once = once;
    this.steer = steer;
    this.cost = cost;
  }

  get sources(): Sources {
    return this.current.sources;
  }
}

/** Whether something is a context, or a copy of one. */
export function isContext(value: object): value is Context {
  return value instanceof OperationContext;
}
