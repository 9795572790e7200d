import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import WebSocket from "ws";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import {
  connect,
  fastFeed,
  listen,
  openEvents,
  transports,
  until,
  type EventStream,
  type Listener,
  type StreamEvent,
  type Transport,
} from "./support.js";

let gateway: TestGateway;
/** Names of cameras that every user here may see; each test has its own. */
let cameras: string[];
const opened: { close(): void }[] = [];
let users = 0;
const newUser = () => `user-${(users += 1)}`;

/** What takes long is begun before all tests: it is looked at when the others are done. */
let lasting: { readonly mute: RawSocket; readonly idle: RawSocket; readonly stream: EventStream };

beforeAll(async () => {
  gateway = await startGateway({ env: fastFeed, simulatorEnv: { SIMULATOR_USERS: "80" } });
  const streams = (await gateway.simulator.get("/streams?organization_id=1&limit=100&select=name")) as Data;
  cameras = streams.streams.map(({ name }: { name: string }) => name);
  const authorization = basic(newUser());
  lasting = {
    mute: await openRaw({ authorization, autoPong: false }),
    idle: await openRaw({ authorization, autoPong: true }),
    stream: await openEvents(gateway.url, { query: watch }, { headers: { authorization } }),
  };
}, 60_000);

afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

afterAll(async () => {
  lasting.mute.socket.terminate();
  lasting.idle.socket.terminate();
  lasting.stream.close();
  await gateway.close();
});

function nextCamera(): string {
  const name = cameras.pop();
  if (name === undefined) throw new Error("no camera is left");
  return name;
}

const idOf = (camera: string) => Buffer.from(`Camera:${camera}`).toString("base64url");

interface RawSocket {
  readonly socket: WebSocket;
  readonly openedAt: number;
  readonly closedAt: () => number | undefined;
}

/**
 * With automatic pongs it subscribes and lives. Without, it answers the first ping, after which nothing is sent to it, and then
 * looks like a connection whose other end has vanished. (One that has been sent something since may only be slow.)
 */
async function openRaw({
  authorization,
  autoPong,
}: {
  authorization: string;
  autoPong: boolean;
}): Promise<RawSocket> {
  const address = `${gateway.url.replace("http", "ws")}/graphql`;
  const socket = new WebSocket(address, "graphql-transport-ws", { autoPong });
  let closedAt: number | undefined;
  socket.on("close", () => {
    closedAt = Date.now();
  });
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { authorization } }));
  await once(socket, "message");
  if (autoPong) {
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: watch } }));
    await once(socket, "message");
  } else {
    socket.once("ping", () => socket.pong());
  }
  return { socket, openedAt: Date.now(), closedAt: () => closedAt };
}

const watch = "subscription { episodeChanges { cursor } }";
const changes = `subscription ($filter: EpisodeChangeFilter, $after: String, $snapshot: Int) {
  episodeChanges(filter: $filter, after: $after, snapshot: $snapshot) {
    cursor status staleSince isSnapshot recovery { outcome from to reason }
    changes { kind
      episode { id kind closedAt updatedAt camera { name title } }
      previous { id kind closedAt updatedAt }
    }
  }
}`;

const changesOf = (results: readonly Data[]): Data[] =>
  results.flatMap((result: Data) => result?.data?.episodeChanges.changes ?? []);

/** What differs between two runs of the same operation. */
function comparable(results: readonly Data[]): unknown {
  return JSON.parse(JSON.stringify(results), (name, value: unknown) => {
    if (name === "requestId") return "some request";
    return name === "cursor" ? "some cursor" : value;
  });
}

function listenOver(
  transport: Transport,
  user: string | null,
  query: string,
  variables: Record<string, unknown>,
): Listener {
  const options = user === null ? {} : { authorization: basic(user) };
  const connection = connect(transport, gateway.url, options);
  opened.push(connection);
  return listen(connection, query, variables);
}

const listenOverBoth = (user: string, query: string, variables: Record<string, unknown> = {}) =>
  transports.map((transport) => listenOver(transport, user, query, variables));

/** The same over both, once each of them has come so far. */
async function same(listeners: readonly Listener[], isEnough: (results: readonly Data[]) => boolean) {
  const [first, ...others] = await Promise.all(
    listeners.map(({ results }) =>
      until(
        () => results,
        (present) => isEnough(present),
      ),
    ),
  );
  for (const other of others) expect(comparable(other)).toEqual(comparable(first ?? []));
  return first ?? [];
}

