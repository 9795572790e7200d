/** What answers are made of. Snowflakes are bigint inside: they do not survive as JavaScript numbers. */
export type Json = string | number | bigint | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [field: string]: Json | undefined };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** JSON text in which a bigint is written digit for digit; JSON.stringify refuses them. */
export function toJsonText(value: Json): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isArray(value)) return arrayText(value);
  return objectText(value);
}

function arrayText(values: readonly Json[]): string {
  let text = "[";
  for (const value of values) text += (text === "[" ? "" : ",") + toJsonText(value);
  return text + "]";
}

function objectText(object: JsonObject): string {
  let text = "{";
  for (const field in object) {
    const value = object[field];
    if (value === undefined) continue;
    text += (text === "{" ? "" : ",") + quoted(field) + toJsonText(value);
  }
  return text + "}";
}

const quotedFields = new Map<string, string>();

/** Field names come from the contract, apart from a few free-form maps, so the cache stays small. */
function quoted(field: string): string {
  const known = quotedFields.get(field);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(field)}:`;
  if (quotedFields.size < 5000) quotedFields.set(field, text);
  return text;
}
