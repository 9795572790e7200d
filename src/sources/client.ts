import type { FormData } from "formdata-node";
import got, { type Got, type OptionsOfBufferResponseBody, type Response } from "got";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import pLimit from "p-limit";
import type { paths } from "../generated/contract.js";
import {
  Forbidden,
  InvalidCredentials,
  NotFound,
  Unauthenticated,
  UpstreamInvalid,
  UpstreamTimeout,
  type GatewayError,
} from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import { checkAnswer } from "./answer.js";
import { readFailure, timedOut, tooLarge, writeFailure } from "./failures.js";
import { createKept, type Answered, type Keeping } from "./kept.js";
import { isRecord, parseJson, type JsonObject } from "./json.js";
import { createReader } from "./reader.js";
import { subjectOf, type Subject } from "./subjects.js";
import { targetOf, type Query } from "./target.js";

/** A path template of the contract that can be read. */
export type ReadPath = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths];
export type WriteMethod = "post" | "put" | "delete";
/** A path template of the contract that takes a method which changes something. */
export type WritePath<M extends WriteMethod = WriteMethod> = {
  [K in M]: { [P in keyof paths]: paths[P] extends { [N in K]: object } ? P : never }[keyof paths];
}[M];
type ParameterNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;
/** Values for the `{placeholders}` of a path template; none for a template without. */
export type PathValues<P extends string> = Readonly<Record<ParameterNames<P>, string>>;
/** Who is asking: yields the token for a call, and another one when Watcher refused the first. */
export interface Credential {
  token(): string | Promise<string>;
  /** A fresh token in place of one that Watcher answered with 401. Throws Unauthenticated when there is none. */
  renew(refused: string): Promise<string>;
}

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
}

/** What a finished call looked like, for metrics and the cost of an operation. */
export interface CallRecord {
  readonly path: string;
  /** "ok", or the code of the failure. */
  readonly outcome: string;
  readonly milliseconds: number;
  readonly bytes: number;
}

/** The connection to one Watcher, shared by all users of the process. */
export interface Watcher {
  /** Reads of one user within one operation. `onCall` is told of each call before it is made, and may throw to refuse it. */
  as(credential: Credential | undefined, operation: { requestId: string; onCall(): void }): WatcherClient;
  /** login_create: credentials, or a refresh token, for a new pair. Throws InvalidCredentials on 401 and 403. */
  login(authorization: string): Promise<TokenPair>;
  /** Something was changed, here or by another process: no read that is under way answers those who ask from now on. */
  forget(): void;
  /** Throws UpstreamUnavailable or UpstreamTimeout unless Watcher answers. */
  ping(): Promise<void>;
  close(): void;
}

export interface WatcherClient {
  /**
   * One GET of the contract. Answers the JSON body, 64-bit numbers as strings; null for an empty one.
   * Throws Unauthenticated, Forbidden, NotFound, RateLimited or one of the Upstream errors, never anything else.
   */
  get<P extends ReadPath>(path: P, values: PathValues<P>, query?: Query): Promise<unknown>;
  /** The same for what rarely changes: the answer may be some seconds old, but not older than a change through a gateway. */
  readonly kept: Pick<WatcherClient, "get">;
  /**
   * The same for a feed, with Watcher's own time: may be held by Watcher as long as the query's poll_timeout says, is never
   * repeated or shared, and waits in no queue. Ends early, with an error that nobody needs, when the signal fires.
   */
  watch<P extends ReadPath>(
    path: P,
    values: PathValues<P>,
    query: Query,
    signal: AbortSignal,
  ): Promise<TimedAnswer>;
  /**
   * One change. Answers the JSON body; null for an empty one. Sent once, over a connection of its own: only when Watcher
   * refuses the token, which does nothing, is it sent again. Throws Refused for what the caller can correct, or what `get`
   * throws; `outcome: UNKNOWN` among the facts when it may have been carried out all the same.
   */
  write<M extends WriteMethod, P extends WritePath<M>>(
    method: M,
    path: P,
    values: PathValues<P>,
    content?: Content,
    query?: Query,
  ): Promise<unknown>;
}

/** What a change sends. */
export type Content =
  | { readonly json: JsonObject }
  | { readonly csv: string }
  /** Files of it may stand on disk: they are read as they are sent. */
  | { readonly form: FormData };

