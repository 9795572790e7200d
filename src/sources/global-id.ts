import { BadUserInput } from "../errors.js";
import { computed, firstKeyOf, type Field } from "./shape.js";

export const nodeTypes = [
  "Camera",
  "Organization",
  "Folder",
  "Episode",
  "Person",
  "PersonList",
  "Preset",
  "Mosaic",
  "User",
  "Message",
] as const;
export type NodeType = (typeof nodeTypes)[number];

/** An id of the graph: unique over all types, opaque to clients. */
export function encodeId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`).toString("base64url");
}

/** Type and upstream key behind an id. Throws BadUserInput when it is not an id of this graph. */
export function decodeId(id: string): { type: NodeType; key: string } {
  const text = Buffer.from(id, "base64url").toString("utf8");
  const colon = text.indexOf(":");
  const type = nodeTypes.find((known) => known === text.slice(0, colon));
  const key = text.slice(colon + 1);
  if (type === undefined || key === "" || !keyForm(type).test(key) || encodeId(type, key) !== id) {
    throw new BadUserInput(`${JSON.stringify(clip(id))} is not an id of this graph.`);
  }
  return { type, key };
}

/** The upstream key behind an id of a known type. Throws BadUserInput when it is something else's. */
export function decodeKey(type: NodeType, id: string): string {
  const decoded = decodeId(id);
  if (decoded.type !== type) {
    throw new BadUserInput(
      `${JSON.stringify(clip(id))} is the id of ${withArticle(decoded.type)}, not of ${withArticle(type)}.`,
    );
  }
  return decoded.key;
}

/** The field `id`. */
export function globalId(type: NodeType, path: string): Field<string> {
  const keyOf = firstKeyOf([path]);
  return computed([path], (row) => {
    const key = keyOf(row);
    return key === null ? null : encodeId(type, key);
  });
}

/** A folder is found under its organization only, so its key holds both numbers. */
export function folderKey(organization: string, folder: string): string {
  return `${organization}/${folder}`;
}

export function splitFolderKey(key: string): { organization: string; folder: string } {
  const slash = key.indexOf("/");
  return { organization: key.slice(0, slash), folder: key.slice(slash + 1) };
}

/** A whole number as Watcher writes it: another spelling of the same number would not be recognised in its answer. */
export const numberForm = /^(0|[1-9]\d{0,19})$/;

function keyForm(type: NodeType): RegExp {
  if (type === "Camera") return /^.{1,1024}$/su;
  return type === "Folder" ? /^(0|[1-9]\d{0,19})\/(0|[1-9]\d{0,19})$/ : numberForm;
}

const withArticle = (type: NodeType): string => `${/^[EO]/.test(type) ? "an" : "a"} ${type}`;

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The folder's own number behind its id: unique over all organizations. */
export function folderNumber(id: string): string {
  return splitFolderKey(decodeKey("Folder", id)).folder;
}
