import { describe, expect, test } from "@jest/globals";
import type { EpisodeState } from "../support/simulator.js";
import { check, findLateWriters, type History } from "./checks.js";
import { createFilter } from "./filter.js";
import { createRandom } from "./random.js";
import type { Delivery, Gap, SubscriberRecord } from "./record.js";
import type { FilterKind } from "./schedule.js";
import type { Commit } from "./upstream.js";

/** The subscriber's first batch came then; what is committed later is due. */
const firstBatchAtMs = 100;

const final = (more: Partial<EpisodeState> = {}): EpisodeState => ({
  id: "7",
  camera: "gate",
  kind: "face",
  updatedAtMs: 2_000,
  closedAtMs: 2_000,
  detections: 3,
  ...more,
});
const commit = (more: Partial<Commit> = {}): Commit => ({
  id: "7",
  camera: "gate",
  updatedAtMs: 2_000,
  visibleFromMs: 200,
  ...more,
});
const told = (more: Partial<Delivery> = {}): Delivery => {
  const delivery = {
    connection: 1,
    at: 1,
    kind: "CLOSED",
    key: "7",
    episodeKind: "FACE",
    cameraName: "gate",
    cameraOfCamera: "gate",
    updatedAtMs: 2_000,
    closedAtMs: 2_000,
    detections: null,
    ...more,
  };
  return { content: JSON.stringify([delivery.key, delivery.updatedAtMs, delivery.closedAtMs]), ...delivery };
};
const opened = (more: Partial<Delivery> = {}) =>
  told({ at: 0.5, kind: "OPENED", updatedAtMs: 1_000, closedAtMs: null, ...more });

interface Case {
  readonly deliveries: readonly Delivery[];
  readonly episodes?: readonly EpisodeState[];
  readonly deleted?: readonly string[];
  readonly commits?: readonly Commit[];
  readonly filter?: FilterKind;
  readonly selectsDetections?: boolean;
  readonly gaps?: readonly Gap[];
  readonly mayMissRemovalsUntil?: number;
}

/** What the checks find, by their names. */
function findingsOf({ deliveries, episodes = [final()], deleted = [], ...more }: Case): readonly string[] {
  const record: SubscriberRecord = {
    name: "somebody",
    seed: 1,
    login: "guard",
    filter: createFilter(more.filter ?? "none", { own: ["gate"], unseen: [] }, createRandom(1)),
    sees: new Set(["gate", "yard"]),
    selectsDetections: more.selectsDetections ?? false,
    firstBatchAtMs,
    deliveries,
    latest: new Map(deliveries.map((delivery) => [delivery.key, delivery])),
    gaps: more.gaps ?? [],
    mayMissRemovalsUntil: more.mayMissRemovalsUntil ?? -1,
    refusals: [],
  };
  const truth = {
    episodes: new Map(episodes.map((episode) => [episode.id, episode])),
    deleted: new Set(deleted),
  };
  const history: History = { truth, commits: more.commits ?? [commit()] };
  return check(record, history).map(({ check: name, text }) => `${name}: ${text}`);
}

const gap: Gap = { fromMs: 1_500, toMs: 2_500, reason: "the log was lost" };

describe("lost", () => {
  test.each<[string, Case, readonly string[]]>([
    ["the final state was told", { deliveries: [opened(), told()] }, []],
    ["it came by a later connection", { deliveries: [opened(), told({ connection: 2 })] }, []],
    ["nothing was told", { deliveries: [] }, ["lost: is of 2000, closed, 3 detections; never told"]],
    [
      "nothing of what is older than the subscription",
      { deliveries: [], commits: [commit({ visibleFromMs: firstBatchAtMs - 1 })] },
      [],
    ],
    ["nothing of what may not be seen", { deliveries: [], commits: [commit({ camera: "vault" })] }, []],
    [
      "the last change is missing",
      { deliveries: [opened()] },
      ["lost: is of 2000, closed, 3 detections; last told OPENED of 1000, open (at 0.500)"],
    ],
    [
      "an old state is the last one",
      { deliveries: [told(), opened({ connection: 2 })] },
      ["lost: is of 2000, closed, 3 detections; last told OPENED of 1000, open (at 0.500)"],
    ],
    [
      "right time, not closed",
      { deliveries: [told({ closedAtMs: null })] },
      ["lost: is of 2000, closed, 3 detections; last told CLOSED of 2000, open (at 1.000)"],
    ],
    ["right detections", { deliveries: [told({ detections: 3 })], selectsDetections: true }, []],
    [
      "wrong detections",
      { deliveries: [told({ detections: 2 })], selectsDetections: true },
      ["lost: is of 2000, closed, 3 detections; last told CLOSED of 2000, closed, 2 detections (at 1.000)"],
    ],
    [
      "removed though it is there",
      { deliveries: [told(), told({ kind: "REMOVED" })] },
      ["lost: is of 2000, closed, 3 detections; last told REMOVED of 2000, closed (at 1.000)"],
    ],
    [
      "a deletion was told",
      { deliveries: [opened(), opened({ kind: "REMOVED" })], episodes: [], deleted: ["7"] },
      [],
    ],
    [
      "a deletion was not told",
      { deliveries: [opened()], episodes: [], deleted: ["7"] },
      ["lost: was deleted; last told OPENED of 1000, open (at 0.500)"],
    ],
    [
      "a deletion was not told, and afterwards that it may be missing",
      { deliveries: [opened()], episodes: [], deleted: ["7"], mayMissRemovalsUntil: 0.6 },
      [],
    ],
    [
      "a deletion was not told, and it was said before that earlier ones may be missing",
      { deliveries: [opened()], episodes: [], deleted: ["7"], mayMissRemovalsUntil: 0.4 },
      ["lost: was deleted; last told OPENED of 1000, open (at 0.500)"],
    ],
    ["deleted before anything was told", { deliveries: [], episodes: [], deleted: ["7"] }, []],
    ["only closed ones, and it was closed", { deliveries: [told()], filter: "closed" }, []],
    [
      "only closed ones, and it is open",
      { deliveries: [], filter: "closed", episodes: [final({ closedAtMs: null })] },
      [],
    ],
    [
      "only closed ones, and it was opened again",
      { deliveries: [told()], filter: "closed", episodes: [final({ closedAtMs: null })] },
      ["lost: fits no more; last told CLOSED of 2000, closed (at 1.000)"],
    ],
    [
      "a gap covers it, and is told apart",
      { deliveries: [], gaps: [gap] },
      ["declared gap: from 1500 to 2500: the log was lost"],
    ],
    [
      "a gap that does not cover it",
      { deliveries: [], gaps: [{ ...gap, toMs: 1_999 }] },
      [
        "lost: is of 2000, closed, 3 detections; never told",
        "declared gap: from 1500 to 1999: the log was lost",
      ],
    ],
  ])("%s", (_, given, expected) => {
    expect(findingsOf(given)).toEqual(expected);
  });
});

