import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { at, column, runSimulator, type RunningSimulator } from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator();
});
beforeEach(async () => {
  await simulator.control("PUT", "/faults", []);
  await simulator.control("DELETE", "/requests");
});
afterAll(async () => {
  await simulator.stop();
});

async function inject(...rules: readonly unknown[]): Promise<void> {
  const { status, text } = await simulator.control("PUT", "/faults", rules);
  expect([status, status === 200 ? "" : text]).toEqual([200, ""]);
}

test("the request log says what was asked, by whom and how it ended", async () => {
  await simulator.call("/streams?name=a%2Fb,c&limit=2", { as: "operator", headers: { "x-trace-id": "t1" } });
  await simulator.call("/streams/gate%2Fnorth%2F1", { as: null });
  await simulator.call("/nothing", { headers: { "x-trace-id": "t1" } });
  const { body } = await simulator.control("GET", "/requests");
  const common = { n: expect.any(Number), at: expect.any(Number), ms: expect.any(Number), method: "GET" };
  expect(at(body, "requests")).toEqual([
    {
      ...common,
      path: "/streams?name=a%2Fb,c&limit=2",
      operationId: "streams_list",
      query: { name: "a/b,c", limit: "2" },
      traceId: "t1",
      user: "operator",
      token: "apikey",
      session: null,
      refreshed: null,
      status: 200,
    },
    {
      ...common,
      path: "/streams/gate%2Fnorth%2F1",
      operationId: "stream_get",
      query: {},
      traceId: null,
      user: null,
      token: null,
      session: null,
      refreshed: null,
      status: 401,
    },
    {
      ...common,
      path: "/nothing",
      operationId: null,
      query: {},
      traceId: "t1",
      user: "admin",
      token: "apikey",
      session: null,
      refreshed: null,
      status: 404,
    },
  ]);
  const traced = await simulator.control("GET", "/requests?trace=t1");
  expect(column(traced, "requests", "status")).toEqual([200, 404]);
  const after = Number(at(body, "requests.1.n"));
  expect(column(await simulator.control("GET", `/requests?after=${after}`), "requests", "status")).toEqual([
    404,
  ]);
  const lists = await simulator.control("GET", "/requests?operationId=streams_list");
  expect(column(lists, "requests", "status")).toEqual([200]);
  await simulator.control("DELETE", "/requests");
  expect(column(await simulator.control("GET", "/requests"), "requests", "n")).toEqual([]);
});

test.each([
  [
    "status",
    { status: 503, body: { error: "unavailable" }, headers: { "retry-after": "1" } },
    503,
    '{"error":"unavailable"}',
  ],
  ["status without a body", { status: 500 }, 500, ""],
  [
    "status with text",
    { status: 502, body: "<h1>Bad gateway</h1>", contentType: "text/html" },
    502,
    "<h1>Bad gateway</h1>",
  ],
  ["empty401", "empty401", 401, ""],
  ["garbage", "garbage", 200, '{"streams": [{"name": '],
])("fault: %s", async (_name, action, status, text) => {
  await inject({ match: { operationId: "streams_list" }, action });
  const answer = await simulator.call("/streams");
  expect([answer.status, answer.text]).toEqual([status, text]);
  expect((await simulator.call("/profile")).status).toBe(200);
});

test("fault: html", async () => {
  await inject({ action: "html" });
  const answer = await simulator.call("/profile");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html"]);
  expect(answer.text).toContain("<html>");
});

test("the request log keeps as many requests as it is told to", async () => {
  const forgetful = await runSimulator({ SIMULATOR_LOGGED_REQUESTS: "2" });
  for (const limit of [1, 2, 3]) await forgetful.call(`/streams?limit=${limit}`);
  const kept = await forgetful.control("GET", "/requests");
  await forgetful.stop();
  expect(column(kept, "requests", "n")).toEqual([2, 3]);
});

test.each(["reset", "truncate", "lost"])("fault: %s breaks the connection", async (action) => {
  await inject({ times: 1, action });
  await expect(simulator.call("/profile")).rejects.toThrow();
  expect((await simulator.call("/profile")).status).toBe(200);
});

test("fault: hang never answers", async () => {
  await inject({ match: { traceId: "hanging" }, action: "hang" });
  const call = simulator.call("/profile", {
    headers: { "x-trace-id": "hanging" },
    signal: AbortSignal.timeout(400),
  });
  await expect(call).rejects.toThrow();
  const { body } = await simulator.control("GET", "/requests?trace=hanging");
  expect(at(body, "requests.0.status")).toBe(null);
});

