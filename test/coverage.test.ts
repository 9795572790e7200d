import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, isInterfaceType, isObjectType } from "graphql";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { basic, startGateway, type Data, type TestGateway } from "./support/gateway.js";

/**
 * Every read operation of Watcher is reachable at each coordinate that contract/coverage.json names for it: the query
 * causes that very request, and answers what Watcher itself answers for the same thing.
 */
interface Proof {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Nobody: the operation needs no sign-in. */
  readonly as?: null;
  /** The same thing at Watcher itself: a path, and the data that its answer makes. */
  readonly rest: string;
  readonly data: (body: Data) => unknown;
}

/** What the proofs are about, discovered at Watcher; keys are Watcher's own. */
interface Known {
  readonly camera: string;
  readonly cameraWithComma: string;
  readonly cameraWithEpisodes: string;
  readonly episode: string;
  readonly episodeToken: string;
  readonly organization: number;
  readonly folder: number;
  readonly parentFolder: number;
  readonly folderWithCameras: number;
  /** Has rights on the folder. */
  readonly folderUser: number;
  /** Has rights on single cameras. */
  readonly cameraUser: number;
  readonly cameraOfUser: string;
  readonly preset: number;
  readonly mosaic: number;
  readonly message: number;
  readonly person: string;
  readonly personList: number;
  /** The id in the graph. */
  id(type: string, key: string | number): string;
}

/** Keys that Watcher gives to a person or a device only; the simulator has these. */
const issued = {
  activation: "demo-activation-token",
  invitation: "demo-invite",
  device: "demo-device-token",
  endpoint: "https://push.example.com/demo",
} as const;

const page = "estimatedCount pageInfo { hasNextPage }";
const cameraFields =
  "name title isAlive status isEnabled createdAt organization { key title } preset { key title }";
const episodeFields = "key kind cameraName openedAt updatedAt isFavorite cameraThumbnails";
const organizationFields = `key title isDefault createdAt owner { key name }
  limits { cameras users } statistics { cameras users mosaics } viewerPermissions { isMember canEditUsers }`;
const folderFields = "key title level position cameraCount organization { key }";
const presetFields =
  "key title isAdjustable recording { depthSeconds storageLimitBytes } lastChangedBy { name } cameraCount";
const mosaicFields = "key title layout organization { key } cells { cameraName title isAlive }";
const userFields = `key name email accessLevel isEnabled createdAt
  memberships { organization { key title owner { name } } permissions { isMember canViewCameras } }`;
const personFields = `key name externalId origin lastSeenAt updatedAt
  organization { key title } list { key name } photos { mimeType sha256 base64 }`;
const personListFields = "key name personCount cameraCount organization { key title }";
const messageFields = "key title body severity isPush isRead sender { key name } recipient { key name }";
const rightsFields = "canView canViewArchive canUsePtz archiveDepthLimitSeconds";

const text = (value: unknown) => (value == null ? null : String(value));
const moment = (milliseconds: number | null | undefined) =>
  milliseconds == null ? null : new Date(milliseconds).toISOString();
const upper = (word: string | undefined) => word?.toUpperCase() ?? null;

