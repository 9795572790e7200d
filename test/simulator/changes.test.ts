import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { at, column, runSimulator, textAt, type Answer, type RunningSimulator } from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator();
});
afterAll(async () => {
  await simulator.stop();
});

/** Long enough to look at what is there before, on a slow machine too; short enough to wait for. */
const LATE_MS = 2500;
const unknownId = "123";

async function change(body: Record<string, unknown>): Promise<Answer> {
  const answer = await simulator.control("POST", "/episodes", body);
  expect([answer.status, answer.status === 200 ? "" : answer.text]).toEqual([200, ""]);
  return answer;
}

async function changedIds(body: Record<string, unknown>): Promise<string[]> {
  return column(await change(body), "episodes", "id").map(String);
}

/** What the control endpoint says about one episode; undefined when it is not seen. */
async function stateOf(id: string) {
  const { body } = await simulator.control("GET", "/episodes");
  const episodes = at(body, "episodes");
  return Array.isArray(episodes) ? episodes.find((episode) => at(episode, "id") === id) : undefined;
}

async function pending(): Promise<unknown> {
  return at((await simulator.control("GET", "/episodes")).body, "pending");
}

async function untilCommitted(): Promise<void> {
  while ((await pending()) !== 0);
}

/** A long poll that is held already; its answer comes in `answer`. */
async function hold(sinceMs: number, camera: string): Promise<{ readonly answer: Promise<Answer> }> {
  const trace = `held-${Math.random()}`;
  const answer = simulator.call(
    `/episodes?updated_at_gt=${sinceMs}&poll_timeout=20&media=${encodeURIComponent(camera)}`,
    { headers: { "x-trace-id": trace } },
  );
  for (;;) {
    const { body } = await simulator.control("GET", `/requests?trace=${trace}`);
    if (at(body, "requests.0.status") === null) return { answer };
  }
}

/** `updated_at` of the first of the changed episodes. */
function firstUpdate(answer: Answer): number {
  return Number(at(answer.body, "episodes.0.updatedAtMs"));
}

test("the reply says what has changed", async () => {
  const { body } = await change({ open: 2, camera: "cam-0001", updatedAtMs: 1_700_000_000_000 });
  const state = { id: expect.any(String), camera: "cam-0001", updatedAtMs: 1_700_000_000_000 };
  expect(body).toEqual({ episode_ids: [expect.any(String), expect.any(String)], episodes: [state, state] });
  expect(at(body, "episode_ids")).toEqual([at(body, "episodes.0.id"), at(body, "episodes.1.id")]);
});

test.each([
  ["update", { detections: 2, closedAtMs: null }],
  ["close", { detections: 1, closedAtMs: expect.any(Number) }],
])("%s by id changes these and no others", async (kind, expected) => {
  const [chosen = "", other = ""] = await changedIds({ open: 2, camera: "cam-0002" });
  expect(await changedIds({ [kind]: [chosen, unknownId, chosen] })).toEqual([chosen]);
  expect(await stateOf(chosen)).toMatchObject(expected);
  expect(await stateOf(other)).toMatchObject({ detections: 1, closedAtMs: null });
});

test("closed episodes can be updated by id, but not closed again", async () => {
  const [id = ""] = await changedIds({ open: 1 });
  await change({ close: [id] });
  expect(await changedIds({ close: [id] })).toEqual([]);
  expect(await changedIds({ update: [id] })).toEqual([id]);
  expect(await stateOf(id)).toMatchObject({ detections: 2, closedAtMs: expect.any(Number) });
});

test.each([
  ["update", 1],
  ["close", 0],
  ["delete", 1],
])("%s by count keeps to the camera", async (kind, position) => {
  const camera = `cam-000${3 + position}`;
  await change({ close: 100, camera });
  const ids = await changedIds({ open: 2, camera });
  await change({ open: 1, camera: "cam-0008" });
  expect(await changedIds({ [kind]: 1, camera })).toEqual([ids[position]]);
  expect(await changedIds({ [kind]: 1, camera: "no such camera" })).toEqual([]);
});

