import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";
import { openSocket, type TestSocket } from "../support/socket.js";

/** What one command of Redis may take is two seconds. A sign-in needs several; more than this is hanging. */
const patienceMs = 8_000;
const me = "{ viewer { name } }";
const unknownSession = "The session has ended, or never was. Sign in again.";

interface Cluster {
  readonly simulator: Simulator;
  readonly redis: TestRedis;
  readonly here: TestGateway;
  readonly there: TestGateway;
  close(): Promise<void>;
}

interface Session {
  readonly id: string;
  readonly authorization: string;
}

const env = (redis: TestRedis) => ({
  REDIS_URL: redis.url,
  SESSION_SECRET: "a-secret-that-only-this-test-knows",
});

async function startCluster(simulatorEnv: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const [simulator, redis] = await Promise.all([startSimulator(simulatorEnv), startRedis()]);
  const here = await startGateway({ simulator, env: env(redis) });
  const there = await startGateway({ simulator, env: env(redis) });
  await untilReady(here, there);
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

const readiness = async ({ url }: TestGateway) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
};

/** No renewal is under way: what was renewed has been stored. */
const untilStored = ({ client }: TestRedis) =>
  until(async () => (await client.keys("*:renewing")).length === 0, "the end of renewals");

async function untilReady(...gateways: readonly TestGateway[]): Promise<void> {
  const areReady = async () =>
    (await Promise.all(gateways.map(readiness))).every(({ status }) => status === 200);
  await until(areReady, "the gateways to be ready");
}

const notReady = {
  status: 503,
  body: { ready: false, watcher: "ok", redis: "UNAVAILABLE: Redis does not answer." },
};

const login = (on: TestGateway, name = "guard") =>
  on.query(
    "mutation ($input: LoginInput!) { login(input: $input) { sessionToken session { id } userErrors { code } } }",
    { as: null, variables: { input: { login: name, password: "demo" } } },
  );

async function sessionOn(on: TestGateway, name = "guard"): Promise<Session> {
  const { sessionToken, session } = (await login(on, name)).data.login as {
    sessionToken: string;
    session: { id: string };
  };
  return { id: session.id, authorization: `Bearer ${sessionToken}` };
}

const revoke = (on: TestGateway, { id }: Session, { authorization }: Session) =>
  on.query(
    "mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId userErrors { code } } }",
    {
      authorization,
      variables: { id },
    },
  );

/** The answer, which must not be waited for longer than is promised. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const beganAt = Date.now();
  const result = await answer;
  expect(Date.now() - beganAt).toBeLessThan(patienceMs);
  return result;
}

/** Codes of the answer, with whether they may be tried again. */
const failures = ({ errors = [] }: Answer) =>
  errors.map(({ extensions }) => [extensions?.["code"], extensions?.["retryable"]]);

const unavailable = [["UNAVAILABLE", true]];
const unauthenticated = [["UNAUTHENTICATED", false]];

test("Redis that is not there at the start is waited for", async () => {
  const [simulator, redis] = await Promise.all([startSimulator(), startRedis({ isRunning: false })]);
  const gateway = await startGateway({ simulator, env: env(redis) });
  try {
    expect(await inTime(readiness(gateway))).toEqual(notReady);
    expect((await inTime(fetch(`${gateway.url}/healthz`))).status).toBe(200);
    const refused = await inTime(login(gateway));
    expect(refused.body).toEqual({
      data: { login: null },
      errors: [
        {
          message: "Signing in is not possible just now: the gateway cannot keep sessions. Try again.",
          locations: expect.any(Array),
          path: ["login"],
          extensions: { code: "UNAVAILABLE", retryable: true, requestId: refused.requestId },
        },
      ],
      extensions: { cost: { upstreamCalls: expect.any(Number) } },
    });
    // Not begun at Watcher either, where nobody would end it.
    expect(await simulator.sessions()).toEqual({});
    const unknown = await inTime(gateway.query(me, { authorization: `Bearer wgs_${"A".repeat(43)}` }));
    expect(failures(unknown)).toEqual(unavailable);
    for (const authorization of [basic("guard"), "Bearer apikey-guard"]) {
      const answer = await inTime(gateway.query(me, { authorization }));
      expect(answer.body).toEqual({ data: { viewer: { name: "guard" } }, extensions: expect.any(Object) });
    }

    await redis.start();
    await untilReady(gateway);
    const { authorization } = await sessionOn(gateway);
    expect((await gateway.query(me, { authorization })).data).toEqual({ viewer: { name: "guard" } });
  } finally {
    await gateway.close();
    await redis.close();
    await simulator.close();
  }
});

