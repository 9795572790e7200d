// @ts-check
/**
 * `npm run cluster`: the services of docker-compose.yml as processes of this machine, with the same settings from the
 * environment (PORT, WATCHER_URL, …; 0 is any free port). Secrets that are not set are made up, and never printed. With
 * --json the summary is one line for programs.
 */
import { ensurePrograms } from "./cluster/programs.mjs";
import { ALL_PARTS, ensureBuilt, ensurePackages, isNodeRecent } from "./setup.mjs";
import { runForeground } from "./steps.mjs";

const isReady =
  (await isNodeRecent()) &&
  (await ensurePackages("all")) &&
  (await ensurePackages("explorer")) &&
  (await ensurePrograms()) &&
  (await ensureBuilt(ALL_PARTS));
// A process of its own, as it needs packages that may have been installed just now.
process.exitCode = isReady ? await runForeground(["scripts/cluster/main.mjs", ...process.argv.slice(2)]) : 1;
