import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { runs } from "./seed.js";

/** Everybody by everything: the answers of one must never show in those of another. */
const logins = ["admin", "operator", "guard", "visitor", "retail"] as const;
type Login = (typeof logins)[number];
const ways = ["Basic", "session token", "Watcher token"] as const;

const operations = 10_000;
const atOnce = 64;

/** Cameras of every organization, some of which nobody but the administrator sees. */
const someCameras = [
  "cam-0001",
  "cam-0002",
  "cam-0003",
  "cam-0004",
  "cam-0005",
  "cam-0011",
  "gate/north/1",
  "a+b",
];
const id = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");
const mixedIds = JSON.stringify([
  ...someCameras.map((name) => id("Camera", name)),
  ...["1", "2", "3", "4"].map((key) => id("Organization", key)),
  ...["1/1", "1/5", "1/16", "2/71", "2/75", "3/102", "1/102"].map((key) => id("Folder", key)),
  ...["1", "2", "3", "5", "8", "20"].map((key) => id("User", key)),
  ...["1", "2", "3", "16"].map((key) => id("Mosaic", key)),
  ...["1", "4", "5", "6"].map((key) => id("Preset", key)),
  ...["1", "6", "9", "12", "15", "18", "22"].map((key) => id("Message", key)),
  ...["7234567890123456001", "7234567890123456002", "7234567890123456048"].map((key) => id("Person", key)),
  ...["1", "2", "3"].map((key) => id("PersonList", key)),
]);

/** Nothing here changes while the collection stands still: playback tokens and counters of time are left out. */
const queries: readonly string[] = [
  `{ viewer { name fullName email isAdmin } }`,
  `{ viewer { messages(first: 10) { nodes { key title body isRead recipient { name } } } } }`,
  `{ cameras(first: 10) { estimatedCount nodes { name title isFavorite organization { id title } folder { title } } } }`,
  `{ cameras(first: 7, orderBy: { field: TITLE, direction: DESC }) { pageInfo { hasNextPage endCursor } nodes { name title } } }`,
  `{ cameras(first: 8, filter: { organizationIds: ["${id("Organization", "2")}"] }) { nodes { name organization { createdAt } } } }`,
  `{ a: camera(name: "cam-0001") { name title archive { __typename } } b: camera(name: "cam-0005") { name title archive { __typename } } }`,
  `{ camera(id: "${id("Camera", "cam-0002")}") { title isFavorite path { title } preset { title } } }`,
  `{ nodes(ids: ${mixedIds}) { __typename id
      ... on Camera { title isFavorite } ... on Organization { title viewerPermissions { canEditUsers } }
      ... on Folder { title cameraCount } ... on User { name email } ... on Mosaic { title }
      ... on Preset { title } ... on Message { body } ... on Person { name } ... on PersonList { name } } }`,
  `{ node(id: "${id("Organization", "2")}") { id ... on Organization { title cameras(first: 3) { nodes { name } } } } }`,
  `{ episodes(first: 8) { estimatedCount nodes { key kind cameraName openedAt isFavorite camera { title } } } }`,
  `{ episodes(first: 5, filter: { cameraIds: ["${id("Camera", "cam-0001")}", "${id("Camera", "cam-0005")}"] }) { nodes { key cameraName } } }`,
  `{ organizations(first: 10) { nodes { key title viewerPermissions { canViewCameras } folders(first: 2) { nodes { title } } } } }`,
  `{ organization(id: "${id("Organization", "1")}") { title users(first: 5) { nodes { name email } } } }`,
  `{ users(first: 10) { estimatedCount nodes { key name email note } } }`,
  `{ mosaics(first: 2) { nodes { key title organization { id } cells { cameraName camera { title } } } } }`,
  `{ persons(first: 5) { nodes { key name list { name } } } presets(first: 10) { nodes { key title cameraCount } } }`,
];

let gateway: TestGateway;
/** Authorization headers of everybody, by every way to sign in. */
const headers = new Map<string, string>();
/** What each gets alone, by login and query. */
const alone = new Map<string, string>();

beforeAll(async () => {
  gateway = await startGateway({ simulatorEnv: { SIMULATOR_TOKEN_SECONDS: "3600" } });
  for (const login of logins) {
    headers.set(`${login} Basic`, basic(login));
    headers.set(`${login} session token`, `Bearer ${await sessionToken(login)}`);
    headers.set(`${login} Watcher token`, `Bearer ${await watcherToken(login)}`);
    for (const query of queries) alone.set(login + query, await ask(basic(login), query));
  }
}, 60_000);
afterAll(() => gateway.close());

