import { idOf, keyOf, type Operation } from "./graph.js";
import { put, read } from "./watcher.js";

interface Camera {
  readonly name: string;
  readonly title: string;
  readonly comment: string;
}

/** Watcher would make a camera that is not there, so it is looked for; what it answers then needs no further reading. */
export async function renameCamera({ variables }: Operation, authorization: string): Promise<string> {
  if (variables === undefined) throw new Error("no variables");
  const { id, title } = variables.input;
  const key = encodeURIComponent(keyOf(id));
  const target = `/streams?name=${key}&limit=1&select=name`;
  const { streams } = await read<{ streams: Camera[] }>(target, authorization);
  if (streams.length === 0) throw new Error(`no camera ${key}`);
  const camera = await put<Camera>(`/streams/${key}`, { title }, authorization);
  return (
    `{"updateCamera":{"camera":{"id":"${idOf("Camera", camera.name)}","name":${JSON.stringify(camera.name)}` +
    `,"title":${JSON.stringify(camera.title)},"comment":${JSON.stringify(camera.comment)}},"userErrors":[]}}`
  );
}
