import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";
import type { SubscribePayload } from "graphql-ws";
import { openSocket, type TestSocket } from "../support/socket.js";

/**
 * A run of everything that a secret has a part in. Each secret that is used is remembered; in the end none of them is found in
 * anything that the gateway printed, answered, measured or stored, except in the answer that is meant to hold it.
 */

const [sealedNow, sealedBefore] = [randomBytes(32).toString("hex"), randomBytes(32).toString("base64")];

let redis: TestRedis;
let simulator: Simulator;
let line: RecordingLine;
let gateway: TestGateway;
const sockets: TestSocket[] = [];

/** By what it is, for the message of a failure. */
const secrets = new Map<string, string>();
/** All that the gateway answered, without what it was asked for. */
const answers: string[] = [];

beforeAll(async () => {
  redis = await startRedis();
  simulator = await startSimulator();
  line = await startRecordingLine(simulator.url);
  gateway = await startGateway({
    simulator,
    watcherUrl: line.url,
    env: {
      REDIS_URL: redis.url,
      SESSION_SECRET: `${sealedNow},${sealedBefore}`,
      LOG_LEVEL: "debug",
    },
  });
  remember("password of Redis", new URL(redis.url).password);
  remember("first SESSION_SECRET", sealedNow);
  remember("second SESSION_SECRET", sealedBefore);
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await gateway.close();
  await line.close();
  await simulator.close();
  await redis.close();
});

function remember(what: string, secret: string): string {
  expect(secret.length).toBeGreaterThan(7);
  if (!secrets.has(secret)) secrets.set(secret, what);
  return secret;
}

/** A password that is tried once. */
const newPassword = (what: string) => remember(`password: ${what}`, `pw-${randomBytes(16).toString("hex")}`);

/** The right one of a user from now on. */
async function rightPassword(name: string, what: string): Promise<string> {
  const password = newPassword(what);
  await simulator.changeUser(name, { password });
  return password;
}

interface RecordingLine {
  readonly url: string;
  /** Watcher's next answers are broken, with all that is in them. */
  isBreaking: boolean;
  /** All that went over it, in both directions. */
  recorded(): string;
  close(): Promise<void>;
}

/** Between the gateway and Watcher: which tokens there are is known to nobody else. */
async function startRecordingLine(target: string): Promise<RecordingLine> {
  const chunks: string[] = [];
  const { hostname, port } = new URL(target);
  const server: Server = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    for (const end of [socket, upstream]) end.on("error", () => undefined);
    socket.on("data", (data) => {
      chunks.push(data.toString("latin1"));
      upstream.write(data);
    });
    upstream.on("data", (data) => {
      const text = data.toString("latin1");
      chunks.push(text);
      upstreamAnswer(text);
    });
    const upstreamAnswer = (text: string) => {
      const sent = recording.isBreaking ? text.replace('{"access_token":', '["access_token":') : text;
      socket.write(Buffer.from(sent, "latin1"));
    };
    socket.on("close", () => upstream.destroy());
    upstream.on("close", () => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const recording: RecordingLine = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isBreaking: false,
    recorded: () => chunks.join(""),
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
  return recording;
}

interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What is asked is recorded, but for what the answer is meant to hold. */
async function ask(
  body: unknown,
  {
    headers = {},
    legitimate = [],
  }: { headers?: Record<string, string>; legitimate?: readonly RegExp[] } = {},
): Promise<Told> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return record(response, legitimate);
}

async function record(response: Response, legitimate: readonly RegExp[] = []): Promise<Told> {
  const text = await response.text();
  const whole = `${JSON.stringify([...response.headers])} ${text}`;
  answers.push(
    legitimate.reduce((rest, form) => {
      const secret = form.exec(rest)?.[1];
      return secret === undefined ? rest : rest.replace(remember(`by ${form.source}`, secret), "");
    }, whole),
  );
  return text.startsWith("{") ? (JSON.parse(text) as Told) : {};
}

