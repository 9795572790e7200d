import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  at,
  column,
  refusal,
  runSimulator,
  type Json,
  type RunningSimulator,
  textOf,
} from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator({ SIMULATOR_USERS: "3" });
});
afterAll(async () => {
  await simulator.stop();
});

const everyone = ["admin", "operator", "guard", "visitor", "retail", "user-1"] as const;

async function values(
  path: string,
  itemKey: string,
  field: string,
  as: string,
): Promise<(Json | undefined)[]> {
  return column(await simulator.call(path, { as }), itemKey, field);
}

test.each([
  ["admin", [1, 2, 3, 4]],
  ["operator", [1]],
  ["guard", [1]],
  ["visitor", [1]],
  ["retail", [2]],
  ["user-2", [1]],
])("%s belongs to the organizations %p", async (as, ids) => {
  expect(await values("/organizations?select=id", "organizations", "id", as)).toEqual(ids);
  expect((await simulator.call("/organizations/2", { as })).status).toBe(ids.includes(2) ? 200 : 404);
});

test("cameras: of the organization, of the folder, or single ones", async () => {
  const seen = Object.fromEntries(
    await Promise.all(
      everyone.map(
        async (as) => [as, await values("/streams?limit=500&sort=name", "streams", "name", as)] as const,
      ),
    ),
  );
  const ofFirst = await values("/streams?limit=500&sort=name&organization_id=1", "streams", "name", "admin");
  expect(seen["admin"]).toHaveLength(200);
  expect(seen["operator"]).toEqual(ofFirst);
  expect(seen["user-1"]).toEqual(ofFirst);
  expect(seen["visitor"]).toHaveLength(3);
  const guarded = at(
    (await simulator.call("/users/3/organization/1/folders", { as: "admin" })).body,
    "folders",
  );
  const watched = Array.isArray(guarded)
    ? guarded.filter((row) => at(row, "permissions.can_view") === true)
    : [];
  const ids = watched.map((row) => Number(at(row, "id")));
  const inside = await values(
    `/streams?limit=500&sort=name&folder_id=${ids.join(",")}`,
    "streams",
    "name",
    "admin",
  );
  expect(seen["guard"]).toEqual(inside);
  expect(inside.length).toBeGreaterThan(3);
});

test.each(everyone)("%s: single cameras agree with the list, the others are unknown", async (as) => {
  const listed = new Set(await values("/streams?limit=500", "streams", "name", as));
  for (const name of await values("/streams?limit=40&sort=name", "streams", "name", "admin")) {
    const { status } = await simulator.call(`/streams/${encodeURIComponent(textOf(name))}`, { as });
    expect([name, status]).toEqual([name, listed.has(name) ? 200 : 404]);
  }
});

test.each(everyone)("%s: episodes are those of visible cameras", async (as) => {
  const cameras = new Set(await values("/streams?limit=500", "streams", "name", as));
  const all = await simulator.call("/episodes?limit=5000&select=media");
  const expected = column(all, "episodes", "media").filter((media) => cameras.has(media ?? null));
  expect(await values("/episodes?limit=5000&select=media", "episodes", "media", as)).toEqual(expected);
});

test("the guard sees live pictures but no archive", async () => {
  const [name] = await values("/streams?limit=1&stats.alive=true", "streams", "name", "guard");
  const path = `/streams/${encodeURIComponent(textOf(name))}`;
  expect(at((await simulator.call(path, { as: "guard" })).body, "stats.dvr_info")).toBe(null);
  expect(at((await simulator.call(path)).body, "stats.dvr_info")).toMatchObject({ from: expect.any(Number) });
});

