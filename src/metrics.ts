import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { SessionEvent } from "./session/session.js";
import type { CallRecord } from "./sources/client.js";
import type { OnOperation } from "./transport/graphql.js";

export interface Metrics {
  readonly onCall: (call: CallRecord) => void;
  readonly onOperation: OnOperation;
  readonly onSession: (event: SessionEvent) => void;
  /** Reads what feeds count whenever the metrics are read. */
  watchFeeds(counts: () => Readonly<Record<FeedGauge, number>>): void;
  text(): Promise<{ type: string; text: string }>;
}

const feedGauges = {
  subscribers: "Open subscriptions to feeds",
  feeds: "Feeds with subscribers here: one for each account and topic",
  leading: "Feeds for which this process looks at Watcher",
  stale: "Feeds that see nothing just now, because Watcher or Redis does not answer",
};
type FeedGauge = keyof typeof feedGauges;

/** Prometheus metrics. Labels are of few values: path templates and codes, never names, ids or tokens. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const calls = new Histogram({
    name: "watcher_call_seconds",
    help: "Calls to Watcher by path and outcome",
    labelNames: ["path", "outcome"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5, 10],
    registers,
  });
  const bytes = new Counter({
    name: "watcher_received_bytes_total",
    help: "Bytes received from Watcher",
    registers,
  });
  const operations = new Histogram({
    name: "graphql_operation_seconds",
    help: "GraphQL operations by outcome",
    labelNames: ["outcome"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5, 10],
    registers,
  });
  const cost = new Histogram({
    name: "graphql_operation_watcher_calls",
    help: "Calls to Watcher that one operation caused",
    buckets: [0, 1, 2, 4, 8, 16, 64, 256, 1024],
    registers,
  });
  const sessions = new Counter({
    name: "session_events_total",
    help: "Sessions begun and ended here, and renewals of their tokens",
    labelNames: ["event"],
    registers,
  });
  type Observed = ReturnType<typeof calls.labels>;
  /** By path and outcome: to look for the labels of each call costs more than to count it. */
  const observed = new Map<string, Observed>();
  const observedFor = (path: string, outcome: string): Observed => {
    const key = `${path} ${outcome}`;
    let found = observed.get(key);
    if (found === undefined) observed.set(key, (found = calls.labels(path, outcome)));
    return found;
  };
  return {
    watchFeeds: (counts) => {
      const gauge = (name: FeedGauge) =>
        new Gauge({
          name: `feed_${name}`,
          help: feedGauges[name],
          registers,
          collect() {
            this.set(counts()[name]);
          },
        });
      gauge("subscribers");
      gauge("feeds");
      gauge("leading");
      gauge("stale");
    },
    onSession: (event) => sessions.inc({ event }),
    onCall: (call) => {
      observedFor(call.path, call.outcome).observe(call.milliseconds / 1000);
      bytes.inc(call.bytes);
    },
    onOperation: ({ failed, milliseconds, upstreamCalls }) => {
      operations.observe({ outcome: failed ? "errors" : "ok" }, milliseconds / 1000);
      cost.observe(upstreamCalls);
    },
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