const codeOf = ({ data, errors }: Told): string => {
  const login = data?.["login"] as { userErrors?: readonly { code: string }[] } | null | undefined;
  return errors?.[0]?.extensions?.code ?? login?.userErrors?.[0]?.code ?? "ok";
};

const me = "{ viewer { name } }";
const payload = "{ sessionToken viewer { name } session { id } userErrors { code message path } }";
const signIn = `mutation ($input: LoginInput!) { login(input: $input) ${payload} }`;
const literal = (login: string, password: string) =>
  `mutation { login(input: { login: "${login}", password: "${password}" }) ${payload} }`;
const variables = (login: string, password: string, more: object = {}) => ({
  query: signIn,
  variables: { input: { login, password, ...more } },
});
const inBody = /"sessionToken":\s?"([\w-]+)"/;
const inCookie = /__Host-watcher-graph=(wgs_[\w-]+)/;
const inProfile = /"apiKey":\s?"([^"]+)"/;

/** A session, as an Authorization header. */
async function sessionOf(name: string): Promise<string> {
  const password = await rightPassword(name, `session of ${name}`);
  const { data } = await ask(variables(name, password), { legitimate: [inBody] });
  return `Bearer ${(data?.["login"] as { sessionToken: string }).sessionToken}`;
}

/** A socket whose messages are answers too. */
function socketWith(options: Parameters<typeof openSocket>[1] = {}): TestSocket {
  const socket = openSocket(gateway.url, options);
  socket.client.on("message", (message) => answers.push(JSON.stringify(message)));
  void socket.closed.then((closed) => answers.push(JSON.stringify(closed)));
  sockets.push(socket);
  return socket;
}

describe("a sign-in", () => {
  test("with a right password, by all ways", async () => {
    const password = await rightPassword("guard", "right");
    expect(codeOf(await ask(variables("guard", password), { legitimate: [inBody] }))).toBe("ok");
    expect(codeOf(await ask({ query: literal("guard", password) }, { legitimate: [inBody] }))).toBe("ok");
    const cookie = { headers: { "x-csrf": "1" }, legitimate: [inCookie] };
    expect(codeOf(await ask(variables("guard", password, { transport: "COOKIE" }), cookie))).toBe("ok");
    const authorization = basic("guard", password);
    expect(codeOf(await ask({ query: me }, { headers: { authorization } }))).toBe("ok");
    for (const options of [{ authorization }, { headers: { authorization } }]) {
      expect(await socketWith(options).first(me)).toMatchObject({ data: { viewer: { name: "guard" } } });
    }
  });

  test("with a wrong password, by all ways", async () => {
    const by = (way: string) => newPassword(`wrong, ${way}`);
    expect(codeOf(await ask(variables("nobody-1", by("by variables"))))).toBe("INVALID_CREDENTIALS");
    expect(codeOf(await ask({ query: literal("nobody-2", by("by literals")) }))).toBe("INVALID_CREDENTIALS");
    const authorization = basic("nobody-3", by("by Basic"));
    expect(codeOf(await ask({ query: me }, { headers: { authorization } }))).toBe("UNAUTHENTICATED");
    for (const options of [
      { authorization: basic("nobody-4", by("by connection_init")) },
      { headers: { authorization: basic("nobody-5", by("by the upgrade")) } },
      {
        authorization: `Bearer ${remember("token: not there", `wgs_${randomBytes(32).toString("base64url")}`)}`,
      },
      { authorization: `Basic ${by("that is not base64 of two words")}` },
      { authorization: `Digest ${by("of another scheme")}` },
    ]) {
      expect((await socketWith(options).closed).code).toBe(4401);
    }
  });

  test("that comes too often", async () => {
    const tries = Array.from({ length: 11 }, (_, n) => variables("often", newPassword(`try ${n}`)));
    const codes: string[] = [];
    for (const body of tries) codes.push(codeOf(await ask(body)));
    expect(codes.at(-1)).toBe("RATE_LIMITED");
    const authorization = basic("often", newPassword("too often, by Basic"));
    expect(codeOf(await ask({ query: me }, { headers: { authorization } }))).toBe("RATE_LIMITED");
    expect((await socketWith({ authorization }).closed).code).toBe(1013);
  });
});

