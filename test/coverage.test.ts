import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, isInterfaceType, isObjectType } from "graphql";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { discover, readWatcher, type Known } from "./coverage/known.js";
import { proofs } from "./coverage/proofs.js";
import { writes, type Tools } from "./coverage/writes.js";
import { done } from "./mutations/prove.js";
import { faultsOf, type SentCall } from "./support/contract.js";
import { startGateway, type Data, type TestGateway } from "./support/gateway.js";
import type { UpstreamRequest } from "./support/simulator.js";

/**
 * Every operation of Watcher is reachable at each coordinate that contract/coverage.json names for it. For a read the
 * query causes that very request, and answers what Watcher itself answers for the same thing. For a write the mutation causes
 * that very request, with a body that the contract allows, and Watcher does it.
 */
const coverage = z.record(z.string(), z.array(z.string())).parse(readJson("contract/coverage.json"));

/** The method of each operation of the contract. */
const operations = new Map(
  Object.values(
    z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))) })
      .parse(readJson("contract/openapi.json")).paths,
  ).flatMap((methods) =>
    Object.entries(methods).map(([method, { operationId }]) => [operationId, method] as const),
  ),
);

function readJson(file: string): unknown {
  return JSON.parse(readFile(file));
}

function readFile(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
}

describe("contract/coverage.json", () => {
  test("names every operation of the contract", () => {
    expect(Object.keys(coverage).sort()).toEqual([...operations.keys()].sort());
  });

  test("names every mutation but those of the gateway's own sessions, each for what changes something", () => {
    const graph = buildSchema(readFile("schema.graphql"));
    const own = ["logout", "logoutEverywhere", "revokeSession"];
    const mutations = Object.keys(graph.getMutationType()?.getFields() ?? {});
    const named = Object.values(coverage).flat();
    expect(mutations.filter((name) => !named.includes(`Mutation.${name}`))).toEqual(own);
    const isWrite = (operation: string) => operations.get(operation) !== "get";
    const misplaced = Object.entries(coverage).flatMap(([operation, coordinates]) =>
      coordinates.filter((one) => one.startsWith("Mutation.") !== isWrite(operation)),
    );
    expect(misplaced).toEqual([]);
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
    const proved = [...Object.entries(proofs), ...Object.entries(writes)].map(
      ([operation, byCoordinate]) => [operation, Object.keys(byCoordinate)] as const,
    );
    expect(Object.fromEntries(proved)).toEqual(coverage);
    expect(proved).toHaveLength(Object.keys(coverage).length);
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

const rowsOf = <Proof>(table: Readonly<Record<string, Readonly<Record<string, Proof>>>>) =>
  Object.entries(table).flatMap(([operation, byCoordinate]) =>
    Object.entries(byCoordinate).map(([coordinate, proof]) => [operation, coordinate, proof] as const),
  );

test.each(rowsOf(proofs))("%s is read by %s", async (operation, _coordinate, makeProof) => {
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

test.each(rowsOf(writes))("%s is called by %s", async (operation, coordinate, makeWrite) => {
  const tools: Tools = {
    known,
    make: (field, input) => done(gateway, field, input),
    read: async (query) => {
      const { errors, data } = await gateway.query(query);
      expect(errors).toBeUndefined();
      return data;
    },
  };
  const { input, ...options } = await makeWrite(tools);
  const answer = await gateway.query(mutationOf(coordinate, input), { variables: { input }, ...options });
  expect(answer.body).toMatchObject({ data: { done: { userErrors: [] } } });
  expect(answer.errors).toBeUndefined();

  const changes = (await answer.requests()).filter(({ method }) => method !== "GET");
  expect(changes.map(({ operationId }) => operationId)).toEqual([operation]);
  expect(changes.map((change) => faultsOf(operation, sentBy(change)))).toEqual([[]]);
});

function mutationOf(coordinate: string, input: object | undefined): string {
  const field = coordinate.replace("Mutation.", "");
  if (input === undefined) return `mutation { done: ${field} { userErrors { code message path } } }`;
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return `mutation ($input: ${type}!) { done: ${field}(input: $input) { userErrors { code message path } } }`;
}

/** The parts of a form that came with files. */
const formBody = z.object({
  fields: z.record(z.string(), z.string()),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
});

function sentBy({ method, path, query, status, contentType, body }: UpstreamRequest): SentCall {
  const call = { method, path: path.replace(/\?.*/, ""), query: Object.keys(query), status, contentType };
  if (body === undefined || body === "") return { ...call, body: undefined };
  if (typeof body === "string")
    return { ...call, body: contentType?.startsWith("application/json") === true ? JSON.parse(body) : body };
  const { fields, files } = formBody.parse(body);
  // Of a file the log has the digest in place of the bytes.
  return {
    ...call,
    body: { ...fields, ...Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])) },
  };
}

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
