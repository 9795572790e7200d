import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startGateway, type Data, type TestGateway } from "./support/gateway.js";

let gateway: TestGateway;
/** Every row of every list, read without a filter. */
const whole = new Map<string, Data[]>();

const id = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");
const ids = (type: string, ...keys: readonly string[]) => JSON.stringify(keys.map((key) => id(type, key)));

interface List {
  readonly field: string;
  readonly key: string;
  /** What the expectations look at. */
  readonly fields: string;
  readonly within?: string;
  readonly order?: string;
}

const lists = {
  cameras: {
    field: "cameras",
    key: "name",
    fields: `name title comment isAlive status isEnabled isOnDemand isFavorite createdAt lastEpisodeAt
      organization { id } folder { id } preset { id } statistics { bitrateKbps } sources { url }`,
  },
  ofOrganization: {
    field: "cameras",
    key: "name",
    fields: "name",
    within: `organization(id: "${id("Organization", "1")}")`,
  },
  ofFolder: {
    field: "cameras",
    key: "name",
    fields: "name title",
    within: `folder(id: "${id("Folder", "1/5")}")`,
  },
  // A day of them; the newest five hundred are enough.
  episodes: {
    field: "episodes",
    key: "key",
    fields: `key kind cameraName openedAt closedAt updatedAt isFavorite ... on VehicleEpisode { plate }
      ... on FaceEpisode { matchedPersons { person { key } } } ... on CustomEpisode { type }`,
  },
  folders: {
    field: "folders",
    key: "key",
    fields: "key title level parent { id }",
    within: `organization(id: "${id("Organization", "1")}")`,
  },
  persons: {
    field: "persons",
    key: "key",
    fields: "key name externalId organization { id } list { id } lastSeenAt updatedAt",
  },
  personLists: { field: "personLists", key: "key", fields: "key name organization { id }" },
  presets: { field: "presets", key: "key", fields: "key title isAdjustable isDefault" },
  mosaics: { field: "mosaics", key: "key", fields: "key title organization { id }" },
  users: {
    field: "users",
    key: "key",
    fields: "key name email fullName isEnabled accessLevel memberships { organization { id } }",
  },
  messages: {
    field: "messages",
    key: "key",
    fields: "key title severity isRead isOnDashboard",
    within: "viewer",
  },
  organizations: { field: "organizations", key: "key", fields: "key title isDefault" },
} satisfies Record<string, List>;
type ListName = keyof typeof lists;

beforeAll(async () => {
  gateway = await startGateway();
  for (const name of Object.keys(lists) as ListName[]) whole.set(name, (await read(name, "")).nodes);
  // The moments of rows with a value, for the table below to take one from the middle.
  expect([...whole.values()].every((rows) => rows.length > 0)).toBe(true);
});
afterAll(() => gateway.close());

async function read(name: ListName, filter: string) {
  const { field, fields, within }: List = lists[name];
  const connection = `c: ${field}(first: 500 ${filter}) { nodes { ${fields} } }`;
  const answer = await gateway.query(
    within === undefined ? `{ ${connection} }` : `{ o: ${within} { ${connection} } }`,
  );
  expect([filter, answer.errors]).toEqual([filter, undefined]);
  return { nodes: ((answer.data.c ?? answer.data.o.c) as { nodes: Data[] }).nodes, answer };
}

type Expectation = readonly [list: ListName, filter: string, fits: (row: Data) => boolean];

const has = (text: unknown, part: string) => typeof text === "string" && text.includes(part);
const later = (value: string | null, than: string) => value !== null && value > than;
const earlier = (value: string | null, than: string) => value !== null && value < than;
const matched = (row: Data, person: string) =>
  (row.matchedPersons ?? []).some((match: Data) => match.person.key === person);

const none = () => false;
const every = () => true;

