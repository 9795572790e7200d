import type { EpisodeChangeFilter, EpisodeChangeKind } from "../generated/schema.js";
import { BadUserInput } from "../errors.js";
import { limits } from "../limits.js";
import type { WatcherClient } from "./client.js";
import { createCameraSet, type CameraSet } from "./camera-sets.js";
import type { UpstreamConditions } from "./episode-feed.js";
import { isRecord } from "./json.js";
import { decodeKey } from "./global-id.js";
import { toKey, type Raw } from "./shape.js";
import { kindWords, wordOf } from "./episode-kinds.js";

/** A filter of a subscription, taken apart: what the gateway looks at, and what only Watcher can. */
export interface EpisodeFilterParts {
  readonly conditions: UpstreamConditions;
  readonly cameras: CameraSet;
  /** The same for filters that let the same through. */
  readonly key: string;
  fits(row: Raw): boolean;
}

/** Throws BadUserInput. */
export function episodeFilterParts(
  client: WatcherClient,
  filter: EpisodeChangeFilter | null | undefined,
): EpisodeFilterParts {
  const { search, isUnknown, latestPerSubject, ...own } = filter ?? {};
  const cameras = createCameraSet(client, own);
  const tests = [
    testOfTypes(own),
    testOfPersons(own.personIds),
    testOfPlates(own.plates),
    testOfEnd(own.isClosed),
  ];
  const given = tests.filter((test) => test !== undefined);
  return {
    conditions: conditionsOf(search, isUnknown, latestPerSubject),
    cameras,
    key: JSON.stringify(own),
    fits: (row) => cameras.has(String(row["media"])) && given.every((fits) => fits(row)),
  };
}

type Test = ((row: Raw) => boolean) | undefined;

function conditionsOf(
  search: string | null | undefined,
  isUnknown: boolean | null | undefined,
  latestPerSubject: boolean | null | undefined,
): UpstreamConditions {
  if (search != null && (isUnknown != null || latestPerSubject != null))
    throw new BadUserInput(
      "search goes neither with isUnknown nor with latestPerSubject: Watcher cannot combine them.",
    );
  if (search === "") throw new BadUserInput("search is empty.");
  return {
    ...(search != null && { q: search }),
    ...(isUnknown != null && { is_unknown: isUnknown }),
    ...(latestPerSubject === true && { group_view: true }),
  };
}

function testOfTypes({ kinds, customTypes }: EpisodeChangeFilter): Test {
  if (kinds == null && customTypes == null) return undefined;
  const words = new Set(customTypes ?? []);
  for (const kind of kinds ?? []) if (kind !== "CUSTOM") words.add(kindWords[kind]);
  const takesAnyCustom = kinds?.includes("CUSTOM") === true && customTypes == null;
  const known = new Set<string>(Object.values(kindWords));
  return (row) => words.has(wordOf(row)) || (takesAnyCustom && !known.has(wordOf(row)));
}

function testOfPersons(ids: readonly string[] | null | undefined): Test {
  if (ids == null) return undefined;
  checkCount(ids);
  const keys = new Set(ids.map((id) => decodeKey("Person", id)));
  return (row) => {
    const matches = row["matched_persons"];
    return Array.isArray(matches) && matches.some((match) => keys.has(personKey(match)));
  };
}

function personKey(match: unknown): string {
  const person = isRecord(match) ? match["person"] : undefined;
  return (isRecord(person) ? toKey(person["person_id"]) : undefined) ?? "";
}

function testOfPlates(plates: readonly string[] | null | undefined): Test {
  if (plates == null) return undefined;
  checkCount(plates);
  const wanted = new Set(plates.map(barePlate));
  return ({ license_plate_text: plate }) => typeof plate === "string" && wanted.has(barePlate(plate));
}

const barePlate = (plate: string) => plate.replace(/[\s-]/g, "").toUpperCase();

function testOfEnd(isClosed: boolean | null | undefined): Test {
  return isClosed == null ? undefined : (row) => hasEnded(row) === isClosed;
}

function checkCount(values: readonly string[]): void {
  if (values.length > limits.idsPerCall)
    throw new BadUserInput(
      `A filter takes at most ${limits.idsPerCall} values, this one has ${values.length}.`,
    );
}

const hasEnded = (row: Raw) => row["closed_at"] !== undefined && row["closed_at"] !== null;

/** When an episode began, Unix milliseconds; 0 when Watcher does not tell. */
export function episodeBegan({ row }: { readonly row: Raw }): number {
  const openedAt = row["opened_at"];
  return typeof openedAt === "number" ? openedAt : 0;
}

/** What happened between two states of an episode. */
export function episodeChangeKind(
  kind: "NEW" | "CHANGED" | "REMOVED",
  row: Raw,
  previous: Raw | null,
): EpisodeChangeKind {
  if (kind === "REMOVED") return "REMOVED";
  if (hasEnded(row) && (previous === null || !hasEnded(previous))) return "CLOSED";
  return kind === "NEW" && previous === null ? "OPENED" : "UPDATED";
}
