import { ApiError } from "../api-error.js";
import type { Handlers } from "../call.js";
import type { Credentials } from "../credentials.js";
import type { SignedIn, Tokens } from "../tokens.js";

export function loginOperations(tokens: Tokens): Handlers {
  return {
    login_create: async ({ credentials, logSession }) => {
      const signedIn = await signIn(tokens, credentials);
      if (signedIn === undefined) {
        throw new ApiError(401, "authorization_failed", { title: "Wrong or expired credentials" });
      }
      logSession(signedIn.session);
      return { ...signedIn.pair };
    },
  };
}

async function signIn(tokens: Tokens, credentials: Credentials | undefined): Promise<SignedIn | undefined> {
  if (credentials?.kind === "basic") return tokens.login(credentials.name, credentials.password);
  return credentials?.kind === "refresh" ? tokens.refresh(credentials.token) : undefined;
}
