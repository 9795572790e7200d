import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type TestGateway } from "../support/gateway.js";
import { done, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Messages to mailboxes, and notifications to devices. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const user = (key: number) => idOf("User", key);
const message = (key: number | string) => idOf("Message", key);
/** Ids of Watcher's logins; the last one has a device. */
const [guard, visitor, memberWithDevice] = [3, 4, 6];
const facts = "title body severity isPush isOnDashboard isRead";

const changes: readonly [string, () => Change | Promise<Change>][] = [
  [
    "a message is sent to another mailbox",
    () => ({
      field: `sendMessage {
        message { key ${facts} isDeleted sender { name } recipient { name email } } deviceCount
      }`,
      input: {
        recipientId: user(memberWithDevice),
        title: "Shift",
        body: "Tonight at ten.",
        severity: "WARNING",
        isPush: true,
        isOnDashboard: true,
      },
      calls: [
        [
          "POST /messages",
          {
            user_id: memberWithDevice,
            title: "Shift",
            body: "Tonight at ten.",
            type: "warning",
            is_push: true,
            is_dashboard: true,
          },
        ],
        [`GET /users/${memberWithDevice}`],
      ],
      payload: ({ message: { key } }) => ({
        message: {
          key,
          title: "Shift",
          body: "Tonight at ten.",
          severity: "WARNING",
          isPush: true,
          isOnDashboard: true,
          isRead: false,
          isDeleted: false,
          sender: { name: "admin" },
          recipient: { name: "member-1", email: "member-1@example.com" },
        },
        deviceCount: 1,
      }),
      after: ({ message: { key } }) => ({
        query: "{ viewer { messages(first: 1) { nodes { key title sender { name } } } } }",
        data: { viewer: { messages: { nodes: [{ key, title: "Shift", sender: { name: "admin" } }] } } },
        as: "member-1",
      }),
    }),
  ],
  [
    "a message of few words",
    () => ({
      field: `sendMessage { message { ${facts} } deviceCount }`,
      input: { recipientId: user(visitor), title: "Hello" },
      as: "operator",
      calls: [["POST /messages", { user_id: visitor, title: "Hello" }]],
      payload: {
        message: {
          title: "Hello",
          body: null,
          severity: "INFO",
          isPush: false,
          isOnDashboard: false,
          isRead: false,
        },
        deviceCount: 0,
      },
    }),
  ],
  [
    "a message is read",
    async () => {
      const key = await gateway.simulator.addMessage({ user: "guard", title: "To be read" });
      return {
        field: "updateMessage { message { title isRead } }",
        input: { id: message(key), isRead: true },
        as: "guard",
        calls: [[`PUT /messages/${key}`, { was_read: true }], [`GET /messages/${key}`]],
        payload: { message: { title: "To be read", isRead: true } },
        after: {
          query: `{ message(id: "${message(key)}") { isRead } }`,
          data: { message: { isRead: true } },
        },
      };
    },
  ],
  [
    "a message says something else",
    async () => {
      const key = await gateway.simulator.addMessage({ user: "guard", title: "Old", body: "Old text" });
      return {
        field: `updateMessage { message { ${facts} } }`,
        input: {
          id: message(key),
          title: "New",
          body: null,
          severity: "DANGER",
          isPush: true,
          isOnDashboard: true,
        },
        as: "guard",
        calls: [
          [
            `PUT /messages/${key}`,
            { title: "New", body: null, type: "danger", is_push: true, is_dashboard: true },
          ],
          [`GET /messages/${key}`],
        ],
        payload: {
          message: {
            title: "New",
            body: null,
            severity: "DANGER",
            isPush: true,
            isOnDashboard: true,
            isRead: false,
          },
        },
        after: {
          query: `{ message(id: "${message(key)}") { title severity } }`,
          data: { message: { title: "New", severity: "DANGER" } },
        },
      };
    },
  ],
  [
    "a message is deleted",
    async () => {
      const key = await gateway.simulator.addMessage({ user: "guard", title: "Short-lived" });
      return {
        field: "deleteMessage { deletedId }",
        input: { id: message(key) },
        as: "guard",
        calls: [[`DELETE /messages/${key}`]],
        payload: { deletedId: message(key) },
        after: { query: `{ message(id: "${message(key)}") { title } }`, data: { message: null } },
      };
    },
  ],
  [
    "a notification is sent",
    () => ({
      field: "sendNotification { }",
      input: { title: "Test", body: "Does it arrive?" },
      as: "guard",
      calls: [["POST /notifications/notify", { title: "Test", body: "Does it arrive?" }]],
      payload: {},
    }),
  ],
];

describe("a change is made, told and read", () => {
  test.each(changes)("%s", async (_, change) => {
    await prove(gateway, await change());
  });
});

const at = (name: string) => [{ code: "INVALID", path: ["input", name] }];

const refusals: readonly [string, Refusal][] = [
  [
    "a recipient whom nobody knows",
    {
      field: "sendMessage { }",
      input: { recipientId: user(9999), title: "To nobody" },
      refused: at("recipientId"),
    },
  ],
  [
    "a severity that nobody knows",
    {
      field: "sendMessage { }",
      input: { recipientId: user(guard), title: "Odd", severity: "UNKNOWN" },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "a recipient who is no user",
    {
      field: "sendMessage { }",
      input: { recipientId: message(1), title: "To a message" },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "a message by somebody who does not manage the recipient",
    {
      field: "sendMessage { }",
      input: { recipientId: user(1), title: "To the boss" },
      as: "visitor",
      refused: "FORBIDDEN",
    },
  ],
  [
    "a change of somebody else's message",
    {
      field: "updateMessage { }",
      input: { id: message(1), isRead: true },
      as: "guard",
      refused: "NOT_FOUND",
    },
  ],
  [
    "the id of something else",
    {
      field: "updateMessage { }",
      input: { id: user(1), isRead: true },
      refused: "BAD_USER_INPUT",
      calls: [],
    },
  ],
  [
    "the deletion of somebody else's message",
    { field: "deleteMessage { }", input: { id: message(1) }, as: "guard", refused: "NOT_FOUND" },
  ],
  [
    "a notification by nobody",
    {
      field: "sendNotification { }",
      input: { title: "Test", body: "From nobody" },
      as: null,
      refused: "UNAUTHENTICATED",
      calls: [],
    },
  ],
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  const stays = `{ viewer { messages(first: 100) { nodes { key ${facts} } } } }`;
  await proveRefusal(gateway, { stays, ...refusal });
});

test.each([
  [
    "sendMessage { message { key title recipient { name } } deviceCount }",
    { recipientId: user(guard), title: "Once" },
    "message_send",
  ],
  ["sendNotification { }", { title: "Once", body: "Only" }, "notification_send"],
])("what its client named is sent once: %s", async (field, input, operationId) => {
  const named = { ...input, clientMutationId: "message-1" };
  const before = (await gateway.simulator.requests()).at(-1)?.n ?? 0;
  const first = await done(gateway, field, named);
  expect(await done(gateway, field, named)).toEqual(first);
  expect(await gateway.simulator.requests({ operationId, after: before })).toHaveLength(1);
});
