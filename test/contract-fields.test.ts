import { describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type GraphQLNamedType,
} from "graphql";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { cameraShape } from "../src/sources/camera-shape.js";
import { episodeShape } from "../src/sources/episode-shape.js";
import { folderShape } from "../src/sources/folder-shape.js";
import { folderUserShape } from "../src/sources/folders.js";
import { nodeTypes } from "../src/sources/global-id.js";
import { messageShape } from "../src/sources/messages.js";
import { mosaicShape } from "../src/sources/mosaics.js";
import { memberShape, organizationShape } from "../src/sources/organizations.js";
import { personListShape, personShape } from "../src/sources/persons.js";
import { presetShape } from "../src/sources/presets.js";
import { deviceShape as pushDeviceShape, profileShape } from "../src/sources/profile.js";
import type { Selection } from "../src/sources/selection.js";
import { activationShape, invitationShape, uiSettingsShape } from "../src/sources/settings.js";
import type { Shape } from "../src/sources/shape.js";
import { cameraUserShape, credentialsShape, deviceShape } from "../src/sources/streams.js";
import { userCameraShape, userFolderShape, userOrganizationShape, userShape } from "../src/sources/users.js";

/**
 * Every field of Watcher's read operations can be asked for through the graph, and the graph asks for nothing else. The
 * tables of the sources are pure, so they are read here without a gateway.
 */

/** Each read operation that answers objects: the graph type and the table that read them. */
const readers: readonly (readonly [type: string, shape: Shape<unknown>, operations: readonly string[]])[] = [
  ["Camera", cameraShape, ["streams_list", "stream_get"]],
  ["CameraDevice", deviceShape, ["camera_config_get"]],
  ["CameraCredentials", credentialsShape, ["camera_auth_get"]],
  ["CameraUserEdge", cameraUserShape, ["stream_permissions_users_list", "stream_permission_user_get"]],
  ["Episode", episodeShape, ["episodes_list", "episode_get"]],
  ["Organization", organizationShape, ["organizations_list", "organization_get"]],
  ["OrganizationUserEdge", memberShape("1"), ["organization_users_list", "organization_user_get"]],
  ["Folder", folderShape, ["folder_list", "folder_get"]],
  ["FolderUserEdge", folderUserShape, ["folder_users_list", "folder_user_get"]],
  ["Preset", presetShape, ["presets_list", "preset_get"]],
  ["Mosaic", mosaicShape, ["mosaics_list", "mosaic_get"]],
  ["Person", personShape, ["persons_list", "person_get"]],
  ["PersonList", personListShape, ["person_lists_get"]],
  ["Message", messageShape, ["messages_list", "message_get"]],
  ["User", userShape, ["users_list", "user_get"]],
  ["UserOrganizationEdge", userOrganizationShape, ["user_organizations_list"]],
  ["UserFolderEdge", userFolderShape, ["user_organization_folders_list"]],
  ["UserCameraEdge", userCameraShape, ["user_streams_permissions_list", "user_stream_permission_get"]],
  ["Viewer", profileShape, ["profile_get"]],
  ["Device", pushDeviceShape, ["device_token_get"]],
  ["UiSettings", uiSettingsShape, ["ui_settings_get"]],
  ["Invitation", invitationShape, ["get_invite_short_info"]],
  ["AgentActivation", activationShape, ["agent_activation_token_get"]],
];

/** Operations that answer one value, read without a table; coverage.test.ts shows that it arrives. */
const valueOperations: Readonly<Record<string, readonly string[]>> = {
  user_apikey_get: ["apikey"],
  users_apikey_get: ["apikey"],
  web_push_subscription_existence_get: [],
};

/** What stands around the items of every list. */
const envelope: Readonly<Record<string, string>> = {
  next: "tells pageInfo.hasNextPage",
  prev: "the cursors of the graph are its own, and go both ways",
  estimated_count: "is estimatedCount of the connection",
  timing: "is Watcher's measurement of itself: the metrics of the gateway have their own",
};

/** Fields that the graph leaves out, with the reason. Fields that are marked writeOnly need no mention. */
const leftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Episode: {
    "stream.organization_id": "Episode.camera.organization reads it from the camera itself",
  },
  Viewer: {
    apikey: "Viewer.apiKey reads it from its own path, where it is current",
  },
};

/** Objects that the tables take whole, with the fields that they read of them. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  photos: ["data", "mime_type", "sha256"],
  thumbnail: ["data", "mime_type", "sha256"],
};

const schemaSource = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  writeOnly: z.boolean().optional(),
  get properties() {
    return z.record(z.string(), schemaSource).optional();
  },
  get items() {
    return schemaSource.optional();
  },
  get allOf() {
    return z.array(schemaSource).optional();
  },
  get anyOf() {
    return z.array(schemaSource).optional();
  },
  get oneOf() {
    return z.array(schemaSource).optional();
  },
});
type Schema = z.infer<typeof schemaSource>;

const response = z.object({ content: z.record(z.string(), z.object({ schema: schemaSource })).optional() });
const contract = z
  .object({
    paths: z.record(
      z.string(),
      z.object({
        get: z.object({ operationId: z.string(), responses: z.record(z.string(), response) }).optional(),
      }),
    ),
    components: z.object({ schemas: z.record(z.string(), schemaSource) }),
  })
  .parse(readJson("contract/openapi.json"));

const reads = new Map(
  Object.values(contract.paths).flatMap(({ get }) => (get ? [[get.operationId, get]] : [])),
);

function readJson(path: string): unknown {
  return JSON.parse(readFile(path));
}

function readFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
}

/** Paths of an answer, as `select` writes them: dots go down, also into the items of lists. */
interface Paths {
  readonly leaves: Set<string>;
  readonly objects: Set<string>;
}

