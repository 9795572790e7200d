import type { Context } from "../context.js";
import { InvalidCredentials } from "../errors.js";
import type { LoginInput } from "../generated/schema.js";
import type { Login } from "../operation-session.js";

export interface SignedIn {
  readonly sessionToken: string | null;
  readonly session: Login["session"] | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
  }[];
}

/** Wrong credentials are for the caller to mend, so they are no error of the operation. */
export async function signIn(
  session: Context["session"],
  { login, password, transport }: LoginInput,
): Promise<SignedIn> {
  try {
    return { ...(await session.login(login, password, transport ?? "BEARER")), userErrors: [] };
  } catch (error) {
    if (!(error instanceof InvalidCredentials)) throw error;
    return {
      sessionToken: null,
      session: null,
      userErrors: [{ code: error.code, message: error.message, path: ["input"] }],
    };
  }
}
