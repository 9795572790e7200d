import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

/** A real redis-server of its own, with a password and an append-only file, as in docker-compose.yml. */
export interface TestRedis {
  readonly url: string;
  readonly client: Redis;
  /** What the process is stopped with: SIGTERM by default. Its data stay. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Starts it again on the same port with the same data. */
  start(): Promise<void>;
  /** It hangs: connections stay open and nothing is answered. */
  freeze(): void;
  thaw(): void;
  /** Every key with its value as the server would store it in a dump file. */
  dump(): Promise<ReadonlyMap<string, Buffer>>;
  close(): Promise<void>;
}

const password = "test-redis-password";

/** With `isRunning: false` the port is taken note of and nothing listens on it yet. */
export async function startRedis({ isRunning = true } = {}): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), "watcher-graph-redis-"));
  const port = await freePort();
  const url = `redis://:${password}@127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 3, retryStrategy: () => 50 });
  client.on("error", () => undefined);

  async function start(): Promise<void> {
    const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
    const persistent = ["--appendonly", "yes", "--appendfsync", "always", "--requirepass", password];
    const child = spawn("redis-server", [...args, ...persistent], { stdio: ["ignore", "pipe", "inherit"] });
    server = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (text: Buffer) => {
        if (text.toString().includes("Ready to accept connections")) resolve();
      });
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`redis-server ended with code ${String(code)}`)));
    });
  }

  async function stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  }

  if (isRunning) await start();
  return {
    url,
    client,
    start,
    stop,
    freeze: () => void server?.kill("SIGSTOP"),
    thaw: () => void server?.kill("SIGCONT"),
    dump: async () => {
      const keys = await client.keys("*");
      const values = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
      return new Map(keys.map((key, index) => [key, values[index] ?? Buffer.alloc(0)]));
    },
    close: async () => {
      client.disconnect();
      server?.kill("SIGCONT");
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