test("fault: wrongShape", async () => {
  await inject({ action: "wrongShape" });
  const list = (await simulator.call("/streams?limit=1")).body;
  expect(at(list, "streams")).toEqual([null, 42, "text", [], expect.objectContaining({ name: 42 })]);
  expect(at((await simulator.call("/profile")).body, "name")).toBe(42);
});

test("fault: ignoreFilters and dropRows lie about lists only", async () => {
  const names = ["cam-0001", "cam-0002", "cam-0003", "cam-0004"];
  const list = `/streams?name=${names.join(",")}&select=name&sort=name`;
  await inject({ action: "ignoreFilters" });
  expect(at((await simulator.call(list)).body, "estimated_count")).toBe(200);
  await inject({ action: "dropRows" });
  expect(column(await simulator.call(list), "streams", "name")).toEqual(["cam-0001", "cam-0003"]);
  for (const name of names) expect((await simulator.call(`/streams/${name}`)).status).toBe(200);
});

test("fault: maxLimit gives smaller pages with a cursor", async () => {
  await inject({ match: { operationId: "streams_list" }, action: { maxLimit: 3 } });
  const { body } = await simulator.call("/streams?limit=50&select=name");
  expect(at(body, "streams")).toHaveLength(3);
  expect(at(body, "next")).toEqual(expect.any(String));
});

test("fault: delays, alone and before something else", async () => {
  await inject(
    { match: { path: "/profile" }, times: 1, action: { delayMs: 300, then: { status: 429 } } },
    { match: { path: "/profile" }, action: { delayMs: 300 } },
  );
  for (const status of [429, 200]) {
    const started = performance.now();
    expect((await simulator.call("/profile")).status).toBe(status);
    expect(performance.now() - started).toBeGreaterThan(290);
  }
});

test("fault: holds until there are other rules, alone and before something else", async () => {
  await inject(
    { match: { path: "/profile" }, times: 1, action: { isHeld: true, then: { status: 429 } } },
    { match: { path: "/profile" }, action: { isHeld: true } },
  );
  const first = simulator.call("/profile");
  const requests = () => simulator.control("GET", "/requests");
  while (at((await requests()).body, "requests.0") === undefined);
  const second = simulator.call("/profile");
  while (at((await requests()).body, "requests.1") === undefined);
  // Others go by.
  expect((await simulator.call("/organizations?limit=1")).status).toBe(200);
  expect(column(await requests(), "requests", "status")).toEqual([null, null, 200]);
  await inject();
  expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([429, 200]);
});

test("rules match by user, method, path and trace, and are used up", async () => {
  await inject(
    { match: { user: "guard" }, action: { status: 500 } },
    { match: { method: "POST", path: "/login" }, times: 2, action: { status: 503 } },
    { match: { path: "limit=7" }, action: { status: 502 } },
    { match: { traceId: "unlucky" }, probability: 0, action: { status: 501 } },
  );
  expect((await simulator.call("/profile", { as: "guard" })).status).toBe(500);
  expect((await simulator.call("/profile")).status).toBe(200);
  expect((await simulator.call("/streams?limit=7")).status).toBe(502);
  expect((await simulator.call("/profile", { headers: { "x-trace-id": "unlucky" } })).status).toBe(200);
  for (const status of [503, 503, 401]) {
    expect((await simulator.call("/login", { method: "POST" })).status).toBe(status);
  }
  const { body } = await simulator.control("GET", "/faults");
  expect(at(body, "0.match")).toEqual({ user: "guard" });
  expect(at(body, "2.probability")).toBe(0);
});

test("probability follows the seed", async () => {
  await inject({ probability: 0.5, action: { status: 500 } });
  const statuses = [];
  for (let round = 0; round < 40; round += 1) statuses.push((await simulator.call("/profile")).status);
  expect(new Set(statuses)).toEqual(new Set([200, 500]));
});

test.each([
  ["PUT", "/faults", [{ action: "explode" }]],
  ["PUT", "/faults", {}],
  ["PUT", "/faults", [{ match: { colour: "red" }, action: "hang" }]],
  ["PUT", "/episodes", { rate: -1 }],
  ["POST", "/episodes", { open: "many" }],
  ["PUT", "/clock", {}],
  ["PUT", "/faults", [{ match: { token: "cookie" }, action: "hang" }]],
  ["PUT", "/users/guard", { rights: "some" }],
  ["PUT", "/users/guard", { password: "" }],
  ["PUT", "/users/guard", { admin: true }],
  ["POST", "/messages", { user: "guard" }],
  ["POST", "/messages", { user: "guard", title: "Fire", type: "urgent" }],
  ["PUT", "/cameras/cam-0001", { status: "stopped" }],
  ["PUT", "/cameras/cam-0001", { agentStatus: "lost" }],
  ["PUT", "/cameras/%E0%A4%A", {}],
  ["GET", "/episodes?cameras=cam-0001", undefined],
  ["GET", "/requests?operation=streams_list", undefined],
  ["GET", "/requests?after=soon", undefined],
])("control refuses %s %s %j", async (method, path, body) => {
  expect((await simulator.control(method, path, body)).status).toBe(400);
});

