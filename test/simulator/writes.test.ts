import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { at, column, textAt } from "./running-simulator.js";
import { everything, key, nothing, outcome, runForWriting, type Writing } from "./writing.js";

let simulator: Writing;
beforeAll(async () => {
  simulator = await runForWriting();
});
afterAll(async () => {
  await simulator.stop();
});

/** By whom, what, with which body, and the status with the field that is to blame. */
const refusals: readonly (readonly [string, string, unknown, string])[] = [
  ["nobody", "POST /organizations", { title: "x" }, "401"],
  ["guard", "POST /organizations", {}, "400 /title"],
  ["guard", "POST /organizations", { title: " " }, "400 /title"],
  ["guard", "POST /organizations", { title: "x", limits: { users: 9 } }, "403"],
  ["admin", "POST /organizations", { title: "x", limits: { users: -1 } }, "400 /limits/users"],
  ["guard", "POST /organizations", { title: "x", owner: { id: 2 } }, "400 /owner/id"],
  ["retail", "PUT /organizations/1", { title: "x" }, "404"],
  ["operator", "PUT /organizations/1", { title: "x" }, "403"],
  ["admin", "PUT /organizations/1", { title: "x", owner: { id: 5 } }, "400 /owner/id"],
  ["admin", "DELETE /organizations/1", undefined, "409"],
  ["admin", "DELETE /organizations/2", undefined, "403"],
  ["guard", "PUT /organizations/1/users/3", {}, "403"],
  ["operator", "PUT /organizations/1/users/999", {}, "404"],
  ["operator", "PUT /organizations/1/users/1", { can_edit_users: false }, "409"],
  ["operator", "DELETE /organizations/1/users/1", undefined, "409"],
  ["operator", "DELETE /organizations/1/users/5", undefined, "404"],
  ["operator", "PUT /organizations/1/presets", { preset_id: 5 }, "403"],
  ["admin", "PUT /organizations/1/presets", { preset_id: 99 }, "400 /preset_id"],
  ["admin", "PUT /organizations/1/presets", {}, "400 /preset_id"],
  ["admin", "DELETE /organizations/1/presets/1", undefined, "409"],
  ["admin", "DELETE /organizations/1/presets/4", undefined, "409"],
  ["admin", "DELETE /organizations/1/presets/6", undefined, "404"],
  ["operator", "POST /organizations/1/invite", {}, "403"],
  ["guard", "PUT /organizations/invite/none", undefined, "404"],
  ["guard", "PUT /organizations/invite/demo-invite", undefined, "409"],
  ["guard", "POST /organizations/1/folders", { title: "x" }, "403"],
  ["admin", "POST /organizations/1/folders", {}, "400 /title"],
  ["admin", "POST /organizations/1/folders", { title: "x", parent_id: 999 }, "400 /parent_id"],
  ["admin", "PUT /organizations/1/folders/1", { title: null }, "400 /title"],
  ["admin", "PUT /organizations/2/folders/1", { title: "x" }, "404"],
  ["admin", "PUT /organizations/1/folders/1", { parent_id: 5 }, "400 /parent_id"],
  ["guard", "PUT /organizations/1/folders/1/users/3", {}, "403"],
  ["admin", "PUT /organizations/1/folders/1/users/5", {}, "404"],
  ["admin", "DELETE /organizations/1/folders/1/users/2", undefined, "404"],
  ["guard", "DELETE /mosaics/15", undefined, "403"],
  ["operator", "DELETE /mosaics/1", undefined, "404"],
  ["operator", "POST /users", { name: "guard", password: "12345", organization_id: 1 }, "409 /name"],
  ["operator", "POST /users", { name: "x", password: "1234", organization_id: 1 }, "400 /password"],
  ["operator", "POST /users", { name: "x", organization_id: 1 }, "400 /password"],
  ["operator", "POST /users", { name: "x", organization_id: 2 }, "400 /organization_id"],
  ["guard", "POST /users", { name: "x", password: "12345", organization_id: 1 }, "403"],
  ["operator", "POST /users", { name: "x", password: "12345" }, "403"],
  [
    "operator",
    "POST /users",
    { name: "x", password: "12345", organization_id: 1, access_level: "admin" },
    "403",
  ],
  ["operator", "PUT /users/1", { password: "12345" }, "403"],
  ["operator", "PUT /users/5", { note: "x" }, "403"],
  ["operator", "DELETE /users/2", undefined, "409"],
  ["operator", "PUT /users/2", { disabled: true }, "409 /disabled"],
  ["admin", "DELETE /users/5", undefined, "409"],
  ["guard", "POST /users/4/apikey", undefined, "403"],
  ["member-7", "PUT /profile", { note: "x" }, "403"],
  ["guard", "PUT /profile", { apikey: "x" }, "400 /apikey"],
  ["guard", "PUT /profile", { password: "x".repeat(129) }, "400 /password"],
  ["guard", "PUT /profile", { name: "visitor" }, "409 /name"],
  ["guard", "POST /reset_password", {}, "400 /password"],
  ["guard", "DELETE /profile/device-tokens/demo-device-token", undefined, "404"],
  ["guard", "POST /profile/device-tokens/none/confirm", undefined, "404"],
  ["guard", "POST /web_push/unsubscribe", { endpoint: "https://push.example.com/demo" }, "404"],
  ["guard", "DELETE /persons/7234567890123456001", undefined, "403"],
  ["admin", "DELETE /persons/1", undefined, "404"],
  ["operator", "POST /messages", { user_id: 5, title: "x" }, "403"],
  ["operator", "POST /messages", { title: "x" }, "400 /user_id"],
  ["guard", "PUT /messages/1", { was_read: true }, "404"],
  ["guard", "POST /notifications/notify", { title: "x" }, "400 /body"],
  ["guard", "POST /episodes/1/favorites", undefined, "404"],
];

