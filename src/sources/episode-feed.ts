import { readMany } from "./in-list.js";
import { invalidRow } from "./batch.js";
import type { TimedAnswer } from "./client.js";
import { isRecord } from "./json.js";
import type { Query } from "./target.js";
import { limits } from "../limits.js";
import { GatewayError } from "../errors.js";
import { firstKey, toKey, type Raw } from "./shape.js";
import type { FeedTools } from "./source-tools.js";

/**
 * Upstream fields that the feed carries: enough for filters and for most of what an episode tells. Pictures, detections and
 * playback tokens are heavy or secret: they are read when a subscriber selects them.
 */
export const episodeFeedFields: readonly string[] = [
  "close_reason",
  "closed_at",
  "description",
  "duration",
  "episode_appearance_timestamps",
  "episode_id",
  "episode_type",
  "is_favorite",
  "license_plate_missing",
  "license_plate_text",
  "match_score",
  "matched_persons.match_score",
  "matched_persons.person.name",
  "matched_persons.person.person_id",
  "media",
  "opened_at",
  "payload",
  "preview_timestamp",
  "started_at",
  "stream.comment",
  "stream.name",
  "stream.thumbnails.enabled",
  "stream.title",
  "title",
  "updated_at",
  "vehicle_emergency_subtype",
  "vehicle_facing_side",
  "vehicle_purpose",
];

/** What only Watcher can filter by. `q` goes with neither times of change nor long polls. */
export interface UpstreamConditions {
  readonly q?: string;
  readonly is_unknown?: boolean;
  readonly group_view?: boolean;
}

/** An episode as Watcher has it. `version` is its time of change, Unix milliseconds. */
export interface EpisodeState {
  readonly id: string;
  readonly version: number;
  readonly row: Raw;
}

export interface EpisodeLook {
  readonly states: readonly EpisodeState[];
  /** Everything changed up to then has been read; less than all when the look ended early. */
  readonly upTo: number;
  readonly isComplete: boolean;
  /** Watcher's clock at the last answer; undefined when it does not tell. */
  readonly at: number | undefined;
}

/** Episodes by their time of change. All throw what WatcherClient.watch throws. */
export interface EpisodeFeedSource {
  /**
   * All episodes that changed up to so many milliseconds before the newest one did; `upTo` is before any where there are
   * none. One call, unless many changed in that time. Source: episodes_list.
   */
  newest(within: number, signal: AbortSignal): Promise<EpisodeLook>;
  /**
   * Episodes that changed after a moment, in order. While there are none Watcher holds the answer for so many seconds.
   * Source: episodes_list.
   */
  changedAfter(moment: number, holdSeconds: number, signal: AbortSignal): Promise<EpisodeLook>;
  /** Those of the ids that exist; null for the others. Source: episodes_list. */
  existing(ids: readonly string[]): Promise<ReadonlyMap<string, EpisodeState | null>>;
  /** Newest first, as many as fit and meet the test. Source: episodes_list. */
  recent(count: number, fits: (row: Raw) => boolean, among: Query): Promise<readonly EpisodeState[]>;
}

const path = "/episodes";
const select = episodeFeedFields.join(",");

