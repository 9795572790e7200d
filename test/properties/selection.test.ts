import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
} from "graphql";
import type { GraphQLNamedType } from "graphql";
import { readFileSync } from "node:fs";
import { startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { root } from "../support/processes.js";
import { runs } from "./seed.js";

const schema = buildSchema(readFileSync(`${root}/schema.graphql`, "utf8"));
const depth = 3;

/** What changes from one moment to the next, and what asks the device itself. */
const unsteady = new Set([
  "Camera.playback",
  "Camera.statistics",
  "Camera.archive",
  "Camera.device",
  "Camera.credentials",
  "Camera.sources",
  "Camera.latestEpisode",
  "Organization.statistics",
  "User.apiKey",
]);

/** A field with what is asked below it; undefined for a leaf. */
interface Asked {
  readonly name: string;
  readonly below: readonly Asked[] | undefined;
}

/** Fields without arguments, so without connections. */
function fieldsOf(type: GraphQLNamedType, left: number): { name: string; type: GraphQLNamedType }[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter(({ name, args }) => args.length === 0 && !unsteady.has(`${type.name}.${name}`))
    .map((field) => ({ name: field.name, type: getNamedType(field.type) }))
    .filter(
      (field) => !isCompositeType(field.type) || (left > 1 && fieldsOf(field.type, left - 1).length > 0),
    );
}

/** Everything that can be asked of a type. */
function everything(type: GraphQLNamedType, left: number): Asked[] {
  return fieldsOf(type, left).map((field) => ({
    name: field.name,
    below: isCompositeType(field.type) ? everything(field.type, left - 1) : undefined,
  }));
}

/** Any part of it, in any order, never nothing. */
function anyPart(whole: readonly Asked[]): fc.Arbitrary<readonly Asked[]> {
  return fc
    .shuffledSubarray([...whole], { minLength: 1, maxLength: Math.min(whole.length, 9) })
    .chain((fields) =>
      fc.tuple(
        ...fields.map(({ name, below }) =>
          below === undefined
            ? fc.constant<Asked>({ name, below })
            : anyPart(below).map<Asked>((part) => ({ name, below: part })),
        ),
      ),
    );
}

const written = (fields: readonly Asked[]): string =>
  fields.map(({ name, below }) => (below === undefined ? name : `${name} { ${written(below)} }`)).join(" ");

/** The same part of a full answer. */
function partOf(value: Data, fields: readonly Asked[]): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item: Data) => partOf(item, fields));
  return Object.fromEntries(
    fields.map(({ name, below }) => [name, below === undefined ? value[name] : partOf(value[name], below)]),
  );
}

const camera = schema.getType("Camera");
if (camera === undefined) throw new Error("No type Camera");
const whole = everything(camera, depth);

let gateway: TestGateway;
let names: readonly string[];
/** The full answer for each camera. */
const full = new Map<string, Data>();

beforeAll(async () => {
  gateway = await startGateway();
  const { data } = await gateway.query("{ cameras(first: 200) { nodes { name } } }");
  const all = (data.cameras.nodes as { name: string }[]).map(({ name }) => name);
  // Every ninth, and each unusual name: they differ in folder, preset, title and state.
  names = all.filter((name, index) => index % 9 === 0 || !name.startsWith("cam-"));
  for (const name of names) {
    const answer = await gateway.query(
      `query ($name: String!) { camera(name: $name) { ${written(whole)} } }`,
      {
        variables: { name },
      },
    );
    expect(answer.errors).toBeUndefined();
    full.set(name, answer.data.camera);
  }
}, 60_000);
afterAll(() => gateway.close());

test("the full answer is rich enough to compare with", () => {
  expect(whole.length).toBeGreaterThan(20);
  const lists = fieldsOf(camera, depth).filter(({ name }) => {
    const { type } = (isObjectType(camera) ? camera.getFields()[name] : undefined) ?? {};
    return isListType(isNonNullType(type) ? type.ofType : type);
  });
  expect(lists.map(({ name }) => name)).toEqual(["path"]);
  expect([...full.values()].some(({ folder, preset }) => folder !== null && preset !== null)).toBe(true);
});

const someNames = () => fc.shuffledSubarray([...names], { minLength: 1, maxLength: 6 });

test("any selection equals the same part of the full answer, whichever way the cameras are read", async () => {
  await fc.assert(
    fc.asyncProperty(anyPart(whole), someNames(), async (fields, chosen) => {
      const selection = written(fields);
      const expected = chosen.map((name) => partOf(full.get(name), fields));
      const alone = [];
      for (const name of chosen) {
        const answer = await gateway.query(
          `query ($name: String!) { camera(name: $name) { ${selection} } }`,
          {
            variables: { name },
          },
        );
        expect(answer.errors).toBeUndefined();
        alone.push(answer.data.camera);
      }
      expect(alone).toEqual(expected);

      const aliases = chosen.map(
        (name, index) => `c${index}: camera(name: ${JSON.stringify(name)}) { ${selection} }`,
      );
      const together = await gateway.query(`{ ${aliases.join(" ")} }`);
      expect(together.errors).toBeUndefined();
      expect(Object.values(together.data as object)).toEqual(expected);

      const ids = chosen.map((name) => full.get(name).id as string);
      const nodes = await gateway.query(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Camera { ${selection} } } }`,
        {
          variables: { ids },
        },
      );
      expect(nodes.errors).toBeUndefined();
      expect(nodes.data.nodes).toEqual(expected);
    }),
    runs(40),
  );
}, 60_000);

test("cameras asked for with different fields in one operation do not lend one another their gaps", async () => {
  const pair = fc.tuple(anyPart(whole), anyPart(whole));
  await fc.assert(
    fc.asyncProperty(pair, someNames(), async ([left, right], chosen) => {
      const fields = chosen.map((name, index) => {
        const part = index % 2 === 0 ? left : right;
        return { name, part, text: `c${index}: camera(name: ${JSON.stringify(name)}) { ${written(part)} }` };
      });
      // The same camera twice, with either selection.
      const [first = ""] = chosen;
      fields.push({
        name: first,
        part: right,
        text: `again: camera(name: ${JSON.stringify(first)}) { ${written(right)} }`,
      });
      const answer = await gateway.query(`{ ${fields.map(({ text }) => text).join(" ")} }`);
      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data as object)).toEqual(
        fields.map(({ name, part }) => partOf(full.get(name), part)),
      );
    }),
    runs(40),
  );
}, 60_000);
