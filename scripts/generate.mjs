// @ts-check
/** Generates the types of the schema and of the contract. With --check it only tells whether they are up to date. */
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { parse } from "graphql";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), "utf8");

/** @param {string} file @param {string} name */
const row = (file, name) => `../sources/${file}.js#${name}`;

/** Which row of a source stands behind a graph type. */
const mappers = {
  Camera: row("streams", "CameraRow"),
  CameraUserEdge: row("streams", "CameraUserRow"),
  CameraUserConnection: row("streams", "CameraUserPage"),
  CameraDevice: row("streams", "CameraDeviceRow"),
  CameraCredentials: row("streams", "CameraCredentialsRow"),
  Organization: row("organizations", "OrganizationRow"),
  OrganizationUserEdge: row("organizations", "OrganizationUserRow"),
  OrganizationUserConnection: row("organizations", "OrganizationUserPage"),
  UserFolderPermissions: row("organizations", "UserFolderPermissionsRow"),
  OrganizationPermissions: row("permissions", "OrganizationPermissionsRow"),
  Folder: row("folders", "FolderRow"),
  FolderUserEdge: row("folders", "FolderUserRow"),
  FolderUserConnection: row("folders", "FolderUserPage"),
  Preset: row("presets", "PresetRow"),
  GenericEpisode: row("episodes", "EpisodeRow"),
  FaceEpisode: row("episodes", "EpisodeRow"),
  VehicleEpisode: row("episodes", "EpisodeRow"),
  HumanEpisode: row("episodes", "EpisodeRow"),
  QrCodeEpisode: row("episodes", "EpisodeRow"),
  ContextSearchEpisode: row("episodes", "EpisodeRow"),
  CustomEpisode: row("episodes", "EpisodeRow"),
  PersonMatch: row("episodes", "PersonMatchRow"),
  Person: row("persons", "PersonRow"),
  PersonList: row("persons", "PersonListRow"),
  Mosaic: row("mosaics", "MosaicRow"),
  MosaicCell: row("mosaics", "MosaicCellRow"),
  User: row("users", "UserRow"),
  Membership: row("users", "MembershipRow"),
  UserOrganizationEdge: row("users", "UserOrganizationRow"),
  UserOrganizationConnection: row("users", "UserOrganizationPage"),
  UserFolderEdge: row("users", "UserFolderRow"),
  UserFolderConnection: row("users", "UserFolderPage"),
  UserCameraEdge: row("users", "UserCameraRow"),
  UserCameraConnection: row("users", "UserCameraPage"),
  Message: row("messages", "MessageRow"),
  Viewer: row("profile", "ViewerRow"),
  Device: row("profile", "DeviceRow"),
  UiSettings: row("settings", "UiSettingsRow"),
  Invitation: row("settings", "InvitationRow"),
  AgentActivation: row("settings", "AgentActivationRow"),
  Playback: row("playback", "PlaybackSource"),
  ArchivePlayback: row("playback", "ArchivePiece"),
  TimeshiftPlayback: row("playback", "TimeshiftSource"),
  EpisodePlayback: row("playback", "EpisodePlaybackSource"),
  EpisodeChanges: "../subscriptions/batch.js#Batch",
  EpisodeChange: "../subscriptions/batch.js#BatchChange",
  CameraStatusChanges: "../subscriptions/batch.js#Batch",
  CameraStatusChange: "../subscriptions/batch.js#BatchChange",
  ReceivedMessages: "../subscriptions/batch.js#Batch",
  LoginPayload: "../resolvers/sign-in.js#SignedIn",
};

const schemaTypes = await codegen({
  filename: "src/generated/schema.ts",
  schema: parse(read("schema.graphql")),
  documents: [],
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers },
  config: {
    contextType: "../context.js#Context",
    useTypeImports: true,
    enumsAsTypes: true,
    immutableTypes: true,
    maybeValue: "T | null | undefined",
    inputMaybeValue: "T | null | undefined",
    resolverTypeWrapperSignature: "Promise<T | null> | T | null",
    scalars: {
      ID: { input: "string", output: "string" },
      DateTime: { input: "Date", output: "string" },
      URL: { input: "string", output: "string" },
      EmailAddress: { input: "string", output: "string" },
      SafeInt: { input: "number", output: "number" },
      JSON: { input: "unknown", output: "unknown" },
      Upload: { input: "../mutations/uploaded-file.js#UploadedFile", output: "never" },
    },
    mappers,
  },
});
const contractTypes = astToString(
  await openapiTypescript(new URL("../contract/openapi.json", import.meta.url)),
);

const generated = {
  "src/generated/schema.ts": schemaTypes,
  "src/generated/contract.ts": contractTypes,
  "simulator/generated/contract.ts": contractTypes,
};
const stale = Object.entries(generated).filter(
  ([file, text]) => !existsSync(join(root, file)) || read(file) !== text,
);
if (process.argv.includes("--check")) {
  for (const [file] of stale) console.error(`${file} is out of date: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) writeFileSync(join(root, file), text);
}
