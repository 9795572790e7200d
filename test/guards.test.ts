import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { startGateway, type TestGateway } from "./support/gateway.js";

/** What one client sends must not hurt the others, nor get around a limit. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const aliases = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => field(index)).join(" ");

test("introspection has a cost, and what tools send is within it", async () => {
  const types = "__schema { types { fields { type { fields { name type { name } } } } } }";
  const bomb = await gateway.query(`{ ${aliases(100, (index) => `a${index}: ${types}`)} }`, { as: null });
  expect(bomb.errors?.[0]?.extensions).toMatchObject({ code: "OPERATION_TOO_EXPENSIVE" });
  expect(
    (await gateway.query("{ __schema { types { fields { name } } } }", { as: null })).errors,
  ).toBeUndefined();
});

test("the cost of an operation is that of its own variables, whatever their order", async () => {
  const query = `query ($a: Int!, $b: Int!) {
    users(first: $a) { nodes { id } }
    cameras(first: $b) { nodes { episodes(first: 500) { nodes { id detections: title } } organization { id } } }
  }`;
  const cheap = await gateway.query(query, { variables: { a: 500, b: 1 } });
  expect(cheap.errors).toBeUndefined();
  for (const variables of [
    { a: 1, b: 500 },
    { b: 500, a: 1 },
  ]) {
    const answer = await gateway.query(query, { variables });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "OPERATION_TOO_EXPENSIVE" });
    expect(await answer.upstream()).toEqual([]);
  }
});

test("large operations are executed without being compiled, in little memory", async () => {
  const fields = aliases(250, (index) => `a${index}: title`);
  const cameras = aliases(35, (index) => `c${index}: camera(name: "cam-0001") { ...F }`);
  const answer = await gateway.query(`{ ${cameras} } fragment F on Camera { ${fields} }`);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.c34).toEqual(answer.data.c0);
  expect(await answer.upstream()).toEqual(["GET /streams?name=cam-0001&limit=1&select=name,title"]);
});

test("an operation signs in once", async () => {
  const before = (await gateway.simulator.requests()).at(-1)?.n ?? 0;
  const login = 'login(input: { login: "guard", password: "wrong" }) { userErrors { code } }';
  const answer = await gateway.query(`mutation { ${aliases(50, (index) => `a${index}: ${login}`)} }`, {
    as: null,
  });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  const calls = await gateway.simulator.requests({ after: before });
  expect(calls.filter(({ operationId }) => operationId === "login_create")).toHaveLength(1);
});

test("a session that is ended while its tokens are renewed stays ended", async () => {
  const short = await startGateway();
  try {
    const signIn = await short.query(
      'mutation { login(input: { login: "guard", password: "demo" }) { sessionToken } }',
      { as: null },
    );
    const authorization = `Bearer ${String(signIn.data.login.sessionToken)}`;
    await short.simulator.faults(
      { match: { operationId: "profile_get" }, times: 1, action: "empty401" },
      { match: { operationId: "login_create" }, action: { delayMs: 700 } },
    );
    const renewing = short.query("{ viewer { name } }", { authorization });
    await untilRequested(short, "login_create", 2);
    expect((await short.query("mutation { logout { ok } }", { authorization })).data).toEqual({
      logout: { ok: true },
    });
    await renewing;
    const after = await short.query("{ viewer { name } }", { authorization });
    expect(after.errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
  } finally {
    await short.close();
  }
});

test("another spelling of a number is no key, and harms no list", async () => {
  const list = await gateway.query("{ episodes(first: 2) { nodes { id key } } }");
  const [first, second] = list.data.episodes.nodes as { id: string; key: string }[];
  const odd = await gateway.query(`{ episode(key: "0${String(first?.key)}") { id } }`);
  expect(odd.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  const nodes = await gateway.query(
    "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Episode { title } } }",
    {
      variables: { ids: [first?.id, second?.id] },
    },
  );
  expect(await nodes.requests()).toHaveLength(1);
});

test("children of folders: a failing organization concerns its own only, and each selection is one call", async () => {
  await gateway.simulator.faults({
    match: { path: "/organizations/1/folders?parent_id" },
    action: { status: 403 },
  });
  const ids = ["1/1", "1/2", "2/71", "2/72"].map((key) => Buffer.from(`Folder:${key}`).toString("base64url"));
  const answer = await gateway.query(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Folder {
      a: children(first: 5) { nodes { title } } b: children(first: 1) { nodes { level } }
    } } }`,
    { variables: { ids } },
  );
  expect(answer.errors?.map(({ path }) => path?.join("."))).toEqual(
    expect.arrayContaining(["nodes.0.a", "nodes.0.b", "nodes.1.a", "nodes.1.b"]),
  );
  expect(answer.errors).toHaveLength(4);
  expect(answer.data.nodes[2].a.nodes.length).toBeGreaterThan(0);
  const children = (await answer.upstream()).filter((call) =>
    call.includes("organizations/2/folders?parent_id"),
  );
  expect(children).toHaveLength(2);
});

test.each([
  ["half a surrogate pair as a name", { name: "\ud800" }, "camera(name: $name) { title }"],
  [
    "half a surrogate pair in a filter",
    { name: "\ud800" },
    "cameras(first: 1, filter: { search: $name }) { nodes { name } }",
  ],
  [
    "a filter longer than a URL",
    { name: "x".repeat(20_000) },
    "cameras(first: 1, filter: { search: $name }) { nodes { name } }",
  ],
])("%s is the caller's mistake, and nobody else's", async (_title, variables, field) => {
  const answer = await gateway.query(`query ($name: String!) { bad: ${field} good: viewer { name } }`, {
    variables,
  });
  expect(answer.data.good).toEqual({ name: "admin" });
  expect(answer.errors?.map(({ path, extensions }) => [path, extensions?.["code"]])).toEqual([
    [["bad"], "BAD_USER_INPUT"],
  ]);
});

test("whatever is selected, no request to Watcher is longer than servers take", async () => {
  const counters = await gateway.query(
    '{ __type(name: "SourceStatistics") { fields { name type { kind name ofType { name } } } } }',
  );
  const plain = (counters.data.__type.fields as { name: string; type: { name: string | null } }[])
    .filter(({ type }) => ["SafeInt", "Float", "String", "Boolean", "DateTime"].includes(type.name ?? ""))
    .map(({ name }) => name);
  const rtp = await gateway.query('{ __type(name: "RtpCounters") { fields { name } } }');
  const pid = await gateway.query('{ __type(name: "PidCounters") { fields { name } } }');
  const namesOf = (answer: typeof rtp) =>
    (answer.data.__type.fields as { name: string }[]).map(({ name }) => name).join(" ");
  const answer =
    await gateway.query(`{ cameras(first: 200) { nodes { name title comment address status isAlive
    sources { url comment statistics { ${plain.join(" ")} rtpChannels { ${namesOf(rtp)} } pids { ${namesOf(pid)} } } } } } }`);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.cameras.nodes).toHaveLength(200);
  for (const { path } of await answer.requests()) expect(path.length).toBeLessThan(8_000);
});

test("cameras that do not answer keep nobody else waiting", async () => {
  await gateway.simulator.faults({ match: { operationId: "camera_config_get" }, action: { delayMs: 1_500 } });
  const slow = gateway.query("{ cameras(first: 40) { nodes { device { model } } } }", { as: "operator" });
  await untilRequested(gateway, "camera_config_get", 16);
  const waiting = (await gateway.simulator.requests()).filter(
    ({ operationId }) => operationId === "camera_config_get",
  );
  const quick = await gateway.query("{ viewer { name } cameras(first: 1) { nodes { name } } }", {
    as: "retail",
  });
  expect(quick.errors).toBeUndefined();
  expect(waiting.filter(({ status }) => status === null).length).toBeLessThanOrEqual(16);
  expect((await slow).data.cameras.nodes).toHaveLength(40);
});

async function untilRequested({ simulator }: TestGateway, operationId: string, times: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const requests = await simulator.requests();
    if (requests.filter((request) => request.operationId === operationId).length >= times) return;
  }
  throw new Error(`${operationId} has not been requested ${times} times`);
}
