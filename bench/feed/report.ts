import { digits, divide, medianOf, spread, table } from "../report.js";
import type { FanoutSample } from "./fanout.js";
import type { Fanout, FeedResult, Idle } from "./measure.js";
import type { Storm } from "./storm.js";

/** What is aimed at, by the raw server in the same run where it is a ratio. */
const goals = {
  cpu: "at most 1.3",
  p99: "under 2",
  delivered: "1",
  idleKb: "at most 20",
  stallMs: "at most 250",
  reads: "at most 1",
};

/** The section of the report about subscriptions: ratios, and what is told as it is. */
export function feedSection({ effort, idle, fanout, storms }: FeedResult): string {
  const { sockets } = effort;
  return [
    "## Subscriptions",
    "",
    `Sockets that subscribe to one account's \`episodeChanges\`, each message about 100 ms of changes. The raw server sends` +
      " the same messages, a string to each socket with `ws`, and does nothing else; ratios are to it, in the same round: the" +
      " median, and the lowest and highest of the rounds. Latency is from Watcher's answer to a socket, for the raw server" +
      " from when it begins to send.",
    ...fanout.flatMap((each) => ["", `### ${sockets} sockets, ${title(each)}`, "", fanoutTable(each)]),
    "",
    "### Memory of idle subscribers",
    "",
    idleTable(idle),
    "",
    `### ${sockets} sockets resume at once, on another process`,
    "",
    stormTable(storms),
    "",
  ].join("\n");
}

const title = ({ perSecond }: Fanout) => `${perSecond} changes a second`;

function fanoutTable({ raw, gateway }: Fanout): string {
  const ratio = (measure: keyof FanoutSample) =>
    spread(gateway.map((sample, round) => divide(sample[measure], raw[round]?.[measure] ?? null)));
  const median = (samples: readonly FanoutSample[], measure: keyof FanoutSample) =>
    digits(medianOf(samples.map((sample) => sample[measure])));
  const absolute = (name: string, samples: readonly FanoutSample[]) => [
    name,
    `${median(samples, "cpuMicrosPerMessage")} µs`,
    `${median(samples, "p50Ms")} ms`,
    `${median(samples, "p99Ms")} ms`,
    median(samples, "delivered"),
    median(samples, "changesPerMessage"),
  ];
  return table(
    ["", "CPU per message", "p50", "p99", "delivered", "changes per message"],
    [
      ["gateway to raw", ratio("cpuMicrosPerMessage"), ratio("p50Ms"), ratio("p99Ms"), "", ""],
      ["goal", goals.cpu, "", goals.p99, goals.delivered, ""],
      absolute("raw", raw),
      absolute("gateway", gateway),
    ],
  );
}

function idleTable(idle: readonly Idle[]): string {
  const kb = (bytes: number | null) => digits(bytes === null ? null : bytes / 1_000);
  return table(
    ["", "KB each, resident", "of it in JavaScript's heap", "raw, KB each, resident"],
    [
      ...idle.map(({ sockets, raw, gateway }) => [
        `${sockets} idle subscribers`,
        kb(gateway.residentBytes),
        kb(gateway.heapBytes),
        kb(raw.residentBytes),
      ]),
      ["goal", goals.idleKb, "", ""],
    ],
  );
}

function stormTable(storms: readonly Storm[]): string {
  return table(
    ["", "resumed", "seconds", "longest stall, ms", "reads of episodes", "other calls"],
    [
      ...storms.map((storm) => [
        storm.title,
        `${storm.resumed} of ${storm.sockets}`,
        digits(storm.milliseconds / 1_000),
        digits(storm.stallMs),
        String(storm.reads),
        String(storm.otherCalls),
      ]),
      ["goal", "all", "", goals.stallMs, goals.reads, ""],
    ],
  );
}
