import { wordOf } from "./episode-kinds.js";
import { globalId } from "./global-id.js";
import { barePicture, fingerprintShape, picture } from "./pictures.js";
import { episodePlayback } from "./playback.js";
import { personShape } from "./persons.js";
import {
  bool,
  computed,
  float,
  json,
  key,
  list,
  millisecondsAsSeconds,
  object,
  oneOf,
  reference,
  scalar,
  shape,
  text,
  utcMilliseconds,
  type Field,
  type RowOf,
  type Shape,
} from "./shape.js";
import { cameraShape } from "./camera-shape.js";

/** What an upstream word stands for: any other one is an external system's own. */
const kinds: Readonly<Record<string, readonly [kind: string, type: string]>> = {
  generic: ["GENERIC", "GenericEpisode"],
  face: ["FACE", "FaceEpisode"],
  vehicle: ["VEHICLE", "VehicleEpisode"],
  human: ["HUMAN", "HumanEpisode"],
  qr_code: ["QR_CODE", "QrCodeEpisode"],
  context_search: ["CONTEXT_SEARCH", "ContextSearchEpisode"],
};

/** Upstream says true, false or a word. */
const thumbnailModes: Readonly<Record<string, "ALWAYS" | "NEVER" | "ON_DEMAND">> = {
  true: "ALWAYS",
  false: "NEVER",
  ondemand: "ON_DEMAND",
};

const boxShape = shape("Box", {
  left: float("left"),
  top: float("top"),
  right: float("right"),
  bottom: float("bottom"),
});

const sides = { front: "FRONT", rear: "REAR" } as const;
const purposes = { regular: "REGULAR", emergency: "EMERGENCY" } as const;

const detectionTypes: Readonly<Record<string, string>> = {
  face: "FaceDetection",
  human: "HumanDetection",
  license_plate: "PlateDetection",
  vehicle: "VehicleBodyDetection",
};

const detectionShape = shape(
  (row) => detectionTypes[String(row["object_class"])] ?? "VehicleBodyDetection",
  {
    detectedAt: utcMilliseconds("detected_at"),
    confidence: float("confidence"),
    box: object("appearance.box", boxShape),
    thumbnail: picture("thumbnail"),
    thumbnailQuality: float("thumbnail_quality"),
    fingerprint: object("fingerprint", fingerprintShape),
    isPlateMissing: bool("license_plate_missing"),
    purpose: oneOf("purpose", purposes),
    plate: text("plate_text"),
    facingSide: oneOf("facing_side", sides),
  },
  ["object_class"],
);

const matchShape = shape("PersonMatch", {
  score: float("match_score"),
  person: reference({
    relation: "persons",
    shape: (): Shape<unknown> => personShape,
    keys: ["person.person_id"],
    embedded: { at: "person", fields: "all" },
  }),
});
export type PersonMatchRow = ReturnType<ReturnType<typeof matchShape.plan>["parse"]>;

const appearanceShape = shape("EpisodeAppearance", {
  inferenceAt: utcMilliseconds("inference_timestamp"),
  centralAt: utcMilliseconds("central_timestamp"),
  watcherAt: utcMilliseconds("watcher_timestamp"),
});

const episodeTable = {
  id: globalId("Episode", "episode_id"),
  key: key("episode_id"),
  kind: computed(["episode_type"], (row) => kinds[wordOf(row)]?.[0] ?? "CUSTOM"),
  type: computed(["episode_type"], wordOf),
  camera: reference({
    relation: "streams",
    shape: (): Shape<unknown> => cameraShape,
    keys: ["media"],
    embedded: { at: "stream", fields: ["name", "title", "comment"] },
  }),
  cameraName: text("media"),
  cameraThumbnails: scalar("stream.thumbnails.enabled", "true, false or a word", (value) =>
    typeof value === "boolean" || typeof value === "string"
      ? (thumbnailModes[String(value)] ?? "UNKNOWN")
      : undefined,
  ),
  title: text("title"),
  description: text("description"),
  openedAt: utcMilliseconds("opened_at"),
  startedAt: utcMilliseconds("started_at"),
  closedAt: utcMilliseconds("closed_at"),
  updatedAt: utcMilliseconds("updated_at"),
  durationSeconds: millisecondsAsSeconds("duration"),
  closeReason: oneOf("close_reason", { timeout: "TIMEOUT" }),
  isFavorite: bool("is_favorite"),
  previewAt: utcMilliseconds("preview_timestamp"),
  preview: barePicture("preview"),
  framePreview: barePicture("frame_preview"),
  appearance: object("episode_appearance_timestamps", appearanceShape),
  playback: episodePlayback,
  detections: list("detections", detectionShape),
  matchedPersons: list("matched_persons", matchShape),
  fingerprint: object("fingerprint", fingerprintShape),
  plate: text("license_plate_text"),
  isPlateMissing: bool("license_plate_missing"),
  facingSide: oneOf("vehicle_facing_side", sides),
  purpose: oneOf("vehicle_purpose", purposes),
  emergencyService: oneOf("vehicle_emergency_subtype", {
    ambulance: "AMBULANCE",
    police: "POLICE",
    firetruck: "FIRE",
  }),
  // Watcher uses one field for the text of a QR code and for free-form data of external systems.
  text: text("payload"),
  payload: json("payload"),
  matchScore: float("match_score"),
} satisfies Record<string, Field<unknown>>;

/** An episode of any kind; episode_type tells which. Source: items of episodes_list, and episode_get. */
export const episodeShape = shape((row) => kinds[wordOf(row)]?.[1] ?? "CustomEpisode", episodeTable, [
  "episode_type",
]);
export type EpisodeRow = RowOf<typeof episodeTable> & { readonly __typename: string };
