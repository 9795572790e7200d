// @ts-check
/**
 * `npm test`: types, lint, format, generated code, build and tests. `npm test -- test/name.test.ts` builds and runs
 * that file alone. The last line is always `N passed, N failed`.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePrograms } from "./cluster/programs.mjs";
import { ALL_PARTS, ensureBuilt, ensureDebianPackages, ensurePackages, isNodeRecent } from "./setup.mjs";
import { runForeground, runNode, step } from "./steps.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */

/** In pairs, for two processors. @type {{ title: string, command: string[] }[][]} */
const CHECKS = [
  [
    { title: "types", command: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
    {
      title: "types of explorer",
      command: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "explorer"],
    },
    { title: "types of scripts", command: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "scripts"] },
  ],
  [
    { title: "lint", command: ["node_modules/eslint/bin/eslint.js", "."] },
    { title: "format", command: ["node_modules/prettier/bin/prettier.cjs", "--check", "."] },
  ],
  [{ title: "generated code", command: ["scripts/generate.mjs", "--check"] }],
];

/** @param {string[]} jestArgs @returns {Promise<Counts>} */
async function test(jestArgs) {
  const isReady =
    (await isNodeRecent()) && (await ensurePackages("all")) && (await ensurePackages("explorer"));
  if (!isReady) return { passed: 0, failed: 1 };
  // Without them the tests go on: those that need one fail and say so.
  await ensurePrograms();
  await ensureDebianPackages([
    { command: "openssl", package: "openssl", why: "which makes the certificates of tests" },
    { command: "curl", package: "curl", why: "with which the README's examples are run" },
  ]);
  if (process.env["CHROMIUM_PATH"] === undefined) {
    await ensureDebianPackages([
      { command: "chromium", package: "chromium", why: "in which the explorer is tested" },
    ]);
  }
  const failedChecks = jestArgs.length === 0 ? await countFailedChecks() : 0;
  if (!(await ensureBuilt(ALL_PARTS))) return { passed: 0, failed: failedChecks + 1 };
  const tests = await runJest(jestArgs);
  return { passed: tests.passed, failed: tests.failed + failedChecks };
}

async function countFailedChecks() {
  let failed = 0;
  for (const group of CHECKS) {
    const outcomes = await Promise.all(
      group.map(({ title, command }) => step(title, () => runNode(...command))),
    );
    failed += outcomes.filter((isOk) => !isOk).length;
  }
  return failed;
}

/** @param {string[]} args @returns {Promise<Counts>} */
async function runJest(args) {
  const folder = await mkdtemp(join(tmpdir(), "watcher-graph-test-"));
  const file = join(folder, "results.json");
  try {
    const exitCode = await runForeground(
      [
        "--experimental-vm-modules",
        "--disable-warning=ExperimentalWarning",
        "node_modules/jest/bin/jest.js",
        "--json",
        `--outputFile=${file}`,
        ...args,
      ],
      // jest writes its report to stderr; on our stdout it stays in order with our own lines.
      ["inherit", "ignore", process.stdout],
    );
    return await readCounts(file, exitCode);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} file @param {number} exitCode @returns {Promise<Counts>} */
async function readCounts(file, exitCode) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number } | null} */
  const results = await readFile(file, "utf8").then(JSON.parse, () => null);
  const passed = results?.numPassedTests ?? 0;
  // A file that could not be loaded has no tests to count.
  const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
  const isFailedAsAWhole = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && isFailedAsAWhole ? 1 : failed };
}

const { passed, failed } = await test(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