describe("a request that is wrong", () => {
  const login = (password: string) => literal("guard", password);
  test.each<readonly [string, string, (password: string) => unknown]>([
    ["a misspelt field beside the password", "BAD_USER_INPUT", (p) => variables("guard", p, { pasword: p })],
    [
      "the password in a misspelt field",
      "BAD_USER_INPUT",
      (p) => ({ query: signIn, variables: { input: { login: "guard", passwort: p } } }),
    ],
    [
      "the password in a list",
      "BAD_USER_INPUT",
      (p) => ({ query: signIn, variables: { input: { login: "guard", password: [p] } } }),
    ],
    [
      "the password in place of the input",
      "BAD_USER_INPUT",
      (p) => ({ query: signIn, variables: { input: p } }),
    ],
    ["the password as a transport", "BAD_USER_INPUT", (p) => variables("guard", p, { transport: p })],
    [
      "variables that are no object",
      "BAD_REQUEST",
      (p) => ({ query: signIn, variables: `{"input":"${p}"}` }),
    ],
    ["no colon", "GRAPHQL_PARSE_FAILED", (p) => ({ query: login(p).replace("password:", "password") })],
    ["no quote at the end", "GRAPHQL_PARSE_FAILED", (p) => ({ query: login(p).replace(`${p}"`, p) })],
    [
      "no quotes",
      "GRAPHQL_VALIDATION_FAILED",
      (p) => ({ query: login(p).replace(`"${p}"`, p.replace("-", "_")) }),
    ],
    [
      "a block string and no colon",
      "GRAPHQL_PARSE_FAILED",
      (p) => ({ query: login(p).replace(`: "${p}"`, ` """${p}"""`) }),
    ],
    ["a brace too many", "GRAPHQL_PARSE_FAILED", (p) => ({ query: `${login(p)} }` })],
    ["a text after it", "GRAPHQL_PARSE_FAILED", (p) => ({ query: `${me} "${p}"` })],
    [
      "a misspelt argument",
      "GRAPHQL_VALIDATION_FAILED",
      (p) => ({ query: login(p).replace("password:", "passwort:") }),
    ],
    [
      "a field that is not there",
      "GRAPHQL_VALIDATION_FAILED",
      (p) => ({ query: login(p).replace("sessionToken", "token") }),
    ],
    [
      "the password in place of the input, in the document",
      "GRAPHQL_VALIDATION_FAILED",
      (p) => ({ query: `mutation { login(input: "${p}") ${payload} }` }),
    ],
    [
      "the password as a transport, in the document",
      "GRAPHQL_VALIDATION_FAILED",
      (p) => ({ query: login(p).replace(`"${p}"`, `"${p}", transport: "${p}"`) }),
    ],
    [
      "the password in a list, in the document",
      "GRAPHQL_VALIDATION_FAILED",
      (p) => ({ query: login(p).replace(`"${p}"`, `{ is: ["${p}"] }`) }),
    ],
    [
      "a default that does not fit",
      "GRAPHQL_VALIDATION_FAILED",
      (p) => ({ query: `mutation ($input: LoginInput! = "${p}") { login(input: $input) ${payload} }` }),
    ],
    [
      "two logins in one operation",
      "BAD_USER_INPUT",
      (p) => ({
        query: `mutation {
          a: login(input: { login: "nobody-6", password: "${p}" }) ${payload}
          b: login(input: { login: "nobody-6", password: "${p}" }) ${payload}
        }`,
      }),
    ],
    ["a body that is not JSON", "BAD_REQUEST", (p) => `{"query": "${p}`],
    ["a list of operations", "BAD_REQUEST", (p) => [variables("guard", p)]],
    [
      "a hash that does not fit",
      "BAD_USER_INPUT",
      (p) => ({ query: login(p), extensions: { persistedQuery: { version: 1, sha256Hash: p } } }),
    ],
    [
      "an operationName that is not there",
      "OPERATION_RESOLUTION_FAILURE",
      (p) => ({ query: login(p), operationName: p }),
    ],
  ])("by %s", async (title, code, bodyOf) => {
    const password = newPassword(title);
    // It may be written without its dash where a name stands.
    remember(`name: ${title}`, password.replace("-", "_"));
    const body = bodyOf(password) as { query?: string; operationName?: string; variables?: object } | string;
    expect(codeOf(await ask(body))).toBe(code);
    if (typeof body === "string" || body.query === undefined || typeof body.variables === "string") return;
    // The same over a socket, which is told in another message.
    const { query, operationName, variables = {} } = body;
    await untilOver(socketWith(), {
      query,
      variables: { ...variables },
      ...(operationName && { operationName }),
    });
  });
});

