import { signedIn, visibleCamera } from "../access.js";
import { badField, notFound } from "../api-error.js";
import { flagIn, objectIn, textIn } from "../body-fields.js";
import { bodyObject, type Call, type Handlers } from "../call.js";
import type { Camera } from "../data/cameras.js";
import type { World } from "../world.js";

/** Notifications about one camera; no operation lists them, notifications_enabled of the stream tells. */
export function streamEventOperations(world: World): Handlers {
  const { notifications } = world;
  return {
    event_subscription_create: (call) => {
      const user = signedIn(call.viewer);
      const camera = checkedCamera(world, call);
      if (eventsIn(call).length === 0) throw badField("No event is wanted", "/event_types");
      notifications.set(camera, user, true);
      return bodyObject(call);
    },
    event_subscription_delete: (call) => {
      const user = signedIn(call.viewer);
      const camera = checkedCamera(world, call);
      if (!notifications.isOn(camera, user)) throw notFound("No such subscription");
      notifications.set(camera, user, false);
      return undefined;
    },
  };
}

function checkedCamera(world: World, call: Call): Camera {
  const body = bodyObject(call);
  const camera = visibleCamera(world, call.viewer, textIn(body, "stream_name") ?? "");
  if (textIn(body, "notification_type") !== "push") throw badField("Expected push", "/notification_type");
  return camera;
}

function eventsIn(call: Call): readonly string[] {
  const events = objectIn(bodyObject(call), "event_types") ?? {};
  return Object.keys(events).filter((event) => flagIn(events, event) === true);
}