const toCamera = (row: Data) => ({
  name: row.name,
  title: row.title ?? null,
  isAlive: row.stats.alive ?? null,
  status: upper(row.stats.status),
  isEnabled: !row.disabled,
  createdAt: moment(row.created_at),
  organization: { key: text(row.organization.id), title: row.organization.title },
  preset: row.preset == null ? null : { key: text(row.preset.id), title: row.preset.title },
});
const thumbnailModes = new Map<unknown, string>([
  [true, "ALWAYS"],
  [false, "NEVER"],
  ["ondemand", "ON_DEMAND"],
]);
const kinds = new Set(["generic", "face", "vehicle", "human", "qr_code", "context_search"]);
const toEpisode = (row: Data) => ({
  key: text(row.episode_id),
  kind:
    row.episode_type === undefined
      ? "GENERIC"
      : kinds.has(row.episode_type)
        ? upper(row.episode_type)
        : "CUSTOM",
  cameraName: row.media,
  openedAt: moment(row.opened_at),
  updatedAt: moment(row.updated_at),
  isFavorite: row.is_favorite,
  cameraThumbnails: thumbnailModes.get(row.stream.thumbnails.enabled),
});
const toOrganization = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  isDefault: row.is_default,
  createdAt: moment(row.created_at),
  owner: { key: text(row.owner.id), name: row.owner.name },
  limits: { cameras: row.limits.streams, users: row.limits.users },
  statistics: { cameras: row.stats.streams, users: row.stats.users, mosaics: row.stats.mosaics },
  viewerPermissions: {
    isMember: row.user_permissions.is_member,
    canEditUsers: row.user_permissions.can_edit_users,
  },
});
const toFolder = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  level: row.hierarchy.level,
  position: row.hierarchy.order_num,
  cameraCount: row.streams_count,
  organization: { key: text(row.organization_id) },
});
const toPreset = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  isAdjustable: row.is_adjustable,
  recording:
    row.dvr === undefined
      ? null
      : { depthSeconds: row.dvr.expiration, storageLimitBytes: row.dvr.storage_limit ?? null },
  lastChangedBy: { name: row.last_change.user.name },
  cameraCount: row.stats.streams_count,
});
const toMosaic = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  layout: row.type,
  organization: { key: text(row.organization_id) },
  cells: row.streams.map((cell: Data) => ({
    cameraName: cell.name ?? null,
    title: cell.title ?? null,
    isAlive: cell.alive ?? null,
  })),
});
const toUser = (row: Data) => ({
  key: text(row.id),
  name: row.name,
  email: row.email ?? null,
  accessLevel: upper(row.access_level),
  isEnabled: !row.disabled,
  createdAt: moment(row.created_at),
  memberships: row.organizations.map(({ id, title, owner, permissions }: Data) => ({
    organization: { key: text(id), title, owner: { name: owner.name } },
    permissions: { isMember: permissions.is_member, canViewCameras: permissions.can_view_streams },
  })),
});
const toPerson = (row: Data) => ({
  key: text(row.person_id),
  name: row.name,
  externalId: row.external_id ?? null,
  origin: upper(row.originator),
  lastSeenAt: moment(row.last_seen_at),
  updatedAt: moment(row.updated_at),
  organization: { key: text(row.organization.id), title: row.organization.title },
  list: row.person_list == null ? null : { key: text(row.person_list.id), name: row.person_list.name },
  photos: row.photos.map(({ mime_type, sha256, data }: Data) => ({
    mimeType: mime_type,
    sha256,
    base64: data,
  })),
});
const toPersonList = (row: Data) => ({
  key: text(row.id),
  name: row.name,
  personCount: row.stats.person,
  cameraCount: row.stats.camera,
  organization: { key: text(row.organization.id), title: row.organization.title },
});
const toMessage = (row: Data) => ({
  key: text(row.id),
  title: row.title,
  body: row.body,
  severity: upper(row.type),
  isPush: row.is_push,
  isRead: row.was_read,
  sender: { key: text(row.sender.id), name: row.sender.name },
  recipient: { key: text(row.user.id), name: row.user.name },
});
const toRights = (row: Data) => ({
  canView: row.can_view,
  canViewArchive: row.can_view_dvr,
  canUsePtz: row.can_use_ptz,
  archiveDepthLimitSeconds: row.dvr_depth_limit,
});
const toFolderRights = (row: Data) => ({ ...toRights(row), canUseActions: row.can_use_actions });
const toMember = (row: Data) => ({
  node: { key: text(row.id), name: row.name, email: row.email ?? null },
  permissions: {
    isMember: row.permissions.organization.is_member,
    canEditCameras: row.permissions.organization.can_edit_streams,
  },
  folderPermissions: row.permissions.folders.map((folder: Data) => ({
    folder: { key: text(folder.id) },
    permissions: toFolderRights(folder),
  })),
});
const memberFields = `node { key name email } permissions { isMember canEditCameras }
  folderPermissions { folder { key } permissions { ${rightsFields} canUseActions } }`;
const toProfile = (row: Data) => ({
  name: row.name,
  fullName: row.fullname,
  email: row.email,
  isAdmin: row.is_admin,
  createdAt: moment(row.created_at),
});
const profileFields = "name fullName email isAdmin createdAt";

/** A page of a list, made of what Watcher answers to the same page. */
const toPage = (
  body: Data,
  items: string,
  toNode: (row: Data) => unknown,
  as: "nodes" | "edges" = "nodes",
) => ({
  estimatedCount: body.estimated_count,
  pageInfo: { hasNextPage: body.next !== null },
  [as]: body[items].map(toNode),
});

/** One object by its id in the graph, through a field of the query. */
const one =
  (
    field: string,
    type: string,
    key: (known: Known) => string | number,
    fields: string,
    rest: (known: Known) => string,
    toNode: (row: Data) => unknown,
  ) =>
  (known: Known): Proof => ({
    query: `query ($id: ID!) { found: ${field}(id: $id) { ${fields} } }`,
    variables: { id: known.id(type, key(known)) },
    rest: rest(known),
    data: (row) => ({ found: toNode(row) }),
  });