test.each(refusals)("%s: %s %j is refused: %s", async (name, request, body, expected) => {
  expect(outcome(await simulator.send(request, body, name === "nobody" ? {} : key(name)))).toBe(expected);
});

test("an organization: made, changed, handed over, removed", async () => {
  const [maker, heir] = [key("guard"), key("visitor")];
  const { status, body } = await simulator.send(
    "POST /organizations",
    { title: "Own", pickpoint: { code: "A" } },
    maker,
  );
  const id = Number(at(body, "id"));
  const path = `/organizations/${id}`;
  const record = {
    id,
    title: "Own",
    created_at: at(body, "created_at") ?? null,
    is_default: false,
    limits: { streams: 200_000, users: 20_000 },
    owner: { id: 3, name: "guard" },
    pickpoint: { code: "A" },
    stats: { streams: 0, users: 1, mosaics: 0 },
    user_permissions: everything,
  };
  expect({ status, body }).toEqual({ status: 200, body: record });
  expect(await simulator.read(path, maker)).toEqual(record);
  expect((await simulator.send(`GET ${path}`, undefined, heir)).status).toBe(404);

  expect((await simulator.send(`PUT ${path}/users/4`, { can_view_stats: true }, maker)).body).toEqual({
    id: 4,
    name: "visitor",
    email: "visitor@example.com",
    permissions: { organization: { ...nothing, can_view_stats: true }, folders: [] },
  });
  const change = { title: "Theirs", pickpoint: null, owner: { id: 4 } };
  expect((await simulator.send(`PUT ${path}`, change, heir)).status).toBe(403);
  expect((await simulator.send(`PUT ${path}`, change, maker)).status).toBe(200);
  const { pickpoint: _, ...kept } = record;
  expect(await simulator.read(path, heir)).toEqual({
    ...kept,
    title: "Theirs",
    owner: { id: 4, name: "visitor" },
    stats: { streams: 0, users: 2, mosaics: 0 },
  });
  expect(outcome(await simulator.send(`DELETE ${path}`, undefined, maker))).toBe("403");
  expect(await simulator.send(`DELETE ${path}`, undefined, heir)).toEqual({ status: 204, body: undefined });
  for (const as of [maker, heir])
    expect((await simulator.send(`GET ${path}`, undefined, as)).status).toBe(404);
  expect(await simulator.create("POST /organizations", { title: "Next" }, maker)).toBe(id + 1);
});

