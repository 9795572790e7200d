import { gatewayRound, leave, open, rawRound, type Audience, type FanoutSample } from "./fanout.js";
import { settledBytes, signIn, startClients, startGateway, startRaw, startRedis } from "./programs.js";
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
  /** Of resident memory, for each socket; null where the system does not tell. */
  readonly rawBytes: number | null;
  readonly gatewayBytes: number | null;
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
    idle.push({ sockets, rawBytes: await idleBytes(raw), gatewayBytes: await idleBytes(gateway) });
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

async function idleBytes(audience: Audience): Promise<number | null> {
  const { program, sockets } = audience;
  const before = await settledBytes(program);
  await openAll(audience);
  const after = await settledBytes(program);
  await leave(audience);
  await program.close();
  return before === null || after === null ? null : (after - before) / sockets;
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
