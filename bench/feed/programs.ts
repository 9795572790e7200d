import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { startCommand, startProgram, type Program } from "../processes.js";
import { ask } from "./wire.js";

export const startRaw = () => startProgram("dist/bench/feed/raw.js", {}, 0, "Raw");
export const startClients = () => startProgram("dist/bench/feed/clients.js", {}, 1, "Clients");

/** With a store that processes share, if there is to be one. `settings` are further ones. */
export function startGateway(
  watcherUrl: string,
  redisUrl?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const shared = redisUrl === undefined ? {} : { REDIS_URL: redisUrl, SESSION_SECRET: "bench".repeat(8) };
  const env = {
    WATCHER_URL: watcherUrl,
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "error",
    ...shared,
    ...settings,
  };
  return startProgram("dist/main.js", env, 0, "GraphQL");
}

/** A session, as a browser has one. Answers its Authorization header. */
export async function signIn({ url }: Program, login = "admin"): Promise<string> {
  const query = `mutation { login(input: { login: "${login}", password: "demo" }) { sessionToken } }`;
  const { data } = await ask<{ data: { login: { sessionToken: string } } }>(url, "", { query });
  return `Bearer ${data.login.sessionToken}`;
}

export interface Redis {
  readonly url: string;
  /** Forgets everything. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** A redis-server that stores nothing on disk. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const command = ["redis-server", "--port", String(port), "--bind", "127.0.0.1", "--save", ""];
  const server = await startCommand(command, {}, 1, /Ready to accept connections/);
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: async () => {
      const socket = connect(port, "127.0.0.1");
      socket.write("FLUSHALL\r\n");
      await once(socket, "data");
      socket.destroy();
    },
    close: () => server.close(),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Resident memory once it has stopped moving, or after a while; null where the system does not tell. */
export async function settledBytes(program: Program): Promise<number | null> {
  let lowest = Infinity;
  let unchanged = 0;
  for (let looks = 0; looks < 24 && unchanged < 6; looks += 1) {
    await pause(500);
    const bytes = program.residentBytes();
    if (bytes === null) return null;
    unchanged = Math.abs(bytes - lowest) < 1_000_000 ? unchanged + 1 : 0;
    if (unchanged === 0) lowest = bytes;
  }
  return program.residentBytes();
}

/** A value without labels among what a program tells of itself; null when it does not. */
export async function metricOf({ url }: Program, name: string): Promise<number | null> {
  const text = await (await fetch(new URL("/metrics", url))).text();
  const value = new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1];
  return value === undefined ? null : Number(value);
}
