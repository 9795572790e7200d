import { signedIn } from "../access.js";
import { notFound } from "../api-error.js";
import { listAnswer, pathNumber, pathText, type Handlers } from "../call.js";
import type { Schemas } from "../data/schemas.js";
import { createUiSettings } from "../data/ui-settings.js";
import { plainShape, readRow } from "../shape.js";
import type { World } from "../world.js";
import { profileShape } from "./user-shape.js";

/** What belongs to the caller, and the look of the user interface. */
export function profileOperations({ contract, messages, issued, pictures }: World): Handlers {
  const messageShape = plainShape(contract.schema("message").properties.keys());
  const uiSettings = createUiSettings(pictures);
  return {
    profile_get: ({ viewer }) => readRow(profileShape, signedIn(viewer), viewer, undefined),
    user_apikey_get: ({ viewer }): Schemas["apikey"] => ({ apikey: signedIn(viewer).apikey }),
    device_token_get: (call): Schemas["device_token"] => {
      const user = signedIn(call.viewer);
      const token = pathText(call, "token");
      const found = issued.deviceTokens.find(({ owner, record }) => owner === user && record.token === token);
      if (found === undefined) throw notFound("No such device token");
      return found.record;
    },
    web_push_subscription_existence_get: ({ viewer, own }) => {
      const user = signedIn(viewer);
      const endpoint = own.get("endpoint");
      const exists = issued.pushEndpoints.some((push) => push.owner === user && push.endpoint === endpoint);
      if (!exists) throw notFound("No such subscription");
      return undefined;
    },
    messages_list: (call) => {
      const user = signedIn(call.viewer);
      return listAnswer(call, { rows: messages.of(user), shape: messageShape, key: "id" });
    },
    message_get: (call) => {
      const user = signedIn(call.viewer);
      const id = pathNumber(call, "message_id");
      const found = messages.of(user).find((message) => message.id === id);
      if (found === undefined) throw notFound("No such message");
      return found;
    },
    ui_settings_get: () => uiSettings,
  };
}
