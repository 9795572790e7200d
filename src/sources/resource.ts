import { createLoader, type Loader } from "./batch.js";
import type { ReadPath } from "./client.js";
import { readConnection, type Connection } from "./connection.js";
import type { Conditions } from "./filters.js";
import { readMany, type KeyedList } from "./in-list.js";
import type { Ordering, PageArguments } from "./page.js";
import type { Selection } from "./selection.js";
import { firstKeyOf, type Shape } from "./shape.js";
import type { SourceTools } from "./source-tools.js";

/** Which rows of a list, in which order. */
export interface PageRequest {
  readonly filter: Conditions;
  readonly ordering: Ordering;
  /** See PagedList. */
  readonly rangeOnly?: boolean;
}

export interface Resource<Row> {
  readonly loader: Loader<Row>;
  /** One page; its rows are at hand for later loads by key. */
  listPage(request: PageRequest, page: PageArguments, selection: Selection): Promise<Connection<Row>>;
}

/** A list of Watcher whose items have a key: read by one key, by many, and page by page. */
export function createResource<P extends ReadPath, Row>(
  tools: SourceTools,
  shape: Shape<Row>,
  list: Omit<KeyedList<P>, "keyOf" | "query"> & {
    /** Fields of Watcher's that change so rarely that they may be told as they were some seconds ago; absent: none. */
    readonly isLasting?: (path: string) => boolean;
  },
): Resource<Row> {
  const { client, trust, relations } = tools;
  const { keyField, isLasting = () => false } = list;
  const keyed: KeyedList<P> = { ...list, keyOf: firstKeyOf([keyField]) };
  const loader = createLoader({
    shape,
    relations,
    keyPaths: [keyField],
    stub: (key) => ({ [keyField]: key }),
    fetch: (keys, select) =>
      readMany(select.every(isLasting) ? client.kept : client, trust, keyed, keys, select),
  });
  return {
    loader,
    listPage: (request, page, selection) =>
      readConnection(tools, { ...list, ...request }, page, selection, shape, loader.remember),
  };
}
