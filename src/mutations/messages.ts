import { UpstreamInvalid } from "../errors.js";
import type {
  DeleteMessageInput,
  MutationResolvers,
  SendMessageInput,
  SendNotificationInput,
  UpdateMessageInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { isRecord, parseJson } from "../sources/json.js";
import { body, idOf, plain, word } from "./body.js";
import { asText, mutation } from "./mutation.js";

const content = {
  title: plain("title"),
  body: plain("body"),
  severity: word("type", { INFO: "info", WARNING: "warning", DANGER: "danger" }),
  isPush: plain("is_push"),
  isOnDashboard: plain("is_dashboard"),
};

/** Messages and notifications. Source: message_send, message_update, message_delete, notification_send. */
export const messageMutations = {
  sendMessage: mutation({
    body: body<SendMessageInput>({ ...content, recipientId: idOf("User", "user_id") }),
    send: async (write, json) => sentIn(await write("post", "/messages", {}, { json })),
    kept: { toText: (sent) => JSON.stringify(sent), fromText: (text) => sentIn(parseJson(text)) },
    answer: (sent, read) => ({
      // It is in a mailbox that the viewer need not be able to read: what Watcher answered is all there is.
      message: read.from("message", ({ messages }, below) => messages.told(sent, below)),
      deviceCount: typeof sent["devices"] === "number" ? sent["devices"] : null,
    }),
  }),
  updateMessage: mutation({
    body: body<UpdateMessageInput, "id">({ ...content, isRead: plain("was_read") }),
    parameters: { message_id: "id" },
    send: async (write, json, { id }) => {
      const key = decodeKey("Message", id);
      await write("put", "/messages/{message_id}", { message_id: key }, { json });
      return key;
    },
    answer: (key, read) => ({ message: read("message", "Message", key) }),
  }),
  deleteMessage: mutation({
    parameters: { message_id: "id" },
    send: async (write, _, { id }: DeleteMessageInput) => {
      await write("delete", "/messages/{message_id}", { message_id: decodeKey("Message", id) });
      return id;
    },
    answer: (deletedId) => ({ deletedId }),
  }),
  sendNotification: mutation({
    body: body<SendNotificationInput>({ title: plain("title"), body: plain("body") }),
    send: async (write, json) => {
      await write("post", "/notifications/notify", {}, { json });
      return "";
    },
    kept: asText,
    answer: () => ({}),
  }),
} satisfies MutationResolvers;

function sentIn(answer: unknown) {
  if (isRecord(answer)) return answer;
  throw new UpstreamInvalid("The message was sent, but Watcher's answer does not tell of it.", {
    facts: { outcome: "DONE" },
  });
}
