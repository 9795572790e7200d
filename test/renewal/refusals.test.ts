import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type FaultRule, type Simulator } from "../support/simulator.js";
import { openSocket } from "../support/socket.js";

const me = "{ viewer { name } }";
const notRenewed = "The session has ended: Watcher does not renew it. Sign in again.";
const unknownSession = "The session has ended, or never was. Sign in again.";
const [oldSecret, newSecret] = [
  "an-old-secret-that-only-this-test-knows",
  "a-new-secret-that-only-this-test-knows",
];

interface Cluster {
  readonly simulator: Simulator;
  readonly redis: TestRedis;
  readonly here: TestGateway;
  readonly there: TestGateway;
  close(): Promise<void>;
}

interface Session {
  readonly id: string;
  readonly user: string;
  readonly authorization: string;
}

interface Options {
  readonly simulatorEnv?: Readonly<Record<string, string>>;
  /** SESSION_SECRET of each process. */
  readonly secrets?: readonly [string, string];
}

async function startCluster({
  simulatorEnv,
  secrets = [oldSecret, oldSecret],
}: Options = {}): Promise<Cluster> {
  const [simulator, redis] = await Promise.all([startSimulator(simulatorEnv), startRedis()]);
  const start = (secret: string) =>
    startGateway({ simulator, env: { REDIS_URL: redis.url, SESSION_SECRET: secret } });
  const here = await start(secrets[0]);
  const there = await start(secrets[1]);
  await until(async () => {
    const answers = await Promise.all([here, there].map(({ url }) => fetch(`${url}/readyz`)));
    return answers.every(({ ok }) => ok);
  }, "the gateways to be ready");
  return {
    simulator,
    redis,
    here,
    there,
    close: async () => {
      await here.close();
      await there.close();
      await redis.close();
      await simulator.close();
    },
  };
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await pause(20);
  }
}

async function sessionOn(on: TestGateway, user: string): Promise<Session> {
  const answer = await on.query(
    "mutation ($input: LoginInput!) { login(input: $input) { sessionToken session { id } } }",
    { as: null, variables: { input: { login: user, password: "demo" } } },
  );
  const { sessionToken, session } = answer.data.login as { sessionToken: string; session: { id: string } };
  return { id: session.id, user, authorization: `Bearer ${sessionToken}` };
}

const ask = ({ authorization }: Session, on: TestGateway, query = me) => on.query(query, { authorization });
const logout = (session: Session, on: TestGateway) => ask(session, on, "mutation { logout { ok } }");
const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.["code"]);
const messages = ({ errors = [] }: Answer) => errors.map(({ message }) => message);

const unauthenticated = (answer: Answer, message: string) => ({
  data: { viewer: null },
  errors: [
    {
      message,
      locations: expect.any(Array),
      path: ["viewer"],
      extensions: { code: "UNAUTHENTICATED", retryable: false, requestId: answer.requestId },
    },
  ],
  extensions: { cost: { upstreamCalls: expect.any(Number) } },
});

/** Watcher refuses the access token once, so that it has to be renewed. */
const refuseToken = (user: string): FaultRule => ({
  match: { operationId: "profile_get", user },
  times: 1,
  action: "empty401",
});
const failRenewal = (user: string, action: FaultRule["action"]): FaultRule => ({
  match: { token: "refresh", user },
  action,
});

/** The user's renewals after a moment of the log: which refresh token, and what Watcher said. */
async function renewals({ simulator }: Cluster, user: string, after = 0) {
  const logins = await simulator.requests({ operationId: "login_create", after });
  return logins
    .filter((login) => login.token === "refresh" && login.user === user)
    .map(({ refreshed, status }) => [refreshed, status]);
}

const lastRequest = async ({ simulator }: Cluster) => (await simulator.requests()).at(-1)?.n ?? 0;

async function expectAlive({ here, there }: Cluster, session: Session): Promise<void> {
  for (const gateway of [here, there])
    expect((await ask(session, gateway)).data).toEqual({ viewer: { name: session.user } });
}

async function expectEnded({ here, there }: Cluster, session: Session): Promise<void> {
  for (const gateway of [here, there]) {
    const answer = await ask(session, gateway);
    expect(answer.body).toEqual(unauthenticated(answer, unknownSession));
  }
}

