import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { request as rawRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import WebSocket from "ws";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { openSocket } from "../support/socket.js";

const wall = "https://wall.example.com";
const local = "http://localhost:3000";
const foreign = "https://evil.example";
const ageSeconds = 86_400;

let gateway: TestGateway;
/** Without CORS_ORIGINS. */
let closed: TestGateway;
let users = 0;
/** Nobody else's account. */
const newUser = () => `user-${(users += 1)}`;

beforeAll(async () => {
  gateway = await startGateway({
    env: { CORS_ORIGINS: `${wall}, ${local}`, SESSION_AGE_SECONDS: String(ageSeconds) },
    simulatorEnv: { SIMULATOR_USERS: "200" },
  });
  closed = await startGateway({ simulator: gateway.simulator });
}, 60_000);
afterAll(async () => {
  await closed.close();
  await gateway.close();
});

type SentHeaders = Readonly<Record<string, string | readonly string[]>>;

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: SentHeaders;
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly on?: TestGateway;
}

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: readonly string[];
  readonly body: Data;
  readonly requestId: string;
}

/** A request with exactly these headers: fetch adds some of a browser's by itself. */
async function send(options: Sent): Promise<Received> {
  const { method = "POST", path = "/graphql", headers = {}, query, variables, on = gateway } = options;
  const request = rawRequest(`${on.url}${path}`, {
    method,
    agent: false,
    headers: {
      ...(query !== undefined && { "content-type": "application/json" }),
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          typeof value === "string" ? value : [...value],
        ]),
      ),
    },
  });
  request.end(query === undefined ? undefined : JSON.stringify({ query, variables }));
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  const isJson = response.headers["content-type"]?.includes("json") === true;
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    cookies: response.headers["set-cookie"] ?? [],
    body: isJson ? JSON.parse(text) : text,
    requestId: String(response.headers["x-request-id"]),
  };
}

const me = "{ viewer { name session { id current } } }";
const logout = "mutation { logout { ok } }";
const signIn = `mutation ($input: LoginInput!) {
  login(input: $input) { sessionToken session { id current } viewer { name } userErrors { code message path } }
}`;
const csrf = { "x-csrf": "1" };
const cookieOf = (token: string) => `__Host-watcher-graph=${token}`;
const madeUp = `wgs_${"A".repeat(43)}`;

function login(user: string, headers: SentHeaders = csrf, input: object = {}): Promise<Received> {
  const credentials = { login: user, password: "demo", transport: "COOKIE", ...input };
  return send({ query: signIn, variables: { input: credentials }, headers });
}

/** The token that a browser is told to keep. */
function tokenIn({ cookies }: Received): string {
  expect(cookies).toEqual([expect.stringMatching(/^__Host-watcher-graph=wgs_[\w-]{43}; /)]);
  return /=(wgs_[\w-]{43});/.exec(cookies[0] ?? "")?.[1] ?? "";
}

interface Browser {
  readonly user: string;
  readonly token: string;
  readonly id: string;
  readonly cookie: string;
}

/** A browser that has signed in, on an account of its own unless told. */
async function openBrowser(user = newUser()): Promise<Browser> {
  const answer = await login(user);
  const token = tokenIn(answer);
  return { user, token, cookie: cookieOf(token), id: String(answer.body.data.login.session.id) };
}

async function sessionTokenOf(user: string): Promise<string> {
  const answer = await send({ query: signIn, variables: { input: { login: user, password: "demo" } } });
  return String(answer.body.data.login.sessionToken);
}

const nameOf = ({ body }: Received) => body.data?.viewer?.name as unknown;
const codesOf = ({ body }: Received) =>
  (body.errors as Data[] | undefined)?.map((error) => error.extensions.code as unknown);

async function expectAlive({ cookie, user, id }: Browser): Promise<void> {
  const answer = await send({ query: me, headers: { cookie, ...csrf } });
  expect(answer.body.data).toEqual({ viewer: { name: user, session: { id, current: true } } });
}

async function expectOver(cookie: string): Promise<void> {
  const answer = await send({ query: me, headers: { cookie, ...csrf } });
  expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
  expect(answer.body.data).toEqual({ viewer: null });
}

/** The calls of Watcher that an action causes. Nobody else asks in the meantime. */
async function callsDuring<T>(action: () => Promise<T>): Promise<[T, (string | null)[]]> {
  const { simulator } = gateway;
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  const result = await action();
  return [result, (await simulator.requests({ after })).map(({ operationId }) => operationId)];
}

