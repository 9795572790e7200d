/**
 * `npm run bench`: measures the gateway against a hand-written minimum, and writes bench/results.md. With `--only queries`,
 * `--only subscriptions` or `--only start` it prints that part and writes nothing; `--only guard` prints the ratios that
 * test/speed.test.ts looks at, as JSON. `--only growth` writes bench/growth.md and bench/growth.svg.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { emptyServer, measureColdStart } from "./cold-start.js";
import { contenders, gateway } from "./contenders.js";
import { measureFeed } from "./feed/measure.js";
import { feedSection } from "./feed/report.js";
import { measureGrowth } from "./growth/measure.js";
import { growthPlot, growthReport } from "./growth/report.js";
import { measure, type Effort } from "./measure.js";
import { closeAll, openFileLimit, pinSelf } from "./processes.js";
import { measureGuard } from "./guard.js";
import { ratioTable, report, type Result } from "./report.js";
import { scenarios } from "./scenarios.js";

const written = (name: string) => fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));
const defaultRoundSeconds = 2;
const defaultSockets = 2_000;
/** Idle ones, whose memory is measured besides: the more there are, the less each bears of what is there once. */
const manySockets = 10_000;
/** Files that a process has open beside its sockets. */
const otherFiles = 200;
const rounds = 3;
const parts = ["queries", "subscriptions", "start", "guard", "growth"];

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    interruption.abort();
    void closeAll().then(() => process.exit(130));
  });
}
try {
  await run(process.argv.slice(2));
} catch (error) {
  // What was under way when the user stopped it has not failed.
  if (!interruption.signal.aborted) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await closeAll();
    process.exit(1);
  }
}

function optionsFrom(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string" },
      only: { type: "string" },
      sockets: { type: "string" },
    },
  });
  const seconds = Number(values.seconds ?? defaultRoundSeconds);
  const sockets = Number(values.sockets ?? defaultSockets);
  if (!(seconds > 0)) throw new Error("--seconds takes the length of a round, such as 5");
  if (!(sockets > 0)) throw new Error("--sockets takes how many subscribe, such as 2000");
  if (values.only !== undefined && !parts.includes(values.only))
    throw new Error(`--only takes one of ${parts.join(", ")}`);
  const effort: Effort = { rounds, roundMs: seconds * 1_000, warmUpMs: seconds * 1_000 };
  const fits = manySockets + otherFiles <= openFileLimit();
  if (!fits)
    process.stdout.write(`No row of ${manySockets} idle sockets: the system allows fewer open files.\n`);
  const idle = fits ? [sockets, manySockets] : [sockets];
  return { only: values.only, effort, feed: { sockets, idle, rounds, roundMs: effort.roundMs } };
}

/** Everything, which is written down, or one part, which is only printed. */
async function run(args: string[]): Promise<void> {
  const { only, effort, feed } = optionsFrom(args);
  pinSelf(1);
  if (only === "guard") return void process.stdout.write(`${JSON.stringify(await measureGuard())}\n`);
  if (only === "growth") return runGrowth();
  const isAsked = (part: string) => only === undefined || only === part;
  const results = isAsked("queries") ? await measureQueries(effort) : [];
  const start = isAsked("start") ? await measureColdStart([emptyServer, gateway]) : "";
  const section = isAsked("subscriptions") ? feedSection(await measureFeed(feed)) : "";
  process.stdout.write(`\n${start}\n${section}`);
  if (only !== undefined) return;
  writeFileSync(written("results.md"), report(results, effort, [start, section]));
  process.stdout.write("\nWritten to bench/results.md, with the values behind the ratios.\n");
}

async function runGrowth(): Promise<void> {
  const growth = await measureGrowth((part) => process.stdout.write(`${part} ...\n`));
  writeFileSync(written("growth.md"), growthReport(growth));
  writeFileSync(written("growth.svg"), growthPlot(growth));
  process.stdout.write("Written to bench/growth.md and bench/growth.svg.\n");
}

async function measureQueries(effort: Effort): Promise<Result[]> {
  const results: Result[] = [];
  for (const scenario of scenarios) {
    const result = { scenario, measured: await measure(scenario, contenders, effort) };
    process.stdout.write(`\n${scenario.title}: ratios to ${contenders[0].name}\n\n${ratioTable(result)}\n`);
    results.push(result);
  }
  return results;
}
