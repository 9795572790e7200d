import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { openSocket, type TestSocket } from "../support/socket.js";

/**
 * A password is kept no longer than the login call: a heap snapshot, which lists every text that something still refers to,
 * holds it during the call and not afterwards. Bytes of buffers are not in a snapshot, nor is garbage.
 */

let folder: string;
let gateway: TestGateway;
const sockets: TestSocket[] = [];

/** On SIGUSR2 it writes a snapshot, with long texts whole, and says where. */
const snapshotOnSignal = `
const v8 = require("node:v8");
v8.setFlagsFromString("--heap-snapshot-string-limit=10000000");
let count = 0;
process.on("SIGUSR2", () => {
  count += 1;
  const file = v8.writeHeapSnapshot(require("node:path").join(__dirname, count + ".heapsnapshot"));
  process.stdout.write("snapshot " + count + " " + file + "\\n");
});
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "watcher-graph-memory-"));
  const file = join(folder, "snapshot-on-signal.cjs");
  await writeFile(file, snapshotOnSignal);
  gateway = await startGateway({ env: { NODE_OPTIONS: `--require=${file}`, LOG_LEVEL: "debug" } });
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  for (const agent of silentConnections) agent.destroy();
  await gateway.close();
  await rm(folder, { recursive: true });
});

let snapshots = 0;

/** Every text of the gateway's heap that is not garbage. */
async function textsInMemory(): Promise<readonly string[]> {
  snapshots += 1;
  gateway.program.process.kill("SIGUSR2");
  const file = await gateway.program.line(new RegExp(`^snapshot ${snapshots} (.+)$`));
  const { strings } = JSON.parse(await readFile(file, "utf8")) as { strings: readonly string[] };
  await rm(file);
  return strings;
}

interface Attempt {
  readonly title: string;
  /** Texts of which none may be left. */
  readonly parts: readonly string[];
}

const attempts: Attempt[] = [];

/** A password that nobody else has, for a login; it becomes right for guard. */
async function newPassword(title: string, login = "nobody"): Promise<string> {
  const password = `pw-${randomBytes(32).toString("hex")}`;
  attempts.push({ title, parts: partsOf(password) });
  if (login === "guard") await gateway.simulator.changeUser("guard", { password });
  return password;
}

/**
 * Of the password, and of it in base64 at any place of a longer text. V8 keeps a text that was put together as its parts:
 * of two halves one is whole in any case.
 */
function partsOf(password: string): readonly string[] {
  const inBase64 = ["", "_", "__"].map((before) => Buffer.from(before + password).toString("base64"));
  return [password, ...inBase64.map((text) => text.slice(4, -4))].flatMap((text) => [
    text.slice(0, text.length / 2),
    text.slice(text.length / 2),
  ]);
}

const isKept = (texts: readonly string[], { parts }: Attempt) =>
  texts.some((text) => parts.some((part) => text.includes(part)));

interface Body {
  readonly data?: { readonly login?: { readonly userErrors: readonly { readonly code: string }[] } } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** How it went: the code of the first error, or "ok". */
const outcomeOf = ({ data, errors }: Body): string =>
  errors?.[0]?.extensions?.code ?? data?.login?.userErrors[0]?.code ?? "ok";

async function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return outcomeOf((await response.json()) as Body);
}

const silentConnections: Agent[] = [];

/** Over a connection that stays open and carries nothing more. */
async function overSilentConnection(
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const agent = new Agent({ keepAlive: true });
  silentConnections.push(agent);
  const request = httpRequest(`${gateway.url}/graphql`, {
    method: "POST",
    agent,
    headers: { "content-type": "application/json", ...headers },
  });
  request.end(JSON.stringify(body));
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return outcomeOf((await json(response)) as Body);
}

/** Over a socket that stays open. */
async function overSocket(query: string, variables: Record<string, unknown> = {}): Promise<string> {
  const socket = openSocket(gateway.url);
  sockets.push(socket);
  return outcomeOf((await socket.first(query, variables)) as Body);
}

/** "ok" with a socket that stays open, or the code with which it is closed. */
async function connected(options: Parameters<typeof openSocket>[1]): Promise<string> {
  const socket = openSocket(gateway.url, options);
  const outcome = await Promise.race([
    socket.first(me).then((body) => outcomeOf(body as Body)),
    socket.closed.then(({ code }) => String(code)),
  ]);
  if (outcome === "ok") sockets.push(socket);
  return outcome;
}

const me = "{ viewer { name } }";
const payload = "{ sessionToken userErrors { code } }";
const signIn = `mutation ($input: LoginInput!) { login(input: $input) ${payload} }`;
const inputOf = (login: string, password: string) => `{ login: "${login}", password: "${password}" }`;
const literal = (login: string, password: string) =>
  `mutation { login(input: ${inputOf(login, password)}) ${payload} }`;
const byVariables = (login: string, password: string) => ({
  query: signIn,
  variables: { input: { login, password } },
});
const persisted = (query: string) => ({
  query,
  extensions: {
    persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") },
  },
});

type Way = (login: string, password: string) => Promise<string>;

/** All ways for a password to come in, and what is answered to a wrong one. */
const ways: readonly (readonly [title: string, way: Way, whenWrong?: string])[] = [
  ["login with variables", (login, password) => post(byVariables(login, password))],
  [
    "login with literals, several times",
    async (login, password) => {
      await post({ query: literal(login, password) });
      return post({ query: literal(login, password) });
    },
  ],
  [
    "login with literals, an operationName and fragments",
    (login, password) =>
      post({
        operationName: "SignIn",
        query: `query Other { viewer { ...Name } }
          mutation SignIn { ...Login }
          fragment Login on Mutation { login(input: ${inputOf(login, password)}) ${payload} }
          fragment Name on Viewer { name }`,
      }),
  ],
  [
    "login with the default of a variable",
    (login, password) =>
      post({
        query: `mutation ($input: LoginInput = ${inputOf(login, password)}) { login(input: $input) ${payload} }`,
      }),
  ],
  [
    "login with a block string",
    (login, password) =>
      post({ query: literal(login, password).replace(`"${password}"`, `"""${password}"""`) }),
  ],
  [
    "login with literals and the document's hash",
    (login, password) => post(persisted(literal(login, password))),
  ],
  [
    "login with variables and the document's hash",
    (login, password) => post({ ...byVariables(login, password), ...persisted(signIn) }),
  ],
  [
    "login for a cookie",
    (login, password) =>
      post(
        { query: signIn, variables: { input: { login, password, transport: "COOKIE" } } },
        { "x-csrf": "1" },
      ),
  ],
  [
    "login over a socket, with variables",
    (login, password) => overSocket(signIn, { input: { login, password } }),
  ],
  ["login over a socket, with literals", (login, password) => overSocket(literal(login, password))],
  [
    "Basic, several times",
    async (login, password) => {
      await post({ query: me }, { authorization: basic(login, password) });
      return post({ query: me }, { authorization: basic(login, password) });
    },
    "UNAUTHENTICATED",
  ],
  [
    "login over a connection that falls silent",
    (login, password) => overSilentConnection(byVariables(login, password)),
  ],
  [
    "Basic over a connection that falls silent",
    (login, password) => overSilentConnection({ query: me }, { authorization: basic(login, password) }),
    "UNAUTHENTICATED",
  ],
  [
    "Basic in connection_init",
    (login, password) => connected({ authorization: basic(login, password) }),
    "4401",
  ],
  [
    "Basic in the header of a socket",
    (login, password) => connected({ headers: { authorization: basic(login, password) } }),
    "4401",
  ],
];

describe("a right password", () => {
  test.each(ways)("by %s", async (title, way) => {
    expect(await way("guard", await newPassword(`right, by ${title}`, "guard"))).toBe("ok");
  });

  test("beside another login", async () => {
    const password = await newPassword("Basic beside a login", "guard");
    expect(await post(byVariables("operator", "demo"), { authorization: basic("guard", password) })).toBe(
      "ok",
    );
  });

  test("many times at once", async () => {
    const password = await newPassword("many at once", "guard");
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => post(byVariables("guard", password))),
    );
    expect(new Set(outcomes)).toEqual(new Set(["ok"]));
  });

  test("over Basic, whose session Watcher ends", async () => {
    const password = await newPassword("Basic, twice signed in", "guard");
    const ask = () => post({ query: me }, { authorization: basic("guard", password) });
    expect(await ask()).toBe("ok");
    await gateway.simulator.endSessions("guard");
    expect(await ask()).toBe("ok");
  });
});

describe("a wrong password", () => {
  test.each(ways)("by %s", async (title, way, whenWrong = "INVALID_CREDENTIALS") => {
    // Each with a login of its own, lest one be tried too often.
    const login = `nobody-${attempts.length}`;
    expect(await way(login, await newPassword(`wrong, by ${title}`, login))).toBe(whenWrong);
  });

  test("that is one too many", async () => {
    const login = "tried-too-often";
    for (let n = 0; n < 10; n += 1) {
      expect(await post(byVariables(login, await newPassword("before the limit", login)))).toBe(
        "INVALID_CREDENTIALS",
      );
    }
    for (const [title, way] of ways) {
      const outcome = await way(login, await newPassword(`too often, by ${title}`, login));
      expect(["RATE_LIMITED", "1013"]).toContain(outcome);
    }
  });
});

describe("a request that comes to nothing", () => {
  test.each([
    ["of a syntax error", "GRAPHQL_PARSE_FAILED", (p: string) => post({ query: `${literal("guard", p)}}` })],
    [
      "of an unknown field",
      "GRAPHQL_VALIDATION_FAILED",
      (p: string) => post({ query: literal("guard", p).replace("sessionToken", "sessionTokens") }),
    ],
    [
      "of a misspelt field",
      "BAD_USER_INPUT",
      (p: string) => post({ query: signIn, variables: { input: { login: "guard", passwort: p } } }),
    ],
    [
      "of a field too many, over a socket",
      "BAD_USER_INPUT",
      (p: string) => overSocket(signIn, { input: { login: "guard", password: p, more: p } }).catch(codeOf),
    ],
    ["of a body that is not JSON", "BAD_REQUEST", (p: string) => post(`{"query": ${JSON.stringify(p)}`)],
    [
      "of a second login",
      "BAD_USER_INPUT",
      (p: string) =>
        post({
          query: `mutation { a: login(input: ${inputOf("guard", p)}) ${payload} b: login(input: ${inputOf("guard", p)}) ${payload} }`,
        }),
    ],
    [
      "of a GET",
      "BAD_REQUEST",
      async (p: string) => {
        const address = `${gateway.url}/graphql?query=${encodeURIComponent(literal("guard", p))}`;
        const response = await fetch(address, { headers: { "apollo-require-preflight": "1" } });
        return outcomeOf((await response.json()) as Body);
      },
    ],
    [
      "of Basic without a login",
      "UNAUTHENTICATED",
      (p: string) => post({ query: me }, { authorization: `Basic ${Buffer.from(p).toString("base64")}` }),
    ],
    [
      "of another scheme",
      "UNAUTHENTICATED",
      (p: string) => post({ query: me }, { authorization: `Digest ${p}` }),
    ],
    [
      "of Basic that nobody reads",
      "200",
      async (p: string) => {
        const authorization = basic("guard", p);
        return String((await fetch(`${gateway.url}/healthz`, { headers: { authorization } })).status);
      },
    ],
  ] as const)("because %s", async (title, outcome, way) => {
    expect(await way(await newPassword(`because ${title}`))).toBe(outcome);
  });

  test.each([["reset"], ["html"], ["garbage"], [{ status: 503 }], [{ status: 403 }], [{ status: 429 }]])(
    "because Watcher answers a sign-in with %j",
    async (action) => {
      await gateway.simulator.faults({ match: { operationId: "login_create" }, action });
      for (const [title, way] of ways) {
        const login = `nobody-${attempts.length}`;
        const outcome = await way(login, await newPassword(`${JSON.stringify(action)}, by ${title}`, login));
        expect(outcome).not.toBe("ok");
      }
      await gateway.simulator.faults();
    },
  );

  test("because its sender leaves", async () => {
    await gateway.simulator.faults({ match: { operationId: "login_create" }, action: { isHeld: true } });
    const password = await newPassword("sender leaves");
    const leaving = new AbortController();
    const request = fetch(`${gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(byVariables("nobody", password)),
      signal: leaving.signal,
    });
    await untilWatcherIsAsked();
    leaving.abort();
    await expect(request).rejects.toThrow();
    await gateway.simulator.faults();
  });
});

