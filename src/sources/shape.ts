import { UpstreamInvalid } from "../errors.js";
import { isRecord } from "./json.js";
import { isCovered, readerOf, valueAt, withoutCovered } from "./paths.js";
import type { Selection } from "./selection.js";

/** A JSON object as Watcher sent it. */
export type Raw = Readonly<Record<string, unknown>>;

/** How one graph field comes out of an upstream row: which upstream fields it needs, and how they become its value. */
export interface Field<T> {
  /** Upstream paths to ask for, dots going down. None: the field costs nothing. */
  paths(selection: Selection): readonly string[];
  /** Makes the value from a row; null when absent. Throws UpstreamInvalid when the row breaks the contract. */
  reader(selection: Selection): (row: Raw) => T | null;
  /** Objects of other resources behind this field. */
  references?(selection: Selection): readonly PlannedReference[];
}

/** Graph fields of one type. Selecting, parsing and the tests of both read this table and nothing else. */
export type Table = Readonly<Record<string, Field<unknown>>>;

/** A parsed row: the selected fields of the table, null where Watcher has no value. */
export type RowOf<T extends Table> = {
  readonly [K in keyof T]?: T[K] extends Field<infer V> ? V | null : never;
};

/**
 * Where another object stands: its key, and whatever of it came along inside the row that points to it. A loader answers
 * from `row` when that is enough, so that a camera's folder title costs no call.
 */
export class Reference {
  constructor(
    readonly key: string,
    readonly row?: Raw,
    /** `row` holds all that the selection of its field needs. */
    readonly isEnough = false,
  ) {}
}

/** References that a selection will follow, found in a parsed row by walking `steps`. */
export interface PlannedReference {
  readonly steps: readonly string[];
  readonly relation: RelationName;
  readonly selection: Selection;
}

/** Sources of objects that rows point at. */
export type RelationName =
  | "streams"
  | "organizations"
  | "folders"
  | "presets"
  | "users"
  | "persons"
  | "personLists"
  | "newestEpisodes";

/** What one selection needs of one type, worked out once for each document. */
export interface Plan<Row> {
  /** Upstream paths for `select=`, without repeats, parents before their children, sorted. */
  readonly select: readonly string[];
  parse(row: Raw): Row;
  readonly references: readonly PlannedReference[];
}

export interface Shape<Row> {
  plan(selection: Selection): Plan<Row>;
}

/**
 * The shape of a graph type. `typename` is its name, or tells it from the row where the type is an interface; the paths it
 * looks at then are `typePaths`.
 */
export function shape<T extends Table>(
  typename: string | ((row: Raw) => string),
  table: T,
  typePaths: readonly string[] = [],
): Shape<RowOf<T> & { readonly __typename: string }> {
  const plans = new WeakMap<Selection, Plan<RowOf<T> & { readonly __typename: string }>>();
  return {
    plan(selection) {
      let plan = plans.get(selection);
      if (plan === undefined) {
        plan = planFor(typename, table, typePaths, selection);
        plans.set(selection, plan);
      }
      return plan;
    },
  };
}

function planFor<T extends Table>(
  typename: string | ((row: Raw) => string),
  table: T,
  typePaths: readonly string[],
  selection: Selection,
): Plan<RowOf<T> & { readonly __typename: string }> {
  const readers: [name: string, read: (row: Raw) => unknown][] = [];
  const paths = new Set(typePaths);
  const references: PlannedReference[] = [];
  for (const [name, below] of selection) {
    const field = table[name];
    if (field === undefined) continue;
    for (const path of field.paths(below)) paths.add(path);
    readers.push([name, field.reader(below)]);
    for (const reference of field.references?.(below) ?? []) {
      references.push({ ...reference, steps: [name, ...reference.steps] });
    }
  }
  return {
    select: withoutCovered([...paths].sort()),
    references,
    parse(row) {
      const parsed: Record<string, unknown> = {
        __typename: typeof typename === "string" ? typename : typename(row),
      };
      for (const [name, read] of readers) parsed[name] = valueOrError(read, row);
      // The one place where checked values become a typed row: the readers above are the table's own.
      return parsed as RowOf<T> & { readonly __typename: string };
    },
  };
}

