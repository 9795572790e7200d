import { archiveShape, mediaInfoShape } from "./media.js";
import {
  bool,
  type Field,
  float,
  int,
  json,
  list,
  millisecondsAsSeconds,
  object,
  oneOf,
  safeInt,
  scalar,
  scalars,
  shape,
  text,
  utcMilliseconds,
} from "./shape.js";

/** Where a camera's video comes from (`inputs`), with the counters that Watcher keeps of each source. */

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;

/** Counters whose graph name is the upstream name in camel case. */
function counters<const Names extends readonly string[]>(
  names: Names,
): { [N in Names[number] as Camel<N>]: Field<number> } {
  const table = Object.fromEntries(names.map((name) => [camel(name), safeInt(name)]));
  // The keys are made by camel(), which does at run time what Camel does for types.
  return table as { [N in Names[number] as Camel<N>]: Field<number> };
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const agentCountersShape = shape(
  "AgentCounters",
  counters([
    "errors_buffer_overrun",
    "errors_conn_failed",
    "errors_invalid_request",
    "errors_out_of_memory",
    "errors_unknown",
  ] as const),
);

const motionCountersShape = shape(
  "MotionDetectorCounters",
  counters([
    "episodes_count",
    "errors_broken_payload",
    "errors_incorrect_time_values_count",
    "errors_no_agent_connected",
    "errors_no_service_count",
    "errors_not_authorized_count",
    "errors_url_unreachable_count",
    "motion_detected_count",
  ] as const),
);

const sdiCountersShape = shape(
  "SdiCounters",
  counters([
    "avg_recv_duration",
    "compensated_frames",
    "error_lost_audio",
    "errors_cpu_stall",
    "errors_duplicate",
    "errors_no_signal",
    "errors_ts_duplicate",
    "peak_duration_deviation",
  ] as const),
);

const srtCountersShape = shape(
  "SrtCounters",
  counters([
    "error_dropped_packets",
    "error_lost_packets",
    "latency",
    "packets",
    "retransmitted_packets",
    "rtt",
  ] as const),
);

const pidCountersShape = shape("PidCounters", {
  pid: int("pid"),
  programNumber: int("pnr"),
  ...counters([
    "broken_pes_count",
    "broken_pes_sum",
    "corrected_backward_pts",
    "crashed",
    "discarded_buffer_count",
    "discarded_buffer_sum",
    "dts_goes_backwards",
    "dts_jump_forward",
    "empty_packets",
    "errors_adaptation_broken",
    "errors_pid_lost",
    "errors_ts_cc",
    "errors_ts_pmt",
    "errors_ts_psi_checksum",
    "errors_ts_scrambled",
    "errors_ts_tei",
    "fillers_count",
    "fillers_sum",
    "frames",
    "packets",
    "padding_pes_count",
    "padding_pes_sum",
    "pcr_resync",
    "repeated_frames",
    "time_corrections",
    "too_large_dts_jump",
  ] as const),
});

const rtpCountersShape = shape("RtpCounters", {
  channelId: int("channel_id"),
  content: text("content"),
  hasNoMarkers: bool("no_marker_mode_flag"),
  ...counters([
    "bytes",
    "discarded_broken_nal_count",
    "discarded_fu_count",
    "discarded_nal_count",
    "discarded_not_allowed_nal_count",
    "discarded_sei_count",
    "errors_broken_payload",
    "errors_dts_stuck",
    "errors_lost_packets",
    "frames",
    "fu_end_then_middle_workaround_count",
    "fu_has_both_start_end_bits_count",
    "fu_pattern_is_broken_count",
    "incomplete_nal_count",
    "invalid_sei_payload_count",
    "invalid_sei_size_count",
    "invalid_sei_type_count",
    "marker_packets_count",
    "nack_count",
    "nal_aggregation_count",
    "nal_aud_count",
    "nal_count",
    "nal_filler_count",
    "nal_fu_count",
    "nal_idr_count",
    "nal_other_count",
    "nal_pps_count",
    "nal_sei_count",
    "nal_single_count",
    "nal_slice_count",
    "nal_sps_count",
    "nal_stap_a_count",
    "nal_vps_count",
    "pt_reject_count",
    "pt_reject_sum",
    "rtcp_packets",
    "rtp_packets",
    "sender_clock_deviation",
    "sr_ts_stuck",
    "ts_goes_backwards",
    "ts_jump_forward",
    "ts_stuck",
  ] as const),
});

const seconds = (value: unknown) => (typeof value === "number" ? value / 1000 : undefined);

const sourceStatisticsShape = shape("SourceStatistics", {
  isActive: bool("active"),
  url: text("url"),
  protocol: text("proto"),
  ip: text("ip"),
  userAgent: text("user_agent"),
  openedAt: utcMilliseconds("opened_at"),
  frameDelaySeconds: millisecondsAsSeconds("ts_delay"),
  frameDelaySecondsPerTrack: scalars("ts_delay_per_tracks", "a list of numbers", seconds),
  hasDivergentInputs: bool("divergent_inputs"),
  media: object("media_info", mediaInfoShape),
  archive: object("dvr_info", archiveShape),
  agent: object("agent", agentCountersShape),
  motionDetector: object("motion_detector", motionCountersShape),
  pids: list("pids", pidCountersShape),
  rtpChannels: list("rtp_channels", rtpCountersShape),
  sdi: object("sdi", sdiCountersShape),
  srt: object("srt", srtCountersShape),
  archiveBytes: safeInt("bytes_dvr"),
  ...counters([
    "ad_splices_ingested",
    "ad_splices_inserted",
    "bytes",
    "error_rate",
    "errors",
    "errors_403",
    "errors_404",
    "errors_500",
    "errors_broken_payload",
    "errors_crashed",
    "errors_decoder_reset",
    "errors_desync",
    "errors_dropped_frames",
    "errors_lost_packets",
    "errors_ts_pat",
    "errors_ts_service_lost",
    "errors_ts_stuck_restarts",
    "frames",
    "input_switches",
    "invalid_secondary_inputs",
    "media_info_changes",
    "num_sec_no_data",
    "num_sec_on_primary_input",
    "num_sec_on_secondary_input",
    "reorder_count",
    "resync_count_drift",
    "resync_count_jump",
    "resync_count_normal",
    "retries",
    "valid_secondary_inputs",
  ] as const),
});

const schemes: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^(rtsp|rtsps|rtsp-udp|rtsp2):/, "RtspSource"],
  [/^publish:/, "PublishSource"],
  [/^file:/, "FileSource"],
  [/^fake:/, "TestSource"],
];

