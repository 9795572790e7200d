import type { Json } from "./json.js";

/** Strings and numbers of a JSON text; what a colon follows is the name of a field. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const LETTER = { text: "t", integer: "i" } as const;

/**
 * Parses JSON without losing digits: integers that a number cannot hold become bigint. JSON.parse would round them, so
 * they go through it as strings, told apart by a letter that every string value gets. Throws SyntaxError.
 */
export function parseJson(text: string): Json {
  // Before the letters go in, so that what is refused is what the client wrote.
  JSON.parse(text);
  return restore(JSON.parse(text.replace(TOKENS, marked)));
}

function marked(token: string): string {
  if (token.startsWith('"')) return token.endsWith(":") ? token : `"${LETTER.text}${token.slice(1)}`;
  const isLarge = /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
  return isLarge ? `"${LETTER.integer}${token}"` : token;
}

function restore(value: unknown): Json {
  if (typeof value === "string") {
    return value.startsWith(LETTER.integer) ? BigInt(value.slice(1)) : value.slice(1);
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(restore);
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([field, member]) => [field, restore(member)]));
}