const rows: readonly Expectation[] = [
  ["cameras", 'search: "GATE/NORTH"', ({ name }) => name === "gate/north/1"],
  ["cameras", 'search: "камера"', ({ name }) => name === "Камера у входа"],
  ["cameras", 'search: "rtsps://"', (row) => row.sources.some(({ url }: Data) => has(url, "rtsps://"))],
  ["cameras", 'name: { equals: "parking,level 2" }', ({ name }) => name === "parking,level 2"],
  ["cameras", 'name: { in: ["parking,level 2"] }', ({ name }) => name === "parking,level 2"],
  ["cameras", 'name: { equals: "100% coverage" }', ({ name }) => name === "100% coverage"],
  ["cameras", 'name: { contains: "%" }', ({ name }) => has(name, "%")],
  ["cameras", 'name: { equals: "percent%2Fencoded" }', ({ name }) => name === "percent%2Fencoded"],
  [
    "cameras",
    'name: { in: ["a+b", "shop&co=1", "q?x=1#top", "semi;colon", "none"] }',
    ({ name }) => ["a+b", "shop&co=1", "q?x=1#top", "semi;colon"].includes(String(name)),
  ],
  [
    "cameras",
    String.raw`name: { in: ["quote\"d", "back\\slash"] }`,
    ({ name }) => ['quote"d', "back\\slash"].includes(String(name)),
  ],
  ["cameras", 'name: { equals: "cam 😀" }', ({ name }) => name === "cam 😀"],
  ["cameras", 'name: { contains: "😀" }', ({ name }) => has(name, "😀")],
  [
    "cameras",
    'name: { in: ["Камера у входа", "東京/入口", "كاميرا الممر"] }',
    ({ name }) => ["Камера у входа", "東京/入口", "كاميرا الممر"].includes(String(name)),
  ],
  ["cameras", 'name: { notEquals: "a+b" }', ({ name }) => name !== "a+b"],
  ["cameras", 'name: { notEquals: "parking,level 2", contains: "parking" }', none],
  ["cameras", 'name: { contains: "GATE" }', none],
  ["cameras", 'title: { contains: "Вход" }', ({ title }) => has(title, "Вход")],
  ["cameras", 'title: { notEquals: "مدخل 51" }', ({ title }) => title !== "مدخل 51"],
  ["cameras", "title: { isNull: true }", ({ title }) => title === null],
  ["cameras", "title: { isNull: false }", ({ title }) => title !== null],
  ["cameras", 'title: { isNull: true, contains: "a" }', none],
  [
    "cameras",
    `organizationIds: ${ids("Organization", "2", "4")}`,
    (row) => [id("Organization", "2"), id("Organization", "4")].includes(row.organization.id as string),
  ],
  [
    "cameras",
    `folderIds: ${ids("Folder", "1/5", "2/75")}`,
    ({ folder }) => [id("Folder", "1/5"), id("Folder", "2/75")].includes(folder?.id as string),
  ],
  [
    "cameras",
    `presetIds: ${ids("Preset", "1", "6")}`,
    ({ preset }) => [id("Preset", "1"), id("Preset", "6")].includes(preset?.id as string),
  ],
  ["cameras", "isAlive: true", ({ isAlive }) => isAlive === true],
  ["cameras", "isAlive: false", ({ isAlive }) => isAlive === false],
  ["cameras", "status: [ERROR]", ({ status }) => status === "ERROR"],
  ["cameras", "status: [ERROR, WAITING]", ({ status }) => status !== "RUNNING"],
  ["cameras", "isEnabled: true", ({ isEnabled }) => isEnabled === true],
  ["cameras", "isEnabled: false", ({ isEnabled }) => isEnabled === false],
  ["cameras", "isOnDemand: true", ({ isOnDemand }) => isOnDemand === true],
  ["cameras", "isOnDemand: false", ({ isOnDemand }) => isOnDemand === false],
  ["cameras", "isFavorite: true", ({ isFavorite }) => isFavorite === true],
  ["cameras", "isFavorite: false", ({ isFavorite }) => isFavorite === false],
  [
    "cameras",
    "bitrateKbps: { gt: 3000, lte: 6000 }",
    ({ statistics }) => statistics.bitrateKbps > 3000 && statistics.bitrateKbps <= 6000,
  ],
  [
    "cameras",
    "bitrateKbps: { gte: 400, lt: 1000 }",
    ({ statistics }) => statistics.bitrateKbps !== null && statistics.bitrateKbps < 1000,
  ],
  ["cameras", "bitrateKbps: { isNull: true }", ({ statistics }) => statistics.bitrateKbps === null],
  ["cameras", "bitrateKbps: { isNull: false }", ({ statistics }) => statistics.bitrateKbps !== null],
  ["cameras", "lastEpisodeAt: { isNull: true }", none],
  ["cameras", "lastEpisodeAt: { isNull: false }", every],
  ["cameras", 'createdAt: { gt: "1970-01-01T00:00:00Z" }', every],
  ["cameras", 'createdAt: { lt: "1970-01-01T00:00:00Z" }', none],
  ["cameras", 'createdAt: { lt: "9999-01-01T00:00:00Z" }', every],
  [
    "cameras",
    'isAlive: true, status: [RUNNING], name: { contains: "cam-00" }, isOnDemand: true',
    (row) =>
      row.isAlive === true && row.status === "RUNNING" && has(row.name, "cam-00") && row.isOnDemand === true,
  ],
  ["ofOrganization", `organizationIds: ${ids("Organization", "1", "2")}`, every],
  ["ofFolder", `folderIds: ${ids("Folder", "1/5", "1/6")}`, every],
  ["ofFolder", "title: { isNull: false }", every],
  ["ofFolder", "title: { isNull: true }", none],
  ["episodes", "kinds: [FACE]", ({ kind }) => kind === "FACE"],
  [
    "episodes",
    "kinds: [VEHICLE, QR_CODE, HUMAN]",
    ({ kind }) => ["VEHICLE", "QR_CODE", "HUMAN"].includes(String(kind)),
  ],
  ["episodes", 'customTypes: ["smoke"]', ({ type }) => type === "smoke"],
  [
    "episodes",
    'kinds: [QR_CODE, CUSTOM], customTypes: ["smoke", "none"]',
    ({ kind, type }) => kind === "QR_CODE" || type === "smoke",
  ],
  [
    "episodes",
    `cameraIds: ${ids("Camera", "cam-0001", "cam-0002", "a+b")}`,
    ({ cameraName }) => ["cam-0001", "cam-0002", "a+b"].includes(String(cameraName)),
  ],
  [
    "episodes",
    `cameraIds: ${ids("Camera", "parking,level 2")}`,
    ({ cameraName }) => cameraName === "parking,level 2",
  ],
  [
    "episodes",
    `personId: "${id("Person", "7234567890123456005")}"`,
    (row) => matched(row, "7234567890123456005"),
  ],
  [
    "episodes",
    "isUnknown: true, kinds: [FACE]",
    (row) => row.kind === "FACE" && row.matchedPersons.length === 0,
  ],
  [
    "episodes",
    "isUnknown: false, kinds: [VEHICLE]",
    ({ kind, plate }) => kind === "VEHICLE" && plate !== null,
  ],
  ["episodes", "closedAt: { isNull: true }", ({ closedAt }) => closedAt === null],
  ["episodes", "isFavorite: true", ({ isFavorite }) => isFavorite === true],
  ["episodes", "plate: { isNull: false }", ({ plate }) => (plate ?? null) !== null],
  ["episodes", 'plate: { contains: "1" }', ({ plate }) => has(plate, "1")],
  ["folders", 'title: { contains: "Линия" }', ({ title }) => has(title, "Линия")],
  [
    "folders",
    'title: { in: ["Весь город", "Depots"] }',
    ({ title }) => ["Весь город", "Depots"].includes(String(title)),
  ],
  [
    "folders",
    `parentIds: ${ids("Folder", "1/1", "1/2")}`,
    ({ parent }) => [id("Folder", "1/1"), id("Folder", "1/2")].includes(parent?.id as string),
  ],
  ["folders", "level: { equals: 0 }", ({ level }) => level === 0],
  ["folders", "level: { gte: 2, lt: 4 }", ({ level }) => level === 2 || level === 3],
  ["persons", 'name: { contains: "Ω" }', ({ name }) => has(name, "Ω")],
  ["persons", "name: { isNull: true }", ({ name }) => name === null],
  [
    "persons",
    'externalId: { in: ["HR-0", "HR-3", "HR-1"] }',
    ({ externalId }) => ["HR-0", "HR-3"].includes(String(externalId)),
  ],
  ["persons", "externalId: { isNull: true }", ({ externalId }) => externalId === null],
  [
    "persons",
    `organizationIds: ${ids("Organization", "3")}`,
    (row) => row.organization.id === id("Organization", "3"),
  ],
  [
    "persons",
    `listIds: ${ids("PersonList", "1", "5")}`,
    ({ list }) => [id("PersonList", "1"), id("PersonList", "5")].includes(list?.id as string),
  ],
  ["personLists", 'name: { equals: "VIP お客様" }', ({ name }) => name === "VIP お客様"],
  [
    "personLists",
    `organizationIds: ${ids("Organization", "1")}`,
    (row) => row.organization.id === id("Organization", "1"),
  ],
  ["presets", 'title: { equals: "30 days, faces" }', ({ title }) => title === "30 days, faces"],
  ["presets", 'title: { contains: ", " }', ({ title }) => has(title, ", ")],
  ["presets", "isAdjustable: false", ({ isAdjustable }) => isAdjustable === false],
  ["presets", "isDefault: true", ({ isDefault }) => isDefault === true],
  [
    "presets",
    `organizationId: "${id("Organization", "2")}"`,
    ({ key }) => ["1", "2", "3", "4", "5"].includes(String(key)),
  ],
  ["mosaics", 'title: { contains: "дежурный" }', ({ title }) => has(title, "дежурный")],
  [
    "mosaics",
    `organizationIds: ${ids("Organization", "2", "3")}`,
    (row) => row.organization.id !== id("Organization", "1"),
  ],
  [
    "users",
    `organizationId: "${id("Organization", "2")}"`,
    ({ memberships }) =>
      memberships.some(({ organization }: Data) => organization.id === id("Organization", "2")),
  ],
  ["users", 'name: { in: ["guard", "visitor"] }', ({ name }) => name === "guard" || name === "visitor"],
  ["users", 'email: { contains: "member-1" }', ({ email }) => has(email, "member-1")],
  ["users", 'fullName: { contains: "Петров" }', ({ fullName }) => has(fullName, "Петров")],
  ["users", "fullName: { isNull: true }", ({ fullName }) => fullName === null],
  ["users", "isEnabled: false", ({ isEnabled }) => isEnabled === false],
  ["users", "accessLevel: ADMIN", ({ accessLevel }) => accessLevel === "ADMIN"],
  ["messages", "severity: INFO", every],
  ["messages", "severity: DANGER", none],
  ["messages", "isRead: true", ({ isRead }) => isRead === true],
  ["messages", "isOnDashboard: false", ({ isOnDashboard }) => isOnDashboard === false],
  ["messages", 'title: { equals: "Welcome" }', ({ title }) => title === "Welcome"],
  ["organizations", 'title: { contains: "東都" }', ({ title }) => has(title, "東都")],
  ["organizations", "isDefault: true", ({ isDefault }) => isDefault === true],
];

