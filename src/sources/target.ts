import { BadUserInput } from "../errors.js";
import { limits } from "../limits.js";

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Path and query of a call, below the base path. Throws BadUserInput for what no server would take. */
export function targetOf(
  path: string,
  values: Readonly<Record<string, string>>,
  query: Query | undefined,
): string {
  const target = fillPath(path, values) + queryString(query);
  if (target.length > limits.upstreamUrl) throw tooLong();
  return target;
}

function fillPath(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    // A dot segment would be folded into its parent by URL parsers on the way.
    if (value === undefined || value === "" || value === "." || value === "..") {
      throw new BadUserInput(`${JSON.stringify(value ?? "")} cannot be the ${name} of anything.`);
    }
    return encodePart(value);
  });
}

function queryString(query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeQueryValue(String(value))}`],
  );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Commas separate values and may stand raw in a query: long lists of keys stay a third shorter. */
export function encodeQueryValue(value: string): string {
  return encodePart(value).replaceAll("%2C", ",");
}

function encodePart(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch (error) {
    throw new BadUserInput("A text holds half of a surrogate pair: it is not Unicode.", { cause: error });
  }
}

function tooLong(): BadUserInput {
  return new BadUserInput(
    "The arguments of this field are too long for one call to Watcher. Give fewer or shorter values.",
  );
}
