import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Config } from "./config.js";
import { createContexts } from "./context.js";
import { limits } from "./limits.js";
import type { Logger } from "./log.js";
import { createMetrics } from "./metrics.js";
import { createRedis } from "./redis.js";
import { createSchema } from "./schema.js";
import { createAnnouncements } from "./mutations/announcements.js";
import { createRepeats } from "./mutations/repeats.js";
import { createSteering } from "./mutations/steering.js";
import { createSeal, type Seal } from "./session/seal.js";
import { createSessions } from "./session/sessions.js";
import { createWatcher } from "./sources/client.js";
import { createListTrust } from "./sources/in-list.js";
import { createFeeds } from "./subscriptions/feeds.js";
import { createMemoryLogs } from "./subscriptions/memory-log.js";
import { createRedisLogs, type LogSeal } from "./subscriptions/redis-log.js";
import { createBrowsers } from "./transport/browser.js";
import { createAddressOf } from "./transport/client-address.js";
import { explorerRoutes, type DemoLogin } from "./transport/explorer.js";
import { createGraphql } from "./transport/graphql.js";
import { createTogether } from "./transport/together.js";
import { healthRoutes } from "./transport/health.js";
import { createHttp, graphqlRoute } from "./transport/http.js";
import { removeForgottenUploads } from "./transport/multipart.js";
import { createPreparer } from "./transport/prepare.js";
import { createEventStreams } from "./transport/sse.js";
import { createSubscriptions } from "./transport/subscriptions.js";
import { createSockets } from "./transport/ws.js";

export type GatewayOptions = Omit<Config, "production" | "logLevel"> & {
  readonly watcherUrl: URL;
  readonly demoLogins: readonly DemoLogin[];
};

export interface Gateway {
  readonly url: string;
  /** Throws UpstreamUnavailable, UpstreamTimeout or UpstreamInvalid unless Watcher answers. */
  checkWatcher(): Promise<void>;
  /** Throws Unavailable unless Redis answers, when there is to be one. */
  checkRedis(): Promise<void>;
  /** Stops accepting, lets running requests end for a while, and frees everything. */
  close(): Promise<void>;
}

/** What feeds tell is stored under the secret and the feed's scope. */
function logSeal(seal: Seal): LogSeal {
  return {
    close: (scope, text) => seal.close("feed", scope, text).toString("base64"),
    open: (scope, sealed) => seal.open("feed", scope, Buffer.from(sealed, "base64"))?.text,
  };
}

/** Wires the rooms together and listens. Rejects when the port cannot be had. */
export async function startGateway(options: GatewayOptions, log: Logger): Promise<Gateway> {
  const now = Date.now;
  const metrics = createMetrics();
  const redis = options.redisUrl === undefined ? undefined : createRedis(options.redisUrl, log, now);
  const keeping = {
    milliseconds: options.referenceKeepSeconds * 1000,
    isHearing: () => redis === undefined || redis.isSubscribed(),
  };
  const watcher = createWatcher(options.watcherUrl, keeping, log, metrics.onCall);
  const together = createTogether();
  const forget = () => {
    watcher.forget();
    together.forget();
  };
  // What was changed meanwhile was not heard of.
  redis?.onReturn(forget);
  const seal = createSeal(options.sessionSecrets);
  const sessions = createSessions({
    watcher,
    redis,
    seal,
    lifetimes: { idle: options.sessionIdleSeconds * 1000, age: options.sessionAgeSeconds * 1000 },
    log,
    onEvent: metrics.onSession,
    now,
  });
  const trust = createListTrust(log, now);
  const logs =
    redis === undefined
      ? createMemoryLogs(options.feedLogSeconds, now)
      : createRedisLogs(redis, logSeal(seal), options.feedLogSeconds);
  const feeds = createFeeds(logs, log, now);
  metrics.watchFeeds(feeds.counts);
  const contexts = createContexts({
    watcher,
    sessions,
    trust,
    watcherOrigin: options.watcherUrl.origin,
    live: {
      feeds,
      settings: {
        pollSeconds: options.feedPollSeconds,
        lateness: options.feedLatenessSeconds * 1000,
        recheck: options.feedRecheckSeconds * 1000,
      },
      now,
    },
    announcements: createAnnouncements(redis, forget, log),
    repeats: createRepeats(redis, seal, log),
    steering: createSteering(),
  });
  const schema = createSchema();
  const graphql = await createGraphql(schema, together, log, metrics.onOperation);
  const prepare = createPreparer(schema);
  const subscriptions = createSubscriptions(schema, log);
  const events = createEventStreams({ prepare, subscriptions, graphql, contexts, log });
  const browsers = createBrowsers(options.corsOrigins, options.sessionAgeSeconds);
  const addressOf = createAddressOf(options.trustedProxies);
  const explorer = fileURLToPath(new URL("./explorer", import.meta.url));
  const checks = { watcher: () => watcher.ping(), ...(redis && { redis: () => redis.ping() }) };
  const http = createHttp(
    {
      "/graphql": graphqlRoute(graphql, contexts, browsers, addressOf, events),
      ...explorerRoutes(explorer, options.demoLogins),
      ...healthRoutes(checks, metrics.text),
    },
    log,
  );
  const sockets = createSockets({
    http,
    path: "/graphql",
    schema,
    prepare,
    subscriptions,
    graphql,
    contexts,
    browsers,
    addressOf,
    log,
  });

  /** What would keep the process alive. */
  async function free(): Promise<void> {
    await feeds.close();
    await graphql.stop();
    sessions.close();
    redis?.close();
    watcher.close();
  }

  try {
    // Whoever reaches the port can sign in, if Redis is there at all; without it sessions wait, and nothing else does.
    await Promise.all([removeForgottenUploads(), redis?.whenReady().catch(() => undefined)]);
    http.listen(options.port, options.host);
    await once(http, "listening");
  } catch (error) {
    await free();
    throw error;
  }
  const { port } = http.address() as AddressInfo;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;

  return {
    url: `http://${host}:${port}`,
    checkWatcher: () => watcher.ping(),
    checkRedis: async () => redis?.whenReady(),
    close: async () => {
      const closed = once(http, "close");
      http.close();
      http.closeIdleConnections();
      // Others look at Watcher from now on; what they find is told here too until the sockets are closed.
      await feeds.close();
      sockets.close();
      events.close();
      const force = setTimeout(() => http.closeAllConnections(), limits.drain);
      await closed;
      clearTimeout(force);
      await free();
    },
  };
}
