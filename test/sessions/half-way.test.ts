import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";

/** What happens to a session while something else is half done with it. */
let redis: TestRedis;
let slowRedis: SlowRedis;
let simulator: Simulator;
/** Two processes that share sessions, the first by a way to Redis that can be slow; and one that is alone. */
let here: TestGateway;
let there: TestGateway;
let alone: TestGateway;
beforeAll(async () => {
  [redis, simulator] = await Promise.all([startRedis(), startSimulator({ SIMULATOR_USERS: "10" })]);
  slowRedis = await startSlowRedis(redis.url);
  const shared = (url: string) => ({
    REDIS_URL: url,
    SESSION_SECRET: "sessions-half-way-secret-0123456789abcdef",
  });
  [here, there, alone] = await Promise.all([
    startGateway({ simulator, env: shared(slowRedis.url) }),
    startGateway({ simulator, env: shared(redis.url) }),
    startGateway({ simulator }),
  ]);
  await Promise.all([isReady(here), isReady(there), isReady(alone)]);
}, 60_000);
afterEach(() => simulator.faults());
afterAll(async () => {
  await Promise.all([here.close(), there.close(), alone.close()]);
  await simulator.close();
  slowRedis.close();
  await redis.close();
});

interface SlowRedis {
  readonly url: string;
  /** Keeps back its answers to whoever notes a session next. Resolves when it was asked; the result lets them go. */
  holdNextNote(): Promise<() => void>;
  close(): void;
}

/** A way to Redis. */
async function startSlowRedis(redisUrl: string): Promise<SlowRedis> {
  const sockets = new Set<Socket>();
  let told: ((release: () => void) => void) | undefined;
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(redisUrl).port), "127.0.0.1");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
    upstream.pipe(client);
    client.on("data", (commands: Buffer) => {
      if (told !== undefined && /\bhset\b[^{]*:user:/i.test(commands.toString("latin1"))) {
        upstream.unpipe(client);
        upstream.pause();
        told(() => void upstream.pipe(client));
        told = undefined;
      }
      upstream.write(commands);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(redisUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    holdNextNote: () => new Promise((resolve) => (told = resolve)),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function until(what: string, isRight: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isRight())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await pause(20);
  }
}

const isReady = (gateway: TestGateway) =>
  until("ready", async () => (await fetch(`${gateway.url}/readyz`)).ok);

/** Until Watcher has been asked for the operation since then, and has answered, or not yet. */
const untilAsked = (operationId: string, after: number, isAnswered: boolean) =>
  until(`${operationId} is asked for`, async () =>
    (await simulator.requests({ operationId, after })).some(({ status }) => (status !== null) === isAnswered),
  );

const lastRequest = async () => (await simulator.requests()).at(-1)?.n ?? 0;

const loginOf = (login: string) => `login(input: { login: "${login}", password: "demo" }) { sessionToken }`;
const everywhere = "logoutEverywhere { endedSessions }";

/** The Authorization header of a new session. */
async function signIn(login: string, on: TestGateway): Promise<string> {
  const { data } = await on.query(`mutation { ${loginOf(login)} }`, { as: null });
  return `Bearer ${data.login.sessionToken}`;
}

const codesOf = ({ errors = [] }: Answer) =>
  errors.map(({ path, extensions }) => [path?.[0], extensions?.["code"]]);

test("a sign-in that cannot be kept leaves the rest of the operation to whoever asked", async () => {
  const [asking, other] = ["user-1", "user-2"];
  const session = await signIn(other, there);
  const response = await fetch(`${simulator.url}/watcher/client-api/v3/login`, {
    method: "POST",
    headers: { authorization: basic(asking) },
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  const authorization = `Bearer ${token}`;

  const before = await lastRequest();
  await simulator.faults({ match: { operationId: "profile_get", user: other }, action: { isHeld: true } });
  const signingIn = there.query(`mutation { ${loginOf(other)} ${everywhere} }`, { authorization });
  await untilAsked("profile_get", before, false);
  await redis.stop();
  await simulator.faults();
  expect(codesOf(await signingIn)).toEqual([
    ["login", "UNAVAILABLE"],
    ["logoutEverywhere", "UNAVAILABLE"],
  ]);
  await redis.start();
  await Promise.all([isReady(here), isReady(there)]);

  const mine = await there.query("{ viewer { name sessions { id } } }", { authorization });
  expect(mine.body.data).toEqual({ viewer: { name: asking, sessions: [] } });
  const ended = await there.query(`mutation { ${everywhere} }`, { authorization });
  expect(ended.data).toEqual({ logoutEverywhere: { endedSessions: 0 } });
  const theirs = await there.query("{ viewer { name } }", { authorization: session });
  expect(theirs.data).toEqual({ viewer: { name: other } });
});

test("a session that another process ends while it begins does not live on in the first", async () => {
  const user = "user-3";
  const session = await signIn(user, there);
  const held = slowRedis.holdNextNote();
  const signingIn = here.query(`mutation { ${loginOf(user)} }`, { as: null });
  const release = await held;
  await until("the new session is listed", async () => {
    const { data } = await there.query("{ viewer { sessions { id } } }", { authorization: session });
    return data.viewer.sessions.length === 2;
  });
  const ended = await there.query(`mutation { ${everywhere} }`, { authorization: session });
  expect(ended.data).toEqual({ logoutEverywhere: { endedSessions: 2 } });
  // By its answer the process has heard what was told before.
  await fetch(`${here.url}/healthz`);
  release();
  expect(codesOf(await signingIn)).toEqual([["login", "UNAUTHENTICATED"]]);
  // Nothing is wrong with the next one.
  const next = await here.query("{ viewer { name } }", { authorization: await signIn(user, here) });
  expect(next.data).toEqual({ viewer: { name: user } });
});

test.each([
  ["two processes", () => [here, there] as const],
  ["one process", () => [alone, alone] as const],
])("in %s another name and new tokens at the same time are both kept", async (where, gatewaysOf) => {
  const [renewing, changing] = gatewaysOf();
  const [name, nextName] = [`former of ${where}`, `next of ${where}`];
  await here.query(
    `mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { code } } }`,
    { variables: { input: { name, password: "demo-demo" } } },
  );
  const { data } = await renewing.query(
    `mutation { login(input: { login: "${name}", password: "demo-demo" }) { sessionToken } }`,
    { as: null },
  );
  const authorization = `Bearer ${data.login.sessionToken}`;
  // Both know it.
  expect((await changing.query("{ viewer { name } }", { authorization })).errors).toBeUndefined();

  const before = await lastRequest();
  await simulator.faults(
    { match: { operationId: "profile_get", user: name }, times: 1, action: "empty401" },
    { match: { token: "refresh" }, action: { isHeld: true } },
  );
  const reading = renewing.query("{ viewer { locale } }", { authorization });
  await untilAsked("login_create", before, false);
  const change = changing.query(
    `mutation { updateProfile(input: { name: "${nextName}" }) { userErrors { code } } }`,
    { authorization },
  );
  await untilAsked("profile_save", before, true);
  await simulator.faults();
  expect((await change).body.data).toEqual({ updateProfile: { userErrors: [] } });
  expect((await reading).errors).toBeUndefined();

  for (const on of [renewing, changing]) {
    const { body } = await on.query("{ viewer { name sessions { current } } }", { authorization });
    expect(body.data).toEqual({ viewer: { name: nextName, sessions: [{ current: true }] } });
  }
  const ended = await changing.query("mutation { logout { ok } }", { authorization });
  expect(ended.data).toEqual({ logout: { ok: true } });
});
