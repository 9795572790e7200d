export type Row = Readonly<Record<string, unknown>>;

/** A list of Watcher. */
export interface Collection {
  /** Name of the items in the answer. */
  readonly items: string;
  /** Rows are replaced when they are changed. */
  readonly rows: Row[];
  /** Fields that come whatever `select` says; the first one is the key. */
  readonly required: readonly [string, ...string[]];
}

const defaultLimit = 100;
const mostRows = 1_000;
const beyond = /_gt$/;

/**
 * The answer of a list to a query: IN filters (`name=a,b`, dots go down), `_gt`, `sort` by fields, `limit`, `select`.
 * null: the query uses something that the fixture does not know, which Watcher would answer with 400.
 */
export function listAnswer({ items, rows, required }: Collection, query: URLSearchParams): Row | null {
  const { sort, limit, select, ...filters } = Object.fromEntries(query);
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  const order = sort === undefined ? [] : sort.split(",").map(orderOf);
  const filtered = Object.keys(filters).map((path) => path.replace(beyond, ""));
  const paths = [...filtered, ...order.map(({ path }) => path)];
  if (paths.some((path) => !known.has(path.split(".")[0] ?? ""))) return null;

  const matching = Object.entries(filters).reduce<readonly Row[]>(
    (left, [path, values]) => having(left, path, values),
    rows,
  );
  const found = sorted(matching, order);
  const size = Math.min(Number(limit ?? defaultLimit), mostRows);
  const page = found.slice(0, size);
  const selected = select === undefined ? undefined : [...select.split(","), ...required];
  return {
    estimated_count: found.length,
    next: found.length > size ? "bmV4dA==" : null,
    prev: null,
    timing: { matched: found.length, returned: page.length },
    [items]: selected === undefined ? page : page.map((row) => projected(row, selected)),
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

interface Order {
  readonly path: string;
  readonly sign: 1 | -1;
}

/** `-stats.bitrate`: by that field, the greatest first. */
function orderOf(field: string): Order {
  return field.startsWith("-") ? { path: field.slice(1), sign: -1 } : { path: field, sign: 1 };
}

function sorted(rows: readonly Row[], order: readonly Order[]): readonly Row[] {
  const by = order.map(({ path, sign }) => ({ steps: path.split("."), sign }));
  return [...rows].sort((a, b) => {
    for (const { steps, sign } of by) {
      const difference = sign * compare(valueAt(a, steps), valueAt(b, steps));
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
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
