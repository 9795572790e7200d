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
  user: string | null;
  status: number | null;
  ms: number | null;
}

export interface RequestLog {
  /** Takes down a request when it arrives, so that calls which are never answered show up too. */
  begin(request: Omit<LoggedRequest, "n" | "user" | "status" | "ms">): LoggedRequest;
  list(filter: { readonly traceId: string | undefined; readonly after: number }): readonly LoggedRequest[];
  clear(): void;
}

/** Remembers the latest `capacity` requests. */
export function createRequestLog(capacity: number): RequestLog {
  let entries: LoggedRequest[] = [];
  let last = 0;
  return {
    begin: (request) => {
      last += 1;
      const entry: LoggedRequest = { n: last, ...request, user: null, status: null, ms: null };
      entries.push(entry);
      // Dropping the oldest one by one would move the whole list each time.
      if (entries.length >= capacity * 2) entries = entries.slice(-capacity);
      return entry;
    },
    list: ({ traceId, after }) =>
      entries
        .slice(-capacity)
        .filter((entry) => entry.n > after && (traceId === undefined || entry.traceId === traceId)),
    clear: () => {
      entries = [];
    },
  };
}
