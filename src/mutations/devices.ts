import type {
  ConfirmDeviceInput,
  MutationResolvers,
  RegisterDeviceInput,
  SubscribeWebPushInput,
  UnregisterDeviceInput,
  UnsubscribeWebPushInput,
  WebPushKeysInput,
} from "../generated/schema.js";
import { body, nested, plain } from "./body.js";
import { mutation, viewerAnswer, type Read } from "./mutation.js";

const parameters = { token: "token" };

/**
 * Where notifications go. Source: device_token_save, device_token_confirm, device_token_delete, web_push_subscribe,
 * web_push_unsubscribe.
 */
export const deviceMutations = {
  registerDevice: mutation({
    body: body<RegisterDeviceInput, "token">({
      platform: plain("device.platform"),
      model: plain("device.model"),
      version: plain("device.version"),
    }),
    parameters,
    secrets: ["token"],
    send: async (write, json, { token }) => {
      await write("put", "/profile/device-tokens/{token}", { token }, { json });
      return token;
    },
    answer: deviceAnswer,
  }),
  confirmDevice: mutation({
    parameters,
    named: "token",
    secrets: ["token"],
    send: async (write, _, { token }: ConfirmDeviceInput) => {
      await write("post", "/profile/device-tokens/{token}/confirm", { token });
      return token;
    },
    answer: deviceAnswer,
  }),
  unregisterDevice: mutation({
    parameters,
    named: "token",
    secrets: ["token"],
    send: (write, _, { token }: UnregisterDeviceInput) =>
      write("delete", "/profile/device-tokens/{token}", { token }),
    answer: viewerAnswer,
  }),
  subscribeWebPush: mutation({
    body: body<SubscribeWebPushInput>({
      endpoint: plain("endpoint"),
      keys: nested("keys", body<WebPushKeysInput>({ p256dh: plain("p256dh"), auth: plain("auth") })),
    }),
    secrets: ["keys"],
    send: (write, json) => write("post", "/web_push/subscribe", {}, { json }),
    answer: viewerAnswer,
  }),
  unsubscribeWebPush: mutation({
    body: body<UnsubscribeWebPushInput>({ endpoint: plain("endpoint") }),
    named: "endpoint",
    send: (write, json) => write("post", "/web_push/unsubscribe", {}, { json }),
    answer: viewerAnswer,
  }),
} satisfies MutationResolvers;

function deviceAnswer(token: string, read: Read) {
  return { device: read.from("device", ({ profile }, below) => profile.device(token, below)) };
}
