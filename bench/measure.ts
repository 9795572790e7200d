import type { Contender } from "./contenders.js";
import { applyLoad, firstAnswer, signIn, type Target } from "./load.js";
import { startProgram, type Program } from "./processes.js";
import type { Question, Scenario } from "./scenarios.js";

/** One round of one contender, or the medians of several. */
export interface Sample {
  readonly queriesPerSecond: number;
  /** null where the system does not tell. */
  readonly cpuMsPerQuery: number | null;
  /** How much of its core the contender has used, 0 to 1. Well below 1: something else was the bottleneck. */
  readonly busy: number | null;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly upstreamCallsPerQuery: number;
  readonly upstreamKbPerQuery: number;
  readonly residentMb: number | null;
}

export interface Measured {
  readonly contender: Contender;
  /** One for each round. */
  readonly samples: readonly Sample[];
}

export interface Effort {
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
}

interface Runner extends Target {
  readonly contender: Contender;
  readonly program: Program;
}

/** All contenders on one scenario, in turns, each with processes that have seen nothing else. */
export async function measure(
  scenario: Scenario,
  contenders: readonly Contender[],
  { rounds, roundMs, warmUpMs }: Effort,
): Promise<Measured[]> {
  const delay = { ANSWER_DELAY_MS: String(scenario.upstreamDelayMs) };
  const upstream = await startProgram("dist/bench/upstream.js", delay, 1, "Watcher");
  const users = await signIn(upstream.url, scenario.users);
  const runners = await Promise.all(
    contenders.map(async (contender): Promise<Runner> => {
      const program = await startProgram(contender.file, contender.env(upstream.url), 0, "GraphQL");
      return { contender, program, url: program.url, users };
    }),
  );
  const expected = await agreedAnswer(runners, scenario);
  for (const runner of runners) await applyLoad(runner, scenario, expected, warmUpMs);

  const measured = runners.map((runner) => ({ runner, samples: new Array<Sample>() }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { runner, samples } of measured) {
      samples.push(await sample(runner, upstream, () => applyLoad(runner, scenario, expected, roundMs)));
    }
  }
  await Promise.all([upstream, ...runners.map(({ program }) => program)].map((program) => program.close()));
  return measured.map(({ runner, samples }) => ({ contender: runner.contender, samples }));
}

/** The data that all of them answer. Throws when they do not agree: the fastest wrong answer is worth nothing. */
async function agreedAnswer(runners: readonly Runner[], question: Question): Promise<string> {
  const answers = await Promise.all(runners.map((runner) => firstAnswer(runner, question)));
  const [first = ""] = answers;
  answers.forEach((answer, index) => {
    if (answer === first) return;
    const [one, other] = [runners[0], runners[index]].map((runner) => runner?.contender.name ?? "");
    throw new Error(`${one} and ${other} answer differently:\n${first}\n${answer}`);
  });
  return first;
}

async function sample(
  { program }: Runner,
  upstream: Program,
  load: () => ReturnType<typeof applyLoad>,
): Promise<Sample> {
  const askedBefore = await askedOf(upstream);
  const cpuBefore = program.cpuMs();
  const { queries, seconds, latenciesMs } = await load();
  const cpuAfter = program.cpuMs();
  const askedAfter = await askedOf(upstream);
  const cpuMs = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  const residentBytes = program.residentBytes();
  return {
    queriesPerSecond: queries / seconds,
    cpuMsPerQuery: cpuMs === null ? null : cpuMs / queries,
    busy: cpuMs === null ? null : cpuMs / 1_000 / seconds,
    p50Ms: latenciesMs[Math.floor(queries * 0.5)] ?? NaN,
    p99Ms: latenciesMs[Math.floor(queries * 0.99)] ?? NaN,
    upstreamCallsPerQuery: (askedAfter.calls - askedBefore.calls) / queries,
    upstreamKbPerQuery: (askedAfter.bytes - askedBefore.bytes) / 1_000 / queries,
    residentMb: residentBytes === null ? null : residentBytes / 1_000_000,
  };
}

export interface Asked {
  readonly calls: number;
  /** Of the bodies that were answered. */
  readonly bytes: number;
}

/** What the upstream has been asked for so far. */
export async function askedOf({ url }: Program): Promise<Asked> {
  return (await (await fetch(`${url}/__bench`)).json()) as Asked;
}
