import type { CoordinatesInput } from "../generated/schema.js";
import { body, nested, plain } from "./body.js";

/** A point on the globe, under a path of the body. */
export const coordinatesAt = (path: string) =>
  nested(path, body<CoordinatesInput>({ latitude: plain("latitude"), longitude: plain("longitude") }));
