import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "./support/gateway.js";
import type { UpstreamRequest } from "./support/simulator.js";

let gateway: TestGateway;
/** Each password, token and key that was used: none of them may be printed or measured. */
const secrets = new Set<string>();

beforeAll(async () => {
  gateway = await startGateway({ env: { LOG_LEVEL: "debug" } });
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const signIn =
  "mutation ($input: LoginInput!) { login(input: $input) { sessionToken viewer { name } userErrors { code message path } } }";
const me = "{ viewer { name } }";

const login = (name: string, password: string, options: object = {}, on = gateway) =>
  on.query(signIn, { as: null, variables: { input: { login: name, password } }, ...options });

/** A session of this gateway, as an Authorization header. */
async function sessionOf(name: string, on = gateway): Promise<string> {
  const token = String((await login(name, "demo", {}, on)).data.login.sessionToken);
  secrets.add(token);
  return `Bearer ${token}`;
}

/** The calls that an action causes, in order, as "operation status". */
async function callsDuring<T>(action: () => Promise<T>, on = gateway): Promise<[T, string[]]> {
  const { simulator } = on;
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  const result = await action();
  const named = ({ operationId, status }: UpstreamRequest) => `${operationId} ${status}`;
  return [result, (await simulator.requests({ after })).map(named)];
}

const unauthenticated = (answer: Answer, message: string, path = ["viewer"]) => ({
  data: { [path[0] ?? ""]: null },
  errors: [
    {
      message,
      locations: expect.any(Array),
      path,
      extensions: { code: "UNAUTHENTICATED", retryable: false, requestId: answer.requestId },
    },
  ],
  extensions: { cost: { upstreamCalls: expect.any(Number) } },
});

const refused = "Watcher does not accept this login and password.";
const unknownToken = "Watcher does not accept the token. Sign in again.";
const unknownSession = "The session has ended, or never was. Sign in again.";
const notBasic = "Basic authorization must be base64 of login:password.";

describe("the login mutation", () => {
  test("with the right password gives a session and goes on as that user", async () => {
    const [answer, calls] = await callsDuring(() => login("operator", "demo"));
    expect(answer.body).toEqual({
      data: {
        login: {
          sessionToken: expect.stringMatching(/^wgs_[\w-]{43}$/),
          viewer: { name: "operator" },
          userErrors: [],
        },
      },
      extensions: { cost: { upstreamCalls: 2 } },
    });
    expect(calls).toEqual(["login_create 200", "profile_get 200"]);
    const authorization = `Bearer ${answer.data.login.sessionToken}`;
    secrets.add(answer.data.login.sessionToken as string);
    expect((await gateway.query(me, { authorization })).data).toEqual({ viewer: { name: "operator" } });
  });

  test.each([
    ["a wrong password", "admin", "wr0ng-passw0rd"],
    ["an unknown login", "nobody-here", "demo"],
    ["empty credentials", "", ""],
    // A colon ends the login in Basic authorization: it must not become a part of the password.
    ["a colon in the login", "admin:de", "mo"],
    ["a password of another alphabet", "admin", "пароль-🔑"],
  ])("with %s is the caller's to mend, and no error", async (_, name, password) => {
    if (password.length > 4) secrets.add(password);
    const answer = await login(name, password);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: {
        login: {
          sessionToken: null,
          viewer: null,
          userErrors: [{ code: "INVALID_CREDENTIALS", message: refused, path: ["input"] }],
        },
      },
      extensions: { cost: { upstreamCalls: 1 } },
    });
  });

  test("replaces the viewer within the operation, whoever asked", async () => {
    const answer = await gateway.query(
      'mutation { login(input: { login: "guard", password: "demo" }) { viewer { name } } }',
      { as: "admin" },
    );
    expect(answer.body.data).toEqual({ login: { viewer: { name: "guard" } } });
    expect((await gateway.query(me, { as: "admin" })).data).toEqual({ viewer: { name: "admin" } });
  });

  test("works with a spoilt Authorization header", async () => {
    const answer = await login("guard", "demo", { authorization: "Bearer wgs_gone" });
    expect(answer.data.login).toMatchObject({ viewer: { name: "guard" }, userErrors: [] });
  });

  test("while Watcher fails is an error, not wrong credentials", async () => {
    await gateway.simulator.faults({ match: { operationId: "login_create" }, action: { status: 503 } });
    const answer = await login("admin", "demo");
    expect(answer.body.data).toEqual({ login: null });
    expect(
      answer.errors?.map(({ path, extensions }) => [path, extensions?.["code"], extensions?.["retryable"]]),
    ).toEqual([[["login"], "UPSTREAM_UNAVAILABLE", true]]);
  });
});

