// @ts-check
/** `npm run bench`: how the gateway compares with a hand-written minimum. */
import { ensureBuilt, ensurePackages, isNodeRecent } from "./setup.mjs";
import { runForeground, runNode, step } from "./steps.mjs";

const isReady =
  (await isNodeRecent()) &&
  (await ensurePackages("all")) &&
  (await ensureBuilt(["src", "simulator"])) &&
  (await step("build bench", () => runNode("node_modules/typescript/bin/tsc", "-p", "bench")));
process.exitCode = isReady ? await runForeground(["dist/bench/main.js", ...process.argv.slice(2)]) : 1;
