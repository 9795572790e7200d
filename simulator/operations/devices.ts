import { signedIn } from "../access.js";
import { badField, notFound } from "../api-error.js";
import { objectIn, textIn } from "../body-fields.js";
import { bodyObject, pathText, type Call, type Handlers } from "../call.js";
import type { DeviceToken, PushEndpoint } from "../data/devices.js";
import type { Schemas } from "../data/schemas.js";
import type { JsonObject } from "../json.js";
import { requiredText } from "../required-fields.js";
import { removeFrom, removeWhere } from "../table.js";
import type { World } from "../world.js";

/** Where the caller's notifications go: mobile devices and browsers. */
export function deviceOperations({ issued: { deviceTokens, pushEndpoints } }: World): Handlers {
  const requestedToken = (call: Call): DeviceToken => {
    const user = signedIn(call.viewer);
    const token = pathText(call, "token");
    const found = deviceTokens.find(({ owner, record }) => owner === user && record.token === token);
    if (found === undefined) throw notFound("No such device token");
    return found;
  };
  const findEndpoint = (call: Call, wanted: string): PushEndpoint | undefined => {
    const user = signedIn(call.viewer);
    return pushEndpoints.find(({ owner, endpoint }) => owner === user && endpoint === wanted);
  };

  return {
    device_token_get: (call): Schemas["device_token"] => requestedToken(call).record,
    /** A device has one user at a time: whoever signs in on it last. */
    device_token_save: (call): Schemas["device_token"] => {
      const owner = signedIn(call.viewer);
      const token = pathText(call, "token");
      const former = deviceTokens.find(({ record }) => record.token === token);
      const given = objectIn(bodyObject(call), "device");
      const device = given === undefined ? former?.record.device : given && deviceIn(given);
      const record = { token, ...(device && { device }) };
      removeWhere(deviceTokens, (known) => known === former);
      deviceTokens.push({ owner, record });
      return record;
    },
    device_token_confirm: (call): Schemas["device_token"] => requestedToken(call).record,
    device_token_delete: (call) => {
      removeFrom(deviceTokens, requestedToken(call));
      return undefined;
    },
    web_push_subscription_existence_get: (call) => {
      if (findEndpoint(call, String(call.own.get("endpoint"))) === undefined)
        throw notFound("No such subscription");
      return undefined;
    },
    web_push_subscribe: (call) => {
      const endpoint = requiredText(bodyObject(call), "endpoint");
      if (findEndpoint(call, endpoint) === undefined) {
        pushEndpoints.push({ owner: signedIn(call.viewer), endpoint });
      }
      return undefined;
    },
    web_push_unsubscribe: (call) => {
      const found = findEndpoint(call, requiredText(bodyObject(call), "endpoint"));
      if (found === undefined) throw notFound("No such subscription");
      removeFrom(pushEndpoints, found);
      return undefined;
    },
  };
}

function deviceIn(device: JsonObject): Schemas["device_info"] {
  const model = textIn(device, "model") ?? undefined;
  const version = textIn(device, "version") ?? undefined;
  const platform = textIn(device, "platform") ?? "";
  if (platform.trim() === "") throw badField("A value is required", "/device/platform");
  return {
    platform,
    ...(model !== undefined && { model }),
    ...(version !== undefined && { version }),
  };
}
