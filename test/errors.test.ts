import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "./support/gateway.js";
import { root } from "./support/processes.js";
import type { FaultRule } from "./support/simulator.js";

const text = (file: string) => readFileSync(join(root, file), "utf8");

/** The cells of the rows of the table below a heading. */
function tableBelow(heading: string): string[][] {
  const [, section = ""] = text("docs/errors.md").split(`\n## ${heading}\n`);
  const lines = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (cell = "") => /^`(\w+)`/.exec(cell)?.[1] ?? null;

describe("docs/errors.md", () => {
  test("has one row for each code that the gateway can send, with its retryable", () => {
    const source = text("src/errors.ts");
    const classes = [...source.matchAll(/readonly code = "(\w+)";\n(.*)/g)].map(([, name, next]) => [
      name,
      next?.includes("retryable = true") === true ? "yes" : "no",
    ]);
    const [, protocol = ""] = /const protocolCodes[^[]*\[([^\]]*)\]/.exec(source) ?? [];
    const others = [...protocol.matchAll(/"(\w+)"/g)].map(([, name]) => [name, "no"]);
    const all = new Map([...classes, ...others, ["INTERNAL_SERVER_ERROR", "no"]].map((row) => [row[0], row]));
    expect(all.size).toBeGreaterThan(15);
    const documented = tableBelow("Codes").map((cells) => [code(cells[0]), cells[2]]);
    expect(documented.sort()).toEqual([...all.values()].sort());
  });

  test("says of each code when it comes and what to do", () => {
    for (const cells of tableBelow("Codes"))
      expect(cells).toEqual([...Array<unknown>(4)].map(() => expect.stringMatching(/\w/)));
  });

  test("has one row for each failure that is tested here, with its code", () => {
    const documented = tableBelow("What becomes of Watcher's failures").map(([watcher, cell]) => [
      watcher,
      code(cell),
    ]);
    expect(documented.sort()).toEqual(
      [...failures, ...harmless].map((row) => [row.watcher, row.code ?? null]).sort(),
    );
  });
});

/** Stands in Watcher's bodies and headers, and must never come out of the gateway. */
const marker = "told-by-watcher";
const errorBody = { errors: [{ title: marker, detail: marker, source: { pointer: `/${marker}` } }] };
const status = (number: number, more: object = {}): FaultRule["action"] => ({
  status: number,
  body: errorBody,
  ...more,
});

interface Failure {
  readonly watcher: string;
  readonly code?: string;
  readonly message: string;
  readonly actions?: readonly FaultRule["action"][];
  readonly retryable?: boolean;
  readonly facts?: object;
  /** How often the list of cameras is asked for. */
  readonly calls?: number;
  /** Other than asking the gateway before the simulator. */
  readonly ask?: () => Promise<Asked>;
}

const unavailable = "Watcher failed to answer for the cameras. Try again.";
const invalid = "Watcher's answer for the cameras is not what its contract promises.";

const failures: readonly Failure[] = [
  {
    watcher: "answers 400 or 422",
    code: "UPSTREAM_REJECTED",
    message: "Watcher does not accept the request for the cameras.",
    actions: [status(400), status(422)],
  },
  {
    watcher: "answers 401, also after the token was renewed",
    code: "UNAUTHENTICATED",
    message: "Watcher does not accept the token. Sign in again.",
    actions: ["empty401"],
    calls: 2,
  },
  {
    watcher: "answers 403",
    code: "FORBIDDEN",
    message: "You may not read the cameras.",
    actions: [status(403), { status: 403 }],
  },
  {
    watcher: "answers 404 elsewhere",
    code: "NOT_FOUND",
    message: "Not found, or you may not see it: the cameras.",
    actions: [status(404), { status: 404 }],
  },
  {
    watcher: "answers 404 to the sign-in",
    code: "UPSTREAM_INVALID",
    message: "There is no Watcher at the address that the gateway is set up with.",
    ask: async () => {
      await gateway.simulator.faults({ match: { operationId: "login_create" }, action: status(404) });
      return ask(gateway, basic("visitor"));
    },
    calls: 0,
  },
  {
    watcher: "answers 409",
    code: "CONFLICT",
    message: "Watcher refused: the present state of the cameras does not allow it.",
    actions: [status(409)],
  },
  {
    watcher: "answers 429",
    code: "RATE_LIMITED",
    message: "Watcher gets too many requests for the cameras. Wait before you try again.",
    actions: [status(429, { headers: { "retry-after": "7" } })],
    retryable: true,
    facts: { retryAfterSeconds: 7 },
  },
  {
    watcher: "answers 500, 502, 503 or 504, also when asked again",
    code: "UPSTREAM_UNAVAILABLE",
    message: unavailable,
    actions: [500, 502, 503, 504].map((number) => status(number)),
    retryable: true,
    calls: 2,
  },
  {
    watcher: "answers another status from 500 on",
    code: "UPSTREAM_UNAVAILABLE",
    message: unavailable,
    actions: [status(501), status(599)],
    retryable: true,
  },
  {
    watcher: "answers any other status",
    code: "UPSTREAM_INVALID",
    message: "Watcher answered for the cameras with the unexpected status 418.",
    actions: [status(418)],
  },
  {
    watcher: "redirects, which is never followed",
    code: "UPSTREAM_INVALID",
    message: "Watcher redirects to another address. The gateway must be set up with that one.",
    actions: [301, 302, 303, 307, 308].flatMap((number) => [
      { status: number, headers: { location: "/watcher/client-api/v3/ui_settings" } },
      // A body that would be a fine list must not make it an answer.
      { status: number, body: { streams: [] }, headers: { location: "/watcher/client-api/v3/ui_settings" } },
    ]),
  },
  {
    watcher: "does not answer within 10 seconds (25 for calls to a camera)",
    code: "UPSTREAM_TIMEOUT",
    message: "Watcher did not answer for the cameras in time. Try again.",
    retryable: true,
    ask: () => hanging,
  },
  {
    watcher: "refuses the connection",
    code: "UPSTREAM_UNAVAILABLE",
    message: "Watcher cannot be reached. Try again.",
    retryable: true,
    ask: () => ask(nowhere, "Bearer some-token"),
    calls: 0,
  },
  {
    watcher: "resets the connection, also when asked again",
    code: "UPSTREAM_UNAVAILABLE",
    message: "Watcher cannot be reached. Try again.",
    actions: ["reset"],
    retryable: true,
    calls: 2,
  },
  {
    watcher: "breaks off its answer, also when asked again",
    code: "UPSTREAM_INVALID",
    message: "Watcher's answer for the cameras broke off.",
    actions: ["truncate"],
    calls: 2,
  },
  {
    watcher: "answers with an HTML page and status 200",
    code: "UPSTREAM_INVALID",
    message: "Watcher answered with something other than JSON.",
    actions: ["html", { status: 200, contentType: "text/plain", body: marker }],
  },
  {
    watcher: "answers with something that is not JSON",
    code: "UPSTREAM_INVALID",
    message: "Watcher's answer for the cameras is not JSON.",
    actions: ["garbage", { status: 200, body: `{"${marker}` }, { status: 200, body: "[".repeat(200_000) }],
  },
  {
    watcher: "answers a list whose rows are not objects",
    code: "UPSTREAM_INVALID",
    message: invalid,
    actions: [
      "wrongShape",
      ...[{ streams: [null, 7, marker] }, { streams: {} }, { streams: null }, { other: [] }, [], null, 7].map(
        (body) => ({
          status: 200,
          body: JSON.stringify(body),
        }),
      ),
    ],
  },
  {
    watcher: "answers with an empty body",
    code: "UPSTREAM_INVALID",
    message: invalid,
    actions: [{ status: 200 }, { status: 204 }],
  },
  {
    watcher: "answers with more than 64 MB",
    code: "UPSTREAM_INVALID",
    message: "Watcher's answer for the cameras is longer than 64000000 bytes.",
    ask: () => ask(flooded, "Bearer some-token"),
    calls: 0,
  },
];

interface Success {
  readonly watcher: string;
  readonly code?: string;
  readonly query: string;
  readonly fault: FaultRule;
  readonly answer: object;
}

function organizationId(key: number): string {
  return Buffer.from(`Organization:${key}`).toString("base64url");
}

/** Failures that leave an answer. */
const harmless: readonly Success[] = [
  {
    watcher: "answers 404 for an object asked for by id or name",
    query: `{ camera(name: "gone") { title } }`,
    fault: { match: { path: "/streams" }, action: status(404) },
    answer: { data: { camera: null } },
  },
  {
    watcher: "answers 500, 502, 503 or 504 once",
    query: "{ uiSettings { defaultLocale } }",
    fault: { match: { operationId: "ui_settings_get" }, times: 1, action: status(503) },
    answer: { data: { uiSettings: { defaultLocale: "en" } } },
  },
  {
    watcher: "answers a field of a wrong type",
    code: "UPSTREAM_INVALID",
    query: "{ cameras(first: 2) { nodes { name title } } }",
    fault: {
      match: { operationId: "streams_list" },
      action: {
        status: 200,
        body: {
          streams: [
            { name: "a", title: 42 },
            { name: "b", title: "B" },
          ],
        },
      },
    },
    answer: {
      data: {
        cameras: {
          nodes: [
            { name: "a", title: null },
            { name: "b", title: "B" },
          ],
        },
      },
      errors: [
        {
          message: "Watcher sent something other than a text for this field.",
          locations: expect.any(Array),
          path: ["cameras", "nodes", 0, "title"],
          extensions: { code: "UPSTREAM_INVALID", retryable: false, requestId: expect.any(String) },
        },
      ],
    },
  },
  {
    watcher: "ignores the filter of a list",
    query: `{ a: camera(name: "a+b") { name } b: camera(name: "no such camera") { name } }`,
    fault: { match: { operationId: "streams_list" }, action: "ignoreFilters" },
    answer: { data: { a: { name: "a+b" }, b: null } },
  },
  {
    watcher: "leaves rows out of a list",
    query: `{ nodes(ids: ["${organizationId(1)}", "${organizationId(2)}"]) { id } }`,
    fault: { match: { operationId: "organizations_list" }, action: "dropRows" },
    answer: { data: { nodes: [{ id: organizationId(1) }, { id: organizationId(2) }] } },
  },
];

interface Asked {
  readonly response: Response;
  readonly raw: string;
  readonly body: Answer["body"];
  readonly calls: readonly string[];
}

let gateway: TestGateway;
let nowhere: TestGateway;
let flooded: TestGateway;
let flood: Server;
let hanging: Promise<Asked>;

beforeAll(async () => {
  flood = await startFlood();
  const floodPort = (flood.address() as AddressInfo).port;
  [gateway, nowhere, flooded] = await Promise.all([
    startGateway(),
    // Nobody can listen on port 1 here, but a connection to it is refused at once.
    startGateway({ watcherUrl: "http://127.0.0.1:1" }),
    startGateway({ watcherUrl: `http://127.0.0.1:${floodPort}` }),
  ]);
  // The slowest row runs beside the others.
  await gateway.simulator.faults({ match: { user: "retail", operationId: "streams_list" }, action: "hang" });
  hanging = ask(gateway, basic("retail"));
  await until(async () =>
    (await gateway.simulator.requests()).some(({ path }) => path.startsWith("/streams")),
  );
});

afterAll(async () => {
  await Promise.all([gateway, nowhere, flooded].map((each) => each.close()));
  flood.closeAllConnections();
  flood.close();
});

describe("a failure of Watcher", () => {
  const rows = failures.flatMap(({ actions = [undefined], ...failure }) =>
    actions.map((action) => ({ ...failure, action, title: `${failure.watcher}: ${short(action)}` })),
  );

  test.each(rows)("$title", async (row) => {
    const { message, facts, retryable = false, calls = 1 } = row;
    if (row.action !== undefined) {
      await gateway.simulator.faults({ match: { operationId: "streams_list" }, action: row.action });
    }
    const asked = await (row.ask ?? (() => ask(gateway, basic("admin"))))();
    expect(asked.response.status).toBe(200);
    expect(asked.response.headers.get("content-type")).toMatch(/^application\/json\b/);
    const requestId = asked.response.headers.get("x-request-id");
    expect(requestId).toMatch(/^[\w-]{36}$/);
    expect(asked.body).toEqual({
      data: { cameras: null },
      errors: [
        {
          message,
          locations: [{ line: 1, column: 3 }],
          path: ["cameras"],
          extensions: { code: row.code, retryable, requestId, ...facts },
        },
      ],
      extensions: { cost: { upstreamCalls: expect.any(Number) } },
    });
    expect(asked.calls.filter((path) => path.startsWith("/streams"))).toHaveLength(calls);
    expectNoLeak(asked.raw);
  });

  test("after all of them the same query is answered", async () => {
    await gateway.simulator.faults();
    const { body } = await ask(gateway, basic("admin"));
    expect(body).toEqual({
      data: { cameras: { nodes: [{ name: expect.any(String) }] } },
      extensions: { cost: { upstreamCalls: 1 } },
    });
  });
});

describe("a failure that leaves an answer", () => {
  test.each(harmless)("$watcher", async ({ query, fault, answer }) => {
    await gateway.simulator.faults(fault);
    const { body } = await gateway.query(query);
    const { extensions, ...rest } = body;
    expect(rest).toEqual(answer);
    expect(extensions).toEqual({ cost: { upstreamCalls: expect.any(Number) } });
    expectNoLeak(JSON.stringify(body));
  });
});

function expectNoLeak(raw: string): void {
  const upstream = new URL(gateway.simulator.url);
  for (const secret of [
    marker,
    upstream.host,
    `:${upstream.port}`,
    "127.0.0.1",
    "http:",
    "client-api",
    "select=",
    "limit=",
    "Bearer",
    "eyJ",
    "some-token",
    "<html",
    "/streams",
  ]) {
    expect(raw).not.toContain(secret);
  }
  // A stack: "at readBody (file:///…/client.js:12:3)".
  expect(raw).not.toMatch(/\bat \S+ \(|\.[jt]s\b|node:/);
}

async function ask({ url, simulator }: TestGateway, authorization: string): Promise<Asked> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify({ query: "{ cameras(first: 1) { nodes { name } } }" }),
  });
  const raw = await response.text();
  const trace = response.headers.get("x-request-id") ?? "";
  const calls = (await simulator.requests({ trace })).map(({ path }) => path);
  return { response, raw, body: JSON.parse(raw) as Answer["body"], calls };
}

/** A Watcher that answers everything with an endless list. */
async function startFlood(): Promise<Server> {
  const piece = Buffer.alloc(1_000_000, " ");
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const pour = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on("drain", pour);
    request.resume();
    pour();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

function short(action: FaultRule["action"] | undefined): string {
  return JSON.stringify(action ?? "").slice(0, 60);
}
