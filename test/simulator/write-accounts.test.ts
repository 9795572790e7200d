import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { at, bearer, basic, column, textAt } from "./running-simulator.js";
import { key, nothing, outcome, runForWriting, type Writing } from "./writing.js";

let simulator: Writing;
beforeAll(async () => {
  simulator = await runForWriting();
});
afterAll(async () => {
  await simulator.stop();
});

test("a user: made, changed, removed", async () => {
  const contact = { fullname: "Нина", email: "nina@example.com", phone: "+15551", locale: "ru", note: "n" };
  const written = { name: "nina", ...contact, max_sessions: 3, readonly: false, disabled: false };
  const { body } = await simulator.send(
    "POST /users",
    { ...written, password: "first", organization_id: 2 },
    key("retail"),
  );
  const id = Number(at(body, "id"));
  const record = {
    ...written,
    id,
    access_level: "generic",
    created_at: at(body, "created_at") ?? null,
    organizations: [
      { id: 2, title: "東都リテール / Retail Chain", owner: { id: 5, name: "retail" }, permissions: nothing },
    ],
  };
  expect(body).toEqual(record);
  expect((await simulator.send(`GET /users/${id}/apikey`, undefined, key("retail"))).status).toBe(404);
  const session = await simulator.signIn("nina", "first");
  expect(await simulator.sessionStatuses(session)).toEqual([200, 200]);

  expect(outcome(await simulator.send(`PUT /users/${id}`, { access_level: "admin" }, key("retail")))).toBe(
    "403",
  );
  await simulator.send(
    `PUT /users/${id}`,
    { name: "nina-2", phone: null, password: "second" },
    key("retail"),
  );
  const { phone: _, ...kept } = record;
  expect(await simulator.read(`/users/${id}`)).toEqual({ ...kept, name: "nina-2" });
  expect(await simulator.sessionStatuses(session)).toEqual([401, 401]);
  expect(
    [await simulator.signIn("nina", "first"), await simulator.signIn("nina-2", "first")].map((pair) =>
      at(pair, "access_token"),
    ),
  ).toEqual([undefined, undefined]);
  const next = await simulator.signIn("nina-2", "second");
  expect(await simulator.sessionStatuses(next)).toEqual([200, 200]);
  await simulator.send(`PUT /users/${id}`, { disabled: true }, key("retail"));
  expect((await simulator.send("POST /login", undefined, basic("nina-2", "second"))).status).toBe(401);
  await simulator.send(`PUT /users/${id}`, { disabled: false }, key("retail"));

  expect((await simulator.send(`DELETE /users/${id}`, undefined, key("retail"))).status).toBe(204);
  expect(await simulator.sessionStatuses(next)).toEqual([401, 401]);
  expect((await simulator.send(`GET /users/${id}`)).status).toBe(404);
  const again = await simulator.create("POST /users", { name: "nina-2", password: "first" });
  expect([again, at(await simulator.read(`/users/${again}`), "organizations.0.id")]).toEqual([id + 1, 4]);
});

test("API keys: the former one is worthless at once", async () => {
  const { id, as } = await simulator.newUser(1);
  const next = bearer(textAt((await simulator.send(`POST /users/${id}/apikey`)).body, "apikey"));
  const own = textAt((await simulator.send("POST /profile/apikey", undefined, next)).body, "apikey");
  const statuses = async () =>
    Promise.all(
      [as, next, bearer(own)].map(
        async (each) => (await simulator.send("GET /profile", undefined, each)).status,
      ),
    );
  expect(await statuses()).toEqual([401, 401, 200]);
  expect(await simulator.read("/profile/apikey", bearer(own))).toEqual({ apikey: own });
  expect((await simulator.send("DELETE /profile/apikey", undefined, bearer(own))).status).toBe(204);
  expect(await statuses()).toEqual([401, 401, 401]);
  expect((await simulator.send(`GET /users/${id}/apikey`)).status).toBe(404);
});

