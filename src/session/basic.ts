import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { InvalidCredentials, Unauthenticated } from "../errors.js";
import { limits, upTo } from "../limits.js";
import type { Keeper } from "./keeper.js";
import type { Access } from "./sessions.js";

/** Signs in with a login and password, and answers the token of a session of the keeper. */
type SignIn = (login: string, password: string) => Promise<string>;

/**
 * HTTP Basic: a script sends its password with every request, and the gateway goes on with the tokens of the first one. They
 * are found by a keyed hash whose key ends with the process; the password itself is forgotten with the request.
 */
export function createBasic(keeper: Keeper): (encoded: string, signIn: SignIn) => Access {
  const secret = randomBytes(32);
  const tokens = new LRUCache<string, Promise<string>>(upTo(limits.sessions));

  return (encoded, signIn) => {
    const key = createHmac("sha256", secret).update(encoded).digest("base64url");
    /** undefined once the password is no longer to be kept. */
    let password: string | undefined = encoded;

    async function begin(): Promise<string> {
      try {
        const [login, word] = splitBasic(password ?? "");
        return await signIn(login, word);
      } catch (error) {
        tokens.delete(key);
        if (!(error instanceof InvalidCredentials)) throw error;
        throw new Unauthenticated("Watcher does not accept this login and password.", { cause: error });
      }
    }

    function session(): Promise<string> {
      const present = tokens.get(key) ?? begin();
      tokens.set(key, present);
      return present;
    }

    /** With the tokens at hand; when their session has ended, with new ones. */
    async function use(take: (token: string) => string | Promise<string>): Promise<string> {
      const token = session();
      try {
        return await take(await token);
      } catch (error) {
        const isOver =
          error instanceof Unauthenticated && password !== undefined && tokens.get(key) === token;
        if (!isOver) throw error;
        tokens.delete(key);
        return take(await session());
      }
    }

    return {
      credential: {
        token: () => use((token) => keeper.credential(token).token()),
        renew: (refused) => use((token) => keeper.credential(token).renew(refused)),
      },
      session: undefined,
      watch: async (onEnd) => {
        const token = await session();
        await keeper.session(token);
        password = undefined;
        return keeper.watch(token, onEnd);
      },
    };
  };
}

function splitBasic(encoded: string): [login: string, password: string] {
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1) throw new Unauthenticated("Basic authorization must be base64 of login:password.");
  return [text.slice(0, colon), text.slice(colon + 1)];
}
