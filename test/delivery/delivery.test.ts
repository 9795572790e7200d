import { afterAll, expect, test } from "@jest/globals";
import { countLines, createProof } from "./proof.js";
import { reportOf } from "./round.js";
import { lanesPerRound } from "./schedule.js";

/** `npm run proof -- --seeds 10000` runs more. */
const seeds = 200;
const rounds = Array.from({ length: Math.ceil(seeds / lanesPerRound) }, (_, round) => round);

const proof = createProof();
afterAll(() => proof.close());

test.each(rounds.map((round) => [round * lanesPerRound, (round + 1) * lanesPerRound - 1, round]))(
  "seeds %d to %d: every subscriber hears of everything, in order, once, and of nothing else",
  async (_first, _last, round) => {
    expect(reportOf(await proof.run(round))).toEqual([]);
  },
  300_000,
);

test("every kind of fault has happened", () => {
  process.stderr.write(`${countLines(proof.counts).join("\n")}\n`);
  expect(proof.missing()).toEqual([]);
});