export interface TimedAnswer {
  readonly body: unknown;
  /** Watcher's clock when it answered, to the second: Unix milliseconds. undefined when it does not tell. */
  readonly at: number | undefined;
}

const basePath = "/watcher/client-api/v3";
/** Calls that Watcher forwards to the device, which may take its time. */
const devicePaths: ReadonlySet<string> = new Set<Subject>([
  "/streams/{name}/camera_config",
  "/streams/{name}/auth",
  "/streams/{name}/ptz",
  "/streams/{name}/reboot",
]);
/** Of these, what must not wait behind cameras that do not answer: a camera may be waiting to be stopped. */
const urgentPaths: ReadonlySet<string> = new Set<Subject>(["/streams/{name}/ptz"]);
/** Calls that may send a large file. */
const uploadPaths: ReadonlySet<string> = new Set<Subject>([
  "/streams/{name}/firmware_update",
  "/streams/import",
]);
/** For anybody: no token is spent on them. */
const openPaths: ReadonlySet<string> = new Set<Subject>(["/ui_settings", "/password_recovery"]);

/** `keeping` is for answers that rarely change. */
export function createWatcher(
  origin: URL,
  keeping: Keeping,
  log: Logger,
  onRecord: (record: CallRecord) => void,
): Watcher {
  // Sign-ins, renewals and health checks wait for no slot: there is a socket left for them.
  const maxSockets = limits.upstreamConcurrency + limits.deviceConcurrency + limits.signInConcurrency;
  const agents = {
    http: new HttpAgent({ keepAlive: true, maxSockets }),
    https: new HttpsAgent({ keepAlive: true, maxSockets }),
  };
  // A connection remembers the headers of the request that opened it: one that was opened with a password ends with its call.
  // A change has one of its own as well: on a kept one that Watcher is just closing nobody would know whether it was done.
  const singleAgents = {
    http: new HttpAgent({ keepAlive: false, maxSockets }),
    https: new HttpsAgent({ keepAlive: false, maxSockets }),
  };
  // Each feed holds one connection: they must not keep reads waiting.
  const watchAgents = {
    http: new HttpAgent({ keepAlive: true }),
    https: new HttpsAgent({ keepAlive: true }),
  };
  const base = origin.origin + basePath;
  const http = got.extend({
    agent: agents,
    // A redirect would carry the credentials elsewhere.
    followRedirect: false,
    decompress: true,
    throwHttpErrors: true,
    responseType: "buffer",
    retry: { limit: 0 },
  });
  const reader = createReader(origin, maxSockets, log);
  const slots = pLimit(limits.upstreamConcurrency);
  // Cameras that do not answer must not keep everybody else from Watcher.
  const deviceSlots = pLimit(limits.deviceConcurrency);
  const inFlight = new Map<string, Promise<Answered>>();
  const kept = createKept(keeping);
  const forget = () => {
    inFlight.clear();
    kept.forget();
  };

  async function send(
    path: Subject,
    target: string,
    headers: Record<string, string>,
    queue?: typeof slots,
  ): Promise<Answered> {
    const started = performance.now();
    let outcome = "ok";
    let bytes = 0;
    try {
      const read = () =>
        reader.read({
          path,
          target: basePath + target,
          headers,
          // Waiting for a slot counts: whoever asks waits no longer than promised.
          milliseconds: started + timeLimitOf(path) - performance.now(),
          repeats: devicePaths.has(path) ? 0 : limits.upstreamRetries,
        });
      const body = queue === undefined ? await read() : await queue(read);
      bytes = body.length;
      return { body: body.length === 0 ? null : parseBody(path, body), bytes };
    } catch (error) {
      const failure = readFailure(error, path);
      outcome = failure.code;
      throw failure;
    } finally {
      onRecord({ path, outcome, milliseconds: performance.now() - started, bytes });
    }
  }

  async function sendWatching(
    path: ReadPath,
    url: string,
    headers: Record<string, string>,
    heldMilliseconds: number,
    signal: AbortSignal,
  ): Promise<TimedAnswer> {
    const started = performance.now();
    let outcome = "ok";
    let bytes = 0;
    try {
      const options = { method: "GET", headers, agent: watchAgents } as const;
      const waited = limits.upstreamTimeout - limits.feedPatience - heldMilliseconds;
      const { body, at } = await readBody(http, path, url, options, waited, signal);
      bytes = body.length;
      return { body: body.length === 0 ? null : parseBody(path, body), at };
    } catch (error) {
      const failure = readFailure(error, path);
      outcome = failure.code;
      throw failure;
    } finally {
      if (!signal.aborted) onRecord({ path, outcome, milliseconds: performance.now() - started, bytes });
    }
  }

  async function sendWrite(
    method: WriteMethod,
    path: Subject,
    url: string,
    headers: Record<string, string>,
    content: Content | undefined,
  ): Promise<unknown> {
    const started = performance.now();
    let outcome = "ok";
    let bytes = 0;
    try {
      const options = {
        method: httpMethods[method],
        headers: {
          ...headers,
          ...(content !== undefined && "csv" in content && { "content-type": "text/csv" }),
        },
        agent: singleAgents,
        ...bodyOf(content),
      };
      const send = () => readBody(http, path, url, options, performance.now() - started);
      const isQueued = devicePaths.has(path) && !urgentPaths.has(path);
      const { body } = isQueued ? await deviceSlots(send) : await send();
      bytes = body.length;
      return body.length === 0 ? null : parseBody(path, body);
    } catch (error) {
      const failure = writeFailure(error, path);
      outcome = failure.code;
      throw failure;
    } finally {
      // Whoever asks from now on reads what is there now.
      forget();
      onRecord({ path, outcome, milliseconds: performance.now() - started, bytes });
    }
  }

  /** The same GET of the same user under way at once is one call. */
  function share(key: string, start: () => Promise<Answered>): Promise<Answered> {
    const running = inFlight.get(key);
    if (running !== undefined) return running;
    const call = start().finally(() => {
      if (inFlight.get(key) === call) inFlight.delete(key);
    });
    inFlight.set(key, call);
    return call;
  }

  return {
    as: (credential, operation) => {
      const headers = { "x-trace-id": operation.requestId, "x-originator": "watcher-graph" };
      const call = async (path: Subject, target: string, token?: string): Promise<Answered> => {
        operation.onCall();
        const sent = token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
        return send(path, target, sent, devicePaths.has(path) ? deviceSlots : slots);
      };
      /** Shared by token: what was asked for with an earlier one, under rights of then, is never joined. */
      const shared = (path: Subject, target: string, token?: string) =>
        share(`${token ?? ""} ${target}`, () => call(path, target, token));
      const keptOrShared = (path: Subject, target: string, token?: string) =>
        kept.read(`${token ?? ""} ${target}`, () => shared(path, target, token));
      /** With a token, and with a fresh one when that is refused. */
      async function authorized<T>(ask: (token: string) => Promise<T>): Promise<T> {
        if (credential === undefined) throw notSignedIn();
        const token = await credential.token();
        try {
          return await ask(token);
        } catch (error) {
          if (!(error instanceof Unauthenticated)) throw error;
          return ask(await credential.renew(token));
        }
      }
      const getBy =
        (ask: typeof shared): WatcherClient["get"] =>
        async (path, values, query) => {
          const target = targetOf(path, values, query);
          // An episode's own token opens it for anybody: the caller's session plays no part.
          const isOpen = openPaths.has(path) || query?.["token"] !== undefined;
          const answer = isOpen ? ask(path, target) : authorized((token) => ask(path, target, token));
          return (await answer).body;
        };
      return {
        get: getBy(shared),
        kept: { get: getBy(keptOrShared) },
        async watch(path, values, query, signal) {
          const target = targetOf(path, values, query);
          const held = Number(query["poll_timeout"] ?? 0) * 1000;
          return authorized((token) => {
            operation.onCall();
            const sent = { ...headers, authorization: `Bearer ${token}` };
            return sendWatching(path, base + target, sent, held, signal);
          });
        },
        async write(method, path, values, content, query) {
          const url = base + targetOf(path, values, query);
          const send = (token?: string) => {
            operation.onCall();
            const sent = token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
            return sendWrite(method, path, url, sent, content);
          };
          const isOpen = openPaths.has(path) || query?.["token"] !== undefined;
          return isOpen ? send() : authorized(send);
        },
      };
    },

    async login(authorization) {
      try {
        const agent = authorization.startsWith("Basic ") ? singleAgents : agents;
        const options = { method: "POST", headers: { authorization }, agent } as const;
        const { body } = await readBody(http, "/login", `${base}/login`, options);
        return parseTokenPair(parseBody("/login", body));
      } catch (error) {
        const failure = readFailure(error, "/login");
        // Not absence, which reads answer with null: there is no Watcher at all.
        if (failure instanceof NotFound) throw noWatcher(failure);
        if (!(failure instanceof Unauthenticated || failure instanceof Forbidden)) throw failure;
        throw new InvalidCredentials("Watcher does not accept this login and password.", { cause: failure });
      }
    },

    async ping() {
      try {
        const { body: settings } = await send("/ui_settings", "/ui_settings", {});
        if (!isRecord(settings))
          throw new UpstreamInvalid(
            "Watcher's answer for the settings of the user interface is not an object.",
          );
      } catch (error) {
        throw error instanceof NotFound ? noWatcher(error) : error;
      }
    },

    forget,

    close: () => {
      reader.close();
      agents.http.destroy();
      agents.https.destroy();
      singleAgents.http.destroy();
      singleAgents.https.destroy();
      watchAgents.http.destroy();
      watchAgents.https.destroy();
    },
  };
}

