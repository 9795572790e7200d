import { setTimeout as pause } from "node:timers/promises";
import { gatewayRound, leave, open, type Audience, type FanoutSample } from "../feed/fanout.js";
import { freePort, signIn, startClients, startGateway, startRedis } from "../feed/programs.js";
import { startUpstream } from "../feed/upstream.js";
import { activityDuring, type Activity } from "./activity.js";
import { inspectedAt, keptBy, perEach, type Kept } from "./memory.js";
import { observeRedis } from "./redis-usage.js";
import { feedSettings } from "./scopes.js";

/** So many subscribers of one account in one process. */
export interface Subscribers {
  readonly subscribers: number;
  readonly openedMs: number;
  readonly idle: Activity;
  /** What each takes. */
  readonly kept: Kept;
  readonly told: FanoutSample;
}

export const subscriberChangesPerSecond = 2;
const idleMs = 10_000;
const toldMs = 6_000;
const settleMs = 4_000;

/** Each step in a process of its own. */
export async function measureSubscribers(steps: readonly number[]): Promise<Subscribers[]> {
  const redis = await startRedis();
  const observer = observeRedis(redis.url);
  const clients = await startClients();
  const measured: Subscribers[] = [];
  for (const subscribers of steps) {
    const upstream = await startUpstream({ SIMULATOR_TOKEN_SECONDS: "86400" });
    const port = await freePort();
    const settings = { ...feedSettings, ...inspectedAt(port) };
    const gateway = await startGateway(upstream.url, redis.url, settings);
    const authorization = await signIn(gateway);
    const audience: Audience = {
      program: gateway,
      clientsUrl: clients.url,
      sockets: subscribers,
      authorization,
    };
    // What is there once is nobody's share.
    await openAll({ ...audience, sockets: 1 });
    await leave(audience);
    const before = await keptBy(gateway, port);
    const { milliseconds } = await openAll(audience);
    await pause(settleMs);
    const place = { gateway, clientsUrl: clients.url, upstream, observer };
    const idle = await activityDuring(place, () => pause(idleMs));
    const kept = perEach(before, await keptBy(gateway, port), subscribers);
    // The first round warms up.
    await gatewayRound(audience, upstream, subscriberChangesPerSecond, toldMs / 3);
    const { sample } = await gatewayRound(audience, upstream, subscriberChangesPerSecond, toldMs);
    await leave(audience);
    await Promise.all([gateway.close(), upstream.close()]);
    measured.push({ subscribers, openedMs: milliseconds, idle, kept, told: sample });
  }
  observer.close();
  await Promise.all([redis.close(), clients.close()]);
  return measured;
}

async function openAll(audience: Audience) {
  const opened = await open(audience);
  if (opened.failed > 0)
    throw new Error(`${opened.failed} sockets could not subscribe, such as: ${opened.failures.join("; ")}`);
  return opened;
}
