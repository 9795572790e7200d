import type { IncomingMessage, ServerResponse } from "node:http";

/** What is special about requests of browsers: they carry cookies unasked, and pages of other origins can make them. */
export interface Browsers {
  /** The session token in the cookie. */
  cookieOf(request: IncomingMessage): string | undefined;
  /** Comes from the gateway's own pages, from an allowed origin, or from no browser. */
  isFriendly(request: IncomingMessage): boolean;
  /** Friendly, and with the header that a page of another origin cannot add without asking first. */
  isDeliberate(request: IncomingMessage): boolean;
  /** A Set-Cookie header that keeps the token, or with null takes it away. */
  cookieWith(token: string | null): string;
  /** Lets pages of allowed origins read the answer. true when the request only asked for that, and is answered. */
  answerCors(request: IncomingMessage, response: ServerResponse): boolean;
}

/** A browser keeps a cookie of such a name only with these attributes, from the host itself, over a connection it trusts. */
const cookieName = "__Host-watcher-graph";
const cookieAttributes = "Path=/; Secure; HttpOnly; SameSite=Strict";
const cookie = new RegExp(`(?:^|;)\\s*${cookieName}=(wgs_[\\w-]{1,128})\\s*(?:;|$)`);
const csrfHeader = "x-csrf";
const preflightSeconds = "600";

export function createBrowsers(allowedOrigins: ReadonlySet<string>, cookieSeconds: number): Browsers {
  function isFriendly({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    if (origin !== undefined && allowedOrigins.has(origin)) return true;
    const site = headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none") return false;
    // The scheme is the balancer's affair; the browser's own word on it is Sec-Fetch-Site.
    return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  }

  return {
    cookieOf: ({ headers }) => cookie.exec(headers.cookie ?? "")?.[1],
    isFriendly,
    isDeliberate: (request) => request.headers[csrfHeader] === "1" && isFriendly(request),
    cookieWith: (token) =>
      `${cookieName}=${token ?? ""}; ${cookieAttributes}; Max-Age=${token === null ? 0 : cookieSeconds}`,
    answerCors: (request, response) => {
      const { origin } = request.headers;
      if (allowedOrigins.size > 0) response.setHeader("vary", "origin");
      if (origin === undefined || !allowedOrigins.has(origin)) return false;
      response.setHeader("access-control-allow-origin", origin);
      response.setHeader("access-control-allow-credentials", "true");
      response.setHeader("access-control-expose-headers", "x-request-id");
      if (request.method !== "OPTIONS") return false;
      response
        .writeHead(204, {
          "access-control-allow-methods": "GET, POST",
          "access-control-allow-headers": `authorization, content-type, last-event-id, ${csrfHeader}`,
          "access-control-max-age": preflightSeconds,
        })
        .end();
      return true;
    },
  };
}
