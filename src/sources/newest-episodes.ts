import pLimit from "p-limit";
import { GatewayError } from "../errors.js";
import { limits } from "../limits.js";
import { createLoader, type Found } from "./batch.js";
import type { Relation } from "./complete.js";
import { encodeQueryValue } from "./target.js";
import { readPage } from "./envelope.js";
import { episodeShape } from "./episode-shape.js";
import { anyOf } from "./filters.js";
import type { SourceTools } from "./source-tools.js";

/** Stands for the newest episode of a camera: its name, and when the camera says that episode began. */
export function newestEpisodeKey(camera: string, lastEpisodeAt: number): string {
  return `${lastEpisodeAt} ${camera}`;
}

function splitNewestKey(key: string): { at: string; camera: string } {
  const space = key.indexOf(" ");
  return { at: key.slice(0, space), camera: key.slice(space + 1) };
}

/** The newest episode of each of many cameras, by the camera's own word when it began. Source: episodes_list. */
export function createNewestEpisodes({ client, relations }: SourceTools): Relation {
  /**
   * A list ordered by time would have to be read until every camera has occurred, busy ones a thousand times. But each
   * camera tells when its newest episode began: asking for those moments finds all of them in one call. Where a server
   * means another moment by it, the camera's own list is asked.
   */
  async function readNewest(keys: readonly string[], select: readonly string[]) {
    const found = new Map<string, Found | GatewayError>();
    const moments = [...new Set(keys.map((key) => splitNewestKey(key).at))];
    await Promise.all(
      momentChunks(moments, select.join(",").length).map((chunk) => readMoments(chunk, keys, select, found)),
    );
    const missed = keys.filter((key) => !found.has(key));
    if (missed.length === 0) return found;
    const slots = pLimit(limits.singleReadConcurrency);
    await Promise.all(missed.map((key) => slots(() => readNewestOf(key, select, found))));
    return found;
  }

  async function readMoments(
    chunk: readonly string[],
    keys: readonly string[],
    select: readonly string[],
    found: Map<string, Found | GatewayError>,
  ): Promise<void> {
    const wanted = new Set(keys);
    try {
      const query = { opened_at: chunk.join(","), limit: chunk.length * 2, select: select.join(",") };
      const { rows } = await readPage(client, "/episodes", {}, "episodes", query);
      for (const row of rows) {
        const key = newestEpisodeKey(String(row["media"]), Number(row["opened_at"]));
        if (wanted.has(key)) found.set(key, { row, isWhole: false });
      }
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const failed = new Set(chunk);
      for (const key of keys) if (failed.has(splitNewestKey(key).at)) found.set(key, error);
    }
  }

  async function readNewestOf(
    key: string,
    select: readonly string[],
    found: Map<string, Found | GatewayError>,
  ) {
    try {
      const { camera } = splitNewestKey(key);
      const filter = anyOf("media", [camera]) ?? {};
      const query = { ...filter, sort: "-episode_id", limit: 1, select: select.join(",") };
      const [row] = (await readPage(client, "/episodes", {}, "episodes", query)).rows;
      if (row !== undefined) found.set(key, { row, isWhole: false });
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      found.set(key, error);
    }
  }

  return createLoader({
    shape: episodeShape,
    relations,
    // Not its own number, which no selection may ask for: 64 bits are dear to read.
    keyPaths: ["media", "opened_at"],
    // The moment tells nothing of the episode itself.
    stub: () => ({}),
    fetch: readNewest,
  });
}

/** Moments that fit into one URL together. */
function momentChunks(moments: readonly string[], beside: number): string[][] {
  const length = encodeQueryValue(moments[0] ?? "").length + 1;
  const size = Math.min(limits.idsPerCall, Math.floor((limits.upstreamUrl - 150 - beside) / length));
  return Array.from({ length: Math.ceil(moments.length / size) }, (_, chunk) =>
    moments.slice(chunk * size, (chunk + 1) * size),
  );
}
