import { afterEach, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { startGateway, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator, type UpstreamRequest } from "../support/simulator.js";

/** How long the load lasts, undisturbed and with a process or Redis failing in the middle. */
const calmSeconds = 60;
const phaseMs = 6_000;
/** After Redis came back: processes leave one another time to store what they renewed, and then each session is renewed once more. */
const settledMs = 14_000;
/** How long Watcher holds renewals while a process is killed. Less than the gateway waits for an answer. */
const holdMs = 8_000;

const sessionCount = 200;
const tokenSeconds = 5;
/** No account has more than 100 sessions. */
const logins = ["admin", "operator", "guard", "visitor", "retail"];
/** Between the answer to a session's request and its next one. */
const thinkMs = 1_000;
/** Renewals begin at half of a token's life, a tenth of that earlier by chance: less between two is one too many. */
const leastBetweenRenewalsMs = tokenSeconds * 400;

interface Cluster {
  readonly simulator: Simulator;
  readonly redis: TestRedis;
  /** Those that clients are sent to. */
  readonly gateways: TestGateway[];
  /** One more process. */
  join(): Promise<void>;
}

/** A session's token, and whose it is. */
interface Session {
  readonly login: string;
  readonly authorization: string;
}

/** What became of one request. Unix milliseconds. */
interface Outcome {
  readonly session: Session;
  readonly gateway: TestGateway;
  readonly beganAt: number;
  readonly endedAt: number;
  /** "ok", a code, or "no answer" when the connection broke. */
  readonly result: string;
  readonly isRetryable: boolean;
}

interface Load {
  readonly outcomes: readonly Outcome[];
  /** Lets the requests under way end. */
  stop(): Promise<void>;
}

type Login = UpstreamRequest & { readonly at: number };

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  // The gateways first, which say so when they lose what they talk to.
  for (const each of opened.splice(0).reverse()) await each.close();
}, 30_000);

async function startCluster(): Promise<Cluster> {
  const [simulator, redis] = await Promise.all([
    startSimulator({
      SIMULATOR_TOKEN_SECONDS: String(tokenSeconds),
      SIMULATOR_LOGGED_REQUESTS: "200000",
    }),
    startRedis(),
  ]);
  opened.push(simulator, redis);
  const gateways: TestGateway[] = [];
  const env = { REDIS_URL: redis.url, SESSION_SECRET: "a-secret-that-only-this-test-knows" };
  const join = async () => {
    const gateway = await startGateway({ simulator, env });
    opened.push(gateway);
    await untilReady([gateway]);
    gateways.push(gateway);
  };
  await join();
  await join();
  return { simulator, redis, gateways, join };
}

async function untilReady(gateways: readonly TestGateway[]): Promise<void> {
  await until(async () => {
    const answers = await Promise.all(gateways.map(({ url }) => fetch(`${url}/readyz`)));
    return answers.every(({ ok }) => ok);
  }, "the gateways to be ready");
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await pause(50);
  }
}

/** Signs in on all processes in turn, ten at once. */
async function signIn({ gateways }: Cluster): Promise<readonly Session[]> {
  const mutation = "mutation ($input: LoginInput!) { login(input: $input) { sessionToken } }";
  const sessions: Session[] = [];
  let begun = 0;
  const signInSome = async () => {
    while (begun < sessionCount) {
      const [gateway, login = ""] = [gateways[begun % 2], logins[begun % logins.length]];
      begun += 1;
      const variables = { input: { login, password: "demo" } };
      const answer = await gateway?.query(mutation, { as: null, variables });
      expect(answer?.errors).toBeUndefined();
      const token = String(answer?.data.login.sessionToken);
      sessions.push({ login, authorization: `Bearer ${token}` });
    }
  };
  await Promise.all(Array.from({ length: 10 }, signInSome));
  return sessions;
}

async function ask(session: Session, gateway: TestGateway): Promise<Outcome> {
  const beganAt = Date.now();
  const [result, isRetryable] = await answerTo(session, gateway);
  return { session, gateway, beganAt, endedAt: Date.now(), result, isRetryable };
}

