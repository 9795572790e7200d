import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { basic, idOf, startGateway, type TestGateway } from "../support/gateway.js";
import { done, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Accounts: how they are made, changed and deleted by those who manage users. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ env: { LOG_LEVEL: "debug" } });
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const organizationId = idOf("Organization", 1);
const user = (key: string | number) => idOf("User", key);
/** Ids of Watcher's demo logins. */
const [admin, operator] = [1, 2];
const password = "a-password-of-5-and-more";

const newUser = async (name: string): Promise<string> =>
  (await done(gateway, "createUser { user { key } }", { name, password, organizationId })).user.key;

const facts = `name fullName email phone note locale accessLevel isEnabled isReadOnly maxSessions`;
const account = {
  name: "made",
  fullName: "Made Here",
  email: "made@example.com",
  phone: "+15550001",
  note: "On trial",
  locale: "de",
  accessLevel: "GENERIC",
  isEnabled: true,
  isReadOnly: true,
  maxSessions: 3,
};

const changes: readonly [string, () => Change | Promise<Change>][] = [
  [
    "an account is made with all that can be said of it",
    () => ({
      field: `createUser { user { key ${facts} memberships { organization { key } } } }`,
      input: { ...account, password, organizationId },
      calls: ({ user: { key } }) => [
        [
          "POST /users",
          {
            name: "made",
            fullname: "Made Here",
            email: "made@example.com",
            phone: "+15550001",
            note: "On trial",
            locale: "de",
            access_level: "generic",
            disabled: false,
            readonly: true,
            max_sessions: 3,
            password,
            organization_id: 1,
          },
        ],
        [`GET /users/${key}`],
      ],
      payload: ({ user: { key } }) => ({
        user: { key, ...account, memberships: [{ organization: { key: "1" } }] },
      }),
      after: {
        query: "{ viewer { name } }",
        data: { viewer: { name: "made" } },
        as: basic("made", password),
      },
    }),
  ],
  [
    "an account without an organization joins what everybody joins",
    () => ({
      field: "createUser { user { key memberships { organization { title } } } }",
      input: { name: "newcomer", password },
      calls: ({ user: { key } }) => [["POST /users", { name: "newcomer", password }], [`GET /users/${key}`]],
      payload: ({ user: { key } }) => ({
        user: { key, memberships: [{ organization: { title: "Sandbox" } }] },
      }),
      after: ({ user: { key } }) => ({
        query: `{ user(id: "${user(key)}") { name isEnabled } }`,
        data: { user: { name: "newcomer", isEnabled: true } },
      }),
    }),
  ],
  [
    "an account is changed, what is left out stays, and null clears",
    async () => {
      const key = await newUser("changing");
      await done(gateway, "updateUser { }", { id: user(key), phone: "+1555", note: "Stays" });
      return {
        field: `updateUser { user { ${facts} } }`,
        input: {
          id: user(key),
          name: "changed",
          fullName: "Changed",
          email: "changed@example.com",
          phone: null,
          locale: "fr",
          accessLevel: "ADMIN",
          isEnabled: false,
          isReadOnly: true,
          maxSessions: 9,
        },
        calls: [
          [`GET /users/${key}`],
          [
            `PUT /users/${key}`,
            {
              name: "changed",
              fullname: "Changed",
              email: "changed@example.com",
              phone: null,
              locale: "fr",
              access_level: "admin",
              disabled: true,
              readonly: true,
              max_sessions: 9,
            },
          ],
          [`GET /users/${key}`],
        ],
        payload: {
          user: {
            name: "changed",
            fullName: "Changed",
            email: "changed@example.com",
            phone: null,
            note: "Stays",
            locale: "fr",
            accessLevel: "ADMIN",
            isEnabled: false,
            isReadOnly: true,
            maxSessions: 9,
          },
        },
        after: {
          query: `{ user(id: "${user(key)}") { name note accessLevel } }`,
          data: { user: { name: "changed", note: "Stays", accessLevel: "ADMIN" } },
        },
      };
    },
  ],
  [
    "an account gets another password",
    async () => {
      const key = await newUser("forgetful");
      return {
        field: "updateUser { user { name } }",
        input: { id: user(key), password: "another-one" },
        as: "operator",
        calls: [
          [`GET /users/${key}`],
          [`PUT /users/${key}`, { password: "another-one" }],
          [`GET /users/${key}`],
        ],
        payload: { user: { name: "forgetful" } },
        after: {
          query: "{ viewer { name } }",
          data: { viewer: { name: "forgetful" } },
          as: basic("forgetful", "another-one"),
        },
      };
    },
  ],
  [
    "an account is deleted",
    async () => {
      const key = await newUser("short-lived");
      return {
        field: "deleteUser { deletedId }",
        input: { id: user(key) },
        calls: [[`DELETE /users/${key}`]],
        payload: { deletedId: user(key) },
        after: { query: `{ user(id: "${user(key)}") { name } }`, data: { user: null } },
      };
    },
  ],
  [
    "an account gets an API key",
    async () => {
      const key = await newUser("program");
      return {
        field: "createUserApiKey { apiKey user { name } }",
        input: { userId: user(key) },
        calls: [[`POST /users/${key}/apikey`], [`GET /users/${key}`]],
        payload: { apiKey: expect.stringMatching(/^\w{20,}$/), user: { name: "program" } },
        after: ({ apiKey }) => ({
          query: `{ user(id: "${user(key)}") { apiKey } }`,
          data: { user: { apiKey } },
        }),
      };
    },
  ],
];