test.each([
  ["PUT", "/users/nobody", {}],
  ["POST", "/messages", { user: "nobody", title: "Fire" }],
  ["PUT", "/cameras/no-such-camera", {}],
  ["PUT", "/cameras/gate/north/1", {}],
  ["DELETE", "/users/nobody/sessions", undefined],
  ["DELETE", "/users/guard", undefined],
  ["GET", "/sessions/guard", undefined],
])("control does not know %s %s", async (method, path, body) => {
  expect((await simulator.control(method, path, body)).status).toBe(404);
});

test("a message arrives in one mailbox", async () => {
  const mailbox = async (as: string) => at((await simulator.call("/messages", { as })).body, "messages");
  const [guards, admins] = [await mailbox("guard"), await mailbox("admin")];
  const ids = [];
  for (const message of [
    { user: "guard", title: "Gate open", body: "Since noon.", type: "danger" },
    { user: "guard", title: "Gate" },
  ]) {
    ids.push(Number(at((await simulator.control("POST", "/messages", message)).body, "id")));
  }
  const [first = 0, second] = ids;
  expect(second).toBe(first + 1);
  const arrived = {
    is_dashboard: false,
    is_push: false,
    was_read: false,
    is_deleted: false,
    user: { id: 3, name: "guard" },
    sender: { id: 1, name: "admin" },
  };
  expect(await mailbox("guard")).toEqual([
    ...(Array.isArray(guards) ? guards : []),
    { ...arrived, id: first, title: "Gate open", body: "Since noon.", type: "danger" },
    { ...arrived, id: second, title: "Gate", type: "info" },
  ]);
  expect(await mailbox("admin")).toEqual(admins);
});

test.each(["cam-0001", "gate/north/1", "percent%2Fencoded", "back\\slash", "q?x=1#top", "東京/入口"])(
  "a camera changes: %s",
  async (name) => {
    const path = `/cameras/${encodeURIComponent(name)}`;
    const stats = async () => {
      const { body } = await simulator.call(`/streams/${encodeURIComponent(name)}`);
      const { alive, status, agent_status: agent } = Object(at(body, "stats"));
      return { alive, status, agent };
    };
    const { agent } = await stats();
    const changed = { alive: false, status: "error", agentStatus: "rproxy_not_configured" };
    expect((await simulator.control("PUT", path, changed)).status).toBe(204);
    const expected = {
      alive: false,
      status: "error",
      agent: agent === undefined ? undefined : "rproxy_not_configured",
    };
    expect(await stats()).toEqual(expected);
    const list = `/streams?name=${encodeURIComponent(name)}&stats.status=error&stats.alive=false&select=name`;
    expect(column(await simulator.call(list), "streams", "name")).toEqual([name]);
    await simulator.control("PUT", path, { alive: true });
    expect(await stats()).toEqual({ ...expected, alive: true });
  },
);

test.each([
  ["an answer of the API", "/watcher/client-api/v3/profile"],
  ["a refusal", "/watcher/client-api/v3/nothing"],
  ["an answer of the control endpoint", "/__simulator/faults"],
  ["a refusal of a picture", "/streaming/cam-0001/preview.jpg"],
  ["an unknown path", "/nothing"],
])("the date of %s is by the simulator's clock", async (_name, path) => {
  for (const skewMs of [-86_400_000, 3_600_000, 0]) {
    await simulator.control("PUT", "/clock", { skewMs });
    const dateMs = Date.parse((await fetch(simulator.origin + path)).headers.get("date") ?? "none");
    expect(Math.abs(dateMs - Date.now() - skewMs)).toBeLessThan(5000);
  }
});

test("the generator can be set going and stopped", async () => {
  const count = async (): Promise<unknown> =>
    at((await simulator.call("/episodes?limit=1&select=media")).body, "estimated_count");
  const before = await count();
  await simulator.control("PUT", "/episodes", { rate: 200 });
  while ((await count()) === before);
  await simulator.control("PUT", "/episodes", { rate: 0 });
  const stopped = await count();
  expect(await count()).toBe(stopped);
});

test("without SIMULATOR_CONTROL there is no control", async () => {
  const closed = await runSimulator({ SIMULATOR_CONTROL: "0" });
  expect((await closed.control("GET", "/requests")).status).toBe(404);
  await closed.stop();
});
