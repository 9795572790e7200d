import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { runSimulator, type Json, type RunningSimulator } from "./running-simulator.js";

type Schema = z.infer<typeof schemaSource>;

const schemaSource = z.looseObject({
  $ref: z.string().optional(),
  writeOnly: z.boolean().optional(),
  get properties() {
    return z.record(z.string(), schemaSource).optional();
  },
  get items() {
    return schemaSource.optional();
  },
  get allOf() {
    return z.array(schemaSource).optional();
  },
  get anyOf() {
    return z.array(schemaSource).optional();
  },
  get oneOf() {
    return z.array(schemaSource).optional();
  },
});

const response = z.object({ content: z.record(z.string(), z.object({ schema: schemaSource })).optional() });
const contract = z
  .object({
    paths: z.record(
      z.string(),
      z.object({
        get: z
          .object({ operationId: z.string(), responses: z.record(z.string(), response.loose()) })
          .optional(),
      }),
    ),
    components: z.looseObject({ schemas: z.record(z.string(), schemaSource) }),
  })
  .parse(JSON.parse(readFileSync(new URL("../../contract/openapi.json", import.meta.url), "utf8")));

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator();
});
afterAll(async () => {
  await simulator.stop();
});

/** Calls that answer each operation; together they have to show every field of its schema. */
const streamNames = ["cam-0001", "gate%2Fnorth%2F1", "cam-0006", "cam-0008"];
const calls: Readonly<Record<string, () => Promise<readonly string[]> | readonly string[]>> = {
  agent_activation_token_get: () => [
    "/agent_activation_token/demo-activation-token",
    "/agent_activation_token/demo-activation-token-new",
  ],
  streams_list: () => [
    "/streams?limit=200",
    "/streams?limit=5&select=title,stats.media_info.tracks.codec,inputs.stats.bytes",
    "/streams?sort=-stats.bitrate&limit=3",
  ],
  stream_get: () => streamNames.map((name) => `/streams/${name}`),
  camera_config_get: () =>
    ["cam-0001", "cam-0002", "cam-0003"].map((name) => `/streams/${name}/camera_config`),
  camera_auth_get: () => ["/streams/cam-0001/auth"],
  stream_permissions_users_list: () => ["/streams/cam-0001/permissions/users"],
  stream_permission_user_get: () => ["/streams/cam-0001/permissions/users/4"],
  episodes_list: () => ["/episodes?limit=400", "/episodes?limit=50&select=media,detections.confidence"],
  episode_get: async () => {
    const { text } = await simulator.call("/episodes?limit=40&select=media");
    return [...text.matchAll(/"episode_id":(\d+)/g)].map(([, id]) => `/episodes/${id}`);
  },
  profile_get: () => ["/profile"],
  user_apikey_get: () => ["/profile/apikey"],
  device_token_get: () => ["/profile/device-tokens/demo-device-token"],
  ui_settings_get: () => ["/ui_settings"],
  web_push_subscription_existence_get: () => [
    `/web_push/subscription?endpoint=${encodeURIComponent("https://push.example.com/demo")}`,
  ],
  persons_list: () => ["/persons?limit=100", "/persons?select=name,photos.sha256"],
  person_get: () => ["/persons/7234567890123456001", "/persons/7234567890123456016"],
  person_lists_get: () => ["/person_lists", "/person_lists?select=stats.person"],
  organizations_list: () => ["/organizations", "/organizations?select=stats"],
  organization_get: () => ["/organizations/1", "/organizations/2"],
  get_invite_short_info: () => ["/organizations/invite/demo-invite"],
  organization_users_list: () => ["/organizations/1/users?limit=1000", "/organizations/1/users?select=name"],
  organization_user_get: () => ["/organizations/1/users/3"],
  presets_list: () => ["/presets", "/presets?organization_id=2&select=title"],
  preset_get: () => ["/presets/1", "/presets/2"],
  mosaics_list: () => ["/mosaics", "/mosaics?select=title,streams.name"],
  mosaic_get: () => ["/mosaics/1", "/mosaics/2"],
  users_list: () => ["/users?limit=500", "/users?organization_id=2&select=name"],
  user_get: () => ["/users/1", "/users/10"],
  users_apikey_get: () => ["/users/2/apikey"],
  user_organizations_list: () => ["/users/2/organization", "/users/1/organization?can_edit=true"],
  user_organization_folders_list: () => [
    "/users/3/organization/1/folders",
    "/users/1/organization/1/folders",
  ],
  user_streams_permissions_list: () => ["/users/4/permissions/streams"],
  user_stream_permission_get: () => ["/users/4/permissions/streams/cam-0001"],
  folder_list: () => ["/organizations/1/folders?limit=500", "/organizations/1/folders?select=title"],
  folder_get: () => Array.from({ length: 30 }, (_, id) => `/organizations/1/folders/${id + 1}`),
  folder_users_list: () => ["/organizations/1/folders/5/users"],
  folder_user_get: () => ["/organizations/1/folders/5/users/3"],
  messages_list: () => ["/messages", "/messages?select=title"],
  message_get: () => ["/messages/1"],
};

