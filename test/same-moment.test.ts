import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "./support/gateway.js";
import { openSocket } from "./support/socket.js";

/** What one caller asks many times at the same moment is executed once. It must not show. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
}, 60_000);
afterAll(() => gateway.close());

const times = 10;
const organizationQuery = `query One($id: ID!) { viewer { name } organization(id: $id) { title } }
  query Other($id: ID!) { viewer { name } organization(id: $id) { title isDefault } }`;

const atOnce = <T>(make: (turn: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, turn) => make(turn)));

/** Once before, so that nobody has to be signed in and nothing to be compiled. */
async function twice(ask: () => Promise<readonly Answer[]>): Promise<readonly Answer[]> {
  await ask();
  return ask();
}

test("each gets the whole answer, under its own request id, for the calls of one", async () => {
  const query = `{ cameras(first: 20) { nodes { name organization { title } latestEpisode { kind } } } }`;
  const alone = await gateway.query(query);
  // However slowly they come, all are there before the first answer.
  await gateway.simulator.faults({ match: { operationId: "streams_list" }, action: { isHeld: true } });
  const before = (await gateway.simulator.requests()).length;
  const asked = atOnce(() => gateway.query(query));
  // What was sent has arrived when a later request is answered.
  await gateway.query("{ __typename }");
  await gateway.simulator.faults();
  const answers = await asked;
  const calls = (await gateway.simulator.requests()).length - before;
  for (const { data, errors } of answers) expect({ data, errors }).toEqual({ data: alone.data });
  expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(times);
  expect(calls).toBeLessThan((times / 2) * (await alone.upstream()).length);
});

test("callers are told apart", async () => {
  const logins = ["admin", "operator", "guard"];
  const answers = await twice(() =>
    atOnce((turn) => gateway.query("{ viewer { name } }", { as: logins[turn % 3] ?? "" })),
  );
  expect(answers.map(({ data }) => data.viewer.name)).toEqual(
    Array.from({ length: times }, (_, turn) => logins[turn % 3]),
  );
});

test("so are callers over sockets: who they are tells their token, not a cookie that came along", async () => {
  const signIn = "mutation ($input: LoginInput!) { login(input: $input) { session { id } } }";
  const { headers } = await gateway.query(signIn, {
    as: null,
    variables: { input: { login: "operator", password: "demo", transport: "COOKIE" } },
    headers: { "x-csrf": "1" },
  });
  const cookie = headers.get("set-cookie")?.split(";")[0] ?? "";
  const viewer = "{ viewer { name } }";
  const sockets = ["admin", "guard", undefined].map((login) =>
    openSocket(gateway.url, {
      headers: { cookie },
      ...(login !== undefined && { authorization: basic(login) }),
    }),
  );
  const asked = await Promise.all(
    Array.from({ length: 5 }, () => [
      ...sockets.map((socket) => socket.first(viewer)),
      gateway.query(viewer, { as: null, headers: { cookie, "x-csrf": "1" } }),
    ]).flat(),
  );
  for (const socket of sockets) socket.close();
  const names = Array.from({ length: 5 }, () => ["admin", "guard", "operator", "operator"]).flat();
  expect(asked).toMatchObject(names.map((name) => ({ data: { viewer: { name } } })));
});

test("so are variables and operations", async () => {
  const { data } = await gateway.query("{ organizations(first: 2) { nodes { id title isDefault } } }");
  const nodes: { id: string; title: string; isDefault: boolean }[] = data.organizations.nodes;
  expect(nodes).toHaveLength(2);
  const post = async (operationName: string, id: string) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Basic ${Buffer.from("admin:demo").toString("base64")}`,
      },
      body: JSON.stringify({ query: organizationQuery, operationName, variables: { id } }),
    });
    const body: unknown = await response.json();
    return body;
  };
  const asked = atOnce((turn) => post(turn % 4 < 2 ? "One" : "Other", nodes[turn % 2]?.id ?? ""));
  (await asked).forEach((answer, turn) => {
    const { title, isDefault } = nodes[turn % 2] ?? {};
    const organization = turn % 4 < 2 ? { title } : { title, isDefault };
    expect(answer).toMatchObject({ data: { organization } });
  });
});

test("an error tells each its own request", async () => {
  await gateway.simulator.faults({ match: { operationId: "presets_list" }, action: { status: 403 } });
  const answers = await twice(() => atOnce(() => gateway.query("{ presets(first: 1) { nodes { title } } }")));
  await gateway.simulator.faults();
  for (const { errors, requestId } of answers) {
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: "FORBIDDEN", requestId }]);
  }
});

test("what was changed before is in the answer, however close it was asked", async () => {
  const { data } = await gateway.query("{ cameras(first: 1) { nodes { id } } }");
  const id: string = data.cameras.nodes[0].id;
  // The title is read first, the organization after it: whoever asked before the change has the former title for a while.
  await gateway.simulator.faults({ match: { path: "/organizations" }, action: { delayMs: 50 } });
  const query = "query ($id: ID!) { camera(id: $id) { title organization { createdAt } } }";
  const read = () => gateway.query(query, { variables: { id } });
  for (let turn = 0; turn < times; turn += 1) {
    const title = `Camera ${turn}`;
    const before = read();
    await pause(turn);
    const change = gateway.query(
      "mutation ($input: UpdateCameraInput!) { updateCamera(input: $input) { userErrors { code } } }",
      { variables: { input: { id, title } } },
    );
    await change;
    expect((await read()).data.camera.title).toBe(title);
    await before;
  }
  await gateway.simulator.faults();
});