describe("with tokens that live long", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 30_000);
  afterEach(() => cluster.simulator.faults());
  afterAll(() => cluster.close(), 30_000);

  describe("a renewal that Watcher refuses", () => {
    test.each<[string, FaultRule["action"]]>([
      ["401", { status: 401, body: { error: "authorization_failed" } }],
      ["an empty 401", "empty401"],
      ["403", { status: 403, body: { error: "forbidden" } }],
    ])("with %s ends the session in all processes, and says why", async (_, action) => {
      const { simulator, here, there } = cluster;
      const [session, other] = [await sessionOn(here, "guard"), await sessionOn(here, "guard")];
      await expectAlive(cluster, session);
      const socket = openSocket(there.url, session);
      await socket.first(me);
      const after = await lastRequest(cluster);

      await simulator.faults(refuseToken("guard"), failRenewal("guard", action));
      const answer = await ask(session, here);
      expect(answer.body).toEqual(unauthenticated(answer, notRenewed));
      expect(await socket.closed).toEqual({ code: 4401, reason: "Session ended" });
      await simulator.faults();
      await expectEnded(cluster, session);
      expect(await renewals(cluster, "guard", after)).toHaveLength(1);
      await expectAlive(cluster, other);
      socket.close();
    });
  });

  describe("a renewal that fails", () => {
    test.each<[FaultRule["action"], string]>([
      ["reset", "UPSTREAM_UNAVAILABLE"],
      [{ status: 500 }, "UPSTREAM_UNAVAILABLE"],
      [{ status: 503 }, "UPSTREAM_UNAVAILABLE"],
      [{ status: 429, headers: { "retry-after": "1" } }, "RATE_LIMITED"],
      [{ status: 200, body: {} }, "UPSTREAM_INVALID"],
      ["html", "UPSTREAM_INVALID"],
      ["garbage", "UPSTREAM_INVALID"],
      ["hang", "UPSTREAM_TIMEOUT"],
    ])("by %j leaves the session alive", async (action, code) => {
      const { simulator, here } = cluster;
      const session = await sessionOn(here, "operator");
      await expectAlive(cluster, session);
      const after = await lastRequest(cluster);
      await simulator.faults(refuseToken("operator"), failRenewal("operator", action));
      const answer = await ask(session, here);
      expect([answer.data, codes(answer)]).toEqual([{ viewer: null }, [code]]);
      // Once, not again and again while somebody waits.
      expect(await renewals(cluster, "operator", after)).toHaveLength(1);

      await simulator.faults(refuseToken("operator"));
      await expectAlive(cluster, session);
      expect((await renewals(cluster, "operator", after)).slice(1)).toEqual([[1, 200]]);
    });
  });

  // The refresh token is used up and nobody has the next one: that cannot be mended, but must come to an end.
  describe("a renewal whose answer is lost on the way", () => {
    test.each<[FaultRule["action"], string]>([
      ["lost", "UPSTREAM_UNAVAILABLE"],
      ["truncate", "UPSTREAM_INVALID"],
    ])("(%s) ends the session at the next renewal", async (action, code) => {
      const { simulator, here, there } = cluster;
      const session = await sessionOn(here, "visitor");
      await expectAlive(cluster, session);
      const after = await lastRequest(cluster);
      await simulator.faults(refuseToken("visitor"), failRenewal("visitor", action));
      expect(codes(await ask(session, here))).toEqual([code]);
      await simulator.faults();
      // The old token is still good, as long as Watcher says so.
      await expectAlive(cluster, session);

      await simulator.faults(refuseToken("visitor"));
      const answer = await ask(session, there);
      expect(answer.body).toEqual(unauthenticated(answer, notRenewed));
      for (let n = 0; n < 5; n++) await expectEnded(cluster, session);
      const attempts = (await simulator.requests({ operationId: "login_create", after })).filter(
        ({ token }) => token === "refresh",
      );
      expect(attempts.map(({ refreshed, status }) => [refreshed, status])).toEqual([
        [1, 200],
        [1, 401],
      ]);
    });
  });

  test("a user whom Watcher disables is out with the next request, and has to sign in again", async () => {
    const { simulator, here, there } = cluster;
    const [session, password] = [await sessionOn(here, "member-1"), basic("member-1")];
    await expectAlive(cluster, session);
    expect((await here.query(me, { authorization: password })).errors).toBeUndefined();
    const socket = openSocket(there.url, session);
    await socket.first(me);
    await simulator.changeUser("member-1", { disabled: true });
    const answer = await ask(session, here);
    expect(answer.body).toEqual(unauthenticated(answer, notRenewed));
    expect(await socket.closed).toEqual({ code: 4401, reason: "Session ended" });
    socket.close();
    const byPassword = await here.query(me, { authorization: password });
    expect(byPassword.body).toEqual(
      unauthenticated(byPassword, "Watcher does not accept this login and password."),
    );
    await simulator.changeUser("member-1", { disabled: false });
    await expectEnded(cluster, session);
    await expectAlive(cluster, await sessionOn(here, "member-1"));
    expect((await here.query(me, { authorization: password })).errors).toBeUndefined();
  });

  test("sessions that end at Watcher end here with the next request", async () => {
    const session = await sessionOn(cluster.here, "member-2");
    await expectAlive(cluster, session);
    expect(await cluster.simulator.endSessions("member-2")).toBe(1);
    const answer = await ask(session, cluster.there);
    expect(answer.body).toEqual(unauthenticated(answer, notRenewed));
    await expectEnded(cluster, session);
  });

  test("rights that are taken away are gone, also while an answer under the old token is under way", async () => {
    const { simulator, here, there } = cluster;
    const session = await sessionOn(here, "retail");
    const cameras = "{ cameras(first: 3) { nodes { name } } }";
    const seen = async (on: TestGateway) =>
      (await ask(session, on, cameras)).data.cameras.nodes as readonly unknown[];
    expect([(await seen(here)).length, (await seen(there)).length]).toEqual([3, 3]);

    const slowly: FaultRule = {
      match: { operationId: "streams_list", user: "retail" },
      times: 1,
      action: { delayMs: 6_000 },
    };
    await simulator.faults(slowly);
    const after = await lastRequest(cluster);
    let isAnswered = false;
    const slow = seen(here).finally(() => {
      isAnswered = true;
    });
    const lists = () => simulator.requests({ operationId: "streams_list", after });
    await until(async () => (await lists()).length === 1, "the slow call");
    await simulator.changeUser("retail", { rights: "none" });
    await simulator.faults(refuseToken("retail"));
    expect((await ask(session, here)).data).toEqual({ viewer: { name: "retail" } });
    expect(await renewals(cluster, "retail", after)).toEqual([[1, 200]]);

    // The same query under the new token is a call of its own: it does not wait for the old one's answer.
    expect(await seen(here)).toEqual([]);
    expect(isAnswered).toBe(false);
    expect((await lists()).map(({ status }) => status)).toEqual([null, 200]);
    expect(await seen(there)).toEqual([]);
    expect(await slow).toEqual([]);
    await simulator.changeUser("retail", { rights: "initial" });
    expect(await seen(here)).toHaveLength(3);
  });

  test("requests that are refused at once in both processes renew once", async () => {
    const { simulator, here, there } = cluster;
    const session = await sessionOn(here, "member-3");
    await expectAlive(cluster, session);
    // For Watcher every token has ended, for the gateways none.
    await simulator.control("PUT", "/clock", { skewMs: 3_600_000 });
    const after = await lastRequest(cluster);
    await simulator.faults({ match: { token: "refresh" }, action: { delayMs: 300 } });
    const queries = [
      me,
      "{ cameras(first: 1) { nodes { name } } }",
      "{ organizations(first: 1) { nodes { key } } }",
    ];
    const answers = await Promise.all(
      [here, there, here, there].flatMap((on) => queries.map((query) => ask(session, on, query))),
    );
    await simulator.control("PUT", "/clock", { skewMs: 0 });
    for (const answer of answers) expect(codes(answer)).toEqual([]);
    expect(await renewals(cluster, "member-3", after)).toEqual([[1, 200]]);
  });

  describe("a session that is ended while its tokens are renewed", () => {
    /** A request that waits for its renewal, which Watcher holds until the faults are replaced. */
    async function renewSlowly(session: Session): Promise<{ readonly waiting: Promise<Answer> }> {
      const { user } = session;
      const { simulator, here } = cluster;
      await expectAlive(cluster, session);
      const after = await lastRequest(cluster);
      await simulator.faults(refuseToken(user), failRenewal(user, { isHeld: true }));
      const waiting = ask(session, here);
      await until(async () => (await renewals(cluster, user, after)).length === 1, "a renewal under way");
      return { waiting };
    }

    test.each(["here", "there"] as const)("%s stays so", async (where) => {
      const user = where === "here" ? "member-4" : "member-5";
      const session = await sessionOn(cluster.here, user);
      const { waiting } = await renewSlowly(session);
      expect((await logout(session, cluster[where])).data).toEqual({ logout: { ok: true } });
      await expectEnded(cluster, session);
      await cluster.simulator.faults();
      expect(codes(await waiting)).toEqual(["UNAUTHENTICATED"]);
      // The new tokens bring nothing back.
      await expectEnded(cluster, session);
      expect(await cluster.redis.client.keys(`*${session.id}*`)).toEqual([]);
    });

    test("from another session of the account stays so, and that one goes on", async () => {
      const { simulator, here, there } = cluster;
      const [session, other] = [await sessionOn(here, "member-6"), await sessionOn(there, "member-6")];
      const { waiting } = await renewSlowly(session);
      const revoked = await there.query(
        "mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId } }",
        { authorization: other.authorization, variables: { id: session.id } },
      );
      expect(revoked.data).toEqual({ revokeSession: { revokedSessionId: session.id } });
      await simulator.faults();
      expect(codes(await waiting)).toEqual(["UNAUTHENTICATED"]);
      await expectEnded(cluster, session);
      await expectAlive(cluster, other);
    });

    test("does not keep others from signing in", async () => {
      const session = await sessionOn(cluster.here, "member-8");
      const { waiting } = await renewSlowly(session);
      const [another] = await Promise.all([
        sessionOn(cluster.here, "member-8"),
        logout(session, cluster.here),
      ]);
      await cluster.simulator.faults();
      expect(codes(await waiting)).toEqual(["UNAUTHENTICATED"]);
      await expectAlive(cluster, another);
      await expectEnded(cluster, session);
    });
  });
});