test.each([
  ["by id", (id: string) => ({ delete: [id, unknownId] })],
  ["by count", () => ({ delete: 1, camera: "cam-0005" })],
])("deleted %s, an episode is gone at once and nobody is told", async (_name, deletion) => {
  const opened = await change({ open: 1, camera: "cam-0005" });
  const id = textAt(opened.body, "episodes.0.id");
  const held = await hold(firstUpdate(opened), "cam-0005");
  expect(await changedIds(deletion(id))).toEqual([id]);
  expect((await simulator.call(`/episodes/${id}`)).status).toBe(404);
  expect((await simulator.call("/episodes?media=cam-0005")).text).not.toContain(id);
  expect((await simulator.call(`/episodes?updated_at_gt=${firstUpdate(opened) - 1}`)).text).not.toContain(id);
  expect(await stateOf(id)).toBeUndefined();
  expect(await changedIds({ update: [id] })).toEqual([]);
  const [next = ""] = await changedIds({ open: 1, camera: "cam-0005" });
  const { text } = await held.answer;
  expect([text.includes(next), text.includes(id)]).toEqual([true, false]);
  expect(at((await simulator.control("GET", "/episodes?camera=cam-0005")).body, "deleted")).toContain(id);
});

test.each(["open", "update", "close"])(
  "a late %s is seen later, with the time of the request",
  async (kind) => {
    const camera = "cam-0006";
    const former = await change({ open: 1, camera });
    const formerId = textAt(former.body, "episodes.0.id");
    const held = await hold(Math.max(firstUpdate(former), Date.now()), camera);
    const requestedMs = Date.now();
    const late = await change({ [kind]: kind === "open" ? 2 : [formerId], camera, commitAfterMs: LATE_MS });
    const stamp = firstUpdate(late);
    expect(Math.abs(stamp - requestedMs)).toBeLessThan(LATE_MS);
    const before = await simulator.call(`/episodes?updated_at_gt=${firstUpdate(former)}&media=${camera}`);
    expect(column(before, "episodes", "episode_id")).toEqual([]);
    expect(await stateOf(formerId)).toMatchObject({ detections: 1, closedAtMs: null });
    expect(await pending()).toBe(column(late, "episodes", "id").length);
    const { text } = await held.answer;
    expect(Date.now() - requestedMs).toBeGreaterThan(LATE_MS - 50);
    for (const id of column(late, "episodes", "id").map(String)) expect(text).toContain(`"episode_id":${id}`);
    expect(text).toContain(`"updated_at":${stamp}`);
    expect(await pending()).toBe(0);
  },
);

test("a late commit may be older than what is there already", async () => {
  const updatedAtMs = Date.now() - 3000;
  const [id = ""] = await changedIds({ open: 1, updatedAtMs, commitAfterMs: 50 });
  await untilCommitted();
  expect(await stateOf(id)).toMatchObject({ updatedAtMs });
});

test.each([
  ["update", { detections: 3, closedAtMs: null }],
  ["close", { detections: 2, closedAtMs: expect.any(Number) }],
])("a late update is lost when another change, %s, came before it", async (kind, expected) => {
  const [id = ""] = await changedIds({ open: 1 });
  const late = firstUpdate(await change({ update: [id], commitAfterMs: LATE_MS }));
  const newer = await change({ [kind]: [id] });
  expect(firstUpdate(newer)).toBeGreaterThan(late);
  const seen = await stateOf(id);
  expect(seen).toMatchObject({ ...expected, updatedAtMs: firstUpdate(newer) });
  await untilCommitted();
  expect(await stateOf(id)).toEqual(seen);
});

test("late commits are lost for episodes that were deleted meanwhile, seen or not", async () => {
  const [seen = ""] = await changedIds({ open: 1 });
  const [unseen = ""] = await changedIds({ open: 1, commitAfterMs: LATE_MS });
  await change({ update: [seen], commitAfterMs: LATE_MS });
  expect(await changedIds({ delete: [seen, unseen] })).toEqual([seen, unseen]);
  await untilCommitted();
  expect([await stateOf(seen), await stateOf(unseen)]).toEqual([undefined, undefined]);
});

