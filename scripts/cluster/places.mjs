// @ts-check
/** Where the services of docker-compose.yml are on this machine: ports, folders, and the texts that name them. */
import { createServer } from "node:net";
import { join } from "node:path";

/** @typedef {import("./compose.mjs").Services} Services */
/** @typedef {Record<string, number>} Ports of services, by name */
/** @typedef {{ path: string, local: string, source: string | null }} Mount source: the file of the checkout behind it */

export const LOOPBACK = "127.0.0.1";

/**
 * A service that is published gets the port it is published at, all others any free one, as does port 0.
 * @param {Services} services
 * @returns {Promise<Ports>}
 */
export async function choosePorts(services) {
  /** @type {Ports} */
  const ports = {};
  for (const [name, { ports: published }] of Object.entries(services)) {
    const port = Number(published?.[0].split(":")[0] ?? 0);
    // nginx would find out last, and whoever has the port could pass for it until then.
    if (!(await isFree(port))) throw new Error(`Port ${port} is taken; choose another one with PORT`);
    ports[name] = port;
  }
  for (const name of Object.keys(ports)) ports[name] ||= await freePort(Object.values(ports));
  return ports;
}

/** Below the range from which systems take ports for outgoing connections: until its service listens, nobody is given it. */
const LOWEST_PORT = 20_000;
const HIGHEST_PORT = 29_999;

/** @param {number[]} taken @returns {Promise<number>} */
async function freePort(taken) {
  const port = LOWEST_PORT + Math.floor(Math.random() * (HIGHEST_PORT - LOWEST_PORT + 1));
  return !taken.includes(port) && (await isFree(port)) ? port : freePort(taken);
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, LOOPBACK, () => server.close(() => resolve(true)));
  });
}

/**
 * The local folder or file of each path that a service has from outside of its image.
 * @param {import("./compose.mjs").Service} service
 * @param {string} folder of this service
 * @returns {Mount[]}
 */
export function mounts({ volumes, tmpfs }, folder) {
  return [
    ...volumes.map((volume) => {
      const [source = "", path = ""] = volume.split(":");
      return { path, local: join(folder, path), source: source.startsWith("./") ? source : null };
    }),
    ...tmpfs.map((path) => ({ path, local: join(folder, path), source: null })),
  ];
}

/**
 * Translates what a service reads (arguments, environment, files) from its container to this machine.
 * @param {string} name of the service
 * @param {Services} services
 * @param {Ports} ports
 * @param {Mount[]} paths
 * @returns {(text: string) => string}
 */
export function translator(name, services, ports, paths) {
  const own = `${LOOPBACK}:${ports[name]}`;
  const port = services[name]?.expose[0];
  /** @type {Map<string, string>} */
  const local = new Map([
    ["0.0.0.0", LOOPBACK],
    [`0.0.0.0:${port}`, own],
  ]);
  for (const { path, local: place } of paths) local.set(path, place);
  for (const [other, { expose, networks }] of Object.entries(services)) {
    local.set(`${other}:${expose[0]}`, `${LOOPBACK}:${ports[other]}`);
    for (const { ipv4_address: address } of Object.values(networks))
      if (address !== undefined) local.set(address, LOOPBACK);
  }
  // In one go, the longest first: what has been put in must not be translated again.
  const names = [...local.keys()]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(".", "\\."));
  const any = new RegExp(`(?<![\\w.-])(?:${names.join("|")})(?![\\w.-])`, "g");
  // A number alone is the port it listens on.
  return (text) =>
    text === port ? String(ports[name]) : text.replace(any, (found) => local.get(found) ?? found);
}
