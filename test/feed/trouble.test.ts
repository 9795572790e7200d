import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { basic, type TestGateway } from "../support/gateway.js";
import type { ChangedEpisode, FaultRule } from "../support/simulator.js";
import {
  beginSession,
  looks,
  openFeed,
  startCluster,
  state,
  told,
  until,
  type FeedBatch,
  type FeedCluster,
  type FeedOptions,
  type FeedSocket,
} from "./support.js";

let cluster: FeedCluster;
let here: TestGateway;
let there: TestGateway;
const sockets: { close(): void }[] = [];
let users = 0;
/** Nobody else's account. */
const newUser = () => `user-${(users += 1)}`;

beforeAll(async () => {
  cluster = await startCluster(2);
  const [first, second] = cluster.gateways;
  if (first === undefined || second === undefined) throw new Error("there are no gateways");
  [here, there] = [first, second];
}, 60_000);

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await cluster.simulator.faults();
});

afterAll(() => cluster.close(), 30_000);

async function open(on: TestGateway, options: FeedOptions): Promise<FeedSocket> {
  const socket = await openFeed(on, options);
  sockets.push(socket);
  return socket;
}

/** The newest state of each of the changed episodes is told to every socket, and no state twice. */
async function expectNewest(among: readonly FeedSocket[], changes: readonly ChangedEpisode[]): Promise<void> {
  const newest = [...new Map(changes.map((change) => [change.id, change])).values()].map(state);
  for (const socket of among) {
    const missing = () => newest.filter((each) => !told(socket).includes(each));
    await until(missing, ({ length }) => length === 0);
    const states = told(socket);
    expect(states).toHaveLength(new Set(states).size);
  }
}

/** They were told of no gap, and of no end. */
function expectAllGoOn(among: readonly FeedSocket[]): void {
  expect(among.length).toBeGreaterThan(0);
  for (const socket of among) {
    expect(socket.failures).toEqual([]);
    expect(socket.end()).toBeUndefined();
    expect(socket.batches.map(({ recovery }) => recovery?.outcome)).not.toContain("GAP");
  }
}

/** The first batch after so many that is of that status. */
async function becomes(
  socket: FeedSocket,
  status: FeedBatch["status"],
  after: number,
  seconds = 30,
): Promise<FeedBatch> {
  const find = () => socket.batches.slice(after).find((batch) => batch.status === status);
  const found = await until(
    () => find() ?? socket.failures,
    () => find() !== undefined,
    seconds,
  );
  if ("cursor" in found) return found;
  throw new Error(`ended with ${found.join()}`);
}

describe("when Redis forgets everything", () => {
  test.each<[string, (socket: FeedSocket, change: ChangedEpisode) => Promise<unknown>]>([
    ["just after a change", () => Promise.resolve()],
    [
      "as soon as a change is told",
      (socket, change) =>
        until(
          () => told(socket),
          (states) => states.includes(state(change)),
        ),
    ],
    [
      "when all is quiet",
      async (_, change) =>
        until(
          async () => (await looks(cluster.simulator)).filter(({ at }) => at > change.updatedAtMs),
          ({ length }) => length >= 3,
        ),
    ],
  ])(
    "%s, subscribers are told all, and nothing twice",
    async (_, wait) => {
      const user = newUser();
      const authorization = basic(user);
      const live = [await open(here, { authorization }), await open(there, { authorization })];
      const [first] = live;
      if (first === undefined) throw new Error("there is no socket");
      const changes = [...(await cluster.change(3))];
      await expectNewest(live, changes);
      const after = first.batches.at(-1)?.cursor ?? "";
      const left = new Set(told(first));

      for (const round of [1, 2]) {
        const before = await cluster.change(round === 1 ? changes.slice(0, 2) : 1);
        changes.push(...before);
        await wait(first, before[0] ?? { id: "", camera: "", updatedAtMs: 0 });
        await cluster.redis.client.flushall();
        changes.push(...(await cluster.change(before.slice(0, 1))), ...(await cluster.change(1)));
        await expectNewest(live, changes);
      }
      for (const socket of live) {
        expect(socket.end()).toBeUndefined();
        expect(socket.batches.map(({ recovery }) => recovery?.outcome)).not.toContain("GAP");
      }

      for (const gateway of [here, there]) {
        const resumed = await open(gateway, { authorization, after });
        expect(resumed.batches[0]?.recovery).toEqual({
          outcome: "RECOVERED",
          from: null,
          to: null,
          reason: null,
        });
        await expectNewest(
          [resumed],
          changes.filter((change) => !left.has(state(change))),
        );
      }
    },
    60_000,
  );
});

