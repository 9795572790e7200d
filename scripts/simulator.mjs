// @ts-check
/** `npm run simulator`: the Watcher simulator alone. */
import { prepare } from "./setup.mjs";
import { runForeground } from "./steps.mjs";

process.exitCode = (await prepare(["simulator"]))
  ? await runForeground(["dist/simulator/main.js", ...process.argv.slice(2)])
  : 1;
