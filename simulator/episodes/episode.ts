import type { Camera } from "../data/cameras.js";
import type { Person } from "../data/persons.js";
import { createRandom, deriveSeed, type Random } from "../random.js";

export type EpisodeKind = "generic" | "face" | "vehicle" | "human" | "qr_code" | "context_search" | "custom";

/** The light part of an episode's state; a change makes another state. Detections, pictures and fingerprints are made from the seed when read. */
export interface Episode {
  readonly id: bigint;
  readonly kind: EpisodeKind;
  /** Value of episode_type; differs from the kind for custom episodes, and may be absent for generic ones. */
  readonly type: string | undefined;
  readonly camera: Camera;
  readonly openedAtMs: number;
  readonly startedAtMs: number | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** Known person with this face. */
  readonly person: Person | undefined;
  readonly plate: string | undefined;
  readonly seed: number;
  readonly updatedAtMs: number;
  readonly closedAtMs: number | undefined;
  readonly detections: number;
}

/** The contract has no mark for them. Here they are the generic ones that have both a title and a description. */
export function isMadeByHand({ kind, title, description }: Episode): boolean {
  return kind === "generic" && title !== undefined && description !== undefined;
}

const SEQUENCE_BITS = 22n;
const SEQUENCES = 4_194_304;

const kinds: readonly EpisodeKind[] = [
  "generic",
  "face",
  "vehicle",
  "human",
  "face",
  "qr_code",
  "generic",
  "vehicle",
  "context_search",
  "custom",
];
const customTypes = ["left_luggage", "smoke", "queue"];

/** The number makes the identifier unique within a millisecond; identifiers sort like the opening times. */
export function createEpisode(
  dataSeed: number,
  number: number,
  camera: Camera,
  openedAtMs: number,
  persons: readonly Person[],
): Episode {
  const seed = deriveSeed(dataSeed, "episode", number);
  const random = createRandom(seed);
  const kind = kinds[number % kinds.length] ?? "generic";
  return {
    id: (BigInt(openedAtMs) << SEQUENCE_BITS) | BigInt((number * 2 + 1) % SEQUENCES),
    kind,
    type: typeOf(kind, number),
    camera,
    openedAtMs,
    startedAtMs: random.chance(0.5) ? openedAtMs + random.int(10, 900) : undefined,
    title: random.chance(0.6) ? `${camera.title ?? camera.name}: ${kind}`.slice(0, 60) : undefined,
    description: random.chance(0.3) ? `Seen by ${camera.name}, замечено` : undefined,
    person: kind === "face" && random.chance(0.6) ? knownPerson(random, camera, persons) : undefined,
    plate: kind === "vehicle" && random.chance(0.8) ? plateText(random) : undefined,
    seed,
    updatedAtMs: openedAtMs,
    closedAtMs: undefined,
    detections: 1,
  };
}

function typeOf(kind: EpisodeKind, number: number): string | undefined {
  if (kind === "custom") return customTypes[Math.floor(number / kinds.length) % customTypes.length];
  // A missing type means generic, and some servers leave it out.
  return kind === "generic" && number % 3 === 0 ? undefined : kind;
}

/** People are known to the organization that listed them. */
function knownPerson(
  random: Random,
  { organization }: Camera,
  persons: readonly Person[],
): Person | undefined {
  const known = persons.filter((person) => person.organization?.id === organization.id);
  return known.length === 0 ? undefined : random.pick(known);
}

function plateText(random: Random): string {
  const letters = "ABCEHKMOPTXY";
  const letter = (): string => letters[random.int(0, letters.length - 1)] ?? "A";
  return `${letter()}${random.int(100, 999)}${letter()}${letter()}${random.int(10, 99)}`;
}
