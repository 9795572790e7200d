import { randomUUID } from "node:crypto";
import { OperationTooExpensive } from "./errors.js";
import { limits } from "./limits.js";
import { createLive, type Live, type LiveParts } from "./live.js";
import type { Announcements } from "./mutations/announcements.js";
import type { Repeats } from "./mutations/repeats.js";
import type { Steering, Turn } from "./mutations/steering.js";
import { createOperationSession, type OperationSession } from "./operation-session.js";
import type { Access, Sessions } from "./session/sessions.js";
import type { Credential, Watcher, WatcherClient } from "./sources/client.js";
import type { ListTrust } from "./sources/in-list.js";
import { createSources, type Sources } from "./sources/sources.js";
import { accountOf, clientOf, digestOf, Viewer, type Caller } from "./viewer.js";

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
      if (access !== undefined && value !== undefined) callers.set(access, digestOf(value));
      return access;
    },
    replaceable: (first) => {
      let current = first;
      const account = (access: Access) =>
        accountOf(
          new Viewer(access, () =>
            createSources(watcher.as(access.credential, unnamed()), trust, watcherOrigin),
          ),
        );
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
      const viewer = new Viewer(access, () => sourcesAs(access?.credential));
      const session = createOperationSession(sessions, caller, viewer, onCall, sourcesAs);
      // A feed goes on for long: its calls count for no operation.
      const client = watcher.as(access?.credential, { requestId, onCall: () => undefined });
      const live = createLive(tools.live, {
        tools: { client, trust },
        account: () => accountOf(viewer),
        after: caller.lastEventId,
      });
      const write: Write = async (...call) => {
        try {
          return await watcher.as(viewer.access?.credential, { requestId, onCall }).write(...call);
        } finally {
          // It may have been done even if it failed.
          viewer.sources = sourcesAs(viewer.access?.credential);
          await announcements.changed();
        }
      };
      const once: Context["once"] = async (field, clientMutationId, input, work) =>
        repeats.run({ user: await accountOf(viewer), field, clientMutationId, input }, work);
      const steer: Context["steer"] = async (camera, turn, work) =>
        steering.take(JSON.stringify([await callerOf(viewer.access), camera]), turn, work);
      return new OperationContext(
        { requestId, caller: access && callers.get(access), session, live, write, once, steer, cost },
        viewer,
      );
    },
  };
}

/** Calls of no operation. */
function unnamed() {
  return { requestId: randomUUID(), onCall: () => undefined };
}

/** The account where the session knows it, or else the token: Watcher is not asked, as a camera may be waiting to be stopped. */
async function callerOf(access: Access | undefined): Promise<string> {
  return access?.session === undefined ? ((await access?.credential.token()) ?? "") : access.session.user();
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
    private readonly viewer: { readonly sources: Sources },
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
    return this.viewer.sources;
  }
}

/** Whether something is a context, or a copy of one. */
export function isContext(value: object): value is Context {
  return value instanceof OperationContext;
}
