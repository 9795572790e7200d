import { z } from "zod";
import { basic } from "../support/gateway.js";

/** A user's way to sign in, shared by all that the user runs. */
export interface Account {
  readonly login: string;
  /** An Authorization header. Rejects when the gateway does not let the user in just now. */
  authorization(url: string): Promise<string>;
  /** What signed in no longer does. */
  forget(authorization: string): void;
}

const password = "demo";
/** A gateway that is stopped does not answer. */
const patienceMs = 3_000;

export function createAccount(login: string, by: "session" | "basic"): Account {
  if (by === "basic") {
    return { login, authorization: () => Promise.resolve(basic(login, password)), forget: () => undefined };
  }
  let session: string | undefined;
  let signingIn: Promise<string> | undefined;
  return {
    login,
    authorization: async (url) => {
      if (session !== undefined) return session;
      signingIn ??= signIn(url, login).finally(() => (signingIn = undefined));
      session = await signingIn;
      return session;
    },
    forget: (authorization) => {
      if (session === authorization) session = undefined;
    },
  };
}

const answer = z.object({ data: z.object({ login: z.object({ sessionToken: z.string() }) }) });

async function signIn(url: string, login: string): Promise<string> {
  const query = "mutation ($input: LoginInput!) { login(input: $input) { sessionToken } }";
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { input: { login, password } } }),
    signal: AbortSignal.timeout(patienceMs),
  });
  return `Bearer ${answer.parse(await response.json()).data.login.sessionToken}`;
}