describe.each([
  {
    title: "Redis that is stopped",
    takeAway: ({ redis }: Cluster) => redis.stop(),
    giveBack: ({ redis }: Cluster) => redis.start(),
  },
  {
    title: "Redis that is killed",
    takeAway: ({ redis }: Cluster) => redis.stop("SIGKILL"),
    giveBack: ({ redis }: Cluster) => redis.start(),
  },
  {
    title: "Redis that answers nothing",
    takeAway: ({ redis }: Cluster) => Promise.resolve(redis.freeze()),
    giveBack: ({ redis }: Cluster) => Promise.resolve(redis.thaw()),
  },
])("$title", ({ takeAway, giveBack }) => {
  let cluster: Cluster;
  let known: Session;
  /** Known to the other process only. */
  let foreign: Session;
  let socket: TestSocket;
  let changes: AsyncIterableIterator<unknown>;

  beforeAll(async () => {
    cluster = await startCluster();
    known = await sessionOn(cluster.here);
    foreign = await sessionOn(cluster.there);
    socket = openSocket(cluster.here.url, known);
    changes = socket.client.iterate({ query: "subscription { sessionChanges { id } }" });
    expect(await changes.next()).toMatchObject({ value: { data: { sessionChanges: { id: known.id } } } });
    await takeAway(cluster);
  }, 60_000);
  afterAll(async () => {
    socket.close();
    await cluster.close();
  }, 60_000);

  const ask = ({ authorization }: Session, on: TestGateway, query = me) =>
    inTime(on.query(query, { authorization }));

  test("is told by /readyz, and by nothing else", async () => {
    expect(await inTime(readiness(cluster.here))).toEqual(notReady);
    const [health, metrics] = await inTime(
      Promise.all(["healthz", "metrics"].map((path) => fetch(`${cluster.here.url}/${path}`))),
    );
    expect([health?.status, metrics?.status]).toEqual([200, 200]);
    expect(await metrics?.text()).toContain("watcher_call_seconds");
  });

  test("lets a session go on that the process knows, and no other", async () => {
    expect((await ask(known, cluster.here)).data).toEqual({ viewer: { name: "guard" } });
    expect((await ask(foreign, cluster.there)).data).toEqual({ viewer: { name: "guard" } });
    const answer = await ask(foreign, cluster.here);
    expect(answer.body).toEqual({
      data: { viewer: null },
      errors: [
        {
          message: "The gateway cannot reach its store of sessions. Try again.",
          locations: expect.any(Array),
          path: ["viewer"],
          extensions: { code: "UNAVAILABLE", retryable: true, requestId: answer.requestId },
        },
      ],
      extensions: { cost: { upstreamCalls: 0 } },
    });
  });

  test("lets Basic and Watcher's own keys in", async () => {
    for (const authorization of [basic("retail"), "Bearer apikey-retail"]) {
      const answer = await inTime(cluster.here.query(me, { authorization }));
      expect(answer.data).toEqual({ viewer: { name: "retail" } });
    }
  });

  test.each([
    ["logout", "mutation { logout { ok } }", { logout: null }],
    ["logoutEverywhere", "mutation { logoutEverywhere { endedSessions } }", { logoutEverywhere: null }],
    ["viewer.sessions", "{ viewer { sessions { id } } }", { viewer: { sessions: null } }],
  ])("refuses %s, and the session lives", async (_, query, data) => {
    const answer = await ask(known, cluster.here, query);
    expect([answer.data, failures(answer)]).toEqual([data, unavailable]);
    expect((await ask(known, cluster.here)).data).toEqual({ viewer: { name: "guard" } });
  });

  test("refuses revokeSession", async () => {
    const answer = await inTime(revoke(cluster.here, foreign, known));
    expect([answer.data, failures(answer)]).toEqual([{ revokeSession: null }, unavailable]);
  });

  test("refuses sign-in, and after a while does not ask Watcher", async () => {
    const signInsDuring = async () => {
      const after = (await cluster.simulator.requests()).at(-1)?.n ?? 0;
      expect(failures(await inTime(login(cluster.here)))).toEqual(unavailable);
      return (await cluster.simulator.requests({ after, operationId: "login_create" })).length;
    };
    await until(async () => (await signInsDuring()) === 0, "sign-in without asking Watcher");
    expect(await signInsDuring()).toBe(0);
  });

  test("leaves sockets open", async () => {
    expect(await inTime(socket.first(me))).toMatchObject({ data: { viewer: { name: "guard" } } });
  });

  test("makes all well again when it is back", async () => {
    await giveBack(cluster);
    const { here, there } = cluster;
    await untilReady(here, there);
    for (const session of [known, foreign]) {
      for (const gateway of [here, there])
        expect((await ask(session, gateway)).data).toEqual({ viewer: { name: "guard" } });
    }
    expect(failures(await login(here))).toEqual([]);

    // What was refused meanwhile is not half done: the session that could not be ended can be ended now.
    expect((await ask(foreign, here, "mutation { logout { ok } }")).data).toEqual({ logout: { ok: true } });
    for (const gateway of [here, there])
      expect((await ask(foreign, gateway)).errors?.map(({ message }) => message)).toEqual([unknownSession]);
    const revoked = await revoke(there, known, await sessionOn(there));
    expect(revoked.data.revokeSession).toEqual({ revokedSessionId: known.id, userErrors: [] });
    expect(failures(await ask(known, here))).toEqual(unauthenticated);
    expect(await inTime(socket.closed)).toEqual({ code: 4401, reason: "Session ended" });
  });
});

