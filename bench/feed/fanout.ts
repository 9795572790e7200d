import { setTimeout as pause } from "node:timers/promises";
import type { Program } from "../processes.js";
import type { Upstream } from "./upstream.js";
import { ask, type Open, type Opened, type Play, type Played, type Received } from "./wire.js";

/** One round of one contender. */
export interface FanoutSample {
  /** null where the system does not tell. */
  readonly cpuMicrosPerMessage: number | null;
  /** Of the changes that were told at all, times the sockets; less than 1 when states were left out for slow sockets. */
  readonly delivered: number;
  /** From Watcher's answer, or from when the raw server began to send, to a socket. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly messages: number;
  readonly changesPerMessage: number;
}

/** A program with sockets that wait for messages. */
export interface Audience {
  readonly program: Program;
  readonly clientsUrl: string;
  readonly sockets: number;
  readonly authorization: string;
}

export async function open(audience: Audience, options: Partial<Open> = {}): Promise<Opened> {
  const { program, clientsUrl, sockets, authorization } = audience;
  const wanted: Open = {
    url: program.url,
    authorization,
    after: null,
    count: sockets,
    atOnce: 50,
    ...options,
  };
  return ask<Opened>(clientsUrl, "/open", wanted);
}

export async function leave({ program, clientsUrl }: Audience): Promise<void> {
  await ask(clientsUrl, "/close", { url: program.url });
}

/** What the gateway tells all sockets of so many changes a second, and what the raw server needs to send the same. */
export async function gatewayRound(
  audience: Audience,
  upstream: Upstream,
  perSecond: number,
  milliseconds: number,
): Promise<{ readonly sample: FanoutSample; readonly play: Play }> {
  await upstream.answered();
  const { cpuMs, received } = await during(audience, async () => {
    await upstream.change(perSecond);
    await pause(milliseconds);
    await upstream.change(0);
  });
  const answers = await upstream.answered();
  const begunAt = (at: number) => answers.findLast((answer) => answer <= at) ?? at;
  const messages = received.map((message) => ({ ...message, begunAt: begunAt(message.at[0] ?? 0) }));
  // What only slow sockets got, merged, is no message of its own.
  const common = received.filter(({ at }) => at.length > audience.sockets / 2);
  const start = common[0]?.at[0] ?? 0;
  return {
    sample: sampleOf(messages, audience.sockets, cpuMs),
    play: { messages: common.map(({ at, text }) => ({ after: (at[0] ?? 0) - start, text })) },
  };
}

export async function rawRound(audience: Audience, play: Play): Promise<FanoutSample> {
  let played: Played = { at: [] };
  const { cpuMs, received } = await during(audience, async () => {
    played = await ask<Played>(audience.program.url, "/play", play);
  });
  const begunAt = new Map(play.messages.map(({ text }, index) => [text, played.at[index]]));
  const messages = received.map((message) => ({ ...message, begunAt: begunAt.get(message.text) ?? 0 }));
  return sampleOf(messages, audience.sockets, cpuMs);
}

/** What arrives while something happens, and until nothing more comes. */
async function during({ program, clientsUrl }: Audience, happen: () => Promise<void>) {
  const whose = { url: program.url };
  await ask(clientsUrl, "/received", whose);
  const cpuBefore = program.cpuMs();
  await happen();
  let before = -1;
  for (let looks = 0; looks < 20; looks += 1) {
    const count = await ask<number>(clientsUrl, "/count", whose);
    if (count === before) break;
    before = count;
    await pause(300);
  }
  const cpuAfter = program.cpuMs();
  const received = await ask<Received[]>(clientsUrl, "/received", whose);
  received.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
  return { cpuMs: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore, received };
}

type Message = Received & { readonly begunAt: number };

function sampleOf(messages: readonly Message[], sockets: number, cpuMs: number | null): FanoutSample {
  const states = messages.map(({ text }) => statesOf(text));
  const told = new Set(states.flat()).size * sockets;
  const arrived = messages.reduce((sum, { at }, index) => sum + at.length * (states[index]?.length ?? 0), 0);
  const count = messages.reduce((sum, { at }) => sum + at.length, 0);
  const latencies = messages.flatMap(({ at, begunAt }) => at.map((each) => each - begunAt));
  latencies.sort((a, b) => a - b);
  return {
    cpuMicrosPerMessage: cpuMs === null ? null : (cpuMs * 1_000) / count,
    delivered: arrived / told,
    p50Ms: latencies[Math.floor(count * 0.5)] ?? NaN,
    p99Ms: latencies[Math.floor(count * 0.99)] ?? NaN,
    messages: count,
    changesPerMessage: arrived / count,
  };
}

interface Told {
  readonly payload: {
    readonly data: {
      readonly episodeChanges: {
        readonly changes: readonly {
          readonly episode: { readonly key: string; readonly updatedAt: string };
        }[];
      };
    };
  };
}

function statesOf(text: string): readonly string[] {
  const { payload } = JSON.parse(text) as Told;
  return payload.data.episodeChanges.changes.map(({ episode }) => `${episode.key} ${episode.updatedAt}`);
}
