// @ts-check
/** One service as a process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../steps.mjs";
import { LOOPBACK } from "./places.mjs";

/** @typedef {import("./plan.mjs").LocalService} LocalService */

/**
 * @typedef {object} Running
 * @property {LocalService} service
 * @property {number} pid
 * @property {Promise<string>} ended how: its exit code or signal
 * @property {() => Promise<void>} ready rejects when it ends before, or takes too long
 * @property {() => Promise<void>} stop waits for its end
 */

const KEPT_LINES = 40;
const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;
/** Docker's own patience before it kills. */
const STOP_WITHIN_MS = 10_000;

/** @param {LocalService} service @returns {Promise<Running>} */
export async function startService(service) {
  await writeFiles(service);
  const { name, workingFolder: cwd, user } = service;
  const [program = "", ...args] = service.command;
  const child = spawn(program, args, {
    cwd,
    env: environmentOf(service),
    ...user,
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C reaches the whole terminal group; who ends first is for us to say.
    detached: true,
  });
  /** Greetings, which nobody needs unless it fails. @type {string[]} */
  const lines = [];
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
  });
  createInterface(child.stderr).on("line", (line) => console.error(`${name.padEnd(10)} ${line}`));
  const ended = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.once("exit", (code, signal) => {
      // With the first process of a container all of them end: nginx leaves workers behind when it is killed.
      killGroup(child.pid);
      resolve(signal ?? `exit code ${code}`);
    });
    child.once("error", ({ message }) => resolve(message));
  });
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  return {
    service,
    pid: child.pid ?? 0,
    ended,
    ready: async () => {
      const outcome = await Promise.race([untilReady(service, () => hasEnded), ended]);
      if (outcome !== null) throw new Error([`${name}: ${outcome}`, ...lines].join("\n"));
    },
    stop: async () => {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @param {number | undefined} leader */
function killGroup(leader) {
  try {
    if (leader !== undefined) process.kill(-leader, "SIGKILL");
  } catch {
    // Nobody is left.
  }
}

/** Nothing of ours but what programs are found by. @param {LocalService} service */
function environmentOf({ environment }) {
  return { PATH: process.env["PATH"], ...environment };
}

/** What a container would find mounted. @param {LocalService} service */
async function writeFiles({ workingFolder, mounts, translate, user }) {
  const own = [];
  if (workingFolder !== root) {
    // What Redis keeps is nobody else's business.
    await mkdir(workingFolder, { mode: 0o700 });
    own.push(workingFolder);
  }
  for (const { local, source } of mounts) {
    await mkdir(source === null ? local : dirname(local), { recursive: true });
    if (source !== null) await writeFile(local, translate(await readFile(join(root, source), "utf8")));
    own.push(local);
  }
  if (user !== null) await Promise.all(own.map((path) => chown(path, user.uid, user.gid)));
}

/**
 * @param {LocalService} service
 * @param {() => boolean} hasEnded
 * @returns {Promise<string | null>} null, or why it is not ready
 */
async function untilReady(service, hasEnded) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!hasEnded() && !(await isReady(service))) {
    if (Date.now() > deadline) return `not ready within ${READY_WITHIN_MS / 1000} seconds`;
    await pause(LOOK_EVERY_MS);
  }
  return null;
}

/** @param {LocalService} service */
async function isReady(service) {
  const [program, ...args] = service.check ?? [];
  if (program === undefined) return isListening(service.port);
  const child = spawn(program, args, {
    cwd: service.workingFolder,
    env: environmentOf(service),
    stdio: "ignore",
  });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** @param {number} port @returns {Promise<boolean>} */
function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, LOOPBACK)
      .once("error", () => resolve(false))
      .once("connect", () => {
        socket.destroy();
        resolve(true);
      });
  });
}
