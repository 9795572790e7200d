import type { EpisodeFilter, EpisodeKind, EpisodeOrder } from "../generated/schema.js";
import { BadUserInput } from "../errors.js";
import { limits } from "../limits.js";
import pLimit from "p-limit";
import { createLoader, type Found, type Loader, type Relation } from "./batch.js";
import { encodeQueryValue } from "./client.js";
import { readConnection, type Connection } from "./connection.js";
import { nullIfAbsent, readPage } from "./envelope.js";
import { episodeShape, type EpisodeRow } from "./episode-shape.js";
import {
  all,
  anyOf,
  both,
  flag,
  idConditions,
  momentConditions,
  textConditions,
  type Conditions,
} from "./filters.js";
import { decodeKey } from "./global-id.js";
import { readMany } from "./in-list.js";
import { orderingFrom, type Ordering, type PageArguments } from "./page.js";
import type { Selection } from "./selection.js";
import { firstKey, type Raw } from "./shape.js";
import type { SourceTools } from "./sources.js";
import { isRecord } from "./client.js";
import { GatewayError } from "../errors.js";
import { invalidRow } from "./batch.js";

export { episodeShape as newestEpisodeShape, type EpisodeRow, type PersonMatchRow } from "./episode-shape.js";

/** Stands for the newest episode of a camera: its name, and when the camera says that episode began. */
export function newestEpisodeKey(camera: string, lastEpisodeAt: number): string {
  return `${lastEpisodeAt} ${camera}`;
}

function splitNewestKey(key: string): { at: string; camera: string } {
  const space = key.indexOf(" ");
  return { at: key.slice(0, space), camera: key.slice(space + 1) };
}

const kindWords: Readonly<Record<Exclude<EpisodeKind, "CUSTOM">, string>> = {
  GENERIC: "generic",
  FACE: "face",
  VEHICLE: "vehicle",
  HUMAN: "human",
  QR_CODE: "qr_code",
  CONTEXT_SEARCH: "context_search",
};

function typesOf({ kinds, customTypes }: EpisodeFilter): Conditions {
  if (kinds == null && customTypes == null) return {};
  const words = (kinds ?? []).flatMap((kind) => (kind === "CUSTOM" ? [] : [kindWords[kind]]));
  if (kinds?.includes("CUSTOM") === true && customTypes == null) {
    throw new BadUserInput("kinds: CUSTOM needs customTypes: the names of the types to look for.");
  }
  return anyOf("episode_type", [...words, ...(customTypes ?? [])]);
}

/** What goes with Watcher's picture search: cameras and a span of time, nothing else. */
function searchConditions(search: string, filter: EpisodeFilter): Conditions {
  const { openedAt, cameraIds, search: _, ...others } = filter;
  const { gte, lte, ...comparisons } = openedAt ?? {};
  if ([...Object.values(others), ...Object.values(comparisons)].some((value) => value != null)) {
    throw new BadUserInput(
      "search goes only with cameraIds and openedAt { gte lte }: Watcher cannot combine it with more.",
    );
  }
  const span = { ...(gte != null && { gte }), ...(lte != null && { lte }) };
  return all({ q: search }, idConditions("media", "Camera", cameraIds), momentConditions("opened_at", span));
}

function conditionsOf(filter: EpisodeFilter): Conditions {
  if (filter.search != null) return searchConditions(filter.search, filter);
  return all(
    typesOf(filter),
    idConditions("media", "Camera", filter.cameraIds),
    filter.personId == null ? {} : { person_id: decodeKey("Person", filter.personId) },
    flag("is_unknown", filter.isUnknown),
    flag("group_view", filter.latestPerSubject),
    momentConditions("opened_at", filter.openedAt),
    momentConditions("closed_at", filter.closedAt),
    momentConditions("updated_at", filter.updatedAt),
    flag("is_favorite", filter.isFavorite),
    textConditions("license_plate_text", filter.plate),
  );
}

/** Episode numbers sort like openedAt, and are unique: the usual order needs no other field. */
const orderFields = { OPENED_AT: undefined, UPDATED_AT: "updated_at" } as const;

function orderingOf({ search }: EpisodeFilter, orderBy: EpisodeOrder | null | undefined): Ordering {
  if (search == null) return orderingFrom(orderFields, orderBy ?? { field: "OPENED_AT", direction: "DESC" });
  if (orderBy != null && orderBy.field !== "OPENED_AT") {
    throw new BadUserInput("search is ordered by OPENED_AT only.");
  }
  return { by: "opened_at", descending: orderBy == null || orderBy.direction === "DESC" };
}

export interface EpisodeListArguments extends PageArguments {
  readonly filter?: EpisodeFilter | null | undefined;
  readonly orderBy?: EpisodeOrder | null | undefined;
}

