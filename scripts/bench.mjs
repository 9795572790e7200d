// @ts-check
/** `npm run bench`: how the gateway compares with a hand-written minimum. */
import { ensureBuilt, ensurePackages, isNodeRecent } from "./setup.mjs";
import { runForeground, runNode, step } from "./steps.mjs";

const isReady =
  (await isNodeRecent()) &&
  (await ensurePackages("all")) &&
  (await ensureBuilt(["src", "simulator"])) &&
  (await step("build bench", async () => {
    await runNode("node_modules/typescript/bin/tsc", "-p", "bench");
    // The one program of the bench that is made of the gateway's code: its packages come with it.
    const { bundle } = await import("./bundle.mjs");
    await bundle("bench/growth/replicas/main.ts", "dist/bench/growth/replicas.js");
  }));
process.exitCode = isReady ? await runForeground(["dist/bench/main.js", ...process.argv.slice(2)]) : 1;
