// @ts-check
/** What stands for the images of docker-compose.yml here. Only Node's own modules: nothing is installed yet. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ensureDebianPackages } from "../setup.mjs";
import { runQuiet, step } from "../steps.mjs";

/** @typedef {import("../setup.mjs").DebianPackage & { scheme: string }} Program */

/** By the name of the image, without its tag. An image of our own is Node in this checkout. @type {Record<string, Program>} */
export const PROGRAMS = {
  redis: {
    command: "redis-server",
    package: "redis-server",
    why: "in which gateways share sessions",
    scheme: "redis",
  },
  nginx: {
    command: "nginx",
    package: "nginx-light",
    why: "which balances the load between gateways",
    scheme: "http",
  },
};

/** @returns {Promise<boolean>} whether all of them are there */
export async function ensurePrograms() {
  // Where Debian has nginx; not every account looks there.
  process.env["PATH"] = [process.env["PATH"], "/usr/sbin"].join(delimiter);
  const programs = Object.values(PROGRAMS);
  const missing = programs.filter(({ command }) => !isInstalled(command));
  if (!(await ensureDebianPackages(programs))) return false;
  const stopped = await Promise.all(missing.map(stopService));
  return stopped.every((isStopped) => isStopped);
}

/** @param {string} command */
function isInstalled(command) {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/**
 * Debian starts what it has just installed, on the usual port and at every boot. Nobody asked for that.
 * @param {Program} program whose service has the name of its command
 */
async function stopService({ command }) {
  const stop = existsSync("/run/systemd/system")
    ? ["systemctl", "disable", "--now", command]
    : ["service", command, "stop"];
  const [program = "", ...args] = process.getuid?.() === 0 ? stop : ["sudo", "-n", ...stop];
  return step(`stop the service ${command}`, () => runQuiet(program, args));
}
