import { gatewayRound, leave, open, rawRound, type Audience, type FanoutSample } from "./fanout.js";
import type { Program } from "../processes.js";
import {
  metricOf,
  settledBytes,
  signIn,
  startClients,
  startGateway,
  startRaw,
  startRedis,
} from "./programs.js";
import { measureStorms, type Storm } from "./storm.js";
import { startUpstream, type Upstream } from "./upstream.js";

export interface FeedEffort {
  readonly sockets: number;
  /** With how many idle sockets memory is measured. */
  readonly idle: readonly number[];
  readonly rounds: number;
  readonly roundMs: number;
}

export interface Fanout {
  readonly perSecond: number;
  readonly raw: readonly FanoutSample[];
  readonly gateway: readonly FanoutSample[];
}

export interface Idle {
  readonly sockets: number;
  readonly raw: IdleMemory;
  readonly gateway: IdleMemory;
}

/** What was added with the sockets, for each of them. */
export interface IdleMemory {
  /** null where the system does not tell. */
  readonly residentBytes: number | null;
  /** JavaScript's heap in use, with what has not been collected yet; null when the program does not tell. */
  readonly heapBytes: number | null;
}

export interface FeedResult {
  readonly effort: FeedEffort;
  readonly idle: readonly Idle[];
  readonly fanout: readonly Fanout[];
  readonly storms: readonly Storm[];
}

const rates = [10, 100];

/** The gateway's subscriptions beside a server that sends the same messages with ws, in turns. */
export async function measureFeed(effort: FeedEffort): Promise<FeedResult> {
  const [upstream, clients] = await Promise.all([startUpstream(), startClients()]);
  const clientsUrl = clients.url;
  const idle: Idle[] = [];
  for (const sockets of effort.idle) {
    const gateway = await gatewayAudience(upstream, clientsUrl, sockets);
    const raw = await rawAudience(clientsUrl, sockets);
    idle.push({ sockets, raw: await idleMemory(raw), gateway: await idleMemory(gateway) });
  }
  const fanout = await measureFanout(effort, upstream, clientsUrl);
  const redis = await startRedis();
  const storms = await measureStorms({ upstream, redis, clientsUrl, sockets: effort.sockets });
  await Promise.all([redis, clients, upstream].map((program) => program.close()));
  return { effort, idle, fanout, storms };
}

async function rawAudience(clientsUrl: string, sockets: number): Promise<Audience> {
  return { program: await startRaw(), clientsUrl, sockets, authorization: "" };
}

async function gatewayAudience(upstream: Upstream, clientsUrl: string, sockets: number): Promise<Audience> {
  const program = await startGateway(upstream.url);
  return { program, clientsUrl, sockets, authorization: await signIn(program) };
}

async function idleMemory(audience: Audience): Promise<IdleMemory> {
  const { program, sockets } = audience;
  const before = await memoryOf(program);
  await openAll(audience);
  const after = await memoryOf(program);
  await leave(audience);
  await program.close();
  const each = (key: keyof IdleMemory) => {
    const [first, last] = [before[key], after[key]];
    return first === null || last === null ? null : (last - first) / sockets;
  };
  return { residentBytes: each("residentBytes"), heapBytes: each("heapBytes") };
}

async function memoryOf(program: Program): Promise<IdleMemory> {
  const residentBytes = await settledBytes(program);
  return { residentBytes, heapBytes: await metricOf(program, "nodejs_heap_size_used_bytes") };
}

async function openAll(audience: Audience): Promise<void> {
  const { failed, failures } = await open(audience);
  if (failed > 0) throw new Error(`${failed} sockets could not subscribe, such as: ${failures.join("; ")}`);
}

async function measureFanout(
  { sockets, rounds, roundMs }: FeedEffort,
  upstream: Upstream,
  clientsUrl: string,
): Promise<Fanout[]> {
  const raw = await rawAudience(clientsUrl, sockets);
  const gateway = await gatewayAudience(upstream, clientsUrl, sockets);
  for (const audience of [raw, gateway]) await openAll(audience);

  const measured: Fanout[] = [];
  for (const perSecond of rates) {
    const samples = { raw: new Array<FanoutSample>(), gateway: new Array<FanoutSample>() };
    // The first round warms up.
    for (let round = -1; round < rounds; round += 1) {
      const { sample, play } = await gatewayRound(gateway, upstream, perSecond, roundMs);
      const rawSample = await rawRound(raw, play);
      if (round < 0) continue;
      samples.gateway.push(sample);
      samples.raw.push(rawSample);
    }
    measured.push({ perSecond, ...samples });
  }
  for (const audience of [raw, gateway]) {
    await leave(audience);
    await audience.program.close();
  }
  return measured;
}
