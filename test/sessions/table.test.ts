import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { request as rawRequest } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";

const secret = "sessions-table-secret-0123456789abcdef";
const defaults = { idle: 43_200, age: 2_592_000 };
const userAgent = "Table-Test/1.0 (a program of its own)";

const sessionFields = "id createdAt lastSeenAt userAgent address current expiresAt idleExpiresAt secondsLeft";
const signIn = `mutation ($input: LoginInput!) {
  login(input: $input) {
    sessionToken
    session { ${sessionFields} }
    viewer { name }
    userErrors { code message path }
  }
}`;
const mySession = `{ viewer { name session { ${sessionFields} } } }`;
const mySessions = `{ viewer { sessions { ${sessionFields} } } }`;
const revoke = `mutation ($id: ID!) {
  revokeSession(input: { id: $id }) { revokedSessionId userErrors { code message path } }
}`;
const logout = "mutation { logout { ok } }";
const logoutEverywhere = "mutation { logoutEverywhere { endedSessions } }";

interface SessionView {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
  readonly address: string;
  readonly current: boolean;
  readonly expiresAt: string;
  readonly idleExpiresAt: string;
  readonly secondsLeft: number;
}

/** A session that was begun, and how to use it. */
interface SignedIn {
  readonly token: string;
  readonly authorization: string;
  readonly session: SessionView;
}

async function beginSession(on: TestGateway, login: string, password = "demo"): Promise<SignedIn> {
  const answer = await on.query(signIn, {
    as: null,
    variables: { input: { login, password } },
    headers: { "user-agent": userAgent },
  });
  const { sessionToken: token, session } = answer.data.login as {
    sessionToken: string;
    session: SessionView;
  };
  return { token, session, authorization: `Bearer ${token}` };
}

async function sessionsOf(on: TestGateway, authorization: string): Promise<readonly SessionView[]> {
  const { data, errors } = await on.query(mySessions, { authorization });
  expect(errors).toBeUndefined();
  return data.viewer.sessions as readonly SessionView[];
}

const idsOf = (sessions: readonly SessionView[]) => sessions.map(({ id }) => id);

/** The whole answer to whoever holds the token of a session that is over. */
function ended(answer: Answer) {
  return {
    data: { viewer: null },
    errors: [
      {
        message: "The session has ended, or never was. Sign in again.",
        locations: expect.any(Array),
        path: ["viewer"],
        extensions: { code: "UNAUTHENTICATED", retryable: false, requestId: answer.requestId },
      },
    ],
    extensions: { cost: { upstreamCalls: 0 } },
  };
}

async function expectEnded(on: TestGateway, { authorization }: SignedIn): Promise<void> {
  const answer = await on.query(mySession, { authorization });
  expect(answer.body).toEqual(ended(answer));
}

async function expectAlive(on: TestGateway, { authorization, session }: SignedIn): Promise<void> {
  const answer = await on.query(mySession, { authorization });
  expect(answer.errors).toBeUndefined();
  expect(answer.data.viewer.session).toMatchObject({ id: session.id, current: true });
}

const codesOf = (answer: Answer) => answer.errors?.map(({ extensions }) => extensions?.["code"]);

const atMs = (time: string) => Date.parse(time);

/** Its times fit one another, and the moments between which it was begun and the answer was made. */
function expectTimes(
  session: SessionView,
  { idle, age } = defaults,
  [from, to] = [0, Date.now()] as [number, number],
): void {
  const [createdAt, lastSeenAt] = [atMs(session.createdAt), atMs(session.lastSeenAt)];
  expect(createdAt).toBeGreaterThanOrEqual(from);
  expect(createdAt).toBeLessThanOrEqual(to);
  expect(lastSeenAt).toBeGreaterThanOrEqual(createdAt);
  expect(lastSeenAt).toBeLessThanOrEqual(Date.now());
  expect(atMs(session.expiresAt)).toBe(createdAt + age * 1000);
  const idleEnd = Math.min(lastSeenAt + idle * 1000, createdAt + age * 1000);
  expect(atMs(session.idleExpiresAt)).toBe(idleEnd);
  expect(session.secondsLeft).toBeLessThanOrEqual(Math.floor((idleEnd - from) / 1000));
  expect(session.secondsLeft).toBeGreaterThanOrEqual(Math.floor((idleEnd - Date.now()) / 1000));
}

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