const forbidden = ({ requestId }: Received) => ({
  errors: [
    {
      message: expect.stringContaining("x-csrf: 1"),
      extensions: { code: "BAD_REQUEST", retryable: false, requestId },
    },
  ],
});

const anonymous = "Sign in first: login(input:), or an Authorization header (Basic or Bearer).";
const cleared = "__Host-watcher-graph=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0";

describe("signing in with a cookie", () => {
  test("sets it with every protection, and gives the token nowhere else", async () => {
    const user = newUser();
    const answer = await login(user);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: {
        login: {
          sessionToken: null,
          session: { id: expect.any(String), current: true },
          viewer: { name: user },
          userErrors: [],
        },
      },
      extensions: { cost: { upstreamCalls: 2 } },
    });
    const token = tokenIn(answer);
    expect(answer.cookies).toEqual([
      `__Host-watcher-graph=${token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${ageSeconds}`,
    ]);
    expect(JSON.stringify(answer.body)).not.toContain(token.slice(4));
    expect(answer.headers["cache-control"]).toBe("no-store");
    await expectAlive({
      user,
      token,
      cookie: cookieOf(token),
      id: answer.body.data.login.session.id as string,
    });
  });

  test("with wrong credentials sets nothing, and leaves a session that is there", async () => {
    const browser = await openBrowser();
    const answer = await login(browser.user, { ...csrf, cookie: browser.cookie }, { password: "wrong" });
    expect(answer.body.data.login).toMatchObject({
      sessionToken: null,
      session: null,
      viewer: null,
      userErrors: [{ code: "INVALID_CREDENTIALS", path: ["input"] }],
    });
    expect(answer.cookies).toEqual([]);
    await expectAlive(browser);
  });

  test.each([
    ["without the header", {}],
    ["with another value of the header", { "x-csrf": "true" }],
    ["from a foreign page", { ...csrf, origin: foreign }],
    ["from nowhere", { ...csrf, origin: "null" }],
    ["from a page of another site", { ...csrf, "sec-fetch-site": "cross-site" }],
  ])("%s is refused before Watcher is asked", async (_, headers) => {
    const [answer, calls] = await callsDuring(() => login(newUser(), headers));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: { login: null },
      errors: [
        {
          message: expect.stringContaining("x-csrf: 1"),
          locations: expect.any(Array),
          path: ["login"],
          extensions: { code: "BAD_USER_INPUT", retryable: false, requestId: answer.requestId },
        },
      ],
      extensions: { cost: { upstreamCalls: 0 } },
    });
    expect(answer.cookies).toEqual([]);
    expect(calls).toEqual([]);
  });

  test.each([
    ["from a page of the gateway", () => ({ ...csrf, origin: gateway.url, "sec-fetch-site": "same-origin" })],
    ["from a page of an allowed origin", () => ({ ...csrf, origin: wall, "sec-fetch-site": "same-site" })],
  ])("%s is done", async (_, headers) => {
    const user = newUser();
    const answer = await login(user, headers());
    const token = tokenIn(answer);
    expect(nameOf(await send({ query: me, headers: { cookie: cookieOf(token), ...csrf } }))).toBe(user);
  });

  test("is not what transport BEARER does", async () => {
    const answer = await login(newUser(), csrf, { transport: "BEARER" });
    expect(answer.cookies).toEqual([]);
    expect(answer.body.data.login.sessionToken).toMatch(/^wgs_/);
  });

  test("again ends the browser's former session, whoever signs in", async () => {
    const first = await openBrowser();
    const second = await login(first.user, { ...csrf, cookie: first.cookie });
    const cookie = cookieOf(tokenIn(second));
    await expectOver(first.cookie);
    const listed = await send({
      query: "{ viewer { sessions { id current } } }",
      headers: { cookie, ...csrf },
    });
    const { id } = second.body.data.login.session as { id: string };
    expect(listed.body.data).toEqual({ viewer: { sessions: [{ id, current: true }] } });

    const other = newUser();
    const third = await login(other, { ...csrf, cookie });
    await expectOver(cookie);
    const last = await send({ query: me, headers: { cookie: cookieOf(tokenIn(third)), ...csrf } });
    expect(nameOf(last)).toBe(other);
  });

  test("leaves sessions of other browsers alone", async () => {
    const user = newUser();
    const [one, other] = [await openBrowser(user), await openBrowser(user)];
    await login(user, { ...csrf, cookie: one.cookie });
    await expectOver(one.cookie);
    await expectAlive(other);
  });
});

