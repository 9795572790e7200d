/** `npm run bench`: measures the gateway against a hand-written minimum, and writes bench/results.md. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contenders } from "./contenders.js";
import { measure, type Effort } from "./measure.js";
import { closeAll, pinSelf } from "./processes.js";
import { ratioTable, report, type Result } from "./report.js";
import { scenarios } from "./scenarios.js";

const resultsFile = fileURLToPath(new URL("../../bench/results.md", import.meta.url));
const defaultRoundSeconds = 2;
const rounds = 3;

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    interruption.abort();
    void closeAll().then(() => process.exit(130));
  });
}
try {
  await run(effortFrom(process.argv.slice(2)));
} catch (error) {
  // What was under way when the user stopped it has not failed.
  if (!interruption.signal.aborted) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await closeAll();
    process.exit(1);
  }
}

function effortFrom(args: string[]): Effort {
  const { values } = parseArgs({ args, options: { seconds: { type: "string" } } });
  const seconds = Number(values.seconds ?? defaultRoundSeconds);
  if (!(seconds > 0)) throw new Error("--seconds takes the length of a round, such as 5");
  return { rounds, roundMs: seconds * 1_000, warmUpMs: seconds * 1_000 };
}

async function run(effort: Effort): Promise<void> {
  pinSelf(1);
  const results: Result[] = [];
  for (const scenario of scenarios) {
    const result = { scenario, measured: await measure(scenario, contenders, effort) };
    process.stdout.write(`\n${scenario.title}: ratios to ${contenders[0].name}\n\n${ratioTable(result)}\n`);
    results.push(result);
  }
  writeFileSync(resultsFile, report(results, effort));
  process.stdout.write("\nWritten to bench/results.md, with the values behind the ratios.\n");
}