const someRequest = expect.stringMatching(/^[\da-f-]{36}$/);
const refusal = (code: string) => ({ code, retryable: false, requestId: someRequest });

describe("both transports tell the same of", () => {
  test("an episode that is opened, changed, closed and deleted", async () => {
    const { simulator } = gateway;
    const camera = nextCamera();
    const listeners = listenOverBoth(newUser(), changes, { filter: { cameraIds: [idOf(camera)] } });
    const first = await same(listeners, ({ length }) => length > 0);
    expect(first).toEqual([
      {
        data: {
          episodeChanges: {
            cursor: expect.any(String),
            status: "LIVE",
            staleSince: null,
            isSnapshot: false,
            recovery: null,
            changes: [],
          },
        },
      },
    ]);
    const reached = (kind: string) =>
      same(listeners, (results) => changesOf(results).some((change) => change.kind === kind));
    const [{ id } = { id: "" }] = await simulator.changeEpisodes({ open: 1, camera });
    await reached("OPENED");
    await simulator.changeEpisodes({ update: [id] });
    await reached("UPDATED");
    await simulator.changeEpisodes({ close: [id] });
    await reached("CLOSED");
    await simulator.changeEpisodes({ delete: [id] });
    const told = changesOf(await reached("REMOVED"));
    expect(told.map(({ kind }) => kind)).toEqual(["OPENED", "UPDATED", "CLOSED", "REMOVED"]);
    expect(told.map(({ episode }) => episode.camera.name)).toEqual(told.map(() => camera));
    // Each tells what the one before it told.
    const befores = told.map(({ previous }) => previous);
    const { camera: _, ...opening } = told[0].episode;
    expect(befores).toEqual([null, ...told.slice(0, -1).map(({ episode: { camera: __, ...rest } }) => rest)]);
    expect(opening.closedAt).toBeNull();
    expect(told[3].episode.closedAt).not.toBeNull();
  });

  test("a snapshot and what follows it", async () => {
    const camera = nextCamera();
    await gateway.simulator.changeEpisodes({ open: 3, camera });
    const variables = { filter: { cameraIds: [idOf(camera)] }, snapshot: 2 };
    const listeners = listenOverBoth(newUser(), changes, variables);
    const [{ data }] = await same(listeners, ({ length }) => length > 0);
    expect(data.episodeChanges.isSnapshot).toBe(true);
    expect(data.episodeChanges.changes).toHaveLength(2);
    await gateway.simulator.changeEpisodes({ close: 3, camera });
    const told = changesOf(await same(listeners, (results) => changesOf(results).length > 4));
    expect(told.slice(2).map(({ kind }) => kind)).toEqual(["CLOSED", "CLOSED", "CLOSED"]);
  });

  test("what happened after a cursor", async () => {
    const [camera, user] = [nextCamera(), newUser()];
    const filter = { cameraIds: [idOf(camera)] };
    const [before] = listenOverBoth(user, changes, { filter });
    const { data } = (await before?.find(() => true)) ?? {};
    await gateway.simulator.changeEpisodes({ open: 1, camera });
    // Else one of those who go on might be told before it is found, and the other after.
    await before?.find((result) => changesOf([result]).length > 0);
    before?.stop();
    const listeners = listenOverBoth(user, changes, { filter, after: data.episodeChanges.cursor });
    const told = await same(listeners, (results) => changesOf(results).length > 0);
    expect(told[0].data.episodeChanges.recovery).toEqual({
      outcome: "RECOVERED",
      from: null,
      to: null,
      reason: null,
    });
  });

  test.each<[string, string | null, string, Record<string, unknown>, Data]>([
    [
      "a query",
      "admin",
      `{ camera(name: "cam-0001") { name isEnabled } }`,
      {},
      { data: { camera: { name: "cam-0001", isEnabled: expect.any(Boolean) } } },
    ],
    ["a mutation", "admin", "mutation { logout { ok } }", {}, { data: { logout: { ok: false } } }],
    [
      "a syntax error",
      "admin",
      "subscription { episodeChanges {",
      {},
      { errors: [{ extensions: refusal("GRAPHQL_PARSE_FAILED") }] },
    ],
    [
      "a field that does not exist",
      "admin",
      "subscription { episodeChanges { nothing } }",
      {},
      { errors: [{ extensions: refusal("GRAPHQL_VALIDATION_FAILED") }] },
    ],
    [
      "a variable of a wrong type",
      "admin",
      changes,
      { snapshot: "many" },
      { errors: [{ extensions: refusal("BAD_USER_INPUT") }] },
    ],
    [
      "a subscription of nobody",
      null,
      changes,
      {},
      { errors: [{ path: ["episodeChanges"], extensions: refusal("UNAUTHENTICATED") }] },
    ],
    [
      "a query of nobody",
      null,
      "{ viewer { name } }",
      {},
      { data: { viewer: null }, errors: [{ extensions: refusal("UNAUTHENTICATED") }] },
    ],
    [
      "an argument out of range",
      "admin",
      changes,
      { snapshot: 0 },
      { errors: [{ path: ["episodeChanges"], extensions: refusal("BAD_USER_INPUT") }] },
    ],
    [
      "a cursor that is none",
      "admin",
      changes,
      { after: "x" },
      {
        errors: [
          { path: ["episodeChanges"], extensions: { ...refusal("BAD_USER_INPUT"), argument: "after" } },
        ],
      },
    ],
    [
      "a query that costs too much",
      "admin",
      "{ cameras(first: 500) { nodes { episodes(first: 500) { nodes { id title } } organization { id } } } }",
      {},
      { errors: [{ extensions: refusal("OPERATION_TOO_EXPENSIVE") }] },
    ],
  ])("%s", async (_, user, query, variables, answer) => {
    const listeners: Listener[] = [];
    // One after the other: the same call at the same time would be made once.
    for (const transport of transports) {
      const listener = listenOver(transport, user, query, variables);
      listeners.push(listener);
      await listener.end();
    }
    expect(listeners.map((listener) => listener.failure())).toEqual([undefined, undefined]);
    const results = await same(listeners, ({ length }) => length > 0);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject(answer);
    if (answer.data === undefined) expect(results[0].data ?? null).toBeNull();
  });
});

