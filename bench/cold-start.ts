import type { Contender } from "./contenders.js";
import { startProgram } from "./processes.js";
import { digits, divide, medianOf, spread, table } from "./report.js";

/** An Apollo Server with nothing in it. */
export const emptyServer: Contender = {
  name: "empty Apollo Server",
  file: "dist/bench/empty.js",
  env: () => ({}),
};

const rounds = 5;

interface Start {
  readonly wallMs: number;
  /** null where the system does not tell. */
  readonly cpuMs: number | null;
}

/** From the start of a process to its first answer, in turns, and the section of the report. */
export async function measureColdStart(contenders: readonly [Contender, ...Contender[]]): Promise<string> {
  // A Watcher that refuses connections: nothing here waits for it.
  const nowhere = "http://127.0.0.1:1";
  const measured = contenders.map((contender) => ({ contender, starts: new Array<Start>() }));
  for (let round = 0; round < rounds; round += 1)
    for (const { contender, starts } of measured) starts.push(await startOnce(contender, nowhere));
  const [first] = measured;
  const ratio = (starts: readonly Start[], measure: keyof Start) =>
    spread(starts.map((start, round) => divide(start[measure], first?.starts[round]?.[measure] ?? null)));
  return [
    "## From the start of the process to the first answer",
    "",
    table(
      ["contender", "time (goal: at most 1.5)", "CPU", "ms"],
      measured.map(({ contender, starts }) => [
        contender.name,
        ratio(starts, "wallMs"),
        ratio(starts, "cpuMs"),
        digits(medianOf(starts.map(({ wallMs }) => wallMs))),
      ]),
    ),
    "",
  ].join("\n");
}

async function startOnce({ file, env }: Contender, watcherUrl: string): Promise<Start> {
  const started = performance.now();
  const program = await startProgram(file, env(watcherUrl), 0, "GraphQL");
  const response = await fetch(program.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ __typename }" }),
  });
  if (!response.ok) throw new Error(`${file} answered ${response.status}: ${await response.text()}`);
  await response.text();
  const start = { wallMs: performance.now() - started, cpuMs: program.cpuMs() };
  await program.close();
  return start;
}