describe("an Authorization header", () => {
  const encoded = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
  test.each([
    ["right Basic", basic("guard"), { name: "guard" }],
    ["right Basic in small letters", basic("guard").replace("Basic", "basic"), { name: "guard" }],
    ["Basic with a wrong password", basic("guard", "wr0ng-passw0rd"), refused],
    ["Basic with an empty password", basic("guard", ""), refused],
    ["Basic with colons in the password", basic("guard", "demo:with:colons"), refused],
    ["Basic without a colon", encoded("guard"), notBasic],
    ["Basic without a login", encoded(":demo"), notBasic],
    ["Basic that is not base64", "Basic $$$", notBasic],
    ["Basic without anything", "Basic", notBasic],
    ["another scheme", "Digest guard", "Authorization must be Basic or Bearer."],
    ["an empty Bearer", "Bearer ", "Authorization must be Basic or Bearer."],
    ["a forged session", `Bearer wgs_${"A".repeat(43)}`, unknownSession],
    ["a token that is no token", "Bearer a.b.c", unknownToken],
    ["a token with spaces", "Bearer a b", "The Bearer token is malformed."],
  ])("%s", async (_, authorization, outcome) => {
    const answer = await gateway.query(me, { authorization });
    expect(answer.status).toBe(200);
    if (typeof outcome === "string") expect(answer.body).toEqual(unauthenticated(answer, outcome));
    else expect(answer.data).toEqual({ viewer: outcome });
  });

  test("with a session shortened by one letter is refused without asking Watcher", async () => {
    const authorization = await sessionOf("guard");
    expect((await gateway.query(me, { authorization })).data).toEqual({ viewer: { name: "guard" } });
    const [answer, calls] = await callsDuring(() =>
      gateway.query(me, { authorization: authorization.slice(0, -1) }),
    );
    expect(answer.body).toEqual(unauthenticated(answer, unknownSession));
    expect(calls).toEqual([]);
  });

  test("with Watcher's own token or API key is passed through", async () => {
    const credentials = { authorization: basic("retail") };
    const pair = await fetch(`${gateway.simulator.url}/watcher/client-api/v3/login`, {
      method: "POST",
      headers: credentials,
    });
    const { access_token: token } = (await pair.json()) as { access_token: string };
    const key = (await gateway.query("{ viewer { apiKey } }", credentials)).data.viewer.apiKey as string;
    expect(key).toMatch(/\S{8}/);
    for (const secret of [token, key]) {
      secrets.add(secret);
      const [answer, calls] = await callsDuring(() =>
        gateway.query(me, { authorization: `Bearer ${secret}` }),
      );
      expect(answer.data).toEqual({ viewer: { name: "retail" } });
      expect(calls).toEqual(["profile_get 200"]);
    }
  });

  test("with Basic signs in once, not for each request", async () => {
    const authorization = basic("visitor");
    const [answers, calls] = await callsDuring(async () => {
      const together = await Promise.all(
        [...Array<unknown>(10)].map(() => gateway.query(me, { authorization })),
      );
      return [...together, await gateway.query(me, { authorization })];
    });
    for (const { data } of answers) expect(data).toEqual({ viewer: { name: "visitor" } });
    expect(calls.filter((call) => call.startsWith("login_create"))).toEqual(["login_create 200"]);
  });
});

