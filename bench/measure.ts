import type { Contender } from "./contenders.js";
import { applyLoad, firstAnswer, signIn, type Target } from "./load.js";
import { startProgram, type Program } from "./processes.js";
import type { Scenario } from "./scenarios.js";

/** One round of one contender, or the medians of several. */
export interface Sample {
  readonly queriesPerSecond: number;
  /** null where the system does not tell. */
  readonly cpuMsPerQuery: number | null;
  /** How much of its core the contender has used, 0 to 1. Well below 1: something else was the bottleneck. */
  readonly busy: number | null;
  /** null for one that fewer clients have asked than the scenario has. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
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
  /** As this contender is asked. */
  readonly scenario: Scenario;
}

/** One that has answered as all the others have. */
interface Agreed extends Runner {
  /** The text of the data. */
  readonly expected: string;
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
      return { contender, program, url: program.url, users, scenario: asAskedOf(contender, scenario) };
    }),
  );
  const agreed = await agreeing(runners);
  for (const runner of agreed) await loadOn(runner, warmUpMs);

  const measured = agreed.map((runner) => ({ runner, samples: new Array<Sample>() }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { runner, samples } of measured) {
      samples.push(await sample(runner, upstream, roundMs));
    }
  }
  await Promise.all([upstream, ...runners.map(({ program }) => program)].map((program) => program.close()));
  return measured.map(({ runner, samples }) => ({ contender: runner.contender, samples }));
}

function asAskedOf({ dialect, mostClients = Infinity }: Contender, scenario: Scenario): Scenario {
  const { query, clients } = scenario;
  return {
    ...scenario,
    query: dialect?.toQuery(scenario) ?? query,
    clients: Math.min(clients, mostClients),
  };
}

/** With what each of them answers. Throws when that is not the same: the fastest wrong answer is worth nothing. */
async function agreeing(runners: readonly Runner[]): Promise<Agreed[]> {
  const agreed = await Promise.all(
    runners.map(async (runner) => ({ ...runner, expected: await firstAnswer(runner, runner.scenario) })),
  );
  const said = agreed.map(({ contender, expected }) => ({
    name: contender.name,
    answer: contender.dialect?.toGraph(expected) ?? expected,
  }));
  const [first] = said;
  for (const { name, answer } of said) {
    if (first === undefined || answer === first.answer) continue;
    throw new Error(`${first.name} and ${name} answer differently:\n${first.answer}\n${answer}`);
  }
  return agreed;
}

const loadOn = (runner: Agreed, milliseconds: number) =>
  applyLoad(runner, runner.scenario, runner.expected, milliseconds);

async function sample(runner: Agreed, upstream: Program, milliseconds: number): Promise<Sample> {
  const { program, contender } = runner;
  const askedBefore = await askedOf(upstream);
  const cpuBefore = program.cpuMs();
  const { queries, seconds, latenciesMs } = await loadOn(runner, milliseconds);
  const cpuAfter = program.cpuMs();
  const askedAfter = await askedOf(upstream);
  const cpuMs = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  const latencyMs = (part: number) =>
    contender.mostClients === undefined ? (latenciesMs[Math.floor(queries * part)] ?? NaN) : null;
  const residentBytes = program.residentBytes();
  return {
    queriesPerSecond: queries / seconds,
    cpuMsPerQuery: cpuMs === null ? null : cpuMs / queries,
    busy: cpuMs === null ? null : cpuMs / 1_000 / seconds,
    p50Ms: latencyMs(0.5),
    p99Ms: latencyMs(0.99),
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
