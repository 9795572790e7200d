import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { startProgram, type Running } from "../support/processes.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator } from "../support/simulator.js";
import { gatewayCount, type ClusterFault } from "./schedule.js";
import { createUpstream, type Upstream } from "./upstream.js";

/** Several gateway processes, the Redis that they share, and their Watcher. */
export interface Cluster {
  readonly upstream: Upstream;
  /** Where clients are sent: also to one that is gone until another has taken its place. */
  urls(): readonly string[];
  /** Resolves when the fault is over: what was ended is there again. */
  suffer(fault: ClusterFault): Promise<void>;
  /** Who wrote the entries of each log that is there now, in its order. */
  writers(): Promise<readonly (readonly string[])[]>;
  /** What gateways did that nobody made them do: processes that ended, errors that they could not explain. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

interface Gateway {
  readonly program: Running;
  readonly url: string;
  isEndWanted: boolean;
}

/** Tokens that live this long expire in every round. */
const tokenSeconds = 5;

export async function startCluster(): Promise<Cluster> {
  const [simulator, redis] = await Promise.all([
    startSimulator({ SIMULATOR_TOKEN_SECONDS: String(tokenSeconds), SIMULATOR_USERS: "2" }),
    startRedis(),
  ]);
  const all: Gateway[] = [];
  const killAll = () => {
    for (const { program } of all) program.process.kill("SIGKILL");
  };
  // A test run that is broken off leaves nothing behind, not even what is stopped.
  process.once("exit", killAll);

  const join = async (): Promise<Gateway> => {
    const gateway = await startGateway(simulator.url, redis.url);
    all.push(gateway);
    return gateway;
  };
  const slots = await Promise.all(Array.from({ length: gatewayCount }, join));
  const upstream = createUpstream(simulator);
  // Each fault of a process or of Redis ends before the next one of its kind begins, or they would undo each other.
  const inTurnOf = createTurns();

  const replace = async (slot: number, signal: NodeJS.Signals, afterMs: number): Promise<void> => {
    const old = slots[slot];
    if (old === undefined) return;
    old.isEndWanted = true;
    const ended = once(old.program.process, "exit");
    old.program.process.kill(signal);
    await pause(afterMs);
    slots[slot] = await join();
    await ended;
  };

  return {
    upstream,
    urls: () => slots.map(({ url }) => url),
    suffer: (fault) => {
      switch (fault.kind) {
        case "kill":
          return inTurnOf(fault.gateway, () => replace(fault.gateway, "SIGKILL", fault.replaceAfterMs));
        case "drain":
          return inTurnOf(fault.gateway, () => replace(fault.gateway, "SIGTERM", fault.replaceAfterMs));
        case "pause":
          return inTurnOf(fault.gateway, () => pauseProcess(slots[fault.gateway], fault.forMs));
        case "flush":
          return inTurnOf("redis", () => flush(redis));
        case "restart":
          return inTurnOf("redis", () => restart(redis, fault.signal, fault.startAfterMs));
        case "freeze":
          return inTurnOf("redis", () => freeze(redis, fault.forMs));
        case "skew":
          return upstream.skew(fault.skewMs);
      }
    },
    writers: () => writersOf(redis),
    complaints: () => all.flatMap(complaintsOf),
    close: async () => {
      process.off("exit", killAll);
      killAll();
      await Promise.all([simulator.close(), redis.close()]);
    },
  };
}

async function startGateway(watcherUrl: string, redisUrl: string): Promise<Gateway> {
  const program = startProgram("dist/main.js", {
    PORT: "0",
    HOST: "127.0.0.1",
    WATCHER_URL: watcherUrl,
    REDIS_URL: redisUrl,
    SESSION_SECRET: "delivery-proof-secret-0123456789abcdef",
    REPLICAS: String(gatewayCount),
    FEED_POLL_SECONDS: "2",
    FEED_RECHECK_SECONDS: "2",
    FEED_LATENESS_SECONDS: "3",
  });
  const url = await program.line(/GraphQL\s+(http:\S+)\/graphql/);
  return { program, url, isEndWanted: false };
}

async function pauseProcess(gateway: Gateway | undefined, forMs: number): Promise<void> {
  gateway?.program.process.kill("SIGSTOP");
  await pause(forMs);
  gateway?.program.process.kill("SIGCONT");
}

async function flush({ client }: TestRedis): Promise<void> {
  await client.flushall();
}

async function writersOf({ client }: TestRedis): Promise<readonly (readonly string[])[]> {
  const keys = await client.keys("*{feed-*}:log");
  return Promise.all(
    keys.map(async (key) => (await client.xrange(key, "-", "+")).map(([, [, , , by]]) => String(by))),
  );
}

async function restart(redis: TestRedis, signal: "SIGTERM" | "SIGKILL", startAfterMs: number): Promise<void> {
  await redis.stop(signal);
  await pause(startAfterMs);
  await redis.start();
}

async function freeze(redis: TestRedis, forMs: number): Promise<void> {
  redis.freeze();
  await pause(forMs);
  redis.thaw();
}

function complaintsOf({ program, url, isEndWanted }: Gateway): readonly string[] {
  const { exitCode, signalCode } = program.process;
  const hasEnded = exitCode !== null || signalCode !== null;
  const unexplained = program
    .output()
    .split("\n")
    .filter((line) => /unhandled|uncaught|"level":[56]0|^\s+at /i.test(line));
  return [
    ...(hasEnded && !isEndWanted ? [`${url} ended by itself: ${program.output()}`] : []),
    ...unexplained.map((line) => `${url} printed ${line}`),
  ];
}

/** Runs what is given under the same key one after the other. */
function createTurns() {
  const turns = new Map<number | string, Promise<void>>();
  return (key: number | string, act: () => Promise<void>): Promise<void> => {
    const result = (turns.get(key) ?? Promise.resolve()).then(act);
    turns.set(key, result);
    return result;
  };
}
