import { NotFound, UpstreamInvalid } from "../errors.js";
import { nullIfAbsent, readObject } from "./envelope.js";
import type { Selection } from "./selection.js";
import { bool, int, shape, text, utcMilliseconds, type Field, type RowOf } from "./shape.js";
import type { SourceTools } from "./source-tools.js";

const profileTable = {
  // The profile carries no number; the sign-in name is unique.
  id: text("name"),
  name: text("name"),
  fullName: text("fullname"),
  email: text("email"),
  phone: text("phone"),
  note: text("note"),
  locale: text("locale"),
  isAdmin: bool("is_admin"),
  isDomainAdmin: bool("is_domain_admin"),
  isReadOnly: bool("is_readonly"),
  maxSessions: int("max_sessions"),
  createdAt: utcMilliseconds("created_at"),
} satisfies Record<string, Field<unknown>>;

export const profileShape = shape("Viewer", profileTable);
export type ViewerRow = RowOf<typeof profileTable> & { readonly __typename: string };

export const deviceShape = shape("Device", {
  token: text("token"),
  platform: text("device.platform"),
  model: text("device.model"),
  version: text("device.version"),
});
export type DeviceRow = ReturnType<ReturnType<typeof deviceShape.plan>["parse"]>;

/** The signed-in user's own account. */
export interface Profile {
  /** Source: profile_get. */
  load(selection: Selection): Promise<ViewerRow>;
  /** The sign-in name, which is unique; the same read as load's. */
  name(): Promise<string>;
  /** A secret; null without one. Source: user_apikey_get. */
  apiKey(): Promise<string | null>;
  /** null when the token is not registered. Source: device_token_get. */
  device(token: string, selection: Selection): Promise<DeviceRow | null>;
  /** Source: web_push_subscription_existence_get, whose answer is its status. */
  isWebPushSubscribed(endpoint: string): Promise<boolean>;
}

export function createProfile({ client }: SourceTools): Profile {
  let profile: ReturnType<typeof readObject> | undefined;
  const read = () => (profile ??= readObject(client, "/profile", {}));
  return {
    load: async (selection) => profileShape.plan(selection).parse(await read()),
    name: async () => {
      const { name } = await read();
      if (typeof name === "string" && name !== "") return name;
      throw new UpstreamInvalid("Watcher's answer about the signed-in account holds no name.");
    },
    apiKey: () =>
      nullIfAbsent(async () =>
        text("apikey").reader(new Map())(await readObject(client, "/profile/apikey", {})),
      ),
    device: (token, selection) =>
      nullIfAbsent(async () => {
        const row = await readObject(client, "/profile/device-tokens/{token}", { token });
        return deviceShape.plan(selection).parse({ token, ...row });
      }),
    isWebPushSubscribed: async (endpoint) => {
      try {
        const body = await client.get("/web_push/subscription", {}, { endpoint });
        if (body === null) return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
      throw new UpstreamInvalid("Watcher's answer about a push subscription is not empty.");
    },
  };
}
