import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { runs } from "./seed.js";

/** A row of Watcher, its 64-bit numbers as texts of their digits. */
type Row = Readonly<Record<string, unknown>>;

/** A connection of the graph beside the list of Watcher that it stands for. */
interface Listed {
  readonly title: string;
  /** The field with its own arguments; the paging arguments are added. */
  readonly field: string;
  readonly arguments?: string;
  /** The field of a node that tells it from the others. */
  readonly key: string;
  /** The object that holds the field, with a hole for it; the query itself when absent. */
  readonly within?: string;
  readonly path: string;
  readonly items: string;
  readonly upstreamKey: string;
  /** Upstream field of the order; the key when absent. */
  readonly by?: string;
  readonly descending?: boolean;
  readonly where?: (row: Row) => boolean;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface Page {
  readonly keys: readonly string[];
  readonly cursors: readonly string[];
  readonly pageInfo: PageInfo;
  readonly estimatedCount: number | null;
}

const id = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");
const directions = [
  ["ASC", false],
  ["DESC", true],
] as const;

/** One list for every field to order by and both directions. */
function ordered(list: Listed, fields: Readonly<Record<string, string | undefined>>): Listed[] {
  return Object.entries(fields).flatMap(([field, by]) =>
    directions.map(([direction, descending]) => ({
      ...list,
      title: `${list.title} by ${field} ${direction}`,
      arguments: `${list.arguments ?? ""} orderBy: { field: ${field}, direction: ${direction} }`,
      ...(by !== undefined && { by }),
      descending,
    })),
  );
}

const cameras = {
  title: "cameras",
  field: "cameras",
  key: "name",
  path: "/streams?select=name,title,created_at,last_episode_at,stats,organization_id,folder_id&",
  items: "streams",
  upstreamKey: "name",
};
const episodes = {
  title: "episodes",
  field: "episodes",
  key: "key",
  path: "/episodes?select=episode_id,media,opened_at,updated_at,episode_type,title,matched_persons&",
  items: "episodes",
  upstreamKey: "episode_id",
  descending: true,
};
const organizations = {
  title: "organizations",
  field: "organizations",
  key: "key",
  path: "/organizations?",
  items: "organizations",
  upstreamKey: "id",
};
const folders = {
  title: "Organization.folders",
  field: "folders",
  key: "key",
  within: `organization(id: "${id("Organization", "1")}")`,
  path: "/organizations/1/folders?",
  items: "folders",
  upstreamKey: "id",
};
const persons = {
  title: "persons",
  field: "persons",
  key: "key",
  path: "/persons?select=person_id,name,last_seen_at,updated_at,person_list,organization&",
  items: "persons",
  upstreamKey: "person_id",
};
const users = {
  title: "users",
  field: "users",
  key: "key",
  path: "/users?",
  items: "users_list",
  upstreamKey: "id",
};
const presets = { ...users, title: "presets", field: "presets", path: "/presets?", items: "presets" };
const mosaics = { ...users, title: "mosaics", field: "mosaics", path: "/mosaics?", items: "mosaics" };
const inOrganization = folders.within;
const inFolder = `folder(id: "${id("Folder", "1/5")}")`;
const ofCamera = 'camera(name: "cam-0001")';
const ofUser = `user(id: "${id("User", "32")}")`;
const knownPerson = "7234567890123456001";
/** The free text that the simulator finds in about a fifth of the episodes, those made below included. */
const searched = "a";

const cameraFields = {
  NAME: undefined,
  TITLE: "title",
  CREATED_AT: "created_at",
  LAST_EPISODE_AT: "last_episode_at",
  BITRATE: "stats.bitrate",
};

const everyList: readonly Listed[] = [
  cameras,
  ...ordered(cameras, cameraFields),
  ...ordered(
    {
      ...cameras,
      title: "cameras that are not alive",
      arguments: "filter: { isAlive: false }",
      where: (row) => valueAt(row, "stats.alive") === false,
    },
    { TITLE: "title", BITRATE: "stats.bitrate" },
  ),
  {
    ...cameras,
    title: "cameras without bitrate by bitrate",
    arguments: "filter: { bitrateKbps: { isNull: true } } orderBy: { field: BITRATE }",
    by: "stats.bitrate",
    where: (row) => valueAt(row, "stats.bitrate") === undefined,
  },
  {
    ...cameras,
    title: "cameras of a span of bitrates by bitrate",
    arguments:
      "filter: { bitrateKbps: { gte: 1000, lte: 6000 } } orderBy: { field: BITRATE, direction: DESC }",
    by: "stats.bitrate",
    descending: true,
    where: (row) =>
      Number(valueAt(row, "stats.bitrate")) >= 1000 && Number(valueAt(row, "stats.bitrate")) <= 6000,
  },
  {
    ...cameras,
    title: "cameras from a title on by title",
    arguments: 'filter: { title: { notEquals: "Lobby 5", contains: "o" } } orderBy: { field: TITLE }',
    by: "title",
    where: ({ title }) => typeof title === "string" && title !== "Lobby 5" && title.includes("o"),
  },
  ...ordered(organizations, { KEY: undefined, TITLE: "title" }),
  episodes,
  ...ordered(episodes, { OPENED_AT: "opened_at", UPDATED_AT: "updated_at" }),
  ...ordered(
    {
      ...episodes,
      title: "episodes of two kinds",
      arguments: "filter: { kinds: [VEHICLE, QR_CODE] }",
      where: ({ episode_type: type }) => type === "vehicle" || type === "qr_code",
    },
    { UPDATED_AT: "updated_at" },
  ),
  ...ordered(
    {
      ...episodes,
      title: "episodes found by search",
      arguments: `filter: { search: "${searched}", cameraIds: ["${id("Camera", "cam-0003")}", "${id("Camera", "cam-0002")}"] }`,
      path: `/episodes?select=media,opened_at&q=${searched}&`,
      where: ({ media }) => media === "cam-0003" || media === "cam-0002",
    },
    { OPENED_AT: "opened_at" },
  ),
  ...ordered(persons, {
    KEY: undefined,
    NAME: "name",
    LAST_SEEN_AT: "last_seen_at",
    UPDATED_AT: "updated_at",
  }),
  { ...users, title: "personLists", field: "personLists", path: "/person_lists?", items: "person_lists" },
  presets,
  mosaics,
  ...ordered(users, { KEY: undefined, NAME: "name", EMAIL: "email", CREATED_AT: "created_at" }),
  {
    ...users,
    title: "Viewer.messages",
    field: "messages",
    within: "viewer",
    path: "/messages?",
    items: "messages",
    descending: true,
  },
  {
    ...cameras,
    title: "Organization.cameras by title",
    arguments: "orderBy: { field: TITLE }",
    by: "title",
    within: inOrganization,
    where: (row) => row["organization_id"] === 1,
  },
  ...ordered(folders, {
    KEY: undefined,
    TITLE: "title",
    LEVEL: "hierarchy.level",
    POSITION: "hierarchy.order_num",
  }),
  {
    ...users,
    title: "Organization.users",
    within: inOrganization,
    path: "/organizations/1/users?",
    items: "users",
  },
  { ...presets, title: "Organization.presets", within: inOrganization, path: "/presets?organization_id=1&" },
  {
    ...mosaics,
    title: "Organization.mosaics",
    within: inOrganization,
    where: (row) => row["organization_id"] === 1,
  },
  {
    ...folders,
    title: "Folder.children",
    field: "children",
    within: `folder(id: "${id("Folder", "1/1")}")`,
    by: "hierarchy.order_num",
    where: (row) => row["parent_id"] === 1,
  },
  { ...cameras, title: "Folder.cameras", within: inFolder, where: (row) => row["folder_id"] === 5 },
  {
    ...users,
    title: "Folder.users",
    within: inFolder,
    path: "/organizations/1/folders/5/users?",
    items: "users",
    upstreamKey: "user_id",
  },
  {
    ...episodes,
    title: "Camera.episodes",
    within: ofCamera,
    where: ({ media }) => media === "cam-0001",
  },
  {
    ...users,
    title: "Camera.users",
    within: ofCamera,
    path: "/streams/cam-0001/permissions/users?",
    items: "users_permissions",
    upstreamKey: "user.id",
  },
  {
    ...episodes,
    title: "Person.episodes",
    within: `person(id: "${id("Person", knownPerson)}")`,
    where: ({ matched_persons: matches }) => JSON.stringify(matches ?? null).includes(knownPerson),
  },
  ...ordered(
    {
      ...persons,
      title: "PersonList.persons",
      within: `o: node(id: "${id("PersonList", "1")}") { ... on PersonList`,
      where: (row) => valueAt(row, "person_list.id") === 1,
    },
    { NAME: "name" },
  ),
  {
    ...organizations,
    title: "User.organizations",
    within: `user(id: "${id("User", "1")}")`,
    path: "/users/1/organization?",
  },
  {
    ...folders,
    title: "User.folders",
    within: `user(id: "${id("User", "3")}")`,
    arguments: `organizationId: "${id("Organization", "1")}"`,
    path: "/users/3/organization/1/folders?",
  },
  {
    ...cameras,
    title: "User.cameras",
    within: ofUser,
    path: "/users/32/permissions/streams?",
    items: "streams_permissions",
    upstreamKey: "stream.name",
  },
];

const named = everyList.map((list) => [list.title, list] as const);

/** Episodes that began in the same millisecond. */
const tied = 24;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  // Many rows that tie: opened in one call, changed in one millisecond.
  const tie = { updatedAtMs: Date.now() };
  await gateway.simulator.control("POST", "/episodes", { open: tied / 2, camera: "cam-0002", ...tie });
  await gateway.simulator.control("POST", "/episodes", { open: tied / 2, camera: "cam-0003", ...tie });
  await gateway.simulator.control("POST", "/episodes", { update: 60, ...tie });
});
afterAll(() => gateway.close());

