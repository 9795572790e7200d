import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { basic, idOf, startGateway, type TestGateway } from "./support/gateway.js";
import { startRedis, type TestRedis } from "./support/redis.js";
import { startSimulator, type Simulator } from "./support/simulator.js";

/** Organizations and presets change rarely: for a few seconds they are told as they were, to the same user. */
let redis: TestRedis;
let simulator: Simulator;
let here: TestGateway;
let there: TestGateway;
let forgetful: TestGateway;
beforeAll(async () => {
  [redis, simulator] = await Promise.all([startRedis(), startSimulator()]);
  const shared = {
    REDIS_URL: redis.url,
    SESSION_SECRET: "reference-data-secret-0123456789abcdef",
    REFERENCE_SECONDS: "300",
  };
  [here, there, forgetful] = await Promise.all([
    startGateway({ simulator, env: shared }),
    startGateway({ simulator, env: shared }),
    startGateway({ simulator, env: { REFERENCE_SECONDS: "1" } }),
  ]);
  for (const { url } of [here, there]) while (!(await fetch(`${url}/readyz`)).ok) await pause(50);
}, 60_000);
afterAll(async () => {
  await Promise.all([here.close(), there.close(), forgetful.close()]);
  await simulator.close();
  await redis.close();
});

const wall = `{ cameras(first: 50) { nodes {
  name organization { title isDefault } folder { title } preset { title isDefault } latestEpisode { openedAt }
} } }`;
const organization = { id: idOf("Organization", 1) };
const title = `query ($id: ID!) { organization(id: $id) { title } }`;
const paths = (calls: readonly string[]) => calls.map((call) => /^GET (\/\w+)/.exec(call)?.[1]).sort();

async function rename(on: TestGateway, name: string): Promise<void> {
  const { data } = await on.query(
    `mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { title } userErrors { code } } }`,
    { variables: { input: { ...organization, title: name } } },
  );
  expect(data.updateOrganization).toEqual({ organization: { title: name }, userErrors: [] });
}

const titleOn = async (on: TestGateway, as = "admin") =>
  (await on.query(title, { variables: organization, as })).data.organization?.title;

test("a wall costs four calls, and two when it was asked for before; each user asks for the own ones", async () => {
  const first = await here.query(wall);
  expect(paths(await first.upstream())).toEqual(["/episodes", "/organizations", "/presets", "/streams"]);
  const second = await here.query(wall);
  expect(paths(await second.upstream())).toEqual(["/episodes", "/streams"]);
  expect(second.data).toEqual(first.data);
  const other = await here.query(wall, { as: "operator" });
  expect(paths(await other.upstream())).toEqual(expect.arrayContaining(["/organizations", "/presets"]));
});

test("numbers and rights are always asked for", async () => {
  const query = `query ($id: ID!) { organization(id: $id) { title statistics { cameras } viewerPermissions { canViewCameras } } }`;
  for (const on of [here, here]) {
    const answer = await on.query(query, { variables: organization });
    expect(paths(await answer.upstream())).toEqual(["/organizations"]);
  }
});

test("a change through any process shows at once in every process", async () => {
  for (const [by, name] of [
    [here, "Renamed here"],
    [there, "Renamed there"],
  ] as const) {
    await Promise.all([titleOn(here), titleOn(there)]);
    await rename(by, name);
    expect(await Promise.all([titleOn(here), titleOn(there)])).toEqual([name, name]);
  }
});

test("a failure is not kept", async () => {
  await rename(here, "Before the failure");
  await simulator.faults({ match: { operationId: "organization_get" }, action: { status: 503 } });
  const failed = await here.query(title, { variables: organization });
  expect(failed.errors).toMatchObject([{ extensions: { code: "UPSTREAM_UNAVAILABLE" } }]);
  await simulator.faults();
  expect(await titleOn(here)).toBe("Before the failure");
});

test("what was changed past the gateway shows after a while", async () => {
  await titleOn(forgetful);
  const login = await fetch(`${simulator.url}/watcher/client-api/v3/login`, {
    method: "POST",
    headers: { authorization: basic("admin") },
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const change = await fetch(`${simulator.url}/watcher/client-api/v3/organizations/1`, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ title: "Renamed elsewhere" }),
  });
  expect(change.status).toBe(200);
  for (
    const deadline = Date.now() + 10_000;
    (await titleOn(forgetful)) !== "Renamed elsewhere";
    await pause(50)
  )
    if (Date.now() > deadline) throw new Error("the former title is told for ever");
});

test("while changes cannot be heard of nothing is kept, and what was kept before is forgotten", async () => {
  await titleOn(here);
  await redis.stop();
  await rename(forgetful, "Renamed without Redis");
  for (
    const deadline = Date.now() + 10_000;
    (await titleOn(here)) !== "Renamed without Redis";
    await pause(50)
  )
    if (Date.now() > deadline) throw new Error("what was kept is told although changes are not heard of");
  await redis.start();
});
