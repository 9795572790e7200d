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
  simulator = await runSimulator();
});
afterAll(async () => {
  await simulator.stop();
});

const encoded = (text: string): string => encodeURIComponent(text);

async function names(query: string, as = "admin"): Promise<(Json | undefined)[]> {
  return column(await simulator.call(`/streams?limit=1000&${query}`, { as }), "streams", "name");
}

test.each([
  [
    "name and unselected required ones",
    "name=cam-0001&select=title",
    { title: expect.any(String), name: "cam-0001" },
  ],
  ["a nested field", "name=cam-0001&select=stats.alive", { name: "cam-0001", stats: { alive: true } }],
  [
    "through arrays, with what their items require",
    "name=cam-0001&select=inputs.priority",
    { name: "cam-0001", inputs: [{ url: expect.any(String), priority: 1 }] },
  ],
  [
    "the parent wins over its part",
    "name=cam-0001&select=preset.id,preset",
    { name: "cam-0001", preset: { id: 2, title: "30 days, faces", is_adjustable: false } },
  ],
])("select returns %s", async (_title, query, record) => {
  const { body } = await simulator.call(`/streams?${query}`);
  expect(at(body, "streams.0")).toEqual(record);
});

test("a face keeps the preview that its kind requires, a generic episode does not", async () => {
  const faces = await simulator.call("/episodes?episode_type=face&limit=1&select=media");
  const others = await simulator.call("/episodes?episode_type=generic&limit=1&select=media");
  const fields = (body: Json | undefined): string[] => Object.keys(at(body, "episodes.0") ?? {}).sort();
  expect(fields(faces.body)).toEqual([
    "episode_id",
    "episode_type",
    "media",
    "opened_at",
    "preview",
    "updated_at",
  ]);
  expect(fields(others.body)).toEqual(["episode_id", "media", "opened_at", "updated_at"]);
});

test("single records come whole", async () => {
  const list = await simulator.call("/streams?name=cam-0001");
  const single = await simulator.call("/streams/cam-0001");
  expect(Object.keys(single.body ?? {})).toEqual(Object.keys(at(list.body, "streams.0") ?? {}));
});

test.each([
  ["equality", "name=cam-0002", ["cam-0002"]],
  ["any of", "name=cam-0003,cam-0001,nothing&sort=name", ["cam-0001", "cam-0003"]],
  ["any of, descending", "name=cam-0003,cam-0001&sort=-name", ["cam-0003", "cam-0001"]],
  ["a name with a slash", `name=${encoded("gate/north/1")}`, ["gate/north/1"]],
  ["a name with a percent sign", `name=${encoded("percent%2Fencoded")}`, ["percent%2Fencoded"]],
  [
    "a name with plus, ampersand and equals sign",
    `name=${encoded("a+b")},${encoded("shop&co=1")}&sort=name`,
    ["a+b", "shop&co=1"],
  ],
  ["a comma cannot be escaped", `name=${encoded("parking,level 2")}`, []],
  [
    "suffixed forms take one value, commas included",
    `name_like=${encoded("parking,level 2")}`,
    ["parking,level 2"],
  ],
  ["like keeps case", `name_like=GATE`, []],
  ["greater", "name_gt=cam-0199&name_lt=d&sort=name", ["cam-0200"]],
  [
    "greater or equal and less or equal",
    "name_gte=cam-0004&name_lte=cam-0005&sort=name",
    ["cam-0004", "cam-0005"],
  ],
  ["unequal", "name=cam-0001,cam-0002&name_ne=cam-0001", ["cam-0002"]],
  ["conditions are ANDed", "name_like=cam-000&name_like=7", ["cam-0007"]],
])("filter: %s", async (_title, query, expected) => {
  expect(await names(query)).toEqual(expected);
});

