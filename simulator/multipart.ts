import { createHash, type Hash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { ApiError, badField } from "./api-error.js";
import { chunksOf } from "./body.js";

/** A file that went by: its bytes are counted and hashed, never kept. */
export interface UploadedFile {
  /** Of the form's field. */
  readonly name: string;
  readonly filename: string | null;
  readonly contentType: string | null;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

const HEADERS_END = "\r\n\r\n";
const LARGEST_HEADERS = 16 * 1024;
const LARGEST_FIELD = 64 * 1024;

/** Reads a multipart/form-data body to its end; 400 when it is malformed or its end is missing. */
export async function readMultipart(message: IncomingMessage, contentType: string): Promise<Upload> {
  const parser = createParser(boundaryOf(contentType));
  for await (const chunk of chunksOf(message)) parser.push(chunk);
  return parser.end();
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw badField("The multipart body has no boundary", "");
  return boundary;
}

interface Parser {
  push(chunk: Buffer): void;
  end(): Upload;
}

/** Where the parser is: between parts only headers are awaited, inside one its content, after the last one nothing. */
type Phase = "content" | "delimiter" | "headers" | "done";

function createParser(boundary: string): Parser {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const fields = new Map<string, string>();
  const files: UploadedFile[] = [];
  // The first boundary may stand at the very beginning; what comes before it belongs to no part.
  let rest = Buffer.from("\r\n");
  let phase: Phase = "content";
  let part: Part | undefined;

  const take = (length: number): Buffer => {
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
  const finishPart = (): void => {
    if (part === undefined) return;
    const { name, file, content } = part;
    if (file === undefined) fields.set(name, Buffer.concat(content).toString());
    else files.push({ name, ...file.facts, bytes: file.bytes, sha256: file.hash.digest("hex") });
    part = undefined;
  };

  /** Each returns whether there is more to do with the bytes at hand. */
  const steps: Readonly<Record<Phase, () => boolean>> = {
    content: () => {
      const end = rest.indexOf(delimiter);
      // The last bytes may be the beginning of a delimiter.
      const length = end < 0 ? Math.max(rest.length - delimiter.length + 1, 0) : end;
      addContent(part, take(length));
      if (end < 0) return false;
      take(delimiter.length);
      finishPart();
      phase = "delimiter";
      return true;
    },
    delimiter: () => {
      if (rest.length < 2) return false;
      const mark = take(2).toString();
      if (mark !== "--" && mark !== "\r\n") throw badField("Malformed multipart body", "");
      phase = mark === "--" ? "done" : "headers";
      // Headers may be missing altogether: then their end follows at once.
      if (phase === "headers") rest = Buffer.concat([Buffer.from("\r\n"), rest]);
      return true;
    },
    headers: () => {
      const end = rest.indexOf(HEADERS_END);
      if (end < 0 && rest.length > LARGEST_HEADERS) throw badField("Malformed multipart body", "");
      if (end < 0) return false;
      part = createPart(take(end + HEADERS_END.length).toString());
      phase = "content";
      return true;
    },
    done: () => false,
  };

  return {
    push: (chunk) => {
      if (phase === "done") return;
      rest = Buffer.concat([rest, chunk]);
      while (steps[phase]());
    },
    end: () => {
      if (phase !== "done") throw badField("The multipart body is not complete", "");
      return { fields: Object.fromEntries(fields), files };
    },
  };
}

interface Part {
  readonly name: string;
  /** undefined for a plain field. */
  readonly file: FileInWork | undefined;
  /** Of a plain field. */
  readonly content: Buffer[];
}

interface FileInWork {
  readonly facts: Pick<UploadedFile, "filename" | "contentType">;
  readonly hash: Hash;
  bytes: number;
}

function createPart(headers: string): Part {
  const disposition = headerOf(headers, "content-disposition") ?? "";
  const name = parameterOf(disposition, "name");
  if (name === undefined) throw badField("A part of the multipart body has no name", "");
  const filename = parameterOf(disposition, "filename") ?? null;
  const contentType = headerOf(headers, "content-type") ?? null;
  const isFile = filename !== null || contentType?.startsWith("text/plain") === false;
  const file = { facts: { filename, contentType }, hash: createHash("sha256"), bytes: 0 };
  return { name, file: isFile ? file : undefined, content: [] };
}

function headerOf(headers: string, name: string): string | undefined {
  return new RegExp(`\\r\\n${name}:[ \\t]*([^\\r\\n]*)`, "i").exec(headers)?.[1];
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, "i").exec(header) ?? [];
  return quoted ?? plain;
}

function addContent(part: Part | undefined, bytes: Buffer): void {
  if (part?.file !== undefined) {
    part.file.hash.update(bytes);
    part.file.bytes += bytes.length;
    return;
  }
  part?.content.push(bytes);
  const length = part?.content.reduce((sum, piece) => sum + piece.length, 0) ?? 0;
  if (length > LARGEST_FIELD) {
    throw new ApiError(413, "payload_too_large", { title: "A field of the multipart body is too large" });
  }
}
