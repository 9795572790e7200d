import { BadUserInput, UpstreamInvalid } from "../errors.js";
import { limits } from "../limits.js";
import { decodeId, decodeKey, numberForm, type NodeType } from "../sources/global-id.js";
import type { Selection } from "../sources/selection.js";
import type { Sources } from "../sources/sources.js";

type Maybe<T> = T | null | undefined;

/** What stands behind an id of each type. */
interface NodeRows {
  Camera: ReturnType<Sources["streams"]["find"]>;
  Organization: ReturnType<Sources["organizations"]["find"]>;
  Folder: ReturnType<Sources["folders"]["find"]>;
  Episode: ReturnType<Sources["episodes"]["find"]>;
  Person: ReturnType<Sources["persons"]["find"]>;
  PersonList: ReturnType<Sources["personLists"]["find"]>;
  Preset: ReturnType<Sources["presets"]["find"]>;
  Mosaic: ReturnType<Sources["mosaics"]["find"]>;
  User: ReturnType<Sources["users"]["find"]>;
  Message: ReturnType<Sources["messages"]["find"]>;
}

const loaders: { [T in NodeType]: (sources: Sources, key: string, selection: Selection) => NodeRows[T] } = {
  Camera: ({ streams }, key, selection) => streams.find(key, selection),
  Organization: ({ organizations }, key, selection) => organizations.find(key, selection),
  Folder: ({ folders }, key, selection) => folders.find(key, selection),
  Episode: ({ episodes }, key, selection) => episodes.find(key, selection),
  Person: ({ persons }, key, selection) => persons.find(key, selection),
  PersonList: ({ personLists }, key, selection) => personLists.find(key, selection),
  Preset: ({ presets }, key, selection) => presets.find(key, selection),
  Mosaic: ({ mosaics }, key, selection) => mosaics.find(key, selection),
  User: ({ users }, key, selection) => users.find(key, selection),
  Message: ({ messages }, key, selection) => messages.find(key, selection),
};

/**
 * The object behind an id, of any type or of the expected one. An id alone does not prove that the object exists, so it is
 * always looked up, even when only its id is asked for. Throws BadUserInput for what is no such id.
 */
export function nodeById<T extends NodeType = NodeType>(
  sources: Sources,
  id: string,
  selection: Selection,
  expected?: T,
): NodeRows[T] {
  const { type, key } =
    expected === undefined ? decodeId(id) : { type: expected, key: decodeKey(expected, id) };
  return loaders[type as T](sources, key, selection);
}

/** The object behind Watcher's own key. */
export function rowByKey<T extends NodeType>(
  sources: Sources,
  type: T,
  key: string,
  selection: Selection,
): NodeRows[T] {
  return loaders[type](sources, key, selection);
}

export function keysOf(ids: readonly string[]): readonly string[] {
  if (ids.length > limits.idsPerCall)
    throw new BadUserInput(`nodes takes at most ${limits.idsPerCall} ids at once.`);
  return ids;
}

/** The name of a camera that is given by exactly one of id and name. */
export function cameraKey({
  id,
  name,
}: {
  readonly id?: Maybe<string>;
  readonly name?: Maybe<string>;
}): string {
  if (id != null && name == null) return decodeKey("Camera", id);
  if (name != null && id == null && name !== "") return name;
  throw new BadUserInput("camera takes exactly one of id and name.");
}

/** The number of an episode that is given by exactly one of id and key. */
export function episodeKey({
  id,
  key,
}: {
  readonly id?: Maybe<string>;
  readonly key?: Maybe<string>;
}): string {
  if (id != null && key == null) return decodeKey("Episode", id);
  if (key != null && id == null && numberForm.test(key)) return key;
  throw new BadUserInput("episode takes exactly one of id and key; a key is a whole number.");
}

/** The key of a parent, which its row carries whenever a field below it is asked for. */
export function given(key: string | Error | null | undefined): string {
  // A malformed one stands there as its failure.
  if (key instanceof Error) throw key;
  if (key == null) throw new UpstreamInvalid("Watcher sent an object without its identifier.");
  return key;
}
