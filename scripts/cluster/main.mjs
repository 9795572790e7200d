// @ts-check
/** Starts the services, says where they are, and ends all of them when it is told to or when its parent is gone. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planCluster } from "./plan.mjs";
import { startService } from "./service.mjs";
import { watchForStop } from "./stop.mjs";

/** @typedef {import("./service.mjs").Running} Running */

const stop = watchForStop();
const folder = await mkdtemp(join(tmpdir(), "watcher-graph-cluster-"));
/** In the order of their start; side by side those that started together. @type {Running[][]} */
const running = [];
try {
  // A service that is not root passes through it to its own folder.
  await chmod(folder, 0o711);
  await start();
  if (!stop.isAsked()) console.log(process.argv.includes("--json") ? json() : summary());
  await stop.asked;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  stop.ask();
  for (const level of running.toReversed()) await Promise.all(level.map((service) => service.stop()));
  await rm(folder, { recursive: true });
}

async function start() {
  for (const services of await planCluster(folder)) {
    if (stop.isAsked()) return;
    /** @type {Running[]} */
    const level = [];
    running.push(level);
    // All of them have started or failed before anything else happens: what has started can be stopped.
    const outcomes = await Promise.allSettled(
      services.map(async (service) => {
        const started = await startService(service);
        level.push(started);
        await Promise.race([started.ready(), stop.asked]);
        void started.ended.then((how) => reportEnd(started, how));
      }),
    );
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  }
}

/** @param {Running} running @param {string} how */
function reportEnd({ service, pid }, how) {
  if (!stop.isAsked()) console.error(`${service.name} (process ${pid}) has ended: ${how}. The others go on.`);
}

/** For programs: one line, without secrets. */
function json() {
  const services = running.flat().map(({ service: { name, url, port }, pid }) => [name, { url, port, pid }]);
  return JSON.stringify({ url: published()?.url, folder, services: Object.fromEntries(services) });
}

function summary() {
  // Not 127.0.0.1: browsers take the cookie of a session on localhost only.
  const origin = `http://localhost:${published()?.port}`;
  const lines = running.flat().map(({ service: { name, url }, pid }) => [name, url, `process ${pid}`]);
  return [
    "",
    "The cluster is ready",
    "",
    `  Explorer    ${origin}/explorer`,
    `  GraphQL     ${origin}/graphql`,
    "",
    ...lines.toReversed().map(([name = "", url = "", pid]) => `  ${name.padEnd(12)}${url.padEnd(26)}${pid}`),
    "",
    "  Stop with Ctrl-C",
    "",
  ].join("\n");
}

/** The service that clients talk to. */
function published() {
  return running.flat().find(({ service }) => service.isPublished)?.service;
}
