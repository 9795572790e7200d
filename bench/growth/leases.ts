import { setTimeout as pause } from "node:timers/promises";
import { startRedis, type Redis } from "../feed/programs.js";
import { ask } from "../feed/wire.js";
import { startProgram, type Core, type Program } from "../processes.js";
import { observeRedis, usageBetween, type RedisObserver } from "./redis-usage.js";
import type { LeaseEvent, StartReplicas } from "./wire.js";

/** Replicas that all follow the same feeds, one of which is killed again and again. */
export interface Leases extends Size {
  /** While all is well. */
  readonly scriptsPerSecond: number;
  /** Of Redis. */
  readonly core: number;
  readonly kills: number;
  /** From the death of whoever looked at a scope until another replica's first entry in its log; in order of size. */
  readonly takeOversMs: readonly number[];
  /** Scripts that each take-over took beside what runs anyway. */
  readonly scriptsPerTakeOver: number;
  /** Entries that a replica wanted to write which had lost the right to look; all were refused. */
  readonly refused: number;
}

/** Of replicas and scopes; a hundred of both is more than a machine with few cores can run beside its Redis. */
const clusters = [
  { replicas: 100, scopes: 1 },
  { replicas: 100, scopes: 10 },
  { replicas: 20, scopes: 100 },
] as const;
const programs = 2;
const quietMs = 3_000;
const takeOverDeadlineMs = 15_000;
const fewestTakeOvers = 20;
const fewestKills = 3;

export async function measureLeases(): Promise<Leases[]> {
  const redis = await startRedis();
  const observer = observeRedis(redis.url);
  const measured: Leases[] = [];
  for (const size of clusters) {
    await observer.flush();
    measured.push(await measureCluster(size, redis, observer));
  }
  observer.close();
  await redis.close();
  return measured;
}

interface Size {
  readonly replicas: number;
  readonly scopes: number;
}

async function measureCluster(size: Size, redis: Redis, observer: RedisObserver): Promise<Leases> {
  const cluster = await startCluster(redis, size);
  await pause(quietMs);
  const before = await observer.usage();
  await pause(quietMs);
  const quiet = usageBetween(before, await observer.usage());
  await cluster.look();

  const takeOversMs: number[] = [];
  let extraScripts = 0;
  let kills = 0;
  while (takeOversMs.length < fewestTakeOvers || kills < fewestKills) {
    const before = await cluster.extraScripts();
    takeOversMs.push(...(await cluster.killLeader()));
    // Until all have read what was written.
    await pause(300);
    extraScripts += (await cluster.extraScripts()) - before;
    kills += 1;
    // Who was thought dead goes on.
    await cluster.revive();
    await pause(300);
    await cluster.look();
  }
  checkTerms(cluster.seen());
  checkOrder(await observer.writers());
  await cluster.close();
  return {
    ...size,
    scriptsPerSecond: quiet.scriptsPerSecond,
    core: quiet.core,
    kills,
    takeOversMs: takeOversMs.sort((a, b) => a - b),
    scriptsPerTakeOver: extraScripts / takeOversMs.length,
    refused: cluster.seen().filter(({ what }) => what === "refused").length,
  };
}

interface Cluster {
  /** Reads what has happened. */
  look(): Promise<void>;
  /** Stops a replica that looks at some scope; answers for each of its scopes how long it took until another one wrote. */
  killLeader(): Promise<number[]>;
  revive(): Promise<void>;
  /** Beside those that run anyway, so far. */
  extraScripts(): Promise<number>;
  seen(): readonly LeaseEvent[];
  close(): Promise<void>;
}

async function startCluster(redis: Redis, size: Size): Promise<Cluster> {
  const parts = await Promise.all(
    Array.from({ length: programs }, (_, index) => startPart(redis, size, index)),
  );
  const seen: LeaseEvent[] = [];
  let stopped: number | undefined;

  async function look(): Promise<void> {
    const taken = await Promise.all(parts.map(({ url }) => ask<LeaseEvent[]>(url, "/events", null)));
    seen.push(...taken.flat());
  }

  const tell = (path: string, replica: number) =>
    Promise.all(parts.map(({ url }) => ask<number | null>(url, path, { replica })));

  /** Scopes by the replica that got the right to look at them last. */
  function leaders(): Map<string, number> {
    const took = seen.filter(({ what }) => what === "took").sort((a, b) => a.at - b.at);
    return new Map(took.map(({ scope, replica }) => [scope, replica]));
  }

  return {
    look,
    killLeader: async () => {
      await look();
      const [replica] = leaders().values();
      if (replica === undefined) throw new Error("no replica looks at anything");
      const diedAt = (await tell("/stop", replica)).find((at) => at !== null);
      if (diedAt === undefined) throw new Error(`replica ${replica} runs nowhere`);
      stopped = replica;
      await look();
      const orphans = [...leaders()].flatMap(([scope, leader]) => (leader === replica ? [scope] : []));
      const deadline = Date.now() + takeOverDeadlineMs;
      for (;;) {
        const first = orphans.map((scope) => firstEntryOf(scope, replica, diedAt));
        const found = first.filter((at) => at !== undefined);
        if (found.length === orphans.length) return found.map((at) => at - diedAt);
        if (Date.now() > deadline) throw new Error("nobody has taken over in time");
        await pause(50);
        await look();
      }
    },
    revive: async () => {
      if (stopped !== undefined) await tell("/go-on", stopped);
    },
    extraScripts: async () => {
      const each = await Promise.all(parts.map(({ url }) => ask<number>(url, "/extra-scripts", null)));
      return each.reduce((sum, scripts) => sum + scripts, 0);
    },
    seen: () => seen,
    close: async () => {
      await Promise.all(parts.map((part) => part.close()));
    },
  };

  function firstEntryOf(scope: string, other: number, since: number): number | undefined {
    const entries = seen.filter(
      (event) =>
        event.what === "wrote" && event.scope === scope && event.replica !== other && event.at >= since,
    );
    return entries.length === 0 ? undefined : Math.min(...entries.map(({ at }) => at));
  }
}

async function startPart(redis: Redis, { replicas, scopes }: Size, index: number): Promise<Program> {
  const core: Core = index % 2 === 0 ? 0 : 1;
  const program = await startProgram("dist/bench/growth/replicas.js", {}, core, "Replicas");
  const count = replicas / programs;
  const wanted: StartReplicas = { redisUrl: redis.url, first: index * count, count, scopes };
  await ask(program.url, "/start", wanted);
  return program;
}

/** No two replicas have ever looked under the same name. */
function checkTerms(events: readonly LeaseEvent[]): void {
  const holders = new Map<string, number>();
  for (const { what, term, replica } of events) {
    if (what !== "took") continue;
    const holder = holders.get(term);
    if (holder !== undefined && holder !== replica)
      throw new Error(`replicas ${holder} and ${replica} both had the right to look as ${term}`);
    holders.set(term, replica);
  }
}

/** Once somebody else has written, nobody writes again under an earlier name: what each wrote stands together. */
function checkOrder(logs: readonly (readonly string[])[]): void {
  for (const writers of logs) {
    const stretches = writers.filter((writer, index) => writer !== writers[index - 1]);
    if (new Set(stretches).size < stretches.length)
      throw new Error("a replica wrote after another one had taken over from it");
  }
}
