import { parseArgs } from "node:util";
import { countLines, createProof, type Proof } from "./proof.js";
import { reportOf, type RoundResult } from "./round.js";
import { lanesPerRound, roundOf } from "./schedule.js";

/** `--seeds N` proves so many from `--from`; `--seed N` replays that one with those of its round, `--times N` times. */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "200" },
    from: { type: "string", default: "0" },
    seed: { type: "string" },
    times: { type: "string", default: "1" },
  },
});

function roundsToRun(): readonly number[] {
  const { seed, seeds, from, times } = values;
  if (seed !== undefined) return Array.from({ length: wholeNumber(times) }, () => roundOf(wholeNumber(seed)));
  const first = roundOf(wholeNumber(from));
  const count = Math.ceil(wholeNumber(seeds) / lanesPerRound);
  return Array.from({ length: count }, (_, index) => first + index);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${text} is no whole number`);
  return Number(text);
}

function progressOf({ round, findings, deliveries, seconds }: RoundResult): string {
  const [first, last] = [round * lanesPerRound, (round + 1) * lanesPerRound - 1];
  const outcome = findings.length === 0 ? "ok    " : "failed";
  return `${outcome} seeds ${first} to ${last}: ${deliveries} changes delivered in ${seconds.toFixed(1)} s`;
}

async function prove(proof: Proof, rounds: readonly number[]): Promise<boolean> {
  const failed = new Set<number>();
  let deliveries = 0;
  for (const [index, round] of rounds.entries()) {
    const result = await proof.run(round);
    deliveries += result.deliveries;
    for (const { seed } of result.findings) failed.add(seed);
    console.log([`${index + 1}/${rounds.length} ${progressOf(result)}`, ...reportOf(result)].join("\n"));
  }
  const seeds = rounds.length * lanesPerRound;
  console.log(countLines(proof.counts).join("\n"));
  console.log(`${seeds} seeds, ${deliveries} changes delivered, ${failed.size} seeds failed`);
  if (failed.size > 0) console.log(`failed: ${[...failed].join(" ")}`);
  return failed.size === 0;
}

const proof = createProof();
/** Ctrl-C leaves no process behind, not even one that a fault has stopped. */
const stop = () => {
  void proof.close().finally(() => process.exit(1));
};
process.once("SIGINT", stop).once("SIGTERM", stop);
try {
  process.exitCode = (await prove(proof, roundsToRun())) ? 0 : 1;
} finally {
  await proof.close();
}
