/**
 * The least that answering the wall can cost in Node: node:http on both sides, the fewest calls, one answer and no
 * GraphQL. It answers every POST with the wall, of as many cameras as the query says. A yardstick, not a gateway.
 */
import { Agent, createServer, get } from "node:http";
import type { AddressInfo } from "node:net";

const api = `${process.env["WATCHER_URL"] ?? ""}/watcher/client-api/v3`;
const agent = new Agent({ keepAlive: true });

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
interface Organization {
  readonly id: number;
  readonly title: string;
  readonly created_at: number;
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

function read<T>(target: string, authorization: string): Promise<T> {
  return new Promise((resolve, reject) => {
    get(api + target, { agent, headers: { authorization } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(body) as T);
        else reject(new Error(`${target}: ${response.statusCode} ${body}`));
      });
    }).on("error", reject);
  });
}

const cameraFields =
  "name,title,stats.status,stats.alive,organization_id,folder_id,path,preset_id,last_episode_at";

async function wall(authorization: string, first: number): Promise<string> {
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
    const id = Buffer.from(`Camera:${name}`).toString("base64url");
    return (
      `{"id":"${id}","name":${JSON.stringify(name)},"title":${JSON.stringify(title)}` +
      `,"status":"${stats.status.toUpperCase()}","isAlive":${stats.alive}` +
      `,"organization":${organizationJson.get(camera.organization_id) ?? "null"},"folder":${folderOf(camera)}` +
      `,"preset":${presetJson.get(camera.preset_id) ?? "null"}` +
      `,"latestEpisode":${episodeOf(newest.get(`${camera.last_episode_at} ${name}`))}}`
    );
  });
  return `{"data":{"cameras":{"nodes":[${nodes.join()}]}}}`;
}

function organizationOf({ title, created_at }: Organization): string {
  return `{"title":${JSON.stringify(title)},"createdAt":"${new Date(created_at).toISOString()}"}`;
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
  return `{"kind":"${type.toUpperCase()}","openedAt":"${new Date(openedAt).toISOString()}"}`;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const [, first = "50"] = /first: (\d+)/.exec(Buffer.concat(chunks).toString()) ?? [];
    wall(request.headers.authorization ?? "", Number(first)).then(
      (text) => {
        const body = Buffer.from(text);
        response
          .writeHead(200, {
            "content-type": "application/json; charset=utf-8",
            "content-length": body.length,
          })
          .end(body);
      },
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`GraphQL http://127.0.0.1:${port}/graphql\n`);
});
