/** What goes to Watcher as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

/** The fields of the contract that hold 64-bit numbers (`x-exceeds-js-safe-integer`): read as strings of digits. Shorter ones are exact. */
const snowflakes = /("(?:episode_id|person_id)"\s*:\s*)(\d{17,})(?![\d.eE])/g;
/** Fewer digits in a row never are more than a double can hold. */
const longestExact = 15;
/** A whole number too long for a double, where a value can stand. Cheap to look for; rarely there. */
const longNumber = /[:,[]\s*-?\d{16}/;
/** Strings are matched too, so that digits inside them are stepped over. Digits of a fraction are not a number. */
const stringOrLongNumber = /"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/g;

/**
 * JSON.parse that keeps 64-bit whole numbers, as strings of their digits: JSON.parse alone rounds them. A key followed by
 * a colon cannot stand inside a JSON string (its quotes would be escaped), so the first replacement is exact; the second
 * covers free-form data such as the payload of a custom episode. Throws SyntaxError like JSON.parse.
 */
export function parseJson(text: string): unknown {
  if (!hasManyDigits(text)) return JSON.parse(text);
  const keyed = text.replace(snowflakes, '$1"$2"');
  if (!longNumber.test(keyed)) return JSON.parse(keyed);
  return JSON.parse(keyed.replace(stringOrLongNumber, quoteUnsafe));
}

/** A row of 16 digits stands across one of every 16 places: only these are looked at, since most answers have none. */
function hasManyDigits(text: string): boolean {
  for (let place = longestExact; place < text.length; place += longestExact + 1) {
    if (!isDigit(text, place)) continue;
    let first = place;
    let last = place;
    while (isDigit(text, first - 1)) first -= 1;
    while (isDigit(text, last + 1)) last += 1;
    if (last - first >= longestExact) return true;
  }
  return false;
}

/** false outside the text. */
function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 48 && code <= 57;
}

function quoteUnsafe(token: string): string {
  return token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