/** A list of Watcher whole, by its REST call. */
async function rowsOf({ path, items }: Listed): Promise<Row[]> {
  const url = `${gateway.simulator.url}/watcher/client-api/v3${path}limit=10000`;
  const text = await (await fetch(url, { headers: { authorization: basic("admin") } })).text();
  const body = JSON.parse(text.replace(/"(episode_id|person_id)":(\d+)/g, '"$1":"$2"')) as Record<
    string,
    Row[]
  >;
  return body[items] ?? [];
}

function valueAt(row: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | null | undefined)?.[name] ?? undefined,
      row,
    );
}

/** Whole numbers by value, texts by code unit. */
function compare(left: unknown, right: unknown): number {
  const [a, b] = [String(left), String(right)];
  const [x, y] = [a, b].every((text) => /^\d+$/.test(text)) ? [BigInt(a), BigInt(b)] : [a, b];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The keys of the list in the promised order: by value, then by key, without a value last either way. */
async function expectedKeys(list: Listed): Promise<string[]> {
  const sign = list.descending === true ? -1 : 1;
  const rows = (await rowsOf(list)).filter(list.where ?? (() => true)).map((row) => ({
    key: String(valueAt(row, list.upstreamKey)),
    value: list.by === undefined ? "" : valueAt(row, list.by),
  }));
  const lacks = (value: unknown) => Number(value === undefined || value === null);
  return rows
    .sort(
      (a, b) =>
        lacks(a.value) - lacks(b.value) ||
        (lacks(a.value) === 1 ? 0 : sign * compare(a.value, b.value)) ||
        sign * compare(a.key, b.key),
    )
    .map(({ key }) => key);
}

function documentOf(list: Listed): string {
  const paging = "first: $first, after: $after, last: $last, before: $before";
  const connection = `c: ${list.field}(${paging} ${list.arguments ?? ""}) {
    edges { cursor node { ${list.key} } } nodes { ${list.key} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } estimatedCount }`;
  return `query ($first: Int, $after: String, $last: Int, $before: String) ${inside(list, connection)}`;
}

function inside({ within }: Listed, selection: string): string {
  if (within === undefined) return `{ ${selection} }`;
  const outer = within.startsWith("o:") ? within : `o: ${within}`;
  const braces = outer.split("{").length;
  return `{ ${outer} { ${selection} ${"}".repeat(braces)} }`;
}

interface PagingArguments {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

async function read(list: Listed, variables: PagingArguments): Promise<Page> {
  const { body } = await gateway.query(documentOf(list), { variables: { ...variables } });
  if (body.errors !== undefined)
    throw new Error(`${JSON.stringify(variables)}: ${JSON.stringify(body.errors)}`);
  const connection = (body.data.c ?? body.data.o.c) as {
    edges: { cursor: string; node: Record<string, string> }[];
    nodes: Record<string, string>[];
    pageInfo: PageInfo;
    estimatedCount: number | null;
  };
  const keys = connection.edges.map(({ node }) => node[list.key] ?? "");
  const cursors = connection.edges.map(({ cursor }) => cursor);
  expect(connection.nodes.map((node) => node[list.key])).toEqual(keys);
  expect([connection.pageInfo.startCursor, connection.pageInfo.endCursor]).toEqual([
    cursors[0] ?? null,
    cursors.at(-1) ?? null,
  ]);
  return { keys, cursors, pageInfo: connection.pageInfo, estimatedCount: connection.estimatedCount };
}

/** Choices that come round again and again. */
function round<T>(choices: readonly T[]): () => T {
  let turn = -1;
  return () => {
    turn = (turn + 1) % choices.length;
    return choices[turn] as T;
  };
}

/** The largest page that the server gives from now on. */
async function limitPages(maxLimit: number | null): Promise<void> {
  await gateway.simulator.faults(...(maxLimit === null ? [] : [{ match: {}, action: { maxLimit } }]));
}

/** Where pages of a list stand: what they must be, by the places of their first and following row. */
function expectPage(page: Page, all: readonly string[], start: number, end: number): void {
  expect(page.keys).toEqual(all.slice(start, end));
  const { hasNextPage, hasPreviousPage } = page.pageInfo;
  expect({ start, end, hasPreviousPage, hasNextPage }).toEqual({
    start,
    end,
    hasPreviousPage: start > 0,
    hasNextPage: end < all.length,
  });
}

/** Reads the whole list; each step goes on from any edge of the page before, never only from its last one. */
async function walk(
  list: Listed,
  all: readonly string[],
  backwards: boolean,
  choose: Choices,
  cursors: Map<number, string>,
): Promise<void> {
  let place = backwards ? all.length : 0;
  let cursor: string | undefined;
  for (;;) {
    const size = choose.size();
    await limitPages(choose.maxLimit());
    const page = await read(
      list,
      backwards
        ? { last: size, ...(cursor !== undefined && { before: cursor }) }
        : { first: size, ...(cursor !== undefined && { after: cursor }) },
    );
    const start = backwards ? Math.max(0, place - size) : place;
    const end = backwards ? place : Math.min(all.length, place + size);
    expectPage(page, all, start, end);
    for (const [index, own] of page.cursors.entries()) cursors.set(start + index, own);
    if (backwards ? start === 0 : end === all.length) return;
    // At least half of the page is behind us, so that the walk ends.
    const step = Math.max(1, Math.ceil((end - start) * choose.progress()));
    const at = backwards ? end - step : start + step - 1;
    cursor = cursors.get(at);
    place = backwards ? at : at + 1;
  }
}

interface Choices {
  size(): number;
  maxLimit(): number | null;
  progress(): number;
}

test.each(named)("%s: every item once and in order, both ways and from any edge", async (_title, list) => {
  await limitPages(null);
  const all = await expectedKeys(list);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(0);
  // Two thousand episodes by pages of one would only be slow.
  const smallest = all.length > 300 ? 40 : 1;
  const smallestAnswer = list.title.includes("search") ? tied : smallest;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: smallest, max: 50 }), { minLength: 3, maxLength: 9 }),
      fc.array(fc.option(fc.integer({ min: smallestAnswer, max: 60 })), { minLength: 3, maxLength: 9 }),
      fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      async (sizes, maxLimits, progress, places) => {
        const choose = { size: round(sizes), maxLimit: round(maxLimits), progress: round(progress) };
        const cursors = new Map<number, string>();
        await walk(list, all, false, choose, cursors);
        await walk(list, all, true, choose, cursors);
        for (const at of [0, all.length - 1, ...places.map((place) => place % all.length)]) {
          const cursor = cursors.get(at) ?? "";
          const size = choose.size();
          expectPage(
            await read(list, { first: size, after: cursor }),
            all,
            at + 1,
            Math.min(all.length, at + 1 + size),
          );
          expectPage(await read(list, { last: size, before: cursor }), all, Math.max(0, at - size), at);
        }
      },
    ),
    runs(1),
  );
  await limitPages(null);
});

