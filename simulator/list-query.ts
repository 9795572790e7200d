import { badRequest } from "./api-error.js";
import type { ListFacts, Operation, Parameter } from "./contract.js";
import { parseCursor, type Cursor } from "./cursor.js";
import { parseFilter, type Filter } from "./filters.js";
import { parseSelect, type Projector } from "./projection.js";
import { parseScalar, type Scalar } from "./scalar.js";
import { parseSort, type SortKey } from "./sorting.js";

/** Query parameters of the contract that are not about lists, such as `token` or `q`, typed and checked. */
export type OwnParameters = ReadonlyMap<string, Scalar>;

/** What the parameters shared by all lists ask for. */
export interface ListQuery {
  readonly limit: number;
  readonly project: Projector;
  /** undefined means the list's own order. */
  readonly sort: readonly SortKey[] | undefined;
  readonly cursor: Cursor | undefined;
  readonly filters: readonly Filter[];
}

export interface CheckedQuery {
  readonly own: OwnParameters;
  readonly list: ListQuery | undefined;
}

const LIST_PARAMETERS = new Set(["select", "sort", "limit", "cursor"]);
const DEFAULT_LIMIT = 100;

/** Checks a query string against the contract; anything unknown, missing or of a wrong type is a 400. */
export function parseQuery(operation: Operation, query: URLSearchParams): CheckedQuery {
  const own = new Map<string, Scalar>();
  const shared = new Map<string, Scalar>();
  const filters: Filter[] = [];
  for (const [name, text] of query) {
    const parameter = operation.queryParameters.get(name);
    const value = parameter === undefined ? undefined : checkedValue(parameter, text);
    const filter = LIST_PARAMETERS.has(name) ? undefined : filterOf(operation.list, name, text);
    if (filter !== undefined) filters.push(filter);
    else if (value === undefined) throw badRequest(`Unknown parameter: ${name}`, name);
    else setOnce(LIST_PARAMETERS.has(name) ? shared : own, name, value);
  }
  for (const { name, required } of operation.queryParameters.values()) {
    if (required && !own.has(name)) throw badRequest(`Missing parameter: ${name}`, name);
  }
  return {
    own,
    list: operation.list === undefined ? undefined : toListQuery(operation.list, shared, filters),
  };
}

function filterOf(list: ListFacts | undefined, name: string, text: string): Filter | undefined {
  return list?.filters ? parseFilter(name, text, list.item) : undefined;
}

function checkedValue(parameter: Parameter, text: string): Scalar {
  const value = parseScalar(text, parameter.schema);
  const { choices } = parameter.schema.rules;
  if (value === undefined || choices?.has(value) === false) {
    throw badRequest(`Invalid value of ${parameter.name}`, parameter.name);
  }
  return value;
}

function setOnce(values: Map<string, Scalar>, name: string, value: Scalar): void {
  if (values.has(name)) throw badRequest(`Parameter given twice: ${name}`, name);
  values.set(name, value);
}

function toListQuery(
  { item }: ListFacts,
  shared: ReadonlyMap<string, Scalar>,
  filters: readonly Filter[],
): ListQuery {
  const limit = shared.get("limit");
  const sort = textOf(shared, "sort");
  return {
    limit: typeof limit === "number" ? limit : DEFAULT_LIMIT,
    project: parseSelect(textOf(shared, "select"), item),
    sort: sort === undefined || sort === "" ? undefined : parseSort(sort, item),
    cursor: parseCursor(textOf(shared, "cursor"), item),
    filters,
  };
}

function textOf(values: ReadonlyMap<string, Scalar>, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === "string" ? value : undefined;
}
