// @ts-check
/** docker-compose.yml and the Dockerfile as processes of this machine: which program, with what, in which order. */
import { basename, join } from "node:path";
import { root } from "../steps.mjs";
import { readCompose } from "./compose.mjs";
import { readImage } from "./dockerfile.mjs";
import { choosePorts, LOOPBACK, mounts, translator } from "./places.mjs";
import { PROGRAMS } from "./programs.mjs";

/** @typedef {import("./compose.mjs").Service} Service */
/** @typedef {import("./dockerfile.mjs").Image} Image */

/**
 * @typedef {object} LocalService
 * @property {string} name
 * @property {string[]} command
 * @property {string[] | null} check tells by its exit code whether the service is ready; null: it is when it listens
 * @property {Record<string, string>} environment
 * @property {string} workingFolder
 * @property {{ uid: number, gid: number } | null} user null: ours
 * @property {number} port
 * @property {string} url
 * @property {boolean} isPublished whether it is what clients talk to
 * @property {import("./places.mjs").Mount[]} mounts
 * @property {(text: string) => string} translate what its files say, for this machine
 */

/**
 * @param {string} folder where services may keep their files
 * @returns {Promise<LocalService[][]>} first those that need no other, then those that need these, and so on
 */
export async function planCluster(folder) {
  const [services, image] = await Promise.all([readCompose(process.env), readImage()]);
  const ports = await choosePorts(services);
  return inOrder(services).map((names) =>
    names.map((name) => {
      const service = services[name];
      if (service === undefined) throw new Error(`docker-compose.yml: there is no service ${name}`);
      const paths = mounts(service, join(folder, name));
      const translate = translator(name, services, ports, paths);
      const port = ports[name] ?? 0;
      const { scheme, command, check, environment, workingFolder } =
        service.build === undefined ? fromProgram(service, join(folder, name)) : fromImage(service, image);
      return {
        name,
        command: command.map(translate),
        check: check?.map(translate) ?? null,
        environment: translateValues(environment, translate),
        workingFolder,
        user: toUser(service),
        port,
        url: `${scheme}://${LOOPBACK}:${port}`,
        isPublished: service.ports !== undefined,
        mounts: paths,
        translate,
      };
    }),
  );
}

/** @param {Service} service @param {string} folder */
function fromProgram(service, folder) {
  const program = PROGRAMS[service.image.replace(/:.*$/, "")];
  if (program === undefined) throw new Error(`docker-compose.yml: nothing here stands for ${service.image}`);
  const { command = [], environment, healthcheck } = service;
  if (command[0] !== program.command)
    throw new Error(`docker-compose.yml: ${service.image} has to be started with ${program.command}`);
  return {
    scheme: program.scheme,
    command,
    check: healthcheck?.test ?? null,
    environment,
    workingFolder: folder,
  };
}

/** @param {Service} service @param {Image} image */
function fromImage({ command = [], environment, healthcheck }, image) {
  return {
    scheme: "http",
    command: asNode(command.length > 0 ? command : image.command),
    check: asNode(healthcheck?.test ?? image.healthcheck),
    environment: { ...image.environment, ...environment },
    workingFolder: root,
  };
}

/** The Node that runs us is the one that the checkout was installed with. @param {string[]} command */
function asNode([program = "", ...args]) {
  if (basename(program) !== "node") throw new Error(`${program}: our image has nothing but node`);
  return [process.execPath, ...args];
}

/** Only root can become somebody else; for all others it is as good as it was. @param {Service} service */
function toUser({ user }) {
  if (user === undefined || process.getuid?.() !== 0) return null;
  const [uid = 0, gid = 0] = user.split(":").map(Number);
  return { uid, gid };
}

/** @param {Record<string, string>} environment @param {(text: string) => string} translate */
function translateValues(environment, translate) {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, translate(value)]));
}

/**
 * @param {import("./compose.mjs").Services} services
 * @returns {string[][]}
 */
function inOrder(services) {
  const waiting = new Map(
    Object.entries(services).map(([name, { depends_on: needed }]) => [name, Object.keys(needed)]),
  );
  const levels = [];
  while (waiting.size > 0) {
    const level = [...waiting.keys()].filter((name) => !waiting.get(name)?.some((each) => waiting.has(each)));
    if (level.length === 0) throw new Error("docker-compose.yml: services depend on each other in a circle");
    for (const name of level) waiting.delete(name);
    levels.push(level);
  }
  return levels;
}
