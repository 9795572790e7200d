import { argument, idOf, momentOf, organizationOf, type Organization, type Operation } from "./graph.js";
import { read } from "./watcher.js";

interface Camera {
  readonly name: string;
  readonly title: string;
  readonly stats: { readonly status: string; readonly alive: boolean };
  readonly organization_id: number;
  readonly folder_id: number;
  readonly path: readonly { readonly id: number; readonly title: string }[];
  readonly preset_id: number;
  readonly last_episode_at: number | null;
}
interface Preset {
  readonly id: number;
  readonly title: string;
  readonly is_default: boolean;
}
interface Episode {
  readonly media: string;
  readonly opened_at: number;
  readonly episode_type: string;
}

const cameraFields =
  "name,title,stats.status,stats.alive,organization_id,folder_id,path,preset_id,last_episode_at";

export async function wall(operation: Operation, authorization: string): Promise<string> {
  const first = argument(operation, /first: (\d+)/);
  const { streams } = await read<{ streams: Camera[] }>(
    `/streams?sort=name&limit=${first}&select=${cameraFields}`,
    authorization,
  );
  const organizationIds = new Set(streams.map((camera) => camera.organization_id));
  const presetIds = new Set(streams.map((camera) => camera.preset_id));
  const moments = new Set(
    streams.map((camera) => camera.last_episode_at).filter((moment) => moment !== null),
  );
  const [{ organizations }, { presets }, { episodes }] = await Promise.all([
    read<{ organizations: Organization[] }>(
      `/organizations?id=${[...organizationIds].join()}&limit=${organizationIds.size}&select=title,created_at`,
      authorization,
    ),
    read<{ presets: Preset[] }>(
      `/presets?id=${[...presetIds].join()}&limit=${presetIds.size}&select=title,is_default`,
      authorization,
    ),
    read<{ episodes: Episode[] }>(
      `/episodes?opened_at=${[...moments].join()}&limit=${moments.size * 2}&select=media,opened_at,episode_type`,
      authorization,
    ),
  ]);
  const organizationJson = new Map(organizations.map((each) => [each.id, organizationOf(each)]));
  const presetJson = new Map(presets.map((each) => [each.id, presetOf(each)]));
  const newest = new Map(episodes.map((each) => [`${each.opened_at} ${each.media}`, each]));
  const nodes = streams.map((camera) => {
    const { name, title, stats } = camera;
    return (
      `{"id":"${idOf("Camera", name)}","name":${JSON.stringify(name)},"title":${JSON.stringify(title)}` +
      `,"status":"${stats.status.toUpperCase()}","isAlive":${stats.alive}` +
      `,"organization":${organizationJson.get(camera.organization_id) ?? "null"},"folder":${folderOf(camera)}` +
      `,"preset":${presetJson.get(camera.preset_id) ?? "null"}` +
      `,"latestEpisode":${episodeOf(newest.get(`${camera.last_episode_at} ${name}`))}}`
    );
  });
  return `{"cameras":{"nodes":[${nodes.join()}]}}`;
}

function folderOf({ folder_id, path }: Camera): string {
  const folder = path.find(({ id }) => id === folder_id);
  return folder === undefined ? "null" : `{"title":${JSON.stringify(folder.title)}}`;
}

function presetOf({ title, is_default }: Preset): string {
  return `{"title":${JSON.stringify(title)},"isDefault":${is_default}}`;
}

function episodeOf(episode: Episode | undefined): string {
  if (episode === undefined) return "null";
  const { episode_type: type, opened_at: openedAt } = episode;
  return `{"kind":"${type.toUpperCase()}","openedAt":"${momentOf(openedAt)}"}`;
}
