import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { prove, proveRefusal, type Refusal } from "./prove.js";
import { idOf } from "./support.js";

/** Known persons. */
let gateway: TestGateway;
let persons: readonly Data[];
beforeAll(async () => {
  gateway = await startGateway();
  persons = (await gateway.query("{ persons(first: 3) { nodes { id key } } }")).data.persons.nodes;
  expect(persons).toHaveLength(3);
});
afterAll(() => gateway.close());

test("a person is deleted, and read by nobody any more", async () => {
  const { id, key } = persons[0];
  await prove(gateway, {
    field: "deletePerson { deletedId }",
    input: { id },
    calls: [[`DELETE /persons/${key}`]],
    payload: { deletedId: id },
    after: { query: `{ person(id: "${id}") { name } }`, data: { person: null } },
  });
});

const refusals: readonly [string, () => Refusal][] = [
  [
    "by somebody who sees no persons",
    () => ({ field: "deletePerson { }", input: { id: persons[1].id }, as: "guard", refused: "FORBIDDEN" }),
  ],
  [
    "who does not exist",
    () => ({
      field: "deletePerson { }",
      input: { id: idOf("Person", "1234567890123456789") },
      refused: "NOT_FOUND",
      calls: [["DELETE /persons/1234567890123456789"]],
    }),
  ],
  [
    "who is an episode",
    () => ({
      field: "deletePerson { }",
      input: { id: idOf("Episode", persons[1].key) },
      refused: "BAD_USER_INPUT",
      calls: [],
    }),
  ],
];

test.each(refusals)("the deletion of a person %s is refused, and nothing is changed", async (_, refusal) => {
  await proveRefusal(gateway, { stays: "{ persons(first: 100) { nodes { key } } }", ...refusal() });
});