describe("a session that is ended", () => {
  let cluster: Cluster;
  let other: Session;
  beforeAll(async () => {
    cluster = await startCluster();
    other = await sessionOn(cluster.here);
  }, 60_000);
  afterAll(() => cluster.close(), 30_000);

  test.each([
    { type: "PUBSUB" as const, everyMs: 2 },
    // Time enough in between to get through now and then.
    { type: "NORMAL" as const, everyMs: 200 },
  ])("while $type connections are cut is refused everywhere", async ({ type, everyMs }) => {
    const { redis, here, there } = cluster;
    const session = await sessionOn(here);
    const ask = ({ authorization }: Session) => here.query(me, { authorization });
    expect((await ask(session)).data).toEqual({ viewer: { name: "guard" } });
    const socket = openSocket(here.url, session);
    await socket.first(me);

    const cut = () => void redis.client.call("CLIENT", "KILL", "TYPE", type).catch(() => undefined);
    const cutting = setInterval(cut, everyMs);
    const mutation = "mutation { logout { ok } }";
    const end = () => there.query(mutation, session);
    // Its own connection is cut too: then it says so, and what it says is to try again.
    await until(async () => {
      const answer = await end();
      if (answer.errors !== undefined) expect(failures(answer)).toEqual(unavailable);
      return answer.errors === undefined;
    }, "the end of the session");
    clearInterval(cutting);

    await until(async () => failures(await ask(session))[0]?.[0] !== "UNAVAILABLE", "an answer");
    expect(failures(await ask(session))).toEqual(unauthenticated);
    expect((await ask(other)).data).toEqual({ viewer: { name: "guard" } });
    expect(await socket.closed).toEqual({ code: 4401, reason: "Session ended" });
    socket.close();
  });

  test("while Redis answers nothing is ended in all processes or in none", async () => {
    const { redis, here, there } = cluster;
    for (let round = 0; round < 5; round++) {
      const session = await sessionOn(there);
      const ask = (on: TestGateway) => on.query(me, session);
      expect((await ask(here)).data).toEqual({ viewer: { name: "guard" } });
      const ending = there.query("mutation { logout { ok } }", session);
      // At some moment between its commands.
      await pause(round);
      redis.freeze();
      const { errors } = await ending;
      redis.thaw();
      await untilReady(here, there);
      let isAlive = true;
      await until(async () => {
        const answers = await Promise.all([ask(here), ask(there)]);
        const alive = answers.filter((answer) => answer.errors === undefined);
        isAlive = alive.length > 0;
        // An error of another kind says nothing about the session.
        const over = answers.filter((answer) => failures(answer)[0]?.[0] === "UNAUTHENTICATED");
        return over.length === answers.length || alive.length === answers.length;
      }, "the processes to agree");
      if (errors === undefined) expect(isAlive).toBe(false);
      // If it lives, it can still be ended.
      const last = await here.query("mutation { logout { ok } }", session);
      expect(last.data).toEqual({ logout: { ok: isAlive } });
      expect((await ask(there)).errors?.map(({ message }) => message)).toEqual([unknownSession]);
    }
  }, 60_000);
});

