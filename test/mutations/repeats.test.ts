import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";

/** A change that its client named is done once, whatever becomes of the answer. */
const create = `mutation ($input: CreateMosaicInput!) {
  createMosaic(input: $input) { mosaic { id title } userErrors { code path } }
}`;
const mosaic = (title: string, clientMutationId: string, more: object = {}) => ({
  variables: {
    input: {
      title,
      organizationId: idOf("Organization", 1),
      layout: "2x2",
      cells: [{}, {}, {}, {}],
      clientMutationId,
      ...more,
    },
  },
});
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.["code"];

let simulator: Simulator;
let redis: TestRedis;
let alone: TestGateway;
let one: TestGateway;
let other: TestGateway;
beforeAll(async () => {
  [simulator, redis] = await Promise.all([startSimulator(), startRedis()]);
  const env = {
    REDIS_URL: redis.url,
    SESSION_SECRET: "repeats-secret-0123456789abcdef01234567",
    REPLICAS: "2",
  };
  [alone, one, other] = await Promise.all([
    startGateway({ simulator }),
    startGateway({ simulator, env }),
    startGateway({ simulator, env }),
  ]);
});
afterEach(() => simulator.faults());
afterAll(async () => {
  await Promise.all([alone, one, other].map((gateway) => gateway.close()));
  await Promise.all([simulator.close(), redis.close()]);
});

const created = async (title: string) =>
  (await simulator.requests({ operationId: "mosaic_create" })).filter(({ body }) =>
    String(body).includes(title),
  ).length;

describe.each<[string, () => readonly [TestGateway, TestGateway]]>([
  ["in one process without Redis", () => [alone, alone]],
  ["over two processes", () => [one, other]],
])("%s", (where, gateways) => {
  const name = (what: string) => `${where} ${what}`;

  test("sent again, it answers what it made", async () => {
    const [first, second] = gateways();
    const input = mosaic(name("again"), name("again"));
    const before = await first.query(create, input);
    expect(before.data.createMosaic).toMatchObject({ mosaic: { title: name("again") }, userErrors: [] });
    const after = await second.query(create, input);
    expect(after.data).toEqual(before.data);
    expect(await created(name("again"))).toBe(1);
  });

  test("sent twice at once, it is done once", async () => {
    const input = mosaic(name("twice"), name("twice"));
    await simulator.faults({ match: { operationId: "mosaic_create" }, action: { isHeld: true } });
    const sent = gateways().map((gateway) => gateway.query(create, input));
    await Promise.race(sent);
    await simulator.faults();
    const answers = await Promise.all(sent);
    expect(answers.map(codeOf).sort()).toEqual(["CONFLICT", undefined]);
    expect(await created(name("twice"))).toBe(1);
  });

  test("when nobody knows how it ended, it is not done again", async () => {
    const [first, second] = gateways();
    const input = mosaic(name("lost"), name("lost"));
    await simulator.faults({ match: { operationId: "mosaic_create" }, times: 1, action: "lost" });
    expect((await first.query(create, input)).errors?.[0]?.extensions).toMatchObject({ outcome: "UNKNOWN" });
    expect((await second.query(create, input)).errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      outcome: "UNKNOWN",
    });
    expect(await created(name("lost"))).toBe(1);
  });

  test("what Watcher refused may be corrected under the same name", async () => {
    const [first, second] = gateways();
    const wrong = await first.query(create, mosaic(name("mended"), name("mended"), { layout: "9x9" }));
    expect(wrong.data.createMosaic.userErrors).toEqual([{ code: "INVALID", path: ["input", "layout"] }]);
    const right = await second.query(create, mosaic(name("mended"), name("mended")));
    expect(right.data.createMosaic.mosaic).toMatchObject({ title: name("mended") });
  });

  test("a name is good for one input, and for one account", async () => {
    const [first, second] = gateways();
    await first.query(create, mosaic(name("taken"), name("taken")));
    expect(codeOf(await second.query(create, mosaic(name("other"), name("taken"))))).toBe("BAD_USER_INPUT");
    const foreign = await second.query(create, { ...mosaic(name("taken"), name("taken")), as: "operator" });
    expect(foreign.data.createMosaic.mosaic).toMatchObject({ title: name("taken") });
    expect(await created(name("taken"))).toBe(2);
  });
});

test.each([
  ["", "an empty one"],
  ["x".repeat(201), "a long one"],
])("a name has limits (%#)", async (clientMutationId) => {
  expect(codeOf(await alone.query(create, mosaic("limits", clientMutationId)))).toBe("BAD_USER_INPUT");
});

test("without Redis for a moment a named change is refused before anything is done", async () => {
  redis.freeze();
  const answer = await one.query(create, mosaic("frozen", "frozen"));
  redis.thaw();
  expect(codeOf(answer)).toBe("UNAVAILABLE");
  expect(await created("frozen")).toBe(0);
}, 30_000);

test("what is kept in Redis tells nothing", async () => {
  await one.query(create, mosaic("sealed", "a name to look for"));
  const keys = (await redis.client.keys("*change*")).filter((key) => key.includes(":change:"));
  const texts = await Promise.all(keys.map((key) => redis.client.get(key)));
  expect(keys.length).toBeGreaterThan(0);
  expect([...keys, ...texts].join("\n")).not.toMatch(/admin|a name to look for|mosaic|sealed/i);
});

test("a change is seen by the next query of every process, also while an older read is under way", async () => {
  const query = `{ mosaics(first: 100) { nodes { title } } }`;
  const titles = (answer: Answer) => answer.data.mosaics.nodes.map(({ title }: { title: string }) => title);
  await Promise.all([one, other].map((gateway) => gateway.query(query)));
  await simulator.faults({ match: { operationId: "mosaics_list" }, times: 1, action: { isHeld: true } });
  const old = other.query(query);
  await untilUnderWay("mosaics_list");
  await one.query(create, mosaic("seen everywhere", "seen everywhere"));
  expect(titles(await other.query(query))).toContain("seen everywhere");
  await simulator.faults();
  await old;
}, 30_000);

async function untilUnderWay(operationId: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const requests = await simulator.requests({ operationId });
    if (requests.some(({ status }) => status === null)) return;
  }
  throw new Error(`${operationId} was not asked for`);
}
