import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError, forbidden, NotSignedIn } from "./api-error.js";
import { parseBody, receiveBody, type ReceivedBody } from "./body.js";
import type { Call, Handlers } from "./call.js";
import type { Clock } from "./clock.js";
import { readCredentials, type Credentials } from "./credentials.js";
import type { User } from "./data/users.js";
import { quirksOf, type Effect, type Faults } from "./faults.js";
import { parseQuery } from "./list-query.js";
import { readMultipart } from "./multipart.js";
import type { PlaybackTokens } from "./playback-tokens.js";
import { emptyReply, faultReply, jsonReply, refusalReply, send, wrongShape, type Reply } from "./reply.js";
import type { Arrival, LoggedRequest, RequestLog } from "./request-log.js";
import type { Route, Router } from "./router.js";
import type { Identity, Tokens } from "./tokens.js";
import type { Viewer } from "./viewer.js";
import type { World } from "./world.js";

export interface ApiParts {
  readonly world: World;
  readonly router: Router;
  readonly handlers: Handlers;
  readonly tokens: Tokens;
  readonly playback: PlaybackTokens;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly clock: Clock;
  readonly streamingEndpoint: () => string;
}

/** A request below the base path. */
export interface ApiRequest {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly pathname: string;
  /** With the question mark, or empty. */
  readonly search: string;
}

/** Operations that work without sign-in; an episode may be opened by a token of its own. */
const OPEN_OPERATIONS = new Set([
  "login_create",
  "ui_settings_get",
  "episode_get",
  "episode_delete",
  "password_recovery",
]);

/** The one operation that takes refresh tokens, and makes sessions. */
const LOGIN = "login_create";

/** A request whose way through is known, up to the handler. */
interface Passage extends ApiRequest {
  readonly route: Route | ApiError;
  readonly credentials: Credentials | undefined;
  readonly user: User | undefined;
  readonly received: ReceivedBody | ApiError | undefined;
  readonly effect: Effect | undefined;
  /** Fires when the client goes away. */
  readonly left: AbortSignal;
  readonly entry: LoggedRequest;
}

/** Answers requests: route, sign-in, faults, checks, handler. */
export function createApi(parts: ApiParts): (request: ApiRequest) => Promise<void> {
  const { tokens, log, faults, clock } = parts;
  return async (request) => {
    const { message, response } = request;
    const left = whenClientLeaves(response);
    const route = findRoute(parts.router, request);
    const operationId = route instanceof ApiError ? undefined : route.operation.operationId;
    const credentials = readCredentials(message.headers.authorization);
    const identify = async (): Promise<Identity> => signerOf(await tokens.identify(credentials), operationId);
    let signer = await identify();
    const entry = log.begin({ ...requestFacts(request, operationId, clock), ...signerFacts(signer) });
    const fault = faults.take({
      operationId,
      path: entry.path,
      user: signer.user?.name,
      method: entry.method,
      traceId: entry.traceId ?? undefined,
      token: signer.token,
    });
    if (fault?.latency !== undefined) {
      await fault.latency;
      // A delay is the way to the server: meanwhile tokens may have run out, and users been disabled.
      signer = await identify();
      Object.assign(entry, signerFacts(signer));
    }
    if (left.aborted) return;
    const effect = fault?.effect;
    if (effect === "hang") return;
    if (effect === "reset") {
      message.socket.destroy();
      return;
    }
    const reply = await unlessCutOff(message, async () => {
      const received = route instanceof ApiError ? undefined : await receiveBody(message, route.operation);
      if (received !== undefined && !(received instanceof ApiError)) entry.body = received.text;
      const passage = { ...request, route, credentials, user: signer.user, received, effect, left, entry };
      return faultReply(effect) ?? (await answer(parts, passage));
    });
    if (reply === undefined) return;
    finish(entry, reply, clock);
    // What is left of a body that was refused has to go by before the next request of the connection.
    message.resume();
    if (effect === "lost") message.socket.destroy();
    else send(response, reply, clock.httpDate(), effect === "truncate");
  };
}