describe("with tokens that live for five seconds", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster({ SIMULATOR_TOKEN_SECONDS: "5" });
  }, 60_000);
  afterAll(() => cluster.close(), 30_000);

  const renewals = async (status?: number | null) => {
    const logins = await cluster.simulator.requests({ operationId: "login_create" });
    return logins.filter(
      (login) => login.token === "refresh" && (status === undefined || login.status === status),
    );
  };

  test("a renewal begun without Redis is not begun again by others when Redis returns", async () => {
    const { simulator, redis, here, there } = cluster;
    const session = await sessionOn(here);
    const ask = (on: TestGateway) => on.query(me, session);
    expect([failures(await ask(here)), failures(await ask(there))]).toEqual([[], []]);

    await redis.stop();
    await simulator.faults({ match: { token: "refresh" }, action: { delayMs: 6_000 } });
    // Longer than it takes until Redis is known to be down; then the process that has the tokens renews them alone.
    await until(async () => {
      void ask(here);
      await pause(200);
      return (await renewals(null)).length > 0;
    }, "a renewal without Redis");
    await redis.start();
    await untilReady(here, there);
    const answers = Promise.all([ask(here), ask(there)]);
    await until(async () => (await renewals(200)).length > 0, "the new tokens");
    await simulator.faults();
    for (const answer of await answers) expect(failures(answer)).toEqual([]);
    expect((await renewals()).map(({ refreshed, status }) => [refreshed, status])).toEqual([[1, 200]]);

    // And on they go, with one renewal after the other.
    await until(async () => {
      for (const gateway of [here, there]) expect(failures(await ask(gateway))).toEqual([]);
      return (await renewals(200)).length > 1;
    }, "the next renewal");
    expect((await renewals()).map(({ refreshed, status }) => [refreshed, status])).toEqual([
      [1, 200],
      [2, 200],
    ]);
  }, 60_000);

  test.each([
    { when: "after", user: "operator", heldMs: 0 },
    { when: "during", user: "visitor", heldMs: 2_000 },
  ])(
    "Redis that is lost $when a renewal leaves the tokens to the process that renewed last",
    async ({ user, heldMs }) => {
      const { simulator, redis, here, there } = cluster;
      // Begun there, renewed here: what that process knows is out of date, and it must not find out at Watcher.
      const session = await sessionOn(there, user);
      const ask = (on: TestGateway) => on.query(me, session);
      const renewalsOfUser = async () => (await renewals()).filter((renewal) => renewal.user === user);
      const hold = { match: { token: "refresh", user } as const, times: 1, action: { delayMs: heldMs } };
      await simulator.faults(hold);
      await until(async () => {
        expect(failures(await ask(here))).toEqual([]);
        const [first] = await renewalsOfUser();
        return heldMs > 0 ? first !== undefined : first?.status === 200;
      }, "a renewal");
      if (heldMs === 0) await untilStored(redis);
      await redis.stop();

      const theirs = new Set<string>();
      const isRenewedAgain = async () =>
        (await renewalsOfUser()).filter(({ status }) => status === 200).length > 1;
      await until(async () => {
        const [our, their] = await Promise.all([ask(here), ask(there)]);
        expect(failures(our)).toEqual([]);
        for (const [code] of failures(their)) theirs.add(String(code));
        return theirs.size > 0 && (await isRenewedAgain());
      }, "an end of the tokens that the other process has");
      expect([...theirs]).toEqual(["UNAVAILABLE"]);
      await redis.start();
      await untilReady(here, there);
      for (const gateway of [here, there]) expect(failures(await ask(gateway))).toEqual([]);
      const seen = (await renewalsOfUser()).map(({ refreshed, status }) => [refreshed, status]);
      expect(seen).toEqual(seen.map((_, index) => [index + 1, 200]));
    },
    60_000,
  );

  test("a Redis that comes and goes takes no session with it", async () => {
    const { redis, here, there } = cluster;
    const session = await sessionOn(here, "retail");
    const ask = () => here.query(me, session);
    for (let round = 0; round < 4; round++) {
      await redis.stop(round % 2 === 0 ? "SIGTERM" : "SIGKILL");
      // Not asked for between return and loss: what the process knows is still what it knew.
      expect(failures(await inTime(ask()))).toEqual([]);
      await redis.start();
      await untilReady(here, there);
    }
    expect(failures(await there.query(me, session))).toEqual([]);
  }, 60_000);
});