describe("a token that a client brings along", () => {
  const attacker = newUser();
  test.each([
    [
      "in the cookie, made up",
      () => Promise.resolve(madeUp),
      (token: string) => ({ cookie: cookieOf(token) }),
    ],
    [
      "in the cookie, somebody's own",
      () => sessionTokenOf(attacker),
      (token: string) => ({ cookie: cookieOf(token) }),
    ],
    [
      "in the header, made up",
      () => Promise.resolve(madeUp),
      (token: string) => ({ authorization: `Bearer ${token}` }),
    ],
    [
      "in the header, somebody's own",
      () => sessionTokenOf(attacker),
      (token: string) => ({ authorization: `Bearer ${token}` }),
    ],
  ])("%s, is not adopted by login", async (_, bring, headersWith) => {
    const brought = await bring();
    for (const transport of ["COOKIE", "BEARER"]) {
      const victim = newUser();
      const answer = await login(victim, { ...csrf, ...headersWith(brought) }, { transport });
      expect(answer.body.data.login.viewer).toEqual({ name: victim });
      const given = transport === "COOKIE" ? tokenIn(answer) : String(answer.body.data.login.sessionToken);
      expect(given).not.toBe(brought);
      const header = { authorization: `Bearer ${given}` };
      expect(nameOf(await send({ query: me, headers: header }))).toBe(victim);
      // What was brought opens nothing of the victim's, in either place.
      for (const headers of [{ cookie: cookieOf(brought), ...csrf }, { authorization: `Bearer ${brought}` }])
        expect(nameOf(await send({ query: me, headers }))).not.toBe(victim);
    }
  });

  test("does not matter: each login gives another one", async () => {
    const user = newUser();
    const { cookie } = await openBrowser(user);
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push(await login(user, { ...csrf, cookie }));
    expect(new Set([cookie, ...answers.map((answer) => cookieOf(tokenIn(answer)))]).size).toBe(6);
  });
});

describe("logging out with a cookie", () => {
  test.each([
    ["logout", logout, { logout: { ok: true } }],
    [
      "logoutEverywhere",
      "mutation { logoutEverywhere { endedSessions } }",
      { logoutEverywhere: { endedSessions: 1 } },
    ],
  ])("%s takes it away and ends the session", async (_, query, data) => {
    const { cookie } = await openBrowser();
    const answer = await send({ query, headers: { cookie, ...csrf } });
    expect(answer.body.data).toEqual(data);
    expect(answer.cookies).toEqual([cleared]);
    await expectOver(cookie);
  });

  test("takes away also one whose session is over", async () => {
    const { cookie } = await openBrowser();
    await send({ query: logout, headers: { cookie, ...csrf } });
    const again = await send({ query: logout, headers: { cookie, ...csrf } });
    expect(again.body.data).toEqual({ logout: { ok: false } });
    expect(again.cookies).toEqual([cleared]);
  });

  test("with an Authorization header concerns that session, not the browser's", async () => {
    const browser = await openBrowser();
    const token = await sessionTokenOf(browser.user);
    const headers = { cookie: browser.cookie, ...csrf, authorization: `Bearer ${token}` };
    const answer = await send({ query: logout, headers });
    expect(answer.body.data).toEqual({ logout: { ok: true } });
    expect(answer.cookies).toEqual([]);
    await expectAlive(browser);
    expect(codesOf(await send({ query: me, headers }))).toEqual(["UNAUTHENTICATED"]);
  });
});