function pathsOf(schema: Schema, path = "", found: Paths = { leaves: new Set(), objects: new Set() }): Paths {
  if (schema.$ref !== undefined) return pathsOf(resolve(schema.$ref), path, found);
  if (schema.writeOnly === true || schema.type === "null") return found;
  const { properties, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  const parts = [...allOf, ...anyOf, ...oneOf, ...(items === undefined ? [] : [items])];
  for (const part of parts) pathsOf(part, path, found);
  for (const [name, property] of Object.entries(properties ?? {})) {
    pathsOf(property, path === "" ? name : `${path}.${name}`, found);
  }
  // A free-form object has no properties of its own: it is one value.
  if (properties === undefined && parts.length === 0) found.leaves.add(path);
  else found.objects.add(path);
  return found;
}

function resolve(reference: string): Schema {
  const schema = contract.components.schemas[reference.replace("#/components/schemas/", "")];
  if (schema === undefined) throw new Error(`${reference} is not in the contract`);
  return schema;
}

/** Paths of what an operation answers; of a list, those of its items. */
function answerOf(operation: string): Paths {
  const schema = reads.get(operation)?.responses["200"]?.content?.["application/json"]?.schema;
  if (schema === undefined) throw new Error(`the contract has no answer for ${operation}`);
  const { leaves, objects } = pathsOf(schema);
  const items = leaves.has("next")
    ? [...objects].find((path) => path !== "" && !path.includes("."))
    : undefined;
  if (items === undefined) return { leaves, objects };
  const below = (paths: Set<string>) =>
    new Set(
      [...paths].flatMap((path) => (path.startsWith(`${items}.`) ? [path.slice(items.length + 1)] : [])),
    );
  return { leaves: below(leaves), objects: below(objects) };
}

const graph = buildSchema(readFile("schema.graphql"));
const nodeNames = new Set<string>(nodeTypes);

/**
 * One selection for each way down from a type to a value. Separate ones, since a part of another object comes along only
 * while nothing more of that object is asked for.
 */
function waysDown(type: GraphQLNamedType, above: readonly string[] = []): Selection[] {
  if (isLeafType(type)) return [new Map()];
  const isDeepEnough = above.filter((name) => nodeNames.has(name)).length > 2;
  // Connections and edges are read by calls of their own.
  const isAnotherCall = above.length > 0 && /(Connection|Edge)$/.test(type.name);
  const isEnd = isDeepEnough || isAnotherCall || above.includes(type.name);
  return fieldsOf(type)
    .filter(([, below]) => !isEnd || isLeafType(below))
    .flatMap(([name, below]) =>
      waysDown(below, [...above, type.name]).map((selection) => new Map([[name, selection]])),
    );
}

function fieldsOf(type: GraphQLNamedType): [name: string, type: GraphQLNamedType][] {
  if (isAbstractType(type)) return graph.getPossibleTypes(type).flatMap(fieldsOf);
  if (!isObjectType(type)) throw new Error(`${type.name} has no fields`);
  return Object.values(type.getFields()).map((field) => [field.name, getNamedType(field.type)]);
}

/** Everything that the graph can ask Watcher for below a type. */
function askedFor(typeName: string, shape: Shape<unknown>): Set<string> {
  const type = graph.getType(typeName);
  if (type === undefined) throw new Error(`the graph has no type ${typeName}`);
  const paths = waysDown(type).flatMap((selection) => shape.plan(selection).select);
  return new Set(
    paths.flatMap((path) => wholes[path.split(".").at(-1) ?? ""]?.map((part) => `${path}.${part}`) ?? path),
  );
}

const sorted = (paths: Iterable<string>) => [...paths].sort();

test("every read operation of the contract is read by a table, or answers one value", () => {
  const named = [...readers.flatMap(([, , operations]) => operations), ...Object.keys(valueOperations)];
  expect(sorted(named)).toEqual(sorted(reads.keys()));
});

describe.each(readers)("%s", (type, shape, operations) => {
  const asked = askedFor(type, shape);
  const exceptions = Object.keys(leftOut[type] ?? {});

  test.each(operations)("every field of %s can be asked for", (operation) => {
    const { leaves } = answerOf(operation);
    expect(sorted(leaves)).not.toEqual([]);
    expect(sorted(leaves).filter((path) => !asked.has(path) && !exceptions.includes(path))).toEqual([]);
  });

  test("asks for fields of the contract only", () => {
    const known = new Set(operations.flatMap((operation) => [...answerOf(operation).leaves]));
    expect(sorted(asked).filter((path) => !known.has(path))).toEqual([]);
  });

  test("leaves out no field that it asks for or that the contract lacks", () => {
    const known = new Set(operations.flatMap((operation) => [...answerOf(operation).leaves]));
    expect(exceptions.filter((path) => asked.has(path) || !known.has(path))).toEqual([]);
  });
});

test.each(Object.entries(valueOperations).filter(([, paths]) => paths.length > 0))(
  "%s answers one value",
  (operation, paths) => {
    expect(sorted(answerOf(operation).leaves)).toEqual(paths);
  },
);

test("every list has the same envelope", () => {
  const envelopes = [...reads.values()].flatMap(({ responses }) => {
    const schema = responses["200"]?.content?.["application/json"]?.schema;
    const { leaves } = schema === undefined ? { leaves: new Set<string>() } : pathsOf(schema);
    return leaves.has("next") ? [sorted(leaves).filter((path) => !path.includes("."))] : [];
  });
  expect(envelopes.length).toBeGreaterThan(10);
  for (const found of envelopes) expect(found).toEqual(sorted(Object.keys(envelope)));
});
