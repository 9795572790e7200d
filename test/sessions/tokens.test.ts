import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createHash, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";

const secrets = {
  ours: "sessions-tokens-secret-of-ours-0123456789",
  theirs: "sessions-tokens-secret-of-theirs-0123456789",
  next: "sessions-tokens-secret-that-follows-0123456789",
};

let redis: TestRedis;
let simulator: Simulator;
/** Two processes that share sessions. */
let here: TestGateway;
let there: TestGateway;
/** On the same Redis, with another secret. */
let stranger: TestGateway;
/** Somewhere else. */
let elsewhere: TestGateway;
const gateways: TestGateway[] = [];
let users = 0;
/** Nobody else's account. */
const newUser = () => `user-${(users += 1)}`;

async function start(env: Readonly<Record<string, string>> = {}): Promise<TestGateway> {
  const gateway = await startGateway({ simulator, env });
  gateways.push(gateway);
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(50))
    if ((await fetch(`${gateway.url}/readyz`)).ok) return gateway;
  throw new Error(`not ready:\n${gateway.program.output()}`);
}

const startWith = (...inUse: readonly string[]) =>
  start({ REDIS_URL: redis.url, SESSION_SECRET: inUse.join(",") });

beforeAll(async () => {
  [redis, simulator] = await Promise.all([startRedis(), startSimulator({ SIMULATOR_USERS: "200" })]);
  [here, there, stranger, elsewhere] = await Promise.all([
    startWith(secrets.ours),
    startWith(secrets.ours),
    startWith(secrets.theirs),
    start(),
  ]);
}, 90_000);

afterAll(async () => {
  for (const gateway of gateways) await gateway.close();
  await simulator.close();
  await redis.close();
});

const me = "{ viewer { name } }";

interface SignedIn {
  readonly user: string;
  readonly token: string;
  readonly id: string;
}

async function beginSession(on = here, user = newUser()): Promise<SignedIn> {
  const answer = await on.query(
    "mutation ($input: LoginInput!) { login(input: $input) { sessionToken session { id } } }",
    { as: null, variables: { input: { login: user, password: "demo" } } },
  );
  const { sessionToken: token, session } = answer.data.login as { sessionToken: string; session: SignedIn };
  return { user, token, id: session.id };
}

const ask = (token: string, on = here) => on.query(me, { authorization: `Bearer ${token}` });

async function expectAlive({ user, token }: SignedIn, on = here): Promise<void> {
  expect((await ask(token, on)).body.data).toEqual({ viewer: { name: user } });
}

/** The whole answer to every token that opens nothing, whatever is wrong with it. */
function refused({ requestId }: Answer) {
  return {
    data: { viewer: null },
    errors: [
      {
        message: "The session has ended, or never was. Sign in again.",
        locations: [{ line: 1, column: 3 }],
        path: ["viewer"],
        extensions: { code: "UNAUTHENTICATED", retryable: false, requestId },
      },
    ],
    extensions: { cost: { upstreamCalls: 0 } },
  };
}

