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
import { createSessions } from "./session/sessions.js";
import { createWatcher } from "./sources/client.js";
import { createListTrust } from "./sources/in-list.js";
import { createBrowsers } from "./transport/browser.js";
import { createAddressOf } from "./transport/client-address.js";
import { explorerRoutes, type DemoLogin } from "./transport/explorer.js";
import { createGraphql } from "./transport/graphql.js";
import { healthRoutes } from "./transport/health.js";
import { createHttp, graphqlRoute } from "./transport/http.js";
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

/** Wires the rooms together and listens. Rejects when the port cannot be had. */
export async function startGateway(options: GatewayOptions, log: Logger): Promise<Gateway> {
  const now = Date.now;
  const metrics = createMetrics();
  const watcher = createWatcher(options.watcherUrl, log, metrics.onCall);
  const redis = options.redisUrl === undefined ? undefined : createRedis(options.redisUrl, log, now);
  const sessions = createSessions({
    watcher,
    redis,
    secrets: options.sessionSecrets,
    lifetimes: { idle: options.sessionIdleSeconds * 1000, age: options.sessionAgeSeconds * 1000 },
    log,
    onEvent: metrics.onSession,
    now,
  });
  const trust = createListTrust(log, now);
  const contexts = createContexts({ watcher, sessions, trust, watcherOrigin: options.watcherUrl.origin });
  const schema = createSchema();
  const graphql = await createGraphql(schema, log, metrics.onOperation);
  const browsers = createBrowsers(options.corsOrigins, options.sessionAgeSeconds);
  const addressOf = createAddressOf(options.trustedProxies);
  const explorer = fileURLToPath(new URL("./explorer", import.meta.url));
  const checks = { watcher: () => watcher.ping(), ...(redis && { redis: () => redis.ping() }) };
  const http = createHttp(
    {
      "/graphql": graphqlRoute(graphql, contexts, browsers, addressOf),
      ...explorerRoutes(explorer, options.demoLogins),
      ...healthRoutes(checks, metrics.text),
    },
    log,
  );
  const sockets = createSockets({
    http,
    path: "/graphql",
    schema,
    graphql,
    contexts,
    browsers,
    addressOf,
    log,
  });

  /** What would keep the process alive. */
  async function free(): Promise<void> {
    await graphql.stop();
    sessions.close();
    redis?.close();
    watcher.close();
  }

  http.listen(options.port, options.host);
  try {
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
      sockets.close();
      const force = setTimeout(() => http.closeAllConnections(), limits.drain);
      await closed;
      clearTimeout(force);
      await free();
    },
  };
}
