import { isAdmin, managesUser, signedIn } from "../access.js";
import { badField, forbidden, notFound } from "../api-error.js";
import { flagIn, textIn, updated } from "../body-fields.js";
import { bodyObject, listAnswer, pathNumber, type Call, type Handlers } from "../call.js";
import { messageType, type Message } from "../data/messages.js";
import type { Schemas } from "../data/schemas.js";
import type { JsonObject } from "../json.js";
import { requiredNumber } from "../required-fields.js";
import { plainShape } from "../shape.js";
import type { World } from "../world.js";

/** The mailbox of the caller, and what the caller sends to others. */
export function messageOperations({ contract, users, messages, issued }: World): Handlers {
  const shape = plainShape(contract.schema("message").properties.keys());
  const requested = (call: Call): Message => {
    const id = pathNumber(call, "message_id");
    const found = messages.of(signedIn(call.viewer)).find((message) => message.id === id);
    if (found === undefined) throw notFound("No such message");
    return found;
  };

  return {
    messages_list: (call) => listAnswer(call, { rows: messages.of(signedIn(call.viewer)), shape, key: "id" }),
    message_get: requested,
    /** For administrators, and for those who manage the recipient. */
    message_send: (call): Schemas["message_response"] => {
      const sender = signedIn(call.viewer);
      const body = bodyObject(call);
      const recipient = users.find(requiredNumber(body, "user_id"));
      if (recipient === undefined) throw badField("No such user", "/user_id");
      if (!isAdmin(call.viewer) && !managesUser(call.viewer, recipient)) {
        throw forbidden("This needs the right can_edit_users");
      }
      const message = messages.send(recipient, contentIn(body), sender);
      const devices = issued.deviceTokens.filter(({ owner }) => owner === recipient).length;
      return { ...message, devices: message.is_push ? devices : 0 };
    },
    message_update: (call) => {
      const message = requested(call);
      const body = bodyObject(call);
      const { body: _, ...facts } = message;
      const was_read = updated(message.was_read, flagIn(body, "was_read")) ?? false;
      const changed: Message = { ...facts, ...contentIn(body, message), was_read };
      messages.replace(signedIn(call.viewer), changed);
      return changed;
    },
    message_delete: (call) => {
      messages.remove(signedIn(call.viewer), requested(call));
      return undefined;
    },
    /** A test push goes to the devices of the caller; nothing of it stays. */
    notification_send: (call) => {
      signedIn(call.viewer);
      return undefined;
    },
  };
}

/** What a message says, after a change; a new one only informs, until more is said. */
function contentIn(body: JsonObject, message?: Message) {
  const text = updated(message?.body, textIn(body, "body"));
  return {
    title: updated(message?.title, textIn(body, "title")) ?? "",
    ...(text !== undefined && { body: text }),
    type: messageType(updated(message?.type, textIn(body, "type"))),
    is_dashboard: updated(message?.is_dashboard, flagIn(body, "is_dashboard")) ?? false,
    is_push: updated(message?.is_push, flagIn(body, "is_push")) ?? false,
  };
}
