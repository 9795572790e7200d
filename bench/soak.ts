import { setTimeout as pause } from "node:timers/promises";
import { gateway } from "./contenders.js";
import { firstAnswer, signIn, type Target } from "./load.js";
import { startProgram } from "./processes.js";
import { table } from "./report.js";
import { questions } from "./scenarios.js";

const users = 500;
/** Memory is told so often. */
const looks = 12;
/** Between two questions: it is time that shows what leaks, not load. */
const pauseMs = 40;

/** Every question in turn, by users in turn, for so long: a table of the gateway's resident memory. */
export async function measureSoak(milliseconds: number, onRow: (row: string) => void): Promise<string> {
  const upstream = await startProgram("dist/bench/upstream.js", {}, 1, "Watcher");
  const program = await startProgram(gateway.file, gateway.env(upstream.url), 0, "GraphQL");
  const authorizations = await signIn(upstream.url, users);
  const rows: string[][] = [];
  const started = performance.now();
  let asked = 0;
  for (let look = 1; look <= looks; look += 1) {
    asked += await askUntil(
      { url: program.url, users: authorizations },
      started + (milliseconds * look) / looks,
    );
    const minutes = (performance.now() - started) / 60_000;
    const resident = program.residentBytes();
    const row = [
      minutes.toFixed(1),
      String(asked),
      resident === null ? "" : (resident / 1_000_000).toFixed(0),
    ];
    rows.push(row);
    onRow(row.join("  "));
  }
  await Promise.all([program, upstream].map((each) => each.close()));
  return table(["minutes", "operations", "RSS MB"], rows);
}

/** How many were asked. */
async function askUntil(target: Target, end: number): Promise<number> {
  let asked = 0;
  while (performance.now() < end) {
    const question = questions[asked % questions.length];
    const user = target.users[asked % target.users.length];
    if (question === undefined || user === undefined) throw new Error("there is nothing to ask");
    await firstAnswer({ url: target.url, users: [user] }, question);
    asked += 1;
    await pause(pauseMs);
  }
  return asked;
}
