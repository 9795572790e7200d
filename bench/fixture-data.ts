/**
 * What the upstream fixture serves: FIXTURE_CAMERAS cameras (a thousand) of about 7 KB each, and what belongs to them, as
 * Watcher's contract has them.
 */
import { folderPath, folderRows } from "./fixture-folders.js";
import type { Collection, Row } from "./fixture-list.js";
import { pictures } from "./fixture-pictures.js";

const cameraCount = Number(process.env["FIXTURE_CAMERAS"] ?? "1000");
const organizations = ["City Transport", "Горэлектротранс", "North Hospital", 'Retail "24/7"'];
const presets = ["7 days", "30 days, vision", "Live only"];
const places = ["Entrance", "Car park", "Склад", "Ward B", "Roof", "Gate"];
const episodesPerCamera = 3;
const startedAtMs = Date.UTC(2025, 0, 1);
const hourMs = 3_600_000;

const nameOf = (index: number) => `cam-${String(index).padStart(4, "0")}`;
const id = (index: number, of: readonly unknown[]) => 1 + (index % of.length);
const titleOf = (key: number, titles: readonly string[]) => titles[(key - 1) % titles.length] ?? "";

const counterNames = (
  "bytes frames packets retries errors errors_403 errors_404 errors_500 errors_broken_payload errors_crashed " +
  "errors_decoder_reset errors_desync errors_dropped_frames errors_lost_packets errors_ts_pat errors_pid_lost " +
  "errors_ts_service_lost errors_ts_stuck_restarts input_switches invalid_secondary_inputs media_info_changes " +
  "reorder_count resync_count_drift resync_count_jump resync_count_normal time_corrections too_large_dts_jump"
).split(" ");

function counters(seed: number): Row {
  return Object.fromEntries(
    counterNames.map((name, index) => [name, (seed * 7919 + index * 104_729) % 1_000]),
  );
}

function mediaInfo(index: number): Row {
  const video = {
    content: "video",
    track_id: "v1",
    codec: "h264",
    width: 1920,
    height: 1080,
    fps: 25,
    pid: 101,
  };
  const audio = {
    content: "audio",
    track_id: "a1",
    codec: "aac",
    channels: 1,
    sample_rate: 16_000,
    pid: 102,
  };
  return {
    flow_type: "stream",
    program_id: 1,
    provider: "Fixture",
    stream_id: index,
    tracks: [
      {
        ...video,
        bitrate: 1_112,
        gop_size: 50,
        level: "4.1",
        profile: "Main",
        pix_fmt: "yuv420p",
        is_progressive: true,
      },
      { ...audio, bitrate: 64, frame_duration: 64, language: "eng" },
    ],
  };
}

function inputOf(index: number): Row {
  return {
    url: `rtsp://10.0.0.${index % 250}/stream/main`,
    comment: "main source",
    priority: 1,
    source_timeout: 60,
    user_agent: "Fixture/1.0",
    stats: {
      ...counters(index),
      active: true,
      proto: "rtsp",
      media_info: mediaInfo(index),
      pids: [101, 102, 103].map((pid) => ({ pid, ...counters(index + pid) })),
      rtp_channels: [0, 1].map((channel) => ({ channel_id: channel, ...counters(index + channel) })),
    },
  };
}

/** One camera in twenty has never seen anything. */
function lastEpisodeAt(index: number): number | null {
  return index % 20 === 7 ? null : startedAtMs + (index + 1) * hourMs;
}

