import type { Contract } from "../contract.js";
import type { Json } from "../json.js";
import type { Reader, Shape, ShapeOf } from "../shape.js";
import { generated } from "./camera-generated.js";
import { inputsOf } from "./camera-inputs.js";
import { archiveOf, mediaInfoOf } from "./camera-media.js";
import type { CameraNotifications } from "./camera-notifications.js";
import { visionOf } from "./camera-vision.js";
import type { Camera } from "./cameras.js";
import { upwards } from "./folders.js";
import type { Schemas } from "./schemas.js";

/** What can be written is checked against the contract when it is, not here. */
type CameraShape = Readonly<Record<keyof Schemas["stream_config"], Reader<Camera> | Shape<Camera>>>;
type StatsShape = ShapeOf<Camera, Schemas["stream_stats"]>;

/** How a camera is answered, field by field. */
export function createCameraShape(contract: Contract, notifications: CameraNotifications) {
  return {
    name: ({ name }) => name,
    title: ({ title }) => title,
    audio: setting("audio"),
    can_publish: (camera) => setting("can_publish")(camera) ?? camera.input === "publish",
    comment: ({ comment }) => comment,
    coordinates: ({ coordinates }) => coordinates,
    created_at: ({ createdAtMs }) => createdAtMs,
    disabled: ({ disabled }) => disabled,
    dvr: setting("dvr"),
    firmware_update_duration: (camera, { nowMs }) => firmwareUpdateMs(camera, nowMs),
    folder_id: ({ folder }) => folder?.id,
    inputs: (camera, { nowMs }) => inputsOf(camera, contract, nowMs),
    is_favourite: ({ name }, { user }) => user?.favouriteStreams.has(name) ?? false,
    last_change: ({ lastChange: { atMs, user } }) => ({ created_at: atMs, user }),
    last_episode_at: ({ lastEpisodeAtMs }) => lastEpisodeAtMs,
    map_coordinates: ({ coordinates }) => coordinates,
    notifications_enabled: (camera, { user }) => notifications.isOn(camera, user),
    onvif: setting("onvif"),
    organization: ({ organization }) => ({ id: organization.id, title: organization.title }),
    organization_id: ({ organization }) => organization.id,
    path: ({ folder }) => [...upwards(folder)].reverse().map(({ id, title }) => ({ id, title })),
    postal_address: setting("postal_address"),
    preset: ({ preset }) =>
      preset && { id: preset.id, title: preset.title, is_adjustable: preset.isAdjustable },
    preset_id: ({ preset }) => preset?.id,
    static: (camera) => camera.static,
    stats: statsShape,
    vision: visionOf,
  } satisfies CameraShape;
}

/** As it was written, or else as it was generated. */
function setting(field: keyof typeof generated): (camera: Camera) => Json | undefined {
  return (camera) =>
    camera.layers === undefined ? generated[field](camera) : camera.layers.effective[field];
}

/** How long a new firmware takes. */
const FIRMWARE_MS = 30_000;

/** Since when a firmware update goes on; undefined when none does. */
export function firmwareUpdateMs({ firmwareUpdate }: Camera, nowMs: number): number | undefined {
  if (firmwareUpdate === undefined) return undefined;
  if ("durationMs" in firmwareUpdate) return firmwareUpdate.durationMs;
  const passedMs = nowMs - firmwareUpdate.startedAtMs;
  return passedMs < FIRMWARE_MS ? passedMs : undefined;
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
  lifetime: ({ startedAtMs, alive }, { nowMs }) => (alive === true ? nowMs - startedAtMs : 0),
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