/** Runs the work for each item, a few at once. */
async function inTurns<T>(count: number, atOnce: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  const worker = async () => {
    while (count > 0) {
      count -= 1;
      results.push(await work());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

describe.each([["in memory"], ["in Redis"]])("sessions %s", (place) => {
  const isShared = place === "in Redis";
  let simulator: Simulator;
  let redis: TestRedis | undefined;
  const gateways: TestGateway[] = [];
  /** What is done here shows there: two processes, or one and the same where they cannot share. */
  let here: TestGateway;
  let there: TestGateway;
  let users = 0;
  /** Nobody else's account. */
  const newUser = () => `user-${(users += 1)}`;

  async function startPair(env: Readonly<Record<string, string>> = {}): Promise<[TestGateway, TestGateway]> {
    const shared = redis === undefined ? {} : { REDIS_URL: redis.url, SESSION_SECRET: secret };
    const start = async () => {
      const gateway = await startGateway({ simulator, env: { ...env, ...shared } });
      gateways.push(gateway);
      await until(
        () => fetch(`${gateway.url}/readyz`),
        ({ status }) => status === 200,
      );
      return gateway;
    };
    if (!isShared) return start().then((only) => [only, only]);
    return Promise.all([start(), start()]);
  }

  beforeAll(async () => {
    simulator = await startSimulator({ SIMULATOR_USERS: "60" });
    if (isShared) redis = await startRedis();
    [here, there] = await startPair();
  }, 60_000);

  afterAll(async () => {
    for (const gateway of gateways) await gateway.close();
    await simulator.close();
    await redis?.close();
  });

  describe("login", () => {
    test("begins a session, which its token opens everywhere", async () => {
      const user = newUser();
      const from = Date.now();
      const answer = await here.query(signIn, {
        as: null,
        variables: { input: { login: user, password: "demo" } },
        headers: { "user-agent": userAgent },
      });
      expect(answer.body).toEqual({
        data: {
          login: {
            sessionToken: expect.stringMatching(/^wgs_[\w-]{43}$/),
            session: {
              id: expect.stringMatching(/^\S{16,}$/),
              createdAt: expect.any(String),
              lastSeenAt: expect.any(String),
              userAgent,
              address: "127.0.0.1",
              current: true,
              expiresAt: expect.any(String),
              idleExpiresAt: expect.any(String),
              secondsLeft: expect.any(Number),
            },
            viewer: { name: user },
            userErrors: [],
          },
        },
        extensions: { cost: { upstreamCalls: 2 } },
      });
      const { sessionToken: token, session } = answer.data.login;
      expectTimes(session as SessionView, defaults, [from, Date.now()]);
      expect(token).not.toContain(session.id);

      for (const on of [here, there]) {
        const later = await on.query(mySession, { authorization: `Bearer ${String(token)}` });
        const [shown] = [later.data.viewer.session as SessionView];
        expect(later.body.data).toEqual({
          viewer: {
            name: user,
            session: {
              ...session,
              lastSeenAt: shown.lastSeenAt,
              idleExpiresAt: shown.idleExpiresAt,
              secondsLeft: shown.secondsLeft,
            },
          },
        });
        expectTimes(shown, defaults, [from, Date.now()]);
      }
    });

    test("tells a program without a name apart from one with a long one", async () => {
      const user = newUser();
      // fetch always sends a name, so this one goes by node:http.
      const request = rawRequest(`${here.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
      });
      request.end(JSON.stringify({ query: signIn, variables: { input: { login: user, password: "demo" } } }));
      const [response] = (await once(request, "response")) as [AsyncIterable<Buffer>];
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const { data } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      expect(data.login.session.userAgent).toBeNull();

      const name = "long ".repeat(1000);
      const answer = await here.query(signIn, {
        as: null,
        variables: { input: { login: user, password: "demo" } },
        headers: { "user-agent": name },
      });
      const kept = String(answer.data.login.session.userAgent);
      expect(name.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThan(20);
      expect(kept.length).toBeLessThan(1000);
    });
  });

  describe("viewer.sessions", () => {
    test("are all of the account, the newest first, the one that asks marked", async () => {
      const user = newUser();
      const from = Date.now();
      const begun = [await beginSession(here, user), await beginSession(there, user)];
      begun.push(await beginSession(here, user));
      await beginSession(here, newUser());
      const ids = idsOf(begun.map(({ session }) => session));
      // Seen by a script, which uses none of them.
      for (const on of [here, there])
        expect(idsOf(await sessionsOf(on, basic(user)))).toEqual(ids.toReversed());
      for (const { authorization, session } of begun) {
        for (const on of [here, there]) {
          const listed = await sessionsOf(on, authorization);
          expect(idsOf(listed).sort()).toEqual(ids.toSorted());
          const uses = listed.map(({ lastSeenAt }) => lastSeenAt);
          expect(uses).toEqual(uses.toSorted().reverse());
          expect(idsOf(listed.filter(({ current }) => current))).toEqual([session.id]);
          for (const each of listed) {
            expect(Object.keys(each).sort()).toEqual(sessionFields.split(" ").sort());
            expect(each).toMatchObject({ userAgent, address: "127.0.0.1" });
            expectTimes(each, defaults, [from, Date.now()]);
          }
        }
      }
    });

    test("of an account without sessions are none", async () => {
      expect(await sessionsOf(here, basic(newUser()))).toEqual([]);
    });
  });

  describe("logout", () => {
    test("ends the session of the request, in every process, and no other", async () => {
      const user = newUser();
      const [gone, stays] = [await beginSession(here, user), await beginSession(there, user)];
      // Both processes know it: neither may go on from memory.
      for (const on of [here, there]) await expectAlive(on, gone);
      const answer = await here.query(logout, { authorization: gone.authorization });
      expect(answer.body).toEqual({
        data: { logout: { ok: true } },
        extensions: { cost: { upstreamCalls: 0 } },
      });
      await expectEnded(here, gone);
      // The other process hears of it, at once as a rule.
      await until(
        () => there.query(mySession, { authorization: gone.authorization }),
        ({ errors }) => errors !== undefined,
        5,
      );
      await expectEnded(there, gone);
      for (const on of [here, there]) {
        await expectAlive(on, stays);
        expect(idsOf(await sessionsOf(on, stays.authorization))).toEqual([stays.session.id]);
        const again = await on.query(logout, { authorization: gone.authorization });
        expect(again.body.data).toEqual({ logout: { ok: false } });
      }
    });

    test.each([
      ["nobody", null],
      ["a script with Basic", "basic"],
      ["a token that never was", `Bearer wgs_${"A".repeat(43)}`],
    ])("by %s ends nothing", async (_, how) => {
      const user = newUser();
      const stays = await beginSession(here, user);
      const authorization = how === "basic" ? basic(user) : how;
      const answer = await here.query(logout, authorization === null ? { as: null } : { authorization });
      expect(answer.body.data).toEqual({ logout: { ok: false } });
      await expectAlive(here, stays);
    });
  });

  describe("revokeSession", () => {
    const revoked = (id: string) => ({ revokeSession: { revokedSessionId: id, userErrors: [] } });
    const notFound = {
      data: {
        revokeSession: {
          revokedSessionId: null,
          userErrors: [
            {
              code: "NOT_FOUND",
              message: "The account has no such session. It may have ended already.",
              path: ["input", "id"],
            },
          ],
        },
      },
      extensions: { cost: { upstreamCalls: 0 } },
    };

    test("ends another session of the account, in every process", async () => {
      const user = newUser();
      const [mine, lost] = [await beginSession(here, user), await beginSession(there, user)];
      for (const on of [here, there]) await expectAlive(on, lost);
      const { authorization } = mine;
      const variables = { id: lost.session.id };
      const answer = await here.query(revoke, { authorization, variables });
      expect(answer.body.data).toEqual(revoked(lost.session.id));
      await expectEnded(here, lost);
      await until(
        () => there.query(mySession, { authorization: lost.authorization }),
        ({ errors }) => errors !== undefined,
        5,
      );
      await expectEnded(there, lost);
      for (const on of [here, there]) {
        await expectAlive(on, mine);
        expect(idsOf(await sessionsOf(on, authorization))).toEqual([mine.session.id]);
        expect((await on.query(revoke, { authorization, variables })).body).toEqual(notFound);
      }
    });

    test("ends the session that asks for it, too", async () => {
      const mine = await beginSession(here, newUser());
      const { authorization, session } = mine;
      const answer = await here.query(revoke, { authorization, variables: { id: session.id } });
      expect(answer.body.data).toEqual(revoked(session.id));
      await expectEnded(here, mine);
    });

    test("is open to a script with Basic", async () => {
      const user = newUser();
      const lost = await beginSession(there, user);
      const { id } = lost.session;
      const answer = await here.query(revoke, { authorization: basic(user), variables: { id } });
      expect(answer.body.data).toEqual(revoked(id));
      await expectEnded(here, lost);
    });

    test("of another account is not found, and that session lives on", async () => {
      const [mine, foreign] = [await beginSession(here, newUser()), await beginSession(here, newUser())];
      const { authorization } = mine;
      for (const on of [here, there]) {
        const answer = await on.query(revoke, { authorization, variables: { id: foreign.session.id } });
        expect(answer.body).toEqual(notFound);
        await expectAlive(on, foreign);
        expect(idsOf(await sessionsOf(on, foreign.authorization))).toEqual([foreign.session.id]);
      }
      // Not even for an administrator, who has no right to sessions of others.
      const answer = await here.query(revoke, { as: "admin", variables: { id: foreign.session.id } });
      expect(answer.data).toEqual(notFound.data);
      await expectAlive(here, foreign);
    });

    test.each([
      ["an unknown id", "x".repeat(43)],
      ["nothing", ""],
      ["a name of JavaScript", "__proto__"],
      ["a long text", "y".repeat(10_000)],
      ["a text of Redis", "*\r\nDEL {x}:session\r\n"],
    ])("of %s is not found", async (_, id) => {
      const mine = await beginSession(here, newUser());
      const { authorization } = mine;
      const answer = await here.query(revoke, { authorization, variables: { id } });
      expect(answer.body).toEqual(notFound);
      await expectAlive(here, mine);
    });

    test("with a token in place of the id is not found", async () => {
      const mine = await beginSession(here, newUser());
      const { authorization, token } = mine;
      const answer = await here.query(revoke, { authorization, variables: { id: token } });
      expect(answer.body).toEqual(notFound);
      await expectAlive(here, mine);
    });
  });

  describe("logoutEverywhere", () => {
    test("counts and ends all sessions of the account, in every process, and of no other", async () => {
      const user = newUser();
      const begun = [await beginSession(here, user), await beginSession(there, user)];
      const [mine] = [await beginSession(here, user)];
      const foreign = await beginSession(there, newUser());
      for (const each of begun) for (const on of [here, there]) await expectAlive(on, each);
      const answer = await here.query(logoutEverywhere, { authorization: mine.authorization });
      expect(answer.body).toEqual({
        data: { logoutEverywhere: { endedSessions: 3 } },
        extensions: { cost: { upstreamCalls: 0 } },
      });
      for (const each of [...begun, mine]) {
        await expectEnded(here, each);
        await until(
          () => there.query(mySession, { authorization: each.authorization }),
          ({ errors }) => errors !== undefined,
          5,
        );
        await expectEnded(there, each);
      }
      for (const on of [here, there]) {
        await expectAlive(on, foreign);
        expect(await sessionsOf(on, basic(user))).toEqual([]);
      }
    });

    test("by a script with Basic ends the account's sessions, and the script goes on", async () => {
      const user = newUser();
      const authorization = basic(user);
      const begun = [await beginSession(here, user), await beginSession(here, user)];
      const count = async () => (await here.query(logoutEverywhere, { authorization })).data;
      expect(await count()).toEqual({ logoutEverywhere: { endedSessions: 2 } });
      for (const each of begun) await expectEnded(here, each);
      expect(await count()).toEqual({ logoutEverywhere: { endedSessions: 0 } });
      expect((await here.query("{ viewer { name } }", { authorization })).data.viewer.name).toBe(user);
    });
  });

  test.each([
    ["logoutEverywhere", logoutEverywhere],
    ["revokeSession", revoke],
  ])("nobody cannot ask for %s", async (field, mutation) => {
    const options = mutation === revoke ? { variables: { id: "x" } } : {};
    const answer = await here.query(mutation, { as: null, ...options });
    expect(answer.body.data).toEqual({ [field]: null });
    expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
    expect(await answer.upstream()).toEqual([]);
  });

  describe("what is no session", () => {
    const watcherToken = async (user: string) => {
      const response = await fetch(`${simulator.url}/watcher/client-api/v3/login`, {
        method: "POST",
        headers: { authorization: basic(user) },
      });
      const { access_token: token } = (await response.json()) as { access_token: string };
      return `Bearer ${token}`;
    };
    const apiKey = async (user: string) => {
      const answer = await here.query("{ viewer { apiKey } }", { as: user });
      return `Bearer ${String(answer.data.viewer.apiKey)}`;
    };

    test.each([
      ["Basic", (user: string) => Promise.resolve(basic(user))],
      ["a token of Watcher's own", watcherToken],
      ["an API key", apiKey],
    ])("%s: viewer.session is null, viewer.sessions are the account's", async (_, authorizationOf) => {
      const user = newUser();
      const begun = [await beginSession(here, user), await beginSession(there, user)];
      const authorization = await authorizationOf(user);
      for (const on of [here, there]) {
        const answer = await on.query(`{ viewer { name session { id } sessions { id current } } }`, {
          authorization,
        });
        expect(answer.body.data).toEqual({
          viewer: {
            name: user,
            session: null,
            sessions: begun.map(({ session }) => ({ id: session.id, current: false })).reverse(),
          },
        });
      }
      for (const each of begun) await expectAlive(here, each);
    });

    test("a script that polls with Basic signs in once, and goes on with the tokens that it got", async () => {
      const user = newUser();
      const authorization = basic(user);
      const after = (await simulator.requests()).at(-1)?.n ?? 0;
      for (let request = 0; request < 30; request += 1) {
        const answer = await here.query("{ viewer { name } }", { authorization });
        expect(answer.body.data).toEqual({ viewer: { name: user } });
        await pause(20);
      }
      const signIns = await simulator.requests({ operationId: "login_create", after });
      expect(signIns.map(({ token, status }) => [token, status])).toEqual([["basic", 200]]);
      // And another password is tried, not taken for the one that is known.
      const answer = await here.query("{ viewer { name } }", { authorization: basic(user, "other") });
      expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
    });
  });

  test("end without use, and not while they are used", async () => {
    const [one, other] = await startPair({ SESSION_IDLE_SECONDS: "5" });
    const lifetimes = { ...defaults, idle: 5 };
    const user = newUser();
    const from = Date.now();
    const [used, left] = [await beginSession(one, user), await beginSession(other, user)];
    // Listed by the session that is used, which is no use of the other.
    const listed = async () => {
      const answers = [
        await sessionsOf(one, used.authorization),
        await sessionsOf(other, used.authorization),
      ];
      return answers.map((sessions) => sessions.find(({ id }) => id === left.session.id));
    };
    // Not every use is noted at once; what the session is told holds all the same.
    let told = left.session;
    while (Date.now() < atMs(left.session.createdAt) + 1_150) {
      const { data } = await other.query(mySession, { authorization: left.authorization });
      told = data.viewer.session as SessionView;
      expectTimes(told, lifetimes, [from, Date.now()]);
    }
    await until(listed, (found) => {
      for (const each of found) if (each !== undefined) expectTimes(each, lifetimes, [from, Date.now()]);
      return found.every((each) => each === undefined);
    });
    const endedAt = Date.now();
    expect(endedAt).toBeGreaterThanOrEqual(atMs(told.idleExpiresAt) - 100);
    for (const on of [one, other]) {
      await expectEnded(on, left);
      // It is older than the time without use by now.
      await expectAlive(on, used);
      const shown = (await on.query(mySession, { authorization: used.authorization })).data.viewer.session;
      expectTimes(shown as SessionView, lifetimes, [from, endedAt]);
      expect(atMs(String(shown.lastSeenAt))).toBeGreaterThanOrEqual(endedAt);
    }
  }, 60_000);

  test("end at their age, however much they are used", async () => {
    const [one, other] = await startPair({ SESSION_AGE_SECONDS: "6" });
    const lifetimes = { ...defaults, age: 6 };
    const from = Date.now();
    const begun = await beginSession(one, newUser());
    expectTimes(begun.session, lifetimes, [from, Date.now()]);
    expect(begun.session.idleExpiresAt).toBe(begun.session.expiresAt);
    const end = atMs(begun.session.expiresAt);
    const useTo = async (on: TestGateway) => {
      let sentAt = 0;
      const ask = () => {
        sentAt = Date.now();
        return on.query(mySession, { authorization: begun.authorization });
      };
      await until(ask, (answer) => {
        if (answer.errors !== undefined) return true;
        expect(sentAt).toBeLessThanOrEqual(end);
        const shown = answer.data.viewer.session as SessionView;
        expectTimes(shown, lifetimes, [from, Date.now()]);
        expect(shown).toMatchObject({ createdAt: begun.session.createdAt, id: begun.session.id });
        return false;
      });
      expect(Date.now()).toBeGreaterThanOrEqual(end);
      await expectEnded(on, begun);
    };
    await Promise.all([useTo(one), useTo(other)]);
  }, 60_000);

  test("are 100 of an account at most; the least recently used makes room", async () => {
    // Use is noted every quarter of the idle time: often enough to wait for.
    const [one, other] = await startPair({ SESSION_IDLE_SECONDS: "40" });
    const user = newUser();
    const first = await beginSession(one, user);
    const early = [
      await beginSession(other, user),
      await beginSession(one, user),
      await beginSession(one, user),
    ];
    const others = await inTurns(96, 4, () => beginSession(one, user));
    const listed = () => sessionsOf(other, first.authorization);
    expect(new Set(idsOf(await listed())).size).toBe(100);
    // Once its use is noted, the oldest is the most recently used.
    await until(listed, ([newest]) => newest?.id === first.session.id, 30);
    const late = [
      await beginSession(other, user),
      await beginSession(one, user),
      await beginSession(other, user),
    ];
    for (const on of [one, other]) {
      for (const each of early) await expectEnded(on, each);
      for (const each of [first, ...late, ...others.slice(0, 5)]) await expectAlive(on, each);
    }
    const ids = idsOf(await listed());
    expect([...ids].sort()).toEqual(idsOf([first, ...others, ...late].map((each) => each.session)).sort());
  }, 120_000);

  if (!isShared) return;

  test.each<[string, (on: TestGateway, session: SignedIn, by: SignedIn) => Promise<Answer>, object]>([
    ["logout", (on, { authorization }) => on.query(logout, { authorization }), { logout: { ok: true } }],
    [
      "revokeSession",
      (on, { session }, { authorization }) =>
        on.query(revoke, { authorization, variables: { id: session.id } }),
      { revokeSession: { revokedSessionId: expect.any(String), userErrors: [] } },
    ],
    [
      "logoutEverywhere",
      (on, _, { authorization }) => on.query(logoutEverywhere, { authorization }),
      { logoutEverywhere: { endedSessions: 2 } },
    ],
  ])(
    "which Redis cannot end just now live on, and %s is done when it is asked again",
    async (_, end, done) => {
      if (redis === undefined) throw new Error("there is no Redis");
      const user = newUser();
      const [session, by] = [await beginSession(here, user), await beginSession(here, user)];
      await redis.client.call("ACL", "SETUSER", "default", "-del");
      const failed = await end(here, session, by);
      await redis.client.call("ACL", "SETUSER", "default", "+del");
      expect(codesOf(failed)).toEqual(["UNAVAILABLE"]);
      await expectAlive(here, session);
      expect((await end(here, session, by)).body.data).toEqual(done);
      await expectEnded(here, session);
      await until(
        () => there.query(mySession, { authorization: session.authorization }),
        ({ errors }) => errors !== undefined,
        5,
      );
      await expectEnded(there, session);
    },
  );

  test("leave nothing in the clear in Redis, and nothing for ever", async () => {
    if (redis === undefined) throw new Error("there is no Redis");
    const { client } = redis;
    const user = newUser();
    const [password, wrong] = ["pa55w0rd-of-this-test", "wr0ng-passw0rd"];
    await simulator.changeUser(user, { password });
    const begun = await beginSession(here, user, password);
    const other = await beginSession(there, user, password);
    await here.query(signIn, { as: null, variables: { input: { login: user, password: wrong } } });
    await here.query(mySession, { authorization: basic(user, password) });
    const { access_token: watcherToken } = (await (
      await fetch(`${simulator.url}/watcher/client-api/v3/login`, {
        method: "POST",
        headers: { authorization: basic(user, password) },
      })
    ).json()) as { access_token: string };

    const stored = async () => {
      const texts = new Map<string, string>();
      for (const key of await client.keys("*")) {
        const type = await client.type(key);
        // What ended meanwhile.
        if (type === "none") continue;
        expect([key, type]).toEqual([key, expect.stringMatching(/^(string|hash)$/)]);
        const fields =
          type === "hash" ? await client.hgetallBuffer(key) : { value: await client.getBuffer(key) };
        const text = Object.entries(fields).map(([name, value]) => `${name} ${value?.toString("latin1")}`);
        texts.set(key, [key, ...text].join("\n"));
        const [left, age] = [await client.pttl(key), defaults.age * 1000];
        if (left !== -2) expect([key, left > 0 && left <= age]).toEqual([key, true]);
      }
      return texts;
    };
    const before = await stored();
    const kinds = [/^watcher-graph:v1:\{[\w-]{43}\}:session$/, /^watcher-graph:v1:user:[\w-]{43}$/];
    const attempts = /^watcher-graph:v1:attempts:/;
    for (const kind of [...kinds, attempts])
      expect([...before.keys()].some((key) => kind.test(key))).toBe(true);
    const renewing = /^watcher-graph:v1:\{[\w-]{43}\}:renewing$/;
    for (const key of before.keys())
      expect([key, [...kinds, attempts, renewing].some((kind) => kind.test(key))]).toEqual([key, true]);
    // Long enough not to be found by chance in what is random.
    const tokens = [
      begun.token,
      begun.token.slice(4, 14),
      other.token.slice(4, 14),
      watcherToken.slice(0, 12),
    ];
    const words = [user, password, wrong, "127.0.0.1", "Table-Test", "accessToken", "userAgent"];
    for (const text of before.values()) {
      for (const word of [...tokens, ...words]) {
        expect(text.toLowerCase()).not.toContain(word.toLowerCase());
        expect(text).not.toContain(Buffer.from(word).toString("base64").slice(0, -4));
        expect(text).not.toContain(Buffer.from(word).toString("hex"));
      }
    }
    // What has ended leaves nothing.
    const key = `watcher-graph:v1:{${begun.session.id}}:session`;
    expect(before.has(key)).toBe(true);
    await here.query(logout, { authorization: begun.authorization });
    const after = await stored();
    expect(after.has(key)).toBe(false);
    for (const text of after.values()) expect(text).not.toContain(begun.session.id);
  });
});
