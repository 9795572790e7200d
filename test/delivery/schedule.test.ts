import { expect, test } from "@jest/globals";
import { lanesPerRound, planRound, roundOf, scheduleMs, type RoundPlan } from "./schedule.js";

const rounds = Array.from({ length: 13 }, (_, round) => planRound(round));

const timesOf = ({ lanes, faults }: RoundPlan) => [
  ...lanes.flatMap(({ events }) => events.map(({ atMs }) => atMs)),
  ...faults.map(({ atMs }) => atMs),
];

test("the same seeds give the same schedule, others another one", () => {
  expect(planRound(3)).toEqual(rounds[3]);
  expect(new Set(rounds.map((plan) => JSON.stringify(plan.lanes))).size).toBe(rounds.length);
  expect(new Set(rounds.map((plan) => JSON.stringify(plan.faults))).size).toBe(rounds.length);
});

test("every seed has one round, and every round its seeds", () => {
  const seeds = rounds.flatMap(({ lanes }) => lanes.map(({ seed }) => seed));
  expect(seeds).toEqual(Array.from({ length: rounds.length * lanesPerRound }, (_, seed) => seed));
  for (const { round, lanes } of rounds)
    expect(new Set(lanes.map(({ seed }) => roundOf(seed)))).toEqual(new Set([round]));
});

test("everything happens in time", () => {
  const times = rounds.flatMap(timesOf);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...times)).toBeLessThanOrEqual(scheduleMs);
});
