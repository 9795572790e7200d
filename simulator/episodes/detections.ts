import type { Pictures } from "../data/pictures.js";
import type { Schemas } from "../data/schemas.js";
import { createRandom, deriveSeed, type Random } from "../random.js";
import type { Episode } from "./episode.js";

type Detection = NonNullable<
  | Schemas["watcher_episode_face"]["detections"]
  | Schemas["watcher_episode_vehicle"]["detections"]
  | Schemas["watcher_episode_human"]["detections"]
>[number];

const STEP_MS = 700;

/** The detections that an episode has gathered so far; undefined for kinds that have none. */
export function detectionsOf(episode: Episode, pictures: Pictures): Detection[] | undefined {
  const { kind, detections, seed, openedAtMs } = episode;
  if (kind !== "face" && kind !== "vehicle" && kind !== "human") return undefined;
  return Array.from({ length: detections }, (_, number) => {
    const random = createRandom(deriveSeed(seed, "detection", number));
    const common = {
      appearance: { box: boxOf(random) },
      confidence: random.int(50, 100) / 100,
      detected_at: openedAtMs + number * STEP_MS,
      thumbnail_quality: random.int(20, 100) / 100,
    };
    return createDetection(episode, number, common, pictures);
  });
}

type Common = Omit<Schemas["vision_detected_object_base"], "object_class">;

function createDetection(
  { kind, seed, plate }: Episode,
  number: number,
  common: Common,
  pictures: Pictures,
): Detection {
  if (kind === "human") return { ...common, object_class: "human", thumbnail: pictures.human.attributes };
  if (kind === "face") {
    const thumbnail = pictures.face1.attributes;
    return { ...common, object_class: "face", fingerprint: fingerprint(seed + number), thumbnail };
  }
  const thumbnail = pictures.vehicle1.attributes;
  if (plate !== undefined && number % 2 === 1) {
    return { ...common, object_class: "license_plate", facing_side: "front", plate_text: plate, thumbnail };
  }
  return {
    ...common,
    object_class: "vehicle",
    license_plate_missing: plate === undefined,
    purpose: seed % 10 === 0 ? "emergency" : "regular",
    thumbnail,
  };
}

function boxOf(random: Random): Schemas["vision_box"] {
  const left = random.int(0, 60) / 100;
  const top = random.int(0, 60) / 100;
  return { left, top, right: left + 0.3, bottom: top + 0.35 };
}

/** Looks like a face fingerprint: 128 bytes that differ from face to face. */
export function fingerprint(seed: number): Schemas["vision_face_fingerprint"] {
  const random = createRandom(seed);
  const bytes = Uint8Array.from({ length: 128 }, () => random.int(0, 255));
  return { data: Buffer.from(bytes).toString("base64"), version: "1" };
}
