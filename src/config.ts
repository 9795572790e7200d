import { isIP } from "node:net";
import * as z from "zod";
import { isRedisUrl } from "./redis-url.js";

/** Everything that can be set. Times in the unit of the variable's name. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Origin of Watcher; undefined means: start the simulator. */
  readonly watcherUrl: URL | undefined;
  /** How long organizations and presets may be told as they were. */
  readonly referenceKeepSeconds: number;
  readonly logLevel: (typeof logLevels)[number];
  /** Where processes share sessions; undefined: this one is alone. Holds a password: never printed. */
  readonly redisUrl: string | undefined;
  /** The first seals, all open. Empty: a random one, and what it sealed ends with the process. */
  readonly sessionSecrets: readonly string[];
  readonly sessionIdleSeconds: number;
  readonly sessionAgeSeconds: number;
  readonly corsOrigins: ReadonlySet<string>;
  readonly trustedProxies: readonly Network[];
  /** How long Watcher is asked to hold the answer of a feed. */
  readonly feedPollSeconds: number;
  /** How much later than its time of change an episode may appear in Watcher. */
  readonly feedLatenessSeconds: number;
  /** How often a feed looks whether what it knows is still there. */
  readonly feedRecheckSeconds: number;
  /** For how long subscribers can go on from the gateway's own log. */
  readonly feedLogSeconds: number;
}

/** Addresses that begin with the same bits. */
export interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: "ipv4" | "ipv6";
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** The table of settings: the README's table is tested against it. */
export const settings = [
  { name: "PORT", fallback: "4000", expected: "a whole number, 0 to 65535 (0: any free port)" },
  { name: "HOST", fallback: "localhost", expected: "a host name or address to listen on" },
  {
    name: "WATCHER_URL",
    fallback: "",
    expected: "an absolute http(s) URL without a path; blank: the simulator",
  },
  {
    name: "REDIS_URL",
    fallback: "",
    expected: "redis:// or rediss://, also with +sentinel or +cluster; blank: sessions end with the process",
  },
  {
    name: "SESSION_SECRET",
    fallback: "",
    expected:
      "32 characters or more of A-Z a-z 0-9 + / = _ . -; several, the newest first, separated by commas",
  },
  { name: "SESSION_IDLE_SECONDS", fallback: "43200", expected: "a whole number, 5 to 31536000" },
  { name: "SESSION_AGE_SECONDS", fallback: "2592000", expected: "a whole number, 5 to 31536000" },
  {
    name: "CORS_ORIGINS",
    fallback: "",
    expected: "origins such as https://wall.example.com, separated by commas",
  },
  {
    name: "TRUSTED_PROXIES",
    fallback: "",
    expected: "addresses or networks such as 10.0.0.0/8, separated by commas",
  },
  { name: "FEED_POLL_SECONDS", fallback: "25", expected: "a whole number, 1 to 60" },
  { name: "FEED_LATENESS_SECONDS", fallback: "5", expected: "a whole number, 1 to 60" },
  { name: "FEED_RECHECK_SECONDS", fallback: "300", expected: "a whole number, 1 to 86400" },
  { name: "FEED_LOG_SECONDS", fallback: "900", expected: "a whole number, 120 to 86400" },
  {
    name: "REFERENCE_SECONDS",
    fallback: "5",
    expected: "a whole number, 0 to 300 (0: always asked for)",
  },
  { name: "REPLICAS", fallback: "1", expected: "a whole number, 1 to 1000" },
  { name: "LOG_LEVEL", fallback: "warn", expected: `one of ${logLevels.join(", ")}` },
] as const;

const longestName = Math.max(...settings.map(({ name }) => name.length));

/** Their values are never printed, nor their length. */
const secretSettings: ReadonlySet<string> = new Set(["REDIS_URL", "SESSION_SECRET"]);

type SettingName = (typeof settings)[number]["name"];

export class ConfigError extends Error {}

const wholeNumber = (lowest: number, highest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(lowest).max(highest));
const listOf = <T>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(item))
    .default([]);

const environment = z.object({
  PORT: wholeNumber(0, 65_535),
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
  WATCHER_URL: z.string().transform(toOrigin).optional(),
  REDIS_URL: z.string().refine(isRedisUrl).optional(),
  SESSION_SECRET: listOf(z.string().regex(/^[\w+/=.-]{32,}$/)),
  SESSION_IDLE_SECONDS: wholeNumber(5, 31_536_000),
  SESSION_AGE_SECONDS: wholeNumber(5, 31_536_000),
  CORS_ORIGINS: listOf(z.string().transform(toOrigin)).transform(
    (urls) => new Set(urls.map(({ origin }) => origin)),
  ),
  TRUSTED_PROXIES: listOf(z.string().transform(toNetwork)),
  FEED_POLL_SECONDS: wholeNumber(1, 60),
  FEED_LATENESS_SECONDS: wholeNumber(1, 60),
  FEED_RECHECK_SECONDS: wholeNumber(1, 86_400),
  FEED_LOG_SECONDS: wholeNumber(120, 86_400),
  REFERENCE_SECONDS: wholeNumber(0, 300),
  REPLICAS: wholeNumber(1, 1_000),
  LOG_LEVEL: z.enum(logLevels),
} satisfies Record<SettingName, z.ZodType>);

