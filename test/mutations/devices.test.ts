import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { startGateway, type TestGateway } from "../support/gateway.js";
import { done, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Where notifications go: mobile devices and browsers. */
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ env: { LOG_LEVEL: "debug" } });
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const keys = { p256dh: "public-key-of-the-browser", auth: "secret-of-the-browser" };
const device = "device { token platform model version }";

const changes: readonly [string, () => Change | Promise<Change>][] = [
  [
    "a device is registered",
    () => ({
      field: `registerDevice { ${device} }`,
      input: { token: "new/device:token", platform: "android", model: "Pixel 8", version: "15" },
      as: "guard",
      calls: [
        [
          "PUT /profile/device-tokens/new/device:token",
          { device: { platform: "android", model: "Pixel 8", version: "15" } },
        ],
        ["GET /profile/device-tokens/new/device:token"],
      ],
      payload: {
        device: { token: "new/device:token", platform: "android", model: "Pixel 8", version: "15" },
      },
      after: {
        query: '{ viewer { device(token: "new/device:token") { model } } }',
        data: { viewer: { device: { model: "Pixel 8" } } },
      },
    }),
  ],
  [
    "a device tells what has become of it",
    async () => {
      const token = "updated-device";
      await done(gateway, "registerDevice { }", { token, platform: "ios", model: "Phone" });
      return {
        field: `registerDevice { ${device} }`,
        input: { token, platform: "ios", version: "18.1" },
        calls: [
          [`PUT /profile/device-tokens/${token}`, { device: { platform: "ios", version: "18.1" } }],
          [`GET /profile/device-tokens/${token}`],
        ],
        payload: { device: { token, platform: "ios", model: null, version: "18.1" } },
      };
    },
  ],
  [
    "a notification has reached a device",
    () => ({
      field: `confirmDevice { ${device} }`,
      input: { token: "demo-device-token" },
      calls: [
        ["POST /profile/device-tokens/demo-device-token/confirm"],
        ["GET /profile/device-tokens/demo-device-token"],
      ],
      payload: {
        device: { token: "demo-device-token", platform: "ios", model: "iPhone15,2", version: "17.4" },
      },
    }),
  ],
  [
    "a device is forgotten",
    async () => {
      const token = "former-device";
      await done(gateway, "registerDevice { }", { token, platform: "ios" });
      return {
        field: `unregisterDevice { viewer { name device(token: "${token}") { token } } }`,
        input: { token },
        calls: [
          [`DELETE /profile/device-tokens/${token}`],
          ["GET /profile"],
          [`GET /profile/device-tokens/${token}`],
        ],
        payload: { viewer: { name: "admin", device: null } },
        after: {
          query: `{ viewer { device(token: "${token}") { token } } }`,
          data: { viewer: { device: null } },
        },
      };
    },
  ],
  [
    "a browser is registered",
    () => {
      const endpoint = "https://push.example.com/new";
      return {
        field: `subscribeWebPush { viewer { isWebPushSubscribed(endpoint: "${endpoint}") } }`,
        input: { endpoint, keys },
        as: "guard",
        calls: [
          ["POST /web_push/subscribe", { endpoint, keys }],
          ["GET /profile"],
          [`GET /web_push/subscription?endpoint=${endpoint}`],
        ],
        payload: { viewer: { isWebPushSubscribed: true } },
        after: {
          query: `{ viewer { isWebPushSubscribed(endpoint: "${endpoint}") } }`,
          data: { viewer: { isWebPushSubscribed: true } },
        },
      };
    },
  ],
  [
    "a browser is forgotten",
    async () => {
      const endpoint = "https://push.example.com/former";
      await done(gateway, "subscribeWebPush { }", { endpoint, keys });
      return {
        field: `unsubscribeWebPush { viewer { isWebPushSubscribed(endpoint: "${endpoint}") } }`,
        input: { endpoint },
        calls: [
          ["POST /web_push/unsubscribe", { endpoint }],
          ["GET /profile"],
          [`GET /web_push/subscription?endpoint=${endpoint}`],
        ],
        payload: { viewer: { isWebPushSubscribed: false } },
        after: {
          query: `{ viewer { isWebPushSubscribed(endpoint: "${endpoint}") } }`,
          data: { viewer: { isWebPushSubscribed: false } },
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

const at = (code: string, ...path: readonly string[]) => [{ code, path: ["input", ...path] }];
const endpoint = "https://push.example.com/demo";

const refusals: readonly [string, Refusal][] = [
  [
    "a platform without a name",
    {
      field: "registerDevice { }",
      input: { token: "demo-device-token", platform: "" },
      refused: at("INVALID", "platform"),
    },
  ],
  [
    "the device of somebody else",
    {
      field: "confirmDevice { device { token } }",
      input: { token: "demo-device-token" },
      as: "guard",
      refused: at("NOT_FOUND", "token"),
    },
  ],
  [
    "a device that is not registered",
    {
      field: "unregisterDevice { viewer { name } }",
      input: { token: "never-registered" },
      refused: at("NOT_FOUND", "token"),
      calls: [["DELETE /profile/device-tokens/never-registered"]],
    },
  ],
  [
    "a browser without keys",
    {
      field: "subscribeWebPush { }",
      input: { endpoint, keys: { p256dh: "", auth: "" } },
      refused: [...at("INVALID", "keys", "p256dh"), ...at("INVALID", "keys", "auth")],
    },
  ],
  [
    "an endpoint that is no address",
    {
      field: "subscribeWebPush { }",
      input: { endpoint: "nowhere", keys },
      refused: { operation: "BAD_USER_INPUT" },
      calls: [],
    },
  ],
  [
    "a browser that is not registered",
    {
      field: "unsubscribeWebPush { viewer { name } }",
      input: { endpoint: "https://push.example.com/never" },
      refused: at("NOT_FOUND", "endpoint"),
    },
  ],
  [
    "the browser of somebody else",
    {
      field: "unsubscribeWebPush { }",
      input: { endpoint },
      as: "guard",
      refused: at("NOT_FOUND", "endpoint"),
    },
  ],
  [
    "a device of nobody",
    {
      field: "registerDevice { }",
      input: { token: "of-nobody", platform: "ios" },
      as: null,
      refused: "UNAUTHENTICATED",
      calls: [],
    },
  ],
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  const stays = `{ viewer { ${device.replace("device", 'device(token: "demo-device-token")')} isWebPushSubscribed(endpoint: "${endpoint}") } }`;
  await proveRefusal(gateway, { stays, ...refusal });
});

test("the secret of a browser is not repeated, and nothing of it is printed", async () => {
  await gateway.simulator.faults({
    match: { operationId: "web_push_subscribe" },
    action: {
      status: 400,
      body: { errors: [{ title: `${keys.auth} is wrong`, source: { pointer: "/keys/auth" } }] },
    },
  });
  await proveRefusal(gateway, {
    field: "subscribeWebPush { }",
    input: { endpoint, keys },
    refused: [{ code: "INVALID", path: ["input", "keys", "auth"], message: "Watcher does not accept this." }],
  });
  for (const secret of [keys.auth, "demo-device-token", "never-registered"]) {
    expect(gateway.program.output()).not.toContain(secret);
  }
});
