import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type TestGateway } from "../support/gateway.js";
import { callsOf, done, mutate, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Who may do what with a camera, who is told of its events, and which camera may enrol itself. */

const organizationId = idOf("Organization", 1);
const camera = (name: string) => idOf("Camera", name);
const guard = idOf("User", 3);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  for (const name of ["given", "owned", "told", "kept"]) {
    const input = { name, organizationId };
    const { camera: made } = await done(gateway, "createCamera { camera { name } }", input);
    expect(made).toEqual({ name });
  }
});
afterAll(() => gateway.close());

const reads = (name: string, fields = "name") => `GET /streams?name=${name}&limit=1&select=${fields}`;
const permissions = "permissions { canView canViewArchive canUsePtz archiveDepthLimitSeconds }";
const all = { canView: true, canViewArchive: true, canUsePtz: true, archiveDepthLimitSeconds: 3600 };
const allBody = { can_view: true, can_view_dvr: true, can_use_ptz: true, dvr_depth_limit: 3600 };
const rightsOn = (name: string) => `{ camera(name: "${name}") { user(id: "${guard}") { ${permissions} } } }`;
const event = { stream_name: "told", notification_type: "push" };

const changes: readonly (readonly [title: string, change: Change])[] = [
  [
    "rights of a user on a camera",
    {
      field: `setCameraUser { camera { user(id: "${guard}") { ${permissions} } } }`,
      input: { cameraId: camera("given"), userId: guard, permissions: all },
      calls: [
        ["PUT /streams/given/permissions/users/3", allBody],
        [reads("given")],
        ["GET /streams/given/permissions/users/3"],
      ],
      payload: { camera: { user: { permissions: all } } },
      after: { query: rightsOn("given"), data: { camera: { user: { permissions: all } } } },
    },
  ],
  [
    "one of them: the others stay",
    {
      field: "setCameraUser { camera { name } }",
      input: { cameraId: camera("given"), userId: guard, permissions: { canUsePtz: false } },
      calls: [["PUT /streams/given/permissions/users/3", { can_use_ptz: false }], [reads("given")]],
      payload: { camera: { name: "given" } },
      after: {
        query: rightsOn("given"),
        data: { camera: { user: { permissions: { ...all, canUsePtz: false } } } },
      },
    },
  ],
  [
    "the end of them",
    {
      field: "removeCameraUser { camera { name } }",
      input: { cameraId: camera("given"), userId: guard },
      calls: [["DELETE /streams/given/permissions/users/3"], [reads("given")]],
      payload: { camera: { name: "given" } },
      after: { query: rightsOn("given"), data: { camera: { user: null } } },
    },
  ],
  [
    "the same rights, seen from the user",
    {
      field: `setUserCamera { user { name camera(name: "owned") { ${permissions} } } }`,
      input: { userId: guard, cameraId: camera("owned"), permissions: all },
      calls: [
        ["PUT /users/3/permissions/streams/owned", allBody],
        ["GET /users/3"],
        ["GET /users/3/permissions/streams/owned"],
      ],
      payload: { user: { name: "guard", camera: { permissions: all } } },
      after: { query: rightsOn("owned"), data: { camera: { user: { permissions: all } } } },
    },
  ],
  [
    "their end, seen from the user",
    {
      field: "removeUserCamera { user { key } }",
      input: { userId: guard, cameraId: camera("owned") },
      calls: [["DELETE /users/3/permissions/streams/owned"], ["GET /users/3"]],
      payload: { user: { key: "3" } },
      after: { query: rightsOn("owned"), data: { camera: { user: null } } },
    },
  ],
  [
    "notifications",
    {
      field: "subscribeCameraEvents { camera { hasNotifications } notificationIntervalSeconds }",
      input: { cameraId: camera("told"), eventTypes: ["FACE_EPISODE", "CAMERA_LOST"] },
      calls: [
        [
          "POST /profile/subscriptions/stream_event",
          { ...event, event_types: { episode_face: true, stream_dead: true } },
        ],
        [reads("told", "name,notifications_enabled")],
      ],
      payload: { camera: { hasNotifications: true }, notificationIntervalSeconds: null },
      after: {
        query: `{ camera(name: "told") { hasNotifications } }`,
        data: { camera: { hasNotifications: true } },
      },
    },
  ],
  [
    "no more notifications",
    {
      field: "unsubscribeCameraEvents { camera { hasNotifications } }",
      input: {
        cameraId: camera("told"),
        eventTypes: ["GENERIC_EPISODE", "VEHICLE_EPISODE"],
        channel: "PUSH",
      },
      calls: [
        [
          "DELETE /profile/subscriptions/stream_event",
          { ...event, event_types: { episode_generic: true, episode_vehicle: true } },
        ],
        [reads("told", "name,notifications_enabled")],
      ],
      payload: { camera: { hasNotifications: false } },
      after: {
        query: `{ camera(name: "told") { hasNotifications } }`,
        data: { camera: { hasNotifications: false } },
      },
    },
  ],
];

test.each(changes)("%s", (_, change) => prove(gateway, change));