test.each([
  ["PUT /profile", 200],
  ["POST /reset_password", 204],
])("a password set by %s ends the sessions of before, and no key", async (request, status) => {
  const { name, as } = await simulator.newUser(1);
  const session = await simulator.signIn(name, "first");
  const answer = await simulator.send(
    request,
    { password: "second" },
    bearer(textAt(session, "access_token")),
  );
  expect([answer.status, JSON.stringify(answer.body ?? {}).includes("second")]).toEqual([status, false]);
  expect(await simulator.sessionStatuses(session)).toEqual([401, 401]);
  expect(at(await simulator.signIn(name, "first"), "access_token")).toBeUndefined();
  expect(await simulator.sessionStatuses(await simulator.signIn(name, "second"))).toEqual([200, 200]);
  expect((await simulator.send("GET /profile", undefined, as)).status).toBe(200);
});

test("the own profile", async () => {
  const { name, as } = await simulator.newUser(1);
  const before = await simulator.read("/profile", as);
  const change = {
    name: `${name}-b`,
    fullname: "F",
    locale: "ja",
    note: "n",
    max_sessions: 2,
    email: "a@b.example",
  };
  const { body } = await simulator.send("PUT /profile", { ...change, is_admin: true }, as);
  expect(body).toEqual(Object.assign({}, before, change));
  expect(await simulator.read("/profile", as)).toEqual(body);
  await simulator.send("PUT /profile", { fullname: null }, as);
  expect(at(await simulator.read("/profile", as), "fullname")).toBeUndefined();
});

test.each([{ email: "admin@example.com" }, { email: "nobody@example.com" }])(
  "password recovery tells nothing: %p",
  async (body) => {
    expect(await simulator.send("POST /password_recovery", body, {})).toEqual({
      status: 204,
      body: undefined,
    });
  },
);

test("devices and browsers", async () => {
  const [first, second] = [await simulator.newUser(1), await simulator.newUser(1)];
  const path = "/profile/device-tokens/shared%2Ftoken";
  const record = { token: "shared/token", device: { platform: "ios", model: "m", version: "1" } };
  expect((await simulator.send(`PUT ${path}`, { device: record.device }, first.as)).body).toEqual(record);
  expect((await simulator.send(`POST ${path}/confirm`, undefined, first.as)).body).toEqual(record);
  expect((await simulator.send(`PUT ${path}`, {}, second.as)).body).toEqual(record);
  expect((await simulator.send(`GET ${path}`, undefined, first.as)).status).toBe(404);
  expect((await simulator.send(`DELETE ${path}`, undefined, second.as)).status).toBe(204);
  expect((await simulator.send(`GET ${path}`, undefined, second.as)).status).toBe(404);

  const endpoint = "https://push.example.com/a";
  const known = async () =>
    (
      await simulator.send(
        `GET /web_push/subscription?endpoint=${encodeURIComponent(endpoint)}`,
        undefined,
        first.as,
      )
    ).status;
  const keys = { p256dh: "p", auth: "a" };
  const seen = [await known()];
  for (const [action, body] of [
    ["subscribe", { endpoint, keys }],
    ["unsubscribe", { endpoint }],
  ] as const) {
    expect((await simulator.send(`POST /web_push/${action}`, body, first.as)).status).toBe(204);
    seen.push(await known());
  }
  expect(seen).toEqual([404, 204, 404]);
  expect(
    (await simulator.send("POST /notifications/notify", { title: "t", body: "b" }, first.as)).status,
  ).toBe(204);
});