async function sessionToken(login: Login): Promise<string> {
  const document = `mutation ($input: LoginInput!) { login(input: $input) { sessionToken } }`;
  const { data } = await gateway.query(document, {
    as: null,
    variables: { input: { login, password: "demo" } },
  });
  return String(data.login.sessionToken);
}

async function watcherToken(login: Login): Promise<string> {
  const response = await fetch(`${gateway.simulator.url}/watcher/client-api/v3/login`, {
    method: "POST",
    headers: { authorization: basic(login) },
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

/** The answer as one text: data, and errors in the order of their paths, without the request id, which is new each time. */
async function ask(authorization: string, query: string): Promise<string> {
  const { body, requestId } = await gateway.query(query, { authorization });
  const errors = (body.errors ?? []).map((error) => JSON.stringify(error).replaceAll(requestId, "-")).sort();
  return JSON.stringify({ data: body.data as unknown, errors });
}

const parsed = (login: Login, query: string | undefined) =>
  JSON.parse(alone.get(login + (query ?? "")) ?? "null") as {
    data: Record<string, unknown>;
    errors: string[];
  };

test("alone, each sees what Watcher shows", async () => {
  for (const login of logins) {
    const own = (await gateway.simulator.get("/streams?limit=1000&select=name,is_favourite", login)) as {
      streams: { name: string; is_favourite: boolean }[];
    };
    const favourites = new Map(own.streams.map(({ name, is_favourite }) => [name, is_favourite]));
    const { data } = parsed(login, queries[7]);
    const nodes = data["nodes"] as ({ __typename: string; isFavorite?: boolean } | null)[];
    expect([login, nodes.slice(0, someCameras.length).map((node) => node?.isFavorite)]).toEqual([
      login,
      someCameras.map((name) => favourites.get(name)),
    ]);
    const belongs = (await gateway.simulator.get("/organizations?select=id", login)) as {
      organizations: { id: number }[];
    };
    const visible = nodes.filter((node) => node?.__typename === "Organization");
    expect([login, visible.length]).toEqual([login, belongs.organizations.length]);
  }
});

test("the answers of different users differ, so that a mix-up shows", () => {
  const telling = queries.filter(
    (query) => new Set(logins.map((login) => alone.get(login + query))).size >= 3,
  );
  expect(telling.length).toBeGreaterThanOrEqual(queries.length - 3);
});

test("what may not be seen is null, or FORBIDDEN, and nothing else goes wrong", () => {
  for (const login of logins) {
    for (const query of queries) {
      const others = parsed(login, query).errors.filter((error) => !error.includes('"code":"FORBIDDEN"'));
      expect([login, query, others]).toEqual([login, query, []]);
    }
  }
});

test(`${operations} operations of everybody, ${atOnce} at a time: each gets what it gets alone`, async () => {
  const step = fc.record({
    login: fc.constantFrom(...logins),
    way: fc.constantFrom(...ways),
    query: fc.constantFrom(...queries),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: operations, maxLength: operations, size: "max" }),
      async (steps) => {
        const wrong: { login: Login; way: string; query: string; got: string; alone: string | undefined }[] =
          [];
        let next = 0;
        const client = async () => {
          for (let own = steps[next++]; own !== undefined && wrong.length < 3; own = steps[next++]) {
            const { login, way, query } = own;
            const got = await ask(headers.get(`${login} ${way}`) ?? "", query);
            if (got !== alone.get(login + query))
              wrong.push({ ...own, got, alone: alone.get(login + query) });
          }
        };
        await Promise.all(Array.from({ length: atOnce }, client));
        // Not an array of ten thousand steps: only those that went wrong, and the seed.
        expect(wrong).toEqual([]);
        expect(next).toBeGreaterThanOrEqual(operations);
      },
    ),
    {
      ...runs(1),
      reporter: (details) => {
        if (!details.failed) return;
        const cause = details.errorInstance instanceof Error ? details.errorInstance.message : "";
        throw new Error(`PROPERTY_SEED=${details.seed}\n${cause}`);
      },
    },
  );
}, 180_000);
