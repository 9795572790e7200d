import { z } from "zod";

/** Everything that can be set. Times in the unit of the variable's name. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Origin of Watcher; undefined means: start the simulator. */
  readonly watcherUrl: URL | undefined;
  readonly logLevel: (typeof logLevels)[number];
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
  { name: "LOG_LEVEL", fallback: "warn", expected: `one of ${logLevels.join(", ")}` },
] as const;

type SettingName = (typeof settings)[number]["name"];

export class ConfigError extends Error {}

const parsers = {
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)),
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
  WATCHER_URL: z.string().transform(toOrigin).optional(),
  LOG_LEVEL: z.enum(logLevels),
} satisfies Record<SettingName, z.ZodType>;

/**
 * The environment as a checked configuration. Blank means unset. Throws one ConfigError that lists every problem.
 * Pure: reads nothing but its argument.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const read = <T>(name: SettingName, parser: z.ZodType<T>): T | undefined => {
    const setting = settings.find((candidate) => candidate.name === name);
    const text = env[name]?.trim() || setting?.fallback || undefined;
    const result = parser.safeParse(text);
    if (result.success) return result.data;
    problems.push(
      `${name.padEnd(12)} ${JSON.stringify(withoutSecrets(env[name] ?? ""))}; expected ${setting?.expected ?? ""}`,
    );
    return undefined;
  };
  const config = {
    production: env["NODE_ENV"] === "production",
    port: read("PORT", parsers.PORT),
    host: read("HOST", parsers.HOST),
    watcherUrl: read("WATCHER_URL", parsers.WATCHER_URL),
    logLevel: read("LOG_LEVEL", parsers.LOG_LEVEL),
  };
  if (config.production && !env["WATCHER_URL"]?.trim()) {
    problems.push(
      `${"WATCHER_URL".padEnd(12)} missing; required when NODE_ENV=production: the origin of Watcher, such as https://watcher.example.com`,
    );
  }
  if (
    problems.length > 0 ||
    config.port === undefined ||
    config.host === undefined ||
    config.logLevel === undefined
  ) {
    throw new ConfigError(
      `config: ${problems.length} problem${problems.length === 1 ? "" : "s"}\n  ${problems.join("\n  ")}`,
    );
  }
  return Object.freeze({ ...config, port: config.port, host: config.host, logLevel: config.logLevel });
}

function toOrigin(text: string, context: z.RefinementCtx<string>): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fits = url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !/[?#@]/.test(text);
  if (url !== undefined && fits) return url;
  context.addIssue({ code: "custom", message: "not an origin" });
  return z.NEVER;
}

/** What stands before the @ of a URL is never printed. */
function withoutSecrets(value: string): string {
  return value.replace(/^(\w+:\/\/)?.*@/s, "$1[cut]@");
}
