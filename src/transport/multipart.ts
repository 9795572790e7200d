import busboy from "busboy";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as z from "zod";
import { limits } from "../limits.js";
import { UploadedFile } from "../mutations/uploaded-file.js";
import type { Refusal } from "./refusal.js";

/** An operation that came with files. They are on disk, whole, until they are released. */
export interface OperationWithFiles {
  readonly json: unknown;
  release(): Promise<void>;
}

const prefix = "watcher-graph-upload-";
const mapForm = z.record(z.string().max(100), z.array(z.string().max(1_000)).min(1).max(100));

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refusal ?? "The client went away");
  }
}

const refuse = (refusal: string, status = 400): never => {
  throw new Refused({ status, refusal });
};

/**
 * Reads an operation by the GraphQL multipart request specification: the fields `operations` and `map`, then files. Everything
 * is received before anything is executed, so that a file that breaks off has done nothing; whatever goes wrong, nothing is
 * left on disk. Files never pass through memory as a whole.
 */
export async function readMultipart(request: IncomingMessage): Promise<OperationWithFiles | Refusal> {
  const directory = await mkdtemp(join(tmpdir(), prefix));
  const release = () => rm(directory, { recursive: true, force: true });
  try {
    const { operations, map, files } = await receive(request, directory);
    return { json: withFiles(operations, map, files), release };
  } catch (error) {
    await release();
    // What was not read is read and thrown away, so that the sender comes to read the answer.
    request.resume();
    if (error instanceof Refused) return error.refusal;
    if (request.destroyed && !request.complete) return { status: 400, refusal: null };
    return { status: 400, refusal: "The body is no multipart/form-data, or breaks off." };
  }
}

interface Received {
  readonly operations: unknown;
  readonly map: z.infer<typeof mapForm>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

async function receive(request: IncomingMessage, directory: string): Promise<Received> {
  const fields = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  const saving: Promise<void>[] = [];
  const stop = new AbortController();
  let failure: Error | undefined;
  const fail = (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error(String(error));
    stop.abort();
  };
  const parser = busboy({
    headers: request.headers,
    defParamCharset: "utf8",
    limits: {
      fields: 2,
      fieldSize: limits.requestBytes,
      files: limits.uploadFiles,
      fileSize: limits.uploadBytes,
      headerPairs: 20,
    },
  });
  parser.on("field", (name, value, { valueTruncated }) => {
    if (valueTruncated) return fail(new Refused(tooLong));
    fields.set(name, value);
  });
  parser.on("file", (name, stream, { filename, mimeType }) => {
    const path = join(directory, String(files.size + saving.length));
    const save = async () => {
      const { bytes, sha256 } = await store(stream, path, stop.signal);
      if (stream.truncated === true) throw new Refused(tooLarge);
      files.set(name, new UploadedFile({ path, name: filename, type: mimeType, bytes, sha256 }));
    };
    saving.push(save().catch(fail));
  });
  const tooMany = () => fail(new Refused({ status: 400, refusal: "The request has too many parts." }));
  parser.on("filesLimit", tooMany).on("fieldsLimit", tooMany).on("partsLimit", tooMany);
  try {
    await pipeline(request, parser, { signal: stop.signal });
  } catch (error) {
    fail(error);
  }
  await Promise.all(saving);
  if (failure !== undefined) throw failure;
  return {
    operations: parsed(fields.get("operations"), "operations"),
    map: mapOf(parsed(fields.get("map"), "map")),
    files,
  };
}

const tooLong: Refusal = {
  status: 413,
  refusal: `The operation is longer than ${limits.requestBytes} bytes.`,
};
const tooLarge: Refusal = { status: 413, refusal: `A file is larger than ${limits.uploadBytes} bytes.` };

async function store(stream: Readable, path: string, signal: AbortSignal) {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(stream, counted, createWriteStream(path, { flags: "wx", mode: 0o600 }), { signal });
  return { bytes, sha256: hash.digest("base64url") };
}

function parsed(text: string | undefined, field: string): unknown {
  if (text === undefined) return refuse(`The request lacks the field ${field}.`);
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`The field ${field} is not JSON.`);
  }
}

function mapOf(map: unknown): z.infer<typeof mapForm> {
  const read = mapForm.safeParse(map);
  return read.success ? read.data : refuse("The field map is to name files, each with a list of paths.");
}

/** The operation with each file at its places, which hold null until then. */
function withFiles(operations: unknown, map: Received["map"], files: Received["files"]): unknown {
  if (typeof operations !== "object" || operations === null || Array.isArray(operations)) {
    return refuse("The field operations is to hold one operation.");
  }
  for (const name of files.keys()) if (map[name] === undefined) refuse("The map does not name every file.");
  for (const [name, paths] of Object.entries(map)) {
    const file = files.get(name);
    if (file === undefined) return refuse("The map names a file that did not come.");
    for (const path of paths) put(operations, path.split("."), file);
  }
  return operations;
}

function put(container: object, [step = "", ...rest]: readonly string[], file: UploadedFile): void {
  const place = Object.getOwnPropertyDescriptor(container, step);
  const present: unknown = place?.value;
  const isLast = rest.length === 0;
  if (isLast && present === null) {
    Object.defineProperty(container, step, { ...place, value: file });
    return;
  }
  if (isLast || typeof present !== "object" || present === null || present instanceof UploadedFile) {
    return refuse("The map names a place that does not hold null.");
  }
  put(present, rest, file);
}

/** A process that was killed leaves files behind: those of an hour ago belong to nobody. */
export async function removeForgottenUploads(): Promise<void> {
  const names = await readdir(tmpdir());
  await Promise.all(
    names
      .filter((name) => name.startsWith(prefix))
      .map(async (name) => {
        const path = join(tmpdir(), name);
        // Another process may be at it as well.
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
        if (mtimeMs < Date.now() - limits.uploadForgotten) await rm(path, { recursive: true, force: true });
      }),
  );
}
