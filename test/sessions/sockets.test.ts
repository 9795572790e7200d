import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { request as rawRequest } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";
import { openSocket, type Closed, type TestSocket } from "../support/socket.js";

const secret = "sessions-sockets-secret-0123456789abcdef";
/** What ends a session closes its sockets within two seconds; and three more for a slow machine, in milliseconds. */
const soon = 5_000;
const sessionEnded = { code: 4401, reason: "Session ended" };

let redis: TestRedis;
let simulator: Simulator;
/** Two processes that share sessions, one that is alone, and two whose sessions are short. */
let here: TestGateway;
let there: TestGateway;
let alone: TestGateway;
let idle: TestGateway;
let aged: TestGateway;
const gateways: TestGateway[] = [];
const sockets: { close(): void }[] = [];
/** What takes long is begun before all tests: it is looked at when the others are done. */
let silent: { readonly openedAt: number; readonly closed: Promise<Closed> };
let watching: { readonly id: string; readonly socket: RawSocket };
const lasting: { close(): void }[] = [];
let users = 0;
/** Nobody else's account. */
const newUser = () => `user-${(users += 1)}`;

beforeAll(async () => {
  [redis, simulator] = await Promise.all([startRedis(), startSimulator({ SIMULATOR_USERS: "200" })]);
  const shared = { REDIS_URL: redis.url, SESSION_SECRET: secret };
  const start = async (env: Readonly<Record<string, string>>) => {
    const gateway = await startGateway({ simulator, env });
    gateways.push(gateway);
    await until(
      () => fetch(`${gateway.url}/readyz`),
      ({ status }) => status === 200,
    );
    return gateway;
  };
  [here, there, alone, idle, aged] = await Promise.all([
    start(shared),
    start(shared),
    start({}),
    start({ ...shared, SESSION_IDLE_SECONDS: "5" }),
    start({ ...shared, SESSION_AGE_SECONDS: "6" }),
  ]);
  silent = { openedAt: Date.now(), closed: (await openRaw(here)).closed };
  const { id, authorization } = await beginSession(here);
  watching = { id, socket: await openRaw(there, { init: { authorization } }) };
  await watching.socket.run("1", { query: changes });
  lasting.push(...sockets.splice(0));
}, 90_000);

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await simulator.faults();
});

afterAll(async () => {
  for (const socket of lasting) socket.close();
  for (const gateway of gateways) await gateway.close();
  await simulator.close();
  await redis.close();
});

/** Asks again and again; the first answer that is right. Fails with the last one after the deadline. */
async function until<T>(ask: () => Promise<T>, isRight: (value: T) => boolean, seconds = 20): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (Date.now() > deadline) throw new Error(`not within ${seconds} seconds: ${JSON.stringify(value)}`);
    await pause(100);
  }
}

/** What comes, or what it is told to be called when it does not come in time. */
async function within<T>(milliseconds: number, coming: Promise<T>): Promise<T | "too late"> {
  const stop = new AbortController();
  const late = pause(milliseconds, "too late" as const, { signal: stop.signal });
  late.catch(() => undefined);
  try {
    return await Promise.race([coming, late]);
  } finally {
    stop.abort();
  }
}

const me = "{ viewer { name session { id current } } }";
const changes = "subscription { sessionChanges { id current secondsLeft } }";
const signIn = `mutation ($input: LoginInput!) {
  login(input: $input) { sessionToken session { id } viewer { name } userErrors { code message path } }
}`;
const logout = "mutation { logout { ok } }";

interface SignedIn {
  readonly user: string;
  readonly id: string;
  readonly token: string;
  readonly authorization: string;
}

async function beginSession(on: TestGateway, user = newUser()): Promise<SignedIn> {
  const { data } = await on.query(signIn, {
    as: null,
    variables: { input: { login: user, password: "demo" } },
  });
  const token = String(data.login.sessionToken);
  return { user, token, id: String(data.login.session.id), authorization: `Bearer ${token}` };
}

/** A browser's session; the token is what its cookie holds. */
async function beginCookieSession(on: TestGateway, user = newUser(), cookie?: string): Promise<SignedIn> {
  const { data, headers } = await on.query(signIn, {
    as: null,
    variables: { input: { login: user, password: "demo", transport: "COOKIE" } },
    headers: { "x-csrf": "1", ...(cookie !== undefined && { cookie }) },
  });
  const token = /=(wgs_[\w-]+);/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "";
  return { user, token, id: String(data.login.session.id), authorization: `Bearer ${token}` };
}