function timeLimitOf(path: Subject): number {
  if (devicePaths.has(path)) return limits.deviceTimeout;
  return uploadPaths.has(path) ? limits.uploadTimeout : limits.upstreamTimeout;
}

/** The body of an answer that may be JSON: what is asked once, whether it changes something or is held for long. */
async function readBody(
  http: Got,
  path: Subject,
  url: string,
  options: Pick<OptionsOfBufferResponseBody, "method" | "headers" | "agent" | "body" | "json">,
  waitedMilliseconds = 0,
  signal?: AbortSignal,
): Promise<Answer> {
  const stop = new AbortController();
  let reason: GatewayError | undefined;
  const stopFor = (failure: GatewayError) => {
    reason = failure;
    stop.abort();
  };
  const timer = setTimeout(
    () => stopFor(timedOut(path)),
    // Waiting for a slot counts: whoever asks waits no longer than promised.
    Math.max(timeLimitOf(path) - waitedMilliseconds, 0),
  );
  const leave = () => stopFor(new UpstreamTimeout("Nobody waits for this answer any more."));
  signal?.addEventListener("abort", leave);
  if (signal?.aborted === true) leave();
  try {
    const request = http(url, { ...options, signal: stop.signal });
    void request.on("downloadProgress", ({ transferred }: { transferred: number }) => {
      if (transferred > limits.upstreamBytes) stopFor(tooLarge(path));
    });
    const response = await request;
    const { statusCode, headers, rawBody: body } = response;
    checkAnswer(statusCode, headers["content-type"], body);
    return { body, at: dateOf(response) };
  } catch (error) {
    throw reason ?? error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  }
}