describe("nobody", () => {
  test("reads nothing, and Watcher is not asked", async () => {
    const [answer, calls] = await callsDuring(() =>
      gateway.query("{ cameras(first: 1) { nodes { name } } }", { as: null }),
    );
    const message = "Sign in first: login(input:), or an Authorization header (Basic or Bearer).";
    expect(answer.body).toEqual(unauthenticated(answer, message, ["cameras"]));
    expect(calls).toEqual([]);
  });

  test("reads the settings of the sign-in page", async () => {
    const answer = await gateway.query("{ uiSettings { defaultLocale } }", { as: null });
    expect(answer.body).toEqual({
      data: { uiSettings: { defaultLocale: expect.any(String) } },
      extensions: { cost: { upstreamCalls: 1 } },
    });
  });
});

test("logout ends the session, and only that one", async () => {
  const [authorization, other] = [await sessionOf("guard"), await sessionOf("guard")];
  const logout = () => gateway.query("mutation { logout { ok } }", { authorization });
  expect((await logout()).data).toEqual({ logout: { ok: true } });
  const answer = await gateway.query(me, { authorization });
  expect(answer.body).toEqual(unauthenticated(answer, unknownSession));
  expect((await logout()).data).toEqual({ logout: { ok: false } });
  expect((await gateway.query(me, { authorization: other })).data).toEqual({ viewer: { name: "guard" } });
});

describe("a session whose Watcher token", () => {
  /** Tokens live long; Watcher refuses one when a test says so. */
  const refuseOnce = (user: string) => ({
    match: { user, operationId: "profile_get" },
    times: 1,
    action: "empty401",
  });

  test("is refused is renewed, and the call repeated", async () => {
    const authorization = await sessionOf("guard");
    await gateway.simulator.faults(refuseOnce("guard"));
    const [answer, calls] = await callsDuring(() => gateway.query(me, { authorization }));
    expect(answer.data).toEqual({ viewer: { name: "guard" } });
    expect(calls).toEqual(["profile_get 401", "login_create 200", "profile_get 200"]);
  });

  test("is not renewed by Watcher has ended", async () => {
    const authorization = await sessionOf("guard");
    await gateway.simulator.faults(refuseOnce("guard"), {
      match: { operationId: "login_create" },
      action: "empty401",
    });
    const [answer, calls] = await callsDuring(() => gateway.query(me, { authorization }));
    const message = "The session has ended: Watcher does not renew it. Sign in again.";
    expect(answer.body).toEqual(unauthenticated(answer, message));
    expect(calls).toEqual(["profile_get 401", "login_create 401"]);
    await gateway.simulator.faults();
    const later = await gateway.query(me, { authorization });
    expect(later.body).toEqual(unauthenticated(later, unknownSession));
  });

  test.each([["reset"], [{ status: 503 }], ["html"]])(
    "cannot be renewed because of %j outlives that",
    async (action) => {
      const authorization = await sessionOf("guard");
      await gateway.simulator.faults(refuseOnce("guard"), {
        match: { operationId: "login_create" },
        times: 1,
        action,
      });
      const answer = await gateway.query(me, { authorization });
      expect(answer.data).toEqual({ viewer: null });
      const code = action === "html" ? "UPSTREAM_INVALID" : "UPSTREAM_UNAVAILABLE";
      expect(answer.errors?.map(({ extensions }) => extensions?.["code"])).toEqual([code]);
      expect((await gateway.query(me, { authorization })).data).toEqual({ viewer: { name: "guard" } });
    },
  );

  test("a Watcher token of the caller's own is not renewed", async () => {
    const key = (await gateway.query("{ viewer { apiKey } }", { as: "guard" })).data.viewer.apiKey as string;
    await gateway.simulator.faults(refuseOnce("guard"));
    const [answer, calls] = await callsDuring(() => gateway.query(me, { authorization: `Bearer ${key}` }));
    expect(answer.body).toEqual(unauthenticated(answer, unknownToken));
    expect(calls).toEqual(["profile_get 401"]);
  });
});