describe("a request with the cookie", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });

  const own = () => gateway.url;
  const port = () => new URL(gateway.url).port;
  const refused: [string, () => SentHeaders][] = [
    ["without the header", () => ({})],
    [
      "without the header, from the gateway's own page",
      () => ({ origin: own(), "sec-fetch-site": "same-origin" }),
    ],
    ["without the header, from an allowed origin", () => ({ origin: wall, "sec-fetch-site": "cross-site" })],
    ["with an empty header", () => ({ "x-csrf": "" })],
    ["with another value of the header", () => ({ "x-csrf": "true" })],
    ["with 0 in the header", () => ({ "x-csrf": "0" })],
    ["with the header twice", () => ({ "x-csrf": ["1", "1"] })],
    ["from a foreign page", () => ({ ...csrf, origin: foreign })],
    [
      "from a foreign page that says it is of the same origin",
      () => ({ ...csrf, origin: foreign, "sec-fetch-site": "same-origin" }),
    ],
    ["from nowhere", () => ({ ...csrf, origin: "null" })],
    ["from an empty origin", () => ({ ...csrf, origin: "" })],
    ["from a file", () => ({ ...csrf, origin: "file://" })],
    ["from no URL at all", () => ({ ...csrf, origin: "%%%" })],
    ["from another port of the same host", () => ({ ...csrf, origin: "http://127.0.0.1:1" })],
    ["from a host that begins like the gateway's", () => ({ ...csrf, origin: `${own()}.evil.example` })],
    [
      "from a host that ends like the gateway's",
      () => ({ ...csrf, origin: `http://evil.127.0.0.1:${port()}` }),
    ],
    ["from a host that begins like an allowed one", () => ({ ...csrf, origin: `${wall}.evil.example` })],
    ["from another port of an allowed host", () => ({ ...csrf, origin: `${wall}:8443` })],
    ["from an allowed host by another scheme", () => ({ ...csrf, origin: "http://wall.example.com" })],
    ["from two origins", () => ({ ...csrf, origin: `${wall}, ${foreign}` })],
    ["from the list of allowed origins", () => ({ ...csrf, origin: `${wall}, ${local}` })],
    ["from another site", () => ({ ...csrf, "sec-fetch-site": "cross-site" })],
    ["from a page of the same site", () => ({ ...csrf, "sec-fetch-site": "same-site" })],
    [
      "from another site that claims the gateway's origin",
      () => ({ ...csrf, origin: own(), "sec-fetch-site": "cross-site" }),
    ],
    [
      "from the same site that claims the gateway's origin",
      () => ({ ...csrf, origin: own(), "sec-fetch-site": "same-site" }),
    ],
    ["from a site of an unknown kind", () => ({ ...csrf, origin: own(), "sec-fetch-site": "elsewhere" })],
  ];
  test.each(refused)("%s is refused, and Watcher is not asked", async (_, headers) => {
    const sent = { cookie: browser.cookie, ...headers() };
    const path = `/graphql?query=${encodeURIComponent(me)}`;
    const [answers, calls] = await callsDuring(async () => [
      await send({ query: me, headers: sent }),
      await send({ query: logout, headers: sent }),
      await send({ method: "GET", path, headers: sent }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(answer.body).toEqual(forbidden(answer));
      expect(answer.cookies).toEqual([]);
    }
    expect(calls).toEqual([]);
    // Nothing was carried out either.
    await expectAlive(browser);
  });

  const accepted: [string, () => SentHeaders][] = [
    ["from a program without the headers of a browser", () => ({})],
    ["from the gateway's own page", () => ({ origin: own(), "sec-fetch-site": "same-origin" })],
    ["from the gateway's own page, without Origin", () => ({ "sec-fetch-site": "same-origin" })],
    ["from the gateway's own page in an old browser", () => ({ origin: own() })],
    ["from an allowed origin", () => ({ origin: wall, "sec-fetch-site": "cross-site" })],
    ["from an allowed origin of the same site", () => ({ origin: local, "sec-fetch-site": "same-site" })],
    ["from an allowed origin in an old browser", () => ({ origin: wall })],
  ];
  test.each(accepted)("%s is answered", async (_, headers) => {
    const sent = { cookie: browser.cookie, ...csrf, ...headers() };
    const viewer = { name: browser.user, session: { id: browser.id, current: true } };
    const posted = await send({ query: me, headers: sent });
    expect([posted.status, posted.body.data]).toEqual([200, { viewer }]);
    const got = await send({
      method: "GET",
      path: `/graphql?query=${encodeURIComponent(me)}`,
      headers: sent,
    });
    expect([got.status, got.body.data]).toEqual([200, { viewer }]);
  });

  test.each([
    ["a session's Bearer", async (user: string) => `Bearer ${await sessionTokenOf(user)}`],
    ["Basic", (user: string) => Promise.resolve(basic(user))],
    ["an API key", (user: string) => Promise.resolve(`Bearer apikey-${user}`)],
  ])("and %s goes by the Authorization, also from foreign pages", async (_, authorizationOf) => {
    const other = newUser();
    const authorization = await authorizationOf(other);
    for (const headers of [{}, csrf, { origin: foreign, "sec-fetch-site": "cross-site" }]) {
      const answer = await send({
        query: me,
        headers: { cookie: browser.cookie, authorization, ...headers },
      });
      expect(answer.status).toBe(200);
      expect(nameOf(answer)).toBe(other);
      expect(answer.body.data.viewer.session?.id).not.toBe(browser.id);
    }
  });

  test.each([
    ["a token that never was", `Bearer ${madeUp}`],
    ["a wrong password", basic("user-1", "wrong")],
    ["an unknown scheme", "Digest x"],
    ["nothing in it", ""],
    ["an empty Bearer", "Bearer"],
  ])("and an Authorization header with %s never uses the cookie", async (_, authorization) => {
    const answer = await send({ query: me, headers: { cookie: browser.cookie, ...csrf, authorization } });
    expect(answer.body.data).toEqual({ viewer: null });
    expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
    expect(answer.cookies).toEqual([]);
  });
});

