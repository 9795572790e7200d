import type { IncomingMessage } from "node:http";
import { json as readJson } from "node:stream/consumers";
import * as z from "zod";
import { userChange, type Accounts } from "./accounts.js";
import type { Clock } from "./clock.js";
import type { Camera } from "./data/cameras.js";
import type { User } from "./data/users.js";
import { changedEpisodes, episodeChange, episodeFilter, episodesNow } from "./episode-control.js";
import type { EpisodeChanges } from "./episodes/changes.js";
import type { Generator } from "./episodes/generator.js";
import { faultRules, type Faults } from "./faults.js";
import { emptyReply, type Reply } from "./reply.js";
import type { RequestLog } from "./request-log.js";
import type { Tokens } from "./tokens.js";
import type { World } from "./world.js";

export const CONTROL_PATH = "/__simulator";

export interface ControlParts {
  readonly world: World;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly changes: EpisodeChanges;
  readonly generator: Generator;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly tokens: Tokens;
}

const generatorSettings = z.strictObject({ rate: z.number().min(0).max(1000) });
const clockSettings = z.strictObject({ skewMs: z.int() });

const newMessage = z.strictObject({
  user: z.string(),
  title: z.string(),
  body: z.string().optional(),
  type: z.enum(["info", "warning", "danger"]).default("info"),
});
const cameraChange = z.strictObject({
  alive: z.boolean().optional(),
  status: z.enum(["running", "waiting", "error"]).optional(),
  agentStatus: z.enum(["connected", "not_connected", "rproxy_not_configured"]).optional(),
});

const requestFilter = z.strictObject({
  trace: z.string().optional(),
  operationId: z.string().optional(),
  after: z.coerce.number().int().min(0).default(0),
});

interface ControlRequest {
  readonly message: IncomingMessage;
  readonly query: Readonly<Record<string, string>>;
  /** What stands for {name} in the path. */
  readonly name: string;
}

type ControlHandler = (parts: ControlParts, request: ControlRequest) => Reply | Promise<Reply>;

/** What tests use to look inside and to break things, by method and path below CONTROL_PATH. */
const handlers: Readonly<Record<string, ControlHandler>> = {
  "GET /requests": ({ log }, { query }) => {
    const { trace: traceId, operationId, after } = requestFilter.parse(query);
    return reply({ requests: log.list({ traceId, operationId, after }) });
  },
  "DELETE /requests": ({ log }) => {
    log.clear();
    return emptyReply(204);
  },
  "GET /faults": ({ faults }) => reply(faults.rules()),
  "PUT /faults": async ({ faults }, { message }) => {
    faults.replace(faultRules.parse(await readJson(message)));
    return reply(faults.rules());
  },
  "PUT /episodes": async ({ generator }, { message }) => {
    generator.setRate(generatorSettings.parse(await readJson(message)).rate);
    return reply({ rate: generator.rate });
  },
  "POST /episodes": async ({ changes }, { message }) => {
    const change = episodeChange.parse(await readJson(message));
    return reply(changedEpisodes(change(changes)));
  },
  "GET /episodes": ({ world, clock, changes }, { query }) => {
    const { camera } = episodeFilter.parse(query);
    return reply(episodesNow({ clock, store: world.episodes, changes }, camera));
  },
  "POST /messages": async ({ world, accounts }, { message }) => {
    const { user, ...draft } = newMessage.parse(await readJson(message));
    return reply({ id: world.messages.send(existingUser(accounts, user), draft).id });
  },
  "PUT /cameras/{name}": async ({ world }, { message, name }) => {
    const change = cameraChange.parse(await readJson(message));
    changeCamera(existingCamera(world, name), change);
    return emptyReply(204);
  },
  "PUT /clock": async ({ clock }, { message }) => {
    const { skewMs } = clockSettings.parse(await readJson(message));
    clock.skew(skewMs);
    return reply({ skewMs, now: clock.now() });
  },
  "PUT /users/{name}": async ({ accounts }, { message, name }) => {
    const change = userChange.parse(await readJson(message));
    accounts.change(existingUser(accounts, name), change);
    return emptyReply(204);
  },
  "GET /sessions": ({ tokens }) => reply({ sessions: tokens.countSessions() }),
  "DELETE /users/{name}/sessions": ({ accounts, tokens }, { name }) =>
    reply({ ended: tokens.endSessions(existingUser(accounts, name)) }),
};

/** Its message goes to the client. */
class NotThere extends Error {}

export async function answerControl(parts: ControlParts, message: IncomingMessage, url: URL): Promise<Reply> {
  try {
    const { pattern, name } = parsePath(url.pathname.slice(CONTROL_PATH.length));
    const handler = handlers[`${message.method} ${pattern}`];
    if (handler === undefined) throw new NotThere("no such control");
    return await handler(parts, { message, query: Object.fromEntries(url.searchParams), name });
  } catch (error) {
    if (error instanceof z.ZodError) return reply({ error: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return reply({ error: "the body is not JSON" }, 400);
    if (error instanceof URIError) return reply({ error: "malformed percent-encoding" }, 400);
    if (error instanceof NotThere) return reply({ error: error.message }, 404);
    throw error;
  }
}

/** The second part of a path is a name, percent-encoded. */
function parsePath(path: string): { readonly pattern: string; readonly name: string } {
  const [, area = "", name, ...rest] = path.split("/");
  if (name === undefined) return { pattern: path, name: "" };
  return { pattern: ["", area, "{name}", ...rest].join("/"), name: decodeURIComponent(name) };
}

function existingUser(accounts: Accounts, name: string): User {
  const user = accounts.find(name);
  if (user === undefined) throw new NotThere("no such user");
  return user;
}

function existingCamera({ cameras }: World, name: string): Camera {
  const camera = cameras.named.get(name);
  if (camera === undefined) throw new NotThere("no such camera");
  return camera;
}

/** A camera without an agent stays without one. */
function changeCamera(camera: Camera, { alive, status, agentStatus }: z.infer<typeof cameraChange>): void {
  camera.alive = alive ?? camera.alive;
  camera.status = status ?? camera.status;
  if (camera.agentStatus !== undefined) camera.agentStatus = agentStatus ?? camera.agentStatus;
}

function reply(body: object, status = 200): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
