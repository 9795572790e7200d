import { arrayIn, textIn } from "../body-fields.js";
import type { Contract } from "../contract.js";
import { isObject, type Json, type JsonObject } from "../json.js";
import { createRandom, deriveSeed, type Random } from "../random.js";
import type { Camera, ConfigLayers, InputKind } from "./cameras.js";
import { createCounters } from "./counters.js";
import { archiveOf, mediaInfoOf } from "./camera-media.js";
import type { Schemas } from "./schemas.js";

type Input = Schemas["stream_input"];
type CommonInput = Omit<Schemas["stream_input_fake"], "url" | "stats" | "bitrate" | "width" | "height">;

/** Sources of a camera with the counters of the one in use. */
export function inputsOf(camera: Camera, contract: Contract, nowMs: number): readonly Json[] {
  const [main, ...others] =
    camera.layers === undefined ? generatedInputs(camera) : writtenInputs(camera.layers);
  return main === undefined ? [] : [{ ...main, stats: inputStats(camera, contract, nowMs) }, ...others];
}

function writtenInputs({ effective }: ConfigLayers): readonly JsonObject[] {
  return (arrayIn(effective, "inputs") ?? []).filter(isObject);
}

/** Every ninth camera has a second, less preferred source. */
export function generatedInputs(camera: Camera): readonly Input[] {
  const random = createRandom(deriveSeed(camera.seed, "inputs"));
  const main = createInput(camera, random, 1);
  if (camera.index % 9 !== 4) return [main];
  const spare: Input = {
    url: `fake://fake?spare=${camera.index}`,
    priority: 2,
    bitrate: 500,
    width: 640,
    height: 360,
  };
  return [main, spare];
}

/** Address of the main source: what free-text search looks at without making the counters. */
export function inputUrl({ layers, input, index }: Camera): string | undefined {
  if (layers !== undefined) return urlOf(writtenInputs(layers)[0]);
  return generatedUrl(input, index);
}

export function urlOf(input: JsonObject | undefined): string | undefined {
  return (input && textIn(input, "url")) ?? undefined;
}

function generatedUrl(input: InputKind, index: number): string {
  if (input === "publish") return "publish://";
  if (input === "file") return `file://vod/sample-${index % 5}.mp4`;
  if (input === "fake") return `fake://fake?id=${index}`;
  const host = `10.${Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${(index % 250) + 1}`;
  return `${input}://viewer:secret@${host}:554/stream1`;
}

function createInput(camera: Camera, random: Random, priority: number): Input {
  const url = generatedUrl(camera.input, camera.index);
  const common = commonSettings(camera, random, priority);
  switch (camera.input) {
    case "publish":
      return { url, ...common, ...publishSettings(random) };
    case "file":
      return { url, ...common, ...fileSettings() };
    case "fake":
      return { url, ...common, bitrate: 1500, width: 1280, height: 720 };
    default:
      return { url, ...common, rtp: "udp", wait_rtcp: random.chance(0.5) };
  }
}

function commonSettings(camera: Camera, random: Random, priority: number): CommonInput {
  return {
    allow_if: "peer=10.0.0.0/8",
    audio_timeout: 20,
    comment: "main source",
    deny_if: "peer=192.0.2.0/24",
    frames_timeout: random.int(5, 30),
    headers: { "X-Site": camera.organization.title },
    max_retry_timeout: 30,
    no_clients_reconnect_delay: 10,
    output_audio: random.pick(["keep", "aac", "add_aac"]),
    priority,
    source_timeout: random.chance(0.3) ? false : 60,
    timeout: 10,
    user_agent: "Simulator/1.0",
    via: `agent://${camera.index}`,
    video_timeout: 20,
  };
}

function publishSettings(random: Random): Omit<Schemas["stream_input_publish"], "url"> {
  return {
    abr_correction: 1,
    abr_cycles: 3,
    abr_debug: 0,
    abr_loss_lower: 2.5,
    abr_loss_upper: 9.5,
    abr_max_bitrate: 4000,
    abr_mode: 1,
    abr_stepdown: 0.5,
    abr_stepup: 100,
    min_bitrate: 300,
    prefer_codec: "h264",
    prefer_video_codec: "h264",
    scte35: false,
    subtitles: "accept",
    transport: random.pick(["udp", "tcp"]),
    webrtc_abr: true,
  };
}

function fileSettings(): Omit<Schemas["stream_input_file"], "url"> {
  return {
    closed_captions: { eng: "cc1" },
    languages: { "101": "eng" },
    pids: [101, 102],
    programs: [1],
    scte35: true,
    subtitles: "drop",
  };
}

function inputStats(camera: Camera, contract: Contract, nowMs: number): Schemas["input_stats"] {
  const random = createRandom(deriveSeed(camera.seed, "input stats"));
  const url = inputUrl(camera);
  const counters = (name: string): Record<string, number> => createCounters(contract.schema(name), random);
  const archive = archiveOf(camera, nowMs);
  const media = mediaInfoOf(camera);
  return {
    ...counters("input_stats"),
    ...(url === undefined ? {} : { url }),
    active: camera.alive === true,
    agent: counters("input_agent_counters"),
    bytes: random.int(1e6, 9e9),
    bytes_dvr: random.int(1e6, 9e9),
    divergent_inputs: false,
    ...(archive === undefined ? {} : { dvr_info: archive }),
    ip: `10.0.${camera.index % 250}.1`,
    ...(media === null ? {} : { media_info: media }),
    motion_detector: counters("input_motion_detector_counters"),
    num_sec_no_data: camera.alive === true ? 0 : 60,
    num_sec_on_primary_input: 3600,
    num_sec_on_secondary_input: 0,
    opened_at: camera.createdAtMs,
    pids: [101, 102].map((pid) => ({ ...counters("input_pid_counters"), pid })),
    proto: camera.input === "publish" ? "webrtc" : camera.input,
    rtp_channels: ["video", "audio"].map((content, channel) => ({
      ...counters("input_rtp_counters"),
      content,
      bytes: random.int(1e6, 9e9),
      channel_id: channel,
      no_marker_mode_flag: false,
    })),
    sdi: counters("input_sdi_counters"),
    srt: counters("input_srt_counters"),
    ts_delay: random.int(1, 400) / 10,
    ts_delay_per_tracks: [12.5, 40],
    user_agent: "Simulator/1.0",
  };
}
