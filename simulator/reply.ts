import type { ServerResponse } from "node:http";
import { ApiError, NotSignedIn } from "./api-error.js";
import type { Effect } from "./faults.js";
import { isArray, isObject, toJsonText, type Json, type JsonObject } from "./json.js";

/** An answer that is ready to go out. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const JSON_TYPE = "application/json";

export function jsonReply(status: number, body: Json): Reply {
  return { status, headers: { "content-type": JSON_TYPE }, body: toJsonText(body) };
}

export function emptyReply(status: number): Reply {
  return { status, headers: {}, body: "" };
}

/** A refusal in Watcher's format; undefined for an error that is the simulator's own. */
export function refusalReply(error: unknown): Reply | undefined {
  if (error instanceof NotSignedIn) return emptyReply(401);
  return error instanceof ApiError ? jsonReply(error.status, error.toBody()) : undefined;
}

/** The answer that a fault puts in place of the real one; undefined when the real one is needed. */
export function faultReply(effect: Effect | undefined): Reply | undefined {
  if (effect === "empty401") return emptyReply(401);
  if (effect === "html") {
    const body = "<!doctype html><html><body><h1>Welcome to the proxy</h1></body></html>";
    return { status: 200, headers: { "content-type": "text/html" }, body };
  }
  if (effect === "garbage") {
    return { status: 200, headers: { "content-type": JSON_TYPE }, body: '{"streams": [{"name": ' };
  }
  if (typeof effect !== "object" || !("status" in effect)) return undefined;
  const { status, body, contentType = JSON_TYPE, headers } = effect;
  const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
  return {
    status,
    headers: { ...(text === "" ? {} : { "content-type": contentType }), ...headers },
    body: text,
  };
}

/** An answer with the right members whose values are all of the wrong type. */
export function wrongShape(body: Json | undefined, itemKey: string | undefined): Json {
  if (itemKey === undefined || !isObject(body)) return mangled(body ?? null);
  const rows = body[itemKey];
  const first = isArray(rows) ? (rows[0] ?? null) : null;
  return { ...body, estimated_count: "many", next: 7, [itemKey]: [null, 42, "text", [], mangled(first)] };
}

function mangled(value: Json): Json {
  if (!isObject(value)) return [value];
  const record: Record<string, Json> = {};
  for (const [field, member] of Object.entries(value)) record[field] = otherType(member);
  return record satisfies JsonObject;
}

function otherType(value: Json | undefined): Json {
  if (typeof value === "string") return 42;
  if (typeof value === "object") return "text";
  return { unexpected: true };
}

/** The date is the sender's own time, in place of the one that Node would write. */
export function send(
  response: ServerResponse,
  { status, headers, body }: Reply,
  date: string,
  truncate = false,
): void {
  if (response.destroyed) return;
  response.setHeader("date", date);
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  response.writeHead(status, { ...headers, "content-length": bytes.length });
  if (!truncate) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}
