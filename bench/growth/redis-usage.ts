import { Redis } from "ioredis";

/** What a Redis has done so far. */
export interface RedisUsage {
  /** When it was asked, as performance.now() tells. */
  readonly at: number;
  /** Scripts, which are all that feeds ask for. */
  readonly scripts: number;
  /** CPU time of the whole server. */
  readonly cpuMs: number;
  /** Bytes that it keeps, without buffers of connections. */
  readonly keptBytes: number;
}

export interface RedisObserver {
  usage(): Promise<RedisUsage>;
  /** What the logs of feeds hold, all together. */
  logs(): Promise<{ readonly count: number; readonly entries: number; readonly bytes: number }>;
  /** The names under which the entries of each log were written, in order. */
  writers(): Promise<readonly (readonly string[])[]>;
  flush(): Promise<void>;
  close(): void;
}

export function observeRedis(url: string): RedisObserver {
  const redis = new Redis(url);

  async function info(section: string): Promise<ReadonlyMap<string, string>> {
    const lines = (await redis.info(section)).split("\r\n");
    return new Map(lines.filter((line) => line.includes(":")).map((line) => splitAt(line, ":")));
  }

  const logKeys = () => redis.keys("watcher-graph:v1:{feed-*}:log");

  return {
    usage: async () => {
      const [commands, cpu, memory] = [await info("commandstats"), await info("cpu"), await info("memory")];
      const scripts = /calls=(\d+)/.exec(commands.get("cmdstat_eval") ?? "")?.[1] ?? "0";
      const seconds = Number(cpu.get("used_cpu_user")) + Number(cpu.get("used_cpu_sys"));
      return {
        at: performance.now(),
        scripts: Number(scripts),
        cpuMs: seconds * 1_000,
        keptBytes: Number(memory.get("used_memory_dataset")),
      };
    },
    logs: async () => {
      const keys = await logKeys();
      const each = await Promise.all(
        keys.map(async (key) => [
          await redis.xlen(key),
          Number(await redis.memory("USAGE", key, "SAMPLES", 0)),
        ]),
      );
      const sum = (index: number) => each.reduce((total, values) => total + (values[index] ?? 0), 0);
      return { count: keys.length, entries: sum(0), bytes: sum(1) };
    },
    writers: async () => {
      const logs = await Promise.all((await logKeys()).map((key) => redis.xrange(key, "-", "+")));
      return logs.map((entries) => entries.map(([, fields]) => fields[fields.indexOf("by") + 1] ?? ""));
    },
    flush: async () => {
      await redis.flushall();
    },
    close: () => redis.disconnect(),
  };
}

function splitAt(line: string, mark: string): [string, string] {
  const index = line.indexOf(mark);
  return [line.slice(0, index), line.slice(index + 1)];
}

/** Of the time between two looks: each per second; `core` is the part of one core. */
export function usageBetween(before: RedisUsage, after: RedisUsage) {
  const seconds = (after.at - before.at) / 1_000;
  const scripts = after.scripts - before.scripts;
  const cpuMs = after.cpuMs - before.cpuMs;
  return {
    seconds,
    scriptsPerSecond: scripts / seconds,
    core: cpuMs / 1_000 / seconds,
  };
}