/** Within the newest five hundred episodes: the filtered list may reach further back. */
function bounded(name: ListName): string {
  const oldest = whole.get("episodes")?.at(-1)?.openedAt as string;
  return name === "episodes" ? `openedAt: { gte: "${oldest}" }` : "";
}

async function expectRows(name: ListName, filter: string, fits: (row: Data) => boolean): Promise<void> {
  const key = lists[name].key;
  const { nodes } = await read(
    name,
    `filter: { ${filter} ${filter.includes("openedAt") ? "" : bounded(name)} }`,
  );
  const expected = (whole.get(name) ?? []).filter(fits);
  expect(nodes.map((row) => row[key] as string)).toEqual(expected.map((row) => row[key] as string));
}

test.each(rows)("%s of { %s }", async (name, filter, fits) => {
  const all = whole.get(name) ?? [];
  const kept = all.filter(fits).length;
  // A row that keeps everything or nothing by accident would show nothing.
  expect(kept > 0 && kept < all.length).toBe(fits !== none && fits !== every);
  await expectRows(name, filter, fits);
});

test.each<readonly [ListName, string]>([
  ["cameras", "createdAt"],
  ["cameras", "lastEpisodeAt"],
  ["episodes", "closedAt"],
  ["episodes", "updatedAt"],
  ["episodes", "openedAt"],
  ["persons", "lastSeenAt"],
  ["persons", "updatedAt"],
])("%s by %s: every comparison, to the millisecond", async (name, field) => {
  const values = (whole.get(name) ?? [])
    .map((row) => row[field] as string | null)
    .filter((value) => value !== null);
  const at = values.toSorted()[Math.floor(values.length / 2)] ?? "";
  const oldest = field === "openedAt" ? (values.toSorted()[0] ?? "") : "";
  const within = oldest === "" ? "" : `gte: "${oldest}"`;
  await expectRows(name, `${field}: { equals: "${at}" }`, (row) => row[field] === at);
  await expectRows(name, `${field}: { gt: "${at}" }`, (row) => later(row[field], at));
  await expectRows(name, `${field}: { gte: "${at}" }`, (row) => row[field] === at || later(row[field], at));
  await expectRows(name, `${field}: { lt: "${at}" ${within} }`, (row) => earlier(row[field], at));
  await expectRows(
    name,
    `${field}: { lte: "${at}" ${within} }`,
    (row) => row[field] === at || earlier(row[field], at),
  );
});