async function expectRefused(token: string, on = here): Promise<void> {
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  const answer = await ask(token, on);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(refused(answer));
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(await simulator.requests({ after })).toEqual([]);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The token with another character at a place; negative ones count from its end. */
function offBy(token: string, place: number, step = 1): string {
  const position = place < 0 ? token.length + place : place;
  const value = alphabet.indexOf(token.charAt(position));
  const other = alphabet.charAt((value + step) % alphabet.length);
  return token.slice(0, position) + other + token.slice(position + 1);
}

const made = (bytes = 32) => `wgs_${randomBytes(bytes).toString("base64url")}`;

describe("a token is refused, and Watcher is not asked, when it is", () => {
  test.each<[string, (session: SignedIn) => string]>([
    ["made up", () => made()],
    ["made up of zeros", () => `wgs_${"A".repeat(43)}`],
    ["shorter by one character", ({ token }) => token.slice(0, -1)],
    ["cut in half", ({ token }) => token.slice(0, token.length / 2)],
    ["its beginning only", () => "wgs_"],
    ["its first character only", ({ token }) => token.slice(0, 5)],
    ["longer by one character", ({ token }) => `${token}A`],
    ["padded like base64", ({ token }) => `${token}=`],
    ["twice itself", ({ token }) => token + token],
    ["off by its first character", ({ token }) => offBy(token, 4)],
    ["off by one in the middle", ({ token }) => offBy(token, 20)],
    ["off by its last character", ({ token }) => offBy(token, -1, 32)],
    // The last of 43 characters has two bits to spare, which decoders ignore.
    ["off by bits that carry nothing", ({ token }) => offBy(token, -1)],
    ["in capitals", ({ token }) => `wgs_${token.slice(4).toUpperCase()}`],
    ["without a character in the middle", ({ token }) => token.slice(0, 20) + token.slice(21)],
    ["turned round", ({ token }) => `wgs_${Buffer.from(token.slice(4)).reverse().toString()}`],
    ["the id of the session", ({ id }) => `wgs_${id}`],
    ["its own hash", ({ token }) => `wgs_${createHash("sha256").update(token).digest("base64url")}`],
    ["the key in Redis", ({ id }) => `wgs_watcher-graph:v1:{${id}}:session`],
    ["a pattern of Redis", () => "wgs_*"],
    ["a path", () => "wgs_../../etc/passwd"],
    ["a name of JavaScript", () => "wgs___proto__"],
    ["very long", () => made(8_000)],
  ])("%s", async (_, spoil) => {
    const session = await beginSession();
    for (const on of [here, there]) {
      await expectRefused(spoil(session), on);
      await expectAlive(session, on);
    }
  });

  test.each<[string, (session: SignedIn) => Promise<unknown>]>([
    [
      "replayed after logout",
      ({ token }) => here.query("mutation { logout { ok } }", { authorization: `Bearer ${token}` }),
    ],
    [
      "replayed after it was revoked",
      ({ user, id }) =>
        there.query("mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId } }", {
          as: user,
          variables: { id },
        }),
    ],
    [
      "replayed after the account signed out everywhere",
      ({ user }) => there.query("mutation { logoutEverywhere { endedSessions } }", { as: user }),
    ],
    [
      "replayed after Watcher ended the session",
      async ({ user, token }) => {
        await simulator.endSessions(user);
        await ask(token);
      },
    ],
  ])("%s", async (_, end) => {
    const session = await beginSession();
    for (const on of [here, there]) await expectAlive(session, on);
    await end(session);
    // The other process hears of it, at once as a rule.
    for (const deadline = Date.now() + 2_000; Date.now() < deadline; await pause(20)) {
      const answers = await Promise.all([here, there].map((on) => ask(session.token, on)));
      if (answers.every(({ errors }) => errors !== undefined)) break;
    }
    for (const on of [here, there]) {
      for (let times = 0; times < 3; times += 1) await expectRefused(session.token, on);
    }
    // Nor after the account has signed in again.
    await beginSession(here, session.user);
    for (const on of [here, there]) await expectRefused(session.token, on);
  });

  test("of a gateway elsewhere", async () => {
    const [ours, theirs] = [await beginSession(), await beginSession(elsewhere)];
    await expectRefused(theirs.token, here);
    await expectRefused(ours.token, elsewhere);
    await expectAlive(ours, here);
    await expectAlive(theirs, elsewhere);
  });

  test("of a gateway with another secret on the same Redis, which loses nothing by it", async () => {
    const [ours, theirs] = [await beginSession(), await beginSession(stranger)];
    for (const on of [here, there]) await expectRefused(theirs.token, on);
    await expectRefused(ours.token, stranger);
    // Nor can it see or end them with a session of the same account.
    const other = await beginSession(stranger, ours.user);
    const listed = await stranger.query("{ viewer { sessions { id } } }", {
      authorization: `Bearer ${other.token}`,
    });
    expect(listed.data).toEqual({ viewer: { sessions: [{ id: other.id }] } });
    for (const on of [here, there]) await expectAlive(ours, on);
    await expectAlive(theirs, stranger);
  });
});

describe("a session in Redis opens no longer when its entry is", () => {
  const keyOf = ({ id }: SignedIn) => `watcher-graph:v1:{${id}}:session`;
  const sealedOf = async (session: SignedIn) => {
    const sealed = await redis.client.hgetBuffer(keyOf(session), "sealed");
    if (sealed === null) throw new Error("the session is not stored");
    return sealed;
  };
  const seal = (session: SignedIn, sealed: Buffer | string) =>
    redis.client.hset(keyOf(session), "sealed", sealed);
  const withByte = (bytes: Buffer, place: number) => {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    return changed;
  };

  test.each<[string, (session: SignedIn) => Promise<unknown>]>([
    ["another session's", async (session) => seal(session, await sealedOf(await beginSession()))],
    [
      "another session's of the same account",
      async (session) => seal(session, await sealedOf(await beginSession(here, session.user))),
    ],
    ["changed at its beginning", async (session) => seal(session, withByte(await sealedOf(session), 0))],
    ["changed in its head", async (session) => seal(session, withByte(await sealedOf(session), 20))],
    [
      "changed at its end",
      async (session) => {
        const sealed = await sealedOf(session);
        await seal(session, withByte(sealed, sealed.length - 1));
      },
    ],
    ["cut", async (session) => seal(session, (await sealedOf(session)).subarray(0, -1))],
    ["cut in its head", async (session) => seal(session, (await sealedOf(session)).subarray(0, 10))],
    ["empty", (session) => seal(session, "")],
    ["text", (session) => seal(session, '{"user":"admin"}')],
    ["without content", (session) => redis.client.hdel(keyOf(session), "sealed")],
    ["removed", (session) => redis.client.del(keyOf(session))],
  ])("%s", async (_, spoil) => {
    // The process that began it knows it; the other one has yet to open it.
    const session = await beginSession(here);
    await spoil(session);
    await expectRefused(session.token, there);
    expect((await fetch(`${there.url}/readyz`)).status).toBe(200);
  });
});

describe("a new SESSION_SECRET", () => {
  test("in front of the old one opens what that sealed, and seals it anew", async () => {
    const [used, left] = [await beginSession(here), await beginSession(here)];
    const during = await startWith(secrets.next, secrets.ours);
    const after = await startWith(secrets.next);
    await expectAlive(used, during);
    // The old secret is gone: what was not used meanwhile is lost, what was used is not.
    await expectAlive(used, after);
    await expectRefused(left.token, after);
    await expectAlive(left, during);
    await expectAlive(left, after);
    const begun = await beginSession(during);
    await expectAlive(begun, after);
    const listed = await after.query("{ viewer { sessions { id } } }", {
      authorization: `Bearer ${used.token}`,
    });
    expect(listed.data).toEqual({ viewer: { sessions: [{ id: used.id }] } });
  }, 60_000);
});

test("a token that is off by one character is refused as fast as one that is made up", async () => {
  const session = await beginSession();
  await expectAlive(session);
  const kinds = {
    madeUp: () => made(),
    offAtItsStart: () => offBy(session.token, 4),
    offAtItsEnd: () => offBy(session.token, -1, 32),
    shorter: () => session.token.slice(0, -1),
  };
  const times = new Map<string, number[]>(Object.keys(kinds).map((kind) => [kind, []]));
  // In turn, so that whatever slows one down slows down all; the first rounds warm up.
  for (let round = 0; round < 140; round += 1) {
    for (const [kind, token] of Object.entries(kinds)) {
      const authorization = `Bearer ${token()}`;
      const start = performance.now();
      const { errors } = await here.query(me, { authorization });
      const time = performance.now() - start;
      expect(errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
      if (round >= 20) times.get(kind)?.push(time);
    }
  }
  const medianOf = (kind: string) => times.get(kind)?.sort((a, b) => a - b)[60] ?? 0;
  for (const kind of Object.keys(kinds)) {
    const ratio = medianOf(kind) / medianOf("madeUp");
    expect([kind, ratio > 0.5 && ratio < 2]).toEqual([kind, true]);
  }
}, 60_000);

test("a script's wrong password costs Watcher one call, a wrong token none", async () => {
  const user = newUser();
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  await here.query(me, { authorization: basic(user, "wrong") });
  await ask(made());
  const calls = (await simulator.requests({ after })).map(({ operationId, status }) => [operationId, status]);
  expect(calls).toEqual([["login_create", 401]]);
});
