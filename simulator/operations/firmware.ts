import { badField } from "../api-error.js";
import { checkedBody } from "../body-check.js";
import { MULTIPART } from "../body.js";
import type { Call } from "../call.js";
import { isObject } from "../json.js";

/** Takes the image in to its end: a form in which it is a file, or JSON in which it is a text. */
export async function receiveFirmware(call: Call): Promise<void> {
  const schema = call.operation.body?.schemas.get(MULTIPART);
  const json = isObject(call.body) ? call.body : undefined;
  if (json?.["image"] === "") throw badField("The image is empty", "/image");
  if (json !== undefined || schema === undefined) return;
  const { fields, files } = await call.upload();
  if ("image" in fields) throw badField("Expected a file", "/image");
  const names = files.map(({ name }) => [name, ""] as const);
  checkedBody({ ...fields, ...Object.fromEntries(names) }, schema);
  if (files.some(({ bytes }) => bytes === 0)) throw badField("The image is empty", "/image");
}
