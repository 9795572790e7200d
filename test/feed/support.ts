import { createClient as createEventClient } from "graphql-sse";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { z } from "zod";
import { startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import {
  startSimulator,
  type ChangedEpisode,
  type Simulator,
  type UpstreamRequest,
} from "../support/simulator.js";
import { openSocket, type Closed } from "../support/socket.js";

/** Settings with which a feed finds everything within seconds. */
export const fastFeed = {
  FEED_POLL_SECONDS: "2",
  FEED_LATENESS_SECONDS: "1",
  FEED_RECHECK_SECONDS: "1",
};

/** Asks again and again; the first answer that is right. Fails with the last one after the deadline. */
export async function until<T>(
  ask: () => T | Promise<T>,
  isRight: (value: T) => boolean,
  seconds = 20,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (isRight(value)) return value;
    if (Date.now() > deadline) throw new Error(`not within ${seconds} seconds: ${JSON.stringify(value)}`);
    await pause(50);
  }
}

/** What subscribes: clients of graphql-ws and of graphql-sse both do. */
export interface Subscribing {
  subscribe(
    request: { query: string; variables?: Record<string, unknown> },
    sink: { next(result: unknown): void; error(error: unknown): void; complete(): void },
  ): () => void;
}

/** One operation and what came of it. */
export interface Listener {
  /** Every result so far; errors before the first one count as a result without data. */
  readonly results: readonly Data[];
  /** Why the connection failed, if it did. */
  readonly failure: () => unknown;
  readonly isOver: () => boolean;
  /** The first result that fits, among those that came before too. */
  find(fits: (result: Data) => boolean, seconds?: number): Promise<Data>;
  /** Waits for the end of the operation. */
  end(seconds?: number): Promise<readonly Data[]>;
  stop(): void;
}

export function listen(
  client: Subscribing,
  query: string,
  variables: Record<string, unknown> = {},
): Listener {
  const results: Data[] = [];
  let failure: unknown;
  let isOver = false;
  const stop = client.subscribe(
    { query, variables },
    {
      next: (result) => void results.push(result),
      error: (error) => {
        if (Array.isArray(error)) results.push({ errors: error });
        else failure = error;
        isOver = true;
      },
      complete: () => {
        isOver = true;
      },
    },
  );
  return {
    results,
    failure: () => failure,
    isOver: () => isOver,
    find: async (fits, seconds) => {
      await until(
        () => results,
        () => results.some(fits) || isOver,
        seconds,
      );
      const found: unknown = results.find(fits);
      if (found === undefined) throw new Error(`over after ${JSON.stringify(results)} ${String(failure)}`);
      return found;
    },
    end: async (seconds) => {
      await until(
        () => results,
        () => isOver,
        seconds,
      );
      return results;
    },
    stop,
  };
}

export type Transport = "WebSocket" | "server-sent events";
export const transports: readonly Transport[] = ["WebSocket", "server-sent events"];

export interface Connection extends Subscribing {
  close(): void;
}

/** A client of that transport, which never connects again by itself. */
export function connect(
  transport: Transport,
  url: string,
  { authorization, headers = {} }: { authorization?: string; headers?: Record<string, string> } = {},
): Connection {
  if (transport === "WebSocket") {
    const socket = openSocket(url, { headers, ...(authorization !== undefined && { authorization }) });
    return {
      subscribe: (request, sink) => socket.client.subscribe(request, sink),
      close: socket.close,
    };
  }
  const client = createEventClient({
    url: `${url}/graphql`,
    retryAttempts: 0,
    headers: { ...headers, ...(authorization !== undefined && { authorization }) },
  });
  return { subscribe: (request, sink) => client.subscribe(request, sink), close: () => client.dispose() };
}

/** One event of a stream, as it came. */
export interface StreamEvent {
  readonly event?: string;
  readonly id?: string;
  readonly retry?: string;
  /** The payload of a result. */
  readonly data: Data;
}

export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  readonly events: readonly StreamEvent[];
  readonly comments: () => number;
  readonly isOver: () => boolean;
  /** The first event that fits, among those that came before too. */
  find(fits: (event: StreamEvent) => boolean, seconds?: number): Promise<StreamEvent>;
  close(): void;
}

