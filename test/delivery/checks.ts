import type { Delivery, Gap, SubscriberRecord } from "./record.js";
import type { EpisodeState } from "../support/simulator.js";
import type { Commit, Truth } from "./upstream.js";

export type Check =
  "lost" | "order" | "duplicate" | "foreign" | "declared gap" | "refused" | "complaint" | "fence";

export interface Finding {
  readonly check: Check;
  readonly seed: number;
  readonly subscriber: string;
  /** Of the episode that it is about; null when it is about none. */
  readonly key: string | null;
  readonly text: string;
}

/** What is wrong, before it is said with whom. */
type Wrong = Pick<Finding, "key" | "text">;

/** Everything that was committed and how it ended. */
export interface History {
  readonly truth: Truth;
  readonly commits: readonly Commit[];
}

/** What is wrong with what a subscriber got. */
export function check(record: SubscriberRecord, history: History): readonly Finding[] {
  const found = (name: Check, wrongs: readonly Wrong[]): readonly Finding[] =>
    wrongs.map((wrong) => ({ check: name, seed: record.seed, subscriber: record.name, ...wrong }));
  return [
    ...found("lost", findLost(record, history)),
    ...found("order", findDisorder(record.deliveries)),
    ...found("duplicate", findDuplicates(record.deliveries)),
    ...found("foreign", findForeign(record)),
    ...found("declared gap", record.gaps.map(toWrong)),
    ...found(
      "refused",
      record.refusals.map((text) => ({ key: null, text })),
    ),
  ];
}

/** Empty when the subscriber knows everything as it is now. */
export function findLost(record: SubscriberRecord, { truth, commits }: History): readonly Wrong[] {
  if (record.firstBatchAtMs === null) return [{ key: null, text: "the first batch never came" }];
  const ids = new Set([...dueIds(record, record.firstBatchAtMs, commits, truth), ...record.latest.keys()]);
  return [...ids].flatMap((id) => {
    const [last, final] = [record.latest.get(id), truth.episodes.get(id)];
    const text = whyLost(record, last, final, truth.deleted.has(id));
    return text === undefined || isCovered(record.gaps, final ?? last) ? [] : [{ key: id, text }];
  });
}

/** Episodes whose last state was not there yet when the subscription had begun. */
function dueIds(
  { sees }: SubscriberRecord,
  firstBatchAtMs: number,
  commits: readonly Commit[],
  { episodes }: Truth,
): readonly string[] {
  return commits
    .filter(({ id, camera, updatedAtMs, visibleFromMs }) => {
      const isLastState = episodes.get(id)?.updatedAtMs === updatedAtMs;
      return isLastState && sees.has(camera) && visibleFromMs > firstBatchAtMs;
    })
    .map(({ id }) => id);
}

function whyLost(
  { filter, selectsDetections, mayMissRemovalsUntil }: SubscriberRecord,
  last: Delivery | undefined,
  final: EpisodeState | undefined,
  isDeleted: boolean,
): string | undefined {
  const isKnown = last !== undefined && last.kind !== "REMOVED";
  if (final === undefined) {
    // Neither there nor deleted: too old for the simulator to keep. Or it was said that this may be missing.
    return isDeleted && isKnown && last.at > mayMissRemovalsUntil
      ? `was deleted; last told ${stateText(last)}`
      : undefined;
  }
  const { camera: cameraName, closedAtMs } = final;
  if (!filter.matches({ cameraName, episodeKind: final.kind.toUpperCase(), closedAtMs })) {
    return isKnown ? `fits no more; last told ${stateText(last)}` : undefined;
  }
  const expected = `is ${finalText(final)}`;
  if (last === undefined) return `${expected}; never told`;
  const isSame =
    isKnown &&
    last.updatedAtMs === final.updatedAtMs &&
    (last.closedAtMs === null) === (closedAtMs === null) &&
    (!selectsDetections || last.detections === null || last.detections === final.detections);
  return isSame ? undefined : `${expected}; last told ${stateText(last)}`;
}

function isCovered(gaps: readonly Gap[], episode: { readonly updatedAtMs: number } | undefined): boolean {
  return gaps.some(
    ({ fromMs, toMs }) =>
      episode !== undefined && fromMs <= episode.updatedAtMs && episode.updatedAtMs <= toMs,
  );
}

/** Within a connection an episode never goes back. */
export function findDisorder(deliveries: readonly Delivery[]): readonly Wrong[] {
  const newest = new Map<string, Delivery>();
  return deliveries.flatMap((delivery) => {
    const { connection, key } = delivery;
    const before = newest.get(`${connection}/${key}`);
    newest.set(`${connection}/${key}`, delivery);
    if (before === undefined || before.updatedAtMs <= delivery.updatedAtMs) return [];
    return [{ key, text: `${stateText(delivery)} after ${stateText(before)} in connection ${connection}` }];
  });
}

/** Within a connection nothing is told twice. */
export function findDuplicates(deliveries: readonly Delivery[]): readonly Wrong[] {
  const seen = new Map<string, Delivery>();
  return deliveries.flatMap((delivery) => {
    const { connection, kind, key, content } = delivery;
    const identity = `${connection}/${kind}/${content}`;
    const before = seen.get(identity);
    seen.set(identity, delivery);
    if (before === undefined) return [];
    return [{ key, text: `${stateText(before)} and ${stateText(delivery)} in connection ${connection}` }];
  });
}

/** Nothing but what the user may see and has asked for. */
export function findForeign({ deliveries, sees, filter }: SubscriberRecord): readonly Wrong[] {
  const fitted = new Set<string>();
  return deliveries.flatMap((delivery) => {
    const { key, kind, cameraName, cameraOfCamera } = delivery;
    const wrong = (why: string) => [{ key, text: `${stateText(delivery)} on ${cameraName} ${why}` }];
    if (!sees.has(cameraName)) return wrong("may not be seen");
    if (cameraOfCamera !== null && cameraOfCamera !== cameraName)
      return wrong(`comes with the camera ${cameraOfCamera}`);
    if (filter.matches(delivery)) fitted.add(key);
    else if (kind !== "REMOVED") return wrong("does not meet the filter");
    else if (!fitted.has(key)) return wrong("never met the filter");
    return [];
  });
}

/**
 * Those who wrote a log, in its order: whoever was followed by another never writes again. Who lost the right to look, and does
 * not know it yet, is kept out by the log itself.
 */
export function findLateWriters(writers: readonly string[]): readonly string[] {
  const followed = new Set<string>();
  return writers.flatMap((writer, index) => {
    const before = writers[index - 1];
    if (before !== undefined && before !== writer) followed.add(before);
    return followed.has(writer)
      ? [`${writer} wrote entry ${index + 1} after ${String(before)} had taken over`]
      : [];
  });
}

const finalText = ({ updatedAtMs, closedAtMs, detections }: EpisodeState): string =>
  `of ${updatedAtMs}, ${closedAtMs === null ? "open" : "closed"}, ${detections} detections`;

const stateText = ({ kind, updatedAtMs, closedAtMs, detections, at }: Delivery): string =>
  `${kind} of ${updatedAtMs}, ${closedAtMs === null ? "open" : "closed"}` +
  `${detections === null ? "" : `, ${detections} detections`} (at ${at.toFixed(3)})`;

const toWrong = ({ fromMs, toMs, reason }: Gap): Wrong => ({
  key: null,
  text: `from ${fromMs} to ${toMs}: ${reason}`,
});
