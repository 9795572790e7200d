// @ts-check
/**
 * `npm run proof`: whether subscribers hear of everything, whatever fails. `-- --seeds 10000` runs more schedules,
 * `-- --seed 17` one of them again.
 */
import { ensurePackages, ensureBuilt, isNodeRecent } from "./setup.mjs";
import { runForeground, runNode, step } from "./steps.mjs";

const isReady =
  (await isNodeRecent()) &&
  (await ensurePackages("all")) &&
  (await ensureBuilt(["src", "simulator"])) &&
  (await step("build proof", () => runNode("node_modules/typescript/bin/tsc", "-p", "test/delivery")));
process.exitCode = isReady ? await runForeground(["dist/delivery/main.js", ...process.argv.slice(2)]) : 1;