describe("with tokens that live for twelve seconds", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({ simulatorEnv: { SIMULATOR_TOKEN_SECONDS: "12" } });
  }, 30_000);
  afterAll(() => cluster.close(), 30_000);

  test("a renewal that fails ahead of the token's end is tried again, and nobody notices", async () => {
    const { simulator, here, there } = cluster;
    const failing: Readonly<Record<string, FaultRule["action"]>> = {
      operator: "reset",
      guard: { status: 503 },
      visitor: "html",
      retail: "garbage",
    };
    const users = Object.keys(failing);
    const sessions = await Promise.all(users.map((user) => sessionOn(here, user)));
    const beganAt = Date.now();
    await simulator.faults(...Object.entries(failing).map(([user, action]) => failRenewal(user, action)));
    const askAll = async () => {
      const answers = await Promise.all(
        sessions.flatMap((session) => [ask(session, here), ask(session, there)]),
      );
      for (const answer of answers) expect(codes(answer)).toEqual([]);
    };
    const attempts = () => Promise.all(users.map((user) => renewals(cluster, user)));

    await until(async () => {
      await askAll();
      return (await attempts()).every((made) => made.length > 1);
    }, "two failed renewals each");
    const failedBy = Date.now();
    // Not more than one each second, from either process.
    for (const made of await attempts())
      expect(made.length).toBeLessThanOrEqual(2 + (2 * (failedBy - beganAt)) / 1000);
    await simulator.faults();
    const before = await attempts();
    await until(async () => {
      await askAll();
      return Date.now() > beganAt + 12_000;
    }, "the end of the first tokens");
    const made = (await attempts()).map((all, index) => all.slice(before[index]?.length));
    expect(made).toEqual(users.map(() => [[1, 200]]));
  }, 60_000);
});

