import { afterEach, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { basic } from "./support/gateway.js";
import { startProgram, type Running } from "./support/processes.js";
import { startSimulator } from "./support/simulator.js";

/** What a test has started, ended after it in reverse order. */
const started: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of started.splice(0).reverse()) await close();
});

function start(env: Readonly<Record<string, string>>): Running {
  const program = startProgram("dist/main.js", { PORT: "0", HOST: "127.0.0.1", ...env });
  started.push(() => program.close());
  return program;
}

/** Until it listens: its address. */
const addressOf = (program: Running) => program.line(/GraphQL\s+(http:\S+)\/graphql/);

/** Until it has ended: its exit code and what it printed, line by line. */
async function ending(program: Running): Promise<{ code: unknown; lines: string[] }> {
  const [code] = (await once(program.process, "close")) as [unknown];
  return { code, lines: program.output().split("\n") };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  started.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function viewer(
  url: string,
  authorization = basic("guard"),
): Promise<{ name?: string; code?: unknown; message?: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify({ query: "{ viewer { name } }" }),
  });
  const { data, errors } = (await response.json()) as {
    data: { viewer: { name: string } | null };
    errors?: readonly { message: string; extensions: { code: unknown } }[];
  };
  const [error] = errors ?? [];
  return error === undefined ? { ...data.viewer } : { code: error.extensions.code, message: error.message };
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it never came to this: ${what}`);
    await pause(50);
  }
}

/** Processes that a process has started. */
function childrenOf(pid = 0): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("a setting that cannot be used ends the gateway at once, with the reason", () => {
  const expected = "expected an absolute http(s) URL without a path; blank: the simulator";
  test.each<[Record<string, string>, string[]]>([
    [{ WATCHER_URL: "watcher.example.com" }, [`WATCHER_URL           "watcher.example.com"; ${expected}`]],
    [{ WATCHER_URL: "https://x.example/y" }, [`WATCHER_URL           "https://x.example/y"; ${expected}`]],
    [{ PORT: "4k" }, [`PORT                  "4k"; expected a whole number, 0 to 65535 (0: any free port)`]],
    [
      { NODE_ENV: "production" },
      [
        "WATCHER_URL           missing; required when NODE_ENV=production: the origin of Watcher, such as https://watcher.example.com",
        "SESSION_SECRET        missing; required when NODE_ENV=production: for example openssl rand -hex 32",
      ],
    ],
    [
      { REPLICAS: "3" },
      [
        "REDIS_URL             missing; required when REPLICAS is more than 1: that is where they share sessions",
      ],
    ],
    [
      { REDIS_URL: "redis://127.0.0.1:1" },
      ["SESSION_SECRET        missing; required with REDIS_URL: the same in all processes"],
    ],
    [
      { REDIS_URL: "redis://:s3cr3t-passw0rd@127.0.0.1:port", SESSION_SECRET: "s3cr3t" },
      [
        "REDIS_URL             is not right; expected redis:// or rediss://, also with +sentinel or +cluster; blank: sessions end with the process",
        "SESSION_SECRET        is not right; expected 32 characters or more of A-Z a-z 0-9 + / = _ . -; several, the newest first, separated by commas",
      ],
    ],
  ])("%j", async (env, problems) => {
    const { code, lines } = await ending(start(env));
    expect(code).toBe(1);
    expect(lines).toEqual([
      `config: ${problems.length} problem${problems.length === 1 ? "" : "s"}`,
      ...problems.map((problem) => `  ${problem}`),
    ]);
  });
});

test("a port that is taken ends it with one line, and its simulator with it", async () => {
  const port = await listen(createServer());
  const elsewhere = { WATCHER_URL: "http://127.0.0.1:1" };
  const withRedis = { ...elsewhere, REDIS_URL: "redis://127.0.0.1:1", SESSION_SECRET: "0f".repeat(32) };
  for (const env of [{}, elsewhere, withRedis]) {
    const program = start({ ...env, PORT: String(port) });
    const { pid } = program.process;
    const children = new Set<number>();
    const ended = ending(program);
    const over = new AbortController();
    void ended.then(() => over.abort());
    while (!over.signal.aborted) {
      for (const child of childrenOf(pid)) children.add(child);
      await pause(20);
    }
    const { code, lines } = await ended;
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^watcher-graph cannot start: .*${port}`))]);
    expect(children.size).toBe("WATCHER_URL" in env ? 0 : 1);
    await until("the simulator has ended", () => [...children].every((child) => !isAlive(child)));
  }
});

