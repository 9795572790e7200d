import type { Random } from "./random.js";
import type { Filter } from "./record.js";
import type { FilterKind } from "./schedule.js";

/** Cameras that a filter may name. */
export interface FilterCameras {
  /** Where things happen that the user may see. */
  readonly own: readonly string[];
  /** Where things happen that the user may not see. */
  readonly unseen: readonly string[];
}

/** Those that every round has some of. */
const kindsToPick = ["GENERIC", "FACE", "VEHICLE", "HUMAN", "CUSTOM"];

export function createFilter(kind: FilterKind, { own, unseen }: FilterCameras, random: Random): Filter {
  switch (kind) {
    case "none":
      return { variables: null, matches: () => true };
    case "cameras":
      return onCameras(random.some(own, random.int(1, own.length)));
    case "unseen camera":
      return onCameras([...random.some(own, 1), ...random.some(unseen, 1)]);
    case "kinds": {
      const kinds = random.some(kindsToPick, 2);
      return { variables: { kinds }, matches: ({ episodeKind }) => kinds.includes(episodeKind) };
    }
    case "closed":
      return { variables: { isClosed: true }, matches: ({ closedAtMs }) => closedAtMs !== null };
  }
}

function onCameras(names: readonly string[]): Filter {
  return {
    variables: { cameraIds: names.map((name) => Buffer.from(`Camera:${name}`).toString("base64url")) },
    matches: ({ cameraName }) => names.includes(cameraName),
  };
}
