import { afterEach, test } from "@jest/globals";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startGateway, type TestGateway } from "./support/gateway.js";
import { root, startProgram } from "./support/processes.js";
import { startSimulator, type Simulator } from "./support/simulator.js";

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

/** A gateway that is killed and comes back at the same address, knowing nothing of before. */
async function startBreakable(env: Readonly<Record<string, string>> = {}) {
  const simulator = await startSimulator();
  opened.push(simulator);
  const start = async (port: string) => {
    const gateway = await startGateway({ simulator, env: { ...env, PORT: port, FEED_POLL_SECONDS: "2" } });
    opened.push(gateway);
    return gateway;
  };
  const gateway = await start("0");
  return { simulator, gateway, restart: () => start(new URL(gateway.url).port) };
}

async function kill({ program }: TestGateway): Promise<void> {
  const ended = once(program.process, "exit");
  program.process.kill("SIGKILL");
  await ended;
}

/** Names of cameras on which episodes began. */
async function openEpisodes(simulator: Simulator, count: number): Promise<readonly string[]> {
  const episodes = await simulator.changeEpisodes({ open: count });
  return episodes.map(({ camera }) => camera);
}

test("the subscriber in plain Node goes on after its gateway was killed", async () => {
  const { simulator, gateway, restart } = await startBreakable();
  const subscriber = startProgram("examples/subscriber.mjs", {}, [gateway.url, "admin", "demo"]);
  opened.push(subscriber);
  const isTold = (camera: string) => subscriber.line(new RegExp(`^(OPENED) \\w+ ${camera} \\d{4}-`));
  // Until it listens nothing is told: a change is made again and again.
  const [first = ""] = await untilTold(simulator, isTold);
  await isTold(first);
  await kill(gateway);
  const missed = await openEpisodes(simulator, 3);
  await restart();
  await subscriber.line(/"outcome":"(RECOVERED)"/);
  for (const camera of missed) await isTold(camera);
}, 60_000);

async function untilTold(
  simulator: Simulator,
  isTold: (camera: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const cameras: string[] = [];
  let told = false;
  while (!told) {
    const [camera = ""] = await openEpisodes(simulator, 1);
    cameras.push(camera);
    told = await Promise.race([
      isTold(camera).then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000)),
    ]);
  }
  return cameras.slice(-1);
}

test("the subscriber in a page goes on after its gateway was killed", async () => {
  const server = createServer((_, response) => {
    void readFile(join(root, "examples/subscriber.html")).then((page) => response.end(page));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  opened.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  const pageOrigin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { simulator, gateway, restart } = await startBreakable({ CORS_ORIGINS: pageOrigin });
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-proxy-server"],
  });
  opened.push(browser);
  const page = await browser.newPage();
  const address = gateway.url.replace("127.0.0.1", "localhost");
  await page.goto(`${pageOrigin}/?gateway=${encodeURIComponent(address)}`);
  const isTold = (camera: string) => page.getByText(`OPENED`).filter({ hasText: camera }).first().waitFor();

  await page.getByText("LIVE", { exact: true }).waitFor();
  const [first = ""] = await openEpisodes(simulator, 1);
  await isTold(first);
  await kill(gateway);
  const missed = await openEpisodes(simulator, 3);
  await page.getByText("Connecting", { exact: true }).waitFor();
  await restart();
  for (const camera of missed) await isTold(camera);
}, 90_000);
