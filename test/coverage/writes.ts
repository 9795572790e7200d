import { readFileSync } from "node:fs";
import { basic, type Data } from "../support/gateway.js";
import type { Known } from "./known.js";

/** A mutation that is done, at the coordinate that it stands under. */
export interface Write {
  /** undefined: it takes none. */
  readonly input?: object;
  /** Files by the places of the variables that they fill. */
  readonly files?: Readonly<Record<string, File>>;
  /** A demo login; null: nobody. admin when absent. */
  readonly as?: string | null;
  /** Somebody else, by an Authorization header. */
  readonly authorization?: string;
}

export interface Tools {
  readonly known: Known;
  /** Makes what a mutation needs, by another one: a field with its selection. Answers what the field answers. */
  make(field: string, input: object): Promise<Data>;
  /** Asks the graph. */
  read(query: string): Promise<Data>;
}

type MakeWrite = (tools: Tools) => Write | Promise<Write>;

/** Users of the simulator who are at work in no read proof, by their numbers. */
const [guard, visitor] = [3, 4];
/** A camera of the simulator that is alive, and can be moved. */
const dome = ({ known }: Tools) => known.id("Camera", "cam-0001");
/** Others that are alive: a camera obeys nobody while it starts again, or is given firmware. */
const restarting = ({ known }: Tools) => known.id("Camera", "cam-0002");
const outdated = ({ known }: Tools) => known.id("Camera", "cam-0003");
const firstOrganization = ({ known }: Tools) => known.id("Organization", known.organization);
const userId = ({ known }: Tools, key: number) => known.id("User", key);
const presetId = ({ known }: Tools) => known.id("Preset", known.preset);
/** A preset that new organizations do not have. */
const furtherPresetId = ({ known }: Tools) => known.id("Preset", 6);

let made = 0;
/** A name that nothing else has. */
const newName = (what: string) => `${what}-${String((made += 1))}`;

const newOrganization = async ({ make }: Tools): Promise<string> =>
  (await make("createOrganization { organization { id } }", { title: newName("Organization") })).organization
    .id;

const newFolder = async (tools: Tools, organizationId: string): Promise<string> =>
  (await tools.make("createFolder { folder { id } }", { organizationId, title: newName("Folder") })).folder
    .id;

const newCamera = async (tools: Tools): Promise<string> =>
  (
    await tools.make("createCamera { camera { id } }", {
      name: newName("camera"),
      organizationId: firstOrganization(tools),
    })
  ).camera.id;

const newMosaic = async (tools: Tools): Promise<string> =>
  (
    await tools.make("createMosaic { mosaic { id } }", {
      ...mosaic,
      organizationId: firstOrganization(tools),
    })
  ).mosaic.id;

/** A message in the mailbox of guard. */
const newMessage = async (tools: Tools): Promise<string> =>
  (await tools.make("sendMessage { message { id } }", { recipientId: userId(tools, guard), title: "New" }))
    .message.id;

const password = "a-password-of-its-own";

/** An account, and the header by which it signs in. */
async function newUser(tools: Tools): Promise<{ readonly id: string; readonly authorization: string }> {
  const name = newName("user-of-a-proof");
  const { user } = await tools.make("createUser { user { id } }", {
    name,
    password,
    organizationId: firstOrganization(tools),
  });
  return { id: user.id, authorization: basic(name, password) };
}

/** An organization with a folder, and guard as its member. */
async function newMember(tools: Tools) {
  const organizationId = await newOrganization(tools);
  const member = { organizationId, userId: userId(tools, guard) };
  await tools.make("setOrganizationUser { }", member);
  return { member, folderId: await newFolder(tools, organizationId) };
}

