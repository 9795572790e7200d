import { isUtf8 } from "node:buffer";
import type { Refused } from "../errors.js";
import { limits } from "../limits.js";
import { refusal } from "./refuse.js";
import { shownType, type UploadedFile } from "./uploaded-file.js";

/**
 * A file is what it is, not what its sender says: the first bytes decide. `place` is the JSON Pointer of the field that it
 * came in.
 */

/** The text of a table. Throws Refused unless it is one. */
export async function tableText(file: UploadedFile, place: string): Promise<string> {
  const { type, bytes } = file.facts;
  if (bytes > limits.uploadedTable)
    throw unfit(place, `The table is larger than ${limits.uploadedTable} bytes.`);
  const content = await file.content();
  const isText = /^(text\/|application\/(csv|octet-stream|vnd\.ms-excel)$|$)/.test(type);
  if (!isText || !isUtf8(content) || content.includes(0) || (await file.shownType()) !== undefined) {
    throw unfit(place, "The file is no table: send CSV in UTF-8, as text/csv.");
  }
  // Spreadsheets put a mark in front that belongs to no column.
  return content.toString("utf8").replace(/^\uFEFF/, "");
}

/** Throws Refused for what cannot be an image of firmware. */
export async function checkFirmware(file: UploadedFile, place: string): Promise<void> {
  const { type, bytes } = file.facts;
  if (bytes === 0) throw unfit(place, "The file is empty.");
  const shown = await file.shownType();
  if (!/^(application\/|$)/.test(type) || (shown !== undefined && !mayBeFirmware.test(shown))) {
    throw unfit(place, "The file is no firmware: send the image of the maker, as application/octet-stream.");
  }
}

/** Archives and programs; documents, pictures, sounds and films are not. */
const mayBeFirmware = /^application\/(?!pdf|rtf|epub|postscript|vnd\.(openxml|oasis|ms-)|ogg|mp4)/;

/** The picture in base64. Throws Refused unless it is one of the kind that it is said to be. */
export async function pictureBase64(file: UploadedFile, place: string): Promise<string> {
  const { type, bytes } = file.facts;
  checkPictureSize(bytes, place);
  if (!type.startsWith("image/") || (await file.shownType()) !== type) {
    throw unfit(place, "The file is no picture of the kind that its content type says.");
  }
  return (await file.content()).toString("base64");
}

/** Throws Refused unless the text is a picture in base64, of the kind that it is said to be. */
export async function checkPictureBase64(
  { content, mimeType }: { readonly content: string; readonly mimeType: string },
  places: { readonly content: string; readonly mimeType: string },
): Promise<void> {
  const bytes = Buffer.from(content, "base64");
  // Node.js leaves out what is no base64.
  if (bytes.toString("base64") !== content) throw unfit(places.content, "The text is not base64.");
  checkPictureSize(bytes.length, places.content);
  const shown = await shownType(bytes);
  if (shown?.startsWith("image/") !== true) throw unfit(places.content, "The content is no picture.");
  if (shown !== mimeType) throw unfit(places.mimeType, `The picture is of the type ${shown}.`);
}

function checkPictureSize(bytes: number, place: string): void {
  const most = limits.uploadedPicture;
  if (bytes > most) throw unfit(place, `The picture is larger than ${most} bytes.`);
}

function unfit(pointer: string, message: string): Refused {
  return refusal([{ message, pointer }]);
}
