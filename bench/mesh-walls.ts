import type { Dialect } from "./contenders.js";
import { argument, idOf, momentOf } from "./limit/graph.js";

/**
 * The answer to a wall in the graph that GraphQL Mesh generates from Watcher's description: see bench/peers/mesh. It has
 * Watcher's words and types, so the client makes identifiers, texts of times and kinds itself.
 */
interface Wall {
  readonly streams_list: { readonly streams: readonly Camera[] };
}
interface Camera {
  readonly name: string;
  readonly title: string;
  readonly stats: { readonly status: string; readonly alive: boolean };
  readonly organization: { readonly title: string; readonly created_at: number };
  readonly folder?: { readonly title: string };
  readonly folder_id?: number;
  readonly path?: readonly { readonly id: number; readonly title: string }[];
  readonly preset: { readonly title: string; readonly is_default: boolean };
  readonly newest_episodes: readonly { readonly __typename: string; readonly opened_at: number }[];
}

/** `episode_type` is of another type in each kind of episode, and cannot be asked for of all of them at once. */
const kindPrefix = "watcher_episode_";
const kinds = ["generic", "face", "vehicle", "human", "qr_code", "context_search", "custom"];
const episode = `__typename ${kinds.map((kind) => `... on ${kindPrefix}${kind} { opened_at }`).join(" ")}`;

/** As it is generated: everything that a camera refers to is read one by one, with all its fields. */
export const plainWall = dialect(
  (first) => `streams_list(sort: "name", limit: ${first}) {
    streams {
      name title stats { status alive }
      organization: whole_organization { title created_at }
      folder: whole_folder { title }
      preset: whole_preset { title is_default }
      newest_episodes { ${episode} }
    }
  }`,
);

const cameraFields = "name,title,stats.status,stats.alive,organization_id,folder_id,path,preset_id";

/**
 * As far as its settings and a client who knows Watcher get it: lists of ids, `select` written by hand, the folder found in
 * the camera's path. Episodes are still read one by one.
 */
export const tunedWall = dialect(
  (first) => `streams_list(sort: "name", limit: ${first}, select: "${cameraFields}") {
    streams {
      name title stats { status alive }
      organization: gathered_organization(select: "id,title,created_at") { title created_at }
      folder_id path { id title }
      preset: gathered_preset(select: "id,title,is_default") { title is_default }
      newest_episodes(select: "opened_at,episode_type") { ${episode} }
    }
  }`,
);

function dialect(selection: (first: string) => string): Dialect {
  return {
    toQuery: (question) => `query Wall { ${selection(argument({ query: question.query }, /first: (\d+)/))} }`,
    toGraph: (data) => {
      const { streams_list: list } = JSON.parse(data) as Wall;
      return JSON.stringify({ cameras: { nodes: list.streams.map(cameraOf) } });
    },
  };
}

function cameraOf({
  name,
  title,
  stats,
  organization,
  preset,
  newest_episodes: [newest],
  ...camera
}: Camera) {
  const folder = camera.folder ?? camera.path?.find(({ id }) => id === camera.folder_id);
  return {
    id: idOf("Camera", name),
    name,
    title,
    status: stats.status.toUpperCase(),
    isAlive: stats.alive,
    organization: { title: organization.title, createdAt: momentOf(organization.created_at) },
    folder: folder === undefined ? null : { title: folder.title },
    preset: { title: preset.title, isDefault: preset.is_default },
    latestEpisode: newest === undefined ? null : episodeOf(newest),
  };
}

function episodeOf({ __typename: type, opened_at: openedAt }: Camera["newest_episodes"][number]) {
  return { kind: type.slice(kindPrefix.length).toUpperCase(), openedAt: momentOf(openedAt) };
}
