import type { Contract } from "../contract.js";
import type { ShapeOf } from "../shape.js";
import { archiveOf, mediaInfoOf } from "./camera-media.js";
import { inputsOf } from "./camera-inputs.js";
import { visionOf } from "./camera-vision.js";
import type { Camera } from "./cameras.js";
import { upwards } from "./folders.js";
import type { Schemas } from "./schemas.js";

type CameraShape = ShapeOf<Camera, Schemas["stream_config"]>;
type StatsShape = ShapeOf<Camera, Schemas["stream_stats"]>;

const GIB = 2 ** 30;
const DAY_SECONDS = 86_400;

/** How a camera is answered, field by field. */
export function createCameraShape(contract: Contract) {
  return {
    name: ({ name }) => name,
    title: ({ title }) => title,
    audio: ({ index }) =>
      index % 2 === 0 ? { disabled: false, transcode_audio_codec: "aac" } : { disabled: true },
    can_publish: ({ input }) => input === "publish",
    comment: ({ comment }) => comment,
    coordinates: ({ coordinates }) => coordinates,
    created_at: ({ createdAtMs }) => createdAtMs,
    disabled: ({ disabled }) => disabled,
    dvr: recordingSettings,
    firmware_update_duration: ({ index }) => (index % 50 === 20 ? 42_500.5 : undefined),
    folder_id: ({ folder }) => folder?.id,
    inputs: (camera, { nowMs }) => inputsOf(camera, contract, nowMs),
    is_favourite: ({ name }, { user }) => user?.favouriteStreams.has(name) ?? false,
    last_change: ({ createdAtMs }) => ({ created_at: createdAtMs + 60_000, user: "admin" }),
    last_episode_at: ({ lastEpisodeAtMs }) => lastEpisodeAtMs,
    map_coordinates: ({ coordinates }) => coordinates,
    notifications_enabled: ({ index }) => index % 3 === 0,
    onvif: ({ hasPtz, input }) => (input.startsWith("rtsp") ? { ptz: hasPtz } : undefined),
    organization: ({ organization }) => ({ id: organization.id, title: organization.title }),
    organization_id: ({ organization }) => organization.id,
    path: ({ folder }) => [...upwards(folder)].reverse().map(({ id, title }) => ({ id, title })),
    postal_address: ({ index }) => (index % 2 === 0 ? `${index + 1} Main Street` : undefined),
    preset: ({ preset }) =>
      preset && { id: preset.id, title: preset.title, is_adjustable: preset.isAdjustable },
    preset_id: ({ preset }) => preset?.id,
    static: (camera) => camera.static,
    stats: statsShape,
    vision: visionOf,
  } satisfies CameraShape;
}

const statsShape = {
  agent_status: ({ agentStatus }) => agentStatus,
  alive: ({ alive }) => alive,
  bitrate: ({ bitrateKbps }) => bitrateKbps,
  bytes_out: ({ index }) => index * 1_000_003,
  current_agent_id: ({ index }) => (index % 4 === 0 ? `agent-${index}` : undefined),
  dvr_info: (camera, { rights, nowMs }) =>
    rights.canViewArchive(camera) ? (archiveOf(camera, nowMs) ?? null) : null,
  last_dts_at: ({ alive }, { nowMs }) => (alive === null ? null : nowMs - (alive ? 40 : 600_000)),
  lifetime: ({ createdAtMs, alive }, { nowMs }) => (alive === true ? nowMs - createdAtMs : 0),
  media_info: mediaInfoOf,
  online_clients: ({ index }) => index % 7,
  playback_token: (camera, viewer) => viewer.playbackToken(camera),
  publish_endpoint: ({ name, input }, { streamingEndpoint }) =>
    input === "publish" ? `${streamingEndpoint}/${name}/whip` : undefined,
  status: ({ status }) => status,
  streaming_endpoint: (_camera, { streamingEndpoint }) => streamingEndpoint,
  ts_delay: ({ alive, index }) => (alive === null ? null : alive ? (index % 40) + 0.5 : 600_000),
  input_error_rate: ({ index, alive }) => (alive === true ? index % 3 : 0),
  retry_count: ({ status, index }) => (status === "error" ? 10 + (index % 50) : 0),
} satisfies StatsShape;

function recordingSettings({ hasArchive, preset, index }: Camera): Schemas["stream_dvr_spec"] | undefined {
  if (!hasArchive) return undefined;
  return {
    expiration: (preset?.dvrDays ?? 3) * DAY_SECONDS,
    episodes_expiration: 30 * DAY_SECONDS,
    redundancy_factor: 1 + (index % 2),
    storage_limit: 100 * GIB,
  };
}
