import { valueAt } from "./paths.js";
import { computed, type Field } from "./shape.js";

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point; null unless both parts are known. */
export function coordinates(path: string): Field<Coordinates> {
  const paths = [`${path}.latitude`, `${path}.longitude`] as const;
  return computed(paths, (row) => {
    const [latitude, longitude] = paths.map((part) => valueAt(row, part));
    return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : null;
  });
}
