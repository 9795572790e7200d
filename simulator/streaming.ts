import type { ServerResponse } from "node:http";
import { badRequest, forbidden, notFound } from "./api-error.js";
import type { PlaybackTokens } from "./playback-tokens.js";
import { refusalReply, send, type Reply } from "./reply.js";
import type { World } from "./world.js";

export const STREAMING_PATH = "/streaming";

const PREVIEW = "/preview.jpg";

/** The streaming API: for now the latest picture of a camera. Names stand in the path with their slashes. */
export function answerStreaming(
  world: World,
  playback: PlaybackTokens,
  { pathname, searchParams }: URL,
  response: ServerResponse,
  date: string,
): void {
  try {
    send(response, preview(world, playback, pathname, searchParams.get("token") ?? ""), date);
  } catch (error) {
    const reply = refusalReply(error);
    if (reply === undefined) throw error;
    send(response, reply, date);
  }
}

function preview({ cameras, pictures }: World, playback: PlaybackTokens, path: string, token: string): Reply {
  if (!path.endsWith(PREVIEW)) throw notFound();
  const name = decodeName(path.slice(STREAMING_PATH.length + 1, -PREVIEW.length));
  const camera = cameras.named.get(name);
  if (camera === undefined) throw notFound();
  if (!playback.allowsMedia(token, name)) throw forbidden("Wrong or expired playback token");
  const picture = camera.index % 2 === 0 ? pictures.scene1 : pictures.scene2;
  return { status: 200, headers: { "content-type": "image/jpeg" }, body: picture.bytes };
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest("Malformed percent-encoding");
  }
}
