import type { EpisodeChangeKind, EpisodeFilter, EpisodeOrder } from "../generated/schema.js";
import { BadUserInput, GatewayError } from "../errors.js";
import { invalidRow, type Loader } from "./batch.js";
import { isRecord } from "./json.js";
import { readRow, type Relation } from "./complete.js";
import type { Connection } from "./connection.js";
import { nullIfAbsent } from "./envelope.js";
import { episodeChangeKind } from "./episode-changes.js";
import { episodeFeedFields } from "./episode-feed.js";
import { isCovered } from "./paths.js";
import type { Raw } from "./shape.js";
import { kindWords } from "./episode-kinds.js";
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
import { groupBy } from "./group-by.js";
import { createNewestEpisodes } from "./newest-episodes.js";
import { orderingFrom, type Ordering, type PageArguments } from "./page.js";
import { createResource } from "./resource.js";
import type { Selection } from "./selection.js";
import type { SourceTools } from "./source-tools.js";

export type { EpisodeRow, PersonMatchRow } from "./episode-shape.js";

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

const feedFields = new Set(episodeFeedFields);

/** What is selected of an episode: what the feed carries, and what has to be read beside it. */
interface Parts {
  readonly carried: Selection;
  readonly beside: Selection;
}
const parts = new WeakMap<Selection, Parts>();

/** The same objects for the same selection. */
function partsOf(selection: Selection): Parts {
  let found = parts.get(selection);
  if (found === undefined) {
    const isCarried = ([name, below]: [string, Selection]) =>
      episodeShape.plan(new Map([[name, below]])).select.every((path) => isCovered(path, feedFields));
    const groups = groupBy(selection, isCarried);
    found = { carried: new Map(groups.get(true)), beside: new Map(groups.get(false)) };
    parts.set(selection, found);
  }
  return found;
}

function pick(row: EpisodeRow, names: Selection): Partial<EpisodeRow> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)));
}

function failureOf(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  throw error;
}

/** GraphQL reports the failure at each of the fields. */
function everywhere(failure: GatewayError, names: Selection): Partial<EpisodeRow> {
  return Object.fromEntries([...names.keys()].map((name) => [name, failure]));
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
  /** Of cameras, see newestEpisodeKey. */
  readonly newest: Relation;
  /** What happened between the two states of a change. */
  changeKind(change: ChangedRow): EpisodeChangeKind;
  /**
   * An episode of a feed. What the feed does not carry is read for all of its batch at once, and fails alone.
   * Source: episodes_list.
   */
  told(change: ChangedRow, selection: Selection): EpisodeRow | Promise<EpisodeRow>;
  /** An earlier state, of which there is no more than the feed carries. */
  toldBefore(change: ChangedRow, selection: Selection): EpisodeRow | null | Promise<EpisodeRow>;
}

/** A change of a feed. */
export interface ChangedRow {
  readonly id: string;
  readonly kind: "NEW" | "CHANGED" | "REMOVED";
  readonly row: Raw;
  readonly previous: Raw | null;
}

export function createEpisodes(tools: SourceTools): Episodes {
  const { client } = tools;
  const { loader, listPage } = createResource(tools, episodeShape, {
    path: "/episodes",
    values: {},
    items: "episodes",
    keyField: "episode_id",
    // Episodes carry pictures: the list with a projection is cheaper.
    single: { read: (id: string) => client.get("/episodes/{episode_id}", { episode_id: id }), small: false },
  });
  function listWithin(within: Conditions, args: EpisodeListArguments, selection: Selection) {
    const { filter, orderBy, ...page } = args;
    const given = filter ?? {};
    return listPage(
      {
        filter: both(conditionsOf(given), within),
        ordering: orderingOf(given, orderBy),
        ...(given.search != null && { rangeOnly: true }),
      },
      page,
      selection,
    );
  }

  const whole = (row: Raw, selection: Selection) => readRow(row, episodeShape, selection, tools.relations());

  /** The feed's own fields are of the state that it tells of; what is read beside them may be newer. */
  async function toldInFull({ id, row }: ChangedRow, selection: Selection): Promise<EpisodeRow> {
    const { carried, beside } = partsOf(selection);
    const read = async () => loader.load(id, beside);
    const [found, own] = await Promise.all([read().catch(failureOf), whole(row, carried)]);
    // null: it is gone meanwhile, and the feed will say so.
    if (found === null) return whole(row, selection);
    const rest = found instanceof GatewayError ? everywhere(found, beside) : pick(found, beside);
    return { ...own, ...rest };
  }

  return {
    ...loader,
    changeKind: ({ kind, row, previous }) => episodeChangeKind(kind, row, previous),
    told: (change, selection) =>
      change.kind === "REMOVED" || partsOf(selection).beside.size === 0
        ? whole(change.row, selection)
        : toldInFull(change, selection),
    toldBefore: ({ previous }, selection) => (previous === null ? null : whole(previous, selection)),
    newest: createNewestEpisodes(tools),
    list: (args, selection) => listWithin({}, args, selection),
    listOfCamera: (camera, args, selection) => listWithin(anyOf("media", [camera]), args, selection),
    listOfPerson: (person, args, selection) => listWithin({ person_id: person }, args, selection),
    withToken: (key, token, selection) =>
      nullIfAbsent(async () => {
        const row = await client.get("/episodes/{episode_id}", { episode_id: key }, { token });
        if (!isRecord(row)) throw invalidRow("/episodes/{episode_id}");
        return whole(row, selection);
      }),
  };
}
