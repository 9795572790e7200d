import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { sendJson, sendText, type Route } from "./http.js";

interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  compressed: Buffer | undefined;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".json": "application/json",
};

/** The page talks to this gateway only, and runs nothing but its own files. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Someone that the explorer offers to sign in as. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly description: string;
}

/** Shown while `npm start` still builds the page: it looks again by itself. */
const preparing = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>watcher-graph</title><p>The explorer is being built and opens here in a moment. GraphQL answers already, at
<code>/graphql</code>.</p></html>
`;

/** GraphiQL from the gateway's own files, read once they are there. */
export function explorerRoutes(folder: string, logins: readonly DemoLogin[]): Record<string, Route> {
  let assets = readAssets(folder);
  const serve: Route = (request, response, url) => {
    const path = url.pathname.replace(/^\/explorer\/?/, "") || "index.html";
    if (path === "demo.json") return sendJson(response, 200, { logins });
    if (assets.size === 0) assets = readAssets(folder);
    if (assets.size === 0 && path === "index.html") return sendPreparing(response);
    const asset = assets.get(path);
    if (asset === undefined) return sendText(response, 404, "Not found");
    response.setHeader("etag", asset.etag);
    response.setHeader("content-security-policy", contentSecurityPolicy);
    response.setHeader("referrer-policy", "no-referrer");
    // Names in assets/ change with their content.
    const lasts = path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    response.setHeader("cache-control", lasts);
    response.setHeader("vary", "accept-encoding");
    if (request.headers["if-none-match"] === asset.etag) return void response.writeHead(304).end();
    response.setHeader("content-type", asset.type);
    if (!/\bbr\b/.test(request.headers["accept-encoding"]?.toString() ?? ""))
      return void response.end(asset.body);
    response.setHeader("content-encoding", "br");
    response.end(compressed(asset));
  };
  return {
    "/": (_, response) => void response.writeHead(302, { location: "/explorer" }).end(),
    "/explorer": serve,
    "/explorer/": serve,
  };
}

function sendPreparing(response: ServerResponse): void {
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(preparing);
}

function readAssets(folder: string): Map<string, Asset> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      const body = readFileSync(path);
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
      const type = types[extname(path)] ?? "application/octet-stream";
      return [relative(folder, path).split(sep).join("/"), { type, body, etag, compressed: undefined }];
    }),
  );
}

/** Compressed at first use: starting must not wait for it. */
function compressed(asset: Asset): Buffer {
  asset.compressed ??= brotliCompressSync(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return asset.compressed;
}
