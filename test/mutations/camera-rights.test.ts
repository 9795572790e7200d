import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startGateway, type TestGateway } from "../support/gateway.js";
import { callsOf, expectChange, mutate, type Change } from "./changes.js";
import { idOf } from "./support.js";

/** Who may do what with a camera, who is told of its events, and which camera may enrol itself. */

const organizationId = idOf("Organization", 1);
const camera = (name: string) => idOf("Camera", name);
const guard = idOf("User", 3);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  for (const name of ["given", "owned", "told", "kept"]) {
    const input = { name, organizationId };
    const { data } = await mutate(gateway, { field: "createCamera", input, select: "camera { name }" });
    expect(data.createCamera).toEqual({ camera: { name }, userErrors: [] });
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
      field: "setCameraUser",
      input: { cameraId: camera("given"), userId: guard, permissions: all },
      select: `camera { user(id: "${guard}") { ${permissions} } }`,
      calls: [
        ["PUT /streams/given/permissions/users/3", allBody],
        reads("given"),
        "GET /streams/given/permissions/users/3",
      ],
      payload: { camera: { user: { permissions: all } } },
      query: rightsOn("given"),
      shows: { camera: { user: { permissions: all } } },
    },
  ],
  [
    "one of them: the others stay",
    {
      field: "setCameraUser",
      input: { cameraId: camera("given"), userId: guard, permissions: { canUsePtz: false } },
      select: "camera { name }",
      calls: [["PUT /streams/given/permissions/users/3", { can_use_ptz: false }], reads("given")],
      payload: { camera: { name: "given" } },
      query: rightsOn("given"),
      shows: { camera: { user: { permissions: { ...all, canUsePtz: false } } } },
    },
  ],
  [
    "the end of them",
    {
      field: "removeCameraUser",
      input: { cameraId: camera("given"), userId: guard },
      select: "camera { name }",
      calls: ["DELETE /streams/given/permissions/users/3", reads("given")],
      payload: { camera: { name: "given" } },
      query: rightsOn("given"),
      shows: { camera: { user: null } },
    },
  ],
  [
    "the same rights, seen from the user",
    {
      field: "setUserCamera",
      input: { userId: guard, cameraId: camera("owned"), permissions: all },
      select: `user { name camera(name: "owned") { ${permissions} } }`,
      calls: [
        ["PUT /users/3/permissions/streams/owned", allBody],
        "GET /users/3",
        "GET /users/3/permissions/streams/owned",
      ],
      payload: { user: { name: "guard", camera: { permissions: all } } },
      query: rightsOn("owned"),
      shows: { camera: { user: { permissions: all } } },
    },
  ],
  [
    "their end, seen from the user",
    {
      field: "removeUserCamera",
      input: { userId: guard, cameraId: camera("owned") },
      select: "user { key }",
      calls: ["DELETE /users/3/permissions/streams/owned", "GET /users/3"],
      payload: { user: { key: "3" } },
      query: rightsOn("owned"),
      shows: { camera: { user: null } },
    },
  ],
  [
    "notifications",
    {
      field: "subscribeCameraEvents",
      input: { cameraId: camera("told"), eventTypes: ["FACE_EPISODE", "CAMERA_LOST"] },
      select: "camera { hasNotifications } notificationIntervalSeconds",
      calls: [
        [
          "POST /profile/subscriptions/stream_event",
          { ...event, event_types: { episode_face: true, stream_dead: true } },
        ],
        reads("told", "name,notifications_enabled"),
      ],
      payload: { camera: { hasNotifications: true }, notificationIntervalSeconds: null },
      query: `{ camera(name: "told") { hasNotifications } }`,
      shows: { camera: { hasNotifications: true } },
    },
  ],
  [
    "no more notifications",
    {
      field: "unsubscribeCameraEvents",
      input: {
        cameraId: camera("told"),
        eventTypes: ["GENERIC_EPISODE", "VEHICLE_EPISODE"],
        channel: "PUSH",
      },
      select: "camera { hasNotifications }",
      calls: [
        [
          "DELETE /profile/subscriptions/stream_event",
          { ...event, event_types: { episode_generic: true, episode_vehicle: true } },
        ],
        reads("told", "name,notifications_enabled"),
      ],
      payload: { camera: { hasNotifications: false } },
      query: `{ camera(name: "told") { hasNotifications } }`,
      shows: { camera: { hasNotifications: false } },
    },
  ],
];

test.each(changes)("%s", (_, change) => expectChange(gateway, change));

