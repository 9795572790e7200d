import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type TestGateway } from "../support/gateway.js";
import { done, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Organizations: what is changed about them, who belongs to them, and what they may use. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const org = (key: string | number) => idOf("Organization", key);
const user = (key: number) => idOf("User", key);
/** Ids of Watcher's demo logins. */
const [admin, operator, guard, visitor, retail] = [1, 2, 3, 4, 5];

const newOrganization = async (title: string): Promise<string> =>
  (await done(gateway, "createOrganization { organization { key } }", { title })).organization.key;

const changes: readonly [string, () => Change | Promise<Change>][] = [
  [
    "an organization is made with all that can be said of it",
    () => ({
      field:
        "createOrganization { organization { key title owner { name } limits { cameras users } pickpoint } }",
      input: {
        title: "Made",
        ownerId: user(admin),
        limits: { cameras: 10, users: 5 },
        pickpoint: { code: "P-1", list: [1, 2.5, null, { deep: true }] },
      },
      calls: ({ organization: { key } }) => [
        [
          "POST /organizations",
          {
            title: "Made",
            owner: { id: admin },
            limits: { streams: 10, users: 5 },
            pickpoint: { code: "P-1", list: [1, 2.5, null, { deep: true }] },
          },
        ],
        [`GET /organizations/${key}`],
      ],
      payload: ({ organization: { key } }) => ({
        organization: {
          key,
          title: "Made",
          owner: { name: "admin" },
          limits: { cameras: 10, users: 5 },
          pickpoint: { code: "P-1", list: [1, 2.5, null, { deep: true }] },
        },
      }),
      after: ({ organization: { key } }) => ({
        query: `{ organization(id: "${org(key)}") { title viewerPermissions { canEditUsers } } }`,
        data: { organization: { title: "Made", viewerPermissions: { canEditUsers: true } } },
      }),
    }),
  ],
  [
    "whatever is left out of a change stays, and the title that Watcher wants goes along as it is",
    async () => {
      const key = await newOrganization("Untitled");
      return {
        field: "updateOrganization { organization { title pickpoint limits { cameras } } }",
        input: { id: org(key), pickpoint: null, limits: { cameras: 7 } },
        calls: [
          [`GET /organizations/${key}`],
          [`PUT /organizations/${key}`, { pickpoint: null, limits: { streams: 7 }, title: "Untitled" }],
          [`GET /organizations/${key}`],
        ],
        payload: { organization: { title: "Untitled", pickpoint: null, limits: { cameras: 7 } } },
        after: {
          query: `{ organization(id: "${org(key)}") { title limits { cameras users } } }`,
          data: { organization: { title: "Untitled", limits: { cameras: 7, users: 20_000 } } },
        },
      };
    },
  ],
  [
    "an organization gets another title and another owner",
    async () => {
      const key = await newOrganization("Handed over");
      await done(gateway, "setOrganizationUser { }", { organizationId: org(key), userId: user(operator) });
      return {
        field: "updateOrganization { organization { owner { name } } }",
        input: { id: org(key), title: "In other hands", ownerId: user(operator) },
        calls: [
          [`PUT /organizations/${key}`, { title: "In other hands", owner: { id: operator } }],
          [`GET /organizations/${key}`],
        ],
        payload: { organization: { owner: { name: "operator" } } },
        after: {
          query: `{ organization(id: "${org(key)}") { title owner { name } } }`,
          data: { organization: { title: "In other hands", owner: { name: "operator" } } },
          as: "operator",
        },
      };
    },
  ],
  [
    "an organization is deleted",
    async () => {
      const key = await newOrganization("Short-lived");
      return {
        field: "deleteOrganization { deletedId }",
        input: { id: org(key) },
        calls: [[`DELETE /organizations/${key}`]],
        payload: { deletedId: org(key) },
        after: { query: `{ organization(id: "${org(key)}") { title } }`, data: { organization: null } },
      };
    },
  ],
  [
    "a member is added with rights",
    async () => {
      const key = await newOrganization("With a member");
      return {
        field: `setOrganizationUser {
          organization { user(id: "${user(visitor)}") { permissions { isMember canViewCameras canEditUsers } } }
          user { name }
        }`,
        input: {
          organizationId: org(key),
          userId: user(visitor),
          permissions: {
            canViewCameras: true,
            canEditCameras: true,
            canEditUsers: false,
            canViewPersonLists: true,
            canEditPersonLists: true,
            canViewStatistics: true,
          },
        },
        calls: [
          [
            `PUT /organizations/${key}/users/${visitor}`,
            {
              can_view_streams: true,
              can_edit_streams: true,
              can_edit_users: false,
              can_view_persons_lists: true,
              can_edit_persons_lists: true,
              can_view_stats: true,
            },
          ],
          new Set([
            [`GET /organizations/${key}`],
            [`GET /organizations/${key}/users/${visitor}`],
            [`GET /users/${visitor}`],
          ]),
        ],
        payload: {
          organization: {
            user: { permissions: { isMember: true, canViewCameras: true, canEditUsers: false } },
          },
          user: { name: "visitor" },
        },
        after: {
          query: `{ organization(id: "${org(key)}") { title viewerPermissions { canViewStatistics } } }`,
          data: { organization: { title: "With a member", viewerPermissions: { canViewStatistics: true } } },
          as: "visitor",
        },
      };
    },
  ],
  [
    "one right of a member is withdrawn, the others stay",
    async () => {
      const key = await newOrganization("With less rights");
      const member = { organizationId: org(key), userId: user(guard) };
      const permissions = { canViewCameras: true, canViewStatistics: true };
      await done(gateway, "setOrganizationUser { }", { ...member, permissions });
      return {
        field: "setOrganizationUser { organization { title } }",
        input: { ...member, permissions: { canViewStatistics: false } },
        calls: [
          [`PUT /organizations/${key}/users/${guard}`, { can_view_stats: false }],
          [`GET /organizations/${key}`],
        ],
        payload: { organization: { title: "With less rights" } },
        after: {
          query: `{ organization(id: "${org(key)}") { user(id: "${user(guard)}") { permissions { canViewCameras canViewStatistics } } } }`,
          data: {
            organization: { user: { permissions: { canViewCameras: true, canViewStatistics: false } } },
          },
        },
      };
    },
  ],
  [
    "a member is removed",
    async () => {
      const key = await newOrganization("Without a member");
      const member = { organizationId: org(key), userId: user(guard) };
      await done(gateway, "setOrganizationUser { }", member);
      return {
        field: "removeOrganizationUser { organization { statistics { users } } user { name } }",
        input: member,
        calls: [
          [`DELETE /organizations/${key}/users/${guard}`],
          new Set([[`GET /organizations/${key}`], [`GET /users/${guard}`]]),
        ],
        payload: { organization: { statistics: { users: 1 } }, user: { name: "guard" } },
        after: {
          query: `{ organization(id: "${org(key)}") { user(id: "${user(guard)}") { node { name } } } }`,
          data: { organization: { user: null } },
        },
      };
    },
  ],
  [
    "a member leaves, and sees the organization no longer",
    async () => {
      const key = await newOrganization("Left");
      const member = { organizationId: org(key), userId: user(visitor) };
      await done(gateway, "setOrganizationUser { }", member);
      return {
        field: "removeOrganizationUser { organization { title } }",
        input: member,
        as: "visitor",
        calls: [[`DELETE /organizations/${key}/users/${visitor}`], [`GET /organizations/${key}`]],
        payload: { organization: null },
        after: { query: `{ organization(id: "${org(key)}") { title } }`, data: { organization: null } },
      };
    },
  ],
  [
    "an organization may use a preset",
    async () => {
      const key = await newOrganization("With a preset");
      return {
        field: "addOrganizationPreset { organization { title } preset { title } }",
        input: { organizationId: org(key), presetId: idOf("Preset", 5) },
        calls: [
          [`PUT /organizations/${key}/presets`, { preset_id: 5 }],
          new Set([[`GET /organizations/${key}`], ["GET /presets/5"]]),
        ],
        payload: { organization: { title: "With a preset" }, preset: { title: "レジ 60日" } },
        after: {
          query: `{ organization(id: "${org(key)}") { presets(first: 9) { nodes { key } } } }`,
          data: { organization: { presets: { nodes: ["1", "2", "3", "5"].map((own) => ({ key: own })) } } },
        },
      };
    },
  ],
  [
    "an organization may use a preset no longer",
    async () => {
      const key = await newOrganization("Without a preset");
      const input = { organizationId: org(key), presetId: idOf("Preset", 6) };
      await done(gateway, "addOrganizationPreset { }", input);
      return {
        field:
          "removeOrganizationPreset { organization { presets(first: 9) { nodes { key } } } preset { title } }",
        input,
        calls: [
          [`DELETE /organizations/${key}/presets/6`],
          new Set([
            [`GET /organizations/${key}`],
            ["GET /presets/6"],
            [`GET /presets?organization_id=${key}&sort=id&limit=9&select=id`],
          ]),
        ],
        payload: {
          organization: { presets: { nodes: ["1", "2", "3"].map((own) => ({ key: own })) } },
          preset: { title: "غرفة العمليات" },
        },
      };
    },
  ],
  [
    "an invitation is made, with the rights that it gives",
    async () => {
      const key = await newOrganization("Inviting");
      return {
        field: `createInvitation {
          key permissions { canViewCameras canEditCameras canEditUsers canViewStatistics } organization { title }
        }`,
        input: {
          organizationId: org(key),
          permissions: {
            canViewCameras: true,
            canEditCameras: false,
            canEditUsers: true,
            canViewStatistics: true,
          },
        },
        calls: [
          [
            `POST /organizations/${key}/invite`,
            {
              permissions: {
                can_view_streams: true,
                can_edit_streams: false,
                can_edit_users: true,
                can_view_stats: true,
              },
            },
          ],
          [`GET /organizations/${key}`],
        ],
        payload: {
          key: expect.stringMatching(/^\w{10,}$/),
          permissions: {
            canViewCameras: true,
            canEditCameras: false,
            canEditUsers: true,
            canViewStatistics: true,
          },
          organization: { title: "Inviting" },
        },
        after: ({ key: invitation }) => ({
          query: `{ invitation(key: "${invitation}") { organization { title } } }`,
          data: { invitation: { organization: { title: "Inviting" } } },
          as: "guard",
        }),
      };
    },
  ],
  [
    "an invitation is accepted",
    async () => {
      const key = await newOrganization("Joined");
      const input = { organizationId: org(key), permissions: { canViewStatistics: true } };
      const invitation = (await done(gateway, "createInvitation { key }", input)).key;
      return {
        field: "acceptInvitation { organization { title viewerPermissions { isMember canViewStatistics } } }",
        input: { key: invitation },
        as: "retail",
        calls: [
          [`GET /organizations/invite/${invitation}`],
          [`PUT /organizations/invite/${invitation}`],
          [`GET /organizations/${key}`],
        ],
        payload: {
          organization: { title: "Joined", viewerPermissions: { isMember: true, canViewStatistics: true } },
        },
        after: {
          query: `{ organization(id: "${org(key)}") { user(id: "${user(retail)}") { node { name } } } }`,
          data: { organization: { user: { node: { name: "retail" } } } },
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

const facts = `{ organizations(first: 50) { nodes { title owner { name } limits { cameras users } statistics { users mosaics } } } }`;
const at = (...path: readonly string[]) => [{ code: "INVALID", path: ["input", ...path] }];

const refusals: readonly [string, Refusal][] = [
  [
    "a title without characters",
    { field: "createOrganization { }", input: { title: " " }, refused: at("title") },
  ],
  [
    "an owner other than whoever makes it",
    {
      field: "createOrganization { }",
      input: { title: "Foreign", ownerId: user(guard) },
      refused: at("ownerId"),
    },
  ],
  [
    "a limit below zero, beside the limit",
    {
      field: "createOrganization { }",
      input: { title: "Negative", limits: { cameras: 3, users: -1 } },
      refused: [
        { code: "INVALID", path: ["input", "limits", "users"], message: "A limit cannot be negative" },
      ],
    },
  ],
  [
    "settings of the address service that are no object",
    {
      field: "updateOrganization { }",
      input: { id: org(1), title: "Of no object", pickpoint: ["list"] },
      refused: at("pickpoint"),
    },
  ],
  [
    "a title that is taken away",
    { field: "updateOrganization { }", input: { id: org(1), title: null }, refused: at("title") },
  ],
  [
    "a new owner who does not belong to it",
    { field: "updateOrganization { }", input: { id: org(4), ownerId: user(guard) }, refused: at("ownerId") },
  ],
  [
    "a change by somebody who is not the owner",
    {
      field: "updateOrganization { }",
      input: { id: org(1), title: "Mine" },
      as: "operator",
      refused: "FORBIDDEN",
      calls: [["PUT /organizations/1", { title: "Mine" }]],
    },
  ],
  [
    "a change of an organization that does not exist",
    {
      field: "updateOrganization { }",
      input: { id: org(9999), title: "Nothing" },
      refused: "NOT_FOUND",
      calls: [["PUT /organizations/9999", { title: "Nothing" }]],
    },
  ],
  [
    "the same without the title, before anything is sent",
    {
      field: "updateOrganization { }",
      input: { id: org(9999), limits: { users: 1 } },
      refused: "NOT_FOUND",
      calls: [["GET /organizations/9999"]],
    },
  ],
  [
    "the id of something else",
    {
      field: "updateOrganization { }",
      input: { id: idOf("Camera", "1"), title: "No organization" },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "the deletion of an organization with cameras",
    { field: "deleteOrganization { }", input: { id: org(1) }, refused: "CONFLICT" },
  ],
  [
    "the deletion by a member",
    { field: "deleteOrganization { }", input: { id: org(1) }, as: "guard", refused: "FORBIDDEN" },
  ],
  [
    "a member whom nobody knows",
    {
      field: "setOrganizationUser { }",
      input: { organizationId: org(1), userId: user(9999) },
      refused: "NOT_FOUND",
      calls: [["PUT /organizations/1/users/9999", {}]],
    },
  ],
  [
    "a member who is no user",
    {
      field: "setOrganizationUser { }",
      input: { organizationId: org(1), userId: org(1) },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "rights given by somebody without the right",
    {
      field: "setOrganizationUser { }",
      input: { organizationId: org(1), userId: user(guard), permissions: { canEditUsers: true } },
      as: "guard",
      refused: "FORBIDDEN",
    },
  ],
  [
    "the removal of the owner",
    {
      field: "removeOrganizationUser { }",
      input: { organizationId: org(1), userId: user(admin) },
      refused: "CONFLICT",
    },
  ],
  [
    "the removal of somebody who does not belong to it",
    {
      field: "removeOrganizationUser { }",
      input: { organizationId: org(2), userId: user(guard) },
      refused: "NOT_FOUND",
    },
  ],
  [
    "a preset that nobody knows",
    {
      field: "addOrganizationPreset { }",
      input: { organizationId: org(4), presetId: idOf("Preset", 9999) },
      refused: at("presetId"),
    },
  ],
  [
    "a preset chosen by a member",
    {
      field: "addOrganizationPreset { }",
      input: { organizationId: org(1), presetId: idOf("Preset", 4) },
      as: "operator",
      refused: "FORBIDDEN",
    },
  ],
  [
    "a preset that is for everybody, taken away",
    {
      field: "removeOrganizationPreset { }",
      input: { organizationId: org(4), presetId: idOf("Preset", 1) },
      refused: "CONFLICT",
    },
  ],
  [
    "a preset taken away that is not there",
    {
      field: "removeOrganizationPreset { }",
      input: { organizationId: org(4), presetId: idOf("Preset", 6) },
      refused: "NOT_FOUND",
    },
  ],
  [
    "an invitation by a member",
    {
      field: "createInvitation { }",
      input: { organizationId: org(1), permissions: { canViewCameras: true } },
      as: "operator",
      refused: "FORBIDDEN",
    },
  ],
  [
    "an invitation that does not exist",
    {
      field: "acceptInvitation { }",
      input: { key: "never-made" },
      as: "guard",
      refused: [{ code: "NOT_FOUND", path: ["input", "key"] }],
    },
  ],
  [
    "an invitation of one's own organization",
    { field: "acceptInvitation { }", input: { key: "demo-invite" }, as: "guard", refused: "CONFLICT" },
  ],
  [
    "a change by nobody",
    {
      field: "createOrganization { }",
      input: { title: "Nobody's" },
      as: null,
      refused: "UNAUTHENTICATED",
      calls: [],
    },
  ],
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  await proveRefusal(gateway, { stays: facts, ...refusal });
});

test("an invitation that its client named is made once, and answered again", async () => {
  const organization = await newOrganization("Inviting once");
  const input = { organizationId: org(organization), clientMutationId: "invitation-1" };
  const field = "createInvitation { key permissions { canEditUsers } }";
  const before = (await gateway.simulator.requests()).at(-1)?.n ?? 0;
  const first = await done(gateway, field, input);
  expect(first).toMatchObject({ key: expect.any(String), permissions: { canEditUsers: false } });
  expect(await done(gateway, field, input)).toEqual(first);
  const operationId = "organization_invite_create";
  expect(await gateway.simulator.requests({ operationId, after: before })).toHaveLength(1);
});
