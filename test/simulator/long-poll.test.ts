import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { at, column, runSimulator, textAt, type RunningSimulator } from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator();
});
afterAll(async () => {
  await simulator.stop();
});

async function latestUpdate(): Promise<number> {
  const { body } = await simulator.call("/episodes?sort=-updated_at&limit=1&select=updated_at");
  return Number(at(body, "episodes.0.updated_at"));
}

/** Waits until the simulator has taken down a call that is not answered yet. */
async function untilHeld(traceId: string): Promise<void> {
  for (;;) {
    const { body } = await simulator.control("GET", `/requests?trace=${traceId}`);
    if (at(body, "requests.0.status") === null) return;
  }
}

async function change(body: Record<string, unknown>): Promise<string> {
  return textAt((await simulator.control("POST", "/episodes", body)).body, "episode_ids.0");
}

function poll(since: number, seconds: number, traceId: string, extra = "", as = "admin") {
  return simulator.call(`/episodes?updated_at_gt=${since}&poll_timeout=${seconds}${extra}`, {
    as,
    headers: { "x-trace-id": traceId },
  });
}

test("answers at once when something matches", async () => {
  const answer = await poll((await latestUpdate()) - 1, 30, "at-once");
  expect(column(answer, "episodes", "updated_at").length).toBeGreaterThan(0);
});

test.each(["open", "update", "close"])("is woken when an episode changes: %s", async (kind) => {
  await change({ open: 1 });
  const held = poll(await latestUpdate(), 30, `woken-${kind}`);
  await untilHeld(`woken-${kind}`);
  const id = await change({ [kind]: 1 });
  const answer = await held;
  expect(answer.text).toContain(`"episode_id":${id}`);
  expect(column(answer, "episodes", "episode_id")).toHaveLength(1);
  expect(at(answer.body, "episodes.0.closed_at") !== undefined).toBe(kind === "close");
});

test("is not woken by changes that the filters or the rights keep out", async () => {
  const since = await latestUpdate();
  const filtered = poll(since, 30, "filtered", "&media=cam-0001");
  const narrow = poll(since, 30, "narrow", "", "visitor");
  await Promise.all([untilHeld("filtered"), untilHeld("narrow")]);
  await change({ open: 1, camera: "gate/north/1" });
  const { body } = await simulator.control("GET", "/requests?trace=filtered");
  expect(at(body, "requests.0.status")).toBe(null);
  await change({ open: 1, camera: "cam-0001" });
  expect(column(await filtered, "episodes", "media")).toEqual(["cam-0001"]);
  expect(column(await narrow, "episodes", "media")).toEqual(["cam-0001"]);
});

test("times out with an empty list", async () => {
  const since = await latestUpdate();
  const started = performance.now();
  const { status, body } = await poll(since, 1, "timed-out");
  expect([status, at(body, "episodes"), at(body, "next")]).toEqual([200, [], null]);
  expect(performance.now() - started).toBeGreaterThan(900);
});

test("does not hold without poll_timeout", async () => {
  const answer = await simulator.call(`/episodes?updated_at_gt=${await latestUpdate()}`);
  expect(column(answer, "episodes", "media")).toEqual([]);
});

test("a client that leaves is forgotten, and others are still woken", async () => {
  const leaving = new AbortController();
  const since = await latestUpdate();
  const left = simulator
    .call(`/episodes?updated_at_gt=${since}&poll_timeout=30`, {
      headers: { "x-trace-id": "left" },
      signal: leaving.signal,
    })
    .catch(() => "gone");
  const stays = poll(since, 30, "stays");
  await Promise.all([untilHeld("left"), untilHeld("stays")]);
  leaving.abort();
  expect(await left).toBe("gone");
  const id = await change({ open: 1 });
  expect((await stays).text).toContain(id);
});

test("ties and late changes can be made by hand", async () => {
  const since = await latestUpdate();
  await change({ open: 2, updatedAtMs: since + 5 });
  const late = await change({ open: 1, updatedAtMs: since + 1 });
  const answer = await simulator.call(`/episodes?updated_at_gt=${since}&select=updated_at&sort=updated_at`);
  expect(column(answer, "episodes", "updated_at")).toEqual([since + 1, since + 5, since + 5]);
  expect(answer.text).toContain(late);
});