/** A page of a list of the query. */
const many =
  (field: string, fields: string, rest: string, items: string, toNode: (row: Data) => unknown) =>
  (): Proof => ({
    query: `{ found: ${field}(first: 5) { ${page} nodes { ${fields} } } }`,
    rest: `${rest}${rest.includes("?") ? "&" : "?"}limit=5`,
    data: (body) => ({ found: toPage(body, items, toNode) }),
  });

/** A list or an object below another object, which is found by its id in the graph. */
const below =
  (
    parent: string,
    type: string,
    key: (known: Known) => string | number,
    selection: string | ((known: Known) => string),
    rest: (known: Known) => string,
    data: (body: Data) => unknown,
  ) =>
  (known: Known): Proof => ({
    query: `query ($id: ID!) { ${parent}(id: $id) { found: ${typeof selection === "string" ? selection : selection(known)} } }`,
    variables: { id: known.id(type, key(known)) },
    rest: rest(known),
    data: (body) => ({ [parent]: { found: data(body) } }),
  });

const organization = ({ organization }: Known) => organization;
const folder = ({ organization, folder }: Known) => `${organization}/${folder}`;
const parentFolder = ({ organization, parentFolder }: Known) => `${organization}/${parentFolder}`;
const folderWithCameras = ({ organization, folderWithCameras }: Known) =>
  `${organization}/${folderWithCameras}`;
const folderUser = ({ folderUser }: Known) => folderUser;
const cameraUser = ({ cameraUser }: Known) => cameraUser;
const path = encodeURIComponent;

