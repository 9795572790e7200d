import { setTimeout as pause } from "node:timers/promises";
import { leave, open, type Audience } from "../feed/fanout.js";
import { freePort, signIn, startClients, startGateway, startRedis } from "../feed/programs.js";
import { startUpstream } from "../feed/upstream.js";
import { ask, type Received } from "../feed/wire.js";
import { activityDuring, type Activity, type Surroundings } from "./activity.js";
import { inspectedAt, keptBy, perEach, type Kept } from "./memory.js";
import { observeRedis } from "./redis-usage.js";

/** Settings under which a few seconds show what takes minutes by default; the report tells what follows from them. */
export const pollSeconds = 5;
export const feedSettings = { FEED_POLL_SECONDS: String(pollSeconds), FEED_LATENESS_SECONDS: "1" };

/** So many users with a subscription each, in one process. */
export interface Scopes {
  readonly scopes: number;
  readonly idle: Activity;
  /** While episodes change. */
  readonly busy: Activity;
  /** What each takes of the gateway. */
  readonly kept: Kept;
  /** What Redis keeps for each: a session, a lease, the name of the log. */
  readonly redisBytes: number;
  /** An entry of a log after changes. */
  readonly entryBytes: number;
}

/** Of all cameras; each user sees some of them. */
export const scopeChangesPerSecond = 4;
const idleMs = 10_000;
const busyMs = 6_000;
/** Until what changed last is settled, and everything has been begun. */
const settleMs = 5_000;

/** Users are added to the same process, a measurement after each step. */
export async function measureScopes(steps: readonly number[]): Promise<Scopes[]> {
  const redis = await startRedis();
  const users = { SIMULATOR_USERS: String(Math.max(...steps)), SIMULATOR_TOKEN_SECONDS: "86400" };
  const [upstream, clients, port] = await Promise.all([startUpstream(users), startClients(), freePort()]);
  const gateway = await startGateway(upstream.url, redis.url, { ...feedSettings, ...inspectedAt(port) });
  const observer = observeRedis(redis.url);
  const place = { gateway, clientsUrl: clients.url, upstream, observer };
  // What is there once, such as the compiled operation, is nobody's share.
  await subscribeAs("admin", place);
  await leave(audienceOf(place, ""));
  await pause(settleMs);

  const measured: Scopes[] = [];
  const keptBefore = await keptBy(gateway, port);
  const redisBefore = await besideLogs(place);
  let subscribed = 0;
  for (const scopes of steps) {
    for (; subscribed < scopes; subscribed += 1) await subscribeAs(`user-${subscribed + 1}`, place);
    await pause(settleMs);
    const idle = await activityDuring(place, () => pause(idleMs));
    const kept = perEach(keptBefore, await keptBy(gateway, port), scopes);
    const redisBytes = ((await besideLogs(place)) - redisBefore) / scopes;
    const logsBefore = await observer.logs();
    const busy = await activityDuring(place, async () => {
      await upstream.change(scopeChangesPerSecond);
      await pause(busyMs);
      await upstream.change(0);
    });
    const logs = await observer.logs();
    const entryBytes = (logs.bytes - logsBefore.bytes) / (logs.entries - logsBefore.entries);
    measured.push({ scopes, idle, busy, kept, redisBytes, entryBytes });
  }
  await gateway.close();
  observer.close();
  await Promise.all([redis, clients, upstream].map((program) => program.close()));
  return measured;
}

/** What thousands of changes of one scope leave behind, for each of them. */
export interface Traces {
  readonly changes: number;
  /** Of the gateway, which knows what it has told of; null when it does not tell. */
  readonly heapBytes: number | null;
  readonly logBytes: number;
}

const tracesChangesPerSecond = 1_000;
const tracesMs = 5_000;

export async function measureTraces(): Promise<Traces> {
  const redis = await startRedis();
  const once = { SIMULATOR_TOKEN_SECONDS: "86400" };
  const [upstream, clients, port] = await Promise.all([startUpstream(once), startClients(), freePort()]);
  const gateway = await startGateway(upstream.url, redis.url, { ...feedSettings, ...inspectedAt(port) });
  const observer = observeRedis(redis.url);
  await subscribeAs("admin", { gateway, clientsUrl: clients.url, upstream, observer });
  await pause(settleMs);
  const before = await keptBy(gateway, port);
  await upstream.change(tracesChangesPerSecond);
  await pause(tracesMs);
  await upstream.change(0);
  await pause(settleMs);
  const after = await keptBy(gateway, port);
  const messages = await ask<Received[]>(clients.url, "/received", { url: gateway.url });
  const changes = messages.reduce((sum, { text }) => sum + text.split('"episode":').length - 1, 0);
  const { bytes } = await observer.logs();
  await gateway.close();
  observer.close();
  await Promise.all([redis, clients, upstream].map((program) => program.close()));
  return { changes, heapBytes: perEach(before, after, changes).heapBytes, logBytes: bytes / changes };
}

async function besideLogs({ observer }: Surroundings): Promise<number> {
  const { keptBytes } = await observer.usage();
  return keptBytes - (await observer.logs()).bytes;
}

const audienceOf = ({ gateway, clientsUrl }: Surroundings, authorization: string): Audience => ({
  program: gateway,
  clientsUrl,
  sockets: 1,
  authorization,
});

async function subscribeAs(login: string, place: Surroundings): Promise<void> {
  const authorization = await signIn(place.gateway, login);
  const { failed, failures } = await open(audienceOf(place, authorization));
  if (failed > 0) throw new Error(`${login} could not subscribe: ${failures.join("; ")}`);
}
