import { listPage, type Collection, type Quirks } from "./collection.js";
import type { Operation } from "./contract.js";
import type { Credentials } from "./credentials.js";
import { isObject, type Json, type JsonObject } from "./json.js";
import type { ListQuery, OwnParameters } from "./list-query.js";
import type { Upload } from "./multipart.js";
import type { Scalar } from "./scalar.js";
import type { Viewer } from "./viewer.js";

/** A checked request on its way to the handler of its operation. */
export interface Call {
  readonly operation: Operation;
  readonly viewer: Viewer;
  readonly credentials: Credentials | undefined;
  readonly path: ReadonlyMap<string, Scalar>;
  readonly own: OwnParameters;
  readonly list: ListQuery | undefined;
  /** The body, checked against the contract: JSON, or a text of another type. undefined when there is none. */
  readonly body: Json | undefined;
  /** Reads a multipart body to its end; once only. */
  readonly upload: () => Promise<Upload>;
  readonly quirks: Quirks;
  /** Fires when the client goes away. */
  readonly signal: AbortSignal;
  /** Takes down the login session that the call has opened or renewed. */
  readonly logSession: (session: string) => void;
}

/** The body of the answer; undefined is 204. Refusals are thrown, see api-error.ts. */
export type Handler = (call: Call) => Json | undefined | Promise<Json | undefined>;

/** Handlers by operationId. */
export type Handlers = Readonly<Record<string, Handler>>;

export function listAnswer<Row>(call: Call, collection: Collection<Row>): JsonObject {
  const { list } = call.operation;
  if (list === undefined || call.list === undefined) {
    throw new Error(`${call.operation.operationId} is not a list`);
  }
  return listPage(collection, {
    query: call.list,
    itemKey: list.itemKey,
    item: list.item,
    viewer: call.viewer,
    quirks: call.quirks,
  });
}

/** The fields of the body: see body-fields.ts for reading them. */
export function bodyObject({ body, operation }: Call): JsonObject {
  if (!isObject(body)) throw new Error(`${operation.operationId} takes no object`);
  return body;
}

export function pathNumber({ path, operation }: Call, name: string): number {
  const value = path.get(name);
  if (typeof value !== "number")
    throw new Error(`${operation.operationId} has no number ${name} in its path`);
  return value;
}

export function pathText({ path, operation }: Call, name: string): string {
  const value = path.get(name);
  if (typeof value !== "string") throw new Error(`${operation.operationId} has no text ${name} in its path`);
  return value;
}

export function pathSnowflake({ path, operation }: Call, name: string): bigint {
  const value = path.get(name);
  if (typeof value !== "bigint")
    throw new Error(`${operation.operationId} has no snowflake ${name} in its path`);
  return value;
}