describe("a change is made, told and read", () => {
  test.each(changes)("%s", async (_, change) => {
    await prove(gateway, await change());
  });
});

const at = (...path: readonly string[]) => [{ code: "INVALID", path: ["input", ...path] }];
const length = "A password has 5 to 128 characters.";

const refusals: readonly [string, Refusal][] = [
  [
    "a name that somebody has",
    {
      field: "createUser { }",
      input: { name: "guard", password },
      refused: [{ code: "CONFLICT", path: ["input", "name"], message: "The name is taken" }],
    },
  ],
  [
    "a name without characters",
    { field: "updateUser { }", input: { id: user(operator), name: "" }, refused: at("name") },
  ],
  [
    "a password that is too short, before anything is sent",
    {
      field: "createUser { }",
      input: { name: "short", password: "four" },
      refused: [{ code: "INVALID", path: ["input", "password"], message: length }],
      calls: [],
    },
  ],
  [
    "a password that is too long, before anything is sent",
    {
      field: "updateUser { }",
      input: { id: user(operator), password: "é".repeat(129) },
      refused: [{ code: "INVALID", path: ["input", "password"], message: length }],
      calls: [],
    },
  ],
  [
    "a password that is taken away",
    { field: "updateUser { }", input: { id: user(operator), password: null }, refused: at("password") },
  ],
  [
    "rights that nobody knows",
    {
      field: "createUser { }",
      input: { name: "unknown", password, accessLevel: "UNKNOWN" },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "an organization that does not exist",
    {
      field: "createUser { }",
      input: { name: "lost", password, organizationId: idOf("Organization", 9999) },
      refused: at("organizationId"),
    },
  ],
  [
    "an account by somebody who manages no users",
    {
      field: "createUser { }",
      input: { name: "friend", password, organizationId },
      as: "guard",
      refused: "FORBIDDEN",
    },
  ],
  [
    "an administrator made by somebody who is none",
    {
      field: "updateUser { }",
      input: { id: user(operator), accessLevel: "ADMIN" },
      as: "operator",
      refused: "FORBIDDEN",
    },
  ],
  [
    "an account that does not exist",
    {
      field: "updateUser { }",
      input: { id: user(9999), note: "Nobody" },
      refused: "NOT_FOUND",
      calls: [["PUT /users/9999", { note: "Nobody" }]],
    },
  ],
  [
    "the id of something else",
    {
      field: "updateUser { }",
      input: { id: organizationId, note: "No user" },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "the end of one's own account",
    {
      field: "updateUser { }",
      input: { id: user(admin), isEnabled: false },
      refused: [{ code: "CONFLICT", path: ["input", "isEnabled"] }],
    },
  ],
  [
    "the deletion of one's own account",
    { field: "deleteUser { }", input: { id: user(admin) }, refused: "CONFLICT" },
  ],
  [
    "the deletion by somebody without the right",
    { field: "deleteUser { }", input: { id: user(operator) }, as: "guard", refused: "FORBIDDEN" },
  ],
  [
    "an API key of somebody whom the viewer does not manage",
    { field: "createUserApiKey { }", input: { userId: user(admin) }, as: "retail", refused: "FORBIDDEN" },
  ],
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  await proveRefusal(gateway, { stays: `{ users(first: 500) { nodes { key ${facts} } } }`, ...refusal });
});

test("an account that its client named is made once", async () => {
  const input = { name: "once", password, organizationId, clientMutationId: "user-1" };
  const field = "createUser { user { key name } }";
  const first = await done(gateway, field, input);
  expect(await done(gateway, field, input)).toEqual(first);
});

describe("a password is told to nobody", () => {
  const secret = "Tr0ub4dor&3-told";
  const input = { name: "secretive", password: secret };

  test("when Watcher repeats it in what it says", async () => {
    await gateway.simulator.faults({
      match: { operationId: "user_create" },
      action: {
        status: 400,
        body: { errors: [{ title: `${secret} is weak`, source: { pointer: "/password" } }] },
      },
    });
    await proveRefusal(gateway, {
      field: "createUser { }",
      input,
      refused: [{ code: "INVALID", path: ["input", "password"], message: "Watcher does not accept this." }],
    });
  });

  test.each([
    ["when Watcher fails", { status: 500, body: { error: secret } }, {}],
    ["when Watcher breaks its answer", "garbage", {}],
    ["when the input does not fit", undefined, { maxSessions: secret }],
  ])("%s", async (_, action, more) => {
    if (action !== undefined)
      await gateway.simulator.faults({ match: { operationId: "user_create" }, action });
    const { errors, body } = await gateway.query(
      "mutation ($input: CreateUserInput!) { createUser(input: $input) { user { name } userErrors { message } } }",
      { variables: { input: { ...input, ...more } } },
    );
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  test("nor is it in what the gateway prints", () => {
    for (const text of [secret, password, "another-one"]) {
      expect(gateway.program.output()).not.toContain(text);
    }
  });
});