describe("a cookie", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });

  test.each([
    ["a made-up session token", () => Promise.resolve(madeUp)],
    ["a session token that is cut", () => Promise.resolve(browser.token.slice(0, -1))],
    ["a session token with more behind it", () => Promise.resolve(`${browser.token}A`)],
    ["an API key of Watcher's", () => Promise.resolve(`apikey-${browser.user}`)],
    [
      "a token of Watcher's",
      async () => {
        const response = await fetch(`${gateway.simulator.url}/watcher/client-api/v3/login`, {
          method: "POST",
          headers: { authorization: basic(browser.user) },
        });
        return ((await response.json()) as { access_token: string }).access_token;
      },
    ],
    ["Basic credentials", () => Promise.resolve(basic(browser.user).slice(6))],
  ])("with %s opens nothing, and Watcher is not asked", async (_, valueOf) => {
    const cookie = cookieOf(await valueOf());
    const [answer, calls] = await callsDuring(() => send({ query: me, headers: { cookie, ...csrf } }));
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ viewer: null });
    expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
    expect(calls).toEqual([]);
  });

  test.each([
    ["nothing", () => ""],
    ["an equals sign", () => "="],
    ["separators only", () => ";;; ; ;"],
    ["its name alone", () => "__Host-watcher-graph"],
    ["an empty value", () => "__Host-watcher-graph="],
    ["a broken escape", () => "__Host-watcher-graph=%E0%A4%A"],
    ["an escaped token", () => `__Host-watcher-graph=${browser.token.replace("_", "%5F")}`],
    ["two equals signs", () => `__Host-watcher-graph==${browser.token}`],
    ["a name that ends like it", () => `x__Host-watcher-graph=${browser.token}`],
    ["a name that begins like it", () => `__Host-watcher-graph2=${browser.token}`],
    ["a name in small letters", () => `__host-watcher-graph=${browser.token}`],
    ["a name of JavaScript", () => "__proto__=1; constructor=2"],
    ["bytes beyond ASCII", () => "__Host-watcher-graph=wgs_\u00ff\u00fe\u0080"],
    ["a tabulator", () => "__Host-watcher-graph=wgs_\tA"],
    ["16 000 characters", () => `__Host-watcher-graph=wgs_${"a".repeat(16_000)}`],
    ["a thousand cookies", () => Array.from({ length: 1000 }, (_, n) => `c${n}=v`).join("; ")],
  ])("header with %s is nobody's", async (_, cookie) => {
    const answer = await send({ query: me, headers: { cookie: cookie(), ...csrf } });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ viewer: null });
    expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
    const settings = await send({
      query: "{ uiSettings { defaultLocale } }",
      headers: { cookie: cookie(), ...csrf },
    });
    expect(settings.body.errors).toBeUndefined();
  });

  test("too long for any header is refused, and the next request answered", async () => {
    const answer = await send({ query: me, headers: { cookie: "a=".padEnd(64_000, "b"), ...csrf } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    await expectAlive(browser);
  });

  test.each([
    ["after another one", () => `theme=dark; ${browser.cookie}`],
    ["before another one", () => `${browser.cookie}; theme=dark`],
    ["between others, without spaces", () => `a=1;${browser.cookie};b="2; 3"`],
    ["in a second header", () => ["theme=dark", browser.cookie]],
  ])("%s is found", async (_, cookie) => {
    const answer = await send({ query: me, headers: { cookie: cookie(), ...csrf } });
    expect(nameOf(answer)).toBe(browser.user);
  });

  test.each([
    ["and a made-up one", () => [browser.cookie, cookieOf(madeUp)]],
    ["after a made-up one", () => [cookieOf(madeUp), browser.cookie]],
    ["twice", () => [browser.cookie, browser.cookie]],
    ["and an empty one", () => [browser.cookie, "__Host-watcher-graph="]],
    ["after an empty one", () => ["__Host-watcher-graph=", browser.cookie]],
  ])("%s opens that session or none, never without the header", async (_, cookies) => {
    for (const cookie of [cookies().join("; "), cookies()]) {
      const answer = await send({ query: me, headers: { cookie, ...csrf } });
      expect(answer.status).toBe(200);
      if (answer.body.errors === undefined) expect(nameOf(answer)).toBe(browser.user);
      else expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
      const [forged, calls] = await callsDuring(() => send({ query: me, headers: { cookie } }));
      expect([forged.status, forged.body.data?.viewer ?? null]).toEqual([403, null]);
      expect(calls).toEqual([]);
    }
  });
});

