import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import {
  at,
  basic,
  bearer,
  column,
  runSimulator,
  textAt,
  type RunningSimulator,
} from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator({ SIMULATOR_USERS: "2" });
});
beforeEach(async () => {
  for (const name of ["guard", "visitor", "user-1"]) {
    await change(name, { disabled: false, password: "demo", isAdmin: false, rights: "initial" });
  }
});
afterAll(async () => {
  await simulator.stop();
});

async function change(name: string, body: unknown): Promise<void> {
  const { status, text } = await simulator.control("PUT", `/users/${name}`, body);
  expect([status, text]).toEqual([204, ""]);
}

function post(headers: Record<string, string>) {
  return simulator.call("/login", { method: "POST", as: null, headers });
}

async function statuses(...all: readonly Record<string, string>[]): Promise<readonly number[]> {
  const answers = all.map((headers) => simulator.call("/profile", { as: null, headers }));
  return (await Promise.all(answers)).map(({ status }) => status);
}

test("a disabled user is refused everywhere, and goes on when enabled again", async () => {
  const { body } = await post(basic("guard", "demo"));
  const access = bearer(textAt(body, "access_token"));
  const refresh = bearer(textAt(body, "refresh_token"));
  const others = [access, bearer("apikey-guard"), basic("guard", "demo")];
  expect(await statuses(...others)).toEqual([200, 200, 200]);
  await change("guard", { disabled: true });
  expect(await statuses(...others, basic("visitor", "demo"))).toEqual([401, 401, 401, 200]);
  // A refusal neither uses the refresh token up nor counts as a theft.
  for (const headers of [refresh, refresh, basic("guard", "demo")]) {
    expect((await post(headers)).status).toBe(401);
  }
  expect(at((await simulator.call("/users/3")).body, "disabled")).toBe(true);
  await change("guard", { disabled: false });
  expect(await statuses(...others)).toEqual([200, 200, 200]);
  expect((await post(refresh)).status).toBe(200);
});

test("a user who was disabled from the start can be enabled", async () => {
  expect(await statuses(basic("member-13", "demo"))).toEqual([401]);
  await change("member-13", { disabled: false });
  expect(await statuses(basic("member-13", "demo"))).toEqual([200]);
});

test("a new password counts at once, sessions go on", async () => {
  const { body } = await post(basic("guard", "demo"));
  await change("guard", { password: "neu: пароль" });
  expect([
    (await post(basic("guard", "demo"))).status,
    (await post(basic("guard", "neu: пароль"))).status,
  ]).toEqual([401, 200]);
  expect(await statuses(basic("visitor", "demo"), bearer(textAt(body, "access_token")))).toEqual([200, 200]);
});

test("administrators are made and unmade", async () => {
  const isAdmin = async () => at((await simulator.call("/profile", { as: "guard" })).body, "is_admin");
  expect(await isAdmin()).toBe(false);
  await change("guard", { isAdmin: true });
  expect(await isAdmin()).toBe(true);
  await change("guard", {});
  expect(await isAdmin()).toBe(true);
  await change("guard", { isAdmin: false });
  expect(await isAdmin()).toBe(false);
});

test.each(["guard", "visitor", "user-1"])("the rights of %s are taken away and given back", async (as) => {
  const seen = async () => ({
    cameras: column(await simulator.call("/streams?limit=500", { as }), "streams", "name"),
    episodes: column(await simulator.call("/episodes?limit=5000", { as }), "episodes", "media"),
    organizations: column(await simulator.call("/organizations", { as }), "organizations", "id"),
    mosaics: column(await simulator.call("/mosaics", { as }), "mosaics", "id"),
  });
  const folders = async () => (await simulator.call("/organizations/1/folders", { as })).status;
  const members = async () =>
    at((await simulator.call("/organizations/1", { as: "admin" })).body, "stats.users");
  const before = { seen: await seen(), folders: await folders(), members: await members() };
  expect(before.seen.cameras.length).toBeGreaterThan(0);

  await change(as, { rights: "none" });
  expect(await seen()).toEqual({ cameras: [], episodes: [], organizations: [], mosaics: [] });
  expect(await folders()).toBe(404);
  expect(await members()).toBe(Number(before.members) - 1);
  expect((await simulator.call("/profile", { as })).status).toBe(200);

  await change(as, { rights: "none" });
  await change(as, { rights: "initial" });
  expect({ seen: await seen(), folders: await folders(), members: await members() }).toEqual(before);
});

test("whoever has the same grants keeps them", async () => {
  // In a simulator of its own, so that user-1 is the one for whom the rights are worked out.
  const fresh = await runSimulator({ SIMULATOR_USERS: "2" });
  const archive = async (as: string) =>
    typeof at((await fresh.call("/streams/cam-0001", { as })).body, "stats.dvr_info.from");
  const archives = async () => [await archive("user-1"), await archive("user-2")];
  const seen = [await archives()];
  for (const rights of ["none", "initial"]) {
    await fresh.control("PUT", "/users/user-1", { rights });
    seen.push(await archives());
  }
  await fresh.stop();
  expect(seen).toEqual([
    ["number", "number"],
    ["undefined", "number"],
    ["number", "number"],
  ]);
});

test("a poll that is held follows the rights", async () => {
  const { body } = await simulator.call("/episodes?sort=-updated_at&limit=1&select=updated_at");
  const since = Number(at(body, "episodes.0.updated_at"));
  const poll = (as: string) =>
    simulator.call(`/episodes?updated_at_gt=${since}&poll_timeout=30`, { as, headers: { "x-trace-id": as } });
  const held = [poll("user-1"), poll("user-2")] as const;
  for (const as of ["user-1", "user-2"]) {
    for (let status; status !== null;) {
      status = at((await simulator.control("GET", `/requests?trace=${as}`)).body, "requests.0.status");
    }
  }
  await change("user-1", { rights: "none" });
  const open = () => simulator.control("POST", "/episodes", { open: 1, camera: "cam-0001" });
  await open();
  expect(column(await held[1], "episodes", "media")).toEqual(["cam-0001"]);
  expect(at((await simulator.control("GET", "/requests?trace=user-1")).body, "requests.0.status")).toBe(null);
  await change("user-1", { rights: "initial" });
  await open();
  expect(column(await held[0], "episodes", "media")).toEqual(["cam-0001", "cam-0001"]);
});
