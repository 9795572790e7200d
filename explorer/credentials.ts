import { z } from "zod";
import { request, RequestFailed } from "./request.js";

/** What the page's requests sign in with: a cookie that no script can read, or where that cannot be, a token. */
export interface Credentials {
  /** Throws RequestFailed, with a sentence for the reader. */
  logIn(login: string, password: string): Promise<void>;
  logOut(): Promise<void>;
  /** The name of whoever is signed in, or null. The gateway alone knows. Throws RequestFailed when it does not tell. */
  whoIsSignedIn(): Promise<string | null>;
  /** Sends a request as whoever is signed in, unless it has an Authorization header of its own. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** For connection_init. undefined where the browser sends the cookie by itself. */
  authorization(): string | undefined;
}

const LOGIN = `mutation Login($input: LoginInput!) {
  login(input: $input) { sessionToken session { id } userErrors { message } }
}`;

const LoginData = z.object({
  login: z.object({
    sessionToken: z.string().nullable(),
    session: z.object({ id: z.string() }).nullable(),
    userErrors: z.array(z.object({ message: z.string() })),
  }),
});

const ViewerData = z.object({ viewer: z.object({ name: z.string() }) });

export function createCredentials(): Credentials {
  /** Only where the browser keeps no cookie, and only here: a reload forgets it. */
  let token: string | null = null;
  let keepsCookie = window.isSecureContext;

  function authorization() {
    return token === null ? undefined : `Bearer ${token}`;
  }

  function fetchAsViewer(input: RequestInfo | URL, init?: RequestInit) {
    const headers = new Headers(init?.headers);
    // Without it the gateway does not look at the cookie: foreign pages cannot add it.
    headers.set("x-csrf", "1");
    const own = authorization();
    if (own !== undefined && !headers.has("authorization")) headers.set("authorization", own);
    return fetch(input, { ...init, headers, credentials: "same-origin" });
  }

  async function beginSession(login: string, password: string, transport: "COOKIE" | "BEARER") {
    const variables = { input: { login, password, transport } };
    const data = await request({ fetch: fetchAsViewer, document: LOGIN, data: LoginData, variables });
    const { session, sessionToken, userErrors } = data.login;
    token = sessionToken;
    if (session !== null) return;
    const sentences = userErrors.map((error) => error.message);
    throw new RequestFailed(sentences.join(" ") || "The gateway refused the sign-in without a reason.", null);
  }

  async function whoIsSignedIn() {
    try {
      const document = "{ viewer { name } }";
      const { viewer } = await request({ fetch: fetchAsViewer, document, data: ViewerData });
      return viewer.name;
    } catch (error) {
      if (error instanceof RequestFailed && error.code === "UNAUTHENTICATED") return null;
      throw error;
    }
  }

  return {
    logIn: async (login, password) => {
      if (keepsCookie) {
        await beginSession(login, password, "COOKIE");
        // Safari on localhost takes the cookie and sends none (https://bugs.webkit.org/show_bug.cgi?id=281149), and the
        // reader may have forbidden cookies.
        keepsCookie = (await whoIsSignedIn()) !== null;
      }
      if (!keepsCookie) await beginSession(login, password, "BEARER");
    },
    logOut: async () => {
      await request({ fetch: fetchAsViewer, document: "mutation { logout { ok } }", data: z.unknown() });
      token = null;
    },
    whoIsSignedIn,
    fetch: fetchAsViewer,
    authorization,
  };
}