test("a session that another process renewed just when Redis went waits for it after the return", async () => {
  const cluster = await startCluster({ SIMULATOR_TOKEN_SECONDS: "4" });
  const { simulator, redis, here, there } = cluster;
  const pidOfHere = here.program.process.pid ?? 0;
  try {
    // After a start processes leave one another time as after a return of Redis.
    await pause(6_500);
    // Renewed last by the one that is not to renew it now.
    const session = await sessionOn(there);
    await inTime(there.query(me, session));
    await simulator.faults({ match: { operationId: "login_create" }, action: { isHeld: true } });
    // Its token comes to its end, and the first one begins to renew it.
    const lock = `watcher-graph:v1:{${session.id}}:renewing`;
    await until(async () => {
      if ((await redis.client.exists(lock)) === 1) return true;
      // Not waited for: one that is late, when the token has ended, gets its answer with the renewal only.
      void here.query(me, session);
      return false;
    }, "the renewal");
    await redis.stop();
    await simulator.faults();
    // It has the new tokens and cannot store them; then it stands still, longer than its lock lives.
    await until(async () => (await inTime(here.query(me, session))).errors === undefined, "the new tokens");
    process.kill(pidOfHere, "SIGSTOP");
    await pause(6_000);
    await redis.start();
    await untilReady(there);
    const waiting = there.query(me, session);
    await pause(1_500);
    process.kill(pidOfHere, "SIGCONT");
    expect((await waiting).errors).toBeUndefined();
    for (const on of [here, there])
      expect((await inTime(on.query(me, session))).data).toEqual({ viewer: { name: "guard" } });
  } finally {
    process.kill(pidOfHere, "SIGCONT");
    await cluster.close();
  }
}, 60_000);