const httpMethods = { post: "POST", put: "PUT", delete: "DELETE" } as const;

function bodyOf(content: Content | undefined): Pick<OptionsOfBufferResponseBody, "body" | "json"> {
  if (content === undefined) return {};
  if ("json" in content) return { json: content.json };
  return { body: "csv" in content ? content.csv : content.form };
}

interface Answer {
  readonly body: Buffer;
  readonly at: number | undefined;
}

function dateOf({ headers }: Response): number | undefined {
  const at = Date.parse(headers.date ?? "");
  return Number.isNaN(at) ? undefined : at;
}

function parseBody(path: Subject, body: Buffer): unknown {
  try {
    return parseJson(body.toString("utf8"));
  } catch (error) {
    throw new UpstreamInvalid(`Watcher's answer for ${subjectOf(path)} is not JSON.`, { cause: error });
  }
}

function parseTokenPair(body: unknown): TokenPair {
  const { access_token: accessToken, refresh_token: refreshToken } = isRecord(body) ? body : {};
  if (typeof accessToken !== "string")
    throw new UpstreamInvalid("Watcher's answer to the sign-in holds no token.");
  return { accessToken, refreshToken: typeof refreshToken === "string" ? refreshToken : undefined };
}

function noWatcher(cause: NotFound): UpstreamInvalid {
  return new UpstreamInvalid("There is no Watcher at the address that the gateway is set up with.", {
    cause,
  });
}

export function notSignedIn(): Unauthenticated {
  return new Unauthenticated("Sign in first: login(input:), or an Authorization header (Basic or Bearer).");
}
