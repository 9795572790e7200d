import { createHash } from "node:crypto";
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
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
].join("; ");

/** Someone that the explorer offers to sign in as. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly description: string;
}

/** GraphiQL from the gateway's own files, read once. Without a build of it the routes say so. */
export function explorerRoutes(folder: string, logins: readonly DemoLogin[]): Record<string, Route> {
  const assets = readAssets(folder);
  const serve: Route = (request, response, url) => {
    const path = url.pathname.replace(/^\/explorer\/?/, "") || "index.html";
    if (path === "demo.json") return sendJson(response, 200, { logins });
    const asset = assets.get(path);
    if (asset === undefined)
      return sendText(response, 404, "Not found. The explorer is built by: npm run build");
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
