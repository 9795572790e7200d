/** Watcher as the peers see it: reads with a projection, over connections that are kept. */
import { Pool } from "undici";

const root = "/watcher/client-api/v3";
const pool = new Pool(process.env.WATCHER_URL, { connections: 64 });

async function read(target, authorization) {
  const { statusCode, body } = await pool.request({
    path: root + target,
    method: "GET",
    headers: { authorization },
  });
  if (statusCode === 200) return body.json();
  throw new Error(`Watcher answered ${statusCode}: ${await body.text()}`);
}

/** What a field of a camera needs of Watcher. */
const cameraFields = {
  id: ["name"],
  name: ["name"],
  title: ["title"],
  status: ["stats.status"],
  isAlive: ["stats.alive"],
  organization: ["organization_id"],
  folder: ["folder_id", "path"],
  preset: ["preset_id"],
  latestEpisode: ["last_episode_at"],
};

/** A page of cameras, with what the fields need. */
export async function readCameras(authorization, first, fields) {
  const select = new Set(["name", ...fields.flatMap((field) => cameraFields[field] ?? [])]);
  const target = `/streams?sort=name&limit=${first}&select=${[...select].join()}`;
  return (await read(target, authorization)).streams;
}

/** Organizations in the order of the ids. */
export async function readOrganizations(authorization, ids) {
  const target = `/organizations?id=${ids.join()}&limit=${ids.length}&select=id,title,created_at`;
  return inOrder(ids, (await read(target, authorization)).organizations);
}

/** Presets in the order of the ids. */
export async function readPresets(authorization, ids) {
  const target = `/presets?id=${ids.join()}&limit=${ids.length}&select=id,title,is_default`;
  return inOrder(ids, (await read(target, authorization)).presets);
}

function inOrder(ids, rows) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The episode that each camera's last_episode_at tells of, in the order of the cameras; null for none. */
export async function readNewestEpisodes(authorization, cameras) {
  const moments = new Set(
    cameras.map((camera) => camera.last_episode_at).filter((moment) => moment !== null),
  );
  if (moments.size === 0) return cameras.map(() => null);
  const select = "media,opened_at,episode_type";
  const target = `/episodes?opened_at=${[...moments].join()}&limit=${moments.size * 2}&select=${select}`;
  const { episodes } = await read(target, authorization);
  const found = new Map(episodes.map((episode) => [`${episode.opened_at} ${episode.media}`, episode]));
  return cameras.map((camera) => found.get(`${camera.last_episode_at} ${camera.name}`) ?? null);
}