const corsHeaders = ({ headers }: Received) =>
  Object.keys(headers).filter((name) => name.startsWith("access-control-"));
const listIn = (header: unknown) =>
  String(header)
    .split(",")
    .map((part) => part.trim().toLowerCase());

describe("CORS", () => {
  const preflight = (origin: string, on = gateway) =>
    send({
      on,
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,x-csrf",
      },
    });
  const others = [
    [foreign],
    ["null"],
    [`${wall}.evil.example`],
    [`${wall}:8443`],
    ["http://wall.example.com"],
    ["HTTPS://WALL.EXAMPLE.COM"],
    ["*"],
  ];

  test.each([[wall], [local]])("lets pages of %s ask for what they may send", async (origin) => {
    const [answer, calls] = await callsDuring(() => preflight(origin));
    expect(answer.status).toBe(204);
    expect(answer.headers["access-control-allow-origin"]).toBe(origin);
    expect(answer.headers["access-control-allow-credentials"]).toBe("true");
    expect(listIn(answer.headers["access-control-allow-methods"])).toEqual(
      expect.arrayContaining(["get", "post"]),
    );
    expect(listIn(answer.headers["access-control-allow-headers"])).toEqual(
      expect.arrayContaining(["authorization", "content-type", "x-csrf"]),
    );
    expect(Number(answer.headers["access-control-max-age"])).toBeGreaterThan(0);
    expect(listIn(answer.headers.vary)).toContain("origin");
    expect(calls).toEqual([]);
  });

  test.each(others)("tells pages of %s nothing", async (origin) => {
    const asked = await preflight(origin);
    expect(corsHeaders(asked)).toEqual([]);
    expect(asked.status).toBeLessThan(500);
    const answer = await send({ query: me, headers: { origin, authorization: basic("admin") } });
    expect(nameOf(answer)).toBe("admin");
    expect(corsHeaders(answer)).toEqual([]);
    expect(listIn(answer.headers.vary)).toContain("origin");
  });

  test("has no headers for requests without an origin, whose answers are not for all origins", async () => {
    const authorization = basic("admin");
    for (const sent of [
      { method: "OPTIONS" },
      { method: "OPTIONS", headers: { "access-control-request-method": "POST" } },
      { headers: { authorization }, query: me },
    ]) {
      const answer = await send(sent);
      expect(corsHeaders(answer)).toEqual([]);
      expect(listIn(answer.headers.vary)).toContain("origin");
    }
  });

  test.each<[string, Sent, number]>([
    ["a query", { query: me, headers: { authorization: basic("admin") } }, 200],
    [
      "a query by GET",
      {
        method: "GET",
        path: `/graphql?query=${encodeURIComponent(me)}`,
        headers: { authorization: basic("admin") },
      },
      200,
    ],
    ["nobody's query", { query: me }, 200],
    ["a syntax error", { query: "{" }, 200],
    ["no operation", { headers: { "content-type": "application/json" } }, 400],
    ["a forgeable request", { query: me, headers: { cookie: cookieOf(madeUp) } }, 403],
  ])("lets pages of allowed origins read the answer to %s", async (_, sent, status) => {
    for (const origin of [wall, local]) {
      const answer = await send({ ...sent, headers: { ...sent.headers, origin } });
      expect(answer.status).toBe(status);
      expect(answer.headers["access-control-allow-origin"]).toBe(origin);
      expect(answer.headers["access-control-allow-credentials"]).toBe("true");
      expect(listIn(answer.headers["access-control-expose-headers"])).toContain("x-request-id");
      expect(listIn(answer.headers.vary)).toContain("origin");
    }
    const answer = await send({ ...sent, headers: { ...sent.headers, origin: foreign } });
    expect(corsHeaders(answer)).toEqual([]);
  });

  test("without CORS_ORIGINS is for no page of another origin", async () => {
    for (const origin of [wall, local, foreign, "null", closed.url]) {
      const asked = await preflight(origin, closed);
      expect(corsHeaders(asked)).toEqual([]);
      const answer = await send({
        on: closed,
        query: me,
        headers: { origin, authorization: basic("admin") },
      });
      expect(nameOf(answer)).toBe("admin");
      expect(corsHeaders(answer)).toEqual([]);
    }
  });
});

