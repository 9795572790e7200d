import { describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLType,
} from "graphql";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { nodeTypes } from "../src/sources/global-id.js";

/** The rules that schema.graphql keeps: it is written by hand, and read by people. */

const graph = buildSchema(readFile("schema.graphql"));
const types = Object.values(graph.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith("Connection"));

/** Anything with a name and a description, by its coordinate. */
interface Named {
  readonly at: string;
  readonly name: string;
  readonly description: string;
}
/** A field, an argument or an input field. */
interface Member extends Named {
  /** As the schema writes it, for example [Camera!]. */
  readonly type: string;
  /** The same without lists and exclamation marks. */
  readonly typeName: string;
}

const enumValues: readonly Named[] = types
  .filter(isEnumType)
  .flatMap((type) => type.getValues().map((value) => toNamed(`${type.name}.${value.name}`, value)));
const fields: readonly (Member & { readonly args: readonly Member[] })[] = withFields.flatMap((type) =>
  Object.values(type.getFields()).map((field) => {
    const at = `${type.name}.${field.name}`;
    return { ...toMember(at, field), args: field.args.map((arg) => toMember(`${at}(${arg.name}:)`, arg)) };
  }),
);
const inputFields: readonly Member[] = types
  .filter(isInputObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => toMember(`${type.name}.${field.name}`, field)),
  );
const members: readonly Member[] = [...fields, ...fields.flatMap(({ args }) => args), ...inputFields];

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function toNamed(at: string, { name, description }: Described): Named {
  return { at, name, description: description ?? "" };
}

function toMember(at: string, member: Described & { readonly type: GraphQLType }): Member {
  return { ...toNamed(at, member), type: String(member.type), typeName: getNamedType(member.type).name };
}

function readFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
}