test("nested filters and missing values", async () => {
  const all = await simulator.call("/streams?limit=1000");
  const rows = at(all.body, "streams");
  if (!Array.isArray(rows)) throw new Error("No streams");
  const expected = (isAsked: (row: Json) => boolean): (Json | undefined)[] =>
    rows.filter(isAsked).map((row) => at(row, "name"));
  const cases: readonly (readonly [string, (row: Json) => boolean])[] = [
    ["stats.alive=true", (row) => at(row, "stats.alive") === true],
    ["stats.alive_ne=true", (row) => at(row, "stats.alive") !== true],
    ["stats.alive_is=null", (row) => at(row, "stats.alive") === null],
    ["stats.alive_is_not=null", (row) => at(row, "stats.alive") !== null],
    ["title_is=null", (row) => at(row, "title") === undefined],
    ["title_lt=z", (row) => textOf(at(row, "title") ?? "~") < "z" && at(row, "title") !== undefined],
    ["stats.bitrate_gte=4000", (row) => Number(at(row, "stats.bitrate") ?? 0) >= 4000],
    ["organization.id=2,3", (row) => [2, 3].includes(Number(at(row, "organization.id")))],
    ["organization_id=2", (row) => at(row, "organization_id") === 2],
    ["path.id=2", (row) => JSON.stringify(at(row, "path")).includes('{"id":2,')],
    ["coordinates.latitude_lt=40", (row) => Number(at(row, "coordinates.latitude") ?? 99) < 40],
  ];
  for (const [query, isAsked] of cases) {
    const found = await names(query);
    expect([query, found]).toEqual([query, expected(isAsked)]);
    expect([query, found.length > 0 && found.length < rows.length]).toEqual([query, true]);
  }
});

test.each([
  ["/streams?limit=0", "400 limit"],
  ["/streams?limit=-5", "400 limit"],
  ["/streams?limit=ten", "400 limit"],
  ["/streams?limit=1&limit=2", "400 limit"],
  ["/streams?colour=red", "400 colour"],
  ["/streams?stats.colour_gt=1", "400 stats.colour_gt"],
  ["/streams?folder_id=abc", "400 folder_id"],
  ["/streams?folder_id_gt=1,2", "400 folder_id_gt"],
  ["/streams?stats.alive=yes", "400 stats.alive"],
  ["/streams?created_at_gt=5", "400 created_at_gt"],
  ["/streams?title_is=empty", "400 title_is"],
  ["/streams?stats=1", "400 stats"],
  ["/streams?stats.bitrate_like=1", "400 stats.bitrate_like"],
  ["/streams?select=name,colour", "400 select"],
  ["/streams?select=stats.colour", "400 select"],
  ["/streams?sort=colour", "400 sort"],
  ["/streams?sort=stats", "400 sort"],
  ["/streams?cursor=%25%25", "400 cursor"],
  [`/streams?cursor=${Buffer.from("colour_gt=1").toString("base64")}`, "400 cursor"],
  ["/profile?select=name", "400 select"],
  ["/web_push/subscription", "400 endpoint"],
  ["/organizations/first", "400 organization_id"],
  ["/episodes?updated_at_gt=12", "400 updated_at_gt"],
  ["/episodes?group_view=maybe", "400 group_view"],
  ["/episodes?poll_timeout=-1", "400 poll_timeout"],
  ["/episodes?q=a&episode_type=face", "400 episode_type"],
  ["/streams/%E0%A4%A", "400 name"],
  ["/nothing", "404 -"],
  ["/streams/no-such-camera", "404 -"],
  ["/streams/gate/north/1", "404 -"],
])("%s is refused with %s", async (path, expected) => {
  const answer = await simulator.call(path);
  expect(refusal(answer)).toBe(expected);
  expect(at(answer.body, "errors.0")).toMatchObject({
    status: expected.slice(0, 3),
    code: expect.any(String),
    title: expect.any(String),
  });
});

test("methods that a path does not have are 405", async () => {
  expect((await simulator.call("/profile", { method: "PATCH" })).status).toBe(405);
  expect((await simulator.call("/streams/import")).status).toBe(405);
});

test("sorting: nested and descending keys, missing values last when ascending", async () => {
  const values = async (sort: string): Promise<(Json | undefined)[]> =>
    column(
      await simulator.call(`/streams?limit=1000&select=stats.bitrate&sort=${sort}`),
      "streams",
      "stats.bitrate",
    );
  const ascending = await values("stats.bitrate");
  const known = ascending.filter((value) => typeof value === "number");
  expect(known).toEqual(known.toSorted((left, right) => left - right));
  expect(ascending.findIndex((value) => value === undefined)).toBe(known.length);
  expect(await values("-stats.bitrate")).toEqual(ascending.toReversed());
});

