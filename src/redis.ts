import { Cluster, Redis, type RedisOptions } from "ioredis";
import { Unavailable } from "./errors.js";
import { limits } from "./limits.js";
import type { Logger } from "./log.js";
import { parseRedisUrl, type RedisPlace } from "./redis-url.js";

export type RedisClient = Redis | Cluster;

/** The process's connection to Redis. Goes on trying while Redis is away; no command waits longer than its limit. */
export interface RedisConnection {
  readonly client: RedisClient;
  /** Runs commands. Throws Unavailable when Redis does not carry them out in time. */
  run<T>(commands: (client: RedisClient) => Promise<T>): Promise<T>;
  /** Redis has not answered for a while: longer than a connection takes to come back. */
  isDown(): boolean;
  /** Calls the listener with each message of the channel. For all channels before the first connection, that is: at once. */
  subscribe(channel: string, listener: (message: string) => void): void;
  /** Messages arrive just now. While they do not, some may have been missed. */
  isSubscribed(): boolean;
  /** Calls the listener when Redis and its messages are there again, with the time of its last answer before. */
  onReturn(listener: (awaySince: number) => void): void;
  /** When Redis came back last, Unix milliseconds; 0 when it was never away. */
  returnedAt(): number;
  /** Throws Unavailable unless Redis answers. */
  ping(): Promise<void>;
  /** Waits for the first connection. Throws Unavailable when that takes too long. */
  whenReady(): Promise<void>;
  close(): void;
}

/** Connects to the place of a REDIS_URL. Never rejects: Redis may come later. */
export function createRedis(url: string, log: Logger, now: () => number): RedisConnection {
  const place = parseRedisUrl(url);
  if (place === undefined) throw new Error("REDIS_URL is malformed");
  const client = connect(place);
  // A connection that is subscribed takes no other commands.
  const subscriber = connect(place);
  const returnListeners: ((awaySince: number) => void)[] = [];
  // Counted in heartbeats, not in time: a process that stood still for seconds must not take Redis for down.
  let missedBeats: number = limits.redisDownBeats;
  let returned = 0;
  let answeredAt = 0;
  let wasReady = false;
  let isListening = false;
  const channels = new Set<string>();

  for (const connection of [client, subscriber]) {
    // ioredis goes on trying; without a listener it prints each failure.
    connection.on("error", (error: Error) => log.debug({ err: error }, "redis connection failed"));
  }
  client.on("close", () => {
    if (wasReady && client.status !== "end") log.warn("redis is gone; sessions known here go on");
    wasReady = false;
  });
  subscriber.on("close", () => {
    isListening = false;
  });
  client.on("ready", () => {
    wasReady = true;
    missedBeats = 0;
    tellIfReturned();
  });

  const heartbeat = setInterval(() => {
    missedBeats += 1;
    // Both: a connection that was cut without a word takes commands and answers none.
    for (const connection of [client, subscriber]) void ping(connection);
  }, limits.redisPing);

  async function ping(connection: RedisClient): Promise<void> {
    if (connection.status !== "ready") return;
    try {
      await connection.ping();
      if (connection === client) noteAnswer();
    } catch {
      // A connection that answers nothing is given up; the next one is made by itself.
      connection.disconnect(true);
    }
  }

  function noteAnswer(): void {
    missedBeats = 0;
    // While its messages are missing it is away: what it answers then must not hide since when.
    if (isListening) answeredAt = now();
  }

  async function listen(): Promise<void> {
    try {
      await subscriber.subscribe(...channels);
      isListening = true;
      tellIfReturned();
    } catch (error) {
      log.debug({ err: error }, "redis subscription failed");
      if (subscriber.status === "ready") subscriber.disconnect(true);
    }
  }

  function tellIfReturned(): void {
    if (!isListening || client.status !== "ready") return;
    const awaySince = answeredAt;
    returned = now();
    noteAnswer();
    log.info("redis is there");
    for (const tell of returnListeners) tell(awaySince);
  }

  return {
    client,
    run: async (commands) => {
      try {
        const result = await commands(client);
        noteAnswer();
        return result;
      } catch (error) {
        throw new Unavailable("The gateway cannot reach its store of sessions. Try again.", { cause: error });
      }
    },
    isDown: () => missedBeats >= limits.redisDownBeats,
    subscribe: (channel, listener) => {
      if (channels.size === 0) subscriber.on("ready", () => void listen());
      channels.add(channel);
      subscriber.on("message", (from: string, message: string) => {
        if (from === channel) listener(message);
      });
    },
    isSubscribed: () => isListening,
    onReturn: (listener) => void returnListeners.push(listener),
    returnedAt: () => returned,
    ping: async () => {
      try {
        await client.ping();
      } catch (error) {
        throw new Unavailable("Redis does not answer.", { cause: error });
      }
    },
    whenReady: async () => {
      if (returned > 0) return;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Unavailable("Redis does not answer.")),
          limits.redisTimeout,
        );
        returnListeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    close: () => {
      clearInterval(heartbeat);
      client.disconnect();
      subscriber.disconnect();
    },
  };
}

function connect(place: RedisPlace): RedisClient {
  const { nodes, username, password, master, isTls } = place;
  const [first = { host: "localhost", port: 6379 }] = nodes;
  const common = {
    commandTimeout: limits.redisTimeout,
    connectTimeout: limits.redisTimeout,
    // What cannot be sent now fails now: callers know what to do without Redis.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    retryStrategy: pause,
    // After a fail-over the former master refuses writes.
    reconnectOnError: (error) => error.message.startsWith("READONLY"),
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(isTls && { tls: {} }),
  } satisfies RedisOptions;
  if (place.kind === "cluster") {
    return new Cluster([...nodes], {
      redisOptions: common,
      clusterRetryStrategy: pause,
      enableOfflineQueue: false,
      slotsRefreshTimeout: limits.redisTimeout,
    });
  }
  const db = place.database;
  if (place.kind === "single") return new Redis({ ...common, ...first, db });
  return new Redis({
    ...common,
    db,
    sentinels: [...nodes],
    name: master ?? "",
    sentinelRetryStrategy: pause,
    ...(isTls && { enableTLSForSentinelMode: true, sentinelTLS: {} }),
  });
}

function pause(attempt: number): number {
  return Math.min(50 * attempt, limits.redisReconnect);
}
