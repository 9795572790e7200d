// @ts-check
/** `npm start`: from a fresh checkout to a running gateway, and then to its explorer. */
import { ensureBuilt, ensurePackages, prepare } from "./setup.mjs";
import { runForeground } from "./steps.mjs";

if (await prepare(["src", "simulator"])) {
  // The first query need not wait for the page's tools; the gateway serves the page as soon as it is built.
  const [code] = await Promise.all([
    runForeground(["dist/main.js", ...process.argv.slice(2)]),
    prepareExplorer(),
  ]);
  process.exitCode = code;
} else {
  process.exitCode = 1;
}

async function prepareExplorer() {
  if (await ensurePackages("explorer")) await ensureBuilt(["explorer"]);
}
