import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { parse } from "yaml";
import { basic, type Data } from "./support/gateway.js";
import { root } from "./support/processes.js";
import { openSocket } from "./support/socket.js";

/**
 * docker-compose.yml and the Dockerfile cannot be tried without Docker. `npm run cluster` starts what they describe: here
 * both are read once more, independently of it, and compared with the processes that run.
 */

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly expose: readonly [number];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: Readonly<Record<string, { readonly ipv4_address?: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

interface Cluster {
  readonly url: string;
  readonly folder: string;
  readonly services: Readonly<
    Record<string, { readonly url: string; readonly port: number; readonly pid: number }>
  >;
}

const read = (file: string) => readFileSync(join(root, file), "utf8");
const composeText = read("docker-compose.yml");
const { services } = parse(composeText, { merge: true }) as { services: Readonly<Record<string, Service>> };
const nginxConf = read("nginx.conf");
const image = readImage();
/** Those that run what the image runs by itself. */
const gateways = Object.keys(services).filter(
  (name) => services[name]?.build !== undefined && !services[name].command,
);
const secrets = {
  REDIS_PASSWORD: "password-of-this-test",
  SESSION_SECRET: "secret-of-this-test-which-is-long-enough",
};

let program: ChildProcess;
let cluster: Cluster;
let output = "";

beforeAll(async () => {
  // What package.json says, without npm: what ends here is the program itself.
  const { scripts } = JSON.parse(read("package.json")) as { scripts: { cluster: string } };
  const [node, ...args] = scripts.cluster.split(" ");
  expect(node).toBe("node");
  program = spawn(process.execPath, [...args, "--json"], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], PORT: "0", ...secrets },
    stdio: ["ignore", "pipe", "pipe"],
  });
  cluster = await printedCluster(program);
}, 120_000);

afterAll(async () => {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill("SIGTERM");
  await once(program, "exit");
});