async function answerTo(
  session: Session,
  gateway: TestGateway,
  isRepeated = false,
): Promise<[string, boolean]> {
  try {
    const { data, errors } = await gateway.query("{ viewer { name } }", session);
    const { code, retryable } = errors?.[0]?.extensions ?? {};
    if (errors !== undefined) return [String(code), retryable === true];
    return [data.viewer.name === session.login ? "ok" : "somebody else", false];
  } catch {
    // A connection that was idle for long may end just when it is used again: any client would try another one.
    return isRepeated ? ["no answer", false] : answerTo(session, gateway, true);
  }
}

/** Each session asks the processes in turn, one request after the other. */
function startLoad({ gateways }: Cluster, sessions: readonly Session[]): Load {
  const outcomes: Outcome[] = [];
  let isOver = false;
  const use = async (session: Session, first: number) => {
    await pause(Math.random() * thinkMs);
    for (let turn = first; !isOver; turn++) {
      const gateway = gateways[turn % gateways.length];
      if (gateway !== undefined) outcomes.push(await ask(session, gateway));
      await pause(thinkMs * (0.5 + Math.random()));
    }
  };
  const users = sessions.map(use);
  const stop = async () => {
    isOver = true;
    await Promise.all(users);
  };
  opened.push({ close: stop });
  return { outcomes, stop };
}

async function signIns({ simulator }: Cluster): Promise<readonly Login[]> {
  const { requests } = (await simulator.control("GET", "/requests?operationId=login_create")) as {
    requests: readonly Login[];
  };
  return requests;
}

/** Renewals under way or given up. */
async function unanswered(cluster: Cluster): Promise<readonly Login[]> {
  return (await signIns(cluster)).filter(({ status }) => status === null);
}

/** By session at Watcher, everything that made tokens, in order. What was not carried out made none. */
async function tokensOf(cluster: Cluster): Promise<readonly (readonly Login[])[]> {
  const carriedOut = (await signIns(cluster)).filter(({ status }) => status !== null);
  const bySession = new Map<string, Login[]>();
  for (const login of carriedOut) {
    const session = login.session ?? "none";
    bySession.set(session, [...(bySession.get(session) ?? []), login]);
  }
  return [...bySession.values()];
}

/** Each refresh token was presented once, and taken; and no token was replaced before half of its life was over. */
async function expectOneRenewalPerExpiry(cluster: Cluster): Promise<void> {
  const sessions = await tokensOf(cluster);
  expect(sessions).toHaveLength(sessionCount);
  const wrong = sessions.filter(
    (logins) =>
      logins.length < 2 ||
      logins.some(({ status, refreshed }, index) => status !== 200 || (refreshed ?? 0) !== index),
  );
  expect(wrong).toEqual([]);
  const tooEarly = sessions
    .map((logins) => logins.map(({ at }) => at))
    .filter((times) => times.some((at, index) => at - (times[index - 1] ?? 0) < leastBetweenRenewalsMs));
  expect(tooEarly).toEqual([]);
}

/** No session was lost: here on every process, and at Watcher. */
async function expectAllAlive({ gateways, simulator }: Cluster, sessions: readonly Session[]): Promise<void> {
  for (const gateway of gateways) {
    const results = await Promise.all(sessions.map((session) => ask(session, gateway)));
    expect(tally(results)).toEqual({ ok: sessionCount });
  }
  const alive = await simulator.sessions();
  expect(alive).toEqual(Object.fromEntries(logins.map((login) => [login, sessionCount / logins.length])));
}

function tally(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { result } of outcomes) counts[result] = (counts[result] ?? 0) + 1;
  return counts;
}

