import { createRandom, deriveSeed } from "../random.js";
import type { Organization } from "./organizations.js";
import type { Pictures } from "./pictures.js";
import type { Schemas } from "./schemas.js";

/** A person as answered, but with an identifier that keeps all its digits. */
export type Person = Omit<Schemas["person"], "person_id"> & { readonly person_id: bigint };

export interface PersonList {
  readonly id: number;
  readonly name: string;
  readonly organization: Organization;
  readonly cameras: number;
}

/** Above 2^53, and next to one another, so that a client that rounds them mixes two people up. */
const FIRST_PERSON_ID = 7_234_567_890_123_456_001n;
const PERSONS = 48;
const DAY_MS = 86_400_000;

const listNames = ["Staff", "Гости", "Wanted", "VIP お客様", "أطباء", "Blocked"];
const names = [
  "Anna Novak",
  "Борис Петров",
  "Chen Wang",
  "فاطمة حسن",
  "Ines Silva",
  "Oleg K.",
  "山田 太郎",
  "Zoë Ω",
];

export function createPersonLists(organizations: readonly Organization[]): PersonList[] {
  return listNames.map((name, position) => {
    const organization = organizations[position % 3];
    if (organization === undefined) throw new Error("Person lists need three organizations");
    return { id: position + 1, name, organization, cameras: position * 3 };
  });
}

export function createPersons(
  seed: number,
  startMs: number,
  lists: readonly PersonList[],
  pictures: Pictures,
): Person[] {
  return Array.from({ length: PERSONS }, (_, number) => {
    const random = createRandom(deriveSeed(seed, "person", number));
    const list = lists[number % lists.length];
    const seenMs = startMs - random.int(1, 20) * DAY_MS;
    const photos = number % 2 === 0 ? [pictures.face1, pictures.face2] : [pictures.face2];
    return {
      person_id: FIRST_PERSON_ID + BigInt(number),
      ...(number % 9 === 8 ? {} : { name: `${names[number % names.length]} ${number + 1}` }),
      external_id: number % 3 === 0 ? `HR-${number}` : null,
      first_seen_at: seenMs - 30 * DAY_MS,
      last_seen_at: seenMs,
      ...(number % 16 === 15 ? { deleted_at: startMs - DAY_MS } : {}),
      ...(list && { organization: { id: list.organization.id, title: list.organization.title } }),
      ...(list && number % 5 !== 4 ? { person_list: { id: list.id, name: list.name } } : {}),
      originator: number % 4 === 0 ? "api" : "identification_service",
      photos: photos.map(({ attributes }) => attributes),
      updated_at: seenMs + random.int(1, 1000),
    };
  });
}
