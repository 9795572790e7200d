import { useEffect, useState } from "react";
import { z } from "zod";
import { request, RequestFailed } from "./request.js";

/** The gateway's own opaque token and whose it is. The browser forgets it with the tab. */
const StoredSession = z.object({ token: z.string(), name: z.string() });
type StoredSession = z.infer<typeof StoredSession>;

const STORAGE_KEY = "watcher-graph:session";

function readStored(): StoredSession | null {
  const text = sessionStorage.getItem(STORAGE_KEY);
  return text === null ? null : StoredSession.parse(JSON.parse(text));
}

export function storedToken(): string | null {
  return readStored()?.token ?? null;
}

const LOGIN = `mutation Login($input: LoginInput!) {
  login(input: $input) { sessionToken viewer { name } userErrors { code message path } }
}`;

const LoginData = z.object({
  login: z.object({
    sessionToken: z.string().nullable(),
    viewer: z.object({ name: z.string().nullable() }).nullable(),
    userErrors: z.array(z.object({ message: z.string() })),
  }),
});

async function logIn(login: string, password: string): Promise<StoredSession> {
  const { sessionToken, viewer, userErrors } = (
    await request({ document: LOGIN, data: LoginData, variables: { input: { login, password } } })
  ).login;
  if (sessionToken === null) {
    const sentences = userErrors.map((error) => error.message);
    throw new RequestFailed(sentences.join(" ") || "The gateway refused the sign-in without a reason.", null);
  }
  return { token: sessionToken, name: viewer?.name ?? login };
}

/** False only when the gateway says that the session has ended: any other trouble is no reason to sign out. */
async function isAlive({ token }: StoredSession): Promise<boolean> {
  try {
    await request({ document: "{ viewer { name } }", data: z.unknown(), sessionToken: token });
    return true;
  } catch (error) {
    return !(error instanceof RequestFailed && error.code === "UNAUTHENTICATED");
  }
}

function logOut({ token }: StoredSession): Promise<unknown> {
  return request({ document: "mutation { logout { ok } }", data: z.unknown(), sessionToken: token });
}

export type SessionState =
  | { status: "checking" }
  | { status: "signedOut" }
  | { status: "busy" }
  | { status: "signedIn"; name: string };

export interface Session {
  state: SessionState;
  /** Why the last step failed, or null. */
  problem: string | null;
  signIn(login: string, password: string): Promise<void>;
  signOut(): Promise<void>;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Who is signed in on this tab, kept in sessionStorage over reloads. */
export function useSession(): Session {
  const [state, setState] = useState<SessionState>({ status: "checking" });
  const [problem, setProblem] = useState<string | null>(null);

  function enter(stored: StoredSession) {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(stored));
    setState({ status: "signedIn", name: stored.name });
  }

  function leave(reason: string | null) {
    sessionStorage.removeItem(STORAGE_KEY);
    setProblem(reason);
    setState({ status: "signedOut" });
  }

  async function resume() {
    const stored = readStored();
    if (stored === null) leave(null);
    else if (await isAlive(stored)) enter(stored);
    else leave("Your session has ended. Sign in again.");
  }

  useEffect(() => {
    void resume();
  }, []);

  return {
    state,
    problem,
    async signIn(login, password) {
      setProblem(null);
      setState({ status: "busy" });
      try {
        enter(await logIn(login, password));
      } catch (error) {
        leave(sentence(error));
      }
    },
    async signOut() {
      const stored = readStored();
      leave(null);
      if (stored === null) return;
      await logOut(stored).catch((error: unknown) => {
        setProblem(`Signed out on this page only: ${sentence(error)}`);
      });
    },
  };
}
