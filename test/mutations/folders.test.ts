import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { idOf, startGateway, type TestGateway } from "../support/gateway.js";
import { done, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Folders: how they are made, changed and moved, and who has rights on them. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const user = (key: number) => idOf("User", key);
/** Ids of Watcher's demo logins. */
const [operator, guard] = [2, 3];

/** An organization of the test's own, with folders of these titles at its root. */
async function newTree(...titles: readonly string[]) {
  const made = await done(gateway, "createOrganization { organization { key } }", { title: "With folders" });
  const { key } = made.organization;
  const organizationId = idOf("Organization", key);
  const folders: string[] = [];
  for (const title of titles) {
    folders.push(
      (await done(gateway, "createFolder { folder { key } }", { organizationId, title })).folder.key,
    );
  }
  const [first = "", second = "", third = ""] = folders;
  const id = (folder: string) => idOf("Folder", `${key}/${folder}`);
  return { key, organizationId, path: `/organizations/${key}/folders`, id, first, second, third };
}

/** Titles in the tree, by level and position. */
const tree = (organizationId: string) =>
  `{ organization(id: "${organizationId}") {
    folders(first: 20, orderBy: { field: POSITION }) { nodes { title position parent { title } } }
  } }`;
const inTree = (...folders: readonly (readonly [string, number, string?])[]) => ({
  organization: {
    folders: {
      nodes: folders.map(([title, position, parent]) => ({
        title,
        position,
        parent: parent === undefined ? null : { title: parent },
      })),
    },
  },
});

const jpeg = readFileSync(new URL("../../simulator/pictures/qr.jpg", import.meta.url)).toString("base64");
const file = { base64: { content: jpeg, mimeType: "image/jpeg" } };
const corner = (latitude: number, longitude: number) => ({ latitude, longitude });

const changes: readonly [string, () => Promise<Change>][] = [
  [
    "a folder is made with all that can be said of it",
    async () => {
      const { key, organizationId, path, id, first } = await newTree("Above");
      const floorPlan = {
        topLeft: corner(59.94, 30.31),
        topRight: corner(59.94, 30.32),
        bottomLeft: corner(59.93, 30.31),
      };
      const placed = { title: "Below", coordinates: corner(59.9386, 30.3141) };
      return {
        field: `createFolder { folder {
          key title level position coordinates { latitude longitude } organization { key } parent { title }
          floorPlan { name topLeft { latitude longitude } topRight { latitude longitude } bottomLeft { latitude longitude } }
        } }`,
        input: {
          organizationId,
          ...placed,
          parentId: id(first),
          floorPlan: { ...floorPlan, file },
        },
        calls: ({ folder }) => [
          [
            `POST ${path}`,
            {
              ...placed,
              parent_id: Number(first),
              floor_plan: {
                file: { b64_content: jpeg, mime_type: "image/jpeg" },
                topleft: floorPlan.topLeft,
                topright: floorPlan.topRight,
                bottomleft: floorPlan.bottomLeft,
              },
            },
          ],
          [`GET ${path}/${folder.key}`],
          [`GET ${path}/${first}`],
        ],
        payload: ({ folder }) => ({
          folder: {
            key: folder.key,
            ...placed,
            level: 1,
            position: 1,
            organization: { key },
            parent: { title: "Above" },
            floorPlan: { ...floorPlan, name: expect.stringMatching(/^plan-\d+-\w+\.jpg$/) },
          },
        }),
        after: ({ folder }) => ({
          query: `{ folder(id: "${id(folder.key)}") { title path { title } } }`,
          data: { folder: { title: "Below", path: [{ title: "Above" }, { title: "Below" }] } },
        }),
      };
    },
  ],
  ...(
    [
      ["before", ["New", 1], ["One", 2], ["Two", 3]],
      ["after", ["One", 1], ["New", 2], ["Two", 3]],
    ] as const
  ).map(([direction, ...order]): [string, () => Promise<Change>] => [
    `a folder is made just ${direction} another`,
    async () => {
      const { organizationId, path, id, first } = await newTree("One", "Two");
      return {
        field: "createFolder { folder { key } }",
        input: { organizationId, title: "New", placement: { [direction]: id(first) } },
        calls: ({ folder }) => [
          [`POST ${path}`, { title: "New", hierarchy: { shift: { direction, destination: Number(first) } } }],
          [`GET ${path}/${folder.key}`],
        ],
        payload: ({ folder }) => ({ folder }),
        after: { query: tree(organizationId), data: inTree(...order) },
      };
    },
  ]),
  [
    "a folder gets another title and no place on the map; what is left out stays",
    async () => {
      const { organizationId, path, id } = await newTree();
      const input = {
        organizationId,
        title: "Old",
        coordinates: corner(1, 2),
        floorPlan: { file, topLeft: corner(3, 4) },
      };
      const { key } = (await done(gateway, "createFolder { folder { key } }", input)).folder;
      return {
        field:
          "updateFolder { folder { title coordinates { latitude } floorPlan { topLeft { latitude } } } }",
        input: { id: id(key), title: "New", coordinates: null },
        calls: [[`PUT ${path}/${key}`, { title: "New", coordinates: null }], [`GET ${path}/${key}`]],
        payload: { folder: { title: "New", coordinates: null, floorPlan: { topLeft: { latitude: 3 } } } },
        after: {
          query: `{ folder(id: "${id(key)}") { title coordinates { latitude } } }`,
          data: { folder: { title: "New", coordinates: null } },
        },
      };
    },
  ],
  [
    "a floor plan keeps its picture while a corner of it moves",
    async () => {
      const { organizationId, path, id } = await newTree();
      const floorPlan = { file, topLeft: corner(3, 4) };
      const input = { organizationId, title: "With a plan", floorPlan };
      const { key } = (await done(gateway, "createFolder { folder { key } }", input)).folder;
      const plan = { name: expect.stringMatching(/\.jpg$/), topLeft: null, bottomLeft: { longitude: 6 } };
      return {
        field: "updateFolder { folder { floorPlan { name topLeft { latitude } bottomLeft { longitude } } } }",
        input: { id: id(key), floorPlan: { topLeft: null, bottomLeft: corner(5, 6) } },
        calls: [
          [
            `PUT ${path}/${key}`,
            { floor_plan: { topleft: null, bottomleft: { latitude: 5, longitude: 6 } } },
          ],
          [`GET ${path}/${key}`],
        ],
        payload: { folder: { floorPlan: plan } },
        after: {
          query: `{ folder(id: "${id(key)}") { floorPlan { name topLeft { latitude } bottomLeft { longitude } } } }`,
          data: { folder: { floorPlan: plan } },
        },
      };
    },
  ],
  [
    "a floor plan is taken away",
    async () => {
      const { organizationId, path, id } = await newTree();
      const input = { organizationId, title: "Without a plan", floorPlan: { topLeft: corner(3, 4) } };
      const { key } = (await done(gateway, "createFolder { folder { key } }", input)).folder;
      return {
        field: "updateFolder { folder { floorPlan { name } } }",
        input: { id: id(key), floorPlan: null },
        calls: [[`PUT ${path}/${key}`, { floor_plan: null }], [`GET ${path}/${key}`]],
        payload: { folder: { floorPlan: null } },
      };
    },
  ],
  [
    "a folder moves into another",
    async () => {
      const { organizationId, path, id, first, second } = await newTree("One", "Two");
      return {
        field: "updateFolder { folder { title level } }",
        input: { id: id(second), parentId: id(first) },
        calls: [[`PUT ${path}/${second}`, { parent_id: Number(first) }], [`GET ${path}/${second}`]],
        payload: { folder: { title: "Two", level: 1 } },
        after: { query: tree(organizationId), data: inTree(["One", 1], ["Two", 1, "One"]) },
      };
    },
  ],
  [
    "a folder moves to the root",
    async () => {
      const { organizationId, path, id, first, second } = await newTree("One", "Two");
      await done(gateway, "updateFolder { }", { id: id(second), placement: { inside: id(first) } });
      return {
        field: "updateFolder { folder { level parent { title } } }",
        input: { id: id(second), parentId: null },
        calls: [[`PUT ${path}/${second}`, { parent_id: null }], [`GET ${path}/${second}`]],
        payload: { folder: { level: 0, parent: null } },
        after: { query: tree(organizationId), data: inTree(["One", 1], ["Two", 2]) },
      };
    },
  ],
  ...(
    [
      ["before", ["Three", 1], ["One", 2], ["Two", 3]],
      ["after", ["One", 1], ["Three", 2], ["Two", 3]],
      ["inside", ["One", 1], ["Three", 1, "One"], ["Two", 2]],
    ] as const
  ).map(([direction, ...order]): [string, () => Promise<Change>] => [
    `a folder moves ${direction} another`,
    async () => {
      const { organizationId, path, id, first, third } = await newTree("One", "Two", "Three");
      return {
        field: "updateFolder { folder { title } }",
        input: { id: id(third), placement: { [direction]: id(first) } },
        calls: [
          [`PUT ${path}/${third}`, { hierarchy: { shift: { direction, destination: Number(first) } } }],
          [`GET ${path}/${third}`],
        ],
        payload: { folder: { title: "Three" } },
        after: { query: tree(organizationId), data: inTree(...order) },
      };
    },
  ]),
  [
    "a folder is deleted",
    async () => {
      const { organizationId, path, id, first } = await newTree("One", "Two");
      return {
        field: "deleteFolder { deletedId }",
        input: { id: id(first) },
        calls: [[`DELETE ${path}/${first}`]],
        payload: { deletedId: id(first) },
        after: { query: tree(organizationId), data: inTree(["Two", 1]) },
      };
    },
  ],
  [
    "a user gets every right on a folder",
    async () => {
      const { key, organizationId, path, id, first } = await newTree("One");
      await done(gateway, "setOrganizationUser { }", { organizationId, userId: user(guard) });
      const permissions = {
        canView: true,
        canViewArchive: true,
        canUsePtz: false,
        archiveDepthLimitSeconds: 3600,
        canUseActions: true,
      };
      return {
        field: `setFolderUser {
          folder { user(id: "${user(guard)}") { permissions { canView canViewArchive canUsePtz archiveDepthLimitSeconds canUseActions } } }
          user { name }
        }`,
        input: { folderId: id(first), userId: user(guard), permissions },
        calls: [
          [
            `PUT ${path}/${first}/users/${guard}`,
            {
              can_view: true,
              can_view_dvr: true,
              can_use_ptz: false,
              dvr_depth_limit: 3600,
              can_use_actions: true,
            },
          ],
          new Set([
            [`GET ${path}/${first}`],
            [`GET ${path}/${first}/users/${guard}`],
            [`GET /users/${guard}`],
          ]),
        ],
        payload: { folder: { user: { permissions } }, user: { name: "guard" } },
        after: {
          query: `{ folder(id: "${idOf("Folder", `${key}/${first}`)}") { title } }`,
          data: { folder: { title: "One" } },
          as: "guard",
        },
      };
    },
  ],
  [
    "one right on a folder is withdrawn, the others stay",
    async () => {
      const { organizationId, path, id, first } = await newTree("One");
      await done(gateway, "setOrganizationUser { }", { organizationId, userId: user(guard) });
      const grant = { folderId: id(first), userId: user(guard) };
      const permissions = { canView: true, canUsePtz: true };
      await done(gateway, "setFolderUser { }", { ...grant, permissions });
      return {
        field: "setFolderUser { user { name } }",
        input: { ...grant, permissions: { canUsePtz: false } },
        calls: [[`PUT ${path}/${first}/users/${guard}`, { can_use_ptz: false }], [`GET /users/${guard}`]],
        payload: { user: { name: "guard" } },
        after: {
          query: `{ folder(id: "${id(first)}") { user(id: "${user(guard)}") { permissions { canView canUsePtz } } } }`,
          data: { folder: { user: { permissions: { canView: true, canUsePtz: false } } } },
        },
      };
    },
  ],
  [
    "the rights on a folder are withdrawn",
    async () => {
      const { organizationId, path, id, first } = await newTree("One");
      await done(gateway, "setOrganizationUser { }", { organizationId, userId: user(guard) });
      const grant = { folderId: id(first), userId: user(guard) };
      await done(gateway, "setFolderUser { }", { ...grant, permissions: { canView: true } });
      return {
        field: `removeFolderUser { folder { user(id: "${user(guard)}") { permissions { canView } } } }`,
        input: grant,
        calls: [
          [`DELETE ${path}/${first}/users/${guard}`],
          [`GET ${path}/${first}`],
          [`GET ${path}/${first}/users/${guard}`],
        ],
        payload: { folder: { user: null } },
        after: {
          query: `{ folder(id: "${id(first)}") { title } }`,
          data: { folder: null },
          as: "guard",
        },
      };
    },
  ],
];

describe("a change is made, told and read", () => {
  test.each(changes)("%s", async (_, change) => {
    await prove(gateway, await change());
  });
});

const organizationId = idOf("Organization", 1);
const root = idOf("Folder", "1/1");
const ofAnother = idOf("Folder", "9999/1");
const stays = `{
  organization(id: "${organizationId}") {
    folders(first: 200) { nodes { key title position parent { key } coordinates { latitude } floorPlan { name } } }
  }
  folder(id: "${root}") { users(first: 50) { nodes { key } } }
}`;
const at = (...path: readonly string[]) => [{ code: "INVALID", path: ["input", ...path] }];

const refusals: readonly [string, Refusal][] = [
  [
    "a title without characters",
    { field: "createFolder { }", input: { organizationId, title: "" }, refused: at("title") },
  ],
  [
    "a title that is taken away",
    { field: "updateFolder { }", input: { id: root, title: null }, refused: at("title") },
  ],
  [
    "a folder that is not there, to be inside of",
    {
      field: "createFolder { }",
      input: { organizationId, title: "Lost", parentId: idOf("Folder", "1/9999") },
      refused: at("parentId"),
    },
  ],
  [
    "a folder inside itself",
    {
      field: "updateFolder { }",
      input: { id: root, placement: { inside: root } },
      refused: at("placement", "inside"),
      calls: [
        ["PUT /organizations/1/folders/1", { hierarchy: { shift: { direction: "inside", destination: 1 } } }],
      ],
    },
  ],
  [
    "a place after a folder that is not there",
    {
      field: "updateFolder { }",
      input: { id: root, placement: { after: idOf("Folder", "1/9999") } },
      refused: at("placement", "after"),
    },
  ],
  [
    "two places at once",
    {
      field: "updateFolder { }",
      input: { id: root, placement: { after: root, before: root } },
      refused: { operation: "BAD_USER_INPUT" },
      calls: [],
    },
  ],
  [
    "no place at all",
    {
      field: "updateFolder { }",
      input: { id: root, placement: {} },
      refused: { operation: "BAD_USER_INPUT" },
      calls: [],
    },
  ],
  [
    "a parent that is no folder",
    {
      field: "updateFolder { }",
      input: { id: root, parentId: organizationId },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "a change by somebody who may only watch",
    {
      field: "updateFolder { }",
      input: { id: idOf("Folder", "1/5"), title: "Mine" },
      as: "guard",
      refused: "FORBIDDEN",
    },
  ],
  [
    "a change of a folder that the viewer does not see",
    { field: "updateFolder { }", input: { id: root, title: "Mine" }, as: "retail", refused: "NOT_FOUND" },
  ],
  [
    "a change of a folder that does not exist",
    {
      field: "updateFolder { }",
      input: { id: idOf("Folder", "1/9999"), title: "Nothing" },
      refused: "NOT_FOUND",
      calls: [["PUT /organizations/1/folders/9999", { title: "Nothing" }]],
    },
  ],
  [
    "the id of something else",
    { field: "deleteFolder { }", input: { id: organizationId }, refused: "BAD_USER_INPUT", calls: [] },
  ],
  [
    "the deletion of a folder that does not exist",
    { field: "deleteFolder { }", input: { id: ofAnother }, refused: "NOT_FOUND" },
  ],
  [
    "a new folder by somebody without the right",
    {
      field: "createFolder { }",
      input: { organizationId, title: "Mine" },
      as: "visitor",
      refused: "FORBIDDEN",
    },
  ],
  [
    "rights of somebody who does not belong to the organization",
    {
      field: "setFolderUser { }",
      input: { folderId: root, userId: user(5), permissions: { canView: true } },
      refused: "NOT_FOUND",
      calls: [["PUT /organizations/1/folders/1/users/5", { can_view: true }]],
    },
  ],
  [
    "a depth below zero",
    {
      field: "setFolderUser { }",
      input: { folderId: root, userId: user(operator), permissions: { archiveDepthLimitSeconds: -1 } },
      refused: at("permissions", "archiveDepthLimitSeconds"),
    },
  ],
  [
    "rights given by somebody without the right",
    {
      field: "setFolderUser { }",
      input: { folderId: idOf("Folder", "1/5"), userId: user(guard), permissions: { canViewArchive: true } },
      as: "guard",
      refused: "FORBIDDEN",
    },
  ],
  [
    "rights withdrawn that were not given",
    {
      field: "removeFolderUser { }",
      input: { folderId: root, userId: user(operator) },
      refused: "NOT_FOUND",
    },
  ],
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  await proveRefusal(gateway, { stays, ...refusal });
});