/** Coordinates of what breaks a rule; an empty list is what every rule expects. */
function breaking<T extends { readonly at: string }>(
  all: readonly T[],
  breaks: (one: T) => boolean,
): string[] {
  expect(all.length).toBeGreaterThan(0);
  return all.filter(breaks).map(({ at }) => at);
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

test("is a valid schema", () => {
  expect(validateSchema(graph)).toEqual([]);
});

test("has no input field that is non-null with a default: the compiler of operations does not apply it", () => {
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  expect(inputs.some(({ defaultValue }) => defaultValue !== undefined)).toBe(true);
  const refused = inputs.filter((field) => isNonNullType(field.type) && field.defaultValue !== undefined);
  expect(refused.map(({ name }) => name)).toEqual([]);
});

describe("descriptions", () => {
  const described = [...types.map((type) => toNamed(type.name, type)), ...members, ...enumValues];

  test("stand everywhere and are sentences", () => {
    expect(breaking(described, ({ description }) => !/^\S[^]*\.$/.test(description))).toEqual([]);
  });

  test("say more than the name", () => {
    expect(breaking(described, ({ name, description }) => letters(description) === letters(name))).toEqual(
      [],
    );
  });
});

describe("names", () => {
  test("of fields, arguments and input fields are camelCase", () => {
    expect(breaking(members, ({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
  });

  test("of types are PascalCase", () => {
    const named = types.map(({ name }) => ({ name, at: name }));
    expect(
      breaking(named, ({ name }) => !/^([A-Z][a-z0-9]+)+$/.test(name) && !knownAcronyms.has(name)),
    ).toEqual([]);
  });

  test("of enum values are UPPER_SNAKE", () => {
    expect(breaking(enumValues, ({ name }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  });

  test("of what is true or false read like it", () => {
    const flags = members.filter(({ typeName }) => typeName === "Boolean");
    expect(
      breaking(flags, ({ name, at }) => !/^((is|was|has|can|may)[A-Z]|ok$)/.test(name) && !verbs.has(at)),
    ).toEqual([]);
  });

  test("use the words of the graph, not those of Watcher", () => {
    const named = [...members, ...enumValues, ...types.map(({ name }) => ({ name, at: name }))];
    expect(breaking(named, ({ name, at }) => upstreamWord.test(name) && !otherMeaning.has(at))).toEqual([]);
  });

  test("that are excused from a rule exist", () => {
    const known = new Set([...members, ...enumValues].map(({ at }) => at));
    const typeNames = new Set(types.map(({ name }) => name));
    expect([...verbs, ...otherMeaning].filter((at) => !known.has(at))).toEqual([]);
    expect([...knownAcronyms].filter((name) => !typeNames.has(name))).toEqual([]);
  });
});

/** Scalars whose names are those of their standards. */
const knownAcronyms: ReadonlySet<string> = new Set(["URL", "JSON"]);

/** True or false by a verb of their own. */
const verbs: ReadonlySet<string> = new Set([
  "RtspSource.waitsForRtcp",
  "RtspSourceInput.waitsForRtcp",
  "EpisodeFilter.latestPerSubject",
  "EpisodeChangeFilter.latestPerSubject",
  "Session.current",
]);

/** Watcher's words where the graph has its own: camera, archive, known person, episode kind. */
const upstreamWord = /stream|dvr|favour|media(name|_)|(?<!o)utc|personsList|persons_list/i;

/** Words that look like Watcher's and are not: media really come in streams. */
const otherMeaning: ReadonlySet<string> = new Set([
  "MediaInfo.streamId",
  "MediaFlow.STREAM",
  "MediaFlow.ARCHIVE_STREAM",
]);

describe("lists", () => {
  const pageArguments = ["after", "before", "first", "last"];
  const paged = fields.filter(({ typeName }) => typeName.endsWith("Connection"));

  test.each(paged.map((field) => [field.at, field] as const))(
    "%s takes the paging arguments",
    (_at, field) => {
      const types = field.args
        .filter(({ name }) => pageArguments.includes(name))
        .map(({ name, type }) => `${name}: ${type}`);
      expect(types.sort()).toEqual(["after: String", "before: String", "first: Int", "last: Int"]);
    },
  );

  test("of nodes are connections, except for those that one object holds whole", () => {
    const nodeLists = fields.filter(
      ({ at, type, typeName }) => type.startsWith("[") && isNode(typeName) && !at.includes("Connection."),
    );
    expect(breaking(nodeLists, () => true)).toEqual([
      "Query.nodes",
      "ReceivedMessages.messages",
      "Camera.path",
      "UpdateCamerasPayload.cameras",
      "Folder.path",
    ]);
  });

  test.each(connections.map((type) => [type.name, type] as const))(
    "%s has all of a connection",
    (name, type) => {
      const edge = graph.getType(name.replace(/Connection$/, "Edge"));
      if (!isObjectType(edge)) throw new Error(`${name} has no edge type`);
      const node = edge.getFields()["node"];
      const nodeName = node === undefined ? "" : getNamedType(node.type).name;
      expect(isNode(nodeName)).toBe(true);
      expect(signatures(type)).toEqual({
        edges: `[${edge.name}!]!`,
        nodes: `[${nodeName}]!`,
        pageInfo: "PageInfo!",
        estimatedCount: "Int",
      });
      expect(signatures(edge)).toMatchObject({ cursor: "String!", node: nodeName });
    },
  );

  test("can all be reached", () => {
    const reached = new Set(paged.map(({ typeName }) => typeName));
    expect(connections.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
});

function isNode(name: string): boolean {
  const type = graph.getType(name);
  return (
    name === "Node" ||
    ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some((i) => i.name === "Node"))
  );
}

function signatures(type: GraphQLObjectType | GraphQLInterfaceType): Record<string, string> {
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

describe("nodes", () => {
  test("are the types that an id can name", () => {
    const named = withFields.filter(({ name }) => name !== "Node" && isNode(name));
    // An interface stands for its kinds: the id of an episode does not tell which one it is.
    const asInterface = new Set(
      named.filter(isInterfaceType).flatMap((type) => graph.getPossibleTypes(type)),
    );
    const expected = named
      .filter((type) => !isObjectType(type) || !asInterface.has(type))
      .map(({ name }) => name);
    expect(expected.sort()).toEqual([...nodeTypes].sort());
  });

  test("are all types with an id; those of the viewer and of sessions alone are not taken by node(id:)", () => {
    const withId = withFields.filter((type) => String(type.getFields()["id"]?.type) === "ID!");
    expect(withId.map(({ name }) => name).filter((name) => name !== "Node" && !isNode(name))).toEqual([
      "Session",
      "Viewer",
    ]);
  });
});

test("what another object or call may fail to give is nullable", () => {
  const roots = fields.filter(({ at }) => at.startsWith("Query.") && at !== "Query.nodes");
  expect(breaking(roots, ({ type }) => type.endsWith("!"))).toEqual([]);
});

test("every coordinate of the coverage map exists", () => {
  const coverage = z
    .record(z.string(), z.array(z.string()))
    .parse(JSON.parse(readFile("contract/coverage.json")));
  const known = new Set(fields.map(({ at }) => at));
  const coordinates = Object.values(coverage).flat();
  expect(coordinates.length).toBeGreaterThan(0);
  expect(coordinates.filter((at) => !known.has(at))).toEqual([]);
});