test("messages: sent, read, removed", async () => {
  const { id: userId, name, as } = await simulator.newUser(1);
  await simulator.send("PUT /profile/device-tokens/one", {}, as);
  const draft = { title: "T", body: "B", type: "danger", is_push: true, is_dashboard: true };
  const { body } = await simulator.send("POST /messages", { user_id: userId, ...draft }, key("operator"));
  const id = Number(at(body, "id"));
  const record = {
    id,
    ...draft,
    was_read: false,
    is_deleted: false,
    user: { id: userId, name },
    sender: { id: 2, name: "operator" },
  };
  expect(body).toEqual({ ...record, devices: 1 });
  expect(at(await simulator.read("/messages", as), "messages")).toEqual([record]);
  expect((await simulator.send(`PUT /messages/${id}`, { was_read: true }, as)).body).toEqual({
    ...record,
    was_read: true,
  });
  expect(await simulator.read(`/messages/${id}`, as)).toEqual({ ...record, was_read: true });
  expect(at((await simulator.send("POST /messages", { user_id: userId, title: "U" })).body, "devices")).toBe(
    0,
  );
  expect((await simulator.send(`DELETE /messages/${id}`, undefined, as)).status).toBe(204);
  expect((await simulator.send(`GET /messages/${id}`, undefined, as)).status).toBe(404);
  expect(column(await simulator.call("/messages", { headers: as }), "messages", "title")).toEqual(["U"]);
});

test("a person is removed", async () => {
  const path = "/persons/7234567890123456013";
  const count = async () => Number(at(await simulator.read("/persons?limit=1"), "estimated_count"));
  const before = await count();
  expect((await simulator.send(`DELETE ${path}`)).status).toBe(204);
  expect([(await simulator.send(`GET ${path}`)).status, await count()]).toEqual([404, before - 1]);
});

/** Ids of episodes, with all their digits. */
async function episodeIds(query: string): Promise<readonly string[]> {
  const { text } = await simulator.call(`/episodes?limit=500&select=episode_id${query}`);
  return [...text.matchAll(/"episode_id":(\d+)/g)].map(([, id = ""]) => id);
}

test("favourites are everybody's own", async () => {
  const [id = ""] = await episodeIds("&is_favorite=false");
  const marks = async () =>
    Promise.all(
      ["admin", "retail"].map(async (name) =>
        at(await simulator.read(`/episodes/${id}`, key(name)), "is_favorite"),
      ),
    );
  const path = `/episodes/${id}/favorites`;
  expect(at(await simulator.read(`/episodes/${id}`), "is_favorite")).toBe(false);
  const [, other] = await marks();
  for (const method of ["POST", "POST"]) expect((await simulator.send(`${method} ${path}`)).status).toBe(204);
  expect(await marks()).toEqual([true, other]);
  expect(await episodeIds("&is_favorite=true")).toContain(id);
  expect((await simulator.send(`DELETE ${path}`)).status).toBe(204);
  expect(await marks()).toEqual([false, other]);
});

test("episodes made by hand are removed, by those who see them or have their token", async () => {
  const byHand = "&episode_type=generic&title_is_not=null&description_is_not=null";
  const [first = "", second = ""] = await episodeIds(byHand);
  const [motion = ""] = await episodeIds("&episode_type=generic&description_is=null");
  const token = textAt(await simulator.read(`/episodes/${second}`), "playback_token");
  const other = textAt(await simulator.read(`/episodes/${first}`), "playback_token");
  const outcomes = [
    await simulator.send(`DELETE /episodes/${motion}`),
    await simulator.send(`DELETE /episodes/${first}`),
    await simulator.send(`DELETE /episodes/${first}`),
    await simulator.send(`DELETE /episodes/${second}`, undefined, {}),
    await simulator.send(`DELETE /episodes/${second}?token=${other}`, undefined, {}),
    await simulator.send(`DELETE /episodes/${second}?token=${token}`, undefined, {}),
  ];
  expect(outcomes.map(outcome)).toEqual(["403", "204", "404", "401", "401", "204"]);
  expect(await episodeIds(byHand)).not.toEqual(expect.arrayContaining([second]));
  const { body } = await simulator.control("GET", "/episodes");
  expect(at(body, "deleted")).toEqual([first, second]);
});