test.each([
  ["/streams/cam-0001/auth", { admin: 200, operator: 200, visitor: 403, "user-1": 403, retail: 404 }],
  ["/streams/cam-0001/camera_config", { operator: 200, visitor: 403, retail: 404 }],
  ["/streams/cam-0001/permissions/users", { operator: 200, visitor: 403, retail: 404 }],
  ["/streams/cam-0001/permissions/users/4", { operator: 200, visitor: 403 }],
  ["/streams/cam-0001/permissions/users/2", { operator: 404 }],
  ["/persons", { admin: 200, operator: 200, retail: 200, guard: 403, visitor: 403 }],
  ["/person_lists", { operator: 200, guard: 403 }],
  ["/persons/7234567890123456001", { operator: 200, guard: 403, retail: 404 }],
  ["/organizations/1/users", { admin: 200, operator: 200, guard: 403, retail: 404 }],
  ["/organizations/1/users/3", { operator: 200, guard: 200, visitor: 403, retail: 404 }],
  ["/users/3", { operator: 200, guard: 200, visitor: 403, retail: 403 }],
  ["/users/9999", { admin: 404, guard: 404 }],
  ["/users/4/apikey", { operator: 200, visitor: 200, guard: 403 }],
  ["/users/4/permissions/streams", { operator: 200, visitor: 200, guard: 403 }],
  ["/users/4/permissions/streams/cam-0001", { visitor: 200, guard: 403 }],
  ["/organizations/1/folders/1", { operator: 200, guard: 200, visitor: 404, retail: 404 }],
  ["/organizations/2/folders/1", { admin: 404 }],
  ["/organizations/1/folders/1/users/3", { operator: 404, guard: 404, visitor: 404 }],
  ["/presets/5", { admin: 200, retail: 200, operator: 404 }],
  ["/messages/1", { admin: 200, operator: 404 }],
  ["/profile/device-tokens/demo-device-token", { admin: 200, operator: 404 }],
  ["/agent_activation_token/demo-activation-token", { operator: 200, guard: 403, retail: 404 }],
  ["/organizations/invite/demo-invite", { retail: 200 }],
  ["/organizations/invite/unknown", { retail: 404 }],
])("%s answers %p", async (path, statuses) => {
  const answered: Record<string, number> = {};
  for (const as of Object.keys(statuses)) answered[as] = (await simulator.call(path, { as })).status;
  expect(answered).toEqual(statuses);
});

test("users see themselves, managers see their organization", async () => {
  expect(await values("/users", "users_list", "name", "guard")).toEqual(["guard"]);
  const byOperator = await values("/users?limit=500&select=name", "users_list", "name", "operator");
  expect(byOperator).toEqual(expect.arrayContaining(["admin", "operator", "guard", "visitor", "user-1"]));
  expect(byOperator).not.toContain("retail");
  const members = await values("/organizations/1/users?limit=500&select=name", "users", "name", "operator");
  expect(byOperator).toEqual(members);
});

test("mosaics: cells that may not be seen are empty", async () => {
  const { body } = await simulator.call("/mosaics/15", { as: "admin" });
  expect(at(body, "organization_id")).toBe(1);
  const cameras = new Set(await values("/streams?limit=500", "streams", "name", "guard"));
  for (const mosaic of await values("/mosaics", "mosaics", "streams", "guard")) {
    if (!Array.isArray(mosaic)) throw new Error("No cells");
    const shown = mosaic.flatMap((cell) => at(cell, "name") ?? []);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !cameras.has(name))).toEqual([]);
  }
  expect(
    await values("/mosaics?select=organization_id", "mosaics", "organization_id", "retail"),
  ).not.toContain(1);
});

test("favourites and tokens belong to the caller", async () => {
  const tokens = await Promise.all(
    ["admin", "operator"].map((as) =>
      values("/streams?name=cam-0001", "streams", "stats.playback_token", as),
    ),
  );
  expect(tokens[0]).not.toEqual(tokens[1]);
  const favourites = (as: string): Promise<unknown[]> =>
    values("/streams?is_favourite=true&organization_id=1", "streams", "name", as);
  expect(await favourites("admin")).not.toEqual(await favourites("operator"));
});

test("a refusal for lack of rights has Watcher's format", async () => {
  const answer = await simulator.call("/persons", { as: "guard" });
  expect(refusal(answer)).toBe("403 -");
  expect(at(answer.body, "errors.0.code")).toBe("authorization_failed");
});