export function createEpisodeFeedSource(
  { client, trust }: FeedTools,
  conditions: UpstreamConditions,
): EpisodeFeedSource {
  async function read(query: Query, signal: AbortSignal): Promise<Page> {
    return pageOf(await client.watch(path, {}, { ...conditions, ...query }, signal));
  }

  async function changedAfter(
    moment: number,
    holdSeconds: number,
    signal: AbortSignal,
  ): Promise<EpisodeLook> {
    const found = new Map<string, EpisodeState>();
    let upTo = moment;
    let at: number | undefined;
    for (let pages = 0; pages < limits.feedPages; pages++) {
      const isFirst = pages === 0;
      const page = await read(
        {
          updated_at_gt: withinContract(upTo),
          sort: "updated_at",
          limit: limits.feedPage,
          select,
          ...(isFirst && holdSeconds > 0 && { poll_timeout: holdSeconds }),
        },
        signal,
      );
      at = page.at;
      // A server that ignores the filter answers with what is long known.
      const news = page.states.filter(({ version }) => version > moment);
      for (const state of news) keepNewest(found, state);
      if (!page.hasMore || page.states.length === 0) return { ...summary(found, upTo), isComplete: true, at };
      const last = Math.max(...page.states.map(({ version }) => version));
      if (!isSorted(page.states) || last <= upTo) throw invalidRow(path);
      // The page may end in the middle of those that changed in one millisecond.
      await readTies(last, found, signal);
      upTo = last;
    }
    return { ...summary(found, upTo), upTo, isComplete: false, at };
  }

  /** Every episode that changed in one millisecond, by number, which is unique. */
  async function readTies(
    moment: number,
    found: Map<string, EpisodeState>,
    signal: AbortSignal,
  ): Promise<void> {
    let after: string | undefined;
    for (let pages = 0; pages < limits.feedPages; pages++) {
      const page = await read(
        {
          updated_at: moment,
          ...(after !== undefined && { episode_id_gt: after }),
          sort: "episode_id",
          limit: limits.feedPage,
          select,
        },
        signal,
      );
      for (const state of page.states) keepNewest(found, state);
      after = page.states.at(-1)?.id;
      if (!page.hasMore || after === undefined) return;
    }
  }

  return {
    newest: async (within, signal) => {
      const query = { sort: "-updated_at", limit: limits.feedFirst, select };
      const { states, hasMore, at } = await read(query, signal);
      const versions = states.map(({ version }) => version);
      const upTo = Math.max(earliest, ...versions);
      const since = upTo - within;
      // Some servers give fewer than were asked for.
      const isShort = states.length < limits.feedFirst && !hasMore;
      const isAll = states.length === 0 || isShort || Math.min(...versions) <= since;
      if (!isAll || !isSorted(states.toReversed())) return changedAfter(since, 0, signal);
      return {
        states: states.filter(({ version }) => version > since).reverse(),
        upTo,
        isComplete: true,
        at,
      };
    },
    changedAfter,
    existing: async (ids) => {
      const list = {
        path,
        values: {},
        items: "episodes",
        keyField: "episode_id",
        keyOf: (row: Raw) => firstKey(row, ["episode_id"]),
        query: { ...conditions },
        single: {
          read: (id: string) => client.get("/episodes/{episode_id}", { episode_id: id }),
          small: false,
        },
      } as const;
      const found = await readMany(client, trust, list, ids, episodeFeedFields);
      return new Map(
        ids.map((id) => {
          const entry = found.get(id);
          if (entry instanceof GatewayError) throw entry;
          return [id, entry === undefined ? null : stateOf(entry.row)];
        }),
      );
    },
    recent: async (count, fits, among) => {
      const found = new Map<string, EpisodeState>();
      let before: number | undefined;
      const never = new AbortController().signal;
      for (let pages = 0; pages < limits.feedPages && found.size < count; pages++) {
        // Up to and with the last moment, of which the page may have ended in the middle.
        const range = before === undefined ? {} : { updated_at_lte: before };
        const query = { ...among, ...range, sort: "-updated_at", limit: limits.feedPage, select };
        const page = await read(query, never);
        for (const state of page.states) if (fits(state.row)) found.set(state.id, state);
        const last = page.states.at(-1)?.version;
        if (!page.hasMore || last === undefined || last === before) break;
        before = last;
      }
      return [...found.values()].slice(0, count);
    },
  };
}

/** Episodes that a picture search finds, opened since a moment: such a search goes with no other conditions. */
export async function searchEpisodes(
  { client }: FeedTools,
  search: string,
  since: number,
  signal: AbortSignal,
): Promise<{ readonly states: readonly EpisodeState[]; readonly at: number | undefined }> {
  const query = { q: search, opened_at_gte: withinContract(since), limit: limits.feedPage, select };
  const { states, at } = pageOf(await client.watch(path, {}, query, signal));
  return { states, at };
}

interface Page {
  readonly states: readonly EpisodeState[];
  readonly hasMore: boolean;
  readonly at: number | undefined;
}

function pageOf({ body, at }: TimedAnswer): Page {
  const rows = isRecord(body) ? body["episodes"] : undefined;
  if (!isRecord(body) || !Array.isArray(rows) || !rows.every(isRecord)) throw invalidRow(path);
  const { next } = body;
  const hasMore = (typeof next === "string" && next !== "") || rows.length >= limits.feedPage;
  return { states: rows.map(stateOf), hasMore, at };
}

/** Before the first episode of a Watcher that has none: its contract knows no earlier time. */
const earliest = 1e12 + 1e9;

/** A spoilt cursor may name any moment; Watcher refuses those that its contract does not know. */
const withinContract = (moment: number) => Math.min(Math.max(moment, 1e12), 1e13);

function stateOf(row: Raw): EpisodeState {
  const id = toKey(row["episode_id"]);
  const version = row["updated_at"];
  if (id === undefined || typeof version !== "number") throw invalidRow(path);
  // Some servers send more than was asked for: pictures would fill the log, and a playback token is a secret.
  return { id, version, row: Object.fromEntries(Object.entries(row).filter(([name]) => carried.has(name))) };
}

const carried = new Set(episodeFeedFields.map((path) => path.split(".")[0] ?? path));

function keepNewest(found: Map<string, EpisodeState>, state: EpisodeState): void {
  const present = found.get(state.id);
  if (present === undefined || present.version <= state.version) found.set(state.id, state);
}

function summary(found: ReadonlyMap<string, EpisodeState>, upTo: number) {
  const states = [...found.values()].sort((a, b) => a.version - b.version);
  return { states, upTo: Math.max(upTo, states.at(-1)?.version ?? 0) };
}

function isSorted(states: readonly EpisodeState[]): boolean {
  return states.every(({ version }, index) => version >= (states[index - 1]?.version ?? 0));
}