/** Single records show the fields of their kind only; their lists show all of them. */
const partial = new Set(["stream_get", "episode_get", "user_get", "organization_get"]);

const operations = Object.values(contract.paths).flatMap(({ get }) =>
  get ? [{ id: get.operationId, schema: get.responses["200"]?.content?.["application/json"]?.schema }] : [],
);

const ajv = new Ajv2020({ strict: false, allErrors: false });
ajvFormats.default(ajv);
const numberFormats =
  "utc utc_ms seconds milliseconds ticks bytes speed percent pixels client_count snowflake_id";
for (const name of numberFormats.split(" ")) ajv.addFormat(name, { type: "number", validate: () => true });
const textFormats = "media_name input_url agent_url agent_id url base64 hexbinary iso-639-1 phone-number";
for (const name of textFormats.split(" ")) ajv.addFormat(name, true);
ajv.addSchema({ $id: "contract", components: contract.components });

test("every GET operation of the contract is called here", () => {
  expect(Object.keys(calls).sort()).toEqual(operations.map(({ id }) => id).sort());
});

test.each(operations)("$id answers as the contract says", async ({ id, schema }) => {
  const validate = schema?.$ref && ajv.compile({ $ref: `contract${schema.$ref}` });
  for (const path of (await calls[id]?.()) ?? []) {
    const { status, body } = await simulator.call(path);
    expect([path, status]).toEqual([path, validate ? 200 : 204]);
    if (!validate) continue;
    validate(body);
    expect([path, validate.errors]).toEqual([path, null]);
  }
});

test.each(operations.filter(({ id, schema }) => schema !== undefined && !partial.has(id)))(
  "$id shows every field of its schema in some record",
  async ({ id, schema }) => {
    const shown = new Set<string>();
    for (const path of (await calls[id]?.()) ?? []) {
      collectShown((await simulator.call(path)).body, "", shown);
    }
    const fields = [...fieldsOf(schema ?? {})];
    expect(fields).not.toEqual([]);
    expect(fields.filter((field) => !shown.has(field))).toEqual([]);
  },
);

function collectShown(value: Json | undefined, prefix: string, shown: Set<string>): void {
  if (Array.isArray(value)) {
    for (const element of value) collectShown(element, prefix, shown);
  } else if (typeof value === "object" && value !== null) {
    for (const [field, member] of Object.entries(value)) {
      shown.add(prefix + field);
      collectShown(member, `${prefix}${field}.`, shown);
    }
  }
}

function fieldsOf(schema: Schema, prefix = "", fields = new Set<string>()): Set<string> {
  const resolved = schema.$ref ? contract.components.schemas[schema.$ref.split("/").at(-1) ?? ""] : schema;
  const { allOf = [], anyOf = [], oneOf = [], items, properties = {} } = resolved ?? {};
  for (const part of [...allOf, ...anyOf, ...oneOf, ...(items ? [items] : [])])
    fieldsOf(part, prefix, fields);
  for (const [name, field] of Object.entries(properties)) {
    if (field.writeOnly) continue;
    fields.add(prefix + name);
    fieldsOf(field, `${prefix}${name}.`, fields);
  }
  return fields;
}
