import { BadUserInput } from "../errors.js";
import { valueAt } from "./paths.js";
import { computed, utcMilliseconds, type Field, type Raw } from "./shape.js";

/** What playback URLs are made of. */
export interface PlaybackSource {
  readonly cameraName: string;
  readonly token: string;
  /** Base URL of the streaming server; null means the Watcher host itself. */
  readonly endpoint: string | null;
}

/** A piece of an archive, in whole seconds. */
export interface ArchivePiece extends PlaybackSource {
  /** File name of the piece on the streaming server, without its extension. */
  readonly name: string;
  readonly from: string;
  readonly fromSeconds: number;
  readonly durationSeconds: number;
  /** The piece as query parameters of the embedded player. */
  readonly span: Readonly<Record<"dvr" | "from" | "to", string>>;
}

/** An archive that plays on from a moment. */
export interface TimeshiftSource extends PlaybackSource {
  readonly fromSeconds: number;
}

export interface EpisodePlaybackSource extends PlaybackSource {
  readonly archive: ArchivePiece;
  readonly previewSeconds: number;
}

/** The longest piece of an archive in one URL. */
const longestPieceSeconds = 24 * 3600;
/** Seconds shown before and after an episode. */
const episodeMarginSeconds = 3;

/** Playback of a camera or of a mosaic's cell; null without a token. */
export function playback(name: string, token: string, endpoint: string): Field<PlaybackSource> {
  return computed([name, token, endpoint], (row) => sourceOf(row, name, token, endpoint));
}

function sourceOf(
  row: Raw,
  namePath: string,
  tokenPath: string,
  endpointPath: string,
): PlaybackSource | null {
  const [cameraName, token, endpoint] = [namePath, tokenPath, endpointPath].map((path) => valueAt(row, path));
  if (typeof cameraName !== "string" || typeof token !== "string") return null;
  return { cameraName, token, endpoint: typeof endpoint === "string" && endpoint !== "" ? endpoint : null };
}

/** Playback of an episode: from its beginning to its end, or to its last change while it goes on. */
export const episodePlayback: Field<EpisodePlaybackSource> = computed(
  [
    "media",
    "playback_token",
    "streaming_endpoint",
    "started_at",
    "opened_at",
    "closed_at",
    "updated_at",
    "preview_timestamp",
  ],
  (row) => {
    const source = sourceOf(row, "media", "playback_token", "streaming_endpoint");
    const begin = milliseconds(row, "started_at") ?? milliseconds(row, "opened_at");
    const end = milliseconds(row, "closed_at") ?? milliseconds(row, "updated_at");
    if (source === null || begin === null || end === null) return null;
    const fromSeconds = Math.floor(begin / 1000) - episodeMarginSeconds;
    const durationSeconds = Math.max(Math.ceil(end / 1000) + episodeMarginSeconds - fromSeconds, 1);
    return {
      ...source,
      archive: pieceOf(source, fromSeconds, durationSeconds),
      previewSeconds: Math.floor((milliseconds(row, "preview_timestamp") ?? begin) / 1000),
    };
  },
);

const moments = ["started_at", "opened_at", "closed_at", "updated_at", "preview_timestamp"] as const;
const readMoment = new Map(moments.map((path) => [path, utcMilliseconds(path).reader(new Map())]));

function milliseconds(row: Raw, path: (typeof moments)[number]): number | null {
  const moment = readMoment.get(path)?.(row) ?? null;
  return moment === null ? null : Date.parse(moment);
}

/** Throws BadUserInput unless the moments are in order and not too far apart. */
export function archivePiece(source: PlaybackSource, from: Date, to: Date): ArchivePiece {
  const fromSeconds = Math.floor(from.getTime() / 1000);
  const durationSeconds = Math.ceil(to.getTime() / 1000) - fromSeconds;
  if (durationSeconds <= 0) throw new BadUserInput("archive(from:, to:): to must be later than from.");
  if (durationSeconds > longestPieceSeconds) {
    throw new BadUserInput("archive(from:, to:): at most 24 hours at once.");
  }
  return pieceOf(source, fromSeconds, durationSeconds);
}

function pieceOf(source: PlaybackSource, fromSeconds: number, durationSeconds: number): ArchivePiece {
  return {
    ...source,
    name: `archive-${fromSeconds}-${durationSeconds}`,
    from: new Date(fromSeconds * 1000).toISOString(),
    fromSeconds,
    durationSeconds,
    span: { dvr: "true", from: String(fromSeconds), to: String(fromSeconds + durationSeconds) },
  };
}

/** Streaming paths take whole Unix seconds. */
export function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}

/** URL of one path below a camera on the streaming server, with the viewer's token. */
export type PlaybackUrl = (
  source: PlaybackSource,
  path: string,
  query?: Readonly<Record<string, string>>,
) => string;

export function createPlaybackUrl(watcherOrigin: string): PlaybackUrl {
  return ({ cameraName, token, endpoint }, path, query = {}) => {
    // Streaming URLs carry the slashes of a name as they are.
    const name = cameraName.split("/").map(encodeURIComponent).join("/");
    const base = (endpoint ?? watcherOrigin).replace(/\/+$/, "");
    return `${base}/${name}/${path}?${new URLSearchParams({ ...query, token }).toString()}`;
  };
}

/** When a playback token ends, if it is a JWT; null when it does not tell. */
export function tokenExpiry({ token }: PlaybackSource): string | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    const exp = typeof claims === "object" && claims !== null && "exp" in claims ? claims.exp : undefined;
    return typeof exp === "number" && exp > 0 && exp < 1e11 ? new Date(exp * 1000).toISOString() : null;
  } catch {
    return null;
  }
}