describe("the image", () => {
  test.each([...new Set(image.copied)])("has %s, which exists and is sent to its build", (path) => {
    expect(existsSync(join(root, path))).toBe(true);
    const sent = read(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    expect(sent.filter((each) => `${path}/`.startsWith(`${each}/`))).toHaveLength(1);
  });

  test("is built in one stage and runs in another", () => {
    expect(image.stages).toBe(2);
  });

  test("does not run as root", () => {
    expect(image.user).toMatch(/^(?!root\b|0\b)\w/);
  });

  test("tells whether it is well", () => {
    expect(image.healthcheck.join(" ")).toContain("/healthz");
  });
});

describe("docker-compose.yml", () => {
  test("has three gateways, and tells them how many they are", () => {
    expect(gateways).toEqual(["gateway-1", "gateway-2", "gateway-3"]);
    for (const name of gateways) expect(services[name]?.environment?.["REPLICAS"]).toBe(gateways.length);
  });

  test("publishes the balancer alone", () => {
    expect(Object.keys(services).filter((name) => services[name]?.ports !== undefined)).toEqual(["balancer"]);
  });

  test("mounts the nginx.conf that is here, for reading", () => {
    const [source = "", target = "", mode] = services["balancer"]?.volumes?.[0]?.split(":") ?? [];
    expect(existsSync(join(root, source))).toBe(true);
    expect(services["balancer"]?.command).toContain(target);
    expect(mode).toBe("ro");
  });

  test("has a balancer that knows all gateways, and none that is not there", () => {
    const upstream = /upstream gateways \{([^}]*)\}/.exec(nginxConf)?.[1]?.replace(/#.*/g, "") ?? "";
    expect([...upstream.matchAll(/^\s*server (\S+)/gm)].map(([, server]) => server)).toEqual(
      gateways.map((name) => `${name}:${image.environment["PORT"] ?? ""}`),
    );
    // Anything of that kind would make requests come back to the same one.
    expect(upstream).not.toMatch(/hash|sticky|least_conn|random|backup|weight/);
  });

  test("trusts the balancer's X-Forwarded-For and nobody else's", () => {
    const address = services["balancer"]?.networks["front"]?.ipv4_address;
    expect(address).toMatch(/^10\./);
    for (const name of gateways) expect(services[name]?.environment?.["TRUSTED_PROXIES"]).toBe(address);
  });

  test("has no secret, and refuses to start without one", () => {
    const uses = [
      ...composeText.replace(/^\s*#.*$/gm, "").matchAll(/\$\{?(\w*(?:PASSWORD|SECRET)\w*)(.*?)\}/g),
    ];
    expect(new Set(uses.map(([, name]) => name))).toEqual(new Set(Object.keys(secrets)));
    for (const [, , rest] of uses) expect(rest).toMatch(/^:\?.*openssl rand -hex 32/);
    for (const file of ["Dockerfile", "nginx.conf"])
      expect(read(file)).not.toMatch(/PASSWORD=|SECRET=|TOKEN=/);
  });
});

describe("npm run cluster starts what docker-compose.yml describes", () => {
  test("all of it", () => {
    expect(Object.keys(cluster.services).sort()).toEqual(Object.keys(services).sort());
  });

  const ofImage = Object.keys(services).filter((name) => services[name]?.build !== undefined);
  test.each(ofImage)("%s: the same command and environment", (name) => {
    const service = services[name] as Service;
    const [node = "", ...args] = processFile(name, "cmdline");
    expect([basename(node), ...args]).toEqual(service.command ?? image.command);
    const environment = Object.fromEntries(
      processFile(name, "environ").map((line) => [line.replace(/=.*/s, ""), line.replace(/^.*?=/s, "")]),
    );
    const described = { ...image.environment, ...service.environment };
    expect(environment).toEqual({
      PATH: expect.any(String),
      ...Object.fromEntries(
        Object.entries(described).map(([key, value]) => [key, here(name, String(value))]),
      ),
    });
  });

  test("balancer: the same command and nginx.conf", () => {
    const config = join(cluster.folder, "balancer/etc/nginx/nginx.conf");
    const command = services["balancer"]?.command?.join(" ").replace("/etc/nginx/nginx.conf", config);
    expect(processFile("balancer", "cmdline").join(" ").trim()).toBe(
      `nginx: master process ${command ?? ""}`,
    );
    expect(readFileSync(config, "utf8")).toBe(here("balancer", nginxConf));
  });

  test("redis: the same options, and nobody gets in without the password", async () => {
    const [program = "", ...options] = services["redis"]?.command ?? [];
    // It replaces its command line by a title, and with it the password.
    expect(processFile("redis", "cmdline").join(" ").trim()).toBe(
      `${program} ${here("redis", "redis:6379")}`,
    );
    const { port } = found("redis");
    const redis = new Redis({ host: "127.0.0.1", port, password: secrets.REDIS_PASSWORD });
    const stranger = new Redis({ host: "127.0.0.1", port, maxRetriesPerRequest: 0 });
    stranger.on("error", () => undefined);
    try {
      const [, ...pairs] = options
        .map(filled)
        .join(" ")
        .split(/(?:^| )--/);
      for (const [option = "", value = ""] of pairs.map((pair) => pair.split(" ", 2))) {
        const expected = option === "dir" ? join(cluster.folder, "redis/data") : here("redis", value);
        expect(await redis.config("GET", option)).toEqual([option, expected]);
      }
      expect(pairs).toContain("appendfsync always");
      await expect(stranger.ping()).rejects.toThrow("NOAUTH");
    } finally {
      redis.disconnect();
      stranger.disconnect();
    }
  });

  test("and prints no secret", () => {
    for (const secret of Object.values(secrets)) expect(output).not.toContain(secret);
  });
});

describe("the cluster", () => {
  test("answers through the balancer", async () => {
    const response = await fetch(`${cluster.url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("ok\n");
  });

  test("does not show the metrics of one gateway as those of all", async () => {
    expect((await fetch(`${cluster.url}/metrics`)).status).toBe(404);
  });

  test("gives every gateway its turn", async () => {
    const before = await Promise.all(gateways.map(countOperations));
    for (let n = 0; n < 2 * gateways.length; n++)
      expect(await viewer(cluster.url)).toEqual({ name: "admin" });
    const after = await Promise.all(gateways.map(countOperations));
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual(gateways.map(() => 2));
  });

  test("serves a session on every gateway, whichever began it", async () => {
    const authorization = await signIn();
    const names = await Promise.all(gateways.map((name) => viewer(found(name).url, authorization)));
    expect(names).toEqual(gateways.map(() => ({ name: "guard" })));
  });

  test.each([
    ["through the balancer, which knows better", () => cluster.url, "127.0.0.1"],
    ["from the balancer's address, which is believed", () => found("gateway-1").url, "192.0.2.1"],
  ])("sees a made-up X-Forwarded-For %s", async (_, url, address) => {
    const authorization = await signIn(url(), { "x-forwarded-for": "192.0.2.1" });
    const data: unknown = await ask(cluster.url, "{ viewer { session { address } } }", { authorization });
    expect(data).toEqual({ viewer: { session: { address } } });
  });

  test("serves WebSockets through the balancer", async () => {
    const socket = openSocket(cluster.url, { authorization: await signIn() });
    try {
      expect(await socket.first(viewerQuery)).toMatchObject({ data: { viewer: { name: "guard" } } });
    } finally {
      socket.close();
    }
  });

  test("goes on when a gateway is killed, and says so", async () => {
    const killed = found("gateway-2");
    process.kill(killed.pid, "SIGKILL");
    await until(() => output.includes(`gateway-2 (process ${killed.pid}) has ended: SIGKILL`));
    for (let n = 0; n < 12; n++) expect(await viewer(cluster.url)).toEqual({ name: "admin" });
    for (const [name, { pid }] of Object.entries(cluster.services))
      expect([name, isAlive(pid)]).toEqual([name, name !== "gateway-2"]);
  });

  // The last one, as nothing is left afterwards.
  test("ends all of it on SIGTERM", async () => {
    const ended = once(program, "exit");
    program.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(Object.values(cluster.services).filter(({ pid }) => isAlive(pid))).toEqual([]);
    expect(existsSync(cluster.folder)).toBe(false);
  });
});

/** What it prints for programs when everything is ready. Rejects with all that it printed when it ends before. */
function printedCluster(child: ChildProcess): Promise<Cluster> {
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface(stream).on("line", (line) => {
        output += `${line}\n`;
        if (line.startsWith("{")) resolve(JSON.parse(line) as Cluster);
      });
    }
    child.once("exit", () => reject(new Error(`the cluster has ended:\n${output}`)));
  });
}

function found(name: string): Cluster["services"][string] {
  const service = cluster.services[name];
  if (service === undefined) throw new Error(`the cluster has no ${name}`);
  return service;
}

function processFile(name: string, file: "cmdline" | "environ"): readonly string[] {
  const text = readFileSync(`/proc/${String(found(name).pid)}/${file}`, "utf8");
  return text.replace(/\0+$/, "").split("\0");
}

/** With the variables as this test set them. */
function filled(text: string): string {
  return text.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, sign: string, rest: string) =>
    sign === "?" ? secrets[name as keyof typeof secrets] : rest,
  );
}

/** What a text of a service has to say on this machine instead. */
function here(name: string, text: string): string {
  const own = services[name]?.expose[0] ?? 0;
  let translated = filled(text);
  if (translated === String(own)) return String(found(name).port);
  translated = translated.replaceAll("/tmp", join(cluster.folder, name, "tmp"));
  for (const [other, { expose, networks }] of Object.entries(services)) {
    translated = translated.replaceAll(`${other}:${expose[0]}`, `127.0.0.1:${found(other).port}`);
    const address = networks["front"]?.ipv4_address;
    if (address !== undefined) translated = translated.replaceAll(address, "127.0.0.1");
  }
  return translated
    .replaceAll(`0.0.0.0:${own}`, `127.0.0.1:${found(name).port}`)
    .replaceAll("0.0.0.0", "127.0.0.1");
}

/** The Dockerfile, as far as tests look at it. */
function readImage() {
  const lines = read("Dockerfile").replaceAll("\\\n", "").split("\n");
  const stages = lines.filter((line) => line.startsWith("FROM ")).length;
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
  const all = (instruction: string, of = last) =>
    of.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
  const list = (text = "") => JSON.parse(text.replace(/^.*?(?=\[)/, "")) as string[];
  return {
    stages,
    user: all("USER").at(-1),
    command: list(all("CMD").at(-1)),
    healthcheck: list(all("HEALTHCHECK").at(-1)),
    environment: Object.fromEntries(
      all("ENV").flatMap((line) =>
        line.split(" ").map((variable) => variable.split("=") as [string, string]),
      ),
    ) as Readonly<Record<string, string>>,
    copied: all("COPY", lines)
      .filter((line) => !line.startsWith("--from"))
      .flatMap((line) => line.split(" ").slice(0, -1))
      .filter((path) => path !== "."),
  };
}

type Headers = Readonly<Record<string, string>>;

/** The data of an answer; any error fails the test. */
async function ask(url: string, query: string, headers: Headers = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  expect([response.status, text]).toEqual([200, expect.not.stringContaining('"errors"')]);
  return (JSON.parse(text) as { data: Data }).data;
}

const viewerQuery = "{ viewer { name } }";

async function viewer(url: string, authorization = basic("admin")): Promise<unknown> {
  return (await ask(url, viewerQuery, { authorization })).viewer;
}

/** A new session, as the header that uses it. */
async function signIn(url = cluster.url, headers: Headers = {}): Promise<string> {
  const mutation = `mutation { login(input: { login: "guard", password: "demo" }) { sessionToken } }`;
  const { login } = (await ask(url, mutation, headers)) as { login: { sessionToken: string } };
  return `Bearer ${login.sessionToken}`;
}

/** How many operations a gateway has answered by itself, as its own metrics say. */
async function countOperations(name: string): Promise<number> {
  const metrics = await (await fetch(`${found(name).url}/metrics`)).text();
  const counts = metrics.matchAll(/^graphql_operation_seconds_count\S* (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`not within ten seconds; printed so far:\n${output}`);
    await pause(20);
  }
}