/** A malformed field fails alone: GraphQL reports an Error that stands in place of a value at that field's path. */
function valueOrError(read: (row: Raw) => unknown, row: Raw): unknown {
  try {
    return read(row);
  } catch (error) {
    if (error instanceof UpstreamInvalid) return error;
    throw error;
  }
}

export function malformed(path: string, expected: string): UpstreamInvalid {
  return new UpstreamInvalid(`Watcher sent something other than ${expected} for this field.`, {
    cause: new TypeError(`${path} is not ${expected}`),
  });
}

/** A field whose value stands at one path. `convert` answers undefined for what the contract does not allow. */
export function scalar<T>(
  path: string,
  expected: string,
  convert: (value: unknown) => T | undefined,
): Field<T> {
  const read = readerOf(path);
  return {
    paths: () => [path],
    reader: () => (row) => {
      const value = read(row);
      if (value === undefined || value === null) return null;
      const converted = convert(value);
      if (converted === undefined) throw malformed(path, expected);
      return converted;
    },
  };
}

export const text = (path: string) =>
  scalar(path, "a text", (value) => (typeof value === "string" ? value : undefined));

export const bool = (path: string) =>
  scalar(path, "true or false", (value) => (typeof value === "boolean" ? value : undefined));

/** The opposite of an upstream flag: `disabled` becomes isEnabled. */
export const notBool = (path: string) =>
  scalar(path, "true or false", (value) => (typeof value === "boolean" ? !value : undefined));

/** The contract says integer where some servers send fractions: they are rounded. */
const wholeNumber = (path: string, largest: number) =>
  scalar(path, "a number", (value) =>
    typeof value === "number" && Math.abs(value) <= largest ? Math.round(value) : undefined,
  );

/** Int of the graph: 32 bits. */
export const int = (path: string) => wholeNumber(path, 2 ** 31 - 1);

/** SafeInt of the graph: 53 bits, for counters and bytes. */
export const safeInt = (path: string) => wholeNumber(path, Number.MAX_SAFE_INTEGER);

export const float = (path: string) =>
  scalar(path, "a number", (value) =>
    typeof value === "number" && Number.isFinite(value) ? value : undefined,
  );

/** Milliseconds, with a fraction, as seconds. */
export const millisecondsAsSeconds = (path: string) =>
  scalar(path, "a number", (value) => (typeof value === "number" ? value / 1000 : undefined));

export const json = (path: string) => scalar(path, "JSON", (value) => value);

/** An identifier: 64-bit ones arrive as strings of digits, the others as numbers. */
export const key = (path: string) => scalar(path, "an identifier", toKey);

export function toKey(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : undefined;
}

/** `utc_ms` of the contract: Unix milliseconds. The range tells them from seconds sent by mistake. */
export const utcMilliseconds = (path: string) =>
  scalar(path, "Unix milliseconds", (value) =>
    typeof value === "number" && value >= 1e12 && value <= 1e13 ? new Date(value).toISOString() : undefined,
  );

/** `utc` of the contract: Unix seconds. */
export const utcSeconds = (path: string) =>
  scalar(path, "Unix seconds", (value) =>
    typeof value === "number" && value >= 1e9 && value <= 1e10
      ? new Date(value * 1000).toISOString()
      : undefined,
  );

/** A list of plain values. */
export const scalars = <T>(path: string, expected: string, convert: (value: unknown) => T | undefined) =>
  scalar(path, expected, (value) => {
    if (!Array.isArray(value)) return undefined;
    const converted = value.map(convert);
    return converted.some((item) => item === undefined) ? undefined : converted;
  });

/** An upstream word as a value of a graph enum; UNKNOWN for words that newer servers may add. */
export const oneOf = <T extends string>(path: string, words: Readonly<Record<string, T>>) =>
  scalar(path, "a word", (value) => (typeof value === "string" ? (words[value] ?? "UNKNOWN") : undefined));

/** A field made from several upstream fields. `make` answers null when there is no value. */
export function computed<T>(paths: readonly string[], make: (row: Raw) => T | null): Field<T> {
  return { paths: () => paths, reader: () => make };
}