test("is in memory during the call", async () => {
  await gateway.simulator.faults({ match: { operationId: "login_create" }, action: { isHeld: true } });
  const password = await newPassword("during the call", "guard");
  const running = post(byVariables("guard", password));
  await untilWatcherIsAsked();
  const texts = await textsInMemory();
  expect(attempts.filter((attempt) => isKept(texts, attempt)).map(({ title }) => title)).toContain(
    "during the call",
  );
  await gateway.simulator.faults();
  await running;
}, 120_000);

test("none of them is in memory afterwards, while sockets and connections stay open", async () => {
  const deadline = Date.now() + 20_000;
  let kept: readonly string[];
  do {
    await ordinaryRequests();
    const texts = await textsInMemory();
    // What may be kept is: the document of an operation that holds no secret.
    expect(texts.some((text) => text.includes("query Ordinary {"))).toBe(true);
    kept = attempts.filter((attempt) => isKept(texts, attempt)).map(({ title }) => title);
  } while (kept.length > 0 && Date.now() < deadline);
  expect(kept).toEqual([]);
  expect(attempts.length).toBeGreaterThan(100);
  for (const socket of sockets)
    expect(await socket.first(ordinary)).toMatchObject({ data: expect.anything() });
}, 120_000);

const ordinary = "query Ordinary { uiSettings { defaultLocale } }";

/** What passes through a gateway all day: it takes the place of what was used last, such as the text of the last match. */
async function ordinaryRequests(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(Array.from({ length: 8 }, () => gateway.query(ordinary, { as: "operator" })));
    await Promise.all(sockets.map((socket) => socket.first(ordinary)));
  }
}

/** Until a sign-in is at Watcher and not answered. */
async function untilWatcherIsAsked(): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const last = (await gateway.simulator.requests({ operationId: "login_create" })).at(-1);
    if (last?.status === null) return;
    if (Date.now() > deadline) throw new Error("Watcher was not asked");
  }
}

/** Of the errors with which an operation over a socket is refused. */
function codeOf(errors: unknown): string {
  return outcomeOf({ errors: errors as NonNullable<Body["errors"]> });
}