const place = { latitude: 55.5, longitude: 37.5 };
const picture = readFileSync(new URL("../../simulator/pictures/scene2.jpg", import.meta.url));
const floorPlan = {
  file: { base64: { content: picture.toString("base64"), mimeType: "image/jpeg" } },
  topLeft: place,
  topRight: { latitude: 55.5, longitude: 37.6 },
  bottomLeft: { latitude: 55.4, longitude: 37.5 },
};
const mosaic = { title: "Yard", layout: "2x2", cells: [] };
const cameraRights = {
  canView: true,
  canViewArchive: true,
  canUsePtz: false,
  archiveDepthLimitSeconds: 3600,
};
const folderRights = { ...cameraRights, canUseActions: true };
const organizationRights = {
  canViewCameras: true,
  canEditCameras: false,
  canEditUsers: true,
  canViewStatistics: false,
};
const cameraSettings = {
  title: "Dock",
  comment: "by the sea",
  isEnabled: true,
  isOnDemand: true,
  isFavorite: true,
  canPublish: false,
  hasNotifications: true,
  coordinates: place,
  address: "1 Quay",
  audio: { isDisabled: false, transcodeCodec: "aac" },
  recording: {
    depthSeconds: 3600,
    episodeDepthSeconds: 7200,
    storageLimitBytes: 5_000_000_000,
    redundancyFactor: 2,
  },
  vision: {
    algorithm: "plates",
    areas: "0,0,1,1",
    detectors: [{ type: "QR_CODES", regionId: "r1", regionTitle: "Gate", region: [{ x: 0, y: 0.5 }] }],
  },
  onvif: { isPtzEnabled: true },
  sources: [
    { rtsp: { url: "rtsp://dock.example/1", priority: 1, headers: [{ name: "x-key", value: "1" }] } },
    { test: { url: "fake://bars" } },
  ],
};
const userSettings = {
  fullName: "Made Here",
  email: "made@example.com",
  phone: "+15550001",
  note: "On trial",
  locale: "de",
  maxSessions: 3,
};
const accountSettings = { ...userSettings, accessLevel: "GENERIC", isEnabled: true, isReadOnly: false };
const message = {
  title: "Shift",
  body: "Tonight at ten.",
  severity: "WARNING",
  isPush: true,
  isOnDashboard: true,
};
const keys = { p256dh: "public-key-of-the-browser", auth: "secret-of-the-browser" };
const events = { eventTypes: ["FACE_EPISODE", "CAMERA_LOST"], channel: "PUSH" };

