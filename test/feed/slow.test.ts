import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { z } from "zod";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { fastFeed, until } from "./support.js";

/** How long the slow ones read nothing. What is promised is a minute; this is enough to fill every buffer on the way. */
const stallSeconds = 20;
const slowOnes = 20;
const changesPerSecond = 500;
/** What one may cost the process, in bytes. */
const costOfOne = 1_000_000;

/** Many fields: a socket that nobody reads takes megabytes before it stalls, in the buffers of the system. */
const query = `subscription ($after: String) {
  episodeChanges(after: $after) {
    changes {
      kind
      episode { ...state id kind title description openedAt closedAt camera { id name title } }
      previous { ...state id kind title description openedAt closedAt camera { id name title } }
    }
    cursor
  }
}
fragment state on Episode { key updatedAt }`;

const batch = z.object({
  changes: z.array(z.object({ episode: z.object({ key: z.string(), updatedAt: z.string() }) })),
  cursor: z.string(),
});
const message = z.object({
  type: z.string(),
  payload: z.object({ data: z.object({ episodeChanges: batch }) }).optional(),
});

interface Reader {
  readonly socket: WebSocket;
  /** The newest state of each episode that it was told of, Unix milliseconds. */
  readonly states: ReadonlyMap<string, number>;
  readonly batches: () => number;
  /** Between two batches, milliseconds. */
  readonly longestPause: () => number;
  /** How it was closed. */
  readonly end: () => { readonly code: number; readonly reason: string } | undefined;
}

let redis: TestRedis;
let gateway: TestGateway;
const readers: Reader[] = [];

beforeAll(async () => {
  // Where the log is: in the process it would grow for all of the test.
  redis = await startRedis();
  const shared = { REDIS_URL: redis.url, SESSION_SECRET: "slow-secret-0123456789abcdef01234567" };
  gateway = await startGateway({ env: { ...fastFeed, ...shared, NODE_OPTIONS: collectingOnSignal() } });
}, 60_000);

afterAll(async () => {
  for (const { socket } of readers) socket.terminate();
  await gateway.close();
  await redis.close();
});

/** Memory can be compared when nothing is in it that could be thrown away: SIGUSR2 makes the process do that. */
function collectingOnSignal(): string {
  const program = `
    import { setFlagsFromString } from "node:v8";
    import { runInNewContext } from "node:vm";
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc");
    process.on("SIGUSR2", () => collect());
  `;
  return `--import=data:text/javascript,${encodeURIComponent(program)}`;
}

/** Bytes in use by objects and buffers. */
async function usedBytes(): Promise<number> {
  gateway.program.process.kill("SIGUSR2");
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  return value("nodejs_heap_size_used_bytes") + value("nodejs_external_memory_bytes");
}

/** Resolves when the first batch is there. */
async function subscribe(after: string | null = null, known = new Map<string, number>()): Promise<Reader> {
  const socket = new WebSocket(`${gateway.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  let batches = 0;
  let longest = 0;
  let lastAt = Date.now();
  let end: { code: number; reason: string } | undefined;
  const send = (value: unknown) => socket.send(JSON.stringify(value));
  socket.on("close", (code, reason) => (end = { code, reason: reason.toString() }));
  socket.on("message", (data: Buffer) => {
    const { type, payload } = message.parse(JSON.parse(data.toString()));
    if (type === "connection_ack")
      send({ id: "1", type: "subscribe", payload: { query, variables: { after } } });
    if (payload === undefined) return;
    for (const { episode } of payload.data.episodeChanges.changes)
      known.set(episode.key, Date.parse(episode.updatedAt));
    batches += 1;
    longest = Math.max(longest, Date.now() - lastAt);
    lastAt = Date.now();
  });
  await once(socket, "open");
  send({ type: "connection_init", payload: { authorization: basic("admin") } });
  const reader: Reader = {
    socket,
    states: known,
    batches: () => batches,
    longestPause: () => Math.max(longest, Date.now() - lastAt),
    end: () => end,
  };
  readers.push(reader);
  await until(reader.batches, (count) => count > 0);
  return reader;
}

const setRate = (rate: number) => gateway.simulator.control("PUT", "/episodes", { rate });

/** Episodes that changed after a moment, with the time of their newest state. */
async function changedAfter(moment: number): Promise<ReadonlyMap<string, number>> {
  const { episodes } = await gateway.simulator.episodes();
  return new Map(
    episodes
      .filter(({ updatedAtMs }) => updatedAtMs > moment)
      .map(({ id, updatedAtMs }) => [id, updatedAtMs]),
  );
}

test("who stops reading costs little, slows nobody, and gets all of it afterwards", async () => {
  const began = (await gateway.simulator.episodes()).now;
  const reading = await subscribe();
  const slow = await Promise.all(Array.from({ length: slowOnes }, () => subscribe()));
  // As much as the feed keeps for all, before anybody stalls.
  await setRate(changesPerSecond);
  await pause(stallSeconds * 500);
  const before = await usedBytes();
  const batchesBefore = reading.batches();

  for (const { socket } of slow) socket.pause();
  await pause(stallSeconds * 1000);
  const after = await usedBytes();
  const told = reading.batches() - batchesBefore;
  await setRate(0);

  expect(after - before).toBeLessThan(slowOnes * costOfOne);
  // Whoever waits for the slow ones waits as long as they stall.
  expect(reading.longestPause()).toBeLessThan(stallSeconds * 500);
  expect(told).toBeGreaterThan(stallSeconds);

  const changed = await changedAfter(began);
  const missing = ({ states }: Reader) =>
    [...changed].filter(([key, updatedAt]) => states.get(key) !== updatedAt).length;
  await until(
    () => missing(reading),
    (count) => count === 0,
  );
  // They were in fact behind.
  expect(Math.max(...slow.map(missing))).toBeGreaterThan(0);
  for (const { socket } of slow) socket.resume();
  await Promise.all(slow.map((reader) => goOnUntil(reader, (current) => missing(current) === 0)));
}, 120_000);

/** One that is closed as too slow is told where to go on. */
async function goOnUntil(reader: Reader, isDone: (reader: Reader) => boolean): Promise<void> {
  await until(
    () => isDone(reader) || reader.end() !== undefined,
    (isOver) => isOver,
    40,
  );
  if (isDone(reader)) return;
  const { code, reason } = reader.end() ?? { code: 0, reason: "" };
  expect([code, reason]).toEqual([1013, expect.stringMatching(/^Go on after \S+$/)]);
  const next = await subscribe(reason.replace("Go on after ", ""), new Map(reader.states));
  await until(
    () => isDone(next),
    (isOver) => isOver,
    40,
  );
}