test("a mutation by GET is refused, with the cookie and the header too", async () => {
  const browser = await openBrowser();
  const answer = await send({
    method: "GET",
    path: `/graphql?query=${encodeURIComponent(logout)}`,
    headers: { cookie: browser.cookie, ...csrf, origin: gateway.url },
  });
  expect(answer.status).toBe(405);
  expect(codesOf(answer)).toEqual(["BAD_REQUEST"]);
  await expectAlive(browser);
});

/** What a page gets that opens a socket: "open", or the status of the refusal. */
async function upgrade(headers: Readonly<Record<string, string>>): Promise<"open" | number> {
  const socket = new WebSocket(`${gateway.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
    headers,
  });
  socket.on("error", () => undefined);
  const outcome = await new Promise<"open" | number>((resolve) => {
    socket.once("open", () => resolve("open"));
    socket.once("unexpected-response", (_, response: IncomingMessage) => resolve(response.statusCode ?? 0));
  });
  socket.terminate();
  return outcome;
}

describe("a WebSocket", () => {
  test.each<[string, () => Readonly<Record<string, string>>, "open" | number]>([
    ["without an origin", () => ({}), "open"],
    ["of the gateway's own page", () => ({ origin: gateway.url }), "open"],
    [
      "of the gateway's own page in a new browser",
      () => ({ origin: gateway.url, "sec-fetch-site": "same-origin" }),
      "open",
    ],
    ["of an allowed origin", () => ({ origin: wall }), "open"],
    [
      "of an allowed origin in a new browser",
      () => ({ origin: wall, "sec-fetch-site": "cross-site" }),
      "open",
    ],
    ["of a foreign page", () => ({ origin: foreign }), 403],
    ["of nowhere", () => ({ origin: "null" }), 403],
    ["of no URL at all", () => ({ origin: "%%%" }), 403],
    ["of another port of the same host", () => ({ origin: "http://127.0.0.1:1" }), 403],
    ["of a host that begins like the gateway's", () => ({ origin: `${gateway.url}.evil.example` }), 403],
    ["of a host that begins like an allowed one", () => ({ origin: `${wall}.evil.example` }), 403],
    ["of an allowed host by another scheme", () => ({ origin: "http://wall.example.com" }), 403],
    ["of another site", () => ({ "sec-fetch-site": "cross-site" }), 403],
  ])("%s", async (_, headers, outcome) => {
    const { cookie } = await openBrowser();
    expect(await upgrade(headers())).toBe(outcome);
    // Whoever's cookie or Authorization comes along.
    expect(await upgrade({ ...headers(), cookie })).toBe(outcome);
    expect(await upgrade({ ...headers(), authorization: basic("admin") })).toBe(outcome);
  });

  test("of the browser's own page signs in by the cookie, without another header", async () => {
    const browser = await openBrowser();
    const socket = openSocket(gateway.url, { headers: { cookie: browser.cookie, origin: gateway.url } });
    expect(await socket.first(me)).toEqual({
      data: { viewer: { name: browser.user, session: { id: browser.id, current: true } } },
      extensions: { cost: { upstreamCalls: 1 } },
    });
    socket.close();
  });
});

test("who has no cookie is told how to sign in", async () => {
  const answer = await send({ query: me, headers: csrf });
  expect(answer.body.errors).toEqual([
    {
      message: anonymous,
      locations: expect.any(Array),
      path: ["viewer"],
      extensions: { code: "UNAUTHENTICATED", retryable: false, requestId: answer.requestId },
    },
  ]);
});