/** What a browser's EventSource does, or with a body what fetch does, without any client's rules. */
export async function openEvents(
  url: string,
  operation: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> },
  { method = "GET", headers = {} }: { method?: "GET" | "POST"; headers?: Record<string, string> } = {},
): Promise<EventStream> {
  const { query, variables = {} } = operation;
  const leave = new AbortController();
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(method === "GET" ? `${url}/graphql?${search.toString()}` : `${url}/graphql`, {
    method,
    headers: {
      accept: "text/event-stream",
      ...(method === "POST" && { "content-type": "application/json" }),
      ...headers,
    },
    signal: leave.signal,
    ...(method === "POST" && { body: JSON.stringify({ query, variables }) }),
  });
  const events: StreamEvent[] = [];
  let comments = 0;
  let isOver = false;
  void (async () => {
    let rest = "";
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        if (block.startsWith(":")) comments += 1;
        else events.push(parseEvent(block));
      }
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
    });
  return {
    status: response.status,
    headers: response.headers,
    events,
    comments: () => comments,
    isOver: () => isOver,
    find: async (fits, seconds) => {
      await until(
        () => events,
        () => events.some(fits) || isOver,
        seconds,
      );
      const found = events.find(fits);
      if (found === undefined) throw new Error(`over after ${JSON.stringify(events)}`);
      return found;
    },
    close: () => leave.abort(),
  };
}

function parseEvent(block: string): StreamEvent {
  const fields = new Map(block.split("\n").map((line) => split(line)));
  const data = fields.get("data") ?? "";
  return { ...Object.fromEntries(fields), data: data === "" ? undefined : (JSON.parse(data) as unknown) };
}

function split(line: string): [string, string] {
  const [name = "", ...value] = line.split(":");
  return [name, value.join(":").trim()];
}

/** Requests for episodes that a feed made: these carry its projection or look for the newest. */
export function isPoll({ operationId, query }: UpstreamRequest): boolean {
  return operationId === "episodes_list" && query["poll_timeout"] !== undefined;
}

export interface SignedIn {
  readonly id: string;
  readonly authorization: string;
}

/** Processes that share Redis and a Watcher. */
export interface FeedCluster {
  readonly redis: TestRedis;
  readonly simulator: Simulator;
  readonly gateways: readonly TestGateway[];
  /** One more gateway. */
  grow(): Promise<TestGateway>;
  /** Opens episodes on a camera that every user-1, user-2, ... may see, or adds to those that have these ids. */
  change(what: number | readonly ChangedEpisode[]): Promise<readonly ChangedEpisode[]>;
  close(): Promise<void>;
}

const cameraNames = z.object({ streams: z.tuple([z.object({ name: z.string() })]) });

export async function startCluster(
  count: number,
  env: Readonly<Record<string, string>> = {},
): Promise<FeedCluster> {
  const [redis, simulator] = await Promise.all([startRedis(), startSimulator({ SIMULATOR_USERS: "20" })]);
  const shared = {
    ...fastFeed,
    REDIS_URL: redis.url,
    SESSION_SECRET: "feed-secret-0123456789abcdef01234567",
  };
  const all: TestGateway[] = [];
  const start = async () => {
    const gateway = await startGateway({ simulator, env: { ...shared, ...env } });
    all.push(gateway);
    await until(
      () => fetch(`${gateway.url}/readyz`),
      ({ status }) => status === 200,
    );
    return gateway;
  };
  const gateways = await Promise.all(Array.from({ length: count }, start));
  const list = await simulator.get("/streams?select=name&limit=1", "user-1");
  const camera = cameraNames.parse(list).streams[0].name;
  return {
    redis,
    simulator,
    gateways,
    grow: start,
    change: (what) =>
      simulator.changeEpisodes(
        typeof what === "number" ? { open: what, camera } : { update: what.map(({ id }) => id) },
      ),
    close: async () => {
      await Promise.all(all.map((gateway) => gateway.close()));
      await simulator.close();
      await redis.close();
    },
  };
}

/** A new session of an account. */
export async function beginSession(on: TestGateway, user: string): Promise<SignedIn> {
  const { data } = await on.query(
    `mutation ($input: LoginInput!) { login(input: $input) { sessionToken session { id } } }`,
    { as: null, variables: { input: { login: user, password: "demo" } } },
  );
  return {
    id: String(data.login.session.id),
    authorization: `Bearer ${String(data.login.sessionToken)}`,
  };
}

/** All that a batch says, with little of each episode. */
export const episodeChanges = `subscription ($filter: EpisodeChangeFilter, $after: String, $snapshot: Int) {
  episodeChanges(filter: $filter, after: $after, snapshot: $snapshot) {
    changes { kind episode { key updatedAt } previous { key updatedAt } }
    cursor status staleSince isSnapshot recovery { outcome from to reason }
  }
}`;

