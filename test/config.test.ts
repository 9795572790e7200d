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
};
const production = { NODE_ENV: "production", WATCHER_URL: "https://watcher.example.com" };

describe("a good environment", () => {
  test.each([
    ["nothing", {}, {}],
    ["blanks, which mean unset", { PORT: "", HOST: " ", WATCHER_URL: "\t", LOG_LEVEL: "  " }, {}],
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
    ["production", production, { production: true, watcherUrl: "https://watcher.example.com/" }],
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
  ])("with %s=%s names the variable, its value and what fits", (name, value) => {
    const expected = settings.find((setting) => setting.name === name)?.expected ?? "";
    expect(problemsOf({ [name]: value })).toEqual([
      "config: 1 problem",
      `  ${name.padEnd(12)} ${JSON.stringify(value)}; expected ${expected}`,
    ]);
  });

  test.each([
    ["user and password", "https://someone:s3cret@watcher.example.com"],
    ["a password alone", "https://:s3cret@watcher.example.com"],
  ])("with %s in WATCHER_URL does not print them", (_, value) => {
    const problems = problemsOf({ WATCHER_URL: value });
    expect(problems).toEqual([
      "config: 1 problem",
      expect.stringMatching(/^ {2}WATCHER_URL {2}.*expected an absolute/),
    ]);
    expect(problems.join("\n")).not.toContain("s3cret");
  });

  test("in production needs WATCHER_URL", () => {
    for (const env of [{}, { WATCHER_URL: "" }, { WATCHER_URL: " " }]) {
      expect(problemsOf({ NODE_ENV: "production", ...env })).toEqual([
        "config: 1 problem",
        expect.stringMatching(
          /^ {2}WATCHER_URL {2}missing; required when NODE_ENV=production: the origin of Watcher/,
        ),
      ]);
    }
  });

  test("tells all its problems together, in the order of the table", () => {
    const problems = problemsOf({
      LOG_LEVEL: "loud",
      WATCHER_URL: "x",
      HOST: "?",
      PORT: "x",
      NODE_ENV: "production",
    });
    expect(problems[0]).toBe("config: 4 problems");
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
