import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { request } from "node:http";
import { basic, startGateway, type TestGateway } from "./support/gateway.js";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const json = { "content-type": "application/json" };
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(gateway.url + path, { headers, redirect: "manual" });
const graphqlGet = (query: string, headers: Record<string, string> = {}) =>
  get(`/graphql?${new URLSearchParams({ query }).toString()}`, headers);
const post = (body: string, headers: Record<string, string> = json) =>
  fetch(`${gateway.url}/graphql`, { method: "POST", headers, body });

describe("GraphQL over HTTP, as audited by graphql-http", () => {
  const audits = serverAudits({ url: () => `${gateway.url}/graphql` });

  test("has all its audits", () => {
    expect(audits.length).toBeGreaterThanOrEqual(60);
  });

  test.each(audits.map(({ id, name, fn }) => ({ title: `${id} ${name}`, fn })))("$title", async ({ fn }) => {
    const result = await fn();
    expect(result.status === "ok" ? "ok" : `${result.status}: ${result.reason}`).toBe("ok");
  });
});

describe("GET /graphql", () => {
  test("answers queries", async () => {
    const response = await graphqlGet("{ viewer { name } }", {
      authorization: basic("guard"),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { viewer: { name: "guard" } } });
  });

  test("refuses mutations, and does not carry them out", async () => {
    const before = await gateway.simulator.requests();
    const mutation = `mutation { login(input: { login: "admin", password: "demo" }) { sessionToken } }`;
    const response = await graphqlGet(mutation);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    const body: unknown = await response.json();
    expect(body).toMatchObject({
      errors: [
        expect.objectContaining({
          extensions: {
            code: "BAD_REQUEST",
            retryable: false,
            requestId: response.headers.get("x-request-id"),
          },
        }),
      ],
    });
    expect(await gateway.simulator.requests()).toEqual(before);
  });
});

describe("what a foreign page can make a browser send without asking is refused", () => {
  const body = JSON.stringify({ query: "{ __typename }" });
  test.each([
    ["a link", () => graphqlGet("{ __typename }", { "sec-fetch-site": "cross-site" })],
    ["a link on a neighbouring host", () => graphqlGet("{ __typename }", { "sec-fetch-site": "same-site" })],
    ["a form as text", () => post(body, { "content-type": "text/plain" })],
    ["a form", () => post("query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" })],
  ])("%s", async (_, send) => {
    const response = await send();
    expect(response.status).toBeGreaterThanOrEqual(400);
    const answer = (await response.json()) as { data?: unknown; errors?: readonly { extensions?: object }[] };
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: "BAD_REQUEST", retryable: false, requestId: response.headers.get("x-request-id") },
    ]);
  });

  test("a form with files is not read: the cookie of the browser does not count for it", async () => {
    const response = await post("--x--", { "content-type": "multipart/form-data; boundary=x" });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    const withCookie = await post("--x--", {
      "content-type": "multipart/form-data; boundary=x",
      cookie: "__Host-watcher-graph=wgs_of-the-browser",
    });
    expect(withCookie.status).toBe(403);
  });

  test("and no other origin may read answers", async () => {
    const response = await post(body, { ...json, origin: "https://elsewhere.example" });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    const preflight = await fetch(`${gateway.url}/graphql`, {
      method: "OPTIONS",
      headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("every answer of /graphql", () => {
  test.each([
    ["data", JSON.stringify({ query: "{ __typename }" })],
    ["an error", JSON.stringify({ query: "{ viewer { name } }" })],
    ["an invalid document", JSON.stringify({ query: "{ nothing }" })],
    ["no JSON", "{"],
    ["no operation", "{}"],
    ["a list of operations", JSON.stringify([{ query: "{ __typename }" }])],
    ["a body that is too long", JSON.stringify({ query: " ".repeat(1_000_001) })],
  ])("with %s carries a request id of its own and is not kept", async (_, body) => {
    const [response, other] = [await post(body), await post(body)];
    expect(response.headers.get("x-request-id")).toMatch(uuid);
    expect(other.headers.get("x-request-id")).not.toBe(response.headers.get("x-request-id"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-type")).toMatch(/^application\/json; charset=utf-8$/);
    const answer = (await response.json()) as { errors?: readonly { extensions: object }[] };
    for (const { extensions } of answer.errors ?? []) {
      expect(extensions).toEqual({
        code: expect.any(String),
        retryable: false,
        requestId: response.headers.get("x-request-id"),
      });
    }
  });
});

describe("other paths", () => {
  test.each([
    "/nothing",
    "/graphql/",
    "/graphql/x",
    "/explorer/nothing",
    "/healthz/",
    "/.env",
    "/explorer/../package.json",
  ])("%s is not found", async (path) => {
    // fetch would tidy the path.
    const status = await new Promise<number>((resolve, reject) => {
      request(gateway.url, { path }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });
    expect(status).toBe(404);
  });

  test("/ leads to the explorer", async () => {
    const response = await get("/");
    expect([response.status, response.headers.get("location")]).toEqual([302, "/explorer"]);
  });

  test("/healthz tells that the process runs, whatever Watcher does", async () => {
    await gateway.simulator.faults({ match: {}, action: "reset" });
    const response = await get("/healthz");
    expect([response.status, await response.text()]).toEqual([200, "ok\n"]);
    await gateway.simulator.faults();
  });

  test("/readyz tells whether Watcher answers", async () => {
    const ready = await get("/readyz");
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, watcher: "ok" }]);
    await gateway.simulator.faults({ match: { operationId: "ui_settings_get" }, action: { status: 503 } });
    const failing = await get("/readyz");
    expect([failing.status, await failing.json()]).toEqual([
      503,
      {
        ready: false,
        watcher:
          "UPSTREAM_UNAVAILABLE: Watcher failed to answer for the settings of the user interface. Try again.",
      },
    ]);
    await gateway.simulator.faults();
  });

  test("/metrics tells of calls and operations, and of nobody", async () => {
    await gateway.query("query Secretly { cameras(first: 1) { nodes { name title } } }", { as: "operator" });
    await gateway.query("{ viewer { nope } }");
    const response = await get("/metrics");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    const text = await response.text();
    for (const name of [
      "watcher_call_seconds_bucket",
      "watcher_received_bytes_total",
      "graphql_operation_seconds_bucket",
      "graphql_operation_watcher_calls_bucket",
      "process_resident_memory_bytes",
      "nodejs_eventloop_lag_seconds",
    ]) {
      expect(text).toMatch(new RegExp(`^${name}\\b`, "m"));
    }
    expect(text).toMatch(/^watcher_call_seconds_count\{path="\/streams",outcome="ok"\} [1-9]/m);
    expect(text).not.toMatch(/operator|Secretly|demo|wgs_|eyJ|select=|127\.0\.0\.1/);
  });
});
