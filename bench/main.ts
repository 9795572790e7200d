/**
 * `npm run bench`: measures the gateway against a hand-written minimum, and writes bench/results.md. With `--only queries`,
 * `--only subscriptions` or `--only start` it prints that part and writes nothing; `--only guard` prints the ratios that
 * test/speed.test.ts looks at, as JSON; `--only growth` writes bench/growth.md and bench/growth.svg; `--only soak` asks
 * for an hour, or so many `--seconds`, and prints how much memory that took. `--profile tree` tells where the gateway spends
 * its time in the first scenario whose title has that word.
 *
 * Mercurius and GraphQL Yoga are measured too when they are installed: `npm install --prefix bench/peers`. So is what GraphQL
 * Mesh generates from Watcher's OpenAPI description: `npm install --prefix bench/peers/mesh`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { emptyServer, measureColdStart } from "./cold-start.js";
import { contendersFor, gateway, limit } from "./contenders.js";
import { measureFeed } from "./feed/measure.js";
import { feedSection } from "./feed/report.js";
import { measureGrowth } from "./growth/measure.js";
import { growthPlot, growthReport } from "./growth/report.js";
import { measure, type Effort } from "./measure.js";
import { closeAll, openFileLimit, pinSelf } from "./processes.js";
import { measureGuard } from "./guard.js";
import { ratioTable, report, type Result } from "./report.js";
import { profile } from "./profile.js";
import { guard, scenarios, type Scenario } from "./scenarios.js";
import { measureSoak } from "./soak.js";

const written = (name: string) => fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));
/** Short: there are many scenarios, and the whole should take some minutes. */
const defaultRoundSeconds = { queries: 1, feed: 2 };
const warmUpMs = 1_500;
const defaultSoakSeconds = 3_600;
const defaultSockets = 2_000;
/** Idle ones, whose memory is measured besides: the more there are, the less each bears of what is there once. */
const manySockets = 10_000;
/** Files that a process has open beside its sockets. */
const otherFiles = 200;
const rounds = 3;
/** More for sockets by the thousand, whose rounds differ more. */
const feedRounds = 5;
const parts = ["queries", "subscriptions", "start", "guard", "growth", "soak"];

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
  const { values, positionals } = parseArgs({
    args,
    options: {
      seconds: { type: "string" },
      only: { type: "string" },
      sockets: { type: "string" },
      profile: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const roundMs = (seconds: number) => Number(values.seconds ?? seconds) * 1_000;
  const sockets = Number(values.sockets ?? defaultSockets);
  if (!(roundMs(1) > 0)) throw new Error("--seconds takes the length of a round, such as 5");
  if (!(sockets > 0)) throw new Error("--sockets takes how many subscribe, such as 2000");
  if (values.only !== undefined && !parts.includes(values.only))
    throw new Error(`--only takes one of ${parts.join(", ")}`);
  const [title, ...others] = positionals;
  if (others.length > 0 || (title !== undefined && !values.profile))
    throw new Error("a word of the title of a scenario goes with --profile, nothing else");
  const effort: Effort = { rounds, roundMs: roundMs(defaultRoundSeconds.queries), warmUpMs };
  const fits = manySockets + otherFiles <= openFileLimit();
  if (!fits)
    process.stdout.write(`No row of ${manySockets} idle sockets: the system allows fewer open files.\n`);
  const idle = fits ? [sockets, manySockets] : [sockets];
  return {
    only: values.only,
    profiled: values.profile ? scenarioNamed(title ?? guard.title) : undefined,
    effort,
    feed: { sockets, idle, rounds: feedRounds, roundMs: roundMs(defaultRoundSeconds.feed) },
    soakMs: roundMs(defaultSoakSeconds),
  };
}

/** The first scenario whose title has the word. */
function scenarioNamed(word: string): Scenario {
  const found = scenarios.find(({ title }) => title.toLowerCase().includes(word.toLowerCase()));
  if (found !== undefined) return found;
  throw new Error(
    `--profile takes a word of one of\n${scenarios.map(({ title }) => `  ${title}`).join("\n")}`,
  );
}

/** Everything, which is written down, or one part, which is only printed. */
async function run(args: string[]): Promise<void> {
  const { only, profiled, effort, feed, soakMs } = optionsFrom(args);
  pinSelf(1);
  if (profiled !== undefined) return void process.stdout.write(`\n${await profile(profiled, effort)}`);
  if (only === "guard") return void process.stdout.write(`${JSON.stringify(await measureGuard())}\n`);
  if (only === "growth") return runGrowth();
  if (only === "soak") return runSoak(soakMs);
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

async function runSoak(milliseconds: number): Promise<void> {
  const told = await measureSoak(milliseconds, (row) => process.stdout.write(`${row}\n`));
  process.stdout.write(`\n${told}\n`);
}

async function measureQueries(effort: Effort): Promise<Result[]> {
  const results: Result[] = [];
  for (const scenario of scenarios) {
    const result = { scenario, measured: await measure(scenario, contendersFor(scenario), effort) };
    process.stdout.write(`\n${scenario.title}: ratios to ${limit.name}\n\n${ratioTable(result)}\n`);
    results.push(result);
  }
  return results;
}
