import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, isInterfaceType, isObjectType } from "graphql";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { discover, readWatcher, type Known } from "./coverage/known.js";
import { proofs } from "./coverage/proofs.js";
import { startGateway, type Data, type TestGateway } from "./support/gateway.js";

/**
 * Every read operation of Watcher is reachable at each coordinate that contract/coverage.json names for it: the query
 * causes that very request, and answers what Watcher itself answers for the same thing.
 */
const coverage = z.record(z.string(), z.array(z.string())).parse(readJson("contract/coverage.json"));

function readJson(file: string): unknown {
  return JSON.parse(readFile(file));
}

function readFile(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
}

describe("contract/coverage.json", () => {
  test("names every read operation of the contract, and the login", () => {
    const contract = z
      .object({
        paths: z.record(z.string(), z.object({ get: z.object({ operationId: z.string() }).optional() })),
      })
      .parse(readJson("contract/openapi.json"));
    const reads = Object.values(contract.paths).flatMap(({ get }) =>
      get === undefined ? [] : [get.operationId],
    );
    expect(Object.keys(coverage).sort()).toEqual([...reads, "login_create"].sort());
  });

  test("names coordinates of the schema, at least one for each operation", () => {
    const graph = buildSchema(readFile("schema.graphql"));
    const exists = (coordinate: string) => {
      const [typeName = "", field = ""] = coordinate.split(".");
      const type = graph.getType(typeName);
      return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields();
    };
    expect(
      Object.values(coverage).flatMap((coordinates) => coordinates.filter((one) => !exists(one))),
    ).toEqual([]);
    expect(Object.entries(coverage).filter(([, coordinates]) => coordinates.length === 0)).toEqual([]);
  });

  test("is proved row by row", () => {
    const proved = Object.entries(proofs).map(([operation, byCoordinate]) => [
      operation,
      Object.keys(byCoordinate),
    ]);
    expect(Object.fromEntries(proved)).toEqual(coverage);
  });
});

let gateway: TestGateway;
let known: Known;
beforeAll(async () => {
  gateway = await startGateway();
  known = await discover(gateway);
});
afterAll(async () => {
  await gateway.close();
});

const rows = Object.entries(proofs).flatMap(([operation, byCoordinate]) =>
  Object.entries(byCoordinate).map(([coordinate, proof]) => [operation, coordinate, proof] as const),
);

test.each(rows)("%s is read by %s", async (operation, _coordinate, makeProof) => {
  const { query, variables = {}, as, rest, data } = makeProof(known);
  const before = (await gateway.simulator.requests()).at(-1)?.n ?? 0;
  const answer = await gateway.query(query, { variables, ...(as === null && { as }) });
  const requests = await gateway.simulator.requests({ after: before });

  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual(data(await readWatcher(gateway, rest)));
  // A field that has a value nowhere in the answer would prove nothing.
  expect(fieldsWithoutValue(answer.data)).toEqual([]);
  const own = requests.filter(({ operationId }) => operationId === operation);
  expect(own.map(({ status }) => status)).toEqual(own.map(() => (rest.startsWith("/web_push") ? 204 : 200)));
  // Signing in belongs to no operation of a client; every other call carries the id of its own.
  const traced = own.filter(
    ({ traceId }) => traceId === (operation === "login_create" ? null : answer.requestId),
  );
  expect(traced.length).toBeGreaterThan(0);
});

/** Fields that are null or without items wherever they occur. */
function fieldsWithoutValue(data: Data): string[] {
  const withValue = new Map<string, boolean>();
  const visit = (value: unknown, at: string): void => {
    if (Array.isArray(value) && value.length > 0) return value.forEach((item) => visit(item, at));
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const hasValue = value !== null && !Array.isArray(value);
    withValue.set(at, hasValue || withValue.get(at) === true);
    if (isObject) for (const [name, inner] of Object.entries(value)) visit(inner, `${at}.${name}`);
  };
  visit(data, "data");
  return [...withValue].flatMap(([at, has]) => (has ? [] : [at]));
}
