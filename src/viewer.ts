import { LRUCache } from "lru-cache";
import { createHash } from "node:crypto";
import type { Client } from "./session/session.js";
import type { Access } from "./session/sessions.js";
import type { Sources } from "./sources/sources.js";

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

/** No more of a caller than sessions keep: the rest may be a password. */
export function clientOf({ address, userAgent }: Caller): Client {
  return { address, userAgent };
}

/**
 * Whom an operation is executed for: changes when it signs in. Subscriptions read nothing by sources, and there are thousands:
 * sources are made when they are asked for. A class, as a literal with a getter takes several times the memory.
 */
export class Viewer {
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

/** By the digest of the token. */
const accountNames = new LRUCache<string, string>({ max: 10_000, ttl: 60_000 });

/** The account's name, without a call where the session knows it, or Watcher has told it for the same token just now. */
export async function accountOf(viewer: Viewer): Promise<string> {
  const { access } = viewer;
  if (access?.session !== undefined) return access.session.user();
  const token = (await access?.credential.token()) ?? "";
  const key = digestOf(token);
  const known = accountNames.get(key);
  if (known !== undefined) return known;
  // Not before: sources are made when they are asked for.
  const name = await viewer.sources.profile.name();
  if (token !== "") accountNames.set(key, name);
  return name;
}

/** The token may now be another name's. */
export function forgetAccount(token: string): void {
  accountNames.delete(digestOf(token));
}

/** Credentials are kept nowhere. */
export function digestOf(credentials: string): string {
  return createHash("sha256").update(credentials).digest("base64url");
}
