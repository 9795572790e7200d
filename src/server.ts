import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { contextFactory } from "./context.js";
import { limits } from "./limits.js";
import type { Logger } from "./log.js";
import { createMetrics } from "./metrics.js";
import { createSchema } from "./schema.js";
import { createSessions } from "./session/sessions.js";
import { createMemoryVault } from "./session/vault.js";
import { createWatcher } from "./sources/client.js";
import { createListTrust } from "./sources/in-list.js";
import { explorerRoutes, type DemoLogin } from "./transport/explorer.js";
import { createGraphql } from "./transport/graphql.js";
import { healthRoutes } from "./transport/health.js";
import { createHttp, graphqlRoute } from "./transport/http.js";

export interface GatewayOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly watcherUrl: URL;
  readonly demoLogins: readonly DemoLogin[];
}

export interface Gateway {
  readonly url: string;
  /** Throws UpstreamUnavailable, UpstreamTimeout or UpstreamInvalid unless Watcher answers. */
  checkWatcher(): Promise<void>;
  /** Stops accepting, lets running requests end for a while, and frees everything. */
  close(): Promise<void>;
}

/** Wires the rooms together and listens. Rejects when the port cannot be had. */
export async function startGateway(options: GatewayOptions, log: Logger): Promise<Gateway> {
  const now = Date.now;
  const metrics = createMetrics();
  const watcher = createWatcher(options.watcherUrl, log, metrics.onCall);
  const sessions = createSessions(watcher, createMemoryVault(now), log, now);
  const trust = createListTrust(log, now);
  const createContext = contextFactory({
    watcher,
    sessions,
    trust,
    watcherOrigin: options.watcherUrl.origin,
  });
  const graphql = await createGraphql(createSchema(), log, metrics.onOperation);
  const explorer = fileURLToPath(new URL("./explorer", import.meta.url));
  const http = createHttp(
    {
      "/graphql": graphqlRoute(graphql, createContext),
      ...explorerRoutes(explorer, options.demoLogins),
      ...healthRoutes({ watcher: () => watcher.ping() }, metrics.text),
    },
    log,
  );
  http.listen(options.port, options.host);
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;

  return {
    url: `http://${host}:${port}`,
    checkWatcher: () => watcher.ping(),
    close: async () => {
      const closed = once(http, "close");
      http.close();
      http.closeIdleConnections();
      const force = setTimeout(() => http.closeAllConnections(), limits.drain);
      await closed;
      clearTimeout(force);
      await graphql.stop();
      watcher.close();
    },
  };
}
