import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import type { FaultRule } from "../support/simulator.js";

/** What becomes of Watcher's failures when something is to be changed. A change is never sent twice. */
const organizationId = idOf("Organization", 1);

let gateway: TestGateway;
/** What Watcher never answers takes as long as the gateway waits, so that everything else is tried meanwhile. */
let unanswered: Promise<Answer>;
beforeAll(async () => {
  gateway = await startGateway();
  await gateway.simulator.faults({ match: { operationId: "mosaic_create" }, action: "hang" });
  unanswered = gateway.query(create, { variables: mosaic("uncertain") });
  await untilAsked("mosaic_create");
  await gateway.simulator.faults();
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const create = `mutation ($input: CreateMosaicInput!) {
  createMosaic(input: $input) { mosaic { title } userErrors { code message path } }
}`;
const mosaic = (title: string, more: object = {}) => ({
  input: { title, organizationId, layout: "2x2", cells: [{}, {}, {}, {}], ...more },
});

const writes = async (answer: Answer) =>
  (await answer.requests()).filter(({ method }) => method !== "GET").map(({ status }) => status);

const pointed = (status: number, ...sources: readonly object[]) => ({
  status,
  body: {
    errors: sources.map((source) => ({
      status: String(status),
      code: "bad_request",
      title: "Not so",
      source,
    })),
  },
});

test.each([
  ["403", { status: 403 }, "FORBIDDEN", false],
  ["404", { status: 404 }, "NOT_FOUND", false],
  ["409", { status: 409 }, "CONFLICT", false],
  ["429", { status: 429, headers: { "retry-after": "7" } }, "RATE_LIMITED", true],
])("%s: nothing was done, which the code says", async (_, action, code, retryable) => {
  await gateway.simulator.faults({ match: { operationId: "mosaic_create" }, action });
  const answer = await gateway.query(create, { variables: mosaic("refused") });
  expect(answer.data).toEqual({ createMosaic: null });
  expect(answer.errors).toMatchObject([{ path: ["createMosaic"], extensions: { code, retryable } }]);
  expect(answer.errors?.[0]?.extensions?.["outcome"]).toBeUndefined();
  expect(await writes(answer)).toHaveLength(1);
});

test.each([
  ["500", { status: 500 }, "UPSTREAM_UNAVAILABLE"],
  [
    "502 with a page of a proxy",
    { status: 502, body: "<html>", contentType: "text/html" },
    "UPSTREAM_UNAVAILABLE",
  ],
  ["503", { status: 503 }, "UPSTREAM_UNAVAILABLE"],
  ["a connection that breaks before the answer", "reset", "UPSTREAM_UNAVAILABLE"],
  ["a connection that breaks after it was done", "lost", "UPSTREAM_UNAVAILABLE"],
  ["an answer that breaks off", "truncate", "UPSTREAM_UNAVAILABLE"],
  ["a page with status 200", "html", "UPSTREAM_INVALID"],
  ["an answer that is no JSON", "garbage", "UPSTREAM_INVALID"],
])("%s: nobody knows whether it was done, and that is said", async (_, action, code) => {
  await gateway.simulator.faults({ match: { operationId: "mosaic_create" }, action });
  await expectUncertain(await gateway.query(create, { variables: mosaic("uncertain") }), code);
});

async function expectUncertain(answer: Answer, code: string): Promise<void> {
  expect(answer.errors).toMatchObject([
    { path: ["createMosaic"], extensions: { code, retryable: false, outcome: "UNKNOWN" } },
  ]);
  expect(answer.errors?.[0]?.message).toMatch(/unknown: look at the mosaics before you try again/);
  expect(await writes(answer)).toHaveLength(1);
}

test("a Watcher that cannot be reached has done nothing", async () => {
  const nowhere = await startGateway({ simulator: gateway.simulator, watcherUrl: "http://127.0.0.1:9" });
  const answer = await nowhere.query(
    `mutation { recoverPassword(input: { email: "a@example.com" }) { userErrors { code } } }`,
    { as: null },
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true } }]);
  expect(answer.errors?.[0]?.extensions?.["outcome"]).toBeUndefined();
  await nowhere.close();
});

