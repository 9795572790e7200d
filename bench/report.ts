import { cpus } from "node:os";
import type { Effort, Measured, Sample } from "./measure.js";
import { isPinned } from "./processes.js";
import type { Scenario } from "./scenarios.js";

export interface Result {
  readonly scenario: Scenario;
  readonly measured: readonly Measured[];
}

type Measure = keyof Sample;

/** The ratios of each contender to the first one, round by round, and their median. */
export function ratioTable({ measured }: Result): string {
  const [first] = measured;
  const ratio = ({ samples }: Measured, measure: Measure) =>
    spread(samples.map((sample, round) => divide(sample[measure], first?.samples[round]?.[measure] ?? null)));
  const median = ({ samples }: Measured, measure: Measure) =>
    digits(medianOf(samples.map((sample) => sample[measure])));
  return table(
    ["contender", "throughput", "CPU per query", "p50", "p99", "upstream calls", "upstream KB"],
    measured.map((each) => [
      each.contender.name,
      ratio(each, "queriesPerSecond"),
      ratio(each, "cpuMsPerQuery"),
      ratio(each, "p50Ms"),
      ratio(each, "p99Ms"),
      median(each, "upstreamCallsPerQuery"),
      median(each, "upstreamKbPerQuery"),
    ]),
  );
}

function absoluteTable({ measured }: Result): string {
  const columns: readonly Measure[] = [
    "queriesPerSecond",
    "cpuMsPerQuery",
    "busy",
    "p50Ms",
    "p99Ms",
    "residentMb",
  ];
  return table(
    ["contender", "queries/s", "CPU ms per query", "core in use", "p50 ms", "p99 ms", "RSS MB"],
    measured.map(({ contender, samples }) => [
      contender.name,
      ...columns.map((measure) => digits(medianOf(samples.map((sample) => sample[measure])))),
    ]),
  );
}

/** The whole report as Markdown; `others` are sections with ratios of their own. */
export function report(
  results: readonly Result[],
  { rounds, roundMs }: Effort,
  others: readonly string[],
): string {
  const [first] = results[0]?.measured ?? [];
  const model = cpus()[0]?.model ?? "unknown CPU";
  const cores = isPinned
    ? "Each contender ran on one core, Watcher's fixture and the clients on another."
    : "Programs were not pinned to cores.";
  const sections = (level: string, write: (result: Result) => string) =>
    results.flatMap((result) => ["", `${level} ${result.scenario.title}`, "", write(result)]);
  return [
    "# Results of `npm run bench`",
    "",
    `${cpus().length} cores (${model}), Node ${process.versions.node}. ${rounds} rounds of` +
      ` ${roundMs / 1_000} s for each contender, in turns. ${cores}`,
    "",
    "## Ratios",
    "",
    `To ${first?.contender.name ?? ""}, measured in the same round: the median, and the lowest and highest of the` +
      " rounds. Upstream calls and KB are per query.",
    "",
    "The limit is a hand-written minimum without GraphQL. Mercurius and GraphQL Yoga, when they are installed, answer" +
      " nothing but walls: no sessions, no limits, no checks of what Watcher answers. GraphQL Mesh, when it is installed, is" +
      " generated from Watcher's OpenAPI description, and asked for one wall in Watcher's words: as it is generated, and tuned" +
      " by lists of ids and a `select` in the query. Fewer clients ask it, so its latencies are not compared.",
    ...sections("###", ratioTable),
    "",
    ...others,
    "## Absolute values",
    "",
    "Of this machine at that time; they say little about another one. Medians of the rounds.",
    ...sections("###", absoluteTable),
    "",
  ].join("\n");
}

export function divide(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

export function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = known(values);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** `1.5 (1.4-1.7)`, or the median alone when the others do not differ from it. */
export function spread(values: readonly (number | null)[]): string {
  const sorted = known(values);
  const [median, lowest, highest] = [medianOf(values), sorted[0] ?? null, sorted.at(-1) ?? null].map(digits);
  return lowest === highest ? `${median}` : `${median} (${lowest}-${highest})`;
}

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null).sort((a, b) => a - b);
}

/** Three digits that count; what the system does not tell is a dash. */
export function digits(value: number | null): string {
  if (value === null) return "-";
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** A Markdown table whose columns also stand in line on a terminal. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(header), line(rule), ...rows.map(line)].join("\n");
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