function whenClientLeaves(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once("close", () => {
    left.abort();
  });
  return left.signal;
}

function findRoute(router: Router, { message, pathname }: ApiRequest): Route | ApiError {
  try {
    return router(message.method ?? "GET", pathname);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

/** undefined when the client leaves in the middle of a body: then nobody waits for an answer. */
async function unlessCutOff(
  message: IncomingMessage,
  makeReply: () => Promise<Reply>,
): Promise<Reply | undefined> {
  try {
    return await makeReply();
  } catch (error) {
    if (message.destroyed && !message.complete) return undefined;
    throw error;
  }
}

/** A refresh token signs nobody in but for its renewal. */
function signerOf(identity: Identity, operationId: string | undefined): Identity {
  if (identity.token !== "refresh" || operationId === LOGIN) return identity;
  return { ...identity, user: undefined, refreshed: undefined };
}

function signerFacts({ user, token, session, refreshed }: Identity) {
  return {
    user: user?.name ?? null,
    token: token ?? null,
    session: session ?? null,
    refreshed: refreshed ?? null,
  };
}

function requestFacts(
  { message, pathname, search }: ApiRequest,
  operationId: string | undefined,
  clock: Clock,
): Omit<Arrival, keyof ReturnType<typeof signerFacts>> {
  const traceId = message.headers["x-trace-id"];
  return {
    at: clock.now(),
    method: message.method ?? "GET",
    path: pathname + search,
    operationId: operationId ?? null,
    query: Object.fromEntries(new URLSearchParams(search)),
    traceId: typeof traceId === "string" ? traceId : null,
    contentType: message.headers["content-type"],
  };
}

function finish(entry: LoggedRequest, { status }: Reply, clock: Clock): void {
  entry.status = status;
  entry.ms = clock.now() - entry.at;
}

async function answer(parts: ApiParts, passage: Passage): Promise<Reply> {
  try {
    const { route, user, effect } = passage;
    if (route instanceof ApiError) throw route;
    const { operation } = route;
    if (user === undefined && !OPEN_OPERATIONS.has(operation.operationId)) throw new NotSignedIn();
    if (user?.readonly && operation.method !== "GET" && operation.operationId !== LOGIN) {
      throw forbidden("This user may change nothing");
    }
    const handler = parts.handlers[operation.operationId];
    if (handler === undefined) {
      throw new ApiError(501, "not_implemented", { title: `${operation.operationId} is not implemented` });
    }
    const body = await handler(toCall(parts, passage, route));
    if (effect === "wrongShape") return jsonReply(200, wrongShape(body, operation.list?.itemKey));
    return body === undefined ? emptyReply(204) : jsonReply(200, body);
  } catch (error) {
    const reply = refusalReply(error);
    if (reply === undefined) throw error;
    return reply;
  }
}

function toCall(parts: ApiParts, passage: Passage, { operation, path }: Route): Call {
  const { message, search, credentials, user, received, effect, left, entry } = passage;
  const query = parseQuery(operation, new URLSearchParams(search));
  if (received instanceof ApiError) throw received;
  return {
    operation,
    path,
    viewer: toViewer(parts, user),
    credentials,
    ...query,
    body: operation.body && parseBody(operation.body, received),
    upload: async () => {
      const contentType = message.headers["content-type"] ?? "";
      const upload = await readMultipart(message, contentType);
      entry.body = { contentType, ...upload };
      return upload;
    },
    quirks: quirksOf(effect),
    signal: left,
    logSession: (session) => {
      entry.session = session;
    },
  };
}

function toViewer({ world, clock, playback, streamingEndpoint }: ApiParts, user: User | undefined): Viewer {
  return {
    user,
    // Looked up each time, so that a request that is held follows changes of rights.
    get rights() {
      return world.permissions.of(user);
    },
    nowMs: clock.now(),
    streamingEndpoint: streamingEndpoint(),
    playbackToken: (camera, episodeId) => playback.issue(user?.id ?? 0, camera.name, episodeId),
  };
}
