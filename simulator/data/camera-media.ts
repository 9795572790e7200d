import { numberIn, objectIn } from "../body-fields.js";
import { createRandom, deriveSeed } from "../random.js";
import type { Camera } from "./cameras.js";
import type { Schemas } from "./schemas.js";

const HOUR_MS = 3_600_000;

/** Tracks of a running camera; null when nothing arrives. */
export function mediaInfoOf(camera: Camera): Schemas["media_info"] | null {
  if (camera.alive !== true) return null;
  const random = createRandom(deriveSeed(camera.seed, "media"));
  const bitrate = camera.bitrateKbps ?? 1000;
  return {
    title: camera.title ?? null,
    duration: camera.input === "file" ? 596_500 : null,
    flow_type: camera.input === "file" ? "file" : "stream",
    program_id: 1,
    provider: "Simulator",
    stream_id: camera.index,
    tracks: [
      videoTrack(bitrate, random.pick(["h264", "hevc", "av1"])),
      audioTrack(),
      ...(camera.index % 8 === 0 ? rareTracks() : []),
    ],
  };
}

function videoTrack(bitrate: number, codec: string): Schemas["track_info_video"] {
  return {
    title: "Main",
    content: "video",
    avg_fps: 24.97,
    avg_gop: 50,
    bandwidth: bitrate + 100,
    bframes: 0,
    bitrate,
    closed_captions: [{ name: "cc1", language: "eng" }],
    codec,
    fps: 25,
    frame_duration: 40,
    gop_size: 50,
    height: 1080,
    is_progressive: true,
    last_gop: 50,
    length_size: 4,
    level: "4.1",
    num_refs_frames: 1,
    pid: 101,
    pix_fmt: "yuv420p",
    pixel_height: 1080,
    pixel_width: 1920,
    profile: "Main",
    sar_height: 1,
    sar_width: 1,
    track_id: "v1",
    width: 1920,
  };
}

function audioTrack(): Schemas["track_info_audio"] {
  return {
    title: null,
    content: "audio",
    avg_fps: 15.6,
    bandwidth: 70,
    bitrate: 64,
    channels: 1,
    codec: "aac",
    frame_duration: 64,
    language: "eng",
    pid: 102,
    sample_rate: 16_000,
    track_id: "a1",
  };
}

function rareTracks(): NonNullable<Schemas["media_info"]["tracks"]> {
  const common = { title: null, avg_fps: 1, bandwidth: 2, bitrate: 1, frame_duration: 1000 };
  return [
    { ...common, content: "text", codec: "wvtt", language: "eng", pid: 103, track_id: 3 },
    { ...common, content: "metadata", codec: "onvif", pid: 104, track_id: "m1" },
    { ...common, content: "application", codec: "scte35", language: null, pid: 105, track_id: null },
  ];
}

const DAY_SECONDS = 86_400;
const DEFAULT_DAYS = 3;

/** How far back the archive goes, if the camera is that old. */
export function archiveSeconds({ layers, preset }: Camera): number {
  const written = layers && objectIn(layers.effective, "dvr");
  const expiration = written && numberIn(written, "expiration");
  return expiration ?? ((layers === undefined ? preset?.dvrDays : undefined) ?? DEFAULT_DAYS) * DAY_SECONDS;
}

/** Archive with one gap a day; undefined when the camera is not recorded. */
export function archiveOf(camera: Camera, nowMs: number): Schemas["dvr_info"] | undefined {
  if (!camera.hasArchive) return undefined;
  const toMs = Math.floor(nowMs / 1000) * 1000;
  const fromMs = Math.max(toMs - archiveSeconds(camera) * 1000, Math.floor(camera.createdAtMs / 1000) * 1000);
  const ranges: Schemas["dvr_range"][] = [];
  for (let openedMs = fromMs; openedMs < toMs; openedMs += 24 * HOUR_MS) {
    const closedMs = Math.min(openedMs + 23 * HOUR_MS, toMs);
    ranges.push({
      opened_at: openedMs,
      closed_at: closedMs,
      from: openedMs / 1000,
      duration: (closedMs - openedMs) / 1000,
    });
  }
  const seconds = ranges.reduce((sum, range) => sum + (range.duration ?? 0), 0);
  const bytes = seconds * (camera.bitrateKbps ?? 1000) * 125;
  return {
    bytes,
    disk_size: bytes,
    depth: (toMs - fromMs) / 1000,
    duration: seconds,
    from: fromMs / 1000,
    ranges,
  };
}