test("the episodes of some cameras", async () => {
  const slashes = "gate/north/1";
  const opened = await change({ open: 1, camera: slashes });
  const { body } = await simulator.control("GET", `/episodes?camera=${encodeURIComponent(slashes)},cam-0007`);
  const episodes = at(body, "episodes");
  const list = Array.isArray(episodes) ? episodes : [];
  expect(new Set(list.map((episode) => at(episode, "camera")))).toEqual(new Set([slashes, "cam-0007"]));
  expect(list.find((episode) => at(episode, "id") === textAt(opened.body, "episodes.0.id"))).toEqual({
    id: textAt(opened.body, "episodes.0.id"),
    camera: slashes,
    kind: expect.any(String),
    updatedAtMs: firstUpdate(opened),
    closedAtMs: null,
    detections: 1,
  });
  expect(body).toEqual({ now: expect.any(Number), episodes: list, deleted: [], pending: 0 });
});

test("lists by updated_at_gt are in the order asked for, with ties, and page by page", async () => {
  const since = 1_600_000_000_000;
  for (const offset of [3, 1, 2]) {
    await change({ open: 2, updatedAtMs: since + offset, camera: "cam-0009" });
  }
  const list = `/episodes?updated_at_gt=${since}&updated_at_lt=${since + 9}&select=updated_at`;
  const offsets = async (more: string): Promise<number[]> =>
    column(await simulator.call(list + more), "episodes", "updated_at").map((ms) => Number(ms) - since);
  expect(await offsets("&sort=updated_at")).toEqual([1, 1, 2, 2, 3, 3]);
  expect(await offsets("&sort=-updated_at")).toEqual([3, 3, 2, 2, 1, 1]);
  expect(await offsets("")).toEqual([3, 3, 1, 1, 2, 2]);
  expect(await offsets("&media=cam-0009&sort=updated_at")).toEqual([1, 1, 2, 2, 3, 3]);
  expect(await offsets("&media=cam-0008")).toEqual([]);
  const { body } = await simulator.call(`${list}&sort=updated_at&limit=2`);
  expect(await offsets(`&sort=updated_at&limit=2&cursor=${textAt(body, "next")}`)).toEqual([2, 2]);
});

test("the generator holds its rate", async () => {
  const rate = 500;
  const busy = await runSimulator();
  /** Every episode was opened once, detections after the first are updates, and a close is the last change. */
  const look = async (): Promise<{ readonly changes: number; readonly atMs: number }> => {
    // What was due when this comes has happened when the next one does.
    await busy.control("GET", "/faults");
    const { body } = await busy.control("GET", "/episodes");
    const episodes = at(body, "episodes");
    const counts = (Array.isArray(episodes) ? episodes : []).map(
      (episode) => Number(at(episode, "detections")) + Number(at(episode, "closedAtMs") !== null),
    );
    return { changes: counts.reduce((sum, count) => sum + count, 0), atMs: Number(at(body, "now")) };
  };
  await busy.control("PUT", "/episodes", { rate });
  const rates: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const before = await look();
    await pause(500);
    const after = await look();
    rates.push((after.changes - before.changes) / ((after.atMs - before.atMs) / 1000));
  }
  await busy.stop();
  // The middle one: the machine may have stood still meanwhile.
  const [, , perSecond] = rates.sort((a, b) => a - b);
  expect(perSecond).toBeGreaterThan(rate * 0.9);
  expect(perSecond).toBeLessThan(rate * 1.1);
});

test.each([
  { update: ["one"] },
  { update: [1] },
  { open: ["1"] },
  { open: 1, commitAfterMs: 60_001 },
  { open: 1, commitAfterMs: -1 },
  { delete: 0 },
  { delete: 1, commitAfterMs: 5 },
  { update: 1, close: 1 },
])("refused: %j", async (body) => {
  expect((await simulator.control("POST", "/episodes", body)).status).toBe(400);
});