test.each<Listed>([
  cameras,
  ...ordered(cameras, { BITRATE: "stats.bitrate" }),
  ...ordered(episodes, { UPDATED_AT: "updated_at" }),
  ...ordered(folders, { LEVEL: "hierarchy.level" }),
  ...everyList.filter(({ title }) =>
    /children|search|Camera.episodes|Organization.users|messages/.test(title),
  ),
])("$title: estimatedCount tells of the whole list on every page", async (list) => {
  await limitPages(null);
  const all = await expectedKeys(list);
  const first = await read(list, { first: Math.min(500, Math.ceil(all.length / 2)) });
  const cursor = first.pageInfo.endCursor ?? "";
  const pages = [
    first,
    await read(list, { first: 1, after: cursor }),
    await read(list, { last: 1 }),
    await read(list, { last: 1, before: cursor }),
  ];
  // The simulator counts exactly; a real Watcher may only estimate.
  expect(pages.map(({ estimatedCount }) => estimatedCount)).toEqual(pages.map(() => all.length));
});

test("estimatedCount is asked for only when it is selected", async () => {
  const { pageInfo } = await read(cameras, { first: 2 });
  const next = `{ cameras(first: 2, after: "${pageInfo.endCursor ?? ""}") { nodes { name } } }`;
  expect(await (await gateway.query(next)).upstream()).toHaveLength(1);
});

