import { expect } from "@jest/globals";
import { basic, type Data, type TestGateway } from "../support/gateway.js";

/** What the proofs are about, discovered at Watcher; keys are Watcher's own. */
export interface Known {
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
export const issued = {
  activation: "demo-activation-token",
  invitation: "demo-invite",
  device: "demo-device-token",
  endpoint: "https://push.example.com/demo",
} as const;

/** Watcher's own answer; numbers beyond 53 bits as strings, null for an empty one. */
export async function readWatcher(gateway: TestGateway, target: string): Promise<Data> {
  const response = await fetch(`${gateway.simulator.url}/watcher/client-api/v3${target}`, {
    headers: { authorization: basic("admin") },
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`GET ${target}: ${response.status} ${body}`);
  return body === "" ? null : JSON.parse(body.replace(/([:[,])(\d{16,})(?=[,}\]])/g, '$1"$2"'));
}

/** Finds at Watcher what the proofs need. */
export async function discover(gateway: TestGateway): Promise<Known> {
  const watcher = (target: string) => readWatcher(gateway, target);
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
      "/episodes?limit=300&sort=-episode_id&select=media,playback_token,matched_persons.person.person_id,matched_persons.person.external_id,matched_persons.person.person_list",
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
    ({ matched_persons: matches }: Data) =>
      matches?.[0]?.person.external_id != null && matches[0].person.person_list != null,
  );
  const ids = await graphIds(
    gateway,
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
async function graphIds(
  gateway: TestGateway,
  episode: string,
  cameras: readonly string[],
): Promise<ReadonlyMap<string, string>> {
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
