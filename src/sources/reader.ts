import { setTimeout as pause } from "node:timers/promises";
import { errors, Pool, type Dispatcher } from "undici";
import { GatewayError } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import { BadStatus, brokenOff, timedOut, tooLarge, unreachable } from "./failures.js";
import { checkAnswer } from "./answer.js";
import type { Subject } from "./subjects.js";
import { acceptedEncodings, TooLong, unpack } from "./unpack.js";

/** One GET. */
export interface Reading {
  readonly path: Subject;
  /** Path and query, from the root of the server. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How long it may take, repeats and the pauses before them included. */
  readonly milliseconds: number;
  /** How often it is asked again when the server or the connection fails. */
  readonly repeats: number;
}

/** The plain reads of one server, over connections that are kept. */
export interface Reader {
  /** The body, unpacked. Throws what `readFailure` understands. */
  read(reading: Reading): Promise<Buffer>;
  close(): void;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler["onResponseStart"]>>[2];

const repeatedStatuses = [500, 502, 503, 504];
/** Codes of connections that failed in passing: Node's own, and the one of undici for a connection that the server closed. */
const repeatedCodes = new Set([
  "ETIMEDOUT",
  "ECONNRESET",
  "EADDRINUSE",
  "ECONNREFUSED",
  "EPIPE",
  "ENOTFOUND",
  "ENETUNREACH",
  "EAI_AGAIN",
  "UND_ERR_SOCKET",
]);

export function createReader(origin: URL, connections: number, log: Logger): Reader {
  const pool = new Pool(origin.origin, {
    connections,
    // The whole call has its time: no part of it has one of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
    // The connection goes on being made after its call was given up, and nobody else can use it meanwhile.
    connect: { timeout: limits.upstreamTimeout },
    keepAliveTimeout: limits.upstreamKeepAlive,
  });

  async function read(reading: Reading): Promise<Buffer> {
    const until = performance.now() + reading.milliseconds;
    for (let repeats = 0; ; repeats += 1) {
      try {
        return await bodyOf(await receive(pool, reading, until), reading.path);
      } catch (error) {
        if (repeats >= reading.repeats || !isPassing(error)) throw error;
        const delay = limits.upstreamRetryPause * (repeats + 1) * (0.5 + Math.random());
        await pause(Math.max(0, Math.min(delay, until - performance.now())));
        log.debug({ code: codeOf(error) }, "watcher call is repeated");
      }
    }
  }

  return { read, close: () => void pool.destroy() };
}

/** One attempt: whatever was answered, as it came. Never takes longer than `until`, whatever the connection does. */
function receive(pool: Pool, { path, target, headers }: Reading, until: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let connection: Dispatcher.DispatchController | undefined;
    let started: Omit<Answer, "body"> | undefined;
    let stopped: Error | undefined;
    let size = 0;
    const chunks: Buffer[] = [];
    const stop = (failure: Error) => {
      clearTimeout(timer);
      stopped = failure;
      reject(failure);
      connection?.abort(failure);
    };
    const timer = setTimeout(() => stop(timedOut(path)), Math.max(0, until - performance.now()));
    pool.dispatch(
      { method: "GET", path: target, headers: { ...headers, ...acceptedEncodings } },
      {
        onRequestStart: (controller) => {
          // It was still waiting for a connection when its time was over.
          if (stopped !== undefined) controller.abort(stopped);
          connection = controller;
        },
        onResponseStart: (_, status, given) => {
          if (status >= 200) started = { status, headers: given };
        },
        onResponseData: (_, chunk) => {
          size += chunk.length;
          if (size > limits.upstreamBytes) stop(tooLarge(path));
          else chunks.push(chunk);
        },
        onResponseEnd: () => {
          clearTimeout(timer);
          // There is no end without a start.
          if (started !== undefined) resolve({ ...started, body: Buffer.concat(chunks, size) });
        },
        onResponseError: (_, error) => {
          clearTimeout(timer);
          reject(started === undefined ? notAnswered(path, error) : brokenOff(path, error));
        },
      },
    );
  });
}

/** The body of what may be data. Throws BadStatus for what is not. */
async function bodyOf({ status, headers, body: packed }: Answer, path: Subject): Promise<Buffer> {
  const body = await unpacked(packed, headers, path);
  if (status >= 400) throw new BadStatus(status, textOf(headers["retry-after"]), body);
  checkAnswer(status, textOf(headers["content-type"]), body);
  return body;
}

async function unpacked(body: Buffer, headers: Headers, path: Subject): Promise<Buffer> {
  try {
    return await unpack(body, textOf(headers["content-encoding"]), limits.upstreamBytes);
  } catch (error) {
    throw error instanceof TooLong ? tooLarge(path) : brokenOff(path, error);
  }
}

/** Of a header that was sent twice, the first counts. */
function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "object" ? value[0] : value;
}

function notAnswered(path: Subject, error: Error): GatewayError {
  return error instanceof errors.ConnectTimeoutError ? timedOut(path, error) : unreachable(error);
}

/** It may go well next time. */
function isPassing(error: unknown): boolean {
  if (error instanceof BadStatus) return repeatedStatuses.includes(error.status);
  return repeatedCodes.has(codeOf(error) ?? "");
}

/** Of the connection. */
function codeOf(error: unknown): string | undefined {
  const cause = error instanceof GatewayError ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
}