test("an activation: its token is told, again under the same name, and opens the way", async () => {
  const create = () =>
    mutate(gateway, {
      field: "createAgentActivation",
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
      select: "agentActivation { token camera { name } }",
    });
  const [first, again] = [await create(), await create()];
  expect(first.errors).toBeUndefined();
  const { token } = first.data.createAgentActivation.agentActivation;
  expect(first.data).toEqual({
    createAgentActivation: { agentActivation: { token, camera: null }, userErrors: [] },
  });
  expect((await callsOf(first)).filter((call) => typeof call !== "string")).toEqual([
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
  test.each<[string, Pick<Change, "field" | "input" | "select">, string, readonly string[]]>([
    [
      "a length below zero",
      {
        field: "setCameraUser",
        input: { cameraId: camera("kept"), userId: guard, permissions: { archiveDepthLimitSeconds: -1 } },
        select: "camera { name }",
      },
      "INVALID",
      ["input", "permissions", "archiveDepthLimitSeconds"],
    ],
    [
      "the same from the user",
      {
        field: "setUserCamera",
        input: { cameraId: camera("kept"), userId: guard, permissions: { archiveDepthLimitSeconds: -1 } },
        select: "user { name }",
      },
      "INVALID",
      ["input", "permissions", "archiveDepthLimitSeconds"],
    ],
    [
      "no events",
      {
        field: "subscribeCameraEvents",
        input: { cameraId: camera("kept"), eventTypes: [] },
        select: "camera { name }",
      },
      "INVALID",
      ["input", "eventTypes"],
    ],
    [
      "a depth below zero",
      {
        field: "createAgentActivation",
        input: { organizationId, archiveDepthDays: -1 },
        select: "agentActivation { token }",
      },
      "INVALID",
      ["input", "archiveDepthDays"],
    ],
    [
      "a folder that there is not",
      {
        field: "createAgentActivation",
        input: { organizationId, folderId: idOf("Folder", "1/999999") },
        select: "agentActivation { token }",
      },
      "INVALID",
      ["input", "folderId"],
    ],
  ])("%s", async (_, change, code, path) => {
    const answer = await mutate(gateway, change);
    expect(answer.errors).toBeUndefined();
    const [result = ""] = change.select.split(" ");
    expect(answer.data).toEqual({ [change.field]: { [result]: null, userErrors: [{ code, path }] } });
    expect((await gateway.query(rightsOn("kept"))).data).toEqual({ camera: { user: null } });
  });

  const given = { cameraId: camera("kept"), userId: guard, permissions: { canView: true } };

  test.each<[string, Pick<Change, "field" | "input" | "as">, string]>([
    ["no right to give rights", { field: "setCameraUser", input: given, as: "visitor" }, "NOT_FOUND"],
    ["no right to take them", { field: "removeUserCamera", input: pair(), as: "visitor" }, "FORBIDDEN"],
    [
      "a camera that there is not",
      { field: "setCameraUser", input: { ...given, cameraId: camera("never") } },
      "NOT_FOUND",
    ],
    [
      "a user that there is not",
      { field: "setUserCamera", input: { ...given, userId: idOf("User", 9999) } },
      "NOT_FOUND",
    ],
    ["rights that there are not", { field: "removeCameraUser", input: pair() }, "NOT_FOUND"],
    [
      "ids that were mixed up",
      { field: "setCameraUser", input: { ...given, userId: camera("kept"), cameraId: guard } },
      "BAD_USER_INPUT",
    ],
    [
      "an id that is no camera's",
      { field: "subscribeCameraEvents", input: { cameraId: guard, eventTypes: ["FACE_EPISODE"] } },
      "BAD_USER_INPUT",
    ],
    [
      "no right to enrol cameras",
      { field: "createAgentActivation", input: { organizationId }, as: "guard" },
      "FORBIDDEN",
    ],
  ])("%s: an error of the operation, and nothing changes", async (_, change, code) => {
    const answer = await mutate(gateway, { ...change, select: "__typename" });
    expect(answer.errors).toMatchObject([{ path: [change.field], extensions: { code } }]);
    expect((await gateway.query(rightsOn("kept"))).data).toEqual({ camera: { user: null } });
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
    const input = { cameraId, userId: visitor, ...more };
    const answer = await mutate(gateway, { field, input, select: "camera { name }", as: "visitor" });
    expect(answer.errors).toMatchObject([{ path: [field], extensions: { code: "FORBIDDEN" } }]);
    expect(before.data.camera.user).not.toBeNull();
    expect((await gateway.query(rights)).data).toEqual(before.data);
  });
});

function pair() {
  return { cameraId: camera("kept"), userId: guard };
}
