/**
 * Many replicas in one process, as far as feeds go: each has the gateway's own lease, log and feed, and its own connections to
 * Redis; Watcher is made up. A replica can be stopped: from then on it does nothing, as if killed. When it goes on, it is
 * as one that stood still for a while: it still believes that it has the right to look.
 *
 * The only program of the bench that is made of the gateway's code: a hundred real gateways do not fit on a small machine, and a
 * copy of the protocol would prove nothing.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { createLog } from "../../../src/log.js";
import { createRedis } from "../../../src/redis.js";
import { createSeal } from "../../../src/session/seal.js";
import type { FeedLogs } from "../../../src/subscriptions/feed-log.js";
import { createFeeds } from "../../../src/subscriptions/feeds.js";
import { createRedisLogs } from "../../../src/subscriptions/redis-log.js";
import type { Look, TopicSource } from "../../../src/subscriptions/topic.js";
import { createAnswering, listen } from "../../feed/answering.js";
import type { LeaseEvent, StartReplicas } from "../wire.js";
import { createSwitch, type Switch } from "./switch.js";

const keepSeconds = 900;
/** The replicas begin one after another within the time between two ticks, as those of a cluster do. */
const tickMilliseconds = 1_000;
/** Without anything new, as Watcher's long poll by default. */
const holdMilliseconds = 25_000;

const log = createLog("fatal");
const seal = createSeal(["bench".repeat(8)]);
const switches = new Map<number, Switch>();
let events: LeaseEvent[] = [];
/** Scripts beside the two of each tick, which asks for the right to look and reads the log. */
let extraScripts = 0;

async function start({ redisUrl, first, count, scopes }: StartReplicas): Promise<null> {
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  await Promise.all(
    numbers.map(async (number, index) => {
      await pause((index * tickMilliseconds) / count);
      await startReplica(number, redisUrl, scopes);
    }),
  );
  return null;
}

async function startReplica(number: number, redisUrl: string, scopes: number): Promise<void> {
  const redis = createRedis(redisUrl, log, Date.now);
  const running = createSwitch();
  switches.set(number, running);
  const stored = createRedisLogs(
    redis,
    {
      close: (scope, text) => seal.close("feed", scope, text).toString("base64"),
      open: (scope, sealed) => seal.open("feed", scope, Buffer.from(sealed, "base64"))?.text,
    },
    keepSeconds,
  );
  const feeds = createFeeds(observed(stored, running, number), log, Date.now);
  await redis.whenReady();
  for (let scope = 0; scope < scopes; scope += 1) {
    const subscriber = await feeds.subscribe(
      {
        topic: "growth",
        user: `user-${scope}`,
        conditions: {},
        keepsAll: false,
        beganAt: ({ version }) => version,
      },
      {
        source: () => madeUp(running),
        filter: { key: "", fits: () => true },
        after: null,
        snapshot: null,
        onEnd: () => undefined,
      },
    );
    void listenTo(subscriber);
  }
}

async function listenTo(batches: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of batches);
}

/** The log as one replica uses it: what it does is noted, and waits while the replica is stopped. */
function observed(logs: FeedLogs, running: Switch, replica: number): FeedLogs {
  function note(scope: string, term: string, what: LeaseEvent["what"]): void {
    events.push({ at: Date.now(), replica, scope, term, what });
  }
  return {
    claim: async (scope, term, how) => {
      await running.isOn();
      const claimed = await logs.claim(scope, term, how);
      if (claimed.leads && how === "take") note(scope, term, "took");
      // Who has lost the right asks once more in the same tick.
      if (claimed.leads || how === "take") extraScripts -= 1;
      else extraScripts += 1;
      return claimed;
    },
    release: async (scope, term) => {
      await running.isOn();
      await logs.release(scope, term);
    },
    begin: async (scope, term, epoch) => {
      await running.isOn();
      extraScripts += 1;
      return logs.begin(scope, term, epoch);
    },
    append: async (scope, term, epoch, text) => {
      await running.isOn();
      extraScripts += 1;
      const isWritten = await logs.append(scope, term, epoch, text);
      note(scope, term, isWritten ? "wrote" : "refused");
      return isWritten;
    },
    read: async (scope, after, count) => {
      await running.isOn();
      extraScripts += 1;
      return logs.read(scope, after, count);
    },
    onChange: (listener) =>
      logs.onChange((scope) => {
        if (!running.isStopped()) listener(scope);
      }),
  };
}

/**
 * A Watcher in which something has changed whenever somebody begins to look, or looks again after having been stopped: each
 * taker-over has something to write at once, and so has who does not know that it lost the right to.
 */
function madeUp(running: Switch): TopicSource {
  const changed = (): Look => {
    const at = Date.now();
    return {
      states: [{ id: "1", version: at, row: { changed_at: at, filler: randomBytes(400).toString("hex") } }],
      gone: [],
      position: { newest: at, settled: at - tickMilliseconds },
    };
  };
  return {
    since: () => Promise.resolve([]),
    missing: () => Promise.resolve([]),
    watch: () => {
      let isFirst = true;
      return {
        begin: () => Promise.resolve({ ...changed(), states: [] }),
        next: async (position, _, signal) => {
          await running.isOn();
          if (isFirst) {
            isFirst = false;
            return changed();
          }
          const wasStopped = await Promise.race([
            running.comesBack().then(() => true),
            pause(holdMilliseconds, false, { signal }),
          ]);
          return wasStopped ? changed() : { states: [], gone: [], position };
        },
      };
    },
  };
}

/** Whoever is named and runs here does nothing from now on; answers since when, Unix milliseconds. */
function stop({ replica }: { readonly replica: number }): number | null {
  const running = switches.get(replica);
  if (running === undefined) return null;
  running.stop();
  return Date.now();
}

function goOn({ replica }: { readonly replica: number }): null {
  switches.get(replica)?.goOn();
  return null;
}

/** What has happened since it was asked last. */
function takeEvents(): readonly LeaseEvent[] {
  const taken = events;
  events = [];
  return taken;
}

listen(
  createAnswering({
    "/start": start,
    "/stop": stop,
    "/go-on": goOn,
    "/events": takeEvents,
    "/extra-scripts": () => extraScripts,
  }),
  "Replicas",
);
