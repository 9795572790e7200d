import { NotFound } from "../errors.js";
import type {
  AcceptInvitationInput,
  AddOrganizationPresetInput,
  CreateInvitationInput,
  CreateOrganizationInput,
  DeleteOrganizationInput,
  InvitationPermissionsInput,
  MutationResolvers,
  OrganizationLimitsInput,
  OrganizationPermissionsInput,
  RemoveOrganizationPresetInput,
  RemoveOrganizationUserInput,
  SetOrganizationUserInput,
  UpdateOrganizationInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { isRecord, parseJson, type JsonObject } from "../sources/json.js";
import { organizationPermissionsShape } from "../sources/permissions.js";
import { nothing, type Selection } from "../sources/selection.js";
import type { Sources } from "../sources/sources.js";
import { body, idOf, json, nested, plain } from "./body.js";
import { asText, keyIn, mutation, type Read } from "./mutation.js";

const fields = {
  title: plain("title"),
  ownerId: idOf("User", "owner.id"),
  limits: nested(
    "limits",
    body<OrganizationLimitsInput>({ cameras: plain("streams"), users: plain("users") }),
  ),
  pickpoint: json("pickpoint"),
};

const invitationRights = {
  canViewCameras: plain("can_view_streams"),
  canEditCameras: plain("can_edit_streams"),
  canEditUsers: plain("can_edit_users"),
  canViewStatistics: plain("can_view_stats"),
};
const rights = {
  ...invitationRights,
  canViewPersonLists: plain("can_view_persons_lists"),
  canEditPersonLists: plain("can_edit_persons_lists"),
};

const memberFields = { permissions: nested("", body<OrganizationPermissionsInput>(rights)) };
const presetFields = { presetId: idOf("Preset", "preset_id") };

/**
 * Organizations, who belongs to them and what they may use. Source: organization_create, organization_save,
 * organization_delete, organization_user_save, organization_user_delete, organization_preset_save,
 * delete_organization_preset, organization_invite_create, organization_invite_accept.
 */
export const organizationMutations = {
  createOrganization: mutation({
    body: body<CreateOrganizationInput>(fields),
    send: async (write, json) => keyIn(await write("post", "/organizations", {}, { json })),
    kept: asText,
    answer: (key, read) => ({ organization: read("organization", "Organization", key) }),
  }),
  updateOrganization: mutation({
    body: body<UpdateOrganizationInput, "id">(fields),
    parameters: { organization_id: "id" },
    send: async (write, given, { id }, { sources }) => {
      const key = decodeKey("Organization", id);
      const json = "title" in given ? given : { ...given, ...(await presentTitle(sources, key)) };
      await write("put", "/organizations/{organization_id}", { organization_id: key }, { json });
      return key;
    },
    answer: (key, read) => ({ organization: read("organization", "Organization", key) }),
  }),
  deleteOrganization: mutation({
    parameters: { organization_id: "id" },
    send: async (write, _, { id }: DeleteOrganizationInput) => {
      const key = decodeKey("Organization", id);
      await write("delete", "/organizations/{organization_id}", { organization_id: key });
      return id;
    },
    answer: (deletedId) => ({ deletedId }),
  }),
  setOrganizationUser: mutation({
    body: body<SetOrganizationUserInput, "organizationId" | "userId">(memberFields),
    parameters: { organization_id: "organizationId", user_id: "userId" },
    send: async (write, json, input) => {
      const values = memberValues(input);
      await write("put", "/organizations/{organization_id}/users/{user_id}", values, { json });
      return values;
    },
    answer: memberAnswer,
  }),
  removeOrganizationUser: mutation({
    parameters: { organization_id: "organizationId", user_id: "userId" },
    send: async (write, _, input: RemoveOrganizationUserInput) => {
      const values = memberValues(input);
      await write("delete", "/organizations/{organization_id}/users/{user_id}", values);
      return values;
    },
    answer: memberAnswer,
  }),
  addOrganizationPreset: mutation({
    body: body<AddOrganizationPresetInput, "organizationId">(presetFields),
    parameters: { organization_id: "organizationId" },
    send: async (write, json, input) => {
      const values = presetValues(input);
      await write("put", "/organizations/{organization_id}/presets", values, { json });
      return values;
    },
    answer: presetAnswer,
  }),
  removeOrganizationPreset: mutation({
    parameters: { organization_id: "organizationId", preset_id: "presetId" },
    send: async (write, _, input: RemoveOrganizationPresetInput) => {
      const values = presetValues(input);
      await write("delete", "/organizations/{organization_id}/presets/{preset_id}", values);
      return values;
    },
    answer: presetAnswer,
  }),
  createInvitation: mutation({
    body: body<CreateInvitationInput, "organizationId">({
      permissions: nested("permissions", body<InvitationPermissionsInput>(invitationRights)),
    }),
    parameters: { organization_id: "organizationId" },
    send: async (write, json, { organizationId }) => {
      const values = { organization_id: decodeKey("Organization", organizationId) };
      const made = await write("post", "/organizations/{organization_id}/invite", values, { json });
      const given = isRecord(made) && isRecord(made["permissions"]) ? made["permissions"] : null;
      return { key: keyIn(made, "invite_key"), given };
    },
    kept: { toText: (made) => JSON.stringify(made), fromText: toInvitation },
    answer: ({ key, given }, read, { organizationId }) => ({
      key,
      permissions: read.from("permissions", (_, below) =>
        given === null ? null : organizationPermissionsShape.plan(below).parse(given),
      ),
      organization: read("organization", "Organization", decodeKey("Organization", organizationId)),
    }),
  }),
  acceptInvitation: mutation({
    parameters: { invite_key: "key" },
    named: "key",
    secrets: ["key"],
    send: async (write, _, { key }: AcceptInvitationInput, { sources: { settings } }) => {
      // The answer is empty, and an invitation that was accepted may be gone.
      const organization = await settings.invitingOrganization(key);
      await write("put", "/organizations/invite/{invite_key}", { invite_key: key });
      return organization;
    },
    answer: (key, read) => ({
      organization: key === undefined ? null : read("organization", "Organization", key),
    }),
  }),
} satisfies MutationResolvers;

const titleOnly: Selection = new Map([["title", nothing]]);

/** Watcher wants the title with every change: one that is left out is sent as it is now. */
async function presentTitle({ organizations }: Sources, key: string): Promise<JsonObject> {
  const organization = await organizations.find(key, titleOnly);
  if (organization === null) throw new NotFound("Not found, or you may not see it: the organization.");
  const { title } = organization;
  return title == null ? {} : { title };
}

function memberValues({ organizationId, userId }: RemoveOrganizationUserInput) {
  return { organization_id: decodeKey("Organization", organizationId), user_id: decodeKey("User", userId) };
}

function memberAnswer({ organization_id, user_id }: ReturnType<typeof memberValues>, read: Read) {
  return {
    organization: read("organization", "Organization", organization_id),
    user: read("user", "User", user_id),
  };
}

function presetValues({ organizationId, presetId }: RemoveOrganizationPresetInput) {
  return {
    organization_id: decodeKey("Organization", organizationId),
    preset_id: decodeKey("Preset", presetId),
  };
}

function presetAnswer({ organization_id, preset_id }: ReturnType<typeof presetValues>, read: Read) {
  return {
    organization: read("organization", "Organization", organization_id),
    preset: read("preset", "Preset", preset_id),
  };
}

function toInvitation(text: string) {
  const kept = parseJson(text);
  const given = isRecord(kept) && isRecord(kept["given"]) ? kept["given"] : null;
  return { key: keyIn(kept, "key"), given };
}
