import { describe, expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, loadConfig, settings } from "../src/config.js";
import { root } from "./support/processes.js";

const defaults = {
  production: false,
  host: "localhost",
  port: 4000,
  watcherUrl: undefined,
  logLevel: "warn",
  redisUrl: undefined,
  sessionSecrets: [],
  sessionIdleSeconds: 12 * 3600,
  sessionAgeSeconds: 30 * 24 * 3600,
  corsOrigins: new Set(),
  trustedProxies: [],
  feedPollSeconds: 25,
  feedLatenessSeconds: 5,
  feedRecheckSeconds: 300,
  feedLogSeconds: 900,
  referenceKeepSeconds: 5,
};
const [secret, olderSecret] = ["s3cret-0123456789-0123456789-abcd", "0lder_s3cret+/=.0123456789-abcdef"];
const production = {
  NODE_ENV: "production",
  WATCHER_URL: "https://watcher.example.com",
  SESSION_SECRET: secret,
};
const redis = { REDIS_URL: "redis://:s3cret@redis.example.com:6379/0", SESSION_SECRET: secret };
const network = (address: string, bits: number, family = "ipv4") => ({ address, bits, family });

describe("a good environment", () => {
  test.each([
    ["nothing", {}, {}],
    ["blanks, which mean unset", Object.fromEntries(settings.map(({ name }) => [name, " \t"])), {}],
    ["nothing at all, which means unset", Object.fromEntries(settings.map(({ name }) => [name, ""])), {}],
    ["spaces around values", { PORT: " 80 ", HOST: " ::1 " }, { port: 80, host: "::1" }],
    ["any free port", { PORT: "0" }, { port: 0 }],
    ["the highest port", { PORT: "65535" }, { port: 65535 }],
    ["all addresses", { HOST: "0.0.0.0" }, { host: "0.0.0.0" }],
    ["a host name", { HOST: "gateway-1.example.com" }, { host: "gateway-1.example.com" }],
    [
      "an https address",
      { WATCHER_URL: "https://watcher.example.com" },
      { watcherUrl: "https://watcher.example.com/" },
    ],
    [
      "an http address with a port",
      { WATCHER_URL: "http://10.0.0.1:8080" },
      { watcherUrl: "http://10.0.0.1:8080/" },
    ],
    [
      "a slash at the end",
      { WATCHER_URL: "https://watcher.example.com/" },
      { watcherUrl: "https://watcher.example.com/" },
    ],
    ...["fatal", "error", "warn", "info", "debug", "silent"].map(
      (level) => [`log level ${level}`, { LOG_LEVEL: level }, { logLevel: level }] as const,
    ),
    ["a secret", { SESSION_SECRET: secret }, { sessionSecrets: [secret] }],
    [
      "secrets, the newest first",
      { SESSION_SECRET: ` ${secret} ,${olderSecret}` },
      { sessionSecrets: [secret, olderSecret] },
    ],
    [
      "a secret of hexadecimal digits",
      { SESSION_SECRET: "0f".repeat(16) },
      { sessionSecrets: ["0f".repeat(16)] },
    ],
    ["Redis", redis, { redisUrl: redis.REDIS_URL, sessionSecrets: [secret] }],
    [
      "Redis, by Sentinel over TLS",
      { ...redis, REDIS_URL: "rediss+sentinel://s1,s2:26379/main" },
      { redisUrl: "rediss+sentinel://s1,s2:26379/main", sessionSecrets: [secret] },
    ],
    [
      "several processes",
      { ...redis, REPLICAS: "3" },
      { redisUrl: redis.REDIS_URL, sessionSecrets: [secret] },
    ],
    ["one process", { REPLICAS: "1" }, {}],
    [
      "the shortest times",
      { SESSION_IDLE_SECONDS: "5", SESSION_AGE_SECONDS: "5" },
      { sessionIdleSeconds: 5, sessionAgeSeconds: 5 },
    ],
    [
      "the longest times",
      { SESSION_IDLE_SECONDS: "31536000", SESSION_AGE_SECONDS: "31536000" },
      { sessionIdleSeconds: 31_536_000, sessionAgeSeconds: 31_536_000 },
    ],
    [
      "the shortest times of feeds",
      {
        FEED_POLL_SECONDS: "1",
        FEED_LATENESS_SECONDS: "1",
        FEED_RECHECK_SECONDS: "1",
        FEED_LOG_SECONDS: "120",
      },
      { feedPollSeconds: 1, feedLatenessSeconds: 1, feedRecheckSeconds: 1, feedLogSeconds: 120 },
    ],
    ["nothing kept", { REFERENCE_SECONDS: "0" }, { referenceKeepSeconds: 0 }],
    ["kept for long", { REFERENCE_SECONDS: "300" }, { referenceKeepSeconds: 300 }],
    [
      "the longest times of feeds",
      {
        FEED_POLL_SECONDS: "60",
        FEED_LATENESS_SECONDS: "60",
        FEED_RECHECK_SECONDS: "86400",
        FEED_LOG_SECONDS: "86400",
      },
      { feedPollSeconds: 60, feedLatenessSeconds: 60, feedRecheckSeconds: 86_400, feedLogSeconds: 86_400 },
    ],
    [
      "origins as browsers write them",
      { CORS_ORIGINS: "https://wall.example.com, http://10.0.0.1:3000,https://WALL.example.com:443/" },
      { corsOrigins: new Set(["https://wall.example.com", "http://10.0.0.1:3000"]) },
    ],
    [
      "trusted proxies",
      { TRUSTED_PROXIES: "10.0.0.1, 10.0.0.0/8,0.0.0.0/0,::1,2001:db8::/32" },
      {
        trustedProxies: [
          network("10.0.0.1", 32),
          network("10.0.0.0", 8),
          network("0.0.0.0", 0),
          network("::1", 128, "ipv6"),
          network("2001:db8::", 32, "ipv6"),
        ],
      },
    ],
    [
      "production",
      production,
      { production: true, watcherUrl: "https://watcher.example.com/", sessionSecrets: [secret] },
    ],
    [
      "production of several processes",
      { ...production, ...redis, REPLICAS: "2" },
      {
        production: true,
        watcherUrl: "https://watcher.example.com/",
        sessionSecrets: [secret],
        redisUrl: redis.REDIS_URL,
      },
    ],
    ["another NODE_ENV", { NODE_ENV: "test" }, {}],
    ["variables of others", { PATH: "/bin", WATCHER: "x", port: "x" }, {}],
  ] as const)("with %s", (_, env, expected) => {
    const { watcherUrl, ...config } = loadConfig(env);
    expect({ ...config, watcherUrl: watcherUrl?.href }).toEqual({ ...defaults, ...expected });
  });

  test("gives a configuration that nobody can change", () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });
});