describe("with tokens that live for five seconds", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({ simulatorEnv: { SIMULATOR_TOKEN_SECONDS: "5" } });
  }, 30_000);
  afterAll(() => cluster.close(), 30_000);

  test("a session whose renewal was lost goes on until the next one, which is the last", async () => {
    const { simulator, here, there } = cluster;
    const session = await sessionOn(here, "guard");
    await simulator.faults({ ...failRenewal("guard", "lost"), times: 1 });
    let last: Answer | undefined;
    for (let turn = 0; last?.errors === undefined; turn++) {
      last = await ask(session, turn % 2 === 0 ? here : there);
      if (last.errors === undefined) expect(last.data).toEqual({ viewer: { name: "guard" } });
      await pause(100);
    }
    expect(codes(last)).toEqual(["UNAUTHENTICATED"]);
    expect([notRenewed, unknownSession]).toContain(messages(last)[0]);
    for (let n = 0; n < 5; n++) await expectEnded(cluster, session);
    const attempts = (await simulator.requests({ operationId: "login_create" })).filter(
      ({ token }) => token === "refresh",
    );
    expect(attempts.map(({ refreshed, status }) => [refreshed, status])).toEqual([
      [1, 200],
      [1, 401],
    ]);
  });
});

describe("while SESSION_SECRET is changed", () => {
  describe("after all processes know the new one", () => {
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await startCluster({ secrets: [`${newSecret},${oldSecret}`, `${oldSecret},${newSecret}`] });
    }, 30_000);
    afterEach(() => cluster.simulator.faults());
    afterAll(() => cluster.close(), 30_000);

    test("sessions go back and forth between processes that seal with either", async () => {
      const { simulator, here, there } = cluster;
      for (const begin of [here, there]) {
        const session = await sessionOn(begin, "guard");
        const after = await lastRequest(cluster);
        for (const gateway of [here, there, here, there]) {
          await simulator.faults(refuseToken("guard"));
          expect((await ask(session, gateway)).data).toEqual({ viewer: { name: "guard" } });
          await expectAlive(cluster, session);
        }
        expect(await renewals(cluster, "guard", after)).toEqual(
          [1, 2, 3, 4].map((ordinal) => [ordinal, 200]),
        );
      }
    });

    test("sealing anew does not get in the way of a renewal", async () => {
      const { simulator, here, there } = cluster;
      const session = await sessionOn(there, "operator");
      await simulator.faults(refuseToken("operator"), failRenewal("operator", { delayMs: 1_500 }));
      const renewing = ask(session, there);
      await until(async () => (await renewals(cluster, "operator")).length === 1, "a renewal under way");
      // Seen here for the first time: sealed under the old secret, so sealed anew.
      expect((await ask(session, here)).data).toEqual({ viewer: { name: "operator" } });
      expect((await renewing).data).toEqual({ viewer: { name: "operator" } });
      for (const gateway of [here, there, here]) {
        await simulator.faults(refuseToken("operator"));
        expect((await ask(session, gateway)).data).toEqual({ viewer: { name: "operator" } });
      }
      expect(await renewals(cluster, "operator")).toEqual([1, 2, 3, 4].map((ordinal) => [ordinal, 200]));
    });
  });

  describe("a process that does not know the new one yet", () => {
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await startCluster({ secrets: [`${newSecret},${oldSecret}`, oldSecret] });
    }, 30_000);
    afterEach(() => cluster.simulator.faults());
    afterAll(() => cluster.close(), 30_000);

    test("refuses what is sealed under it, and ends nothing", async () => {
      const { simulator, here, there } = cluster;
      const session = await sessionOn(here, "guard");
      expect(messages(await ask(session, there))).toEqual([unknownSession]);
      expect((await ask(session, here)).data).toEqual({ viewer: { name: "guard" } });

      const older = await sessionOn(there, "guard");
      await simulator.faults(refuseToken("guard"));
      expect((await ask(older, here)).data).toEqual({ viewer: { name: "guard" } });
      await simulator.faults(refuseToken("guard"));
      expect(messages(await ask(older, there))).toEqual([unknownSession]);
      for (const each of [session, older])
        expect((await ask(each, here)).data).toEqual({ viewer: { name: "guard" } });
      expect(await simulator.sessions()).toEqual({ guard: 2 });
    });
  });
});
