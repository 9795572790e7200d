import type { Loader } from "./batch.js";
import type { ReadPath, WatcherClient } from "./client.js";
import { complete, type Relations } from "./complete.js";
import type { Conditions } from "./filters.js";
import { readSlice, type PageArguments, type PagedList, type Slice } from "./page.js";
import { mergeSelections, nodeSelection, nothing, type Selection } from "./selection.js";
import { firstKeyOf, type Raw, type Shape } from "./shape.js";

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of objects. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: PageInfo;
  readonly estimatedCount: number | null;
}

/** A page of edges that carry data of their own. */
export interface EdgeConnection<Edge> {
  readonly nodes: readonly (object | null)[];
  readonly edges: readonly (Edge & { readonly cursor: string })[];
  readonly pageInfo: PageInfo;
  readonly estimatedCount: number | null;
}

/** A list whose filter is still to be checked for emptiness. */
export type ListRequest<P extends ReadPath> = Omit<PagedList<P>, "filter"> & { readonly filter: Conditions };

export interface Reading {
  readonly client: WatcherClient;
  readonly relations: () => Relations;
}

/**
 * One page of objects, complete: with everything that they point at and the selection follows.
 */
export async function readConnection<P extends ReadPath, Row>(
  { client, relations }: Reading,
  list: ListRequest<P>,
  page: PageArguments,
  selection: Selection,
  shape: Shape<Row>,
  remember?: Loader<Row>["remember"],
): Promise<Connection<Row>> {
  const plan = shape.plan(nodeSelection(selection));
  const slice = await readRows(client, list, page, plan.select, selection);
  const nodes = slice.rows.map((row) => plan.parse(row));
  remember?.(slice.rows, slice.select, firstKeyOf([list.keyField]));
  await complete(nodes, plan, relations());
  return connectionOf(slice, nodes, selection);
}

/** The connection of rows that are parsed already. */
export function connectionOf<Row>(
  slice: Slice,
  nodes: readonly Row[],
  selection: Selection,
): Connection<Row> {
  const edges = selection.has("edges")
    ? slice.rows.map((row, index) => ({ cursor: slice.cursorOf(row), node: nodes[index] ?? null }))
    : [];
  return {
    nodes,
    edges: edges.filter((edge): edge is { cursor: string; node: NonNullable<Row> } => edge.node !== null),
    get pageInfo() {
      return pageInfoOf(slice);
    },
    estimatedCount: slice.estimatedCount,
  };
}

/** One page of edges, complete. */
export async function readEdges<P extends ReadPath, Edge extends { readonly node?: object | null }>(
  { client, relations }: Reading,
  list: ListRequest<P>,
  page: PageArguments,
  selection: Selection,
  shape: Shape<Edge>,
): Promise<EdgeConnection<Edge>> {
  const plan = shape.plan(edgeSelection(selection));
  const slice = await readRows(client, list, page, plan.select, selection);
  const edges = slice.rows.map((row) => ({ ...plan.parse(row), cursor: slice.cursorOf(row) }));
  await complete(edges, plan, relations());
  return {
    nodes: edges.map(({ node }) => node ?? null),
    edges,
    get pageInfo() {
      return pageInfoOf(slice);
    },
    estimatedCount: slice.estimatedCount,
  };
}

function readRows<P extends ReadPath>(
  client: WatcherClient,
  list: ListRequest<P>,
  page: PageArguments,
  select: readonly string[],
  selection: Selection,
): Promise<Slice> {
  const { filter } = list;
  const pageInfo = selection.get("pageInfo");
  return readSlice(client, { ...list, filter: filter ?? {} }, page, select, {
    isEmpty: filter === null,
    looksFurther: pageInfo?.has("hasNextPage") === true || pageInfo?.has("hasPreviousPage") === true,
    counts: selection.has("estimatedCount"),
  });
}

const edgeSelections = new WeakMap<Selection, Selection>();

/** What is asked of the edges, with `nodes` as another way to write edges { node }. */
function edgeSelection(connection: Selection): Selection {
  let selection = edgeSelections.get(connection);
  if (selection === undefined) {
    const nodes = connection.get("nodes");
    selection = mergeSelections(connection.get("edges") ?? nothing, nodes && new Map([["node", nodes]]));
    edgeSelections.set(connection, selection);
  }
  return selection;
}

function pageInfoOf({ rows, hasNextPage, hasPreviousPage, cursorOf }: Slice): PageInfo {
  const cursorAt = (row: Raw | undefined) => (row === undefined ? null : cursorOf(row));
  return { hasNextPage, hasPreviousPage, startCursor: cursorAt(rows[0]), endCursor: cursorAt(rows.at(-1)) };
}
