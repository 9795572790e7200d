import type { Credentials } from "./credentials.js";

export type SessionState =
  | { status: "checking" }
  | { status: "signedOut" }
  | { status: "busy" }
  | { status: "signedIn"; name: string };

export interface SessionView {
  state: SessionState;
  /** Why the last step failed or the session ended, or null. */
  problem: string | null;
}

/** Who is signed in, as the page shows it. */
export interface Session {
  view(): SessionView;
  /** Calls the listener after each change of the view, until the result is called. */
  subscribe(listener: () => void): () => void;
  /** Asks the gateway: at first, and whenever the answer may have changed behind the page's back. */
  ask(): Promise<void>;
  signIn(login: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  /** Aborted when somebody else, or nobody, is signed in. */
  signal(): AbortSignal;
}

export function createSession(credentials: Credentials): Session {
  let view: SessionView = { state: { status: "checking" }, problem: null };
  let present = new AbortController();
  const listeners = new Set<() => void>();
  /** An answer counts only when nothing was asked or changed after its question. */
  let turn = 0;

  function show(state: SessionState, problem: string | null) {
    if (nameIn(state) !== nameIn(view.state)) {
      present.abort();
      present = new AbortController();
    }
    view = { state, problem };
    for (const listener of listeners) listener();
  }

  async function ask() {
    const before = view.state;
    // A change under way asks when it is done.
    if (before.status === "busy") return;
    const mine = ++turn;
    try {
      const state = toState(await credentials.whoIsSignedIn());
      if (mine !== turn || (state.status === before.status && nameIn(state) === nameIn(before))) return;
      const hasEnded = before.status === "signedIn" && state.status === "signedOut";
      show(state, hasEnded ? "Your session has ended. Sign in again." : null);
    } catch (error) {
      // That nobody can tell just now is no reason to sign out.
      if (mine === turn && before.status === "checking") show({ status: "signedOut" }, sentence(error));
    }
  }

  /** What follows is what the gateway says then, whether the change has failed or not. */
  async function change(send: () => Promise<void>) {
    const before = view.state;
    turn += 1;
    show({ status: "busy" }, null);
    let problem = await send().then(() => null, sentence);
    const state = await credentials.whoIsSignedIn().then(toState, (error: unknown) => {
      problem ??= sentence(error);
      return before;
    });
    show(state, problem);
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask,
    signIn: (login, password) => change(() => credentials.logIn(login, password)),
    signOut: () => change(() => credentials.logOut()),
    signal: () => present.signal,
  };
}

function toState(name: string | null): SessionState {
  return name === null ? { status: "signedOut" } : { status: "signedIn", name };
}

function nameIn(state: SessionState): string | null {
  return state.status === "signedIn" ? state.name : null;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
