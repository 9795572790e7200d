import type { Upstream } from "../feed/upstream.js";
import { ask } from "../feed/wire.js";
import type { Program } from "../processes.js";
import { usageBetween, type RedisObserver } from "./redis-usage.js";

/** What all of a process takes in a second. */
export interface Activity {
  readonly upstreamCalls: number;
  /** Scripts of feeds. */
  readonly redisScripts: number;
  /** Parts of one core. */
  readonly redisCore: number;
  /** null where the system does not tell. */
  readonly gatewayCore: number | null;
  readonly messages: number;
}

export interface Surroundings {
  readonly gateway: Program;
  readonly clientsUrl: string;
  readonly upstream: Upstream;
  readonly observer: RedisObserver;
}

export async function activityDuring(
  { gateway, clientsUrl, upstream, observer }: Surroundings,
  happen: () => Promise<void>,
): Promise<Activity> {
  await upstream.calls();
  await ask(clientsUrl, "/received", { url: gateway.url });
  const redisBefore = await observer.usage();
  const cpuBefore = gateway.cpuMs();
  await happen();
  const cpuAfter = gateway.cpuMs();
  const redisAfter = await observer.usage();
  const calls = await upstream.calls();
  const messages = await ask<number>(clientsUrl, "/count", { url: gateway.url });
  const used = usageBetween(redisBefore, redisAfter);
  return {
    upstreamCalls: calls.length / used.seconds,
    redisScripts: used.scriptsPerSecond,
    redisCore: used.core,
    gatewayCore:
      cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / 1_000 / used.seconds,
    messages: messages / used.seconds,
  };
}