/** Proofs by operation and coordinate, of what changes something. Each makes what it needs, so that none needs another. */
export const writes: Readonly<Record<string, Readonly<Record<string, MakeWrite>>>> = {
  agent_activation_token_create: {
    "Mutation.createAgentActivation": (tools) => ({
      input: {
        title: "Yard",
        comment: "new",
        coordinates: place,
        archiveDepthDays: 7,
        archiveLimitGigabytes: 50,
        isEnabled: true,
        isOnDemand: false,
        organizationId: firstOrganization(tools),
        presetId: presetId(tools),
        address: "1 Quay",
      },
    }),
  },
  camera_auth_save: {
    "Mutation.setCameraCredentials": (tools) => ({
      input: { id: dome(tools), login: "viewer", password: "new-secret", port: 8554 },
    }),
  },
  camera_config_save: {
    "Mutation.updateCameraDevice": (tools) => ({
      input: {
        id: dome(tools),
        manufacturer: "Makers",
        model: "Dome 7",
        serialNumber: "S7",
        firmware: "7.0",
        quality: "LOW",
        sensor: {
          brightnessPercent: 0,
          contrastPercent: 100,
          saturationPercent: 1,
          sharpnessPercent: 2,
          wideDynamicRangePercent: 3,
          backlightCompensation: "OFF",
          infraredCutFilter: "AUTO",
          orientation: "UPSIDE_DOWN",
        },
      },
    }),
  },
  camera_reboot: { "Mutation.rebootCamera": (tools) => ({ input: { id: restarting(tools) } }) },
  delete_organization_preset: {
    "Mutation.removeOrganizationPreset": async (tools) => {
      const input = { organizationId: await newOrganization(tools), presetId: furtherPresetId(tools) };
      await tools.make("addOrganizationPreset { }", input);
      return { input };
    },
  },
  device_token_confirm: {
    "Mutation.confirmDevice": async ({ make }) => {
      const token = newName("device");
      await make("registerDevice { }", { token, platform: "ios" });
      return { input: { token } };
    },
  },
  device_token_delete: {
    "Mutation.unregisterDevice": async ({ make }) => {
      const token = newName("device");
      await make("registerDevice { }", { token, platform: "ios" });
      return { input: { token } };
    },
  },
  device_token_save: {
    "Mutation.registerDevice": () => ({
      input: { token: newName("device/with:signs"), platform: "android", model: "Pixel 8", version: "15" },
    }),
  },
  episode_add_to_favorites: {
    "Mutation.addEpisodeToFavorites": ({ known }) => ({
      input: { id: known.id("Episode", known.episode) },
    }),
  },
  episode_delete: {
    "Mutation.deleteEpisode": async ({ read }) => {
      const { episodes } = await read(
        "{ episodes(first: 500, filter: { kinds: [GENERIC] }) { nodes { id title description } } }",
      );
      // Only these can be deleted: they were made by hand.
      const own = episodes.nodes.find(
        ({ title, description }: Data) => title !== null && description !== null,
      );
      return { input: { id: own.id } };
    },
  },
  episode_delete_from_favorites: {
    "Mutation.removeEpisodeFromFavorites": async ({ known, make }) => {
      const input = { id: known.id("Episode", known.episode) };
      await make("addEpisodeToFavorites { }", input);
      return { input };
    },
  },
  event_subscription_create: {
    "Mutation.subscribeCameraEvents": async (tools) => ({
      input: { ...events, cameraId: await newCamera(tools) },
    }),
  },
  event_subscription_delete: {
    "Mutation.unsubscribeCameraEvents": async (tools) => {
      const input = { ...events, cameraId: await newCamera(tools) };
      await tools.make("subscribeCameraEvents { }", input);
      return { input };
    },
  },
  folder_create: {
    "Mutation.createFolder": async (tools) => {
      const organizationId = await newOrganization(tools);
      const parentId = await newFolder(tools, organizationId);
      return { input: { organizationId, title: "Below", coordinates: place, floorPlan, parentId } };
    },
  },
  folder_delete: {
    "Mutation.deleteFolder": async (tools) => ({
      input: { id: await newFolder(tools, await newOrganization(tools)) },
    }),
  },
  folder_save: {
    "Mutation.updateFolder": async (tools) => {
      const organizationId = await newOrganization(tools);
      const [id, after] = [await newFolder(tools, organizationId), await newFolder(tools, organizationId)];
      const { topLeft, topRight, bottomLeft } = floorPlan;
      const input = {
        id,
        title: "Moved",
        coordinates: null,
        floorPlan: { file: { upload: null }, topLeft, topRight, bottomLeft },
        placement: { after },
      };
      const file = new File([picture], "plan.jpg", { type: "image/jpeg" });
      return { input, files: { "input.floorPlan.file.upload": file } };
    },
  },
  folder_user_delete: {
    "Mutation.removeFolderUser": async (tools) => {
      const { member, folderId } = await newMember(tools);
      const input = { folderId, userId: member.userId };
      await tools.make("setFolderUser { }", { ...input, permissions: folderRights });
      return { input };
    },
  },
  folder_user_save: {
    "Mutation.setFolderUser": async (tools) => {
      const { member, folderId } = await newMember(tools);
      return { input: { folderId, userId: member.userId, permissions: folderRights } };
    },
  },
  message_delete: {
    "Mutation.deleteMessage": async (tools) => ({ input: { id: await newMessage(tools) }, as: "guard" }),
  },
  message_send: {
    "Mutation.sendMessage": (tools) => ({ input: { ...message, recipientId: userId(tools, visitor) } }),
  },
  message_update: {
    "Mutation.updateMessage": async (tools) => ({
      input: { ...message, id: await newMessage(tools), isRead: true, body: null },
      as: "guard",
    }),
  },
  mosaic_create: {
    "Mutation.createMosaic": (tools) => ({
      input: {
        ...mosaic,
        organizationId: firstOrganization(tools),
        cells: [{ cameraId: dome(tools) }, {}],
      },
    }),
  },
  mosaic_delete: {
    "Mutation.deleteMosaic": async (tools) => ({ input: { id: await newMosaic(tools) } }),
  },
  mosaic_save: {
    "Mutation.updateMosaic": async (tools) => ({
      input: { id: await newMosaic(tools), title: "Gate", layout: "3x3", cells: [{}] },
    }),
  },
  notification_send: {
    "Mutation.sendNotification": () => ({ input: { title: "Test", body: "Does it arrive?" } }),
  },
  organization_create: {
    "Mutation.createOrganization": () => ({
      input: {
        title: newName("Organization"),
        limits: { cameras: 10, users: 5 },
        pickpoint: { code: "P-1", list: [1, 2.5, null] },
      },
    }),
  },
  organization_delete: {
    "Mutation.deleteOrganization": async (tools) => ({ input: { id: await newOrganization(tools) } }),
  },
  organization_invite_accept: {
    "Mutation.acceptInvitation": async (tools) => {
      const input = { organizationId: await newOrganization(tools), permissions: organizationRights };
      const { key } = await tools.make("createInvitation { key }", input);
      return { input: { key }, as: "retail" };
    },
  },
  organization_invite_create: {
    "Mutation.createInvitation": async (tools) => ({
      input: { organizationId: await newOrganization(tools), permissions: organizationRights },
    }),
  },
  organization_preset_save: {
    "Mutation.addOrganizationPreset": async (tools) => ({
      input: { organizationId: await newOrganization(tools), presetId: furtherPresetId(tools) },
    }),
  },
  organization_save: {
    "Mutation.updateOrganization": async (tools) => {
      const { member } = await newMember(tools);
      const limits = { cameras: 7, users: 3 };
      return { input: { id: member.organizationId, ownerId: member.userId, limits, pickpoint: null } };
    },
  },
  organization_user_delete: {
    "Mutation.removeOrganizationUser": async (tools) => ({ input: (await newMember(tools)).member }),
  },
  organization_user_save: {
    "Mutation.setOrganizationUser": async (tools) => ({
      input: {
        organizationId: await newOrganization(tools),
        userId: userId(tools, visitor),
        permissions: { ...organizationRights, canViewPersonLists: true, canEditPersonLists: false },
      },
    }),
  },
  password_recovery: {
    "Mutation.recoverPassword": () => ({ input: { email: "admin@example.com" }, as: null }),
  },
  person_delete: {
    "Mutation.deletePerson": async ({ known, read }) => {
      const { persons } = await read("{ persons(first: 500) { nodes { id key } } }");
      return { input: { id: persons.nodes.findLast(({ key }: Data) => key !== known.person).id } };
    },
  },
  profile_save: {
    "Mutation.updateProfile": async (tools) => {
      const { authorization } = await newUser(tools);
      return { input: { ...userSettings, phone: null, name: newName("renamed") }, authorization };
    },
    "Mutation.changePassword": async (tools) => {
      const { authorization } = await newUser(tools);
      return { input: { password: "12345" }, authorization };
    },
  },
  reset_password: {
    "Mutation.resetPassword": async (tools) => {
      const { authorization } = await newUser(tools);
      return { input: { password: "p".repeat(128) }, authorization };
    },
  },
  stream_delete: {
    "Mutation.deleteCamera": async (tools) => ({ input: { id: await newCamera(tools) } }),
  },
  stream_firmware_update: {
    "Mutation.updateCameraFirmware": (tools) => {
      const image = new File(["firmware of a camera"], "image.bin", { type: "application/octet-stream" });
      const input = { id: outdated(tools), image: null, protocol: "ISAPI" };
      return { input, files: { "input.image": image } };
    },
  },
  stream_permission_user_delete: {
    "Mutation.removeCameraUser": async (tools) => {
      const input = { cameraId: await newCamera(tools), userId: userId(tools, guard) };
      await tools.make("setCameraUser { }", { ...input, permissions: cameraRights });
      return { input };
    },
  },
  stream_permission_user_save: {
    "Mutation.setCameraUser": async (tools) => ({
      input: {
        cameraId: await newCamera(tools),
        userId: userId(tools, guard),
        permissions: cameraRights,
      },
    }),
  },
  stream_ptz_execute: {
    "Mutation.moveCamera": (tools) => ({ input: { id: dome(tools), pan: 30, tilt: -100, zoom: 1 } }),
    "Mutation.stopCamera": (tools) => ({ input: { id: dome(tools) } }),
  },
  stream_save: {
    "Mutation.createCamera": (tools) => ({
      input: {
        ...cameraSettings,
        name: newName("camera/with a sign"),
        organizationId: firstOrganization(tools),
        presetId: presetId(tools),
      },
    }),
    "Mutation.updateCamera": async (tools) => ({
      input: { ...cameraSettings, id: await newCamera(tools), comment: null, layer: "OVERRIDE" },
    }),
    "Mutation.replaceCamera": async (tools) => ({
      input: {
        ...cameraSettings,
        id: await newCamera(tools),
        organizationId: firstOrganization(tools),
      },
    }),
  },
  streams_import: {
    "Mutation.importCameras": (tools) => ({
      input: {
        table: { rows: [{ name: newName("camera"), organizationId: firstOrganization(tools) }] },
      },
    }),
  },
  streams_multiedit: {
    "Mutation.updateCameras": async (tools) => ({
      input: {
        cameras: [
          { id: await newCamera(tools), presetId: presetId(tools), recording: cameraSettings.recording },
          { id: await newCamera(tools), presetId: null },
        ],
      },
    }),
  },
  user_apikey_create: {
    "Mutation.createApiKey": async (tools) => ({ authorization: (await newUser(tools)).authorization }),
  },
  user_apikey_delete: {
    "Mutation.deleteApiKey": async (tools) => {
      const { id, authorization } = await newUser(tools);
      await tools.make("createUserApiKey { }", { userId: id });
      return { authorization };
    },
  },
  user_create: {
    "Mutation.createUser": (tools) => ({
      input: {
        ...accountSettings,
        name: newName("user-of-a-proof"),
        password,
        organizationId: firstOrganization(tools),
      },
    }),
  },
  user_delete: {
    "Mutation.deleteUser": async (tools) => ({ input: { id: (await newUser(tools)).id } }),
  },
  user_save: {
    "Mutation.updateUser": async (tools) => {
      const { id } = await newUser(tools);
      return { input: { ...accountSettings, id, name: newName("renamed"), phone: null, password } };
    },
  },
  user_stream_permission_delete: {
    "Mutation.removeUserCamera": async (tools) => {
      const input = { cameraId: await newCamera(tools), userId: userId(tools, guard) };
      await tools.make("setUserCamera { }", { ...input, permissions: cameraRights });
      return { input };
    },
  },
  user_stream_permission_save: {
    "Mutation.setUserCamera": async (tools) => ({
      input: {
        cameraId: await newCamera(tools),
        userId: userId(tools, guard),
        permissions: cameraRights,
      },
    }),
  },
  users_apikey_create: {
    "Mutation.createUserApiKey": async (tools) => ({ input: { userId: (await newUser(tools)).id } }),
  },
  web_push_subscribe: {
    "Mutation.subscribeWebPush": () => ({
      input: { endpoint: `https://push.example.com/${newName("browser")}`, keys },
    }),
  },
  web_push_unsubscribe: {
    "Mutation.unsubscribeWebPush": async ({ make }) => {
      const endpoint = `https://push.example.com/${newName("browser")}`;
      await make("subscribeWebPush { }", { endpoint, keys });
      return { input: { endpoint } };
    },
  },
};
