import { cpus } from "node:os";
import { digits, divide, medianOf, table } from "../report.js";
import type { Activity } from "./activity.js";
import type { Cameras, Depth } from "./cameras.js";
import type { Leases } from "./leases.js";
import { plot } from "./plot.js";
import { pollSeconds, scopeChangesPerSecond, type Scopes, type Traces } from "./scopes.js";
import { subscriberChangesPerSecond, type Subscribers } from "./subscribers.js";

export interface Growth {
  readonly cameras: readonly Cameras[];
  readonly depth: readonly Depth[];
  readonly scopes: readonly Scopes[];
  readonly traces: Traces;
  readonly subscribers: readonly Subscribers[];
  readonly leases: readonly Leases[];
}

const whole = (value: number) => value.toLocaleString("en");
const kb = (bytes: number | null) => digits(divide(bytes, 1_000));
const times = (value: number | null, factor: number) => (value === null ? null : value * factor);
const percent = (part: number | null) => (part === null ? "-" : `${digits(part * 100)} %`);

/** Everything as Markdown. */
export function growthReport({ cameras, depth, scopes, traces, subscribers, leases }: Growth): string {
  return [
    "# How cost grows: results of `npm run bench -- --only growth`",
    "",
    `${cpus().length} cores (${cpus()[0]?.model ?? "unknown CPU"}), Node ${process.versions.node}. The gateway has one core,` +
      " everything else shares another. What follows from the numbers for a million subscribers and a hundred thousand cameras" +
      " is in [docs/scaling.md](../docs/scaling.md).",
    "",
    "![CPU and traffic over cameras, scopes and subscribers](growth.svg)",
    "",
    "## Cameras",
    "",
    "A wall with organization, folder, preset and newest episode of each camera; 500 users take turns. A page holds 500 cameras" +
      " at most: more are read page by page, each an operation of its own. CPU is that of the lowest of three rounds.",
    "",
    camerasTable(cameras),
    "",
    "One page of 50 from the beginning and from the end of the list of a Watcher with few and with very many cameras:",
    "",
    depthTable(depth),
    "",
    "## Scopes",
    "",
    "So many users with a subscription each to `episodeChanges`, on one process with Redis. Watcher is asked to hold its answers" +
      ` for ${pollSeconds} seconds here (FEED_POLL_SECONDS; 25 by default). When episodes change, ${scopeChangesPerSecond} do in a` +
      " second, of which each user may see some. Values are for all scopes together, but for those that say “each”.",
    "",
    scopesTable(scopes),
    "",
    memoryTable(scopes),
    "",
    `Each change that a feed remembers (${whole(traces.changes)} were made): ${kb(traces.heapBytes)} KB of the gateway's heap,` +
      ` ${kb(traces.logBytes)} KB of the log in Redis.`,
    "",
    "## Subscribers",
    "",
    "So many sockets of one user on one process with Redis, one after another in processes of their own." +
      ` First nothing happens, then ${subscriberChangesPerSecond} episodes change in a second.`,
    "",
    subscribersTable(subscribers),
    "",
    idleTable(subscribers),
    "",
    "## Leases",
    "",
    "Replicas that all follow the same feeds, by the gateway's own code but without the rest of it (bench/growth/replicas), on" +
      " one Redis. Again and again one that looks at Watcher is stopped, and goes on once it was replaced, still believing that" +
      " it may write. Times are from its stop to the first entry of its successor in the log; scripts of a take-over are those" +
      " beside the two that each replica runs in a second for each scope. It was checked that no two replicas ever had the right" +
      " to look under one name, and in every log that nobody wrote after another one had taken over.",
    "",
    leasesTable(leases),
    "",
  ].join("\n");
}

function camerasTable(measured: readonly Cameras[]): string {
  return table(
    ["cameras", "operations", "CPU, ms", "CPU per camera, µs", "time, ms", "Watcher calls", "Watcher KB"],
    measured.map((each) => [
      whole(each.cameras),
      String(each.pages),
      digits(each.cpuMs),
      digits(times(each.cpuMs, 1_000 / each.cameras)),
      digits(each.milliseconds),
      digits(each.upstreamCalls),
      digits(each.upstreamKb),
    ]),
  );
}

function depthTable(measured: readonly Depth[]): string {
  return table(
    ["Watcher's cameras", "page", "CPU, ms", "Watcher calls", "Watcher KB"],
    measured.map((each) => [
      whole(each.cameras),
      each.place,
      digits(each.cpuMs),
      digits(each.upstreamCalls),
      digits(each.upstreamKb),
    ]),
  );
}