/** One operation, whose messages are recorded. */
function untilOver(socket: TestSocket, payload: SubscribePayload): Promise<unknown> {
  return new Promise((resolve) => {
    socket.client.subscribe(payload, {
      next: () => undefined,
      error: resolve,
      complete: () => resolve(null),
    });
  });
}

describe("a session", () => {
  const list = "{ viewer { name apiKey session { id userAgent } sessions { id userAgent address } } }";
  const profile = { legitimate: [inProfile] };

  test("is used, over HTTP and a socket, by header and by cookie", async () => {
    const authorization = await sessionOf("guard");
    const token = authorization.slice("Bearer ".length);
    const asked = await ask({ query: list }, { headers: { authorization }, ...profile });
    expect(codeOf(asked)).toBe("ok");
    const cookie = `__Host-watcher-graph=${token}`;
    expect(codeOf(await ask({ query: me }, { headers: { cookie, "x-csrf": "1" } }))).toBe("ok");
    // Refused: anybody's page could have sent it.
    expect(codeOf(await ask({ query: me }, { headers: { cookie } }))).toBe("BAD_REQUEST");
    expect((await fetch(`${gateway.url}/graphql`, { headers: { authorization, cookie } })).status).toBe(400);
    for (const options of [{ authorization }, { headers: { cookie } }, { headers: { authorization } }]) {
      expect(await socketWith(options).first(me)).toMatchObject({ data: { viewer: { name: "guard" } } });
    }
    const address = `${gateway.url}/graphql?${new URLSearchParams({ query: me, token }).toString()}`;
    const response = await fetch(address, { headers: { authorization, "apollo-require-preflight": "1" } });
    expect(codeOf(await record(response))).toBe("ok");
  });

  test("with Watcher's own token and key", async () => {
    const response = await fetch(`${simulator.url}/watcher/client-api/v3/login`, {
      method: "POST",
      headers: { authorization: basic("operator", await rightPassword("operator", "at Watcher itself")) },
    });
    const pair = (await response.json()) as { access_token: string; refresh_token: string };
    const { apikey } = (await (
      await fetch(`${simulator.url}/watcher/client-api/v3/profile`, {
        headers: { authorization: `Bearer ${pair.access_token}` },
      })
    ).json()) as { apikey: string };
    for (const token of [pair.access_token, apikey, pair.refresh_token]) {
      remember("Watcher's own", token);
      const authorization = `Bearer ${token}`;
      const outcome = token === pair.refresh_token ? "UNAUTHENTICATED" : "ok";
      expect(codeOf(await ask({ query: list }, { headers: { authorization }, ...profile }))).toBe(outcome);
      const socket = socketWith({ authorization });
      expect(codeOf((await socket.first(me)) as Told)).toBe(outcome);
    }
  });

  test("is renewed, not renewed, and ended", async () => {
    const refuse = { match: { user: "guard", operationId: "profile_get" }, times: 1, action: "empty401" };
    const headers = { authorization: await sessionOf("guard") };
    await simulator.faults(refuse);
    expect(codeOf(await ask({ query: list }, { headers, ...profile }))).toBe("ok");
    for (const action of ["reset", "truncate", "html", { status: 500 }]) {
      await simulator.faults(refuse, { match: { token: "refresh" }, action });
      expect(codeOf(await ask({ query: me }, { headers }))).toMatch(/^UPSTREAM_/);
    }
    await simulator.faults();
    await simulator.endSessions("guard");
    expect(codeOf(await ask({ query: me }, { headers }))).toBe("UNAUTHENTICATED");

    const again = { authorization: await sessionOf("guard") };
    const socket = socketWith(again);
    await socket.first(me);
    expect(codeOf(await ask({ query: "mutation { logout { ok } }" }, { headers: again }))).toBe("ok");
    expect((await socket.closed).code).toBe(4401);
    const everywhere = "mutation { logoutEverywhere { endedSessions } }";
    expect(codeOf(await ask({ query: everywhere }, { headers: again }))).toBe("UNAUTHENTICATED");
    const third = { authorization: await sessionOf("guard") };
    expect(codeOf(await ask({ query: everywhere }, { headers: third }))).toBe("ok");
    expect(codeOf(await ask({ query: me }, { headers: third }))).toBe("UNAUTHENTICATED");
  });

  test("cannot be read from Redis any more", async () => {
    const headers = { authorization: await sessionOf("retail") };
    await redis.client.hset(await newestSession(), "sealed", randomBytes(200));
    // Other processes have not seen it.
    const other = await startGateway({
      simulator,
      watcherUrl: line.url,
      env: { REDIS_URL: redis.url, SESSION_SECRET: sealedNow, LOG_LEVEL: "debug" },
    });
    const answer = await other.query(me, headers);
    expect(answer.errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    await other.program.line(/a session does not open/);
    await other.close();
    answers.push(JSON.stringify(answer.body), other.program.output());
  });
});

async function newestSession(): Promise<string> {
  const keys = await redis.client.keys("*:session");
  const ends = await Promise.all(keys.map((key) => redis.client.pexpiretime(key)));
  return keys[ends.indexOf(Math.max(...ends))] ?? "";
}

describe("Watcher", () => {
  const actions = ["reset", "lost", "truncate", "html", "garbage", "wrongShape", "empty401"];
  const statuses = [400, 401, 403, 404, 409, 418, 422, 429, 500, 502];

  test.each([...actions, ...statuses])("answers %s", async (kind) => {
    const headers = { authorization: await sessionOf("operator") };
    const password = newPassword(`while Watcher answers ${kind}`);
    const token = headers.authorization.slice("Bearer ".length);
    // As some servers do, it says what it was asked.
    const echo = {
      error: basic("nobody", password),
      message: password,
      parameter: { name: password },
      token,
    };
    const action = typeof kind === "number" ? { status: kind, body: echo } : kind;
    await simulator.faults({ match: {}, action });
    for (const login of [`nobody-a${kind}`, `nobody-b${kind}`]) {
      expect(codeOf(await ask(variables(login, password)))).not.toBe("ok");
      expect(codeOf(await ask({ query: literal(login, password) }))).not.toBe("ok");
      const authorization = basic(login, password);
      expect(codeOf(await ask({ query: me }, { headers: { authorization } }))).not.toBe("ok");
      expect((await socketWith({ authorization }).closed).code).toBeGreaterThan(1000);
    }
    await ask({ query: "{ viewer { name apiKey } cameras(first: 1) { nodes { name } } }" }, { headers });
    answers.push(await (await fetch(`${gateway.url}/readyz`)).text());
    await simulator.faults();
  });

  test("breaks its answer with the tokens in it", async () => {
    const password = await rightPassword("guard", "while the answer is broken");
    line.isBreaking = true;
    expect(codeOf(await ask(variables("guard", password)))).toBe("UPSTREAM_INVALID");
    const authorization = basic("guard", password);
    expect(codeOf(await ask({ query: me }, { headers: { authorization } }))).toBe("UPSTREAM_INVALID");
    line.isBreaking = false;
  });
});

describe("Redis", () => {
  test("is gone for a while", async () => {
    const headers = { authorization: await sessionOf("guard") };
    const [unknown] = [
      `Bearer ${remember("token: not there", `wgs_${randomBytes(32).toString("base64url")}`)}`,
    ];
    const password = await rightPassword("operator", "without Redis");
    await redis.stop();
    await until("Redis is missed", async () => (await fetch(`${gateway.url}/readyz`)).status === 503);
    answers.push(await (await fetch(`${gateway.url}/readyz`)).text());
    expect(codeOf(await ask({ query: me }, { headers }))).toBe("ok");
    expect(codeOf(await ask({ query: me }, { headers: { authorization: unknown } }))).toBe("UNAVAILABLE");
    expect(codeOf(await ask({ query: "mutation { logout { ok } }" }, { headers }))).toBe("UNAVAILABLE");
    await until(
      "sign-in is unavailable",
      async () =>
        codeOf(await ask(variables("operator", password), { legitimate: [inBody] })) === "UNAVAILABLE",
    );
    const authorization = basic("operator", password);
    expect(codeOf(await ask({ query: me }, { headers: { authorization } }))).toBe("ok");
    expect((await socketWith({ authorization: unknown }).closed).code).toBe(1013);
    await redis.start();
    await until("Redis is back", async () => (await fetch(`${gateway.url}/readyz`)).status === 200);
    expect(codeOf(await ask({ query: "mutation { logout { ok } }" }, { headers }))).toBe("ok");
  });

  test("does not accept the password, or is of another kind", async () => {
    const wrong = remember("wrong password of Redis", randomBytes(16).toString("hex"));
    const { host } = new URL(redis.url);
    const places = [
      `redis://:${wrong}@${host}/0`,
      `rediss://:${wrong}@${host}/0`,
      `redis+sentinel://:${wrong}@${host}/main`,
      `redis+cluster://:${wrong}@${host}`,
    ];
    const others = await Promise.all(
      places.map((url) =>
        startGateway({
          simulator,
          watcherUrl: line.url,
          env: { REDIS_URL: url, SESSION_SECRET: sealedNow, LOG_LEVEL: "debug" },
        }),
      ),
    );
    const tellAndEnd = async (other: TestGateway) => {
      await other.program.line(/REDIS_URL: Redis does not answer/);
      await other.program.line(/redis connection failed/);
      answers.push(await (await fetch(`${other.url}/readyz`)).text());
      await other.close();
      answers.push(other.program.output());
    };
    await Promise.all(others.map(tellAndEnd));
  }, 60_000);
});

describe("a request that is none", () => {
  test.each(["/graphql", "/nothing", "//", "http://[", "*", "/graphql?query=%", "/metrics"])(
    "for %s",
    async (target) => {
      const password = newPassword(`for ${target}`);
      const authorization = basic("guard", password);
      for (const upgrade of [
        "",
        "Connection: Upgrade\r\nUpgrade: websocket\r\n",
        "Connection: Upgrade\r\nUpgrade: h2c\r\n",
      ]) {
        const socket = connect(Number(new URL(gateway.url).port), "127.0.0.1");
        socket.on("data", (data) => answers.push(data.toString()));
        socket.write(
          `GET ${target} HTTP/1.1\r\nHost: gateway\r\nAuthorization: ${authorization}\r\n${upgrade}\r\n`,
        );
        socket.write(`${password} ${authorization}\r\n\r\n`);
        socket.end();
        await once(socket, "close");
      }
      // Whatever it was, it concerned nobody else.
      expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    },
  );
});

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it never came to this: ${what}`);
    await pause(50);
  }
}

describe("none of these secrets is", () => {
  /** With all forms in which one may be written. Watcher's tokens are those that went over the line. */
  const forms = new Map<string, string>();
  const found = (text: string | Buffer): readonly string[] =>
    [...forms].filter(([form]) => text.includes(form)).map(([, what]) => what);

  beforeAll(() => {
    const recorded = line.recorded();
    for (const [, token = ""] of recorded.matchAll(/"(?:access|refresh)_token":\s*"([^"]+)"/g))
      remember("Watcher's token", token);
    for (const [, key = ""] of recorded.matchAll(/"apikey":\s*"([^"]+)"/g)) remember("API key", key);
    for (const [, value = ""] of recorded.matchAll(/Authorization: (?:Basic|Bearer) (\S+)/gi))
      remember("sent to Watcher", value);
    for (const [secret, what] of secrets) {
      for (const form of [secret, encodeURIComponent(secret)]) forms.set(form, what);
      for (const before of ["", "_", "__"]) {
        const inBase64 = Buffer.from(before + secret).toString("base64");
        if (inBase64.length > 16) forms.set(inBase64.slice(4, -4), `${what}, in base64`);
      }
      // The seal of a token without the rest is enough to know it by.
      const [, , seal] = secret.split(".");
      if (seal !== undefined) forms.set(seal, `${what}, its seal`);
    }
  });

  test("overlooked", () => {
    const kinds = new Set([...secrets.values()].map((what) => what.split(":")[0]));
    for (const kind of [
      "password",
      "token",
      "Watcher's token",
      "Watcher's own",
      "API key",
      "sent to Watcher",
    ])
      expect(kinds).toContain(kind);
    expect(secrets.size).toBeGreaterThan(150);
    expect(found(JSON.stringify([...secrets.keys()]))).toEqual(
      expect.arrayContaining([...new Set(secrets.values())]),
    );
  });

  test("measured", async () => {
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    for (const measured of ["watcher_call_seconds", "session_events_total", 'event="renewal_failed"'])
      expect(metrics).toContain(measured);
    expect(found(metrics)).toEqual([]);
    for (const path of ["/readyz", "/healthz", "/explorer"])
      expect(found(await (await fetch(`${gateway.url}${path}`)).text())).toEqual([]);
  });

  test("in Redis, nor in its files", async () => {
    const [, folder] = (await redis.client.config("GET", "dir")) as [string, string];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const contents = await Promise.all(files.map((file) => readFile(file)));
    const stored = await redis.dump();
    expect([...stored.keys()].join()).toContain(":session");
    expect(contents.some((content) => content.includes(":session"))).toBe(true);
    for (const content of [...contents, ...stored.keys(), ...stored.values()])
      expect(found(content)).toEqual([]);
  });

  test("seen in the list of processes", () => {
    const { pid } = gateway.program.process;
    const listed = execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
    expect(listed).toContain("dist/main.js");
    expect(found(listed)).toEqual([]);
  });

  test("answered, unless it was asked for", () => {
    expect(answers.length).toBeGreaterThan(200);
    expect(answers.flatMap((answer) => found(answer).map((what) => ({ what, answer })))).toEqual([]);
  });

  test("printed", async () => {
    const { output, process } = gateway.program;
    for (const told of [
      "sign-in refused",
      "redis is gone",
      "redis is there",
      "does not renew it",
      '"level":20',
    ])
      expect(output()).toContain(told);
    expect(process.exitCode).toBeNull();
    await gateway.close();
    expect(found(output())).toEqual([]);
    expect(output()).not.toMatch(/wgs_|eyJ|Basic |Bearer /);
  });
});
