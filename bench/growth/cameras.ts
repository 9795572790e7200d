import { gateway as contender } from "../contenders.js";
import { signIn as signInAtFixture } from "../load.js";
import { metricOf, signIn, startGateway } from "../feed/programs.js";
import { startUpstream } from "../feed/upstream.js";
import { startProgram, type Program } from "../processes.js";
import { medianOf } from "../report.js";

/** What one look at so many cameras takes: a page after another, as one page holds 500 at most. */
export interface Cameras {
  readonly cameras: number;
  readonly pages: number;
  /** null where the system does not tell. */
  readonly cpuMs: number | null;
  readonly milliseconds: number;
  readonly upstreamCalls: number;
  readonly upstreamKb: number;
}

/** A page of 50 cameras of a Watcher that has so many. */
export interface Depth {
  readonly cameras: number;
  readonly place: "first" | "last";
  readonly cpuMs: number | null;
  readonly upstreamCalls: number;
  readonly upstreamKb: number;
}

const pageSize = 500;
/** Each look is by the next of so many: as many as wall screens, not one that looks again and again. */
const users = 500;
const clients = 8;
const rounds = 3;
const roundMs = 1_700;
const warmUpMs = 3_000;
const depthMs = 3_000;

const pageOf = (fields: string) => `query ($first: Int!, $after: String) {
  cameras(first: $first, after: $after) {
    nodes { ${fields} }
    pageInfo { hasNextPage endCursor }
  }
}`;
const lean = "id name title status isAlive folder { title }";
const leanPage = pageOf(`${lean} organization { title } preset { title }`);
/** The wall of bench/scenarios.ts, with its place in the list. */
const wallPage = pageOf(
  `${lean} organization { title createdAt } preset { title isDefault } latestEpisode { kind openedAt }`,
);

interface Answer {
  readonly data: {
    readonly cameras: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  } | null;
  readonly extensions: { readonly cost: { readonly upstreamCalls: number } };
}

export async function measureCameras(steps: readonly number[]): Promise<Cameras[]> {
  const fixture = { FIXTURE_CAMERAS: String(Math.max(...steps)) };
  const upstream = await startProgram("dist/bench/upstream.js", fixture, 1, "Watcher");
  const authorizations = await signInAtFixture(upstream.url, users);
  const measured: Cameras[] = [];
  for (const cameras of steps) {
    const gateway = await startProgram(contender.file, contender.env(upstream.url), 0, "GraphQL");
    let turn = 0;
    const look = () => walk(gateway, authorizations[turn++ % users] ?? "", cameras);
    await repeat(clients, warmUpMs, look);
    const before = await received(gateway);
    const looks = [];
    const cpuMs = [];
    for (let round = 0; round < rounds; round += 1) {
      const cpuBefore = gateway.cpuMs();
      const seen = await repeat(clients, roundMs, look);
      cpuMs.push(each(cpuBefore, gateway.cpuMs(), seen.length));
      looks.push(...seen);
    }
    const after = await received(gateway);
    measured.push({
      cameras,
      pages: Math.ceil(cameras / pageSize),
      cpuMs: lowest(cpuMs),
      milliseconds: medianOf(looks.map(({ milliseconds }) => milliseconds)) ?? NaN,
      upstreamCalls: looks.reduce((sum, { calls }) => sum + calls, 0) / looks.length,
      upstreamKb: (after - before) / 1_000 / looks.length,
    });
    await gateway.close();
  }
  await upstream.close();
  return measured;
}

/** Whether a page costs the same wherever it stands, and however many cameras there are. */
export async function measureDepth(steps: readonly number[]): Promise<Depth[]> {
  const measured: Depth[] = [];
  for (const cameras of steps) {
    const upstream = await startUpstream({ SIMULATOR_CAMERAS: String(cameras) });
    const gateway = await startGateway(upstream.url);
    const authorization = await signIn(gateway);
    const end = `{ cameras(last: 51) { pageInfo { startCursor } } }`;
    const { data } = await post<{ data: { cameras: { pageInfo: { startCursor: string } } } }>(
      gateway,
      authorization,
      { query: end },
    );
    const places = [
      ["first", null],
      ["last", data.cameras.pageInfo.startCursor],
    ] as const;
    for (const [place, after] of places) {
      const look = () => page(gateway, authorization, leanPage, 50, after);
      await repeat(1, depthMs / 2, look);
      const before = await received(gateway);
      const cpuBefore = gateway.cpuMs();
      const looks = await repeat(1, depthMs, look);
      const cpuAfter = gateway.cpuMs();
      measured.push({
        cameras,
        place,
        cpuMs: each(cpuBefore, cpuAfter, looks.length),
        upstreamCalls: looks.reduce((sum, { calls }) => sum + calls, 0) / looks.length,
        upstreamKb: ((await received(gateway)) - before) / 1_000 / looks.length,
      });
    }
    await Promise.all([gateway.close(), upstream.close()]);
  }
  return measured;
}

/** Noise only adds. */
function lowest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

const each = (before: number | null, after: number | null, count: number) =>
  before === null || after === null ? null : (after - before) / count;

/** Page after page until so many were told. */
async function walk(gateway: Program, authorization: string, cameras: number): Promise<{ calls: number }> {
  let calls = 0;
  let after: string | null = null;
  for (let left = cameras; left > 0; left -= pageSize) {
    const answer = await page(gateway, authorization, wallPage, Math.min(left, pageSize), after);
    calls += answer.calls;
    after = answer.cursor;
  }
  return { calls };
}

async function page(
  gateway: Program,
  authorization: string,
  query: string,
  first: number,
  after: string | null,
) {
  const answer = await post<Answer>(gateway, authorization, { query, variables: { first, after } });
  const cameras = answer.data?.cameras;
  if (cameras?.nodes.length !== first)
    throw new Error(`no page of ${first} cameras: ${JSON.stringify(answer)}`);
  return { calls: answer.extensions.cost.upstreamCalls, cursor: cameras.pageInfo.endCursor };
}

async function post<T>({ url }: Program, authorization: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

/** Again and again for a time, several at once. */
async function repeat<T>(atOnce: number, milliseconds: number, look: () => Promise<T>) {
  const looks: (T & { milliseconds: number })[] = [];
  const started = performance.now();
  async function lookOn(): Promise<void> {
    while (performance.now() - started < milliseconds) {
      const began = performance.now();
      const seen = await look();
      looks.push({ ...seen, milliseconds: performance.now() - began });
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lookOn));
  return looks;
}

/** Bytes from Watcher so far. */
async function received(gateway: Program): Promise<number> {
  return (await metricOf(gateway, "watcher_received_bytes_total")) ?? NaN;
}