const signIn = `mutation ($input: LoginInput!) {
  login(input: $input) { sessionToken session { id } viewer { name } userErrors { code } }
}`;

async function beginSession(user: string): Promise<string> {
  const variables = { input: { login: user, password: "demo" } };
  const { data } = await gateway.query(signIn, { as: null, variables });
  return String(data.login.sessionToken);
}

async function beginCookieSession(user: string): Promise<string> {
  const variables = { input: { login: user, password: "demo", transport: "COOKIE" } };
  const { headers } = await gateway.query(signIn, { as: null, variables, headers: { "x-csrf": "1" } });
  return headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function watchersToken(user: string): Promise<string> {
  const response = await fetch(`${gateway.simulator.url}/watcher/client-api/v3/login`, {
    method: "POST",
    headers: { authorization: basic(user) },
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

const me = "{ viewer { name } }";

describe("whoever signs in", () => {
  interface Way {
    readonly authorization?: string;
    readonly headers?: Record<string, string>;
  }
  const ways: [string, (user: string) => Promise<Way>][] = [
    ["by Basic", (user) => Promise.resolve({ authorization: basic(user) })],
    ["by a session", async (user) => ({ authorization: `Bearer ${await beginSession(user)}` })],
    ["by a token of Watcher's", async (user) => ({ authorization: `Bearer ${await watchersToken(user)}` })],
    ["by a cookie", async (user) => ({ headers: { cookie: await beginCookieSession(user), "x-csrf": "1" } })],
  ];
  test.each(ways.flatMap(([name, way]) => transports.map((transport) => [name, transport, way] as const)))(
    "%s is who they are over %s",
    async (_, transport, way) => {
      const user = newUser();
      const connection = connect(transport, gateway.url, await way(user));
      opened.push(connection);
      expect(await listen(connection, me).end()).toMatchObject([{ data: { viewer: { name: user } } }]);
      const batch = await listen(connection, changes).find(() => true);
      expect(batch.data.episodeChanges.status).toBe("LIVE");
    },
  );

  test.each<[string, Record<string, string>]>([
    ["a page of the gateway", { "sec-fetch-site": "same-origin" }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["a browser that says nothing about it", {}],
  ])("by a cookie reads events from %s without x-csrf", async (_, headers) => {
    const user = newUser();
    const stream = await get({ query: me }, { cookie: await beginCookieSession(user), ...headers });
    const { data } = await stream.find(({ event }) => event === "next");
    expect(data).toMatchObject({ data: { viewer: { name: user } } });
  });

  test.each<[string, "GET" | "POST", Record<string, string>]>([
    ["a page of a foreign origin", "GET", { origin: "https://elsewhere.example" }],
    ["a foreign page, by its own word", "GET", { "sec-fetch-site": "cross-site" }],
    ["a page of a neighbouring host", "GET", { "sec-fetch-site": "same-site" }],
    ["a foreign page with x-csrf", "GET", { "sec-fetch-site": "cross-site", "x-csrf": "1" }],
    ["a form", "POST", {}],
    ["a foreign page that posts", "POST", { "x-csrf": "1", "sec-fetch-site": "cross-site" }],
  ])("by a cookie is refused from %s (%s)", async (_, method, headers) => {
    const cookie = await beginCookieSession(newUser());
    const stream = await openEvents(
      gateway.url,
      { query: watch },
      { method, headers: { cookie, ...headers } },
    );
    opened.push(stream);
    expect(stream.status).toBe(403);
    expect(stream.events).toEqual([]);
  });

  test("by a cookie cannot change anything by GET", async () => {
    const user = newUser();
    const cookie = await beginCookieSession(user);
    const stream = await get({ query: "mutation { logout { ok } }" }, { cookie });
    const { data } = await stream.find(({ event }) => event === "next");
    expect(data).toEqual({
      errors: [{ message: "A mutation is sent by POST.", extensions: refusal("BAD_REQUEST") }],
    });
    const again = await get({ query: me }, { cookie });
    expect((await again.find(({ event }) => event === "next")).data.data.viewer).toEqual({ name: user });
  });
});

async function get(
  operation: { query: string; variables?: Record<string, unknown> },
  headers: Record<string, string>,
): Promise<EventStream> {
  const stream = await openEvents(gateway.url, operation, { headers });
  opened.push(stream);
  return stream;
}

describe("a stream of events", () => {
  const ids = ({ events }: EventStream) => events.flatMap(({ id }) => id ?? []);
  const batches = ({ events }: EventStream) =>
    events.flatMap(({ event, data }) => (event === "next" ? data.data.episodeChanges : []));
  const hasChanges = ({ data }: StreamEvent) => changesOf([data]).length > 0;

  test("has its type, tells when to come back, and carries cursors as ids", async () => {
    const camera = nextCamera();
    const stream = await get({ query: changes }, { authorization: basic(newUser()) });
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(stream.headers.get("cache-control")).toBe("no-store");
    await stream.find(({ event }) => event === "next");
    await gateway.simulator.changeEpisodes({ open: 1, camera });
    await stream.find(hasChanges);
    expect(stream.events[0]).toEqual({ retry: expect.stringMatching(/^\d+$/), data: undefined });
    expect(ids(stream)).toEqual(batches(stream).map(({ cursor }) => cursor));
    expect(new Set(ids(stream)).size).toBe(ids(stream).length);
  });

  test("leaves nothing behind when its reader goes while it opens", async () => {
    const { simulator } = gateway;
    const own = await startGateway({ simulator, env: fastFeed });
    try {
      const authorization = basic(newUser());
      const match = { operationId: "episodes_list" };
      await simulator.faults({ match, times: 1, action: { delayMs: 1_000 } });
      const left = await openEvents(own.url, { query: watch }, { headers: { authorization } });
      left.close();
      const stays = await openEvents(own.url, { query: changes }, { headers: { authorization } });
      opened.push(stays);
      await stays.find(({ event }) => event === "next");
      await simulator.changeEpisodes({ open: 1, camera: nextCamera() });
      await stays.find(hasChanges);
      const metrics = async () => (await fetch(`${own.url}/metrics`)).text();
      await until(metrics, (text) => /^feed_subscribers 1$/m.test(text));
    } finally {
      await own.close();
    }
  });

  test.each<[string, Record<string, unknown>]>([
    ["", {}],
    [", rather than after the cursor in its document", { after: "first" }],
    [", rather than with another snapshot", { snapshot: 5 }],
  ])("goes on after Last-Event-ID%s", async (_, more) => {
    const camera = nextCamera();
    const authorization = basic(newUser());
    const filter = { cameraIds: [idOf(camera)] };
    const before = await get({ query: changes, variables: { filter } }, { authorization });
    const first = await before.find(({ event }) => event === "next");
    const [former] = await gateway.simulator.changeEpisodes({ open: 1, camera });
    const { id: last = "" } = await before.find(hasChanges);
    before.close();
    const [latter] = await gateway.simulator.changeEpisodes({ open: 1, camera });
    const variables = { filter, ...more, ...(more["after"] !== undefined && { after: first.id }) };
    const stream = await get({ query: changes, variables }, { authorization, "last-event-id": last });
    await stream.find(hasChanges);
    const [batch] = batches(stream);
    expect(batch).toMatchObject({ isSnapshot: false, recovery: { outcome: "RECOVERED" } });
    const told = batches(stream).flatMap((each: Data) => each.changes.map((change: Data) => change.episode));
    expect(told.map(({ updatedAt }: Data) => Date.parse(String(updatedAt)))).toEqual([latter?.updatedAtMs]);
    expect(former?.id).not.toBe(latter?.id);
  });

  test("refuses a Last-Event-ID that is no cursor", async () => {
    const authorization = basic(newUser());
    const stream = await get({ query: changes }, { authorization, "last-event-id": "nonsense" });
    await stream.find(({ event }) => event === "complete");
    const said = stream.events.filter(({ event }) => event !== undefined);
    expect(said).toEqual([
      {
        event: "next",
        data: {
          errors: [
            {
              message: expect.stringContaining("cursor"),
              locations: expect.any(Array),
              path: ["episodeChanges"],
              extensions: { ...refusal("BAD_USER_INPUT"), argument: "after" },
            },
          ],
        },
      },
      { event: "complete", data: undefined },
    ]);
  });

  const endings: [string, (token: string, others: string) => Promise<unknown>][] = [
    ["logout", (token) => gateway.query("mutation { logout { ok } }", { authorization: `Bearer ${token}` })],
    [
      "revokeSession from another session",
      async (token, other) => {
        const own = await gateway.query("{ viewer { session { id } } }", {
          authorization: `Bearer ${token}`,
        });
        return gateway.query(
          "mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { userErrors { code } } }",
          {
            authorization: `Bearer ${other}`,
            variables: { input: { id: own.data.viewer.session.id } },
          },
        );
      },
    ],
    [
      "logoutEverywhere",
      (_, other) =>
        gateway.query("mutation { logoutEverywhere { endedSessions } }", {
          authorization: `Bearer ${other}`,
        }),
    ],
  ];
  test.each(endings)("ends with its session by %s", async (_, end) => {
    const user = newUser();
    const [token, other] = await Promise.all([beginSession(user), beginSession(user)]);
    const stream = await get({ query: changes }, { authorization: `Bearer ${token}` });
    await stream.find(({ event }) => event === "next");
    await end(token, other);
    await stream.find(({ event }) => event === "complete");
    await until(stream.isOver, (isOver) => isOver);
    const [last, complete] = stream.events.slice(-2);
    expect([last, complete]).toEqual([
      {
        event: "next",
        data: { errors: [{ message: expect.any(String), extensions: refusal("UNAUTHENTICATED") }] },
      },
      { event: "complete", data: undefined },
    ]);
  });
});

describe("a connection on which nothing happens", () => {
  test("hears a comment over server-sent events", async () => {
    await until(lasting.stream.comments, (count) => count > 0, 20);
    expect(lasting.stream.isOver()).toBe(false);
  });

  test("is closed when its client has vanished, and stays open when it answers pings", async () => {
    const { mute, idle } = lasting;
    const closedAt = (await until(mute.closedAt, (at) => at !== undefined, 45)) ?? Infinity;
    // Three pings, twelve seconds apart, and some time for a slow machine.
    expect(closedAt - mute.openedAt).toBeLessThan(45_000);
    await until(
      () => Date.now() - idle.openedAt,
      (age) => age > 31_000,
      40,
    );
    expect(idle.socket.readyState).toBe(WebSocket.OPEN);
    await until(lasting.stream.comments, (count) => count > 1);
    expect(lasting.stream.isOver()).toBe(false);
  }, 60_000);
});
