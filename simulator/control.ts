import type { IncomingMessage } from "node:http";
import { json as readJson } from "node:stream/consumers";
import { z } from "zod";
import { userChange, type Accounts } from "./accounts.js";
import type { Clock } from "./clock.js";
import type { User } from "./data/users.js";
import type { Episode } from "./episodes/episode.js";
import type { Generator } from "./episodes/generator.js";
import { faultRules, type Faults } from "./faults.js";
import { emptyReply, type Reply } from "./reply.js";
import type { RequestLog } from "./request-log.js";
import type { Tokens } from "./tokens.js";

export const CONTROL_PATH = "/__simulator";

export interface ControlParts {
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly generator: Generator;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly tokens: Tokens;
}

const count = z.int().min(1).max(10_000);
const options = { updatedAtMs: z.int().positive().optional(), camera: z.string().optional() };
const change = z.union([
  z.strictObject({ open: count, ...options }),
  z.strictObject({ update: count, ...options }),
  z.strictObject({ close: count, ...options }),
]);
const generatorSettings = z.strictObject({ rate: z.number().min(0).max(1000) });
const clockSettings = z.strictObject({ skewMs: z.int() });

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
  "POST /episodes": async ({ generator }, { message }) => {
    const changed = changeEpisodes(generator, change.parse(await readJson(message)));
    return reply({ episode_ids: changed.map(({ id }) => String(id)) });
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

class NoSuchUser extends Error {}

export async function answerControl(parts: ControlParts, message: IncomingMessage, url: URL): Promise<Reply> {
  const { pattern, name } = parsePath(url.pathname.slice(CONTROL_PATH.length));
  const handler = handlers[`${message.method} ${pattern}`];
  if (handler === undefined) return reply({ error: "no such control" }, 404);
  try {
    return await handler(parts, { message, query: Object.fromEntries(url.searchParams), name });
  } catch (error) {
    if (error instanceof z.ZodError) return reply({ error: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return reply({ error: "the body is not JSON" }, 400);
    if (error instanceof NoSuchUser) return reply({ error: "no such user" }, 404);
    throw error;
  }
}

/** The second part of a path is a name. Names of users need no percent-encoding. */
function parsePath(path: string): { readonly pattern: string; readonly name: string } {
  const [, area = "", name, ...rest] = path.split("/");
  if (name === undefined) return { pattern: path, name: "" };
  return { pattern: ["", area, "{name}", ...rest].join("/"), name };
}

function existingUser(accounts: Accounts, name: string): User {
  const user = accounts.find(name);
  if (user === undefined) throw new NoSuchUser();
  return user;
}

function changeEpisodes(generator: Generator, wanted: z.infer<typeof change>): readonly Episode[] {
  if ("open" in wanted) return generator.open(wanted.open, wanted);
  if ("update" in wanted) return generator.update(wanted.update, wanted);
  return generator.close(wanted.close, wanted);
}

function reply(body: object, status = 200): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
