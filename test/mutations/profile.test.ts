import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { done, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** The viewer's own account, its password and its API key. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ env: { LOG_LEVEL: "debug" } });
});
afterAll(() => gateway.close());

const password = "the-first-password";

/** The Authorization header of a new account of that name. */
async function newAccount(name: string): Promise<string> {
  await done(gateway, "createUser { }", { name, password });
  return basic(name, password);
}

const changes: readonly [string, () => Promise<Change>][] = [
  [
    "the account is changed, what is left out stays, and null clears",
    async () => {
      const as = await newAccount("self");
      await done(gateway, "updateProfile { }", { phone: "+1555", note: "Stays" }, as);
      const changed = {
        fullName: "Changed Oneself",
        email: "self@example.com",
        phone: null,
        locale: "ja",
        maxSessions: 4,
      };
      return {
        field: "updateProfile { viewer { name fullName email phone note locale maxSessions } }",
        input: changed,
        as,
        calls: [
          [
            "PUT /profile",
            {
              fullname: "Changed Oneself",
              email: "self@example.com",
              phone: null,
              locale: "ja",
              max_sessions: 4,
            },
          ],
          ["GET /profile"],
        ],
        payload: { viewer: { name: "self", note: "Stays", ...changed } },
        after: {
          query: "{ viewer { fullName email phone note } }",
          data: {
            viewer: {
              fullName: "Changed Oneself",
              email: "self@example.com",
              phone: null,
              note: "Stays",
            },
          },
        },
      };
    },
  ],
  [
    "the account gets another name",
    async () => ({
      field: "updateProfile { viewer { name } }",
      input: { name: "renamed" },
      as: await newAccount("to-be-renamed"),
      calls: [["GET /profile"], ["PUT /profile", { name: "renamed" }], ["GET /profile"]],
      payload: { viewer: { name: "renamed" } },
      after: {
        query: "{ viewer { name } }",
        data: { viewer: { name: "renamed" } },
        as: basic("renamed", password),
      },
    }),
  ],
  [
    "the password is changed",
    async () => ({
      field: "changePassword { }",
      input: { password: "12345" },
      as: await newAccount("careful"),
      calls: [["GET /profile"], ["PUT /profile", { password: "12345" }]],
      payload: {},
      after: {
        query: "{ viewer { name } }",
        data: { viewer: { name: "careful" } },
        as: basic("careful", "12345"),
      },
    }),
  ],
  [
    "a forgotten password is recovered, without signing in",
    async () =>
      Promise.resolve({
        field: "recoverPassword { }",
        input: { email: "admin@example.com" },
        as: null,
        calls: [["POST /password_recovery", { email: "admin@example.com" }]],
        payload: {},
      }),
  ],
  [
    "nothing tells whether an address is known",
    async () =>
      Promise.resolve({
        field: "recoverPassword { }",
        input: { email: "nobody@example.com" },
        as: null,
        calls: [["POST /password_recovery", { email: "nobody@example.com" }]],
        payload: {},
      }),
  ],
  [
    "a new password takes the place of a forgotten one",
    async () => {
      await newAccount("forgetful");
      return {
        field: "resetPassword { }",
        input: { password: "p".repeat(128) },
        as: `Bearer ${await tokenOf("forgetful", password)}`,
        calls: [["GET /profile"], ["POST /reset_password", { password: "p".repeat(128) }]],
        payload: {},
        after: {
          query: "{ viewer { name } }",
          data: { viewer: { name: "forgetful" } },
          as: basic("forgetful", "p".repeat(128)),
        },
      };
    },
  ],
  [
    "an API key is made",
    async () => {
      const as = await newAccount("program");
      return {
        field: "createApiKey { apiKey }",
        as,
        calls: [["POST /profile/apikey"]],
        payload: { apiKey: expect.stringMatching(/^\w{20,}$/) },
        after: ({ apiKey }) => ({
          query: "{ viewer { name apiKey } }",
          data: { viewer: { name: "program", apiKey } },
          as: `Bearer ${apiKey}`,
        }),
      };
    },
  ],
  [
    "an API key is taken away",
    async () => {
      const as = await newAccount("former-program");
      await done(gateway, "createApiKey { }", undefined, as);
      return {
        field: "deleteApiKey { viewer { name apiKey } }",
        as,
        calls: [["DELETE /profile/apikey"], ["GET /profile"], ["GET /profile/apikey"]],
        payload: { viewer: { name: "former-program", apiKey: null } },
        after: { query: "{ viewer { apiKey } }", data: { viewer: { apiKey: null } } },
      };
    },
  ],
];