describe("two processes, 200 sessions, tokens that live for five seconds", () => {
  test("renew each session's tokens once per expiry and lose none", async () => {
    const cluster = await startCluster();
    const sessions = await signIn(cluster);
    const load = startLoad(cluster, sessions);
    await pause(calmSeconds * 1000);
    await load.stop();
    expect(tally(load.outcomes)).toEqual({ ok: load.outcomes.length });
    await expectAllAlive(cluster, sessions);
    await expectOneRenewalPerExpiry(cluster);
  }, 180_000);

  test("outlive that one process is killed in the middle of renewals", async () => {
    const cluster = await startCluster();
    const { simulator, redis, gateways } = cluster;
    const sessions = await signIn(cluster);
    const load = startLoad(cluster, sessions);
    await pause(phaseMs);

    await simulator.faults({ match: { token: "refresh" }, action: { delayMs: holdMs } });
    const heldAt = Date.now();
    await until(async () => {
      // Not between Watcher's answer and what is stored: new tokens that nobody has are lost with the process.
      const locks = await redis.client.keys("*:renewing");
      const held = await unanswered(cluster);
      return held.length > 20 && locks.length <= held.length;
    }, "renewals that are all under way");
    expect(Date.now() - heldAt).toBeLessThan(holdMs - 1_000);
    const [killed] = gateways.splice(0, 1);
    const ended = once(killed?.program.process ?? process, "exit");
    killed?.program.process.kill("SIGKILL");
    await ended;
    await simulator.faults();

    await pause(holdMs);
    // Those of the killed process were never carried out: their locks have ended, and the other one has renewed.
    const abandoned = (await unanswered(cluster)).filter(({ at }) => at < heldAt + holdMs);
    expect(abandoned.length).toBeGreaterThan(0);
    await cluster.join();
    await pause(phaseMs);
    await load.stop();

    const failed = load.outcomes.filter(({ result }) => result !== "ok");
    // Nobody but the killed process failed, and that one only by its end.
    expect(failed.filter(({ gateway, result }) => gateway !== killed || result !== "no answer")).toEqual([]);
    await expectAllAlive(cluster, sessions);
    await expectOneRenewalPerExpiry(cluster);
  }, 120_000);

  test("outlive restarts of Redis, and an outage longer than the life of a token", async () => {
    const cluster = await startCluster();
    const { redis, gateways } = cluster;
    const sessions = await signIn(cluster);
    const load = startLoad(cluster, sessions);
    const outages: { from: number; to: number }[] = [];
    const interrupt = async (
      after: number,
      signal: "SIGTERM" | "SIGKILL",
      meanwhile: () => Promise<void>,
    ) => {
      await pause(after);
      const from = Date.now();
      await redis.stop(signal);
      await meanwhile();
      await redis.start();
      await untilReady(gateways);
      outages.push({ from, to: Date.now() });
    };

    await interrupt(phaseMs, "SIGTERM", () => Promise.resolve());
    await interrupt(phaseMs, "SIGKILL", () => Promise.resolve());
    await interrupt(settledMs, "SIGTERM", async () => {
      const tokensEndAt = Date.now() + tokenSeconds * 1000;
      await pause(8_000);
      // Each goes on where its tokens were renewed last, with new ones.
      const served = () =>
        new Set(
          load.outcomes
            .filter(({ result, beganAt }) => result === "ok" && beganAt > tokensEndAt)
            .map(({ session }) => session),
        );
      // Those that were just being renewed when Redis went are nobody's: they wait.
      await until(() => served().size >= sessionCount * 0.9, "answers for the sessions without Redis");
    });
    await pause(phaseMs);
    await load.stop();

    const failed = load.outcomes.filter(({ result }) => result !== "ok");
    const duringOutage = ({ beganAt, endedAt }: Outcome) =>
      outages.some(({ from, to }) => beganAt < to && endedAt > from);
    const isAllowed = (outcome: Outcome) =>
      outcome.result === "UNAVAILABLE" && outcome.isRetryable && duringOutage(outcome);
    const since = ({ beganAt }: Outcome) => outages.map(({ to }) => `${beganAt - to} ms`).join(", ");
    const tell = (outcome: Outcome) => `${summary(outcome)}, since Redis came back ${since(outcome)}`;
    expect(failed.filter((outcome) => !isAllowed(outcome)).map(tell)).toEqual([]);
    await expectAllAlive(cluster, sessions);
    await expectOneRenewalPerExpiry(cluster);
  }, 150_000);
});

function summary({ session, gateway, result, beganAt, endedAt }: Outcome): string {
  return `${session.login} ${result} from ${gateway.url} after ${endedAt - beganAt} ms`;
}
