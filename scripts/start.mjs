// @ts-check
/** `npm start`: from a fresh checkout to a running gateway. */
import { ALL_PARTS, prepare } from "./setup.mjs";
import { runForeground } from "./steps.mjs";

process.exitCode = (await prepare(ALL_PARTS))
  ? await runForeground(["dist/main.js", ...process.argv.slice(2)])
  : 1;
