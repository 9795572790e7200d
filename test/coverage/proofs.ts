import type { Data } from "../support/gateway.js";
import { issued, type Known } from "./known.js";
import {
  cameraFields,
  episodeFields,
  folderFields,
  memberFields,
  messageFields,
  mosaicFields,
  organizationFields,
  page,
  personFields,
  personListFields,
  presetFields,
  profileFields,
  rightsFields,
  text,
  toCamera,
  toEpisode,
  toFolder,
  toFolderRights,
  toMember,
  toMessage,
  toMosaic,
  toOrganization,
  toPage,
  toPerson,
  toPersonList,
  toPreset,
  toProfile,
  toRights,
  toUser,
  upper,
  userFields,
} from "./objects.js";

/** One query that proves a coordinate, and the same thing at Watcher itself. */
export interface Proof {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Nobody: the operation needs no sign-in. */
  readonly as?: null;
  /** The same thing at Watcher itself: a path, and the data that its answer makes. */
  readonly rest: string;
  readonly data: (body: Data) => unknown;
}

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
    data: (body: Data, known: Known) => unknown,
  ) =>
  (known: Known): Proof => ({
    query: `query ($id: ID!) { ${parent}(id: $id) { found: ${typeof selection === "string" ? selection : selection(known)} } }`,
    variables: { id: known.id(type, key(known)) },
    rest: rest(known),
    data: (body) => ({ [parent]: { found: data(body, known) } }),
  });

const organization = ({ organization }: Known) => organization;
const folder = ({ organization, folder }: Known) => `${organization}/${folder}`;
const parentFolder = ({ organization, parentFolder }: Known) => `${organization}/${parentFolder}`;
const folderWithCameras = ({ organization, folderWithCameras }: Known) =>
  `${organization}/${folderWithCameras}`;
const folderUser = ({ folderUser }: Known) => folderUser;
const cameraUser = ({ cameraUser }: Known) => cameraUser;
const path = encodeURIComponent;

/** Proofs by operation and coordinate. */
export const proofs: Readonly<Record<string, Readonly<Record<string, (known: Known) => Proof>>>> = {
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
      (row, { folderUser }) => ({ node: { key: text(folderUser) }, permissions: toFolderRights(row) }),
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
      variables: { ids: [id("Camera", camera), id("Camera", cameraOfUser)] },
      rest: `/streams?name=${path(cameraOfUser)},${path(camera)}`,
      data: ({ streams }) => ({
        nodes: [camera, cameraOfUser].map((name) => toCamera(streams.find((row: Data) => row.name === name))),
      }),
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