describe("a Watcher that is not there", () => {
  test("is told in the terminal, in GraphQL and by /readyz, until it appears", async () => {
    const port = await closedPort();
    const program = start({ WATCHER_URL: `http://127.0.0.1:${port}` });
    const url = await addressOf(program);
    await program.line(/as soon as Watcher does/);
    const told = program
      .output()
      .split("\n")
      .filter((line) => line.startsWith("WATCHER_URL="));
    expect(told).toEqual([
      expect.stringMatching(
        new RegExp(`^WATCHER_URL=http://127\\.0\\.0\\.1:${port}: Watcher cannot be reached\\..*ECONNREFUSED`),
      ),
    ]);
    expect(await viewer(url)).toEqual({
      code: "UPSTREAM_UNAVAILABLE",
      message: "Watcher cannot be reached. Try again.",
    });
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, watcher: "UPSTREAM_UNAVAILABLE: Watcher cannot be reached. Try again." },
    ]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    const simulator = await startSimulator({ SIMULATOR_PORT: String(port) });
    started.push(() => simulator.close());
    expect(await viewer(url)).toEqual({ name: "guard" });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  const absent = "There is no Watcher at the address that the gateway is set up with.";
  const notJson = "Watcher answered with something other than JSON.";
  test.each([
    ["a page for everything", 200, "text/html", "<h1>Welcome</h1>", notJson],
    ["nothing found", 404, "text/html", "<h1>Not found</h1>", absent],
    ["JSON of its own", 200, "application/json", "[]", "Watcher's answer to the sign-in holds no token."],
    [
      "a redirect to https",
      301,
      "text/html",
      "",
      "Watcher redirects to another address. The gateway must be set up with that one.",
    ],
  ])("but another web server, with %s", async (_, status, type, body, message) => {
    const port = await listen(
      createServer((request, response) => {
        request.resume();
        response.writeHead(status, { "content-type": type, location: "https://127.0.0.1/" }).end(body);
      }),
    );
    const program = start({ WATCHER_URL: `http://127.0.0.1:${port}` });
    const url = await addressOf(program);
    expect(await viewer(url)).toEqual({ code: "UPSTREAM_INVALID", message });
    await program.line(/as soon as Watcher does/);
    expect(program.output()).toMatch(new RegExp(`^WATCHER_URL=http://127\\.0\\.0\\.1:${port}: \\w`, "m"));
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });
});

test("with WATCHER_URL no simulator is started, and wrong credentials are told", async () => {
  const simulator = await startSimulator();
  started.push(() => simulator.close());
  const program = start({ WATCHER_URL: simulator.url });
  const url = await addressOf(program);
  expect(await viewer(url)).toEqual({ name: "guard" });
  expect(childrenOf(program.process.pid)).toEqual([]);
  expect(program.output()).not.toContain("Demo logins");
  const message = "Watcher does not accept this login and password.";
  expect(await viewer(url, basic("guard", "wr0ng"))).toEqual({ code: "UNAUTHENTICATED", message });
  await program.line(/sign-in refused: Watcher does not accept the login and password/);
  expect(program.output()).not.toContain("wr0ng");
});

test("a Redis that is not there is told in the terminal, by /readyz and at sign-in, and the gateway runs", async () => {
  const port = await closedPort();
  const env = {
    REDIS_URL: `redis://:s3cr3t-passw0rd@127.0.0.1:${port}`,
    SESSION_SECRET: "s3cr3t-".repeat(6),
  };
  const program = start(env);
  const url = await addressOf(program);
  await program.line(/as soon as Redis does/);
  const told = program
    .output()
    .split("\n")
    .filter((line) => /^REDIS_URL|as soon as/.test(line));
  expect(told).toEqual([
    "REDIS_URL: Redis does not answer.",
    "  The gateway keeps running and answers as soon as Redis does; until then nobody can sign in.",
  ]);
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, watcher: "ok", redis: "UNAVAILABLE: Redis does not answer." },
  ]);
  const login = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: 'mutation { login(input: { login: "guard", password: "demo" }) { sessionToken } }',
    }),
  });
  expect(await login.json()).toMatchObject({
    data: { login: null },
    errors: [{ extensions: { code: "UNAVAILABLE" } }],
  });
  expect(await viewer(url)).toEqual({ name: "guard" });
  expect(program.output()).not.toContain("s3cr3t");
});

describe("without WATCHER_URL the simulator ends with the gateway", () => {
  test.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)("on %s", async (signal) => {
    const program = start({});
    const url = await addressOf(program);
    expect(await viewer(url)).toEqual({ name: "guard" });
    const children = childrenOf(program.process.pid);
    expect(children).toHaveLength(1);
    const ended = once(program.process, "exit");
    program.process.kill(signal);
    expect(await ended).toEqual(signal === "SIGKILL" ? [null, "SIGKILL"] : [0, null]);
    await until("the simulator has ended", () => children.every((child) => !isAlive(child)));
  });

  test("and the gateway with a simulator that ends", async () => {
    const program = start({});
    await addressOf(program);
    const ended = ending(program);
    const [simulator = 0] = childrenOf(program.process.pid);
    process.kill(simulator, "SIGKILL");
    const { code, lines } = await ended;
    expect(code).toBe(1);
    expect(lines).toContain("The simulator has ended; without a Watcher there is nothing to serve.");
  });
});