/** The first of two fields that has a value: for facts that servers of different age send in different places. */
export function either<T>(first: Field<T>, second: Field<T>): Field<T> {
  return {
    paths: (selection) => [...first.paths(selection), ...second.paths(selection)],
    reader(selection) {
      const readFirst = first.reader(selection);
      const readSecond = second.reader(selection);
      return (row) => readFirst(row) ?? readSecond(row);
    },
  };
}

/** A nested object. With an empty path its fields stand beside those of the parent. */
export function object<Row>(path: string, inner: Shape<Row>): Field<Row> {
  const read = path === "" ? (row: Raw) => row : readerOf(path);
  return {
    paths: (selection) => below(path, inner.plan(selection).select),
    reader(selection) {
      const plan = inner.plan(selection);
      return (row) => {
        const value = read(row);
        if (value === undefined || value === null) return null;
        if (!isRecord(value)) throw malformed(path, "an object");
        return plan.parse(value);
      };
    },
    references: (selection) => inner.plan(selection).references,
  };
}

/** A list of nested objects. A malformed item fails alone. */
export function list<Row>(path: string, inner: Shape<Row>): Field<readonly Row[]> {
  const read = readerOf(path);
  return {
    paths: (selection) => below(path, inner.plan(selection).select),
    reader(selection) {
      const plan = inner.plan(selection);
      return (row) => {
        const value = read(row);
        if (value === undefined || value === null) return null;
        if (!Array.isArray(value)) throw malformed(path, "a list");
        return value.map((item: unknown) => {
          if (!isRecord(item)) throw malformed(path, "a list of objects");
          return plan.parse(item);
        });
      };
    },
    references: (selection) => inner.plan(selection).references,
  };
}

/** Paths of an inner shape seen from outside; the object itself when only its presence matters. */
function below(path: string, inner: readonly string[]): readonly string[] {
  if (path === "") return inner;
  return inner.length === 0 ? [path] : inner.map((innerPath) => `${path}.${innerPath}`);
}

export interface ReferenceOptions<Row> {
  readonly relation: RelationName;
  /** Shape of the object that is pointed to; lazy, since shapes point at one another. */
  readonly shape: () => Shape<Row>;
  /** Paths that hold the key; the first one with a value counts. */
  readonly keys: readonly string[];
  /** The part of the object that comes along: where it stands ("" = this row itself), and which of its fields. */
  readonly embedded?: { readonly at: string; readonly fields: readonly string[] | "all" };
  /** The key when it is more than one value. */
  readonly makeKey?: (row: Raw) => string | null;
}

/** A field that leads to an object of another resource: a Reference, until complete.ts puts the object in its place. */
export function reference<Row>(options: ReferenceOptions<Row>): Field<object> {
  const { keys, embedded } = options;
  const comesAlong = (selection: Selection): readonly string[] | undefined => {
    const needed = options.shape().plan(selection).select;
    if (embedded === undefined) return undefined;
    const fits =
      embedded.fields === "all" || needed.every((path) => isCovered(path, new Set(embedded.fields)));
    return fits ? below(embedded.at, needed) : undefined;
  };
  return {
    paths: (selection) => [...keys, ...(comesAlong(selection) ?? [])],
    reader(selection) {
      const use = comesAlong(selection) === undefined ? undefined : embedded;
      const keyOf = options.makeKey ?? firstKeyOf(keys);
      const partAt = readerOf(use?.at ?? "");
      return (row) => {
        const found = keyOf(row);
        if (found === null) return null;
        const part = use === undefined ? undefined : use.at === "" ? row : partAt(row);
        // Everything that the selection needs was asked for here: what the part lacks has no value.
        return isRecord(part) ? new Reference(found, part, true) : new Reference(found);
      };
    },
    references: (selection) => [{ steps: [], relation: options.relation, selection }],
  };
}

export function firstKey(row: Raw, paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = toKey(valueAt(row, path));
    if (found !== undefined) return found;
  }
  return null;
}

/** The same for many rows: paths are taken apart once. */
export function firstKeyOf(paths: readonly string[]): (row: Raw) => string | null {
  const readers = paths.map(readerOf);
  return (row) => {
    for (const read of readers) {
      const found = toKey(read(row));
      if (found !== undefined) return found;
    }
    return null;
  };
}
