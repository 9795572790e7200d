/** Where Redis is, out of a REDIS_URL. */
export interface RedisPlace {
  readonly kind: "single" | "sentinel" | "cluster";
  readonly isTls: boolean;
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: number;
  /** The name of the master that sentinels watch. */
  readonly master: string | undefined;
}

const form = /^redis(s?)(?:\+(sentinel|cluster))?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^@/?#]+)(\/[^?#]*)?$/;

/**
 * `redis[s]://[user[:password]@]host[:port][/database]`, `redis[s]+sentinel://…@host:port,host:port/master[/database]` or
 * `redis[s]+cluster://…@host:port,host:port`. undefined when it is none of them.
 */
export function parseRedisUrl(url: string): RedisPlace | undefined {
  const [, tls, kind = "single", username, password, hosts = "", path = ""] = form.exec(url) ?? [];
  if (tls === undefined || !isKind(kind)) return undefined;
  const nodes = hosts.split(",").map((host) => parseNode(host, kind === "sentinel" ? 26_379 : 6_379));
  const parts = path.split("/").filter((part) => part !== "");
  const master = kind === "sentinel" ? parts.shift() : undefined;
  const [database = "0", ...rest] = parts;
  if (!nodes.every((node) => node !== undefined) || !/^\d{1,4}$/.test(database) || rest.length > 0)
    return undefined;
  if ((kind === "single" && nodes.length > 1) || (kind === "cluster" && database !== "0")) return undefined;
  if (kind === "sentinel" && master === undefined) return undefined;
  try {
    return {
      kind,
      isTls: tls === "s",
      nodes,
      username: username ? decodeURIComponent(username) : undefined,
      password: password ? decodeURIComponent(password) : undefined,
      database: Number(database),
      master,
    };
  } catch {
    return undefined;
  }
}

export function isRedisUrl(url: string): boolean {
  return parseRedisUrl(url) !== undefined;
}

function isKind(text: string): text is RedisPlace["kind"] {
  return ["single", "sentinel", "cluster"].includes(text);
}

function parseNode(text: string, usualPort: number): { host: string; port: number } | undefined {
  const [, bracketed, plain, port] = /^(?:\[([\da-fA-F:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const number = port === undefined ? usualPort : Number(port);
  return host === undefined || number > 65_535 || number === 0 ? undefined : { host, port: number };
}
