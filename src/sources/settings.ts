import { coordinates } from "./coordinates.js";
import { nullIfAbsent, readObject } from "./envelope.js";
import { organizationShape } from "./organizations.js";
import type { Selection } from "./selection.js";
import { object, reference, scalars, shape, text, toKey, type Shape } from "./shape.js";
import type { SourceTools } from "./source-tools.js";
import { cameraShape } from "./camera-shape.js";
import { readRow } from "./complete.js";

/** Source: ui_settings_get. */
export const uiSettingsShape = shape("UiSettings", {
  title: text("title"),
  brand: text("brand"),
  product: text("product"),
  defaultLocale: text("default_locale"),
  locales: scalars("locales", "a list of texts", (value) => (typeof value === "string" ? value : undefined)),
  colors: object(
    "colors",
    shape("UiColors", {
      primary: text("primary"),
      secondary: text("secondary"),
      background: text("background"),
    }),
  ),
  company: object(
    "company_info",
    shape("UiCompany", {
      address: text("address"),
      phone: text("phone"),
      businessHours: text("business_hours"),
    }),
  ),
  favicons: object(
    "favicons",
    shape("UiFavicons", {
      size16: text("16"),
      size32: text("32"),
      size48: text("48"),
      size64: text("64"),
      size128: text("128"),
    }),
  ),
  fonts: object(
    "fonts",
    shape("UiFonts", { light: text("light"), regular: text("regular"), medium: text("medium") }),
  ),
  map: object(
    "map",
    shape("UiMap", {
      provider: text("provider"),
      url: text("url"),
      apiKey: text("api_key"),
      center: coordinates("center"),
    }),
  ),
});
export type UiSettingsRow = ReturnType<ReturnType<typeof uiSettingsShape.plan>["parse"]>;

/** Source: get_invite_short_info. */
export const invitationShape = shape("Invitation", {
  organization: reference({
    relation: "organizations",
    shape: (): Shape<unknown> => organizationShape,
    keys: ["id"],
    embedded: { at: "", fields: ["id", "title"] },
  }),
});
export type InvitationRow = ReturnType<ReturnType<typeof invitationShape.plan>["parse"]>;

/** Source: agent_activation_token_get. */
export const activationShape = shape("AgentActivation", {
  token: text("token"),
  camera: reference({ relation: "streams", shape: (): Shape<unknown> => cameraShape, keys: ["stream_name"] }),
});
export type AgentActivationRow = ReturnType<ReturnType<typeof activationShape.plan>["parse"]>;

/** Facts about the installation, invitations and activations: single objects with paths of their own. */
export interface Settings {
  /** Readable without signing in. */
  ui(selection: Selection): Promise<UiSettingsRow>;
  invitation(key: string, selection: Selection): Promise<InvitationRow | null>;
  /** The key of the organization that invites; undefined without such an invitation. */
  invitingOrganization(key: string): Promise<string | undefined>;
  agentActivation(token: string, selection: Selection): Promise<AgentActivationRow | null>;
}

export function createSettings({ client, relations }: SourceTools): Settings {
  const readInvitation = (key: string) =>
    readObject(client, "/organizations/invite/{invite_key}", { invite_key: key });

  return {
    ui: async (selection) =>
      uiSettingsShape.plan(selection).parse(await readObject(client, "/ui_settings", {})),
    invitation: (key, selection) =>
      nullIfAbsent(async () => readRow(await readInvitation(key), invitationShape, selection, relations())),
    invitingOrganization: async (key) => toKey((await nullIfAbsent(() => readInvitation(key)))?.["id"]),
    agentActivation: (token, selection) =>
      nullIfAbsent(async () => {
        const row = await readObject(client, "/agent_activation_token/{token}", { token });
        return readRow({ token, ...row }, activationShape, selection, relations());
      }),
  };
}
