import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import {
  at,
  basic,
  bearer,
  runSimulator,
  textAt,
  textOf,
  type RunningSimulator,
} from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator({ SIMULATOR_TOKEN_SECONDS: "60" });
});
beforeEach(async () => {
  await simulator.control("PUT", "/faults", []);
  await simulator.control("PUT", "/clock", { skewMs: 0 });
  await simulator.control("DELETE", "/requests");
});
afterAll(async () => {
  await simulator.stop();
});

interface Pair {
  readonly access: string;
  readonly refresh: string;
}

function post(headers: Record<string, string>, signal?: AbortSignal) {
  return simulator.call("/login", { method: "POST", as: null, headers, ...(signal && { signal }) });
}

async function login(headers: Record<string, string>): Promise<Pair> {
  const { body } = await post(headers);
  return { access: textAt(body, "access_token"), refresh: textAt(body, "refresh_token") };
}

async function status(headers: Record<string, string>): Promise<number> {
  return (await simulator.call("/profile", { as: null, headers })).status;
}

/** What the log says about sign-in, one text a request: operation, user, token, session, ordinal and status. */
async function logged(): Promise<readonly string[]> {
  const { body } = await simulator.control("GET", "/requests");
  const requests = at(body, "requests");
  if (!Array.isArray(requests)) throw new Error("No requests");
  const facts = ["operationId", "user", "token", "session", "refreshed", "status"];
  return requests.map((request) =>
    facts.map((fact) => (at(request, fact) === null ? "-" : textOf(at(request, fact)))).join(" "),
  );
}

async function sessionOf(name: string): Promise<string> {
  const [created = ""] = (await logged()).filter((line) => line.startsWith(`login_create ${name} basic`));
  return textOf(created.split(" ")[3]);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) if (Date.now() > deadline) throw new Error("It has not come about");
}

const refused = "nonsense";

test("the log names the session, the kind of token and which refresh token it was", async () => {
  const first = await login(basic("guard", "demo"));
  const session = await sessionOf("guard");
  expect(session).toMatch(/^s\d+$/);
  await status(bearer(first.access));
  const second = await login(bearer(first.refresh));
  await status(bearer(second.access));
  await login(bearer(second.refresh));
  await login(basic("guard", "demo"));
  await status(basic("guard", "demo"));
  await status(bearer("apikey-guard"));
  await status({});
  const other = `s${Number(session.slice(1)) + 1}`;
  expect(await logged()).toEqual([
    `login_create guard basic ${session} - 200`,
    `profile_get guard access ${session} - 200`,
    `login_create guard refresh ${session} 1 200`,
    `profile_get guard access ${session} - 200`,
    `login_create guard refresh ${session} 2 200`,
    `login_create guard basic ${other} - 200`,
    "profile_get guard basic - - 200",
    "profile_get guard apikey - - 200",
    "profile_get - - - - 401",
  ]);
});

test("the log tells what was tried in vain", async () => {
  const { access, refresh } = await login(basic("guard", "demo"));
  const session = await sessionOf("guard");
  await simulator.control("DELETE", "/requests");
  await status(bearer(refresh));
  await simulator.control("PUT", "/clock", { skewMs: 61_000 });
  await status(bearer(access));
  await post(bearer(access));
  await post(bearer(refresh));
  await post(bearer(refresh));
  await status(bearer(access));
  await post(bearer(`${refresh.slice(0, -4)}AAAA`));
  await status(bearer(`${access.slice(0, -4)}AAAA`));
  await post(basic("guard", "wrong"));
  await post(bearer(refused));
  expect(await logged()).toEqual([
    `profile_get - refresh ${session} - 401`,
    `profile_get - access ${session} - 401`,
    `login_create - access ${session} - 401`,
    `login_create guard refresh ${session} 1 200`,
    `login_create - refresh ${session} 1 401`,
    `profile_get - access ${session} - 401`,
    "login_create - refresh - - 401",
    "profile_get - access - - 401",
    "login_create - basic - - 401",
    "login_create - apikey - - 401",
  ]);
});

test("a forged refresh token does not end the session", async () => {
  const { refresh } = await login(basic("guard", "demo"));
  expect((await post(bearer(`${refresh.slice(0, -4)}AAAA`))).status).toBe(401);
  expect((await post(bearer(refresh))).status).toBe(200);
});

test("no token gets into the log", async () => {
  const { access, refresh } = await login(basic("guard", "demo"));
  await login(bearer(refresh));
  await status(bearer(access));
  const { text } = await simulator.control("GET", "/requests");
  for (const secret of [access, refresh, refresh.split(".").at(-1), "Basic", "Bearer"]) {
    expect(text).not.toContain(secret);
  }
});