function scopesTable(measured: readonly Scopes[]): string {
  const row = ({ scopes }: Scopes, what: string, activity: Activity) => [
    `${whole(scopes)}, ${what}`,
    digits(activity.upstreamCalls * 60),
    digits(activity.redisScripts),
    percent(activity.redisCore),
    percent(activity.gatewayCore),
    digits(activity.messages),
  ];
  return table(
    ["scopes", "Watcher calls/min", "Redis scripts/s", "Redis CPU", "gateway CPU", "messages/s"],
    measured.flatMap((each) => [row(each, "idle", each.idle), row(each, "changes", each.busy)]),
  );
}

function memoryTable(measured: readonly Scopes[]): string {
  return table(
    ["scopes", "gateway KB each, resident", "in its heap", "Redis KB each", "KB of a log entry"],
    measured.map((each) => [
      whole(each.scopes),
      kb(each.kept.residentBytes),
      kb(each.kept.heapBytes),
      kb(each.redisBytes),
      kb(each.entryBytes),
    ]),
  );
}

function subscribersTable(measured: readonly Subscribers[]): string {
  return table(
    ["subscribers", "CPU per message, µs", "p50, ms", "p99, ms", "delivered", "changes per message"],
    measured.map(({ subscribers, told }) => [
      whole(subscribers),
      digits(told.cpuMicrosPerMessage),
      digits(told.p50Ms),
      digits(told.p99Ms),
      digits(told.delivered),
      digits(told.changesPerMessage),
    ]),
  );
}

function idleTable(measured: readonly Subscribers[]): string {
  return table(
    [
      "idle",
      "KB each, resident",
      "in the heap",
      "gateway CPU",
      "Watcher calls/min",
      "Redis scripts/s",
      "opened in, s",
    ],
    measured.map(({ subscribers, kept, idle, openedMs }) => [
      whole(subscribers),
      kb(kept.residentBytes),
      kb(kept.heapBytes),
      percent(idle.gatewayCore),
      digits(idle.upstreamCalls * 60),
      digits(idle.redisScripts),
      digits(openedMs / 1_000),
    ]),
  );
}

function leasesTable(measured: readonly Leases[]): string {
  return table(
    [
      "replicas × scopes",
      "Redis scripts/s",
      "Redis CPU",
      "kills",
      "take-overs",
      "p50, ms",
      "longest, ms",
      "scripts per take-over",
      "late writes, refused",
    ],
    measured.map((each) => [
      `${each.replicas} × ${each.scopes}`,
      digits(each.scriptsPerSecond),
      percent(each.core),
      String(each.kills),
      String(each.takeOversMs.length),
      digits(medianOf(each.takeOversMs)),
      digits(each.takeOversMs.at(-1) ?? null),
      digits(each.scriptsPerTakeOver),
      String(each.refused),
    ]),
  );
}

/** What grows, and with what. */
export function growthPlot({ cameras, scopes, subscribers }: Growth): string {
  const over = {
    cameras: "cameras looked at",
    scopes: "scopes on one process, idle",
    subscribers: "subscribers of one scope",
  };
  return plot(
    "How cost grows with cameras, scopes and subscribers",
    [
      {
        title: "Gateway CPU for a wall, ms",
        over: over.cameras,
        points: cameras.map((each) => ({ x: each.cameras, y: each.cpuMs })),
      },
      {
        title: "Redis scripts per second",
        over: over.scopes,
        points: scopes.map((each) => ({ x: each.scopes, y: each.idle.redisScripts })),
      },
      {
        title: "Gateway CPU per message, µs",
        over: over.subscribers,
        points: subscribers.map((each) => ({ x: each.subscribers, y: each.told.cpuMicrosPerMessage })),
      },
      {
        title: "Read from Watcher for a wall, KB",
        over: over.cameras,
        points: cameras.map((each) => ({ x: each.cameras, y: each.upstreamKb })),
      },
      {
        title: "Kept in Redis, without logs, KB",
        over: over.scopes,
        points: scopes.map((each) => ({ x: each.scopes, y: (each.redisBytes * each.scopes) / 1_000 })),
      },
      {
        title: "Gateway memory per subscriber, KB",
        over: over.subscribers,
        points: subscribers.map((each) => ({
          x: each.subscribers,
          y: divide(each.kept.residentBytes, 1_000),
        })),
      },
    ],
    3,
  );
}