describe("with tokens that live for two seconds", () => {
  let brief: TestGateway;
  beforeAll(async () => {
    brief = await startGateway({ simulatorEnv: { SIMULATOR_TOKEN_SECONDS: "2" } });
  });
  afterAll(() => brief.close());

  test("a session and Basic work on across several ends", async () => {
    const session = await sessionOf("guard", brief);
    const until = Date.now() + 5_000;
    while (Date.now() < until) {
      for (const authorization of [session, basic("operator")]) {
        const answer = await brief.query("{ viewer { name } }", { authorization });
        expect(answer.errors).toBeUndefined();
      }
      await pause(200);
    }
  });
});

test("requests at the same moment renew a token once that comes to its end", async () => {
  // Long enough that the new one is not renewed as well, however slowly the requests come.
  const tokenSeconds = 6;
  const short = await startGateway({ simulatorEnv: { SIMULATOR_TOKEN_SECONDS: String(tokenSeconds) } });
  try {
    const authorization = await sessionOf("guard", short);
    const signedInAt = Date.now();
    // Half of its life is left: time to renew it ahead of its end.
    while (Date.now() < signedInAt + tokenSeconds * 500 + 100) await pause(20);
    await expectOneRenewal(short, authorization, ["login_create 200"]);
  } finally {
    await short.close();
  }
});

test("requests whose token is refused at the same moment renew it once", async () => {
  const authorization = await sessionOf("guard");
  // Watcher's clock jumps: for it the token has ended, for the gateway it has not.
  await gateway.simulator.control("PUT", "/clock", { skewMs: 3_600_000 });
  await expectOneRenewal(gateway, authorization, ["login_create 200"]);
  // The new token is an hour ahead of the gateway's clock and good for both.
  await expectOneRenewal(gateway, authorization, []);
  await gateway.simulator.control("PUT", "/clock", { skewMs: -3_600_000 });
  // And this one has ended long ago by the gateway's clock.
  const [, calls] = await callsDuring(() => login("guard", "demo"));
  expect(calls).toEqual(["login_create 200", "profile_get 200"]);
  await expectOneRenewal(gateway, await sessionOf("guard"), []);
  await gateway.simulator.control("PUT", "/clock", { skewMs: 0 });
});

async function expectOneRenewal(
  on: TestGateway,
  authorization: string,
  renewals: readonly string[],
): Promise<void> {
  const queries = [
    me,
    "{ cameras(first: 1) { nodes { name } } }",
    "{ organizations(first: 1) { nodes { key } } }",
  ];
  const [answers, calls] = await callsDuring(
    () =>
      Promise.all([...queries, ...queries, ...queries].map((query) => on.query(query, { authorization }))),
    on,
  );
  for (const { errors } of answers) expect(errors).toBeUndefined();
  expect(calls.filter((call) => call.startsWith("login_create"))).toEqual(renewals);
}

test("no password, token or key was printed or measured", async () => {
  const { output } = gateway.program;
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  // The log was on: it tells of refused sign-ins.
  expect(output()).toContain("sign-in refused");
  expect(metrics).toContain("watcher_call_seconds");
  expect(secrets.size).toBeGreaterThan(8);
  for (const printed of [output(), metrics]) {
    for (const secret of secrets) expect(printed).not.toContain(secret);
    expect(printed).not.toMatch(/wgs_|eyJ|Basic |Bearer /);
    for (const login of ["admin", "operator", "guard", "visitor", "retail"]) {
      expect(printed).not.toContain(Buffer.from(`${login}:demo`).toString("base64"));
    }
  }
});
