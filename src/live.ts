import { BadUserInput } from "./errors.js";
import type {
  SubscriptionCameraStatusChangesArgs,
  SubscriptionEpisodeChangesArgs,
  SubscriptionMessageReceivedArgs,
} from "./generated/schema.js";
import { limits } from "./limits.js";
import { createCameraSet, type CameraSet } from "./sources/camera-sets.js";
import { readCameraStates } from "./sources/camera-feed.js";
import { episodeBegan, episodeFilterParts, type EpisodeFilterParts } from "./sources/episode-changes.js";
import { createEpisodeFeedSource, searchEpisodes } from "./sources/episode-feed.js";
import { messagesAfter, newestMessage } from "./sources/message-feed.js";
import type { FeedTools } from "./sources/source-tools.js";
import type { Batch } from "./subscriptions/batch.js";
import { createEpisodeTopic, type EpisodeWatchSettings } from "./subscriptions/episode-watch.js";
import type { Feeds } from "./subscriptions/feeds.js";
import { createComparingTopic, createLookingTopic } from "./subscriptions/looking-topic.js";
import type { State, TopicSource } from "./subscriptions/topic.js";

/** The subscriptions of one operation. Each throws BadUserInput, Unavailable, or what Watcher's refusal means. */
export interface Live {
  episodeChanges(args: SubscriptionEpisodeChangesArgs): Promise<AsyncIterableIterator<Batch>>;
  cameraStatusChanges(args: SubscriptionCameraStatusChangesArgs): Promise<AsyncIterableIterator<Batch>>;
  messageReceived(args: SubscriptionMessageReceivedArgs): Promise<AsyncIterableIterator<Batch>>;
}

export interface LiveParts {
  readonly feeds: Feeds;
  readonly settings: Pick<EpisodeWatchSettings, "pollSeconds" | "lateness" | "recheck">;
  readonly now: () => number;
}

/** Who subscribes. */
export interface Subscription {
  /** Reads for the feed, as the viewer, for as long as that lasts. */
  readonly tools: FeedTools;
  /** The account's name. */
  account(): Promise<string>;
  /** A cursor that the transport knows; it is newer than one in the arguments. */
  readonly after: string | undefined;
}

/** Puts together what sources read and what feeds make of it. */
export function createLive({ feeds, settings, now }: LiveParts, subscription: Subscription): Live {
  const { tools, account } = subscription;
  const { client } = tools;
  const placeOf = (after: string | null | undefined) => subscription.after ?? after ?? null;

  function episodeSource({ conditions }: EpisodeFilterParts): TopicSource {
    const { q } = conditions;
    if (q !== undefined) return searchTopic(tools, q);
    const tellsRemovals = conditions.group_view !== true;
    return createEpisodeTopic(
      createEpisodeFeedSource(tools, conditions),
      { ...settings, tellsRemovals },
      now,
    );
  }

  function newestEpisodes(
    { conditions, fits }: EpisodeFilterParts,
    count: number,
  ): Promise<readonly State[]> {
    return createEpisodeFeedSource(tools, conditions).recent(count, fits, {});
  }

  return {
    episodeChanges: async ({ filter, after, snapshot }) => {
      const count = snapshot ?? 0;
      if (snapshot != null && (snapshot < 1 || snapshot > limits.pageSize))
        throw new BadUserInput(`snapshot is 1 to ${limits.pageSize}.`);
      if (snapshot != null && after != null)
        throw new BadUserInput("Give after or snapshot: one goes on, the other begins.");
      const parts = episodeFilterParts(client, filter);
      return withMovingCameras(parts.cameras, async (onEnd) =>
        feeds.subscribe(
          {
            topic: "episodes",
            user: await account(),
            conditions: { ...parts.conditions },
            keepsAll: false,
            beganAt: episodeBegan,
          },
          {
            source: () => episodeSource(parts),
            filter: parts,
            after: placeOf(after),
            snapshot: snapshot == null ? null : () => newestEpisodes(parts, count),
            onEnd,
          },
        ),
      );
    },
    cameraStatusChanges: async ({ filter, after }) => {
      const cameras = createCameraSet(client, filter ?? {});
      return withMovingCameras(cameras, async (onEnd) =>
        feeds.subscribe(
          {
            topic: "cameras",
            user: await account(),
            conditions: {},
            keepsAll: true,
            beganAt: ({ version }) => version,
          },
          {
            source: () => createComparingTopic(limits.feedListLook, () => readCameraStates(client), now),
            filter: { key: JSON.stringify(filter ?? {}), fits: (row) => cameras.has(String(row["name"])) },
            after: placeOf(after),
            snapshot: null,
            onEnd,
          },
        ),
      );
    },
    messageReceived: async ({ after }) =>
      feeds.subscribe(
        {
          topic: "messages",
          user: await account(),
          conditions: {},
          keepsAll: false,
          beganAt: ({ version }) => version,
        },
        {
          source: () => messageTopic(tools),
          filter: { key: "", fits: () => true },
          after: placeOf(after),
          snapshot: null,
          onEnd: () => undefined,
        },
      ),
  };
}

/** Cameras move between folders and organizations: which ones a filter means is read again now and then. */
async function withMovingCameras<T>(
  cameras: CameraSet,
  subscribe: (onEnd: () => void) => Promise<T>,
): Promise<T> {
  if (!cameras.moves) return subscribe(() => undefined);
  await cameras.refresh();
  const timer = setInterval(() => {
    // As they were, until Watcher tells.
    cameras.refresh().catch(() => undefined);
  }, limits.feedCameraSets);
  try {
    return await subscribe(() => clearInterval(timer));
  } catch (error) {
    clearInterval(timer);
    throw error;
  }
}

/** Hits of a picture search among the episodes of the last minutes. */
function searchTopic(tools: FeedTools, search: string): TopicSource {
  const never = new AbortController().signal;
  const read = async (moment: number, signal: AbortSignal) => {
    const { states, at } = await searchEpisodes(tools, search, moment - limits.feedSearchWindow, signal);
    return { states, newest: Math.max(moment, ...states.map(({ version }) => version)), at };
  };
  return createLookingTopic({
    pause: limits.feedSearchLook,
    begin: async (signal) => {
      const { upTo } = await createEpisodeFeedSource(tools, {}).newest(0, signal);
      const { states, newest } = await read(upTo, signal);
      return { states, gone: [], position: { newest, settled: newest } };
    },
    look: async ({ newest: before }, known, signal) => {
      const { states, newest } = await read(before, signal);
      // What the feed has forgotten is older than what it has settled.
      const news = states.filter(({ id, version }) => version > before || known.get(id) !== undefined);
      return { states: news, gone: [], position: { newest, settled: newest } };
    },
    since: async (settled) => {
      const { states } = await read(settled, never);
      return states.filter(({ version }) => version > settled);
    },
  });
}

function messageTopic({ client }: FeedTools): TopicSource {
  const look = async (number: number) => {
    const states: readonly State[] = (await messagesAfter(client, number)) ?? [];
    const newest = Math.max(number, ...states.map(({ version }) => version));
    return { states, gone: [], position: { newest, settled: newest } };
  };
  return createLookingTopic({
    pause: limits.feedListLook,
    begin: async () => {
      const newest = await newestMessage(client);
      return { states: [], gone: [], position: { newest, settled: newest } };
    },
    look: ({ newest }) => look(newest),
    since: (settled) => messagesAfter(client, settled),
  });
}