test("a token that is refused is renewed, and the change made once", async () => {
  await gateway.simulator.faults({ match: { operationId: "mosaic_create" }, times: 1, action: "empty401" });
  const answer = await gateway.query(create, { variables: mosaic("renewed") });
  expect(answer.data).toEqual({ createMosaic: { mosaic: { title: "renewed" }, userErrors: [] } });
  expect(await writes(answer)).toEqual([401, 200]);
});

test("nobody is signed in: nothing is sent", async () => {
  const answer = await gateway.query(create, { variables: mosaic("nobody"), as: null });
  expect(answer.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  expect(await answer.requests()).toEqual([]);
});

test.each<[string, FaultRule["action"], readonly (readonly [code: string, path: readonly string[]])[]]>([
  ["a field", pointed(400, { pointer: "/title" }), [["INVALID", ["input", "title"]]]],
  ["a renamed field", pointed(422, { pointer: "/type" }), [["INVALID", ["input", "layout"]]]],
  [
    "a field in a list",
    pointed(400, { pointer: "/streams/1/name" }),
    [["INVALID", ["input", "cells", "1", "cameraId"]]],
  ],
  ["an item of a list", pointed(400, { pointer: "/streams/0" }), [["INVALID", ["input", "cells", "0"]]]],
  ["a list", pointed(400, { pointer: "/streams" }), [["INVALID", ["input", "cells"]]]],
  [
    "an item beyond the list",
    pointed(400, { pointer: "/streams/9/name" }),
    [["INVALID", ["input", "cells"]]],
  ],
  ["what nobody knows", pointed(400, { pointer: "/novelty" }), [["INVALID", ["input"]]]],
  ["the whole body", pointed(400, { pointer: "" }), [["INVALID", ["input"]]]],
  ["no pointer", pointed(400, {}), [["INVALID", ["input"]]]],
  ["a parameter", pointed(400, { parameter: "organization_id" }), [["INVALID", ["input", "organizationId"]]]],
  [
    "several fields",
    pointed(400, { pointer: "/title" }, { pointer: "/organization_id" }),
    [
      ["INVALID", ["input", "title"]],
      ["INVALID", ["input", "organizationId"]],
    ],
  ],
  ["a conflict of a field", pointed(409, { pointer: "/title" }), [["CONFLICT", ["input", "title"]]]],
  [
    "a field that names nothing",
    pointed(404, { pointer: "/organization_id" }),
    [["NOT_FOUND", ["input", "organizationId"]]],
  ],
  [
    "a body that is no JSON",
    { status: 400, body: "<html>", contentType: "text/html" },
    [["INVALID", ["input"]]],
  ],
  ["an error of the older form", { status: 400, body: { error: "bad_request" } }, [["INVALID", ["input"]]]],
])("Watcher's complaint about %s leads to the input", async (_, action, expected) => {
  await gateway.simulator.faults({ match: { operationId: "mosaic_create" }, action });
  const answer = await gateway.query(create, { variables: mosaic("x", { cells: [{}, { cameraId: null }] }) });
  expect(answer.errors).toBeUndefined();
  const { mosaic: made, userErrors } = answer.data.createMosaic;
  expect(made).toBeNull();
  expect(userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path])).toEqual(
    expected,
  );
});

test.each([
  ["an address", "Could not fetch http://10.0.0.7/internal"],
  ["a token", "Bad token eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3MDB9.c2ln"],
  ["markup", "<script>alert(1)</script>"],
  ["a novel", "so ".repeat(200)],
])("Watcher's words are not passed on with %s", async (_, title) => {
  const body = { errors: [{ title, source: { pointer: "/title" } }] };
  await gateway.simulator.faults({ match: { operationId: "mosaic_create" }, action: { status: 400, body } });
  const answer = await gateway.query(create, { variables: mosaic("x") });
  expect(answer.data.createMosaic.userErrors).toEqual([
    { code: "INVALID", message: "Watcher does not accept this.", path: ["input", "title"] },
  ]);
});