test("an activation: its token is told, again under the same name, and opens the way", async () => {
  const create = () =>
    mutate(gateway, {
      field: "createAgentActivation { agentActivation { token camera { name } } }",
      input: {
        title: "Yard",
        comment: "new",
        coordinates: { latitude: 1.5, longitude: 2.5 },
        archiveDepthDays: 7,
        archiveLimitGigabytes: 50,
        isEnabled: true,
        isOnDemand: false,
        organizationId,
        folderId: idOf("Folder", "1/21"),
        presetId: idOf("Preset", 3),
        address: "1 Yard",
        clientMutationId: "activation-1",
      },
    });
  const [first, again] = [await create(), await create()];
  expect(first.errors).toBeUndefined();
  const { token } = first.data.done.agentActivation;
  expect(first.data).toEqual({ done: { agentActivation: { token, camera: null }, userErrors: [] } });
  expect((await callsOf(first)).filter(([, body]) => body !== undefined)).toEqual([
    [
      "POST /agent_activation_token",
      {
        title: "Yard",
        comment: "new",
        coordinates: { latitude: 1.5, longitude: 2.5 },
        dvr_depth: 7,
        dvr_space: 50,
        enabled: true,
        static: true,
        organization_id: 1,
        folder_id: 21,
        preset_id: 3,
        postal_address: "1 Yard",
      },
    ],
  ]);
  expect(again.data).toEqual(first.data);
  const later = await gateway.query("query ($token: String!) { agentActivation(token: $token) { token } }", {
    variables: { token },
  });
  expect(later.data).toEqual({ agentActivation: { token } });
});

describe("what is refused", () => {
  const ungiven = { camera: { user: null } };

  test.each<[string, Pick<Refusal, "field" | "input">, readonly string[]]>([
    [
      "a length below zero",
      {
        field: "setCameraUser { camera { name } }",
        input: { cameraId: camera("kept"), userId: guard, permissions: { archiveDepthLimitSeconds: -1 } },
      },
      ["input", "permissions", "archiveDepthLimitSeconds"],
    ],
    [
      "the same from the user",
      {
        field: "setUserCamera { user { name } }",
        input: { cameraId: camera("kept"), userId: guard, permissions: { archiveDepthLimitSeconds: -1 } },
      },
      ["input", "permissions", "archiveDepthLimitSeconds"],
    ],
    [
      "no events",
      {
        field: "subscribeCameraEvents { camera { name } }",
        input: { cameraId: camera("kept"), eventTypes: [] },
      },
      ["input", "eventTypes"],
    ],
    [
      "a depth below zero",
      {
        field: "createAgentActivation { agentActivation { token } }",
        input: { organizationId, archiveDepthDays: -1 },
      },
      ["input", "archiveDepthDays"],
    ],
    [
      "a folder that there is not",
      {
        field: "createAgentActivation { agentActivation { token } }",
        input: { organizationId, folderId: idOf("Folder", "1/999999") },
      },
      ["input", "folderId"],
    ],
  ])("%s", async (_, change, path) => {
    await proveRefusal(gateway, { ...change, refused: [{ code: "INVALID", path }] });
    expect((await gateway.query(rightsOn("kept"))).data).toEqual(ungiven);
  });

  const given = { cameraId: camera("kept"), userId: guard, permissions: { canView: true } };
  const pair = { cameraId: camera("kept"), userId: guard };

  test.each<[string, Refusal]>([
    [
      "no right to give rights",
      { field: "setCameraUser { }", input: given, as: "visitor", refused: "NOT_FOUND" },
    ],
    [
      "no right to take them",
      { field: "removeUserCamera { }", input: pair, as: "visitor", refused: "FORBIDDEN" },
    ],
    [
      "a camera that there is not",
      {
        field: "setCameraUser { }",
        input: { ...given, cameraId: camera("never") },
        refused: "NOT_FOUND",
      },
    ],
    [
      "a user that there is not",
      {
        field: "setUserCamera { }",
        input: { ...given, userId: idOf("User", 9999) },
        refused: "NOT_FOUND",
      },
    ],
    ["rights that there are not", { field: "removeCameraUser { }", input: pair, refused: "NOT_FOUND" }],
    [
      "ids that were mixed up",
      {
        field: "setCameraUser { }",
        input: { ...given, userId: camera("kept"), cameraId: guard },
        refused: "BAD_USER_INPUT",
      },
    ],
    [
      "an id that is no camera's",
      {
        field: "subscribeCameraEvents { }",
        input: { cameraId: guard, eventTypes: ["FACE_EPISODE"] },
        refused: "BAD_USER_INPUT",
      },
    ],
    [
      "no right to enrol cameras",
      { field: "createAgentActivation { }", input: { organizationId }, as: "guard", refused: "FORBIDDEN" },
    ],
  ])("%s: an error of the operation, and nothing changes", async (_, refusal) => {
    await proveRefusal(gateway, refusal);
    expect((await gateway.query(rightsOn("kept"))).data).toEqual(ungiven);
  });

  test.each([
    ["setCameraUser", { permissions: { canUsePtz: true } }],
    ["removeCameraUser", {}],
  ])("%s by someone who only looks: nothing changes", async (field, more) => {
    const seen = await gateway.query("{ cameras(first: 1) { nodes { id name } } viewer { id } }", {
      as: "visitor",
    });
    const { id: cameraId, name } = seen.data.cameras.nodes[0];
    const visitor = idOf("User", 4);
    const rights = `{ camera(name: ${JSON.stringify(name)}) { user(id: "${visitor}") { ${permissions} } } }`;
    const before = await gateway.query(rights);
    expect(before.data.camera.user).not.toBeNull();
    await proveRefusal(gateway, {
      field: `${field} { camera { name } }`,
      input: { cameraId, userId: visitor, ...more },
      as: "visitor",
      refused: "FORBIDDEN",
      stays: rights,
    });
  });
});