export interface Episodes extends Loader<EpisodeRow> {
  /** Source: episodes_list. */
  list(args: EpisodeListArguments, selection: Selection): Promise<Connection<EpisodeRow>>;
  /** Episodes on a camera, given by its name. Source: episodes_list. */
  listOfCamera(
    camera: string,
    args: EpisodeListArguments,
    selection: Selection,
  ): Promise<Connection<EpisodeRow>>;
  /** Episodes in which a person was recognised. Source: episodes_list. */
  listOfPerson(
    person: string,
    args: EpisodeListArguments,
    selection: Selection,
  ): Promise<Connection<EpisodeRow>>;
  /** One episode for whoever holds its token, also without signing in. Source: episode_get. */
  withToken(key: string, token: string, selection: Selection): Promise<EpisodeRow | null>;
  /** The newest episode of many cameras. Source: episodes_list. */
  readonly newest: Relation & Pick<Loader<EpisodeRow>, "load">;
}

export function createEpisodes(tools: SourceTools): Episodes {
  const { client, trust, relations } = tools;
  const byId = {
    path: "/episodes",
    values: {},
    items: "episodes",
    keyField: "episode_id",
    keyOf: (row: Raw) => firstKey(row, ["episode_id"]),
    // Episodes carry pictures: the list with a projection is cheaper.
    single: { read: (id: string) => client.get("/episodes/{episode_id}", { episode_id: id }), small: false },
  } as const;
  const loader = createLoader({
    shape: episodeShape,
    relations,
    keyPaths: ["episode_id"],
    stub: (id) => ({ episode_id: id }),
    fetch: (ids, select) => readMany(client, trust, byId, ids, select),
  });
  const newest = createLoader({
    shape: episodeShape,
    relations,
    keyPaths: ["episode_id", "media", "opened_at"],
    stub: () => ({}),
    fetch: readNewest,
  });

  /**
   * A list ordered by time would have to be read until every camera has occurred, busy ones a thousand times. But each
   * camera tells when its newest episode began: asking for those moments finds all of them in one call. Where a server
   * means another moment by it, the camera's own list is asked.
   */
  async function readNewest(keys: readonly string[], select: readonly string[]) {
    const found = new Map<string, Found | GatewayError>();
    const moments = [...new Set(keys.map((key) => splitNewestKey(key).at))];
    await Promise.all(momentChunks(moments).map((chunk) => readMoments(chunk, keys, select, found)));
    const slots = pLimit(limits.singleReadConcurrency);
    const missed = keys.filter((key) => !found.has(key));
    await Promise.all(missed.map((key) => slots(() => readNewestOf(key, select, found))));
    return found;
  }

  async function readMoments(
    chunk: readonly string[],
    keys: readonly string[],
    select: readonly string[],
    found: Map<string, Found | GatewayError>,
  ): Promise<void> {
    const wanted = new Set(keys);
    try {
      const query = { opened_at: chunk.join(","), limit: chunk.length * 2, select: select.join(",") };
      const { rows } = await readPage(client, "/episodes", {}, "episodes", query);
      for (const row of rows) {
        const key = newestEpisodeKey(String(row["media"]), Number(row["opened_at"]));
        if (wanted.has(key)) found.set(key, { row, complete: false });
      }
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const failed = new Set(chunk);
      for (const key of keys) if (failed.has(splitNewestKey(key).at)) found.set(key, error);
    }
  }

  async function readNewestOf(
    key: string,
    select: readonly string[],
    found: Map<string, Found | GatewayError>,
  ) {
    try {
      const { camera } = splitNewestKey(key);
      const filter = anyOf("media", [camera]) ?? {};
      const query = { ...filter, sort: "-episode_id", limit: 1, select: select.join(",") };
      const [row] = (await readPage(client, "/episodes", {}, "episodes", query)).rows;
      if (row !== undefined) found.set(key, { row, complete: false });
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      found.set(key, error);
    }
  }

  function listWithin(within: Conditions, args: EpisodeListArguments, selection: Selection) {
    const { filter, orderBy, ...page } = args;
    const given = filter ?? {};
    const list = {
      ...byId,
      filter: both(conditionsOf(given), within),
      ordering: orderingOf(given, orderBy),
      ...(given.search != null && { rangeOnly: true }),
    };
    return readConnection(tools, list, page, selection, episodeShape, loader.remember);
  }

  return {
    ...loader,
    newest,
    list: (args, selection) => listWithin({}, args, selection),
    listOfCamera: (camera, args, selection) => listWithin(anyOf("media", [camera]), args, selection),
    listOfPerson: (person, args, selection) => listWithin({ person_id: person }, args, selection),
    withToken: (key, token, selection) =>
      nullIfAbsent(async () => {
        const row = await client.get("/episodes/{episode_id}", { episode_id: key }, { token });
        if (!isRecord(row)) throw invalidRow("/episodes/{episode_id}");
        return episodeShape.plan(selection).parse(row);
      }),
  };
}

/** Moments that fit into one URL together. */
function momentChunks(moments: readonly string[]): string[][] {
  const length = encodeQueryValue(moments[0] ?? "").length + 1;
  const size = Math.min(limits.idsPerCall, Math.floor((limits.upstreamUrl - 500) / length));
  return Array.from({ length: Math.ceil(moments.length / size) }, (_, chunk) =>
    moments.slice(chunk * size, (chunk + 1) * size),
  );
}