const cookieOf = ({ token }: SignedIn) => `__Host-watcher-graph=${token}`;

/** Closed after the test. */
function open(on: TestGateway, options: Parameters<typeof openSocket>[1] = {}): TestSocket {
  const socket = openSocket(on.url, options);
  sockets.push(socket);
  return socket;
}

type Message = Data;

interface RawSocket {
  /** Everything received so far. */
  readonly messages: readonly Message[];
  readonly closed: Promise<Closed>;
  send(message: unknown): void;
  /** Waits for the first message that fits, also among those that came before. */
  next(fits: (message: Message) => boolean, seconds?: number): Promise<Message>;
  /** Runs one operation and waits for its first message. */
  run(id: string, payload: Readonly<Record<string, unknown>>): Promise<Message>;
  close(): void;
}

/** Sends what it is told to, and keeps no rules. */
async function openRaw(
  on: TestGateway,
  { headers = {}, init }: { headers?: Record<string, string>; init?: unknown } = {},
): Promise<RawSocket> {
  const socket = new WebSocket(`${on.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", {
    headers,
  });
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of waiting) look();
  };
  socket.on("error", () => undefined);
  socket.on("message", (text: Buffer) => {
    messages.push(JSON.parse(text.toString("utf8")));
    wake();
  });
  const closed = new Promise<Closed>((resolve) => {
    socket.once("close", (code, reason) => resolve({ code, reason: reason.toString("utf8") }));
  });
  const raw: RawSocket = {
    messages,
    closed,
    send: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    next: async (fits, seconds = 20) => {
      const found = new Promise<Message>((resolve, reject) => {
        const look = () => {
          const message = messages.find(fits);
          if (message === undefined) return;
          waiting.delete(look);
          resolve(message);
        };
        waiting.add(look);
        void closed.then(({ code }) => reject(new Error(`closed with ${code}`)));
        look();
      });
      const message = await within(seconds * 1000, found);
      if (message === "too late") throw new Error(`not among ${JSON.stringify(messages)}`);
      return message;
    },
    run: async (id, payload) => {
      raw.send({ id, type: "subscribe", payload });
      return raw.next((message) => message.id === id);
    },
    close: () => socket.terminate(),
  };
  sockets.push(raw);
  await once(socket, "open");
  if (init !== undefined) {
    raw.send({ type: "connection_init", payload: init });
    await raw.next(({ type }) => type === "connection_ack");
  }
  return raw;
}

/** A request id is what it is. */
const someRequest = expect.stringMatching(/^[\da-f-]{36}$/);

function withoutRequestIds<T>(answer: T): T {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === "requestId" ? "some request" : value,
  ) as T;
}

async function apiKeyToken(user: string): Promise<string> {
  const response = await fetch(`${simulator.url}/watcher/client-api/v3/login`, {
    method: "POST",
    headers: { authorization: basic(user) },
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

describe("a socket signs in", () => {
  interface Way {
    readonly user: string;
    /** null: no session. */
    readonly id: string | null;
    readonly options: Parameters<typeof openSocket>[1];
  }
  test.each<[string, () => Promise<Way>]>([
    [
      "by connection_init with a session",
      async () => {
        const { user, id, authorization } = await beginSession(there);
        return { user, id, options: { authorization } };
      },
    ],
    [
      "by connection_init with Basic",
      () => {
        const user = newUser();
        return Promise.resolve({ user, id: null, options: { authorization: basic(user) } });
      },
    ],
    [
      "by connection_init with a token of Watcher's",
      async () => {
        const user = newUser();
        const options = { authorization: `Bearer ${await apiKeyToken(user)}` };
        return { user, id: null, options };
      },
    ],
    [
      "by the header of its upgrade with a session",
      async () => {
        const { user, id, authorization } = await beginSession(there);
        return { user, id, options: { headers: { authorization } } };
      },
    ],
    [
      "by the header of its upgrade with Basic",
      () => {
        const user = newUser();
        const headers = { authorization: basic(user) };
        return Promise.resolve({ user, id: null, options: { headers } });
      },
    ],
    [
      "by its cookie",
      async () => {
        const session = await beginCookieSession(there);
        return { ...session, options: { headers: { cookie: cookieOf(session), origin: here.url } } };
      },
    ],
    [
      "by connection_init rather than by its cookie",
      async () => {
        const [browser, session] = [await beginCookieSession(there), await beginSession(there)];
        const { authorization } = session;
        return { ...session, options: { authorization, headers: { cookie: cookieOf(browser) } } };
      },
    ],
    [
      "by the header of its upgrade rather than by its cookie",
      async () => {
        const [browser, session] = [await beginCookieSession(there), await beginSession(there)];
        const { authorization } = session;
        return { ...session, options: { headers: { authorization, cookie: cookieOf(browser) } } };
      },
    ],
  ])("%s", async (_, signInAs) => {
    const { user, id, options } = await signInAs();
    const socket = open(here, options);
    expect(await socket.first(me)).toMatchObject({
      data: { viewer: { name: user, session: id === null ? null : { id, current: true } } },
    });
  });

  test.each<[string, Parameters<typeof openSocket>[1]]>([
    ["a session that never was", { authorization: `Bearer wgs_${"A".repeat(43)}` }],
    ["a wrong password", { authorization: basic("guard", "wrong") }],
    ["an unknown login", { authorization: basic("nobody-here") }],
    ["an unknown scheme", { authorization: "Digest x" }],
    ["no token", { authorization: "Bearer " }],
    ["a malformed token", { authorization: "Bearer a b" }],
    [
      "a session that never was, in the header",
      { headers: { authorization: `Bearer wgs_${"A".repeat(43)}` } },
    ],
    ["a wrong password, in the header", { headers: { authorization: basic("guard", "wrong") } }],
    ["a cookie that never was", { headers: { cookie: `__Host-watcher-graph=wgs_${"A".repeat(43)}` } }],
  ])("not with %s: it is closed with 4401", async (_, options) => {
    const socket = open(here, options);
    expect(await within(20_000, socket.closed)).toEqual({ code: 4401, reason: "UNAUTHENTICATED" });
  });

  test("not with a spoilt Authorization beside a good cookie", async () => {
    const browser = await beginCookieSession(here);
    const headers = { cookie: cookieOf(browser) };
    const socket = open(here, { authorization: `Bearer wgs_${"A".repeat(43)}`, headers });
    expect(await within(20_000, socket.closed)).toEqual({ code: 4401, reason: "UNAUTHENTICATED" });
  });

  test("not with a session that was ended, in any process", async () => {
    const { authorization } = await beginSession(here);
    await here.query(logout, { authorization });
    for (const on of [here, there]) {
      const socket = open(on, { authorization });
      expect(await within(20_000, socket.closed)).toEqual({ code: 4401, reason: "UNAUTHENTICATED" });
    }
  });

  test.each([[""], [null], [1], [["Bearer x"]], [{ a: 1 }]])(
    "as nobody with %j for an authorization, or is closed with 4401",
    async (authorization) => {
      const raw = await openRaw(here);
      raw.send({ type: "connection_init", payload: { authorization } });
      const answered = raw.next(({ type }) => type === "connection_ack").catch(() => "closed");
      if ((await answered) === "closed") expect((await raw.closed).code).toBe(4401);
      else {
        const { payload } = await raw.run("1", { query: me });
        expect(payload.errors[0].extensions.code).toBe("UNAUTHENTICATED");
      }
    },
  );
});

describe("an anonymous socket", () => {
  test("is told to sign in by each operation, and reads what is public", async () => {
    const socket = open(here);
    expect(await socket.first(me)).toEqual({
      data: { viewer: null },
      errors: [
        {
          message: "Sign in first: login(input:), or an Authorization header (Basic or Bearer).",
          locations: expect.any(Array),
          path: ["viewer"],
          extensions: { code: "UNAUTHENTICATED", retryable: false, requestId: someRequest },
        },
      ],
      extensions: { cost: { upstreamCalls: 0 } },
    });
    expect(await socket.first("{ uiSettings { defaultLocale } }")).toEqual({
      data: { uiSettings: { defaultLocale: expect.any(String) } },
      extensions: { cost: { upstreamCalls: 1 } },
    });
  });

  test.each([
    ["nobody", undefined],
    ["a script with Basic", "basic"],
  ])("has no session to subscribe to as %s", async (_, how) => {
    const raw = await openRaw(here, { init: how === "basic" ? { authorization: basic(newUser()) } : {} });
    const message = await raw.run("1", { query: changes });
    const errors = message.type === "error" ? message.payload : message.payload.errors;
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.any(String),
        extensions: { code: "UNAUTHENTICATED", retryable: false, requestId: someRequest },
      }),
    ]);
    expect((await raw.run("2", { query: "{ uiSettings { defaultLocale } }" })).type).toBe("next");
  });

  test("signs in by login, and the session serves elsewhere", async () => {
    const user = newUser();
    const socket = open(here);
    const answer = (await socket.first(signIn, { input: { login: user, password: "demo" } })) as Data;
    expect(answer).toEqual({
      data: {
        login: {
          sessionToken: expect.stringMatching(/^wgs_[\w-]{43}$/),
          session: { id: expect.any(String) },
          viewer: { name: user },
          userErrors: [],
        },
      },
      extensions: { cost: { upstreamCalls: 2 } },
    });
    const authorization = `Bearer ${String(answer.data.login.sessionToken)}`;
    expect((await there.query(me, { authorization })).data.viewer.name).toBe(user);
  });

  test("cannot be given a cookie: login is refused before Watcher is asked", async () => {
    const user = newUser();
    for (const headers of [{}, { "x-csrf": "1", origin: here.url }]) {
      const socket = open(here, { headers });
      const input = { login: user, password: "demo", transport: "COOKIE" };
      expect(await socket.first(signIn, { input })).toEqual({
        data: { login: null },
        errors: [
          {
            message: expect.any(String),
            locations: expect.any(Array),
            path: ["login"],
            extensions: { code: "BAD_USER_INPUT", retryable: false, requestId: someRequest },
          },
        ],
        extensions: { cost: { upstreamCalls: 0 } },
      });
    }
    expect((await simulator.sessions())[user]).toBeUndefined();
  });
});

describe("an operation over a socket", () => {
  const revoke = `mutation { revokeSession(input: { id: "x" }) { revokedSessionId userErrors { code message path } } }`;
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ["a query", "{ cameras(first: 2) { nodes { name title status } } }", {}],
    [
      "a query with variables",
      "query ($first: Int!) { organizations(first: $first) { nodes { key title } } }",
      { first: 2 },
    ],
    [
      "a query of which a part fails",
      "{ viewer { name } cameras(first: 1) { nodes { name } } organizations(first: 1) { nodes { key } } }",
      {},
    ],
    ["a query of fragments", "query A { ...V } fragment V on Query { viewer { name __typename } }", {}],
    ["an introspection query", "{ __schema { queryType { name } } }", {}],
    ["a mutation", revoke, {}],
    [
      "two mutations",
      `mutation { a: revokeSession(input: { id: "x" }) { revokedSessionId } b: revokeSession(input: { id: "" }) { revokedSessionId } }`,
      {},
    ],
    ["a refused login", signIn, { input: { login: "guard", password: "wr0ng" } }],
    ["a page without a size", "{ cameras { nodes { name } } }", {}],
    ["a page that is too large", "{ cameras(first: 501) { nodes { name } } }", {}],
    [
      "a variable that does not fit",
      "query ($n: Int!) { cameras(first: $n) { nodes { name } } }",
      { n: "x" },
    ],
    ["a variable that is missing", "query ($n: Int!) { cameras(first: $n) { nodes { name } } }", {}],
  ])("answers %s like HTTP does", async (title, query, variables) => {
    const { authorization } = await beginSession(here);
    if (title.endsWith("fails"))
      await simulator.faults({ match: { operationId: "streams_list" }, action: { status: 503 } });
    const over = await here.query(query, { authorization, variables });
    const raw = await openRaw(here, { init: { authorization } });
    const message = await raw.run("1", { query, variables });
    // What is refused before it is executed has no data, which the protocol says by another type of message.
    const answer = message.type === "error" ? { errors: message.payload } : message.payload;
    const { data, errors, extensions } = withoutRequestIds(over.body);
    expect(withoutRequestIds(answer)).toEqual(
      message.type === "error" ? { errors } : { data, ...(errors && { errors }), extensions },
    );
    if (message.type === "error") expect(data).toBeUndefined();
    for (const error of (answer.errors ?? []) as Data[])
      expect(error.extensions.requestId).toEqual(someRequest);
    if (message.type === "next") await raw.next(({ id, type }) => id === "1" && type === "complete");
  });

  test("names its request as Watcher hears of it", async () => {
    const { authorization } = await beginSession(here);
    await simulator.faults({ match: { operationId: "profile_get" }, action: { status: 403 } });
    const socket = open(here, { authorization });
    const { errors } = (await socket.first("{ viewer { name } }")) as Data;
    expect(errors[0].extensions.code).toBe("FORBIDDEN");
    const trace = String(errors[0].extensions.requestId);
    expect((await simulator.requests({ trace })).map(({ operationId }) => operationId)).toEqual([
      "profile_get",
    ]);
  });

  const two = "query A { viewer { name } } query B { viewer { name } }";
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a syntax error", { query: "{ viewer {" }, "GRAPHQL_PARSE_FAILED"],
    ["an empty document", { query: "" }, "GRAPHQL_PARSE_FAILED"],
    ["a document of very many words", { query: `{ ${"a ".repeat(20_000)} }` }, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { query: "{ nonsense }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "an unknown argument",
      { query: "{ cameras(first: 1, nonsense: 1) { nodes { name } } }" },
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a selection that is too deep",
      { query: `{ __schema { types ${"{ fields { type ".repeat(20)} { name } ${"} }".repeat(20)} } }` },
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["an unknown operationName", { query: two, operationName: "C" }, "OPERATION_RESOLUTION_FAILURE"],
    ["a missing operationName", { query: two }, "OPERATION_RESOLUTION_FAILURE"],
    ["fragments only", { query: "fragment F on Query { viewer { name } }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a variable that does not fit",
      { query: "query ($n: Int!) { cameras(first: $n) { nodes { name } } }", variables: { n: "many" } },
      "BAD_USER_INPUT",
    ],
    [
      "a variable that is missing",
      { query: "query ($n: Int!) { cameras(first: $n) { nodes { name } } }" },
      "BAD_USER_INPUT",
    ],
    [
      "far too many objects",
      {
        query:
          "{ cameras(first: 500) { nodes { episodes(first: 500) { nodes { camera { episodes(first: 500) { nodes { id } } } } } } } }",
      },
      "OPERATION_TOO_EXPENSIVE",
    ],
    [
      "a subscription with a syntax error",
      { query: "subscription { sessionChanges {" },
      "GRAPHQL_PARSE_FAILED",
    ],
    [
      "a subscription to something unknown",
      { query: "subscription { nonsense { id } }" },
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a subscription to two things",
      { query: "subscription { a: sessionChanges { id } b: sessionChanges { id } }" },
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ])("with %s fails alone", async (_, payload, code) => {
    const { user, authorization } = await beginSession(here);
    const raw = await openRaw(here, { init: { authorization } });
    const message = await raw.run("bad", payload);
    const errors: Data[] = message.type === "error" ? message.payload : message.payload.errors;
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(Object.keys(error).filter((key) => !/^(message|locations|path|extensions)$/.test(key))).toEqual(
        [],
      );
      expect(error.extensions).toMatchObject({ code, retryable: false, requestId: someRequest });
      expect(error.message).not.toMatch(/\.(js|ts):\d|node_modules|\n\s+at /);
    }
    // The same as over HTTP, which takes an empty document for none, and has its own words for a name.
    if (payload["query"] !== "") {
      const response = await fetch(`${here.url}/graphql`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify(payload),
      });
      const over = (await response.json()) as { errors: Data[] };
      const compared = (error: Data) =>
        code === "OPERATION_RESOLUTION_FAILURE" ? { ...error, message: "" } : error;
      expect(withoutRequestIds(errors.map(compared))).toEqual(withoutRequestIds(over.errors.map(compared)));
    }
    // The same id can be used again, and the socket serves on.
    expect((await raw.run("good", { query: "{ viewer { name } }" })).payload.data).toEqual({
      viewer: { name: user },
    });
  });

  test("more than a hundred at once: the next is refused, until one is over", async () => {
    const { authorization } = await beginSession(here);
    const raw = await openRaw(here, { init: { authorization } });
    for (let id = 1; id <= 100; id += 1)
      raw.send({ id: `${id}`, type: "subscribe", payload: { query: changes } });
    for (let id = 1; id <= 100; id += 1)
      expect((await raw.next((message) => message.id === `${id}`)).type).toBe("next");
    for (const [id, query] of [
      ["101", changes],
      ["102", me],
    ] as const) {
      const message = await raw.run(id, { query });
      expect(message).toEqual({
        id,
        type: "error",
        payload: [
          {
            message: expect.stringContaining("100"),
            extensions: { code: "RATE_LIMITED", retryable: true, requestId: someRequest },
          },
        ],
      });
    }
    raw.send({ id: "1", type: "complete" });
    expect((await raw.run("103", { query: me })).type).toBe("next");
  });
});

describe("sessionChanges", () => {
  test("tells of the session at once", async () => {
    const { id, authorization } = await beginSession(here);
    const raw = await openRaw(there, { init: { authorization } });
    const first = await raw.run("1", { query: changes });
    expect(first).toEqual({
      id: "1",
      type: "next",
      payload: { data: { sessionChanges: { id, current: true, secondsLeft: expect.any(Number) } } },
    });
    const { secondsLeft } = first.payload.data.sessionChanges as { secondsLeft: number };
    expect(secondsLeft).toBeGreaterThan(43_200 - 120);
    expect(secondsLeft).toBeLessThanOrEqual(43_200);
  });

  test("ends when it is completed, and the socket serves on", async () => {
    const { user, authorization } = await beginSession(here);
    const socket = open(here, { authorization });
    for (let count = 0; count < 3; count += 1) {
      for await (const result of socket.client.iterate({ query: changes })) {
        expect(result.data).toMatchObject({ sessionChanges: { current: true } });
        break;
      }
    }
    expect(await socket.first("{ viewer { name } }")).toMatchObject({ data: { viewer: { name: user } } });
  });
});

describe.each([
  ["one process", () => [alone, alone] as const],
  ["two processes", () => [here, there] as const],
])("in %s the sockets of a session are closed", (_, gatewaysOf) => {
  /** Ends the session by a request to the gateway; resolves when that is answered. */
  type Ending = (on: TestGateway, session: SignedIn, other: SignedIn) => Promise<unknown>;
  const revoke = "mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId } }";
  const everywhere = "mutation { logoutEverywhere { endedSessions } }";

  test.each<[string, Ending, "same account" | "another account"]>([
    ["when it logs out", (on, { authorization }) => on.query(logout, { authorization }), "same account"],
    [
      "when another session revokes it",
      (on, { id }, { authorization }) => on.query(revoke, { authorization, variables: { id } }),
      "same account",
    ],
    [
      "when a script revokes it",
      (on, { id, user }) => on.query(revoke, { as: user, variables: { id } }),
      "same account",
    ],
    [
      "when its browser signs in anew",
      (on, session) => beginCookieSession(on, session.user, cookieOf(session)),
      "same account",
    ],
    [
      "when it logs out everywhere",
      (on, { authorization }) => on.query(everywhere, { authorization }),
      "another account",
    ],
    [
      "when another session logs out everywhere",
      async (on, { user }) =>
        on.query(everywhere, { authorization: (await beginSession(on, user)).authorization }),
      "another account",
    ],
    [
      "when Watcher does not renew its tokens",
      async (on, { user, authorization }) => {
        expect(await simulator.endSessions(user)).toBeGreaterThan(0);
        const answer = await on.query("{ viewer { name } }", { authorization });
        expect(answer.errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
      },
      "another account",
    ],
  ])("%s, and no others", async (_, end, whose) => {
    const [acting, other] = gatewaysOf();
    const session = await beginCookieSession(acting);
    const bystander = await beginSession(other, whose === "same account" ? session.user : newUser());
    const { authorization } = session;
    const theirs = [
      open(other, { authorization }),
      open(other, { headers: { cookie: cookieOf(session) } }),
      open(acting, { headers: { authorization } }),
    ];
    const stays = [
      open(other, { authorization: bystander.authorization }),
      open(acting, { authorization: bystander.authorization }),
      open(acting, { authorization: basic(bystander.user) }),
      open(acting),
    ];
    const watching = await openRaw(other, { init: { authorization } });
    await watching.run("1", { query: changes });
    for (const socket of [...theirs, ...stays]) await socket.first("{ uiSettings { defaultLocale } }");

    await end(acting, session, bystander);
    for (const closed of [...theirs.map((socket) => socket.closed), watching.closed])
      expect(await within(soon, closed)).toEqual(sessionEnded);

    for (const socket of stays.slice(0, 2)) {
      expect(await socket.first(me)).toMatchObject({
        data: { viewer: { name: bystander.user, session: { id: bystander.id } } },
      });
    }
    for (const socket of stays.slice(2))
      expect(await socket.first("{ uiSettings { defaultLocale } }")).toHaveProperty("data");
    // And there is no way back.
    for (const on of [acting, other])
      expect(await within(20_000, open(on, { authorization }).closed)).toMatchObject({ code: 4401 });
  });

  test("when it logs out over one of them", async () => {
    const [acting, other] = gatewaysOf();
    const { authorization } = await beginSession(acting);
    const mine = await openRaw(acting, { init: { authorization } });
    const theirs = open(other, { authorization });
    await theirs.first("{ uiSettings { defaultLocale } }");
    mine.send({ id: "1", type: "subscribe", payload: { query: logout } });
    for (const closed of [mine.closed, theirs.closed])
      expect(await within(20_000, closed)).toEqual(sessionEnded);
    // The answer comes first.
    const answers = mine.messages.filter(({ type }) => type === "next" || type === "error");
    expect(answers.map(({ payload }) => payload.data)).toEqual([{ logout: { ok: true } }]);
    expect((await acting.query(me, { authorization })).errors?.[0]?.extensions?.["code"]).toBe(
      "UNAUTHENTICATED",
    );
  });
});

test("in a ping a socket may offer a session that cannot be looked at: then its end is none of the socket's", async () => {
  const user = newUser();
  const raw = await openRaw(here, { init: { authorization: `Bearer ${await apiKeyToken(user)}` } });
  expect(await simulator.endSessions(user)).toBe(1);
  const session = await beginSession(here, user);
  raw.send({ type: "ping", payload: { authorization: session.authorization } });
  const { payload } = await raw.next(({ type }) => type === "pong");
  expect(payload).toEqual({
    authorization: "refused",
    code: "UNAUTHENTICATED",
    message: expect.any(String),
  });
  // Closed after the first one, if that were closed.
  const watching = open(here, { authorization: session.authorization });
  await watching.first(me);
  await here.query(logout, { authorization: session.authorization });
  expect(await within(soon, watching.closed)).toEqual(sessionEnded);
  expect((await raw.run("1", { query: "{ uiSettings { defaultLocale } }" })).type).toBe("next");
});

test("a socket that is closed while it offers a session does not keep that alive", async () => {
  const user = newUser();
  const session = await beginSession(idle, user);
  const raw = await openRaw(idle, { init: { authorization: `Bearer ${await apiKeyToken(user)}` } });
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  await simulator.faults({ match: { operationId: "profile_get", user }, action: { isHeld: true } });
  raw.send({ type: "ping", payload: { authorization: session.authorization } });
  await until(
    () => simulator.requests({ operationId: "profile_get", after }),
    ({ length }) => length === 1,
  );
  raw.close();
  expect(await within(soon, raw.closed)).toMatchObject({ code: 1006 });
  await simulator.faults();
  await until(
    async () => (await idle.query("{ viewer { sessions { id } } }", { as: user })).data.viewer.sessions,
    (sessions: readonly unknown[]) => sessions.length === 0,
  );
}, 60_000);

describe("time", () => {
  test("at its age a session's sockets are closed, however much they are used", async () => {
    const { authorization } = await beginSession(aged);
    const { data } = await aged.query("{ viewer { session { expiresAt } } }", { authorization });
    const end = Date.parse(data.viewer.session.expiresAt as string);
    const [used, left] = [open(aged, { authorization }), open(aged, { authorization })];
    const closedAt = used.closed.then(() => Date.now());
    do await used.first(me).catch(() => undefined);
    while ((await within(100, used.closed)) === "too late");
    expect(await used.closed).toEqual(sessionEnded);
    const at = await closedAt;
    expect(at).toBeGreaterThanOrEqual(end);
    expect(at).toBeLessThanOrEqual(end + soon);
    expect(await within(soon, left.closed)).toEqual(sessionEnded);
  });

  test("an open socket keeps a session alive that nothing else uses, and a closed one does not", async () => {
    const { id, user, authorization } = await beginSession(idle);
    const socket = open(idle, { authorization });
    await socket.first(me);
    // Past the time without use by more than half of it.
    expect(await within(8_000, socket.closed)).toBe("too late");
    // Seen by a script, which does not use it.
    const listed = async () => {
      const { data } = await idle.query("{ viewer { sessions { id } } }", { as: user });
      return data.viewer.sessions as { id: string }[];
    };
    expect(await listed()).toEqual([{ id }]);
    expect((await idle.query(me, { authorization })).data.viewer.session.id).toBe(id);
    expect(await socket.first(me)).toMatchObject({ data: { viewer: { session: { id } } } });
    socket.close();
    await until(listed, (sessions) => sessions.length === 0);
    const answer = await idle.query(me, { authorization });
    expect(answer.errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
  }, 60_000);
});

describe("who breaks the protocol", () => {
  const init = { type: "connection_init" };
  const run = { id: "1", type: "subscribe", payload: { query: changes } };
  test.each<[string, number, readonly unknown[]]>([
    ["by no JSON", 4400, ["nonsense"]],
    ["by JSON that is no object", 4400, ["[1]"]],
    ["by null", 4400, ["null"]],
    ["by an empty message", 4400, [""]],
    ["by an unknown type", 4400, [{ type: "start" }]],
    ["by an operation without an id", 4400, [init, { type: "subscribe", payload: { query: me } }]],
    ["by an operation without a query", 4400, [init, { id: "1", type: "subscribe", payload: {} }]],
    ["by variables that are no object", 4400, [init, { ...run, payload: { query: me, variables: "x" } }]],
    ["by an operation before connection_init", 4401, [run]],
    ["by two connection_init", 4429, [init, init]],
    ["by an operation that is running already", 4409, [run, run]],
    ["by a message of more than 1 MB", 1009, ["x".repeat(1_000_001)]],
    ["by a very long operation", 1009, [{ ...run, payload: { query: "#".padEnd(1_000_000, "#") } }]],
  ])("%s is closed with %d", async (_, code, messages) => {
    const { authorization } = await beginSession(here);
    const raw = await openRaw(here, code === 4409 ? { init: { authorization } } : {});
    for (const message of messages) raw.send(message);
    expect(await within(20_000, raw.closed)).toMatchObject({ code });
    // Nobody else is concerned.
    expect(await open(here).first("{ uiSettings { defaultLocale } }")).toHaveProperty("data");
  });

  test("not by a long message below the limit", async () => {
    const raw = await openRaw(here, { init: {} });
    raw.send({ type: "ping", payload: { text: "x".repeat(990_000) } });
    await raw.next(({ type }) => type === "pong");
  });

  test.each([
    ["another protocol", ["graphql-ws"]],
    ["no protocol", []],
    ["several others", ["soap", "graphql-ws"]],
  ])("%s is not spoken", async (_, protocols) => {
    const socket = new WebSocket(`${here.url.replace("http", "ws")}/graphql`, protocols);
    const outcome = new Promise<number | string>((resolve) => {
      socket.once("error", ({ message }) => resolve(message));
      socket.once("close", (code) => resolve(code));
    });
    // Either side may find out first.
    expect([4406, "Server sent no subprotocol"]).toContain(await within(20_000, outcome));
    socket.terminate();
  });

  test("the right protocol among others is spoken", async () => {
    const socket = new WebSocket(`${here.url.replace("http", "ws")}/graphql`, [
      "soap",
      "graphql-transport-ws",
    ]);
    await once(socket, "open");
    expect(socket.protocol).toBe("graphql-transport-ws");
    socket.terminate();
  });
});

describe("an upgrade", () => {
  const upgradeHeaders = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    "sec-websocket-protocol": "graphql-transport-ws",
  };

  test.each([
    ["another path", "/", 404],
    ["a path that does not exist", "/graphql/more", 404],
    ["a path with a query", "/graphql?a=b", 101],
  ])("of %s", async (_, path, status) => {
    const request = rawRequest(`${here.url}${path}`, { agent: false, headers: upgradeHeaders });
    request.end();
    const outcome = await new Promise<number>((resolve) => {
      request.once("response", ({ statusCode }) => resolve(statusCode ?? 0));
      request.once("upgrade", ({ statusCode }) => resolve(statusCode ?? 0));
    });
    request.destroy();
    expect(outcome).toBe(status);
  });

  test.each([["//"], ["///graphql"], ["http://"], ["*"], ["/%"], ["http://[/graphql"]])(
    "of %s does not end the process",
    async (target) => {
      const { hostname, port } = new URL(here.url);
      const socket = connect(Number(port), hostname);
      socket.on("error", () => undefined);
      await once(socket, "connect");
      const headers = Object.entries(upgradeHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`GET ${target} HTTP/1.1\r\nhost: ${hostname}\r\n${headers.join("")}\r\n`);
      const [answer] = (await once(socket, "data")) as [Buffer];
      expect(answer.toString("latin1")).toMatch(/^HTTP\/1\.1 4\d\d /);
      socket.destroy();
      expect((await fetch(`${here.url}/healthz`)).status).toBe(200);
    },
  );
});

test("a socket without connection_init is closed with 4408", async () => {
  expect(await within(25_000, silent.closed)).toMatchObject({ code: 4408 });
  expect(Date.now() - silent.openedAt).toBeGreaterThanOrEqual(9_900);
});

test("sessionChanges tells of the session again every half minute", async () => {
  const { id, socket } = watching;
  const first = await socket.next((message) => message.id === "1");
  const second = await socket.next((message) => message.id === "1" && message !== first, 60);
  for (const message of [first, second]) {
    expect(message).toEqual({
      id: "1",
      type: "next",
      payload: { data: { sessionChanges: { id, current: true, secondsLeft: expect.any(Number) } } },
    });
  }
}, 90_000);
