import type { Camera } from "../data/cameras.js";
import type { Person } from "../data/persons.js";
import { createRandom, deriveSeed } from "../random.js";
import { createEpisode, type Episode } from "./episode.js";

const INITIAL_EPISODES = 2000;
const DAY_MS = 86_400_000;
/** Episodes that opened this recently may still be open at the start. */
const OPEN_MS = 300_000;

/** The episodes of the day before the start, oldest first. */
export function createInitialEpisodes(
  seed: number,
  startMs: number,
  cameras: readonly Camera[],
  persons: readonly Person[],
): readonly Episode[] {
  if (cameras.length === 0) return [];
  const stepMs = DAY_MS / INITIAL_EPISODES;
  return Array.from({ length: INITIAL_EPISODES }, (_, number) => {
    const random = createRandom(deriveSeed(seed, "initial", number));
    const openedAtMs = Math.floor(startMs - DAY_MS + (number + random.next()) * stepMs);
    const episode = createEpisode(seed, number, random.pick(cameras), openedAtMs, persons);
    const lengthMs = random.int(2_000, 90_000);
    const isOpen = openedAtMs > startMs - OPEN_MS && random.chance(0.5);
    const detections = random.int(1, 6);
    const updatedAtMs = Math.min(openedAtMs + lengthMs, startMs);
    return { ...episode, detections, updatedAtMs, closedAtMs: isOpen ? undefined : updatedAtMs };
  });
}
