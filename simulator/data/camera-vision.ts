import { arrayIn } from "../body-fields.js";
import { isObject, type Json } from "../json.js";
import { createRandom, deriveSeed } from "../random.js";
import type { Camera } from "./cameras.js";
import type { Schemas } from "./schemas.js";

const kinds: readonly Schemas["vision_detector"][] = ["faces", "vehicles", "motion", "qr-codes", "humans"];

/** Analytics settings with what the detectors found. */
export function visionOf(camera: Camera): Json | undefined {
  const vision = camera.layers === undefined ? generatedVision(camera) : camera.layers.effective["vision"];
  if (!isObject(vision)) return vision;
  const detectors = arrayIn(vision, "detectors");
  if (!detectors) return vision;
  const stats = detectorStats(camera);
  return {
    ...vision,
    detectors: detectors.filter(isObject).map((detector) => ({ ...detector, stats })),
  };
}

function detectorStats({ lastEpisodeAtMs, createdAtMs }: Camera): Schemas["vision_detector_stats"] {
  return {
    last_detection_at: lastEpisodeAtMs ?? createdAtMs,
    alerts: {
      low_quality_at: createdAtMs + 1000,
      not_enough_detections_at: createdAtMs + 2000,
      small_size_at: createdAtMs + 3000,
    },
  };
}

/** Newer cameras have detectors, older ones the single algorithm, many have none. */
export function generatedVision(camera: Camera): Schemas["vision_spec"] | undefined {
  const random = createRandom(deriveSeed(camera.seed, "vision"));
  if (camera.index % 4 === 1) return { alg: camera.preset?.alg ?? "faces", areas: "0.1,0.1,0.9,0.1,0.9,0.9" };
  if (camera.index % 4 !== 0) return undefined;
  const count = random.int(1, 3);
  return {
    detectors: Array.from({ length: count }, (_, number) => ({
      detector_type: kinds[(camera.index / 4 + number) % kinds.length] ?? "motion",
      region_id: `region-${number + 1}`,
      region_title: `Area ${number + 1}`,
      region_coordinates: [
        { x: 0.1, y: 0.1 },
        { x: 0.9, y: 0.15 },
        { x: 0.5, y: 0.9 },
      ],
    })),
  };
}
