import { randomUUID } from "node:crypto";
import { BadUserInput, OperationTooExpensive } from "./errors.js";
import { limits } from "./limits.js";
import type { Sessions } from "./session/sessions.js";
import type { Credential, Watcher } from "./sources/client.js";
import type { ListTrust } from "./sources/in-list.js";
import { createSources, type Sources } from "./sources/sources.js";

/** Everything that resolvers may use. Made for one operation. */
export interface Context {
  readonly requestId: string;
  /** What the viewer can read. A login replaces it: what follows in the same operation reads as the new user. */
  readonly sources: Sources;
  readonly session: {
    /** Signs in and goes on as that user. Answers the session token. */
    login(login: string, password: string): Promise<string>;
    logout(): Promise<boolean>;
  };
  /** What the operation has cost so far. */
  readonly cost: { readonly upstreamCalls: number };
}

export interface ContextTools {
  readonly watcher: Watcher;
  readonly sessions: Sessions;
  readonly trust: ListTrust;
  readonly watcherOrigin: string;
}

export type CreateContext = (authorization: string | undefined) => Context;

export function contextFactory({ watcher, sessions, trust, watcherOrigin }: ContextTools): CreateContext {
  return (authorization) => {
    const requestId = randomUUID();
    const cost = { upstreamCalls: 0 };
    const onCall = () => {
      cost.upstreamCalls += 1;
      if (cost.upstreamCalls > limits.upstreamCallsPerOperation) throw tooManyCalls();
    };
    const sourcesAs = (credential: Credential | undefined) =>
      createSources(watcher.as(credential, { requestId, onCall }), trust, watcherOrigin);
    const current = { sources: sourcesAs(sessions.credentialOf(authorization)) };
    let hasSignedIn = false;
    const session: Context["session"] = {
      login: async (login, password) => {
        if (hasSignedIn) throw new BadUserInput("An operation signs in once. Send the others one by one.");
        hasSignedIn = true;
        onCall();
        const token = await sessions.login(login, password);
        current.sources = sourcesAs(sessions.credentialOf(`Bearer ${token}`));
        return token;
      },
      logout: () => sessions.logout(authorization),
    };
    return new OperationContext(requestId, session, cost, current);
  };
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
  constructor(
    readonly requestId: string,
    readonly session: Context["session"],
    readonly cost: Context["cost"],
    private readonly current: { readonly sources: Sources },
  ) {}

  get sources(): Sources {
    return this.current.sources;
  }
}