const lists = [
  ["/streams?", "streams", "name"],
  ["/streams?sort=name&", "streams", "name"],
  ["/streams?sort=-name&", "streams", "name"],
  ["/streams?sort=name&stats.alive=true&", "streams", "name"],
  ["/episodes?sort=-episode_id&limit=301&", "episodes", "opened_at"],
  ["/users?", "users_list", "id"],
  ["/organizations/1/folders?", "folders", "id"],
  ["/persons?", "persons", "person_id"],
  ["/messages?", "messages", "id"],
] as const;

test.each(lists)("%s: following next and then prev visits every row once", async (path, itemKey, field) => {
  const whole = `${path.replace(/limit=\d+&/, "")}select=${field}&`;
  const all = column(await simulator.call(`${whole}limit=5000`), itemKey, field);
  const forth: (Json | undefined)[] = [];
  const paging = `${path}${path.includes("limit=") ? "" : "limit=7&"}select=${field}&`;
  let answer = await simulator.call(paging);
  const pages = [answer];
  for (let next = at(answer.body, "next"); typeof next === "string"; next = at(answer.body, "next")) {
    answer = await simulator.call(`${paging}cursor=${encoded(next)}`);
    pages.push(answer);
  }
  for (const page of pages) forth.push(...column(page, itemKey, field));
  expect(forth).toEqual(all);
  expect(at(pages[0]?.body, "prev")).toBe(null);
  const back = [column(answer, itemKey, field)];
  for (let prev = at(answer.body, "prev"); typeof prev === "string"; prev = at(answer.body, "prev")) {
    answer = await simulator.call(`${paging}cursor=${encoded(prev)}`);
    back.unshift(column(answer, itemKey, field));
  }
  expect(back.flat()).toEqual(all);
  expect(at(answer.body, "estimated_count")).toBe(all.length);
});

test("cursors are readable base64, as in the vendor's samples", async () => {
  const decode = (cursor: Json | undefined): string => Buffer.from(textOf(cursor), "base64").toString();
  const first = await simulator.call("/streams?limit=1");
  expect(decode(at(first.body, "next"))).toBe("%24position_gt=0");
  const second = await simulator.call(`/streams?limit=1&cursor=${textOf(at(first.body, "next"))}`);
  expect(decode(at(second.body, "prev"))).toBe("%24position_lt=1&%24reversed=true");
  const sorted = await simulator.call("/streams?limit=1&sort=stats.status,-name&name_like=cam-00");
  const [name] = column(sorted, "streams", "name");
  expect(decode(at(sorted.body, "next"))).toBe(`stats.status_gt=error&name_lt=${textOf(name)}`);
});

test("traps: several sort keys lose rows", async () => {
  const seen: (Json | undefined)[] = [];
  let cursor = "";
  do {
    const answer = await simulator.call(`/streams?sort=stats.status,name&limit=10&cursor=${encoded(cursor)}`);
    seen.push(...column(answer, "streams", "name"));
    cursor = textOf(at(answer.body, "next") ?? "");
  } while (cursor !== "");
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeLessThan(200);
});

test("traps: a sort key that was not selected makes an empty cursor, which starts anew", async () => {
  const first = await simulator.call("/users?select=email&limit=3");
  expect(at(first.body, "next")).toBe("");
  const again = await simulator.call("/users?select=email&limit=3&cursor=");
  expect(column(again, "users_list", "email")).toEqual(column(first, "users_list", "email"));
});

test("free text finds names, titles, comments and addresses, whatever the case", async () => {
  expect(await names("q=GATE/NORTH")).toEqual(["gate/north/1"]);
  expect(await names(`q=${encoded("камера")}`)).toEqual(["Камера у входа"]);
  expect((await names("q=rtsps://")).length).toBeGreaterThan(5);
  expect(await names("q=cam-00&sort=name&name_lt=cam-0003")).toEqual(["cam-0001", "cam-0002"]);
  expect(await names("q=cam-0001&name=cam-0001,cam-0002")).toEqual(["cam-0001"]);
});