describe("a bad environment", () => {
  const widest = Math.max(...settings.map(({ name }) => name.length));

  test.each([
    ["PORT", "4k"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "1e3"],
    ["PORT", "0x50"],
    ["PORT", "80.5"],
    ["PORT", "٨٠"],
    ["PORT", "9".repeat(400)],
    ["HOST", "local host"],
    ["HOST", "http://localhost"],
    ["HOST", "a/b"],
    ["WATCHER_URL", "watcher.example.com"],
    ["WATCHER_URL", "watcher.example.com:443"],
    ["WATCHER_URL", "//watcher.example.com"],
    ["WATCHER_URL", "ftp://watcher.example.com"],
    ["WATCHER_URL", "file:///etc/passwd"],
    ["WATCHER_URL", "https://"],
    ["WATCHER_URL", "https://watcher.example.com/watcher"],
    ["WATCHER_URL", "https://watcher.example.com/?a=b"],
    ["WATCHER_URL", "https://watcher.example.com/#here"],
    ["WATCHER_URL", "https://watcher.example.com:99999"],
    ["LOG_LEVEL", "verbose"],
    ["LOG_LEVEL", "WARN"],
    ["SESSION_IDLE_SECONDS", "4"],
    ["SESSION_IDLE_SECONDS", "31536001"],
    ["SESSION_IDLE_SECONDS", "12h"],
    ["FEED_POLL_SECONDS", "0"],
    ["FEED_POLL_SECONDS", "61"],
    ["FEED_LATENESS_SECONDS", "0"],
    ["FEED_RECHECK_SECONDS", "86401"],
    ["FEED_LOG_SECONDS", "119"],
    ["SESSION_AGE_SECONDS", "0"],
    ["SESSION_AGE_SECONDS", "-1"],
    ["SESSION_AGE_SECONDS", "1e9"],
    ["REFERENCE_SECONDS", "301"],
    ["REFERENCE_SECONDS", "-1"],
    ["REPLICAS", "0"],
    ["REPLICAS", "-1"],
    ["REPLICAS", "two"],
    ["CORS_ORIGINS", "*"],
    ["CORS_ORIGINS", "null"],
    ["CORS_ORIGINS", "wall.example.com"],
    ["CORS_ORIGINS", "https://wall.example.com/page"],
    ["CORS_ORIGINS", "https://wall.example.com https://other.example.com"],
    ["CORS_ORIGINS", "https://wall.example.com,"],
    ["CORS_ORIGINS", "file:///wall.html"],
    ["TRUSTED_PROXIES", "proxy.example.com"],
    ["TRUSTED_PROXIES", "*"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "10.0.0/8"],
    ["TRUSTED_PROXIES", "10.0.0.0/"],
    ["TRUSTED_PROXIES", "10.0.0.1:80"],
    ["TRUSTED_PROXIES", "::1/129"],
    ["TRUSTED_PROXIES", "[::1]"],
    ["TRUSTED_PROXIES", "10.0.0.1,,10.0.0.2"],
  ])("with %s=%s names the variable, its value and what fits", (name, value) => {
    const expected = settings.find((setting) => setting.name === name)?.expected ?? "";
    expect(problemsOf({ [name]: value })).toEqual([
      "config: 1 problem",
      `  ${name.padEnd(widest)} ${JSON.stringify(value)}; expected ${expected}`,
    ]);
  });

  test.each([
    ["WATCHER_URL", "https://someone:s3cret@watcher.example.com"],
    ["WATCHER_URL", "https://:s3cret@watcher.example.com"],
    ["CORS_ORIGINS", "https://someone:s3cret@wall.example.com"],
    ["TRUSTED_PROXIES", "redis://:s3cret@10.0.0.1"],
  ])("with a password in %s does not print it", (name, value) => {
    const problems = problemsOf({ [name]: value });
    const expected = settings.find((setting) => setting.name === name)?.expected ?? "";
    expect(problems).toEqual(["config: 1 problem", expect.stringContaining(`; expected ${expected}`)]);
    expect(problems.join("\n")).not.toMatch(/s3cret|someone/);
  });

  test.each([
    ["REDIS_URL", "s3cret"],
    ["REDIS_URL", "redis://:s3cret@redis.example.com:port"],
    ["REDIS_URL", "redis://:s3/cret@redis.example.com"],
    ["REDIS_URL", "http://:s3cret@redis.example.com"],
    ["REDIS_URL", "redis+sentinel://:s3cret@redis.example.com"],
    ["SESSION_SECRET", "s3cret"],
    ["SESSION_SECRET", secret.slice(0, 31)],
    ["SESSION_SECRET", `${secret},`],
    ["SESSION_SECRET", `${secret},${secret.slice(0, 31)}`],
    ["SESSION_SECRET", `${secret} ${olderSecret}`],
    ["SESSION_SECRET", `"${secret}"`],
    ["SESSION_SECRET", "пароль".repeat(10)],
    ["SESSION_SECRET", `${secret}\n${olderSecret}`],
  ])("with a wrong %s tells nothing of it, not even its length", (name, value) => {
    const expected = settings.find((setting) => setting.name === name)?.expected ?? "";
    for (const env of [{}, { REPLICAS: "2", REDIS_URL: redis.REDIS_URL }, production]) {
      const problems = problemsOf({ SESSION_SECRET: secret, ...env, [name]: value });
      expect(problems).toEqual([
        "config: 1 problem",
        `  ${name.padEnd(widest)} is not right; expected ${expected}`,
      ]);
    }
  });

  const watcherMissing =
    "missing; required when NODE_ENV=production: the origin of Watcher, such as https://watcher.example.com";
  const secretMissing = "missing; required when NODE_ENV=production: for example openssl rand -hex 32";
  test("with too many processes names them", () => {
    expect(problemsOf({ ...redis, REPLICAS: "1001" })).toEqual([
      "config: 1 problem",
      `  ${"REPLICAS".padEnd(widest)} "1001"; expected a whole number, 1 to 1000`,
    ]);
  });

  test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    [
      "production alone",
      { NODE_ENV: "production" },
      { WATCHER_URL: watcherMissing, SESSION_SECRET: secretMissing },
    ],
    ["production without WATCHER_URL", { ...production, WATCHER_URL: " " }, { WATCHER_URL: watcherMissing }],
    [
      "production without SESSION_SECRET",
      { ...production, SESSION_SECRET: "" },
      { SESSION_SECRET: secretMissing },
    ],
    [
      "production with Redis, without SESSION_SECRET",
      { ...production, ...redis, SESSION_SECRET: "" },
      { SESSION_SECRET: secretMissing },
    ],
    [
      "Redis without SESSION_SECRET",
      { REDIS_URL: redis.REDIS_URL },
      { SESSION_SECRET: "missing; required with REDIS_URL: the same in all processes" },
    ],
    [
      "several processes without Redis",
      { REPLICAS: "2" },
      { REDIS_URL: "missing; required when REPLICAS is more than 1: that is where they share sessions" },
    ],
    [
      "several processes in production without Redis",
      { ...production, REPLICAS: "1000", REDIS_URL: " " },
      { REDIS_URL: "missing; required when REPLICAS is more than 1: that is where they share sessions" },
    ],
  ])("%s: what is missing is told", (_, env, missing) => {
    const lines = Object.entries(missing).map(([name, text]) => `  ${name.padEnd(widest)} ${text}`);
    expect(problemsOf(env)).toEqual([
      `config: ${lines.length} problem${lines.length === 1 ? "" : "s"}`,
      ...lines,
    ]);
  });

  test("tells all its problems together, in the order of the table", () => {
    const wrong = settings.map(({ name }) => [name, "?"]).reverse();
    const problems = problemsOf({ NODE_ENV: "production", ...Object.fromEntries(wrong) });
    expect(problems[0]).toBe(`config: ${settings.length} problems`);
    expect(problems.slice(1).map((line) => line.trim().split(" ")[0])).toEqual(
      settings.map(({ name }) => name),
    );
  });
});

describe("the README", () => {
  test("lists the settings with their defaults in the table below its heading Settings", () => {
    const file = join(root, "README.md");
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const [, section = ""] = text.split(/^#+ Settings$/m);
    const lines = (section.split(/^#+ /m)[0] ?? "").split("\n").filter((line) => line.startsWith("|"));
    const [heading, , ...rows] = lines.map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
    expect(heading).toEqual(["Variable", "Default", "Meaning"]);
    const documented = rows.map(([name, fallback, meaning]) => ({
      name,
      fallback,
      isExplained: /\w/.test(meaning ?? ""),
    }));
    // The variables that config.ts reads itself, beside the table, are told in the text.
    expect(documented).toEqual(settings.map(({ name, fallback }) => ({ name, fallback, isExplained: true })));
  });
});

/** The lines of the one error that a bad environment is refused with. */
function problemsOf(env: Readonly<Record<string, string>>): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error instanceof ConfigError ? error.message.split("\n") : [];
  }
  throw new Error("this environment was accepted");
}