describe("when Watcher fails", () => {
  type Row = readonly [title: string, fault: Pick<FaultRule, "action" | "times">];
  const lasting: readonly Row[] = [
    ["with status 500", { action: { status: 500 } }],
    ["with status 429", { action: { status: 429 } }],
    ["by cutting connections", { action: "reset" }],
    ["by a page of HTML", { action: "html" }],
    ["by answers that break off", { action: "truncate" }],
    ["by no answer", { action: "hang" }],
  ];
  const passing: readonly Row[] = [
    ["with an empty 401", { action: "empty401", times: 1 }],
    ["with two of them", { action: "empty401", times: 2 }],
    ["with three of them", { action: "empty401", times: 3 }],
  ];
  const final: readonly Row[] = [["with an empty 401 again and again", { action: "empty401" }]];

  const feeds = new Map<string, readonly FeedSocket[]>();
  const feedsOf = (rows: readonly Row[]) => rows.flatMap(([title]) => feeds.get(title) ?? []);
  let brokenAt: number;
  let changes: readonly ChangedEpisode[];

  /** Two sockets of a user of its own. */
  async function openBoth([title, fault]: Row): Promise<FaultRule> {
    const user = newUser();
    const { authorization } = await beginSession(here, user);
    feeds.set(title, [await openFeed(here, { authorization }), await openFeed(there, { authorization })]);
    return { match: { operationId: "episodes_list", user }, ...fault };
  }

  async function mend(): Promise<void> {
    const isOver = ({ batches, failures }: FeedSocket) =>
      batches.at(-1)?.status === "STALE" || failures.length > 0;
    await until(
      () => [...feedsOf(lasting), ...feedsOf(final)].filter((socket) => !isOver(socket)).length,
      (count) => count === 0,
      45,
    );
    // Those that happen a few times have happened.
    await until(
      async () => JSON.stringify(await cluster.simulator.control("GET", "/faults")),
      (left) => !left.includes('"times"'),
    );
    changes = [...changes, ...(await cluster.change(changes.slice(0, 1)))];
    await cluster.simulator.faults();
  }

  // All failures at once, each of another user: they take their time.
  beforeAll(async () => {
    const rules = await Promise.all([...lasting, ...passing, ...final].map(openBoth));
    brokenAt = Date.now();
    await cluster.simulator.faults(...rules);
    changes = await cluster.change(2);
    await mend();
  }, 60_000);

  afterAll(() => {
    for (const socket of [...feeds.values()].flat()) socket.close();
  });

  test.each(lasting)("%s, subscribers are told since when, and later what happened", async (title) => {
    const both = feeds.get(title) ?? [];
    for (const socket of both) {
      const stale = await becomes(socket, "STALE", 0);
      const since = Date.parse(stale.staleSince ?? "");
      expect(since).toBeGreaterThanOrEqual(brokenAt);
      expect(since).toBeLessThanOrEqual(Date.now());
      const live = await becomes(socket, "LIVE", socket.batches.indexOf(stale));
      expect(live.staleSince).toBeNull();
    }
    await expectNewest(both, changes);
    expectAllGoOn(both);
    for (const { status, staleSince } of both.flatMap(({ batches }) => batches))
      expect(staleSince === null).toBe(status === "LIVE");
  });

  test.each(passing)("%s, nobody is ended", async (title) => {
    const both = feeds.get(title) ?? [];
    await expectNewest(both, changes);
    expectAllGoOn(both);
  });

  test.each(final)("%s, subscriptions end", (title) => {
    for (const { frames, failures } of feeds.get(title) ?? []) {
      expect(failures).toEqual(["UNAUTHENTICATED"]);
      expect(frames.at(-1)).toEqual({ type: "complete", id: "1" });
    }
  });
});

describe("when Redis is away for longer than the right to look lasts", () => {
  const away = 4_000;

  test.each<[string, () => void | Promise<void>, () => void | Promise<void>]>([
    ["stopped", () => cluster.redis.stop(), () => cluster.redis.start()],
    ["hanging", () => cluster.redis.freeze(), () => cluster.redis.thaw()],
  ])(
    "%s, subscribers are told since when, and later what happened",
    async (_, leave, comeBack) => {
      const user = newUser();
      const { authorization } = await beginSession(here, user);
      const both = [await open(here, { authorization }), await open(there, { authorization })];
      const changes = [...(await cluster.change(1))];
      await expectNewest(both, changes);
      const leftAt = Date.now();
      await leave();
      const seen: number[] = [];
      try {
        changes.push(...(await cluster.change(changes)), ...(await cluster.change(1)));
        for (const socket of both) {
          const stale = await becomes(socket, "STALE", 0);
          expect(Date.parse(stale.staleSince ?? "")).toBeGreaterThanOrEqual(leftAt);
          seen.push(socket.batches.indexOf(stale));
        }
        await until(Date.now, (now) => now > leftAt + away);
      } finally {
        await comeBack();
      }
      changes.push(...(await cluster.change(1)));
      for (const [index, socket] of both.entries())
        expect((await becomes(socket, "LIVE", seen[index] ?? 0)).staleSince).toBeNull();
      await expectNewest(both, changes);
      for (const socket of both) {
        expect(socket.failures).toEqual([]);
        expect(socket.end()).toBeUndefined();
        expect(socket.batches.map(({ recovery }) => recovery?.outcome)).not.toContain("GAP");
      }
    },
    60_000,
  );
});