function cameraOf(index: number): Row {
  const organization = id(index, organizations);
  const preset = id(index, presets);
  const path = folderPath(organization, Math.floor(index / organizations.length));
  const isAlive = index % 9 !== 4;
  return {
    name: nameOf(index),
    title: `${titleOf(index + 1, places)} ${index}`,
    comment: "",
    can_publish: false,
    coordinates: { latitude: 59.9406 + index / 10_000, longitude: 30.3171 },
    created_at: startedAtMs - index * hourMs,
    disabled: false,
    folder_id: path.at(-1)?.id,
    inputs: [inputOf(index)],
    is_favourite: false,
    last_change: { created_at: startedAtMs, user: "admin" },
    last_episode_at: lastEpisodeAt(index),
    notifications_enabled: false,
    organization: { id: organization, title: titleOf(organization, organizations) },
    organization_id: organization,
    path,
    postal_address: `${index} Main Street`,
    preset: { id: preset, title: titleOf(preset, presets), is_adjustable: true },
    preset_id: preset,
    static: true,
    stats: {
      agent_status: "connected",
      alive: isAlive,
      bitrate: 1_112,
      bytes_out: 62_000_186 + index,
      dvr_info: { from: 1_735_000_000, to: 1_735_600_000, bytes: 98_765_432_100 },
      last_dts_at: startedAtMs + index,
      lifetime: 47_779_267_513,
      media_info: mediaInfo(index),
      online_clients: index % 7,
      status: isAlive ? "running" : "error",
      input_error_rate: 2,
      retry_count: 0,
      ts_delay: 22.5,
    },
    vision: {
      alg: "2",
      detectors: [{ detector_type: "faces", region_id: `r${index}`, region_title: "Door" }],
    },
  };
}

const episodeTypes = ["generic", "face", "vehicle", "human"];

function episodesOf(index: number): Row[] {
  const newest = lastEpisodeAt(index);
  if (newest === null) return [];
  return Array.from({ length: episodesPerCamera }, (_, age) => {
    const openedAt = newest - age * 60_000 - (age > 0 ? index : 0);
    return {
      // Longer than a double holds; the answer carries them as numbers, as Watcher does.
      episode_id: String(
        7_530_063_962_000_000_000n + BigInt(openedAt - startedAtMs) * 1_000n + BigInt(index),
      ),
      episode_type: episodeTypes[index % episodeTypes.length],
      media: nameOf(index),
      title: `Episode of camera ${index}`,
      opened_at: openedAt,
      closed_at: openedAt + 40_000,
      updated_at: openedAt + 40_000,
      duration: 40_000,
      preview: pictures[(index + age) % pictures.length],
      preview_timestamp: openedAt + 4_000,
      stream: {
        name: nameOf(index),
        title: cameras[index]?.["title"],
        organization_id: id(index, organizations),
      },
    };
  });
}

const organizationRows = organizations.map((title, index) => ({
  id: index + 1,
  title,
  created_at: startedAtMs - (index + 1) * 24 * hourMs,
  is_default: index === 0,
  limits: { streams: 200_000, users: 20_000 },
  owner: { id: 1, name: "admin" },
  stats: { streams: 250, users: 18, mosaics: 5 },
}));

const presetRows = presets.map((title, index) => ({
  id: index + 1,
  title,
  dvr: { expiration: 604_800, storage_limit: 120_259_084_288 },
  is_adjustable: true,
  is_default: index === 0,
  last_change: { updated_at: startedAtMs, user: { id: 1, name: "admin" } },
}));

const cameras = Array.from({ length: cameraCount }, (_, index) => cameraOf(index));

const camerasInFolder = new Map<number, number>();
for (const { folder_id: folder } of cameras)
  if (typeof folder === "number") camerasInFolder.set(folder, (camerasInFolder.get(folder) ?? 0) + 1);

/** By path below the API's root. */
export const collections: Readonly<Record<string, Collection>> = {
  "/streams": { items: "streams", rows: cameras, required: ["name"] },
  "/organizations": { items: "organizations", rows: organizationRows, required: ["id", "title"] },
  "/presets": { items: "presets", rows: presetRows, required: ["id", "title"] },
  "/episodes": {
    items: "episodes",
    rows: cameras.flatMap((_, index) => episodesOf(index)),
    required: ["episode_id", "episode_type", "media", "opened_at", "updated_at"],
  },
  ...Object.fromEntries(
    organizationRows.map(({ id }) => [
      `/organizations/${id}/folders`,
      { items: "folders", rows: folderRows(id, camerasInFolder), required: ["id"] },
    ]),
  ),
};
