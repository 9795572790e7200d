import { setTimeout as pause } from "node:timers/promises";
import type { Program } from "../processes.js";
import { leave, open, type Audience } from "./fanout.js";
import { metricOf, signIn, startGateway, type Redis } from "./programs.js";
import type { Upstream } from "./upstream.js";

/** All subscribers of a process come to another one at the same time, each with a cursor of before. */
export interface Storm {
  readonly title: string;
  readonly sockets: number;
  /** How many went on, and were told that nothing is missing. */
  readonly resumed: number;
  readonly milliseconds: number;
  /** The longest time for which the process did nothing else; null when it does not tell. */
  readonly stallMs: number | null;
  /** Reads of episodes, other than the long polls of a feed. */
  readonly reads: number;
  readonly otherCalls: number;
  readonly failures: readonly string[];
}

interface Surroundings {
  readonly upstream: Upstream;
  readonly redis: Redis;
  readonly clientsUrl: string;
  readonly sockets: number;
}

/** The log is there, and then it is not. */
export async function measureStorms(surroundings: Surroundings): Promise<Storm[]> {
  const { redis } = surroundings;
  return [
    await measureStorm("the log is there", surroundings, () => Promise.resolve()),
    await measureStorm("after a FLUSHALL", surroundings, () => redis.flush()),
  ];
}

async function measureStorm(
  title: string,
  { upstream, redis, clientsUrl, sockets }: Surroundings,
  before: () => Promise<void>,
): Promise<Storm> {
  const programs = await Promise.all([1, 2].map(() => startGateway(upstream.url, redis.url)));
  const [first, second] = programs;
  if (first === undefined || second === undefined) throw new Error("two gateways were started");
  const authorization = await signIn(first);
  const left: Audience = { program: first, clientsUrl, sockets, authorization };
  const reached: Audience = { ...left, program: second };
  // It knows the session, as it has served it before.
  await open({ ...reached, sockets: 1 });
  await leave(reached);
  const { cursor } = await open(left);
  await upstream.change(10);
  await pause(3_000);
  await upstream.change(0);
  await leave(left);
  await left.program.close();
  await before();
  await longestStallMs(reached.program);
  await upstream.calls();
  const { milliseconds, failed, failures, recovered } = await open(reached, {
    after: cursor,
    atOnce: sockets,
  });
  const stallMs = await longestStallMs(reached.program);
  const calls = await upstream.calls();
  const episodes = calls.filter((call) => call.startsWith("GET /episodes?"));
  const storm = {
    title,
    sockets,
    resumed: Math.min(recovered, sockets - failed),
    milliseconds,
    stallMs,
    reads: episodes.filter((call) => !call.includes("poll_timeout")).length,
    otherCalls: calls.length - episodes.length,
    failures,
  };
  await leave(reached);
  await reached.program.close();
  return storm;
}

/** Since it was asked last. */
async function longestStallMs(program: Program): Promise<number | null> {
  const seconds = await metricOf(program, "nodejs_eventloop_lag_max_seconds");
  return seconds === null ? null : seconds * 1_000;
}
