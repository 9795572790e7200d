import type {
  ArchivePlaybackResolvers,
  EpisodePlaybackResolvers,
  PlaybackResolvers,
  TimeshiftPlaybackResolvers,
} from "../generated/schema.js";
import { archivePiece, seconds, tokenExpiry } from "../sources/playback.js";

export const Playback: PlaybackResolvers = {
  hls: (camera, _, { sources }) => sources.playbackUrl(camera, "index.m3u8"),
  lowLatencyHls: (camera, _, { sources }) => sources.playbackUrl(camera, "index.ll.m3u8"),
  dash: (camera, _, { sources }) => sources.playbackUrl(camera, "Manifest.mpd"),
  whep: (camera, _, { sources }) => sources.playbackUrl(camera, "whep"),
  mpegts: (camera, _, { sources }) => sources.playbackUrl(camera, "mpegts"),
  embed: (camera, _, { sources }) => sources.playbackUrl(camera, "embed.html", { realtime: "true" }),
  preview: (camera, { at }, { sources }) =>
    sources.playbackUrl(camera, at == null ? "preview.jpg" : `${seconds(at)}.jpg`),
  archive: (camera, { from, to }) => archivePiece(camera, from, to),
  timeshift: (camera, { from }) => ({ ...camera, fromSeconds: seconds(from) }),
  recordingStatus: (camera, _, { sources }) => sources.playbackUrl(camera, "recording_status.json"),
  mediaInfo: (camera, _, { sources }) => sources.playbackUrl(camera, "media_info.json"),
  expiresAt: (camera) => tokenExpiry(camera),
};

export const ArchivePlayback: ArchivePlaybackResolvers = {
  hls: (piece, _, { sources }) => sources.playbackUrl(piece, `${piece.name}.m3u8`),
  dash: (piece, _, { sources }) => sources.playbackUrl(piece, `${piece.name}.mpd`),
  mp4: (piece, _, { sources }) => sources.playbackUrl(piece, `${piece.name}.mp4`),
  mpegts: (piece, _, { sources }) => sources.playbackUrl(piece, `${piece.name}.ts`),
  embed: (piece, _, { sources }) => sources.playbackUrl(piece, "embed.html", piece.span),
  preview: (piece, _, { sources }) => sources.playbackUrl(piece, `${piece.fromSeconds}.jpg`),
};

export const TimeshiftPlayback: TimeshiftPlaybackResolvers = {
  hls: (camera, _, { sources }) => sources.playbackUrl(camera, `timeshift_abs-${camera.fromSeconds}.m3u8`),
  dash: (camera, _, { sources }) => sources.playbackUrl(camera, `timeshift_abs-${camera.fromSeconds}.mpd`),
  mpegts: (camera, _, { sources }) => sources.playbackUrl(camera, `timeshift_abs-${camera.fromSeconds}.ts`),
  embed: (camera, _, { sources }) =>
    sources.playbackUrl(camera, "embed.html", { dvr: "true", from: String(camera.fromSeconds) }),
};

export const EpisodePlayback: EpisodePlaybackResolvers = {
  archive: ({ archive }) => archive,
  preview: (episode, _, { sources }) => sources.playbackUrl(episode, `${episode.previewSeconds}.jpg`),
  expiresAt: (episode) => tokenExpiry(episode),
};