test("rights of a member count at once, and end with the membership", async () => {
  const as = key("retail");
  const cameras = async () =>
    column(await simulator.call("/streams?organization_id=1&limit=500", { as: "retail" }), "streams", "name")
      .length;
  const all = Number(at(await simulator.read("/organizations/1"), "stats.streams"));
  const seen = [await cameras()];
  for (const change of [{ can_view_streams: true }, { can_edit_users: true }, { can_view_streams: false }]) {
    expect((await simulator.send("PUT /organizations/1/users/5", change, key("operator"))).status).toBe(200);
    seen.push(await cameras());
  }
  expect(seen).toEqual([0, all, all, 0]);
  expect(at(await simulator.read("/organizations/1", as), "user_permissions")).toEqual({
    ...nothing,
    can_edit_users: true,
  });
  await simulator.send("PUT /organizations/1/folders/1/users/5", { can_view: true });
  expect(await cameras()).toBeGreaterThan(0);
  expect((await simulator.send("DELETE /organizations/1/users/5", undefined, as)).status).toBe(204);
  expect((await simulator.send("GET /organizations/1", undefined, as)).status).toBe(404);
  // The right on the folder went with the membership.
  await simulator.send("PUT /organizations/1/users/5", {});
  expect([await cameras(), (await simulator.send("DELETE /organizations/1/users/5")).status]).toEqual([
    0, 204,
  ]);
});

test("an organization that is full takes nobody in", async () => {
  const id = await simulator.create("POST /organizations", {
    title: "Small",
    limits: { users: 2, streams: 0 },
  });
  const invitation = textAt(
    (await simulator.send(`POST /organizations/${id}/invite`, {})).body,
    "invite_key",
  );
  expect((await simulator.send(`PUT /organizations/${id}/users/2`, {})).status).toBe(200);
  expect((await simulator.send(`PUT /organizations/${id}/users/2`, { can_view_stats: true })).status).toBe(
    200,
  );
  const body = { name: "one too many", password: "12345", organization_id: id };
  const attempts = [
    await simulator.send(`PUT /organizations/${id}/users/3`, {}),
    await simulator.send("POST /users", body),
    await simulator.send(`PUT /organizations/invite/${invitation}`, undefined, key("guard")),
  ];
  expect(attempts.map(outcome)).toEqual(["409", "409", "409"]);
});

test("an invitation gives the rights that the owner has chosen", async () => {
  const id = await simulator.create("POST /organizations", { title: "Inviting" });
  const permissions = { can_view_streams: true, can_edit_users: false };
  const { body } = await simulator.send(`POST /organizations/${id}/invite`, { permissions });
  const invitation = textAt(body, "invite_key");
  expect(at(body, "permissions")).toEqual({
    ...permissions,
    can_edit_streams: false,
    can_view_stats: false,
  });
  const path = `/organizations/invite/${invitation}`;
  expect(await simulator.read(path, key("retail"))).toEqual({ id, title: "Inviting" });
  expect((await simulator.send(`PUT ${path}`, undefined, key("retail"))).status).toBe(204);
  expect(at(await simulator.read(`/organizations/${id}`, key("retail")), "user_permissions")).toEqual({
    ...nothing,
    can_view_streams: true,
  });
});

test("a preset is attached and detached", async () => {
  const id = await simulator.create("POST /organizations", { title: "Choosing" });
  const presets = async () => column(await simulator.call(`/presets?organization_id=${id}`), "presets", "id");
  const seen = [await presets()];
  const { body } = await simulator.send(`PUT /organizations/${id}/presets`, { preset_id: 6 });
  expect(at(body, "stats.organizations_count")).toBe(2);
  seen.push(await presets());
  expect((await simulator.send(`DELETE /organizations/${id}/presets/6`)).status).toBe(204);
  seen.push(await presets());
  expect(seen).toEqual([
    [1, 2, 3],
    [1, 2, 3, 6],
    [1, 2, 3],
  ]);
});
