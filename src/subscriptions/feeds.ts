import { createHash } from "node:crypto";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import { createFeed, type Feed, type FeedCounts, type Subscribing } from "./feed.js";
import type { FeedLogs } from "./feed-log.js";
import type { Subscriber } from "./subscriber.js";
import type { State } from "./topic.js";

/** What distinguishes the feeds of a topic. */
export interface Scope {
  readonly topic: string;
  /** The account as whom Watcher is looked at: what is seen are its rights. */
  readonly user: string;
  /** What Watcher itself filters by. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly keepsAll: boolean;
  readonly beganAt: (state: State) => number;
}

/** All feeds of this process. */
export interface Feeds {
  /** See Feed.subscribe. */
  subscribe(scope: Scope, what: Subscribing): Promise<Subscriber>;
  /** How many feeds there are, and the sums of what they count. */
  counts(): FeedCounts & { readonly feeds: number };
  /** Gives up every right to look, so that other processes go on at once. */
  close(): Promise<void>;
}

export function createFeeds(logs: FeedLogs, log: Logger, now: () => number): Feeds {
  const feeds = new Map<string, Feed>();
  let isClosed = false;

  logs.onChange((scope) => {
    const feed = feeds.get(scope);
    feed?.follow();
  });
  const ticking = setInterval(() => {
    for (const [scope, feed] of feeds) {
      if (feed.isEmpty()) drop(scope, feed);
      else void feed.tick();
    }
  }, limits.feedTick);

  function drop(scope: string, feed: Feed): void {
    feeds.delete(scope);
    void feed.close();
  }

  return {
    subscribe: async ({ topic, user, conditions, keepsAll, beganAt }, what) => {
      const scope = scopeId(topic, user, conditions);
      const feed = feeds.get(scope) ?? createFeed({ scope, logs, keepsAll, beganAt, log, now });
      if (!isClosed) feeds.set(scope, feed);
      const subscriber = await feed.subscribe(what);
      return subscriber;
    },
    counts: () => {
      const counts = [...feeds.values()].map((feed) => feed.counts());
      const sum = (key: keyof FeedCounts) => counts.reduce((total, each) => total + each[key], 0);
      return {
        feeds: feeds.size,
        subscribers: sum("subscribers"),
        leading: sum("leading"),
        stale: sum("stale"),
      };
    },
    close: async () => {
      isClosed = true;
      clearInterval(ticking);
      await Promise.all([...feeds.values()].map((feed) => feed.close()));
    },
  };
}

/** The names of accounts do not stand in the store. */
function scopeId(topic: string, user: string, conditions: Readonly<Record<string, unknown>>): string {
  const named = Object.entries(conditions).sort(([a], [b]) => a.localeCompare(b));
  const text = JSON.stringify([topic, user, named]);
  return createHash("sha256").update("watcher-graph feed ").update(text).digest("base64url").slice(0, 22);
}