test("only the newest episode of each person or vehicle", async () => {
  const seen = new Set<string>();
  await expectRows(
    "episodes",
    "latestPerSubject: true, kinds: [VEHICLE], isUnknown: false",
    ({ kind, plate }) => {
      if (kind !== "VEHICLE" || (plate ?? null) === null || seen.has(plate as string)) return false;
      seen.add(plate as string);
      return true;
    },
  );
});

describe("a filter that nothing can fit", () => {
  test.each<readonly [ListName, string]>([
    ["cameras", "organizationIds: []"],
    ["cameras", "folderIds: []"],
    ["cameras", "presetIds: []"],
    ["cameras", "status: []"],
    ["cameras", "name: { in: [] }"],
    ["episodes", "kinds: []"],
    ["episodes", "cameraIds: []"],
    ["persons", "listIds: []"],
    ["persons", "organizationIds: []"],
    ["personLists", "organizationIds: []"],
    ["mosaics", "organizationIds: []"],
    ["users", "name: { in: [] }"],
    ["ofOrganization", `organizationIds: ${ids("Organization", "2")}`],
    ["ofOrganization", `organizationIds: ${ids("Organization", "2", "3")}`],
    ["ofFolder", `folderIds: ${ids("Folder", "1/6")}`],
    ["folders", "parentIds: []"],
  ])("%s of { %s }: no row, and the list is not asked", async (name, filter) => {
    const { nodes, answer } = await read(name, `filter: { ${filter} }`);
    expect(nodes).toEqual([]);
    const within = (lists[name] as List).within;
    const around =
      within === undefined ? [] : await (await gateway.query(`{ o: ${within} { id } }`)).upstream();
    expect(await answer.upstream()).toEqual(around);
  });
});