test.each([
  ["before it gets there", "delay", { delayMs: 2_000 }, 1, "guard refresh S 1 -"],
  [
    "before a refusal gets there",
    "delay",
    { delayMs: 2_000, then: { status: 503 } },
    1,
    "guard refresh S 1 -",
  ],
  ["while it waits for ever", "delay", "hang", 1, "guard refresh S 1 -"],
  ["not: the connection breaks on the way there", "cut", "reset", 1, "guard refresh S 1 -"],
  ["not: the connection breaks on the way back", "cut", "lost", 2, "guard refresh S 1 200"],
  ["not: latency, then a break", "cut", { delayMs: 50, then: "lost" }, 2, "guard refresh S 1 200"],
])("a renewal whose client leaves %s", async (_when, how, action, next, entry) => {
  const { refresh } = await login(basic("guard", "demo"));
  const session = await sessionOf("guard");
  await simulator.control("DELETE", "/requests");
  await simulator.control("PUT", "/faults", [{ match: { token: "refresh" }, times: 1, action }]);
  const leaving = new AbortController();
  const renewal = post(bearer(refresh), leaving.signal);
  renewal.catch(() => undefined);
  await until(async () => (await logged()).length === 1);
  if (how === "delay") leaving.abort();
  await expect(renewal).rejects.toThrow();
  // Whoever comes after the one who left, with the same latency, arrives later.
  const laterMs = how === "delay" ? 2_100 : 400;
  await simulator.control("PUT", "/faults", [{ match: { token: "apikey" }, action: { delayMs: laterMs } }]);
  await status(bearer("apikey-guard"));
  expect((await logged())[0]).toBe(`login_create ${entry.replace("S", session)}`);
  const retried = await post(bearer(refresh));
  expect([retried.status, (await logged()).at(-1)]).toEqual(
    next === 1
      ? [200, `login_create guard refresh ${session} 1 200`]
      : [401, `login_create - refresh ${session} 1 401`],
  );
});

test("a client that leaves makes no session, one that stays does", async () => {
  await simulator.control("DELETE", "/users/visitor/sessions");
  await simulator.control("PUT", "/faults", [{ match: { token: "basic" }, action: { delayMs: 2_000 } }]);
  const leaving = new AbortController();
  const left = post(basic("visitor", "demo"), leaving.signal).catch(() => "gone");
  await until(async () => (await logged()).length === 1);
  const stays = post(basic("visitor", "demo"));
  leaving.abort();
  expect([await left, (await stays).status]).toEqual(["gone", 200]);
  expect(at((await simulator.control("GET", "/sessions")).body, "sessions.visitor")).toBe(1);
});

test.each(["basic", "access", "refresh", "apikey"])("faults can be for %s alone", async (token) => {
  const { access, refresh } = await login(basic("guard", "demo"));
  await simulator.control("PUT", "/faults", [{ match: { token }, action: { status: 503 } }]);
  const answers = {
    basic: (await post(basic("guard", "demo"))).status,
    access: await status(bearer(access)),
    refresh: (await post(bearer(refresh))).status,
    apikey: await status(bearer("apikey-guard")),
  };
  expect(answers).toEqual({ basic: 200, access: 200, refresh: 200, apikey: 200, [token]: 503 });
});

test("what happens during a delay counts", async () => {
  const { access } = await login(basic("guard", "demo"));
  await simulator.control("DELETE", "/requests");
  await simulator.control("PUT", "/faults", [{ match: { token: "access" }, action: { delayMs: 2_000 } }]);
  const held = status(bearer(access));
  await until(async () => (await logged()).length === 1);
  await simulator.control("DELETE", "/users/guard/sessions");
  expect(await held).toBe(401);
});

test("sessions can be counted and ended", async () => {
  for (const name of ["guard", "retail"]) await simulator.control("DELETE", `/users/${name}/sessions`);
  const count = async (): Promise<unknown> => {
    const { body } = await simulator.control("GET", "/sessions");
    return { guard: at(body, "sessions.guard"), retail: at(body, "sessions.retail") };
  };
  expect(await count()).toEqual({ guard: undefined, retail: undefined });
  const first = await login(basic("guard", "demo"));
  const second = await login(basic("guard", "demo"));
  const other = await login(basic("retail", "demo"));
  await login(bearer(second.refresh));
  await status(basic("guard", "demo"));
  await post(basic("guard", "wrong"));
  expect(await count()).toEqual({ guard: 2, retail: 1 });

  const ended = await simulator.control("DELETE", "/users/guard/sessions");
  expect([ended.status, ended.body]).toEqual([200, { ended: 2 }]);
  expect((await simulator.control("DELETE", "/users/guard/sessions")).body).toEqual({ ended: 0 });
  expect(await count()).toEqual({ guard: undefined, retail: 1 });
  expect([await status(bearer(first.access)), await status(bearer(second.access))]).toEqual([401, 401]);
  expect((await post(bearer(first.refresh))).status).toBe(401);
  expect([await status(bearer(other.access)), await status(bearer("apikey-guard"))]).toEqual([200, 200]);
  expect(await status(bearer((await login(basic("guard", "demo"))).access))).toBe(200);

  const stolen = await login(basic("retail", "demo"));
  await login(bearer(stolen.refresh));
  await post(bearer(stolen.refresh));
  expect(await count()).toEqual({ guard: 1, retail: 1 });
});
