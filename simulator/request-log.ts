import type { TokenKind } from "./credentials.js";
import type { Upload } from "./multipart.js";

/** One call as it came in; status is null until it is answered. */
export interface LoggedRequest {
  readonly n: number;
  /** Unix milliseconds. */
  readonly at: number;
  readonly method: string;
  /** Below the base path, the query as the client wrote it. */
  readonly path: string;
  readonly operationId: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly traceId: string | null;
  /** null when nobody signed in, or the credentials were refused. */
  user: string | null;
  /** The form of the credentials, good or not; null without any. */
  token: TokenKind | null;
  /** The login session that was opened or renewed, or that the token belongs to, also when it is over. */
  session: string | null;
  /** Which of its session's refresh tokens a renewal came with, from 1. */
  refreshed: number | null;
  status: number | null;
  ms: number | null;
  readonly contentType: string | undefined;
  /** As it was received; undefined without one, or when nobody read it. */
  body: string | UploadFacts | undefined;
}

/** A multipart body: what was in it instead of the bytes of its files. */
export interface UploadFacts extends Upload {
  readonly contentType: string;
}

/** What is known when a request arrives. */
export type Arrival = Omit<LoggedRequest, "n" | "status" | "ms" | "body">;

export interface RequestFilter {
  readonly traceId: string | undefined;
  readonly operationId: string | undefined;
  /** Only those with a greater `n`. */
  readonly after: number;
}

export interface RequestLog {
  /** Takes down a request when it arrives, so that calls which are never answered show up too. */
  begin(arrival: Arrival): LoggedRequest;
  list(filter: RequestFilter): readonly LoggedRequest[];
  clear(): void;
}

/** Dropping the oldest one by one would move the whole list each time. */
const DROPPED_AT_ONCE = 20_000;

/** Remembers the latest `capacity` requests. */
export function createRequestLog(capacity: number): RequestLog {
  let entries: LoggedRequest[] = [];
  let last = 0;
  return {
    begin: (arrival) => {
      last += 1;
      const entry: LoggedRequest = { n: last, ...arrival, status: null, ms: null, body: undefined };
      entries.push(entry);
      if (entries.length >= capacity + DROPPED_AT_ONCE) entries = entries.slice(-capacity);
      return entry;
    },
    list: ({ traceId, operationId, after }) =>
      entries
        .slice(-capacity)
        .filter(
          (entry) =>
            entry.n > after &&
            (traceId ?? entry.traceId) === entry.traceId &&
            (operationId ?? entry.operationId) === entry.operationId,
        ),
    clear: () => {
      entries = [];
    },
  };
}
