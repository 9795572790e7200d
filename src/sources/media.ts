import { nothing } from "./selection.js";
import {
  bool,
  computed,
  either,
  float,
  int,
  list,
  millisecondsAsSeconds,
  malformed,
  oneOf,
  safeInt,
  scalar,
  shape,
  text,
  utcMilliseconds,
  utcSeconds,
  type Raw,
} from "./shape.js";

/** Tracks of a stream (`media_info`). Codecs and formats are open lists upstream, so they stay texts. */
const captionsShape = shape("ClosedCaptions", { name: text("name"), language: text("language") });

const trackTypes: Readonly<Record<string, string>> = {
  video: "VideoTrack",
  audio: "AudioTrack",
  text: "TextTrack",
  metadata: "MetadataTrack",
};

const trackShape = shape(
  (row) => trackTypes[String(row["content"])] ?? "ApplicationTrack",
  {
    trackId: scalar("track_id", "a number or a text", (value) =>
      typeof value === "number" || typeof value === "string" ? String(value) : undefined,
    ),
    title: text("title"),
    codec: text("codec"),
    bitrateKbps: int("bitrate"),
    bandwidthKbps: int("bandwidth"),
    averageFps: float("avg_fps"),
    frameDurationSeconds: millisecondsAsSeconds("frame_duration"),
    pid: int("pid"),
    language: text("language"),
    width: int("width"),
    height: int("height"),
    pixelWidth: int("pixel_width"),
    pixelHeight: int("pixel_height"),
    fps: float("fps"),
    gopSize: int("gop_size"),
    averageGop: int("avg_gop"),
    lastGop: int("last_gop"),
    bFrames: int("bframes"),
    referenceFrames: int("num_refs_frames"),
    profile: text("profile"),
    level: text("level"),
    pixelFormat: text("pix_fmt"),
    isProgressive: bool("is_progressive"),
    nalLengthSize: int("length_size"),
    sampleAspectWidth: int("sar_width"),
    sampleAspectHeight: int("sar_height"),
    closedCaptions: list("closed_captions", captionsShape),
    channels: int("channels"),
    sampleRateHz: int("sample_rate"),
  },
  ["content"],
);

export const mediaInfoShape = shape("MediaInfo", {
  title: text("title"),
  durationSeconds: millisecondsAsSeconds("duration"),
  flow: oneOf("flow_type", {
    file: "FILE",
    stream: "STREAM",
    dvr_file: "ARCHIVE_FILE",
    dvr_stream: "ARCHIVE_STREAM",
  }),
  provider: text("provider"),
  programId: int("program_id"),
  streamId: int("stream_id"),
  tracks: list("tracks", trackShape),
});

/** A recorded piece: newer servers give milliseconds, older ones seconds and a length. */
const rangeShape = shape("ArchiveRange", {
  from: either(utcMilliseconds("opened_at"), utcSeconds("from")),
  to: either(utcMilliseconds("closed_at"), computed(["from", "duration"], endOf)),
  durationSeconds: either(computed(["opened_at", "closed_at"], lengthSeconds), float("duration")),
});

const readOpenedAt = utcMilliseconds("opened_at").reader(nothing);
const readClosedAt = utcMilliseconds("closed_at").reader(nothing);
const readFrom = utcSeconds("from").reader(nothing);
const readDuration = float("duration").reader(nothing);

function endOf(row: Raw): string | null {
  const [from, seconds] = [readFrom(row), readDuration(row)];
  if (from === null || seconds === null) return null;
  const end = Date.parse(from) + seconds * 1000;
  if (end < 1e12 || end > 1e13) throw malformed("duration", "a length in seconds");
  return new Date(end).toISOString();
}

function lengthSeconds(row: Raw): number | null {
  const [opened, closed] = [readOpenedAt(row), readClosedAt(row)];
  return opened === null || closed === null ? null : (Date.parse(closed) - Date.parse(opened)) / 1000;
}

/** State of an archive (`dvr_info`). */
export const archiveShape = shape("Archive", {
  from: utcSeconds("from"),
  depthSeconds: safeInt("depth"),
  recordedSeconds: safeInt("duration"),
  sizeBytes: safeInt("bytes"),
  diskSizeBytes: safeInt("disk_size"),
  ranges: list("ranges", rangeShape),
});

/** Recording settings (`dvr`) of a camera or a preset. */
export const recordingShape = shape("RecordingSettings", {
  depthSeconds: int("expiration"),
  episodeDepthSeconds: int("episodes_expiration"),
  storageLimitBytes: safeInt("storage_limit"),
  redundancyFactor: int("redundancy_factor"),
});
