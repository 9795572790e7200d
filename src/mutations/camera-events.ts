import type {
  CameraEventType,
  MutationResolvers,
  NotificationChannel,
  SubscribeCameraEventsInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { isRecord } from "../sources/json.js";
import { body, converted, nameOf, word } from "./body.js";
import { mutation } from "./mutation.js";

const eventWords: Readonly<Record<CameraEventType, string>> = {
  GENERIC_EPISODE: "episode_generic",
  VEHICLE_EPISODE: "episode_vehicle",
  FACE_EPISODE: "episode_face",
  CAMERA_LOST: "stream_dead",
};
const subscription = body<SubscribeCameraEventsInput>({
  cameraId: nameOf("Camera", "stream_name"),
  eventTypes: converted("event_types", (types: readonly CameraEventType[]) =>
    Object.fromEntries(types.map((type) => [eventWords[type], true])),
  ),
  channel: word<NotificationChannel>("notification_type", { PUSH: "push" }),
});

/** Notifications of the viewer about a camera. Source: event_subscription_create, event_subscription_delete. */
export const cameraEventMutations = {
  subscribeCameraEvents: mutation({
    body: subscription,
    send: async (write, json, { cameraId }) => {
      const answer = await write("post", "/profile/subscriptions/stream_event", {}, { json });
      const seconds = isRecord(answer) ? answer["notification_frequency"] : undefined;
      return {
        name: decodeKey("Camera", cameraId),
        notificationIntervalSeconds: typeof seconds === "number" ? Math.round(seconds) : null,
      };
    },
    answer: ({ name, notificationIntervalSeconds }, read) => ({
      camera: read("camera", "Camera", name),
      notificationIntervalSeconds,
    }),
  }),
  unsubscribeCameraEvents: mutation({
    body: subscription,
    send: async (write, json, { cameraId }) => {
      await write("delete", "/profile/subscriptions/stream_event", {}, { json });
      return decodeKey("Camera", cameraId);
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
} satisfies MutationResolvers;
