import { createRandom, deriveSeed } from "../random.js";
import type { Camera } from "./cameras.js";
import type { Organization } from "./organizations.js";
import type { Schemas } from "./schemas.js";

export interface Mosaic {
  readonly id: number;
  title: string;
  readonly organization: Organization;
  type: Schemas["mosaic_type"];
  /** In cell order; undefined is an empty cell. */
  cells: readonly (Camera | undefined)[];
}

const types = [
  { type: "1x7", cells: 8 },
  { type: "2x2", cells: 4 },
  { type: "3x3", cells: 9 },
  { type: "4x4", cells: 16 },
  { type: "5x5", cells: 25 },
  { type: "6x6", cells: 36 },
  { type: "7x7", cells: 49 },
  { type: "8x8", cells: 64 },
] as const;

/** A type of mosaics and its number of cells. */
export function findLayout(wanted: string) {
  return types.find(({ type }) => type === wanted);
}

/** Two mosaics of every type for the first three organizations. */
export function createMosaics(
  seed: number,
  organizations: readonly Organization[],
  cameras: readonly Camera[],
): readonly Mosaic[] {
  return types.flatMap(({ type, cells }, kind) =>
    [0, 1].map((copy) => {
      const id = kind * 2 + copy + 1;
      const random = createRandom(deriveSeed(seed, "mosaic", id));
      const organization = organizations[id % 3];
      if (organization === undefined) throw new Error("Mosaics need three organizations");
      const own = cameras.filter((camera) => camera.organization === organization).slice(0, 500);
      return {
        id,
        title: `${type} ${copy === 0 ? "дежурный" : "overview"}`,
        organization,
        type,
        cells: Array.from({ length: cells }, () =>
          random.chance(0.25) || own.length === 0 ? undefined : random.pick(own),
        ),
      };
    }),
  );
}
