// @ts-check
/** What must be there before anything runs: Node itself, the packages, the build, programs of the system. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, dirname, join, relative } from "node:path";
import { root, runNode, runQuiet, step } from "./steps.mjs";

/** @typedef {"src" | "simulator" | "explorer"} Part */

/** @type {Record<Part, { inputs: string[], output: string, build: () => Promise<void> }>} */
const PARTS = {
  src: {
    inputs: ["src"],
    output: "dist/main.js",
    build: () => bundleInto("src/main.ts", "dist/main.js"),
  },
  simulator: {
    inputs: ["simulator"],
    output: "dist/simulator/main.js",
    build: () => bundleInto("simulator/main.ts", "dist/simulator/main.js"),
  },
  explorer: {
    inputs: ["explorer", "docs/operations"],
    output: "dist/explorer/index.html",
    build: async () => {
      const vite = "explorer/node_modules/vite/bin/vite.js";
      await runNode(
        vite,
        "build",
        "--config",
        "explorer/vite.config.ts",
        "--outDir",
        join(root, "dist/.explorer"),
      );
      // A gateway that runs already finds the whole page or none.
      await rm(join(root, "dist/explorer"), { recursive: true, force: true });
      await rename(join(root, "dist/.explorer"), join(root, "dist/explorer"));
    },
  },
};
const INPUTS_OF_ALL = ["package-lock.json", "tsconfig.base.json", "scripts/bundle.mjs"];

/** @param {string} entry @param {string} output */
async function bundleInto(entry, output) {
  // Its packages are not there before they are installed.
  const { bundle } = await import("./bundle.mjs");
  await bundle(entry, output);
}

/**
 * Sets of Node packages. The gateway alone is a quarter of all, and the explorer's tools are half: a first start waits
 * for the gateway's only.
 * @type {Record<"gateway" | "all" | "explorer", { folder: string, args: string[], title: string }>}
 */
const PACKAGES = {
  gateway: { folder: ".", args: ["--omit=dev"], title: "install packages" },
  all: { folder: ".", args: [], title: "install packages and tools" },
  explorer: { folder: "explorer", args: [], title: "install packages of explorer" },
};

/** @type {Part[]} */
export const ALL_PARTS = ["src", "simulator", "explorer"];

/**
 * Everything that a command of package.json needs before it starts.
 * @param {Part[]} parts what to build
 * @returns {Promise<boolean>} false when something failed; it has been printed
 */
export async function prepare(parts) {
  return (await isNodeRecent()) && (await ensurePackages("gateway")) && (await ensureBuilt(parts));
}

/** @returns {Promise<boolean>} whether this Node is one that package.json allows; says so if not */
export async function isNodeRecent() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const wanted = engines.node.replace(/^>=/, "");
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return true;
  console.error(`Node ${wanted} or newer is needed; this is Node ${process.versions.node}.`);
  return false;
}

/**
 * Installs a set of Node packages unless that was done from the present lock file.
 * @param {keyof typeof PACKAGES} set
 */
export async function ensurePackages(set) {
  const { folder, args, title } = PACKAGES[set];
  const stamp = join(root, folder, "node_modules/.watcher-graph-stamp");
  const lock = createHash("sha256")
    .update(await readFile(join(root, folder, "package-lock.json")))
    .digest("hex");
  const installed = await readIfExists(stamp);
  if (installed === `${lock} ${set}` || installed === `${lock} all`) return true;
  console.log(`Installing the Node packages of ${join(folder, "package-lock.json")}`);
  return step(title, async () => {
    await runQuiet("npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund", ...args]);
    await writeFile(stamp, `${lock} ${set}`);
  });
}

/**
 * Builds the parts whose sources have changed since their last build, all at once.
 * @param {Part[]} parts
 */
export async function ensureBuilt(parts) {
  const outcomes = await Promise.all(parts.map(ensurePartBuilt));
  return outcomes.every((isBuilt) => isBuilt);
}

/** @param {Part} part */
async function ensurePartBuilt(part) {
  const { inputs, output, build } = PARTS[part];
  const stamp = join(root, "dist/.built", part);
  // Taken before the build: what changes while it runs is built the next time.
  const wanted = await fingerprint([...inputs, ...INPUTS_OF_ALL]);
  if (existsSync(join(root, output)) && (await readIfExists(stamp)) === wanted) return true;
  return step(`build ${part}`, async () => {
    await build();
    await mkdir(dirname(stamp), { recursive: true });
    await writeFile(stamp, wanted);
  });
}

/**
 * The hash of all files. Their times say less: generating code and switching branches write files that stay the same.
 * @param {string[]} inputs files and folders
 */
async function fingerprint(inputs) {
  const lists = await Promise.all(inputs.map(listFiles));
  const hash = createHash("sha256");
  for (const file of lists.flat().sort()) hash.update(`${file}\n`).update(await readFile(join(root, file)));
  return hash.digest("hex");
}

/** @param {string} input @returns {Promise<string[]>} */
async function listFiles(input) {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [input];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** @param {string} path */
async function readIfExists(path) {
  return existsSync(path) ? readFile(path, "utf8") : null;
}

/** @typedef {{ command: string, package: string, why: string }} DebianPackage */

/**
 * Installs programs of the system where that is possible without a question, or says what to install.
 * @param {DebianPackage[]} wanted
 * @returns {Promise<boolean>} whether all of them are there now
 */
export async function ensureDebianPackages(wanted) {
  const missing = wanted.filter(({ command }) => !isCommand(command));
  if (missing.length === 0) return true;
  for (const { command, why } of missing) console.log(`Not found: ${command}, ${why}`);
  const names = missing.map((each) => each.package);
  const apt = await aptGet();
  if (apt === null) {
    console.log(
      `Install it with the package manager of this system (Debian: apt-get install ${names.join(" ")})`,
    );
    return false;
  }
  return step(`apt-get install ${names.join(" ")}`, async () => {
    await apt("update");
    await apt("install", "-y", "--no-install-recommends", ...names);
  });
}

/** @returns {Promise<((...args: string[]) => Promise<void>) | null>} null when we may not install anything */
async function aptGet() {
  if (!isCommand("apt-get")) return null;
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  if (process.getuid?.() === 0) return (...args) => runQuiet("apt-get", args, environment);
  if (!isCommand("sudo") || !(await succeeds("sudo", ["-n", "true"]))) return null;
  return (...args) => runQuiet("sudo", ["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args]);
}

/** @param {string} command */
function isCommand(command) {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return runQuiet(command, args).then(
    () => true,
    () => false,
  );
}
