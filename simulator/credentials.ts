export const tokenKinds = ["basic", "access", "refresh", "apikey"] as const;

/** How a request signs in. */
export type TokenKind = (typeof tokenKinds)[number];

/** What an Authorization header holds, told by its form: whether it is any good is for tokens.ts to say. */
export type Credentials =
  | { readonly kind: "basic"; readonly name: string; readonly password: string }
  | { readonly kind: Exclude<TokenKind, "basic">; readonly token: string };

/** Session and ordinal, and the seal over both. */
export const REFRESH_TOKEN = /^(s\d+)\.(\d+)\.[\w-]{43}$/;
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** undefined for a header that is missing or malformed. */
export function readCredentials(authorization: string | undefined): Credentials | undefined {
  const [, scheme = "", value = ""] = /^(Basic|Bearer) (\S+)$/i.exec(authorization ?? "") ?? [];
  if (value === "") return undefined;
  return scheme.toLowerCase() === "basic" ? readBasic(value) : { kind: kindOf(value), token: value };
}

/** A personal API key has no form of its own. */
function kindOf(token: string): "access" | "refresh" | "apikey" {
  if (REFRESH_TOKEN.test(token)) return "refresh";
  return JWT.test(token) ? "access" : "apikey";
}

function readBasic(encoded: string): Credentials | undefined {
  if (!/^[A-Za-z0-9+/=_-]+$/.test(encoded)) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return undefined;
  return { kind: "basic", name: text.slice(0, colon), password: text.slice(colon + 1) };
}