/** A token of Watcher's own, such as a recovery e-mail brings. */
async function tokenOf(name: string, secret: string): Promise<string> {
  const response = await fetch(`${gateway.simulator.url}/watcher/client-api/v3/login`, {
    method: "POST",
    headers: { authorization: basic(name, secret) },
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

describe("a change is made, told and read", () => {
  test.each(changes)("%s", async (_, change) => {
    await prove(gateway, await change());
  });
});

const at = (name: string) => [{ code: "INVALID", path: ["input", name] }];
const length = "A password has 5 to 128 characters.";

const refusals: readonly [string, Refusal][] = [
  [
    "a name that somebody has",
    {
      field: "updateProfile { }",
      input: { name: "guard" },
      refused: [{ code: "CONFLICT", path: ["input", "name"] }],
    },
  ],
  ["a name that is taken away", { field: "updateProfile { }", input: { name: null }, refused: at("name") }],
  [
    "an API key of one's own choice",
    { field: "updateProfile { }", input: { apiKey: "chosen-by-myself" }, refused: at("apiKey") },
  ],
  [
    "what is no e-mail address",
    {
      field: "updateProfile { }",
      input: { email: "nowhere" },
      refused: { operation: "BAD_USER_INPUT" },
      calls: [],
    },
  ],
  [
    "a change of an account that may not change itself",
    { field: "updateProfile { }", input: { note: "Mine" }, as: "member-7", refused: "FORBIDDEN" },
  ],
  [
    "a change by nobody",
    {
      field: "updateProfile { }",
      input: { note: "Nobody's" },
      as: null,
      refused: "UNAUTHENTICATED",
      calls: [],
    },
  ],
  ...["changePassword", "resetPassword"].flatMap((field): [string, Refusal][] => [
    [
      `a password that is too short: ${field}`,
      {
        field: `${field} { }`,
        input: { password: "four" },
        refused: [{ code: "INVALID", path: ["input", "password"], message: length }],
        calls: [],
      },
    ],
    [
      `a password that is too long: ${field}`,
      {
        field: `${field} { }`,
        input: { password: "x".repeat(129) },
        refused: [{ code: "INVALID", path: ["input", "password"], message: length }],
        calls: [],
      },
    ],
    [
      `a password of nobody: ${field}`,
      {
        field: `${field} { }`,
        input: { password: "of-nobody" },
        as: null,
        refused: "UNAUTHENTICATED",
        calls: [],
      },
    ],
  ]),
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  await proveRefusal(gateway, { stays: "{ viewer { name apiKey note } }", ...refusal });
});

test("sessions of before a password was changed are over, and the former password opens nothing", async () => {
  const as = await newAccount("cautious");
  const credentials = { login: "cautious", password };
  const { data } = await gateway.query(
    "mutation ($input: LoginInput!) { login(input: $input) { sessionToken } }",
    { as: null, variables: { input: credentials } },
  );
  const session = `Bearer ${data.login.sessionToken}`;
  await done(gateway, "changePassword { }", { password: "the-second-password" }, session);
  for (const authorization of [session, as]) {
    const { errors } = await gateway.query("{ viewer { name } }", { authorization });
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  }
});

test("an API key that is not there cannot be taken away", async () => {
  const as = await newAccount("without-a-key");
  await proveRefusal(gateway, { field: "deleteApiKey { }", as, refused: "NOT_FOUND" });
});

test("nothing that the gateway prints holds a password or a key", async () => {
  const as = await newAccount("secretive");
  const { apiKey } = await done(gateway, "createApiKey { apiKey }", undefined, as);
  await gateway.simulator.faults({ match: { operationId: "profile_save" }, action: "garbage", times: 1 });
  await gateway.query(
    'mutation { changePassword(input: { password: "printed-by-nobody" }) { userErrors { message } } }',
    { authorization: as },
  );
  for (const secret of [password, "printed-by-nobody", "of-nobody", apiKey]) {
    expect(gateway.program.output()).not.toContain(secret);
  }
});