describe("an input that does not fit", () => {
  test.each([
    ["an id of another type", { organizationId: idOf("Camera", "cam-0001") }],
    ["an id of nothing", { organizationId: "nonsense" }],
    ["a cell with an id of another type", { cells: [{ cameraId: idOf("Mosaic", 1) }] }],
    ["a missing field", { title: null }],
    ["a field that there is not", { colour: "red" }],
  ])("%s: nothing is sent", async (_, more) => {
    const answer = await gateway.query(create, { variables: mosaic("x", more) });
    expect(answer.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    expect(await answer.requests()).toEqual([]);
  });
});

test("UNKNOWN is for reading: it cannot be written", async () => {
  const answer = await gateway.query(
    `mutation ($input: UpdateCameraInput!) { updateCamera(input: $input) { userErrors { code } } }`,
    {
      variables: {
        input: {
          id: idOf("Camera", "cam-0001"),
          vision: { detectors: [{ type: "UNKNOWN", regionId: "r" }] },
        },
      },
    },
  );
  expect(answer.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  expect(await writes(answer)).toEqual([]);
});

test("what failed to be read back was done all the same", async () => {
  await gateway.simulator.faults(
    { match: { operationId: "mosaics_list" }, action: { status: 503 } },
    { match: { operationId: "mosaic_get" }, action: { status: 503 } },
  );
  const answer = await gateway.query(create, { variables: mosaic("unread") });
  expect(answer.data).toEqual({ createMosaic: { mosaic: null, userErrors: [] } });
  expect(answer.errors).toMatchObject([
    { path: ["createMosaic", "mosaic"], extensions: { code: "UPSTREAM_UNAVAILABLE" } },
  ]);
});

test("changes of one operation are made one after the other, and each reads what it made", async () => {
  const one = (name: string, title: string) =>
    `${name}: createMosaic(input: { title: "${title}", organizationId: "${organizationId}", layout: "2x2", cells: [{}, {}, {}, {}] }) {
      mosaic { title organization { statistics { mosaics } } }
    }`;
  const answer = await gateway.query(`mutation { ${one("a", "first")} ${one("b", "second")} }`);
  expect(answer.errors).toBeUndefined();
  const count = ({ mosaic: made }: { mosaic: { organization: { statistics: { mosaics: number } } } }) =>
    made.organization.statistics.mosaics;
  expect(count(answer.data.b)).toBe(count(answer.data.a) + 1);
});

test("one that fails neither stops nor hides the others of its operation, which are made in their order", async () => {
  const create = (title: string) =>
    `${title}: createMosaic(input: { title: "${title}", organizationId: "${organizationId}", layout: "2x2", cells: [{}, {}, {}, {}] }) { mosaic { title } }`;
  const second = `second: deleteMosaic(input: { id: "${idOf("Mosaic", 999_999)}" }) { deletedId }`;
  const answer = await gateway.query(`mutation { ${create("first")} ${second} ${create("third")} }`);
  expect(answer.data).toEqual({
    first: { mosaic: { title: "first" } },
    second: null,
    third: { mosaic: { title: "third" } },
  });
  expect(answer.errors).toMatchObject([{ path: ["second"], extensions: { code: "NOT_FOUND" } }]);
  expect(await writes(answer)).toEqual([200, 404, 200]);
});

test("no answer: nobody knows whether it was done, and that is said", async () => {
  await expectUncertain(await unanswered, "UPSTREAM_TIMEOUT");
}, 30_000);

async function untilAsked(operationId: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await gateway.simulator.requests({ operationId })).length === 0)
    if (Date.now() > deadline) throw new Error(`${operationId} was not asked for`);
}
