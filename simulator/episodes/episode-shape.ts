import type { Pictures } from "../data/pictures.js";
import type { Schemas } from "../data/schemas.js";
import type { JsonObject } from "../json.js";
import { createRandom } from "../random.js";
import type { Reader, Shape } from "../shape.js";
import type { Viewer } from "../viewer.js";
import { detectionsOf, fingerprint } from "./detections.js";
import type { Episode } from "./episode.js";
import type { Favourites } from "./favourites.js";

/** Every field that an episode of any kind may have. */
type EpisodeField = keyof (Schemas["watcher_episode_face"] &
  Schemas["watcher_episode_vehicle"] &
  Schemas["watcher_episode_custom"] &
  Schemas["watcher_episode_context_search"]);

type EpisodeShape = Readonly<Record<EpisodeField, Reader<Episode>>>;

/** How an episode is answered, field by field. */
export function createEpisodeShape(pictures: Pictures, favourites: Favourites): Shape<Episode> {
  return {
    ...facts,
    ...pictureFields(pictures),
    ...vehicleFields,
    is_favorite: ({ id }, { user }) => user !== undefined && favourites.has(user.id, id),
    detections: (episode) => detectionsOf(episode, pictures),
    fingerprint: ({ kind, seed }) => (kind === "face" ? fingerprint(seed) : undefined),
    matched_persons: ({ kind, person, seed }) => {
      if (kind !== "face") return undefined;
      return person === undefined ? [] : [{ match_score: 0.8 + (seed % 19) / 100, person }];
    },
    match_score: ({ kind, seed }) => (kind === "context_search" ? 0.5 + (seed % 49) / 100 : undefined),
    payload: payloadOf,
  } satisfies EpisodeShape;
}

const facts = {
  title: ({ title }: Episode) => title,
  episode_id: ({ id }: Episode) => id,
  episode_type: ({ type }: Episode) => type,
  close_reason: ({ closedAtMs, seed }: Episode) =>
    closedAtMs !== undefined && seed % 2 === 0 ? "timeout" : undefined,
  closed_at: ({ closedAtMs }: Episode) => closedAtMs,
  description: ({ description }: Episode) => description,
  duration: ({ openedAtMs, startedAtMs, closedAtMs, updatedAtMs }: Episode) =>
    Math.max((closedAtMs ?? updatedAtMs) - (startedAtMs ?? openedAtMs), 0),
  episode_appearance_timestamps: ({ openedAtMs }: Episode) => ({
    inference_timestamp: openedAtMs,
    central_timestamp: openedAtMs + 20,
    watcher_timestamp: openedAtMs + 35,
  }),
  media: ({ camera }: Episode) => camera.name,
  opened_at: ({ openedAtMs }: Episode) => openedAtMs,
  playback_token: ({ camera, id }: Episode, viewer: Viewer) => viewer.playbackToken(camera, id),
  preview_timestamp: ({ openedAtMs, seed }: Episode) => (seed % 3 === 0 ? undefined : openedAtMs + 500),
  started_at: ({ startedAtMs }: Episode) => startedAtMs,
  stream: ({ camera }: Episode): JsonObject => ({
    name: camera.name,
    title: camera.title,
    comment: camera.comment,
    organization_id: camera.organization.id,
    thumbnails: { enabled: camera.index % 3 === 0 ? "ondemand" : camera.index % 3 === 1 },
  }),
  streaming_endpoint: (_episode: Episode, { streamingEndpoint }: Viewer) => streamingEndpoint,
  updated_at: ({ updatedAtMs }: Episode) => updatedAtMs,
};

const isVehicle = ({ kind }: Episode): boolean => kind === "vehicle";
const isEmergency = (episode: Episode): boolean => isVehicle(episode) && episode.seed % 10 === 0;

const vehicleFields = {
  license_plate_missing: (episode: Episode) => (isVehicle(episode) ? episode.plate === undefined : undefined),
  license_plate_text: ({ plate }: Episode) => plate,
  vehicle_emergency_subtype: (episode: Episode) =>
    isEmergency(episode)
      ? (["ambulance", "police", "firetruck"] as const)[episode.detections % 3]
      : undefined,
  vehicle_facing_side: (episode: Episode) =>
    isVehicle(episode) ? (episode.seed % 2 === 0 ? "front" : "rear") : undefined,
  vehicle_purpose: (episode: Episode) =>
    isVehicle(episode) ? (isEmergency(episode) ? "emergency" : "regular") : undefined,
};

function pictureFields(pictures: Pictures) {
  return {
    frame_preview: ({ seed }: Episode) => (seed % 2 === 0 ? pictures.scene1 : pictures.scene2).base64,
    preview: ({ kind, seed }: Episode) => {
      if (kind === "face") return (seed % 2 === 0 ? pictures.face1 : pictures.face2).base64;
      if (kind === "vehicle") return (seed % 2 === 0 ? pictures.vehicle1 : pictures.vehicle2).base64;
      if (kind === "human") return pictures.human.base64;
      if (kind === "qr_code") return pictures.qr.base64;
      return seed % 3 === 0 ? pictures.scene1.base64 : undefined;
    },
  };
}

function payloadOf({ kind, type, seed }: Episode): string | JsonObject | undefined {
  if (kind === "qr_code") return `https://example.com/t/${seed}`;
  if (kind !== "custom") return undefined;
  const random = createRandom(seed);
  return {
    source: type,
    score: random.int(1, 100),
    zone: { id: random.int(1, 9), name: "Зона" },
    tags: ["a", "б"],
  };
}