const episode = z.strictObject({ key: z.string(), updatedAt: z.iso.datetime() });
const batch = z.strictObject({
  changes: z.array(
    z.strictObject({
      kind: z.enum(["OPENED", "UPDATED", "CLOSED", "REMOVED"]),
      episode,
      previous: episode.nullable(),
    }),
  ),
  cursor: z.string(),
  status: z.enum(["LIVE", "STALE"]),
  staleSince: z.iso.datetime().nullable(),
  isSnapshot: z.boolean(),
  recovery: z
    .strictObject({
      outcome: z.enum(["RECOVERED", "GAP"]),
      from: z.string().nullable(),
      to: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
});
const failure = z.object({ message: z.string(), extensions: z.object({ code: z.string() }) });
const frame = z.object({
  type: z.string(),
  id: z.string().optional(),
  payload: z.unknown().optional(),
});
const result = z.object({
  data: z.object({ episodeChanges: batch }).nullish(),
  errors: z.array(failure).optional(),
});

export type FeedBatch = z.infer<typeof batch>;
export type Frame = z.infer<typeof frame>;

export interface FeedSocket {
  readonly frames: readonly Frame[];
  readonly batches: readonly FeedBatch[];
  /** Codes of errors that the subscription was ended with. */
  readonly failures: readonly string[];
  /** How it was closed, and when. */
  readonly closed: Promise<Closed & { readonly at: number }>;
  /** The same once it is closed. */
  readonly end: () => (Closed & { readonly at: number }) | undefined;
  send(message: unknown): void;
  close(): void;
}

export interface FeedOptions {
  readonly authorization: string;
  readonly after?: string;
  readonly filter?: Readonly<Record<string, unknown>>;
}

/** A socket that subscribes to episodeChanges. Resolves when the first batch is there, or the subscription was refused. */
export async function openFeed(
  { url }: Pick<TestGateway, "url">,
  { authorization, ...variables }: FeedOptions,
): Promise<FeedSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const frames: Frame[] = [];
  const batches: FeedBatch[] = [];
  const failures: string[] = [];
  let end: (Closed & { readonly at: number }) | undefined;
  const closed = new Promise<Closed & { readonly at: number }>((resolve) => {
    socket.once("close", (code, reason) => {
      end = { code, reason: reason.toString("utf8"), at: Date.now() };
      resolve(end);
    });
  });
  let wake: () => void = () => undefined;
  const take = (text: Buffer) => {
    const message = frame.parse(JSON.parse(text.toString("utf8")));
    frames.push(message);
    if (message.type === "next") {
      const { data, errors = [] } = result.parse(message.payload);
      if (data != null) batches.push(data.episodeChanges);
      failures.push(...errors.map(({ extensions }) => extensions.code));
    } else if (message.type === "error") {
      failures.push(
        ...z
          .array(failure)
          .parse(message.payload)
          .map(({ extensions }) => extensions.code),
      );
    }
    wake();
  };
  const heard = async (isHeard: () => boolean) => {
    while (!isHeard() && end === undefined)
      await Promise.race([closed, new Promise<void>((resolve) => (wake = resolve))]);
  };
  const send = (message: unknown) => socket.send(JSON.stringify(message));
  socket.on("message", take);
  socket.on("error", () => undefined);
  await Promise.race([once(socket, "open"), closed]);
  send({ type: "connection_init", payload: { authorization } });
  await heard(() => frames.length > 0);
  send({ id: "1", type: "subscribe", payload: { query: episodeChanges, variables } });
  await heard(() => batches.length + failures.length > 0);
  return { frames, batches, failures, closed, end: () => end, send, close: () => socket.terminate() };
}

/** Every state that a subscriber was told, in order, as state() writes it. */
export function told({ batches }: Pick<FeedSocket, "batches">): readonly string[] {
  return batches.flatMap(({ changes }) => changes.map((change) => state(change.episode)));
}

/** Names a state of an episode, as told or as Watcher has it. */
export function state(of: ChangedEpisode | z.infer<typeof episode>): string {
  return "key" in of ? `${of.key} ${Date.parse(of.updatedAt)}` : `${of.id} ${of.updatedAtMs}`;
}

/** A request for a list of episodes, as Watcher saw it. Unix milliseconds. */
export interface Look {
  readonly n: number;
  readonly at: number;
  /** undefined while it is held, and for one that was never answered. */
  readonly endedAt: number | undefined;
  /** What poll_timeout asks for; undefined: it was no long poll. */
  readonly holdSeconds: number | undefined;
  readonly user: string | null;
  /** Of Watcher, which differs for each process that signs in by itself. */
  readonly session: string | null;
}

const logged = z.object({
  requests: z.array(
    z.object({
      n: z.number(),
      at: z.number(),
      ms: z.number().nullable(),
      user: z.string().nullable(),
      session: z.string().nullable(),
      query: z.record(z.string(), z.string()),
    }),
  ),
});

/** The looks at episodes that Watcher has seen after the n-th request, in the order in which they came. */
export async function looks(simulator: Simulator, after = 0): Promise<readonly Look[]> {
  const answer = await simulator.control("GET", `/requests?operationId=episodes_list&after=${after}`);
  return logged.parse(answer).requests.map(({ ms, query, ...request }) => ({
    ...request,
    endedAt: ms === null ? undefined : request.at + ms,
    holdSeconds: query["poll_timeout"] === undefined ? undefined : Number(query["poll_timeout"]),
  }));
}
