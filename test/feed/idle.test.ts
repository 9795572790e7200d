import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { fastFeed, looks, openFeed, state, told, until, type FeedSocket, type Look } from "./support.js";

/** Looks whether something was deleted come on top, and are no matter here. */
const env = { ...fastFeed, FEED_RECHECK_SECONDS: "300" };

const isPoll = ({ holdSeconds }: Look) => holdSeconds !== undefined;

function expectOneAfterAnother(of: readonly Look[]): void {
  of.slice(1).forEach((look, index) => {
    expect(of[index]?.endedAt).toBeLessThanOrEqual(look.at);
  });
}

describe("a feed where nothing happens", () => {
  let gateway: TestGateway;
  let socket: FeedSocket;

  beforeAll(async () => {
    // A sweep comes with the third idle poll at the latest, and not during a burst, also where that takes a few seconds.
    gateway = await startGateway({ env: { ...env, FEED_LATENESS_SECONDS: "2" } });
    socket = await openFeed(gateway, { authorization: basic("admin") });
  }, 60_000);

  afterAll(async () => {
    socket.close();
    await gateway.close();
  });

  /** Watcher had nothing to tell, and was not asked for less than the whole time. */
  const isIdle = ({ at, endedAt = at, holdSeconds }: Look) => holdSeconds === 2 && endedAt - at >= 1_900;

  /** All looks from the first of three idle ones in a row on, once there are so many. */
  async function settled(after: number, count: number): Promise<readonly Look[]> {
    const answered = await until(
      async () => (await looks(gateway.simulator, after)).filter(({ endedAt }) => endedAt !== undefined),
      (all) => all.length >= 3 && all.slice(-3).every(isIdle),
      30,
    );
    const from = (answered.at(-3)?.n ?? 0) - 1;
    return until(
      () => looks(gateway.simulator, from),
      ({ length }) => length >= count,
      30,
    );
  }

  test("asks once for each poll_timeout, one after the other", async () => {
    const asked = await settled(0, 5);
    expect(asked.map(({ holdSeconds }) => holdSeconds)).toEqual(asked.map(() => 2));
    expectOneAfterAnother(asked);
    const answered = asked.slice(0, -1);
    expect(answered.filter((look) => !isIdle(look))).toEqual([]);
    const [first, last] = [asked[0]?.at ?? 0, asked.at(-1)?.at ?? 0];
    expect(last - first).toBeGreaterThanOrEqual(1_900 * answered.length);
    expect(socket.batches).toHaveLength(1);
  }, 60_000);

  test("after a burst of changes there is one sweep at most, and ten polls a second", async () => {
    const before = (await looks(gateway.simulator)).at(-1)?.n ?? 0;
    const changes: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      changes.push(...(await gateway.simulator.changeEpisodes({ open: 1 })).map(state));
      await pause(20);
    }
    await until(
      () => told(socket).length,
      (count) => count >= changes.length,
    );
    const caused = await settled(before, 3);
    const asked = (await looks(gateway.simulator, before)).filter(({ n }) => n <= (caused[0]?.n ?? 0));
    expect(asked.filter((look) => !isPoll(look)).length).toBeLessThanOrEqual(1);
    const polls = asked.filter(isPoll);
    // Timers are no finer.
    const second = 950;
    for (const { at } of polls)
      expect(polls.filter((poll) => poll.at >= at && poll.at < at + second).length).toBeLessThanOrEqual(10);
    expectOneAfterAnother(asked);
    expect([...told(socket)].sort()).toEqual([...changes].sort());
  }, 60_000);
});

describe("a feed that begins", () => {
  let gateway: TestGateway;
  let socket: FeedSocket;

  beforeEach(async () => {
    gateway = await startGateway({ env });
  }, 60_000);

  afterEach(async () => {
    socket.close();
    await gateway.close();
  });

  test.each([
    { title: "reads once before it polls", changed: 0, reads: 1 },
    { title: "reads once more when more changed lately than it looked for", changed: 60, reads: 2 },
  ])("$title", async ({ changed, reads }) => {
    if (changed > 0) await gateway.simulator.changeEpisodes({ open: changed });
    const before = (await looks(gateway.simulator)).at(-1)?.n ?? 0;
    socket = await openFeed(gateway, { authorization: basic("admin") });
    const asked = await until(
      () => looks(gateway.simulator, before),
      (all) => all.some(isPoll),
    );
    // A slow test sees more polls.
    expect(asked.map(isPoll).slice(0, reads + 1)).toEqual([...new Array<boolean>(reads).fill(false), true]);
  });
});

describe("a Watcher that does not hold its answers", () => {
  let watcher: Server;
  let gateway: TestGateway;
  let socket: FeedSocket;
  const askedAt: number[] = [];
  const answers: Readonly<Record<string, object>> = {
    "/login": { access_token: "access", refresh_token: "refresh" },
    "/profile": { id: 1, name: "admin" },
    "/ui_settings": {},
    "/episodes": { estimated_count: 0, next: null, prev: null, timing: {}, episodes: [] },
  };

  function answer({ url = "" }: IncomingMessage, response: ServerResponse): void {
    const path = url.replace("/watcher/client-api/v3", "").replace(/\?.*/, "");
    if (path === "/episodes") askedAt.push(Date.now());
    const body = answers[path];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? { errors: [] }));
  }

  beforeAll(async () => {
    watcher = createServer(answer).listen(0, "127.0.0.1");
    await once(watcher, "listening");
    const address = watcher.address();
    if (address === null || typeof address === "string") throw new Error("there is no port");
    const watcherUrl = `http://127.0.0.1:${address.port}`;
    gateway = await startGateway({ watcherUrl, env: { ...env, FEED_POLL_SECONDS: "25" } });
    socket = await openFeed(gateway, { authorization: basic("admin") });
  }, 60_000);

  afterAll(async () => {
    socket.close();
    await gateway.close();
    watcher.closeAllConnections();
    watcher.close();
  });

  test("is asked once every two seconds, and the feed is live", async () => {
    expect(socket.failures).toEqual([]);
    const begun = askedAt.length;
    await until(
      () => askedAt.length,
      (count) => count >= begun + 4,
    );
    const asked = askedAt.slice(begun);
    // Timers are no finer.
    asked.slice(1).forEach((at, index) => expect(at - (asked[index] ?? 0)).toBeGreaterThanOrEqual(1_950));
    expect(socket.batches.map(({ status }) => status)).toEqual(["LIVE"]);
  }, 60_000);
});