/** The kind of a source, by its URL. */
export function videoSourceType(url: string): string {
  return schemes.find(([pattern]) => pattern.test(url))?.[1] ?? "OtherSource";
}

const number = (value: unknown) => (typeof value === "number" ? Math.round(value) : undefined);

const adaptationShape = shape("PublishAdaptation", {
  correction: int("abr_correction"),
  cycles: int("abr_cycles"),
  debugLevel: int("abr_debug"),
  lossLower: float("abr_loss_lower"),
  lossUpper: float("abr_loss_upper"),
  mode: int("abr_mode"),
  stepDown: float("abr_stepdown"),
  stepUp: int("abr_stepup"),
});

/** The scheme of the URL tells the kind of a source. */
export const videoSourceShape = shape(
  (row) => videoSourceType(String(row["url"])),
  {
    url: text("url"),
    comment: text("comment"),
    priority: int("priority"),
    agentUrl: text("via"),
    allowIf: text("allow_if"),
    denyIf: text("deny_if"),
    userAgent: text("user_agent"),
    headers: json("headers"),
    timeout: int("timeout"),
    audioTimeoutSeconds: int("audio_timeout"),
    videoTimeoutSeconds: int("video_timeout"),
    framesTimeout: int("frames_timeout"),
    // One upstream field holds a number of seconds, or false.
    lostAfterSeconds: scalar("source_timeout", "a number or false", (value) =>
      value === false ? null : typeof value === "number" ? value : undefined,
    ),
    isLossCheckDisabled: scalar("source_timeout", "a number or false", (value) =>
      value === false || typeof value === "number" ? value === false : undefined,
    ),
    maxRetrySeconds: int("max_retry_timeout"),
    noViewersReconnectDelay: int("no_clients_reconnect_delay"),
    outputAudio: oneOf("output_audio", {
      keep: "KEEP",
      aac: "AAC",
      add_aac: "ADD_AAC",
      aac_silence: "AAC_SILENCE",
      keep_silence: "KEEP_SILENCE",
    }),
    statistics: object("stats", sourceStatisticsShape),
    rtpTransport: text("rtp"),
    waitsForRtcp: bool("wait_rtcp"),
    transport: oneOf("transport", { udp: "UDP", tcp: "TCP" }),
    isAdaptive: bool("webrtc_abr"),
    minBitrateKbps: int("min_bitrate"),
    maxBitrateKbps: int("abr_max_bitrate"),
    adaptation: object("", adaptationShape),
    preferredVideoCodec: text("prefer_video_codec"),
    legacyPreferredCodec: text("prefer_codec"),
    hasScte35: bool("scte35"),
    subtitles: oneOf("subtitles", {
      drop: "DROP",
      accept: "ACCEPT",
      ocr_replace: "OCR_REPLACE",
      ocr_add: "OCR_ADD",
    }),
    programs: scalars("programs", "a list of numbers", number),
    pids: scalars("pids", "a list of numbers", number),
    languages: json("languages"),
    closedCaptions: json("closed_captions"),
    width: int("width"),
    height: int("height"),
    bitrateKbps: int("bitrate"),
  },
  ["url"],
);
