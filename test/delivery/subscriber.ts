import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Account } from "./account.js";
import { connect, type Connection, type End } from "./connection.js";
import type { Random } from "./random.js";
import type { Delivery, Filter, Gap, SubscriberRecord } from "./record.js";
import { episodeName, type Timeline } from "./timeline.js";

/** A client that wants to know everything: whatever breaks, it goes on after its last cursor, elsewhere. */
export interface Subscriber {
  readonly record: SubscriberRecord;
  /** Breaks its connection off. */
  cut(): void;
  close(): Promise<void>;
}

export interface SubscriberOptions {
  readonly name: string;
  readonly seed: number;
  readonly account: Account;
  readonly filter: Filter;
  readonly snapshot: number | null;
  readonly sees: ReadonlySet<string>;
  readonly selectsDetections: boolean;
  readonly random: Random;
  /** The gateways of the moment. */
  readonly urls: () => readonly string[];
  readonly timeline: Timeline;
}

const detections = ["Face", "Vehicle", "Human"]
  .map((kind) => `... on ${kind}Episode { ${kind.toLowerCase()}: detections { detectedAt } }`)
  .join(" ");

const documentWith = (more: string) => `
  subscription ($filter: EpisodeChangeFilter, $after: String, $snapshot: Int) {
    episodeChanges(filter: $filter, after: $after, snapshot: $snapshot) {
      changes {
        kind
        episode { key kind cameraName openedAt updatedAt closedAt camera { name } ${more} }
        previous { key updatedAt }
      }
      cursor
      status
      staleSince
      isSnapshot
      recovery { outcome mayMissRemovals from to reason }
    }
  }`;

