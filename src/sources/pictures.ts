import { scalar, shape, text, type Field } from "./shape.js";
import { isRecord } from "./json.js";

/** A small picture inside an answer. */
export interface Picture {
  readonly mimeType: string;
  readonly base64: string;
  readonly dataUrl: string;
  readonly sha256: string | null;
}

/** Watcher gives bare base64 for previews: the first bytes tell the media type. */
const signatures: readonly (readonly [prefix: string, mimeType: string])[] = [
  ["/9j/", "image/jpeg"],
  ["iVBORw0K", "image/png"],
  ["R0lGOD", "image/gif"],
  ["UklGR", "image/webp"],
];

/** A picture given as bare base64. */
export const barePicture = (path: string): Field<Picture> =>
  scalar(path, "a picture in base64", (value) => (typeof value === "string" ? toPicture(value) : undefined));

/** A picture given as `{data, mime_type, sha256}`. */
export const picture = (path: string): Field<Picture> => scalar(path, "a picture", parsePicture);

export function parsePicture(value: unknown): Picture | undefined {
  if (!isRecord(value) || typeof value["data"] !== "string") return undefined;
  const { data, mime_type: mimeType, sha256 } = value;
  return toPicture(
    data,
    typeof mimeType === "string" ? mimeType : undefined,
    typeof sha256 === "string" ? sha256 : null,
  );
}

function toPicture(base64: string, given?: string, sha256: string | null = null): Picture {
  const mimeType =
    given ?? signatures.find(([prefix]) => base64.startsWith(prefix))?.[1] ?? "application/octet-stream";
  return { mimeType, base64, dataUrl: `data:${mimeType};base64,${base64}`, sha256 };
}

/** Numbers that describe a face. */
export const fingerprintShape = shape("FaceFingerprint", { version: text("version"), base64: text("data") });
