import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startGateway, type TestGateway } from "../support/gateway.js";
import { startSimulator, type Simulator } from "../support/simulator.js";

/** Every form of REDIS_URL against the real thing: two gateways share sessions by it. */

const password = "test-redis-p@ssword";
const encoded = encodeURIComponent(password);

let folder: string;
let simulator: Simulator;
/** What a test has started, ended after it in reverse order. */
const started: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "watcher-graph-redis-kinds-"));
  simulator = await startSimulator();
  makeCertificates();
});
afterEach(async () => {
  for (const close of started.splice(0).reverse()) await close();
});
afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

/** An authority that gateways are told of, another one that they are not, and a server's certificate by each. */
function makeCertificates(): void {
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  for (const name of ["known", "unknown"]) {
    openssl("req", "-x509", ...key, "-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.pem`);
    const signing = ["-CA", `${name}.pem`, "-CAkey", `${name}.key`, "-subj", "/CN=redis"];
    const names = ["-addext", "subjectAltName=IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE"];
    openssl(
      "req",
      "-x509",
      ...key,
      ...signing,
      ...names,
      "-keyout",
      `by-${name}.key`,
      "-out",
      `by-${name}.pem`,
    );
  }
}

const certificateOf = (authority: string) => [
  ...[
    "--tls-cert-file",
    join(folder, `by-${authority}.pem`),
    "--tls-key-file",
    join(folder, `by-${authority}.key`),
  ],
  ...["--tls-ca-cert-file", join(folder, `${authority}.pem`), "--tls-auth-clients", "no"],
];

interface Server {
  readonly port: number;
  readonly client: Redis;
  kill(): Promise<void>;
}

interface ServerOptions {
  readonly args?: readonly string[];
  /** Speaks TLS alone, with a certificate by this authority. */
  readonly authority?: "known" | "unknown";
  /** A configuration file, which Sentinel needs. */
  readonly file?: string;
  readonly port?: number;
}

async function startServer({
  args = [],
  authority,
  file,
  port: wanted,
}: ServerOptions = {}): Promise<Server> {
  const port = wanted ?? (await freePort());
  const data = await mkdtemp(join(folder, "data-"));
  const listening =
    authority === undefined
      ? ["--port", String(port)]
      : ["--port", "0", "--tls-port", String(port), ...certificateOf(authority)];
  const common = ["--bind", "127.0.0.1", "--dir", data, "--save", "", "--requirepass", password];
  const all =
    file === undefined
      ? [...listening, ...common, "--masterauth", password, ...args]
      : [file, ...listening, ...args];
  const child = spawn("redis-server", all, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      output += text.toString();
      if (/Ready to accept connections|Sentinel ID is/.test(output)) resolve();
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`redis-server ended:\n${output}`)));
  });
  const client = new Redis({
    port,
    host: "127.0.0.1",
    retryStrategy: () => 50,
    ...(file === undefined && { password }),
    ...(authority !== undefined && { tls: { rejectUnauthorized: false } }),
  });
  client.on("error", () => undefined);
  const kill = async () => {
    client.disconnect();
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  started.push(kill);
  return { port, client, kill };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Three nodes that share the slots. */
async function startCluster(options: ServerOptions = {}): Promise<readonly Server[]> {
  const busPorts = [await freePort(), await freePort(), await freePort()];
  const nodes = await Promise.all(
    busPorts.map((port) =>
      startServer({
        ...options,
        args: [
          ...["--cluster-enabled", "yes", "--cluster-node-timeout", "2000", "--cluster-port", String(port)],
          ...(options.args ?? []),
        ],
      }),
    ),
  );
  const [first] = nodes;
  for (const [index, { client, port }] of nodes.entries()) {
    await client.call("CLUSTER", "SET-CONFIG-EPOCH", index + 1);
    await client.call(
      "CLUSTER",
      "ADDSLOTSRANGE",
      index * 5461,
      index === 2 ? 16_383 : (index + 1) * 5461 - 1,
    );
    await first?.client.call("CLUSTER", "MEET", "127.0.0.1", port, busPorts[index] ?? 0);
  }
  await until("the nodes know each other", async () => {
    const infos = await Promise.all(nodes.map(({ client }) => client.call("CLUSTER", "INFO")));
    return infos.every((info) => /cluster_state:ok[\s\S]*cluster_known_nodes:3/.test(String(info)));
  });
  return nodes;
}

/** A server with a replica, and three sentinels that watch over them as "main". */
async function startSentinels(options: ServerOptions = {}) {
  const isTls = options.authority !== undefined;
  const replication = isTls ? ["--tls-replication", "yes"] : [];
  const master = await startServer({ ...options, args: replication });
  const replica = await startServer({
    ...options,
    args: [...replication, "--replicaof", "127.0.0.1", String(master.port)],
  });
  await until("the replica has all", async () =>
    /master_link_status:up/.test(await replica.client.info("replication")),
  );
  const sentinels: Server[] = [];
  for (let index = 0; index < 3; index += 1) {
    const port = await freePort();
    const file = join(folder, `sentinel-${port}.conf`);
    await writeFile(
      file,
      [
        "bind 127.0.0.1",
        `dir ${folder}`,
        `sentinel monitor main 127.0.0.1 ${master.port} 2`,
        `sentinel auth-pass main ${password}`,
        "sentinel down-after-milliseconds main 1000",
        "sentinel failover-timeout main 5000",
      ].join("\n"),
    );
    sentinels.push(await startServer({ ...options, file, port, args: ["--sentinel", ...replication] }));
  }
  await until("the sentinels know all", async () => {
    const states = await Promise.all(
      sentinels.map(({ client }) => client.call("SENTINEL", "MASTER", "main")),
    );
    return states.every((state) => {
      const fields = state as string[];
      const valueOf = (name: string) => fields[fields.indexOf(name) + 1];
      return valueOf("num-other-sentinels") === "2" && valueOf("num-slaves") === "1";
    });
  });
  return { master, replica, sentinels };
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it never came to this: ${what}`);
    await pause(50);
  }
}

const places = (servers: readonly Server[]) => servers.map(({ port }) => `127.0.0.1:${port}`).join();

async function startTwo(
  url: string,
  env: Readonly<Record<string, string>> = {},
): Promise<[TestGateway, TestGateway]> {
  const all = { REDIS_URL: url, SESSION_SECRET: "0f".repeat(32), LOG_LEVEL: "debug", ...env };
  const gateways = await Promise.all([
    startGateway({ env: all, simulator }),
    startGateway({ env: all, simulator }),
  ]);
  for (const gateway of gateways) started.push(() => gateway.close());
  return gateways;
}

const trusting = () => ({ NODE_EXTRA_CA_CERTS: join(folder, "known.pem") });
const isReady = async ({ url }: TestGateway) => (await fetch(`${url}/readyz`)).status === 200;

async function signIn(gateway: TestGateway, name: string, word = "demo"): Promise<string> {
  const query =
    "mutation ($input: LoginInput!) { login(input: $input) { sessionToken userErrors { code } } }";
  const { data, errors } = await gateway.query(query, {
    as: null,
    variables: { input: { login: name, password: word } },
  });
  return String(
    errors?.[0]?.extensions?.["code"] ?? data.login.userErrors[0]?.code ?? data.login.sessionToken,
  );
}

/** The name of whom the token signs in, or the code of the refusal. */
async function whoIs(gateway: TestGateway, token: string): Promise<string> {
  const { data, errors } = await gateway.query("{ viewer { name } }", { authorization: `Bearer ${token}` });
  return String(errors?.[0]?.extensions?.["code"] ?? data.viewer.name);
}

let clockAhead = 0;

/** All that two processes do with sessions by way of Redis. */
async function expectShared([a, b]: readonly [TestGateway, TestGateway], limited: string): Promise<void> {
  for (const gateway of [a, b]) await until("it is ready", () => isReady(gateway));
  const names = ["admin", "operator", "guard", "visitor", "retail", "guard"];
  const tokens: string[] = [];
  for (const [index, name] of names.entries()) tokens.push(await signIn(index % 2 === 0 ? a : b, name));
  for (const gateway of [b, a]) {
    for (const [index, token] of tokens.entries()) expect(await whoIs(gateway, token)).toBe(names[index]);
  }

  const [guard = "", otherGuard = ""] = [tokens[2], tokens[5]];
  const authorization = `Bearer ${guard}`;
  const query = "{ viewer { sessions { id current } } }";
  const listed = (await b.query(query, { authorization })).data.viewer.sessions as {
    id: string;
    current: boolean;
  }[];
  expect(listed).toHaveLength(2);
  const id = listed.find(({ current }) => !current)?.id;
  const revoke = "mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId } }";
  expect((await b.query(revoke, { authorization, variables: { id } })).data).toEqual({
    revokeSession: { revokedSessionId: id },
  });
  for (const gateway of [a, b]) {
    await until("it is revoked", async () => (await whoIs(gateway, otherGuard)) === "UNAUTHENTICATED");
    expect(await whoIs(gateway, guard)).toBe("guard");
  }

  // For Watcher the tokens have ended. Of all processes one renews them, once.
  clockAhead += 3_600_000;
  await simulator.control("PUT", "/clock", { skewMs: clockAhead });
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  const answers = await Promise.all([a, b, a, b, a, b].map((gateway) => whoIs(gateway, guard)));
  expect(new Set(answers)).toEqual(new Set(["guard"]));
  const renewals = await simulator.requests({ after, operationId: "login_create" });
  expect(renewals.map(({ token, status }) => [token, status])).toEqual([["refresh", 200]]);

  for (let n = 0; n < 10; n += 1) {
    expect(await signIn(n % 2 === 0 ? a : b, limited, "wrong")).toBe("INVALID_CREDENTIALS");
  }
  for (const gateway of [a, b]) expect(await signIn(gateway, limited, "wrong")).toBe("RATE_LIMITED");

  expect((await a.query("mutation { logout { ok } }", { authorization })).data).toEqual({
    logout: { ok: true },
  });
  for (const gateway of [a, b])
    await until("it is over", async () => (await whoIs(gateway, guard)) === "UNAUTHENTICATED");
  for (const gateway of [a, b]) expect(gateway.program.output()).not.toContain(password);
}

describe("sessions are shared by", () => {
  test("a server with a user and another database", async () => {
    const server = await startServer();
    await server.client.call(
      "ACL",
      "SETUSER",
      "wall",
      "on",
      `>${password}`,
      "~watcher-graph:v1:*",
      "&watcher-graph:v1:*",
      "+@all",
    );
    await expectShared(await startTwo(`redis://wall:${encoded}@127.0.0.1:${server.port}/3`), "nobody-1");
    expect(await server.client.dbsize()).toBe(0);
    await server.client.select(3);
    expect(await server.client.dbsize()).toBeGreaterThan(4);
  }, 60_000);

  test("a server with TLS", async () => {
    const { port } = await startServer({ authority: "known" });
    await expectShared(await startTwo(`rediss://:${encoded}@127.0.0.1:${port}`, trusting()), "nobody-2");
  }, 60_000);

  test.each([[undefined], ["known" as const]])(
    "Redis Cluster (TLS: %s)",
    async (authority) => {
      const isTls = authority !== undefined;
      const nodes = await startCluster(isTls ? { authority, args: ["--tls-cluster", "yes"] } : {});
      // One is enough to find the others.
      const url = `redis${isTls ? "s" : ""}+cluster://:${encoded}@${places(nodes.slice(0, isTls ? 3 : 1))}`;
      await expectShared(await startTwo(url, isTls ? trusting() : {}), `nobody-3${String(authority)}`);
      const keys = await Promise.all(nodes.map(({ client }) => client.dbsize()));
      expect(keys.filter((count) => count > 0).length).toBeGreaterThan(1);
    },
    90_000,
  );

  test.each([[undefined], ["known" as const]])(
    "Sentinel (TLS: %s)",
    async (authority) => {
      const isTls = authority !== undefined;
      const { master, replica, sentinels } = await startSentinels(isTls ? { authority } : {});
      const url = `redis${isTls ? "s" : ""}+sentinel://:${encoded}@${places(sentinels)}/main/2`;
      const gateways = await startTwo(url, isTls ? trusting() : {});
      await expectShared(gateways, `nobody-4${String(authority)}`);

      // The replica takes over, with the sessions.
      const [a, b] = gateways;
      const token = await signIn(a, "operator");
      await until("the replica has it", async () => {
        await replica.client.select(2);
        return (
          (await replica.client.dbsize()) ===
          (await master.client.select(2).then(() => master.client.dbsize()))
        );
      });
      await master.kill();
      await until("the replica is the master", async () =>
        /role:master/.test(await replica.client.info("replication")),
      );
      for (const gateway of [a, b]) {
        await until("it is ready again", () => isReady(gateway));
        await until("it signs in", async () => (await signIn(gateway, "visitor")).startsWith("wgs_"));
        expect(await whoIs(gateway, token)).toBe("operator");
      }
      const authorization = `Bearer ${token}`;
      expect((await b.query("mutation { logout { ok } }", { authorization })).data).toEqual({
        logout: { ok: true },
      });
      for (const gateway of [a, b])
        await until("it is over", async () => (await whoIs(gateway, token)) === "UNAUTHENTICATED");
    },
    120_000,
  );
});