const time = z.iso.datetime({ offset: true }).transform(Date.parse);
const list = z.array(z.unknown()).nullish();
const episode = z.object({
  key: z.string(),
  kind: z.string(),
  cameraName: z.string(),
  openedAt: time,
  updatedAt: time,
  closedAt: time.nullable(),
  camera: z.object({ name: z.string() }).nullable(),
  face: list,
  vehicle: list,
  human: list,
});
const change = z.object({
  kind: z.enum(["OPENED", "UPDATED", "CLOSED", "REMOVED"]),
  episode,
  previous: z.object({ key: z.string(), updatedAt: time }).nullable(),
});
const data = z.object({
  episodeChanges: z.object({
    changes: z.array(change),
    cursor: z.string().min(1),
    status: z.enum(["LIVE", "STALE"]),
    staleSince: time.nullable(),
    isSnapshot: z.boolean(),
    recovery: z
      .object({
        outcome: z.enum(["RECOVERED", "GAP"]),
        mayMissRemovals: z.boolean(),
        from: time.nullable(),
        to: time.nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
  }),
});

type Batch = z.infer<typeof data>["episodeChanges"];

/** Ends that a client has to expect: it comes again, if need be with a new session. */
const expectedCodes: ReadonlySet<number> = new Set([1001, 1006, 1013, 4401]);
const longestPauseMs = 250;

export function startSubscriber(options: SubscriberOptions): Subscriber {
  const { account, random, urls, timeline } = options;
  const book = createBook(options);
  const stop = new AbortController();
  const isOver = () => stop.signal.aborted;
  let connection: Connection | undefined;
  let last: string | undefined;

  const connectOnce = async (): Promise<void> => {
    const known = urls();
    const others = known.filter((url) => url !== last);
    last = random.pick(others.length > 0 ? others : known);
    const authorization = await account.authorization(last);
    if (isOver()) return;
    timeline.note(options.name, `connects to ${last} ${book.cursor === undefined ? "anew" : "to go on"}`);
    const variables = {
      filter: options.filter.variables,
      after: book.cursor ?? null,
      snapshot: book.cursor === undefined ? options.snapshot : null,
    };
    const document = documentWith(options.selectsDetections ? detections : "");
    book.begin();
    connection = connect({ url: last, authorization, document, variables }, book.take);
    const end = await connection.ended;
    if (isOver()) return;
    book.end(end);
    if (isSessionOver(end)) account.forget(authorization);
  };

  const run = async (): Promise<void> => {
    while (!isOver()) {
      await connectOnce().catch((error: unknown) =>
        timeline.note(options.name, `cannot sign in: ${String(error)}`),
      );
      await pause(random.int(10, longestPauseMs), undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    record: book.record,
    cut: () => connection?.cut(),
    close: async () => {
      stop.abort();
      connection?.cut();
      await running;
    },
  };
}

const isSessionOver = (end: End): boolean =>
  (end.by === "close" && end.code === 4401) || (end.by === "error" && end.code === "UNAUTHENTICATED");

/** Keeps what comes, connection by connection. */
function createBook({ name, timeline, account, ...options }: SubscriberOptions) {
  const deliveries: Delivery[] = [];
  const latest = new Map<string, Delivery>();
  const gaps: Gap[] = [];
  const refusals: string[] = [];
  let mayMissRemovalsUntil = -1;
  let number = 0;
  let batches = 0;
  let firstBatchAtMs: number | null = null;
  let cursor: string | undefined;
  let status: Batch["status"] = "LIVE";

  const keep = (delivery: Delivery): void => {
    deliveries.push(delivery);
    latest.set(delivery.key, delivery);
    const { kind, updatedAtMs, connection } = delivery;
    timeline.note(
      episodeName(delivery.key),
      `${name} gets ${kind} ${updatedAtMs} by connection ${connection}`,
    );
  };
  const keepRecovery = (recovery: NonNullable<Batch["recovery"]>): void => {
    timeline.count(`recovery ${recovery.outcome}${recovery.mayMissRemovals ? " from Watcher" : ""}`);
    if (recovery.mayMissRemovals) mayMissRemovalsUntil = timeline.seconds();
    if (recovery.outcome === "RECOVERED") return;
    const { from, to, reason } = recovery;
    gaps.push({ fromMs: from ?? 0, toMs: to ?? Number.POSITIVE_INFINITY, reason: reason ?? "no reason" });
  };
  const take = (received: unknown): void => {
    const { episodeChanges: batch } = data.parse(received);
    batches += 1;
    if (batches === 1 && cursor !== undefined && batch.recovery === null)
      refusals.push("went on after a cursor and was not told how");
    firstBatchAtMs ??= performance.now();
    cursor = batch.cursor;
    for (const each of batch.changes) keep(toDelivery(each, { connection: number, at: timeline.seconds() }));
    if (batch.recovery !== null) keepRecovery(batch.recovery);
    if (batch.status !== status) timeline.count(`feed ${batch.status}`);
    status = batch.status;
    timeline.note(name, batchText(batch));
  };

  return {
    take,
    get cursor() {
      return cursor;
    },
    begin: () => {
      number += 1;
      batches = 0;
    },
    end: (end: End) => {
      const text = endText(end);
      timeline.note(name, text);
      timeline.count(text.replace(/:.*/, ""));
      if (!isExpected(end) && !refusals.includes(text)) refusals.push(text);
    },
    record: {
      name,
      login: account.login,
      seed: options.seed,
      filter: options.filter,
      sees: options.sees,
      selectsDetections: options.selectsDetections,
      deliveries,
      latest,
      gaps,
      refusals,
      get mayMissRemovalsUntil() {
        return mayMissRemovalsUntil;
      },
      get firstBatchAtMs() {
        return firstBatchAtMs;
      },
    },
  };
}

function toDelivery(
  { kind, episode }: z.infer<typeof change>,
  how: Pick<Delivery, "connection" | "at">,
): Delivery {
  const { face, vehicle, human } = episode;
  return {
    ...how,
    kind,
    key: episode.key,
    episodeKind: episode.kind,
    cameraName: episode.cameraName,
    cameraOfCamera: episode.camera?.name ?? null,
    updatedAtMs: episode.updatedAt,
    closedAtMs: episode.closedAt,
    detections: (face ?? vehicle ?? human)?.length ?? null,
    content: JSON.stringify(episode),
  };
}

function isExpected(end: End): boolean {
  if (end.by === "complete") return false;
  if (end.by === "close") return expectedCodes.has(end.code);
  // Watcher has answered with nonsense several times in a row.
  return end.isRetryable || end.code === "UNAUTHENTICATED" || end.code === "UPSTREAM_INVALID";
}

function endText(end: End): string {
  if (end.by === "complete") return "completed";
  if (end.by === "close") return `closed with ${end.code}: ${end.reason}`;
  return `refused with ${end.code}: ${end.message}`;
}

function batchText({ changes, status, isSnapshot, recovery }: Batch): string {
  const news = changes.map((each) => `${each.kind} ${each.episode.key} of ${each.episode.updatedAt}`);
  const shown = news.length > 3 ? [...news.slice(0, 3), `and ${news.length - 3} more`] : news;
  const words = [isSnapshot ? "SNAPSHOT" : "", status === "LIVE" ? "" : status, recovery?.outcome ?? ""];
  return [...words.filter((word) => word !== ""), shown.join(", ") || "a cursor"].join(" ");
}