test.each([
  [
    "a comma in a list of texts",
    'cameras(first: 1, filter: { name: { in: ["a,b", "c"] } })',
    /holds a comma/,
  ],
  [
    "an id of another type",
    `cameras(first: 1, filter: { folderIds: ${ids("Camera", "a")} })`,
    /id of a Camera, not of a Folder/,
  ],
  ["what is no id", 'cameras(first: 1, filter: { presetIds: ["x"] })', /not an id of this graph/],
  ["CUSTOM without its types", "episodes(first: 1, filter: { kinds: [CUSTOM] })", /customTypes/],
  [
    "search with more",
    'episodes(first: 1, filter: { search: "a", isFavorite: true })',
    /search goes only with/,
  ],
  [
    "search by another order",
    'episodes(first: 1, filter: { search: "a" }, orderBy: { field: UPDATED_AT })',
    /OPENED_AT only/,
  ],
  [
    "more than 500 values",
    `cameras(first: 1, filter: { name: { in: ${JSON.stringify(Array.from({ length: 501 }, (_, n) => String(n)))} } })`,
    /at most 500/,
  ],
])("%s is refused without a call", async (_title, field, message) => {
  const answer = await gateway.query(`{ c: ${field} { nodes { id } } }`);
  expect(answer.data).toEqual({ c: null });
  expect(answer.errors).toMatchObject([
    { message: expect.stringMatching(message), path: ["c"], extensions: { code: "BAD_USER_INPUT" } },
  ]);
  expect(await answer.upstream()).toEqual([]);
});
