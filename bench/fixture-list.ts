import type { Collection, Row } from "./fixture-data.js";

const defaultLimit = 100;
const mostRows = 1_000;
const beyond = /_gt$/;

/**
 * The answer of a list to a query: IN filters (`name=a,b`, dots go down), `_gt`, `sort` by one field, `limit`, `select`.
 * null: the query uses something that the fixture does not know, which Watcher would answer with 400.
 */
export function listAnswer({ items, rows, required }: Collection, query: URLSearchParams): Row | null {
  const { sort, limit, select, ...filters } = Object.fromEntries(query);
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  const fields = Object.keys(filters).map((path) => path.replace(beyond, "").split(".")[0] ?? "");
  if (fields.some((field) => !known.has(field))) return null;
  const sortField = sort?.replace(/^-/, "");
  if (sortField !== undefined && !known.has(sortField)) return null;

  let found = Object.entries(filters).reduce((left, [path, values]) => having(left, path, values), rows);
  if (sortField !== undefined) found = sorted(found, sortField, sort?.startsWith("-") === true ? -1 : 1);
  const size = Math.min(Number(limit ?? defaultLimit), mostRows);
  const page = found.slice(0, size);
  const paths = select === undefined ? undefined : [...select.split(","), ...required];
  return {
    estimated_count: found.length,
    next: found.length > size ? "bmV4dA==" : null,
    prev: null,
    timing: { matched: found.length, returned: page.length },
    [items]: paths === undefined ? page : page.map((row) => projected(row, paths)),
  };
}

function having(rows: readonly Row[], path: string, values: string): readonly Row[] {
  if (beyond.test(path)) {
    const steps = path.replace(beyond, "").split(".");
    return rows.filter((row) => compare(valueAt(row, steps), values) > 0);
  }
  const wanted = new Set(values.split(","));
  return rows.filter((row) => wanted.has(String(valueAt(row, path.split(".")))));
}

function sorted(rows: readonly Row[], field: string, sign: number): readonly Row[] {
  return [...rows].sort((a, b) => sign * compare(a[field], b[field]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) === String(b) ? 0 : String(a) < String(b) ? -1 : 1;
}

function valueAt(value: unknown, steps: readonly string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  return isRow(value) ? valueAt(value[step], rest) : undefined;
}

/** The parts of a row at the given paths; a path through a list holds for each of its items. */
function projected(row: Row, paths: readonly string[]): Row {
  const below = new Map<string, string[] | "all">();
  for (const path of paths) {
    const [name = "", ...rest] = path.split(".");
    const present = below.get(name);
    if (rest.length === 0 || present === "all") below.set(name, "all");
    else below.set(name, [...(present ?? []), rest.join(".")]);
  }
  const kept = [...below].filter(([name]) => name in row);
  return Object.fromEntries(kept.map(([name, inner]) => [name, part(row[name], inner)]));
}

function part(value: unknown, paths: readonly string[] | "all"): unknown {
  if (paths === "all") return value;
  if (Array.isArray(value)) return value.map((item: unknown) => part(item, paths));
  return isRow(value) ? projected(value, paths) : value;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
