import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { setImmediate } from "node:timers/promises";
import { createSteering, type Turn } from "../../src/mutations/steering.js";
import { runs } from "./seed.js";

/** A command, or the end of the work that is under way, good or bad. */
const event = fc.constantFrom("MOVE", "STOP", "DONE", "FAILED");

interface Begun {
  readonly turn: Turn;
  readonly command: number;
  /** How many commands had come by then. */
  readonly arrived: number;
  end(isGood: boolean): void;
}

/** Carries the events out and then ends whatever is under way. */
async function run(events: readonly string[]) {
  const steering = createSteering();
  const begun: Begun[] = [];
  const commands: { readonly turn: Turn; readonly outcome: Promise<boolean | Error> }[] = [];
  let running: Begun | undefined;
  let most = 0;

  const work = (turn: Turn, command: number) => () =>
    new Promise<void>((resolve, reject) => {
      most = Math.max(most, running === undefined ? 1 : 2);
      const end = (isGood: boolean) => {
        running = undefined;
        if (isGood) resolve();
        else reject(new Error("it failed"));
      };
      running = { turn, command, arrived: commands.length, end };
      begun.push(running);
    });

  for (const next of events) {
    if (next === "MOVE" || next === "STOP") {
      const outcome = steering.take("camera", next, work(next, commands.length));
      commands.push({ turn: next, outcome: outcome.catch((error: unknown) => error as Error) });
    } else running?.end(next === "DONE");
    await setImmediate();
  }
  for (; running !== undefined; await setImmediate()) running.end(true);
  const outcomes = await Promise.all(commands.map(({ outcome }) => outcome));
  return { most, begun, commands: commands.map(({ turn }, index) => ({ turn, outcome: outcomes[index] })) };
}

test("one command at a time, the newest always, and every stop", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
      const { most, begun, commands } = await run(events);
      expect(most).toBeLessThanOrEqual(1);
      const last = commands.length - 1;
      commands.forEach(({ turn, outcome }, index) => {
        const own = begun.find(({ command }) => command === index);
        if (turn === "STOP") {
          // Of several that wait one is sent, after all of them have come.
          expect(outcome).not.toBe(false);
          expect(own ?? begun.find((work) => work.turn === "STOP" && work.arrived > index)).toBeDefined();
        } else expect(own === undefined).toBe(outcome === false);
        if (index === last) expect(outcome).not.toBe(false);
      });
      // What is left out was overtaken by something newer.
      const final = begun.at(-1);
      expect(final?.turn).toBe(commands[last]?.turn);
      expect(begun.filter(({ turn }) => turn === "MOVE").map(({ command }) => command)).toEqual(
        commands.flatMap(({ turn, outcome }, index) => (turn === "MOVE" && outcome !== false ? [index] : [])),
      );
    }),
    runs(300),
  );
});

test("each key has its own turn", async () => {
  const steering = createSteering();
  let end: () => void = () => undefined;
  const first = steering.take("a", "MOVE", () => new Promise<void>((resolve) => (end = resolve)));
  expect(await steering.take("b", "STOP", () => Promise.resolve())).toBe(true);
  end();
  expect(await first).toBe(true);
});
