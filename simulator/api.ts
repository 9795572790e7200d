import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, NotSignedIn } from "./api-error.js";
import type { Call, Handlers } from "./call.js";
import type { Clock } from "./clock.js";
import type { User } from "./data/users.js";
import { quirksOf, type Effect, type Faults } from "./faults.js";
import { parseQuery } from "./list-query.js";
import type { PlaybackTokens } from "./playback-tokens.js";
import { emptyReply, faultReply, jsonReply, refusalReply, send, wrongShape, type Reply } from "./reply.js";
import type { LoggedRequest, RequestLog } from "./request-log.js";
import type { Route, Router } from "./router.js";
import type { Tokens } from "./tokens.js";
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
const OPEN_OPERATIONS = new Set(["login_create", "ui_settings_get", "episode_get"]);

/** Answers requests: route, sign-in, faults, checks, handler. */
export function createApi(parts: ApiParts): (request: ApiRequest) => Promise<void> {
  return async (request) => {
    const route = findRoute(parts.router, request);
    const operation = route instanceof ApiError ? undefined : route.operation;
    const user = await parts.tokens.identify(request.message.headers.authorization);
    const entry = parts.log.begin(logFacts(request, operation?.operationId, parts.clock));
    entry.user = user?.name ?? null;
    const fault = parts.faults.take({
      operationId: operation?.operationId,
      path: entry.path,
      user: user?.name,
      method: entry.method,
      traceId: entry.traceId ?? undefined,
    });
    if (fault !== undefined && fault.delayMs > 0) await sleep(fault.delayMs);
    const effect = fault?.effect;
    if (effect === "hang") return;
    if (effect === "reset") {
      request.message.socket.destroy();
      return;
    }
    const reply = faultReply(effect) ?? (await answer(parts, request, route, user, effect));
    finish(entry, reply, parts.clock);
    send(request.response, reply, effect === "truncate");
  };
}

function findRoute(router: Router, { message, pathname }: ApiRequest): Route | ApiError {
  try {
    return router(message.method ?? "GET", pathname);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

function logFacts(
  { message, pathname, search }: ApiRequest,
  operationId: string | undefined,
  clock: Clock,
): Parameters<RequestLog["begin"]>[0] {
  const traceId = message.headers["x-trace-id"];
  return {
    at: clock.now(),
    method: message.method ?? "GET",
    path: pathname + search,
    operationId: operationId ?? null,
    query: Object.fromEntries(new URLSearchParams(search)),
    traceId: typeof traceId === "string" ? traceId : null,
  };
}

function finish(entry: LoggedRequest, { status }: Reply, clock: Clock): void {
  entry.status = status;
  entry.ms = clock.now() - entry.at;
}

async function answer(
  parts: ApiParts,
  request: ApiRequest,
  route: Route | ApiError,
  user: User | undefined,
  effect: Effect | undefined,
): Promise<Reply> {
  try {
    if (route instanceof ApiError) throw route;
    const { operation } = route;
    if (user === undefined && !OPEN_OPERATIONS.has(operation.operationId)) throw new NotSignedIn();
    const handler = parts.handlers[operation.operationId];
    if (handler === undefined) {
      throw new ApiError(501, "not_implemented", `${operation.operationId} is not implemented`);
    }
    const body = await handler(toCall(parts, request, route, user, effect));
    if (effect === "wrongShape") return jsonReply(200, wrongShape(body, operation.list?.itemKey));
    return body === undefined ? emptyReply(204) : jsonReply(200, body);
  } catch (error) {
    const reply = refusalReply(error);
    if (reply === undefined) throw error;
    return reply;
  }
}

function toCall(
  parts: ApiParts,
  { message, response, search }: ApiRequest,
  { operation, path }: Route,
  user: User | undefined,
  effect: Effect | undefined,
): Call {
  const left = new AbortController();
  response.once("close", () => {
    left.abort();
  });
  return {
    operation,
    path,
    viewer: toViewer(parts, user),
    authorization: message.headers.authorization,
    ...parseQuery(operation, new URLSearchParams(search)),
    quirks: quirksOf(effect),
    signal: left.signal,
  };
}

function toViewer({ world, clock, playback, streamingEndpoint }: ApiParts, user: User | undefined): Viewer {
  return {
    user,
    rights: world.permissions.of(user),
    nowMs: clock.now(),
    streamingEndpoint: streamingEndpoint(),
    playbackToken: (camera, episodeId) => playback.issue(user?.id ?? 0, camera.name, episodeId),
  };
}