/** Picture search can compare the time only, so rows of one millisecond are told apart by the gateway. */
test("more rows of one millisecond than a page of the server holds are an error, not an endless walk", async () => {
  await limitPages(null);
  const list =
    everyList.find(({ title }) => title === "episodes found by search by OPENED_AT DESC") ?? episodes;
  const { pageInfo } = await read(list, { first: 10 });
  await limitPages(5);
  const answer = await gateway.query(documentOf(list), {
    variables: { first: 10, after: pageInfo.endCursor },
  });
  await limitPages(null);
  expect(answer.data).toEqual({ c: null });
  expect(answer.errors).toMatchObject([
    { path: ["c"], extensions: { code: "UPSTREAM_INVALID", retryable: false } },
  ]);
  expect((await answer.upstream()).length).toBeLessThan(5);
});

describe("paging arguments that are wrong", () => {
  const malformed = ["", "%", "W10", Buffer.from('["a",null,"b"]').toString("base64url")];
  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    ["neither first nor last", {}, /first or last/],
    ["neither, with a cursor", { after: "x" }, /first or last/],
    ["first and last", { first: 1, last: 1 }, /cannot be mixed/],
    ["first and before", { first: 1, before: "x" }, /cannot be mixed/],
    ["last and after", { last: 1, after: "x" }, /last goes with before/],
    ["first: 0", { first: 0 }, /first is 0; it must be 1 to 500/],
    ["last: 0", { last: 0 }, /last is 0; it must be 1 to 500/],
    ["first: -3", { first: -3 }, /first is -3; it must be 1 to 500/],
    ["last: 501", { last: 501 }, /last is 501; it must be 1 to 500/],
    ["first: 501", { first: 501 }, /first is 501; it must be 1 to 500/],
    ...malformed.map(
      (after) => [`after: ${JSON.stringify(after)}`, { first: 1, after }, /after cursor/] as const,
    ),
    ...malformed.map(
      (before) => [`before: ${JSON.stringify(before)}`, { last: 1, before }, /before cursor/] as const,
    ),
  ];
  /** Lists that differ in more than their order. */
  const distinct = named.filter(
    ([, list]) => !list.title.includes(" by ") || list.title.endsWith("NAME ASC"),
  );

  test.each(distinct)("%s: each gets BAD_USER_INPUT, and the list is not read", async (_title, list) => {
    // What the object around the list costs by itself.
    const around =
      list.within === undefined ? [] : await (await gateway.query(inside(list, "id"))).upstream();
    for (const [title, variables, message] of wrong) {
      const answer = await gateway.query(documentOf(list), { variables });
      const path = list.within === undefined ? ["c"] : ["o", "c"];
      expect([title, answer.errors]).toEqual([
        title,
        [
          {
            message: expect.stringMatching(message),
            locations: expect.any(Array),
            path,
            extensions: expect.objectContaining({ code: "BAD_USER_INPUT", retryable: false }),
          },
        ],
      ]);
      expect([title, answer.data]).toEqual([
        title,
        list.within === undefined ? { c: null } : { o: { c: null } },
      ]);
      expect([title, await answer.upstream()]).toEqual([title, around]);
    }
  });

  test("first: 500 is allowed", async () => {
    const { keys } = await read(cameras, { first: 500 });
    expect(keys).toEqual(await expectedKeys(cameras));
  });

  const byTitle = { ...cameras, arguments: "orderBy: { field: TITLE }" };
  test.each<readonly [string, Listed]>([
    ["another list", users],
    ["another order", { ...cameras, arguments: "orderBy: { field: CREATED_AT }" }],
    ["another direction", { ...cameras, arguments: "orderBy: { field: TITLE, direction: DESC }" }],
    ["another filter", { ...byTitle, arguments: `${byTitle.arguments} filter: { isAlive: true }` }],
    ["the list of another object", { ...byTitle, within: inOrganization }],
  ])("a cursor of %s is refused without a call", async (_title, other) => {
    const { pageInfo } = await read(other, { first: 2 });
    const cursor = pageInfo.endCursor ?? "";
    for (const variables of [
      { first: 2, after: cursor },
      { last: 2, before: cursor },
    ]) {
      const answer = await gateway.query(documentOf(byTitle), { variables });
      expect(answer.data).toEqual({ c: null });
      expect(answer.errors).toMatchObject([
        {
          message: expect.stringMatching(/another list, filter or order/),
          extensions: { code: "BAD_USER_INPUT" },
        },
      ]);
      expect(await answer.upstream()).toEqual([]);
    }
    // The positive beside it: the list itself takes its cursor.
    expect((await read(other, { last: 5, before: cursor })).keys).toHaveLength(1);
  });
});

test("an empty list is one empty page", async () => {
  const none = { ...cameras, arguments: 'filter: { name: { equals: "no such camera" } }' };
  const empty = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  expect(await read(none, { first: 5 })).toEqual({
    keys: [],
    cursors: [],
    pageInfo: empty,
    estimatedCount: 0,
  });
  expect(await read(none, { last: 5 })).toEqual({
    keys: [],
    cursors: [],
    pageInfo: empty,
    estimatedCount: 0,
  });
});