test("indexed filters give the same rows in the same order as a search", async () => {
  const all = await names("select=name");
  const wanted = ["cam-0007", "a+b", "cam-0003", "gate/north/1"];
  const query = `name=${wanted.map(encoded).join(",")}`;
  expect(await names(query)).toEqual(all.filter((name) => wanted.includes(textOf(name))));
  expect(await names(`${query}&sort=name`)).toEqual(wanted.toSorted());
  const list = await simulator.call("/streams?limit=1000&select=folder_id");
  const folders = column(list, "streams", "folder_id").map((id) => (id === undefined ? "none" : textOf(id)));
  const some = [...new Set(folders)].filter((id) => id !== "none").slice(0, 4);
  const inSome = all.filter((_name, row) => some.includes(folders[row] ?? "none"));
  expect(await names(`folder_id=${some.join(",")}`)).toEqual(inSome);
  const episodes = await simulator.call("/episodes?limit=5000&select=media");
  const ofTwo = column(episodes, "episodes", "opened_at").filter((_time, row) =>
    ["cam-0001", "cam-0002"].includes(textOf(column(episodes, "episodes", "media")[row])),
  );
  const found = await simulator.call("/episodes?limit=5000&select=media&media=cam-0002,cam-0001");
  expect(column(found, "episodes", "opened_at")).toEqual(ofTwo);
});

test("episodes: own parameters", async () => {
  const count = async (query: string): Promise<number> =>
    Number(at((await simulator.call(`/episodes?limit=1&${query}`)).body, "estimated_count"));
  const faces = await count("episode_type=face");
  expect(
    (await count("is_unknown=true&episode_type=face")) + (await count("is_unknown=false&episode_type=face")),
  ).toBe(faces);
  expect(await count("person_id=7234567890123456001")).toBeGreaterThan(0);
  expect(await count("person_id=7234567890123456000")).toBe(0);
  expect(await count("matched_persons.person.person_id=7234567890123456001")).toBe(
    await count("person_id=7234567890123456001"),
  );
  expect(await count("group_view=true&is_unknown=false&episode_type=face")).toBeLessThan(50);
  expect(await count("media=cam-0001,cam-0002")).toBe(
    (await count("media=cam-0001")) + (await count("media=cam-0002")),
  );
  expect(await count("q=face&opened_at_gte=1000000000000&media=cam-0001")).toBeLessThan(
    await count("q=face"),
  );
});

test("snowflakes keep every digit", async () => {
  const { text } = await simulator.call("/persons?limit=3&select=person_id");
  expect([...text.matchAll(/"person_id":(\d+)/g)].map(([, id]) => id)).toEqual([
    "7234567890123456001",
    "7234567890123456002",
    "7234567890123456003",
  ]);
  const single = await simulator.call("/persons/7234567890123456002");
  expect(single.text).toContain('"person_id":7234567890123456002');
});

test("last_episode_at of a camera is the largest opened_at of its episodes", async () => {
  const { body } = await simulator.call(
    "/streams?select=last_episode_at&limit=20&last_episode_at_is_not=null",
  );
  const rows = at(body, "streams");
  if (!Array.isArray(rows)) throw new Error("No streams");
  for (const row of rows) {
    const name = encoded(textOf(at(row, "name")));
    const latest = await simulator.call(`/episodes?media=${name}&sort=-opened_at&limit=1&select=opened_at`);
    if (!textOf(at(row, "name")).includes(",")) {
      expect(column(latest, "episodes", "opened_at")).toEqual([at(row, "last_episode_at")]);
    }
  }
});

test("the path of a camera leads from the root to its folder", async () => {
  const { body } = await simulator.call("/streams?limit=200&folder_id_is_not=null&select=path,folder_id");
  const rows = at(body, "streams");
  if (!Array.isArray(rows)) throw new Error("No streams");
  const depths = rows.map((row) => {
    const path = at(row, "path");
    if (!Array.isArray(path)) throw new Error("No path");
    expect(at(path.at(-1), "id")).toBe(at(row, "folder_id"));
    return path.length;
  });
  expect(Math.max(...depths)).toBeGreaterThanOrEqual(5);
});