describe("a server that cannot prove who it is", () => {
  test.each([
    ["by an authority that nobody knows", "unknown", "rediss://:PASSWORD@127.0.0.1:PORT"],
    ["as a node of a cluster", "unknown", "rediss+cluster://:PASSWORD@127.0.0.1:PORT"],
    ["by another name than it is called by", "known", "rediss://:PASSWORD@localhost:PORT"],
    ["as it speaks no TLS", undefined, "rediss://:PASSWORD@127.0.0.1:PORT"],
  ] as const)("%s gets no password, and there is no signing in", async (_, authority, url) => {
    const server = await startServer(authority === undefined ? {} : { authority });
    await server.client.config("RESETSTAT");
    const [gateway] = await startTwo(
      url.replace("PASSWORD", encoded).replace("PORT", String(server.port)),
      trusting(),
    );
    await gateway.program.line(/redis connection failed/);
    await gateway.program.line(/REDIS_URL: Redis does not answer/);
    expect(await isReady(gateway)).toBe(false);
    expect(await signIn(gateway, "guard")).toBe("UNAVAILABLE");
    expect(await server.client.info("commandstats")).not.toMatch(/cmdstat_(hello|auth):/);
    expect((await gateway.query("{ viewer { name } }", { as: "guard" })).data).toEqual({
      viewer: { name: "guard" },
    });
    expect(gateway.program.output()).not.toContain(password);
  });
});
