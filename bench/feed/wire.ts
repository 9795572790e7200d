/** What the programs of this folder say to each other: JSON over HTTP, on the port that each prints. */

/** Opens sockets that subscribe; answered when each has its first message, or has failed. */
export interface Open {
  readonly url: string;
  readonly authorization: string;
  /** The cursor that they go on after; null: from now on. */
  readonly after: string | null;
  readonly count: number;
  /** How many connect at the same time. */
  readonly atOnce: number;
}

export interface Opened {
  readonly milliseconds: number;
  readonly failed: number;
  /** What some of those that failed were told. */
  readonly failures: readonly string[];
  /** Of the last first message. */
  readonly cursor: string;
  /** How many first messages say so in `recovery`; none: they say nothing. */
  readonly recovered: number;
}

/** One message, as many sockets got it. */
export interface Received {
  readonly text: string;
  /** When each socket got it, Unix milliseconds, the first first. */
  readonly at: readonly number[];
}

/** Messages to send to all sockets. */
export interface Play {
  /** After how many milliseconds each is sent. */
  readonly messages: readonly { readonly after: number; readonly text: string }[];
}

/** When each was sent, Unix milliseconds. */
export interface Played {
  readonly at: readonly number[];
}

export async function ask<T>(url: string, path: string, body?: unknown, method?: string): Promise<T> {
  const response = await fetch(new URL(path, url), {
    method: method ?? (body === undefined ? "GET" : "POST"),
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