describe("order", () => {
  test.each<[string, readonly Delivery[], readonly string[]]>([
    ["forwards", [opened(), told()], []],
    ["removed at the same time", [told(), told({ kind: "REMOVED" }), told({ kind: "UPDATED" })], []],
    ["backwards in another connection", [told(), opened({ connection: 2 }), told({ connection: 2 })], []],
    [
      "backwards",
      [told(), opened(), told({ kind: "UPDATED" })],
      ["order: OPENED of 1000, open (at 0.500) after CLOSED of 2000, closed (at 1.000) in connection 1"],
    ],
    ["another episode in between", [opened(), told({ key: "8", updatedAtMs: 9_000 }), told()], []],
  ])("%s", (_, deliveries, expected) => {
    expect(findingsOf({ deliveries })).toEqual(expected);
  });
});

describe("duplicate", () => {
  test.each<[string, readonly Delivery[], readonly string[]]>([
    ["again in another connection", [told(), told({ connection: 2 })], []],
    ["again with more to tell", [told(), told({ content: "more" })], []],
    [
      "again",
      [told(), told({ at: 2 })],
      ["duplicate: CLOSED of 2000, closed (at 1.000) and CLOSED of 2000, closed (at 2.000) in connection 1"],
    ],
    [
      "again, later",
      [told(), told({ key: "8" }), told({ at: 2 })],
      ["duplicate: CLOSED of 2000, closed (at 1.000) and CLOSED of 2000, closed (at 2.000) in connection 1"],
    ],
  ])("%s", (_, deliveries, expected) => {
    expect(findingsOf({ deliveries })).toEqual(expected);
  });
});

describe("foreign", () => {
  const other = (more: Partial<Delivery>) => told({ key: "8", ...more });
  test.each<[string, readonly Delivery[], FilterKind, readonly string[]]>([
    [
      "on another camera that may be seen",
      [other({ cameraName: "yard", cameraOfCamera: "yard" })],
      "none",
      [],
    ],
    [
      "on a camera that may not be seen",
      [other({ cameraName: "vault", cameraOfCamera: null })],
      "none",
      ["foreign: CLOSED of 2000, closed (at 1.000) on vault may not be seen"],
    ],
    [
      "with somebody else's camera",
      [other({ cameraOfCamera: "vault" })],
      "none",
      ["foreign: CLOSED of 2000, closed (at 1.000) on gate comes with the camera vault"],
    ],
    [
      "on a camera that was not asked for",
      [other({ cameraName: "yard", cameraOfCamera: "yard" })],
      "cameras",
      ["foreign: CLOSED of 2000, closed (at 1.000) on yard does not meet the filter"],
    ],
    [
      "of a kind that was not asked for",
      [other({ episodeKind: "QR_CODE" })],
      "kinds",
      ["foreign: CLOSED of 2000, closed (at 1.000) on gate does not meet the filter"],
    ],
    [
      "open, where only closed ones were asked for",
      [other({ closedAtMs: null })],
      "closed",
      ["foreign: CLOSED of 2000, open (at 1.000) on gate does not meet the filter"],
    ],
    [
      "removed after it fitted",
      [other({}), other({ kind: "REMOVED", closedAtMs: null, updatedAtMs: 2_001 })],
      "closed",
      [],
    ],
    [
      "removed though it never fitted",
      [other({ kind: "REMOVED", closedAtMs: null })],
      "closed",
      ["foreign: REMOVED of 2000, open (at 1.000) on gate never met the filter"],
    ],
  ])("%s", (_, deliveries, filter, expected) => {
    const commits: readonly Commit[] = [];
    expect(findingsOf({ deliveries, filter, commits })).toEqual(expected);
  });
});

test.each([
  ["nobody", [], []],
  ["one", ["a", "a", "a"], []],
  ["each takes over from the one before", ["a", "a", "b", "c", "c"], []],
  ["one writes after another has taken over", ["a", "b", "a"], ["a wrote entry 3 after b had taken over"]],
  [
    "one writes long after",
    ["a", "b", "c", "c", "a", "c"],
    ["a wrote entry 5 after c had taken over", "c wrote entry 6 after a had taken over"],
  ],
])("writers of a log: %s", (_, writers, expected) => {
  expect(findLateWriters(writers)).toEqual(expected);
});