const proofs: Readonly<Record<string, Readonly<Record<string, (known: Known) => Proof>>>> = {
  agent_activation_token_get: {
    "Query.agentActivation": () => ({
      query: `{ agentActivation(token: "${issued.activation}") { token camera { name } } }`,
      rest: `/agent_activation_token/${issued.activation}`,
      data: ({ token, stream_name }) => ({ agentActivation: { token, camera: { name: stream_name } } }),
    }),
  },
  camera_auth_get: {
    "Camera.credentials": ({ camera }) => ({
      query: `query ($name: String!) { camera(name: $name) { credentials { login password port } } }`,
      variables: { name: camera },
      rest: `/streams/${path(camera)}/auth`,
      data: (body) => ({ camera: { credentials: body } }),
    }),
  },
  camera_config_get: {
    "Camera.device": ({ camera }) => ({
      query: `query ($name: String!) { camera(name: $name) { device {
        manufacturer model serialNumber firmware quality
        sensor { brightnessPercent wideDynamicRangePercent backlightCompensation infraredCutFilter orientation }
      } } }`,
      variables: { name: camera },
      rest: `/streams/${path(camera)}/camera_config`,
      data: ({ camera_info: device, media_quality, sensor }) => ({
        camera: {
          device: {
            manufacturer: device.manufacturer,
            model: device.model,
            serialNumber: device.serial_number,
            firmware: device.firmware,
            quality: upper(media_quality),
            sensor: {
              brightnessPercent: sensor.brightness_correction,
              wideDynamicRangePercent: sensor.wide_dynamic_range,
              backlightCompensation: upper(sensor.blacklight_compensation.mode),
              infraredCutFilter: upper(sensor.infrared_cutoff_filter.mode),
              orientation: upper(sensor.image_orientation),
            },
          },
        },
      }),
    }),
  },
  device_token_get: {
    "Viewer.device": () => ({
      query: `{ viewer { device(token: "${issued.device}") { token platform model version } } }`,
      rest: `/profile/device-tokens/${issued.device}`,
      data: ({ token, device }) => ({ viewer: { device: { token, ...device } } }),
    }),
  },
  episode_get: {
    "Query.episode": ({ episode, episodeToken }) => ({
      query: `query ($key: ID!, $token: String!) { episode(key: $key, token: $token) { ${episodeFields} } }`,
      variables: { key: episode, token: episodeToken },
      as: null,
      rest: `/episodes/${episode}`,
      data: (row) => ({ episode: toEpisode(row) }),
    }),
  },
  episodes_list: {
    "Query.episodes": many("episodes", episodeFields, "/episodes?sort=-episode_id", "episodes", toEpisode),
    "Query.episode": one(
      "episode",
      "Episode",
      ({ episode }) => episode,
      episodeFields,
      ({ episode }) => `/episodes/${episode}`,
      toEpisode,
    ),
    "Camera.episodes": ({ cameraWithEpisodes: name }) => ({
      query: `query ($name: String!) { camera(name: $name) { episodes(first: 3) { ${page} nodes { ${episodeFields} } } } }`,
      variables: { name },
      rest: `/episodes?media=${path(name)}&sort=-episode_id&limit=3`,
      data: (body) => ({ camera: { episodes: toPage(body, "episodes", toEpisode) } }),
    }),
    "Camera.latestEpisode": ({ cameraWithEpisodes: name }) => ({
      query: `query ($name: String!) { camera(name: $name) { latestEpisode { ${episodeFields} } } }`,
      variables: { name },
      rest: `/episodes?media=${path(name)}&sort=-episode_id&limit=1`,
      data: ({ episodes: [row] }) => ({ camera: { latestEpisode: toEpisode(row) } }),
    }),
    "Person.episodes": below(
      "person",
      "Person",
      ({ person }) => person,
      `episodes(first: 2) { ${page} nodes { ${episodeFields} } }`,
      ({ person }) => `/episodes?person_id=${person}&sort=-episode_id&limit=2`,
      (body) => toPage(body, "episodes", toEpisode),
    ),
  },
  folder_get: {
    "Query.folder": one(
      "folder",
      "Folder",
      folder,
      folderFields,
      ({ organization, folder }) => `/organizations/${organization}/folders/${folder}`,
      toFolder,
    ),
  },
  folder_list: {
    "Organization.folders": below(
      "organization",
      "Organization",
      organization,
      `folders(first: 4) { ${page} nodes { ${folderFields} } }`,
      ({ organization }) => `/organizations/${organization}/folders?sort=id&limit=4`,
      (body) => toPage(body, "folders", toFolder),
    ),
    "Folder.children": below(
      "folder",
      "Folder",
      parentFolder,
      `children(first: 3) { ${page} nodes { ${folderFields} } }`,
      ({ organization, parentFolder }) =>
        `/organizations/${organization}/folders?parent_id=${parentFolder}&sort=hierarchy.order_num,id&limit=3`,
      (body) => toPage(body, "folders", toFolder),
    ),
  },
  folder_user_get: {
    "Folder.user": below(
      "folder",
      "Folder",
      folder,
      (known) =>
        `user(id: "${known.id("User", known.folderUser)}") { node { key } permissions { ${rightsFields} canUseActions } }`,
      ({ organization, folder, folderUser }) =>
        `/organizations/${organization}/folders/${folder}/users/${folderUser}`,
      (row) => ({ node: { key: expect.stringMatching(/^\d+$/) }, permissions: toFolderRights(row) }),
    ),
  },
  folder_users_list: {
    "Folder.users": below(
      "folder",
      "Folder",
      folder,
      `users(first: 5) { ${page} edges { node { key } permissions { ${rightsFields} canUseActions } } }`,
      ({ organization, folder }) =>
        `/organizations/${organization}/folders/${folder}/users?sort=user_id&limit=5`,
      (body) =>
        toPage(
          body,
          "users",
          (row) => ({ node: { key: text(row.user_id) }, permissions: toFolderRights(row) }),
          "edges",
        ),
    ),
  },
  get_invite_short_info: {
    "Query.invitation": () => ({
      query: `{ invitation(key: "${issued.invitation}") { organization { key title } } }`,
      rest: `/organizations/invite/${issued.invitation}`,
      data: ({ id, title }) => ({ invitation: { organization: { key: text(id), title } } }),
    }),
  },
  login_create: {
    "Mutation.login": () => ({
      query: `mutation { login(input: { login: "admin", password: "demo" }) { viewer { ${profileFields} } } }`,
      as: null,
      rest: "/profile",
      data: (row) => ({ login: { viewer: toProfile(row) } }),
    }),
  },
  message_get: {
    "Query.message": one(
      "message",
      "Message",
      ({ message }) => message,
      messageFields,
      ({ message }) => `/messages/${message}`,
      toMessage,
    ),
  },
  messages_list: {
    "Viewer.messages": () => ({
      query: `{ viewer { messages(first: 2) { ${page} nodes { ${messageFields} } } } }`,
      rest: "/messages?sort=-id&limit=2",
      data: (body) => ({ viewer: { messages: toPage(body, "messages", toMessage) } }),
    }),
  },
  mosaic_get: {
    "Query.mosaic": one(
      "mosaic",
      "Mosaic",
      ({ mosaic }) => mosaic,
      mosaicFields,
      ({ mosaic }) => `/mosaics/${mosaic}`,
      toMosaic,
    ),
  },
  mosaics_list: {
    "Query.mosaics": many("mosaics", mosaicFields, "/mosaics?sort=id", "mosaics", toMosaic),
    "Organization.mosaics": below(
      "organization",
      "Organization",
      organization,
      `mosaics(first: 2) { ${page} nodes { ${mosaicFields} } }`,
      ({ organization }) => `/mosaics?organization_id=${organization}&sort=id&limit=2`,
      (body) => toPage(body, "mosaics", toMosaic),
    ),
  },
  organization_get: {
    "Query.organization": one(
      "organization",
      "Organization",
      organization,
      organizationFields,
      ({ organization }) => `/organizations/${organization}`,
      toOrganization,
    ),
  },
  organization_user_get: {
    "Organization.user": below(
      "organization",
      "Organization",
      organization,
      (known) => `user(id: "${known.id("User", known.folderUser)}") { ${memberFields} }`,
      ({ organization, folderUser }) => `/organizations/${organization}/users/${folderUser}`,
      toMember,
    ),
  },
  organization_users_list: {
    "Organization.users": below(
      "organization",
      "Organization",
      organization,
      `users(first: 20) { ${page} edges { ${memberFields} } }`,
      ({ organization }) => `/organizations/${organization}/users?sort=id&limit=20`,
      (body) => toPage(body, "users", toMember, "edges"),
    ),
  },
  organizations_list: {
    "Query.organizations": many(
      "organizations",
      organizationFields,
      "/organizations?sort=id",
      "organizations",
      toOrganization,
    ),
  },
  person_get: {
    "Query.person": one(
      "person",
      "Person",
      ({ person }) => person,
      personFields,
      ({ person }) => `/persons/${person}`,
      toPerson,
    ),
  },
  person_lists_get: {
    "Query.personLists": many(
      "personLists",
      personListFields,
      "/person_lists?sort=id",
      "person_lists",
      toPersonList,
    ),
    "Query.node": ({ personList, id }) => ({
      query: `query ($id: ID!) { node(id: $id) { ... on PersonList { ${personListFields} } } }`,
      variables: { id: id("PersonList", personList) },
      rest: `/person_lists?id=${personList}`,
      data: ({ person_lists: [row] }) => ({ node: toPersonList(row) }),
    }),
  },
  persons_list: {
    "Query.persons": many("persons", personFields, "/persons?sort=person_id", "persons", toPerson),
    "PersonList.persons": ({ personList, id }) => ({
      query: `query ($id: ID!) { node(id: $id) { ... on PersonList { persons(first: 2) { ${page} nodes { ${personFields} } } } } }`,
      variables: { id: id("PersonList", personList) },
      rest: `/persons?person_list.id=${personList}&sort=person_id&limit=2`,
      data: (body) => ({ node: { persons: toPage(body, "persons", toPerson) } }),
    }),
  },
  preset_get: {
    "Query.preset": one(
      "preset",
      "Preset",
      ({ preset }) => preset,
      presetFields,
      ({ preset }) => `/presets/${preset}`,
      toPreset,
    ),
  },
  presets_list: {
    "Query.presets": many("presets", presetFields, "/presets?sort=id", "presets", toPreset),
    "Organization.presets": below(
      "organization",
      "Organization",
      organization,
      `presets(first: 2) { ${page} nodes { ${presetFields} } }`,
      ({ organization }) => `/presets?organization_id=${organization}&sort=id&limit=2`,
      (body) => toPage(body, "presets", toPreset),
    ),
  },
  profile_get: {
    "Query.viewer": () => ({
      query: `{ viewer { ${profileFields} } }`,
      rest: "/profile",
      data: (row) => ({ viewer: toProfile(row) }),
    }),
  },
  stream_get: {
    // Commas separate names in a list, so this one is read from its own path.
    "Query.camera": ({ cameraWithComma: name }) => ({
      query: `query ($name: String!) { camera(name: $name) { ${cameraFields} } }`,
      variables: { name },
      rest: `/streams/${path(name)}`,
      data: (row) => ({ camera: toCamera(row) }),
    }),
  },
  stream_permission_user_get: {
    "Camera.user": ({ cameraOfUser: name, cameraUser, id }) => ({
      query: `query ($name: String!, $id: ID!) { camera(name: $name) { user(id: $id) { node { key } permissions { ${rightsFields} } } } }`,
      variables: { name, id: id("User", cameraUser) },
      rest: `/streams/${path(name)}/permissions/users/${cameraUser}`,
      data: ({ user, permissions }) => ({
        camera: { user: { node: { key: text(user.id) }, permissions: toRights(permissions) } },
      }),
    }),
  },
  stream_permissions_users_list: {
    "Camera.users": ({ cameraOfUser: name }) => ({
      query: `query ($name: String!) { camera(name: $name) { users(first: 5) { ${page} edges { node { key } permissions { ${rightsFields} } } } } }`,
      variables: { name },
      rest: `/streams/${path(name)}/permissions/users?sort=user.id&limit=5`,
      data: (body) => ({
        camera: {
          users: toPage(
            body,
            "users_permissions",
            ({ user, permissions }) => ({ node: { key: text(user.id) }, permissions: toRights(permissions) }),
            "edges",
          ),
        },
      }),
    }),
  },
  streams_list: {
    "Query.cameras": many("cameras", cameraFields, "/streams?sort=name", "streams", toCamera),
    "Query.camera": ({ camera }) => ({
      query: `query ($name: String!) { camera(name: $name) { ${cameraFields} } }`,
      variables: { name: camera },
      rest: `/streams/${path(camera)}`,
      data: (row) => ({ camera: toCamera(row) }),
    }),
    "Query.nodes": ({ camera, cameraOfUser, id }) => ({
      query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Camera { ${cameraFields} } } }`,
      variables: { ids: [id("Camera", cameraOfUser), id("Camera", camera)].sort() },
      rest: `/streams?name=${path(cameraOfUser)},${path(camera)}&sort=name`,
      data: ({ streams }) => ({ nodes: expect.arrayContaining(streams.map(toCamera)) }),
    }),
    "Organization.cameras": below(
      "organization",
      "Organization",
      organization,
      `cameras(first: 3) { ${page} nodes { ${cameraFields} } }`,
      ({ organization }) => `/streams?organization_id=${organization}&sort=name&limit=3`,
      (body) => toPage(body, "streams", toCamera),
    ),
    "Folder.cameras": below(
      "folder",
      "Folder",
      folderWithCameras,
      `cameras(first: 2) { ${page} nodes { ${cameraFields} } }`,
      ({ folderWithCameras }) => `/streams?folder_id=${folderWithCameras}&sort=name&limit=2`,
      (body) => toPage(body, "streams", toCamera),
    ),
  },
  ui_settings_get: {
    "Query.uiSettings": () => ({
      query: `{ uiSettings {
        title brand product defaultLocale locales colors { primary secondary background }
        company { address phone businessHours } favicons { size16 size128 } fonts { light medium }
        map { provider center { latitude longitude } }
      } }`,
      as: null,
      rest: "/ui_settings",
      data: ({
        title,
        brand,
        product,
        default_locale,
        locales,
        colors,
        company_info: company,
        favicons,
        fonts,
        map,
      }) => ({
        uiSettings: {
          title,
          brand,
          product,
          defaultLocale: default_locale,
          locales,
          colors,
          company: { address: company.address, phone: company.phone, businessHours: company.business_hours },
          favicons: { size16: favicons["16"], size128: favicons["128"] },
          fonts: { light: fonts.light, medium: fonts.medium },
          map: { provider: map.provider, center: map.center },
        },
      }),
    }),
  },
  user_apikey_get: {
    "Viewer.apiKey": () => ({
      query: "{ viewer { apiKey } }",
      rest: "/profile/apikey",
      data: ({ apikey }) => ({ viewer: { apiKey: apikey } }),
    }),
  },
  user_get: {
    "Query.user": one(
      "user",
      "User",
      folderUser,
      userFields,
      ({ folderUser }) => `/users/${folderUser}`,
      toUser,
    ),
  },
  user_organization_folders_list: {
    "User.folders": below(
      "user",
      "User",
      folderUser,
      (known) =>
        `folders(organizationId: "${known.id("Organization", known.organization)}", first: 20) {
          ${page} edges { node { ${folderFields} } permissions { ${rightsFields} canUseActions } }
        }`,
      ({ folderUser, organization }) =>
        `/users/${folderUser}/organization/${organization}/folders?sort=id&limit=20`,
      (body) =>
        toPage(
          body,
          "folders",
          (row) => ({ node: toFolder(row), permissions: toFolderRights(row.permissions) }),
          "edges",
        ),
    ),
  },
  user_organizations_list: {
    "User.organizations": below(
      "user",
      "User",
      folderUser,
      `organizations(first: 2) { ${page} edges { node { ${organizationFields} } permissions { isMember canViewCameras } } }`,
      ({ folderUser }) => `/users/${folderUser}/organization?sort=id&limit=2`,
      (body) =>
        toPage(
          body,
          "organizations",
          (row) => ({
            node: toOrganization(row),
            permissions: {
              isMember: row.user_permissions.is_member,
              canViewCameras: row.user_permissions.can_view_streams,
            },
          }),
          "edges",
        ),
    ),
  },
  user_stream_permission_get: {
    "User.camera": below(
      "user",
      "User",
      cameraUser,
      ({ cameraOfUser }) =>
        `camera(name: ${JSON.stringify(cameraOfUser)}) { node { name } permissions { ${rightsFields} } }`,
      ({ cameraUser, cameraOfUser }) => `/users/${cameraUser}/permissions/streams/${path(cameraOfUser)}`,
      ({ stream, permissions }) => ({ node: { name: stream.name }, permissions: toRights(permissions) }),
    ),
  },
  user_streams_permissions_list: {
    "User.cameras": below(
      "user",
      "User",
      cameraUser,
      `cameras(first: 2) { ${page} edges { node { name } permissions { ${rightsFields} } } }`,
      ({ cameraUser }) => `/users/${cameraUser}/permissions/streams?sort=stream.name&limit=2`,
      (body) =>
        toPage(
          body,
          "streams_permissions",
          ({ stream, permissions }) => ({ node: { name: stream.name }, permissions: toRights(permissions) }),
          "edges",
        ),
    ),
  },
  users_apikey_get: {
    "User.apiKey": below(
      "user",
      "User",
      folderUser,
      "apiKey",
      ({ folderUser }) => `/users/${folderUser}/apikey`,
      ({ apikey }) => apikey,
    ),
  },
  users_list: {
    "Query.users": many("users", userFields, "/users?sort=id", "users_list", toUser),
  },
  web_push_subscription_existence_get: {
    "Viewer.isWebPushSubscribed": () => ({
      query: `{ viewer { isWebPushSubscribed(endpoint: "${issued.endpoint}") } }`,
      rest: `/web_push/subscription?endpoint=${path(issued.endpoint)}`,
      // The answer is its status, 204: anything else fails the call.
      data: (body) => ({ viewer: { isWebPushSubscribed: body === null } }),
    }),
  },
};

const coverage = z.record(z.string(), z.array(z.string())).parse(readJson("contract/coverage.json"));

function readJson(file: string): unknown {
  return JSON.parse(readFile(file));
}

function readFile(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
}

describe("contract/coverage.json", () => {
  test("names every read operation of the contract, and the login", () => {
    const contract = z
      .object({
        paths: z.record(z.string(), z.object({ get: z.object({ operationId: z.string() }).optional() })),
      })
      .parse(readJson("contract/openapi.json"));
    const reads = Object.values(contract.paths).flatMap(({ get }) =>
      get === undefined ? [] : [get.operationId],
    );
    expect(Object.keys(coverage).sort()).toEqual([...reads, "login_create"].sort());
  });

  test("names coordinates of the schema, at least one for each operation", () => {
    const graph = buildSchema(readFile("schema.graphql"));
    const exists = (coordinate: string) => {
      const [typeName = "", field = ""] = coordinate.split(".");
      const type = graph.getType(typeName);
      return (isObjectType(type) || isInterfaceType(type)) && field in type.getFields();
    };
    expect(
      Object.values(coverage).flatMap((coordinates) => coordinates.filter((one) => !exists(one))),
    ).toEqual([]);
    expect(Object.entries(coverage).filter(([, coordinates]) => coordinates.length === 0)).toEqual([]);
  });

  test("is proved row by row", () => {
    const proved = Object.entries(proofs).map(([operation, byCoordinate]) => [
      operation,
      Object.keys(byCoordinate),
    ]);
    expect(Object.fromEntries(proved)).toEqual(coverage);
  });
});

let gateway: TestGateway;
let known: Known;
beforeAll(async () => {
  gateway = await startGateway();
  known = await discover();
});
afterAll(async () => {
  await gateway.close();
});

const rows = Object.entries(proofs).flatMap(([operation, byCoordinate]) =>
  Object.entries(byCoordinate).map(([coordinate, proof]) => [operation, coordinate, proof] as const),
);

test.each(rows)("%s is read by %s", async (operation, _coordinate, makeProof) => {
  const { query, variables = {}, as, rest, data } = makeProof(known);
  const before = (await gateway.simulator.requests()).at(-1)?.n ?? 0;
  const answer = await gateway.query(query, { variables, ...(as === null && { as }) });
  const requests = await gateway.simulator.requests({ after: before });

  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual(data(await watcher(rest)));
  // A field that has a value nowhere in the answer would prove nothing.
  expect(fieldsWithoutValue(answer.data)).toEqual([]);
  const own = requests.filter(({ operationId }) => operationId === operation);
  expect(own.map(({ status }) => status)).toEqual(own.map(() => (rest.startsWith("/web_push") ? 204 : 200)));
  // Signing in belongs to no operation of a client; every other call carries the id of its own.
  const traced = own.filter(
    ({ traceId }) => traceId === (operation === "login_create" ? null : answer.requestId),
  );
  expect(traced.length).toBeGreaterThan(0);
});

/** Fields that are null or without items wherever they occur. */
function fieldsWithoutValue(data: Data): string[] {
  const withValue = new Map<string, boolean>();
  const visit = (value: unknown, at: string): void => {
    if (Array.isArray(value) && value.length > 0) return value.forEach((item) => visit(item, at));
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const hasValue = value !== null && !Array.isArray(value);
    withValue.set(at, hasValue || withValue.get(at) === true);
    if (isObject) for (const [name, inner] of Object.entries(value)) visit(inner, `${at}.${name}`);
  };
  visit(data, "data");
  return [...withValue].flatMap(([at, has]) => (has ? [] : [at]));
}

/** Watcher's own answer; numbers beyond 53 bits as strings, null for an empty one. */
async function watcher(target: string): Promise<Data> {
  const response = await fetch(`${gateway.simulator.url}/watcher/client-api/v3${target}`, {
    headers: { authorization: basic("admin") },
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`GET ${target}: ${response.status} ${body}`);
  return body === "" ? null : JSON.parse(body.replace(/([:[,])(\d{16,})(?=[,}\]])/g, '$1"$2"'));
}

async function discover(): Promise<Known> {
  const [
    { streams },
    { users_list: users },
    { organizations },
    { episodes },
    presets,
    mosaics,
    messages,
    lists,
  ] = await Promise.all([
    watcher("/streams?limit=500&select=name,folder_id,organization_id"),
    watcher("/users?limit=100"),
    watcher("/organizations?limit=1"),
    watcher(
      "/episodes?limit=300&sort=-episode_id&select=media,playback_token,matched_persons.person.person_id,matched_persons.person.external_id",
    ),
    watcher("/presets?limit=1"),
    watcher("/mosaics?limit=1"),
    watcher("/messages?limit=1"),
    watcher("/person_lists?limit=1"),
  ]);
  const organization = organizations[0].id;
  const { users: members } = await watcher(`/organizations/${organization}/users?limit=100`);
  const member = members.find(({ permissions }: Data) => permissions.folders.length > 0);
  const { folders } = await watcher(`/organizations/${organization}/folders?limit=500`);
  const [direct] = await Promise.all(
    users.map(async ({ id }: Data) => ({ id, ...(await watcher(`/users/${id}/permissions/streams`)) })),
  ).then((all) => all.filter(({ streams_permissions: rights }: Data) => rights.length > 1));
  const recognised = episodes.find(
    ({ matched_persons: matches }: Data) => matches?.[0]?.person.external_id != null,
  );
  const ids = await graphIds(
    episodes[0].episode_id,
    streams.map(({ name }: Data) => name),
  );
  return {
    camera: streams.find(({ name }: Data) => name.includes("/")).name,
    cameraWithComma: streams.find(({ name }: Data) => name.includes(",")).name,
    cameraWithEpisodes: recognised.media,
    episode: episodes[0].episode_id,
    episodeToken: episodes[0].playback_token,
    organization,
    folder: member.permissions.folders[0].id,
    parentFolder: folders.find(({ parent_id }: Data) => parent_id !== undefined).parent_id,
    folderWithCameras: folders.find(({ streams_count }: Data) => streams_count > 2).id,
    folderUser: member.id,
    cameraUser: direct.id,
    cameraOfUser: direct.streams_permissions[0].stream.name,
    preset: presets.presets[0].id,
    mosaic: mosaics.mosaics[0].id,
    message: messages.messages[0].id,
    person: recognised.matched_persons[0].person.person_id,
    personList: lists.person_lists[0].id,
    id: (type, key) => {
      const id = ids.get(`${type} ${key}`);
      if (id === undefined) throw new Error(`the graph does not list ${type} ${key}`);
      return id;
    },
  };
}

/** Ids of the graph by type and Watcher's key, as a client finds them: in lists. */
async function graphIds(episode: string, cameras: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { data } = await gateway.query(
    `query ($episode: ID!) {
      organizations(first: 100) { nodes { __typename id key folders(first: 500) { nodes { __typename id key organization { key } } } } }
      cameras(first: 500) { nodes { __typename id key: name } }
      users(first: 500) { nodes { __typename id key } }
      presets(first: 500) { nodes { __typename id key } }
      mosaics(first: 500) { nodes { __typename id key } }
      persons(first: 500) { nodes { __typename id key } }
      personLists(first: 500) { nodes { __typename id key } }
      viewer { messages(first: 500) { nodes { __typename id key } } }
      episode(key: $episode) { id key }
    }`,
    { variables: { episode } },
  );
  const { organizations, viewer, episode: found, ...lists } = data;
  const folders = organizations.nodes.flatMap(({ folders: { nodes } }: Data) =>
    nodes.map((folder: Data) => ({ ...folder, key: `${folder.organization.key}/${folder.key}` })),
  );
  const nodes: Data[] = [organizations, viewer.messages, ...Object.values(lists)].flatMap(
    (list: Data) => list.nodes,
  );
  expect(lists.cameras.nodes).toHaveLength(cameras.length);
  return new Map(
    [...nodes, ...folders, { ...found, __typename: "Episode" }].map(({ __typename, id, key }) => [
      `${__typename} ${key}`,
      id,
    ]),
  );
}
