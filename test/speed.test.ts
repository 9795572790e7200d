import { expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as z from "zod";
import { root } from "./support/processes.js";

const guard = z.object({
  cpuRatio: z.number().nullable(),
  upstreamCalls: z.number(),
  upstreamBytesRatio: z.number(),
});

/** Ratios to a hand-written minimum in the same run, which do not depend on the machine; the bounds leave room for noise. */
test("a wall of 50 cameras costs no more than it should", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/bench.mjs", "--only", "guard"], {
    cwd: root,
  });
  const { cpuRatio, upstreamCalls, upstreamBytesRatio } = guard.parse(
    JSON.parse(stdout.trim().split("\n").at(-1) ?? ""),
  );
  // Measured: 2.5 to 4.1. Before reads went by undici it was 6.4 to 7.4.
  if (cpuRatio !== null) expect(cpuRatio).toBeLessThan(6);
  // A page of cameras, and what is not inside them: organizations, presets, newest episodes. A retry may come on top.
  expect(upstreamCalls).toBeLessThan(4.1);
  expect(upstreamBytesRatio).toBeLessThan(1.5);
}, 120_000);
