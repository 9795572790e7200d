// @ts-check
/** Steps with one tidy line each, and the child processes they run. Only Node's own modules: nothing is installed yet. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {import("node:child_process").SpawnOptions} SpawnOptions */

export const root = fileURLToPath(new URL("..", import.meta.url));

class CommandFailed extends Error {
  /** @param {string} command @param {string} outcome @param {string} output */
  constructor(command, outcome, output) {
    super(`${command}: ${outcome}`);
    this.output = output;
  }
}

/**
 * Runs one step and prints how it ended and how long it took; what a failed step has written follows.
 * @param {string} title
 * @param {() => Promise<unknown>} run
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function step(title, run) {
  const startedAt = performance.now();
  try {
    await run();
    report("ok", title, startedAt);
    return true;
  } catch (error) {
    report("failed", title, startedAt);
    console.log(error instanceof CommandFailed ? `${error.output.trim()}\n${error.message}` : error);
    return false;
  }
}

/** @param {"ok" | "failed"} outcome @param {string} title @param {number} startedAt */
function report(outcome, title, startedAt) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${outcome.padEnd(7)} ${title.padEnd(32)} ${seconds.padStart(6)} s`);
}

/**
 * Runs a command to its end and keeps its output for the case that it fails. Rejects when the exit code is not 0.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment] added to our own
 */
export async function runQuiet(command, args, environment = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk) => (output += chunk));
  }
  const { code, signal } = await ended(child);
  // Interrupted by the user: the step has not failed, there is just nothing left to do.
  if (interruptedBy !== null) process.exit(128 + constants.signals[interruptedBy]);
  if (code !== 0)
    throw new CommandFailed([command, ...args].join(" "), signal ?? `exit code ${code}`, output);
}

/**
 * Runs a script of this project or of a package with Node, to its end.
 * @param {string[]} args path from the root, then arguments
 */
export function runNode(...args) {
  return runQuiet(process.execPath, args);
}

/**
 * Runs Node with our own terminal until it ends.
 * @param {string[]} args
 * @param {SpawnOptions["stdio"]} [stdio]
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it
 */
export async function runForeground(args, stdio = "inherit") {
  const { code, signal } = await ended(spawn(process.execPath, args, { cwd: root, stdio }));
  return signal === null ? (code ?? 1) : 128 + constants.signals[signal];
}

/** @typedef {"SIGINT" | "SIGTERM"} StopSignal */

/** @type {Set<ChildProcess>} */
const running = new Set();
/** @type {StopSignal | null} */
let interruptedBy = null;
const parent = process.ppid;
const PARENT_CHECK_MS = 250;

/**
 * Hands a signal to the children and lets them end first: nothing is left running. Once only, as the second copy of
 * a Ctrl-C (the terminal sends it to all, npm passes it on) is no second wish of the user.
 * @param {StopSignal} signal
 */
function passOn(signal) {
  if (interruptedBy !== null) return;
  interruptedBy = signal;
  for (const child of running) child.kill(signal);
}

/**
 * Passes signals on while there are children. npm passes SIGTERM to the shell between us and it, and many a shell
 * dies without passing it on: then only our new parent tells that we were asked to stop.
 * @returns {() => void} stops that
 */
function superviseChildren() {
  process.on("SIGINT", passOn).on("SIGTERM", passOn);
  const isRunByNpm = process.env["npm_lifecycle_event"] !== undefined;
  const timer = setInterval(() => {
    if (isRunByNpm && process.ppid !== parent) passOn("SIGTERM");
  }, PARENT_CHECK_MS);
  return () => {
    clearInterval(timer);
    process.off("SIGINT", passOn).off("SIGTERM", passOn);
  };
}

/** @type {() => void} */
let stopSupervising = () => {};

/**
 * @param {ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
async function ended(child) {
  if (running.size === 0) stopSupervising = superviseChildren();
  running.add(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => resolve({ code, signal }));
    });
  } finally {
    running.delete(child);
    if (running.size === 0) stopSupervising();
  }
}