/**
 * The environment as a checked configuration. Blank means unset. Throws one ConfigError that lists every problem.
 * Pure: reads nothing but its argument.
 */
export function loadConfig(env: Env): Config {
  const values = Object.fromEntries(settings.map(({ name }) => [name, valueOf(env, name)]));
  const { data, error } = environment.safeParse(values);
  const wrong = new Set(error?.issues.map(({ path: [name] }) => name));
  const problems = settings.flatMap(({ name, expected }) => {
    const text = wrong.has(name)
      ? `${shown(name, env[name] ?? "")}; expected ${expected}`
      : whyMissing(env, name);
    return text === undefined ? [] : [`${name.padEnd(longestName)} ${text}`];
  });
  if (data === undefined || problems.length > 0) {
    throw new ConfigError(
      `config: ${problems.length} problem${problems.length === 1 ? "" : "s"}\n  ${problems.join("\n  ")}`,
    );
  }
  return Object.freeze({
    production: isProduction(env),
    port: data.PORT,
    host: data.HOST,
    watcherUrl: data.WATCHER_URL,
    logLevel: data.LOG_LEVEL,
    redisUrl: data.REDIS_URL,
    sessionSecrets: data.SESSION_SECRET,
    sessionIdleSeconds: data.SESSION_IDLE_SECONDS,
    sessionAgeSeconds: data.SESSION_AGE_SECONDS,
    corsOrigins: data.CORS_ORIGINS,
    trustedProxies: data.TRUSTED_PROXIES,
    referenceKeepSeconds: data.REFERENCE_SECONDS,
    feedPollSeconds: data.FEED_POLL_SECONDS,
    feedLatenessSeconds: data.FEED_LATENESS_SECONDS,
    feedRecheckSeconds: data.FEED_RECHECK_SECONDS,
    feedLogSeconds: data.FEED_LOG_SECONDS,
  });
}

type Env = Readonly<Record<string, string | undefined>>;

function valueOf(env: Env, name: SettingName): string | undefined {
  const setting = settings.find((candidate) => candidate.name === name);
  return env[name]?.trim() || setting?.fallback || undefined;
}

function isProduction(env: Env): boolean {
  return env["NODE_ENV"] === "production";
}

/** What must be set because of something else that is. undefined when nothing is missing. */
function whyMissing(env: Env, name: SettingName): string | undefined {
  if (valueOf(env, name) !== undefined) return undefined;
  if (name === "WATCHER_URL" && isProduction(env))
    return "missing; required when NODE_ENV=production: the origin of Watcher, such as https://watcher.example.com";
  if (name === "SESSION_SECRET" && isProduction(env))
    return "missing; required when NODE_ENV=production: for example openssl rand -hex 32";
  if (name === "SESSION_SECRET" && valueOf(env, "REDIS_URL") !== undefined)
    return "missing; required with REDIS_URL: the same in all processes";
  if (name === "REDIS_URL" && Number(valueOf(env, "REPLICAS")) > 1)
    return "missing; required when REPLICAS is more than 1: that is where they share sessions";
  return undefined;
}

function shown(name: SettingName, value: string): string {
  return secretSettings.has(name) ? "is not right" : JSON.stringify(withoutSecrets(value));
}

function toOrigin(text: string, context: z.RefinementCtx<string>): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fits = url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !/[?#@]/.test(text);
  if (url !== undefined && fits) return url;
  context.addIssue({ code: "custom", message: "not an origin" });
  return z.NEVER;
}

function toNetwork(text: string, context: z.RefinementCtx<string>): Network {
  const [, address = "", bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const widest = isIP(address) === 6 ? 128 : 32;
  const length = bits === undefined ? widest : Number(bits);
  if (isIP(address) !== 0 && length <= widest)
    return { address, bits: length, family: widest === 128 ? "ipv6" : "ipv4" };
  context.addIssue({ code: "custom", message: "not a network" });
  return z.NEVER;
}

/** What stands before the @ of a URL is never printed. */
function withoutSecrets(value: string): string {
  return value.replace(/^(\w+:\/\/)?.*@/s, "$1[cut]@");
}
