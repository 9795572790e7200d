import type { EpisodeKind } from "../generated/schema.js";
import type { Raw } from "./shape.js";

/** Upstream words for kinds of episode. Any other one is an external system's own. */
export const kindWords: Readonly<Record<Exclude<EpisodeKind, "CUSTOM">, string>> = {
  GENERIC: "generic",
  FACE: "face",
  VEHICLE: "vehicle",
  HUMAN: "human",
  QR_CODE: "qr_code",
  CONTEXT_SEARCH: "context_search",
};

/** The upstream word of an episode; a missing one means generic. */
export const wordOf = (row: Raw): string =>
  typeof row["episode_type"] === "string" ? row["episode_type"] : "generic";
