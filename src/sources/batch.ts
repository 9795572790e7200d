import DataLoader from "dataloader";
import { GatewayError, NotFound, UpstreamInvalid } from "../errors.js";
import type { ReadPath } from "./client.js";
import { complete, type Answers, type Relation, type Relations } from "./complete.js";
import { isRecord } from "./json.js";
import type { Selection } from "./selection.js";
import { subjectOf } from "./subjects.js";
import { isCovered, readerOf, valueAt, withoutCovered } from "./paths.js";
import { Reference, type Plan, type Raw, type Shape } from "./shape.js";

/** A row as it was found: a part of the object as `select` told, or the whole of it. */
export interface Found {
  readonly row: Raw;
  readonly isWhole: boolean;
}

export type FetchRows = (
  keys: readonly string[],
  select: readonly string[],
) => Promise<ReadonlyMap<string, Found | GatewayError>>;

export interface Loader<Row> extends Relation {
  /**
   * One object, complete: null when it does not exist or may not be seen. At once, without a promise, when nothing has to
   * be read for it: an earlier call of this operation brought it, or only its key is asked for.
   */
  load(key: string, selection: Selection): Row | null | Promise<Row | null>;
  /** The same for a key that a client gave: a key alone does not prove that the object exists, so it is looked up. */
  find(key: string, selection: Selection): Row | null | Promise<Row | null>;
  loadAll(references: readonly Reference[], selection: Selection): Answers<Row> | Promise<Answers<Row>>;
  /** Keeps rows that came with a list for later loads in this operation. */
  remember(rows: readonly Raw[], select: readonly string[], keyOf: (row: Raw) => string | null): void;
}

export interface LoaderOptions<Row> {
  readonly shape: Shape<Row>;
  /** What a key alone tells of an object, as an upstream row. Its fields are what costs no call. */
  stub(key: string): Raw;
  /** Upstream fields that hold the key: always asked for. */
  readonly keyPaths: readonly string[];
  /** Reads many rows; keys without an entry in the answer do not exist. */
  readonly fetch: FetchRows;
  readonly relations: () => Relations;
}

/** What is known of one key. `paths` undefined: all there is. */
interface Known {
  readonly row: Raw | GatewayError | null;
  readonly paths: ReadonlySet<string> | undefined;
  /** The row as the last plan parsed it: most are parsed by one plan only, for many that point to it. */
  parsed?: { readonly plan: Plan<unknown>; readonly row: unknown };
}

/** What needs no call: an object, null for none, its failure. undefined: it has to be read. */
type Looked<Row> = Row | Error | null | undefined;
type Look<Row> = (reference: Reference, plan: Plan<Row>) => Looked<Row>;

/** What a key alone tells of what a plan selects: the same for every key. */
interface Told {
  /** Readers of what it does not tell. */
  readonly rest: readonly ((row: Raw) => unknown)[];
  readonly isSome: boolean;
}

/**
 * The only batching code. Loads of one tick become one fetch with the union of their fields; a later load fetches only
 * the fields that are still missing. Lives one operation of one viewer.
 */
export function createLoader<Row>(options: LoaderOptions<Row>): Loader<Row> {
  const { shape, stub, keyPaths, fetch } = options;
  const known = new Map<string, Known>();
  const running = new Map<string, { paths: ReadonlySet<string>; done: Promise<void> }>();

  const told = new Map<Plan<Row>, Told>();
  /** Most pages are never looked into again: they are taken apart when one is. */
  const remembered: Parameters<Loader<Row>["remember"]>[] = [];

  function recall(): void {
    for (const [rows, select, keyOf] of remembered.splice(0)) {
      const paths = new Set(select);
      for (const row of rows) store(keyOf(row) ?? "", { row, isWhole: false }, paths);
    }
  }

  const batches = new DataLoader<{ keys: readonly string[]; select: readonly string[] }, true>(
    async (requests) => {
      const keys = [...new Set(requests.flatMap((request) => request.keys))];
      const select = withoutCovered([...new Set([...keyPaths, ...requests.flatMap((r) => r.select)])].sort());
      const found = await fetch(keys, select).catch(failedAlike);
      recall();
      const paths = new Set(select);
      for (const key of keys) store(key, found instanceof GatewayError ? found : found.get(key), paths);
      return requests.map(() => true);
    },
    // What is known is kept here with its fields; DataLoader only gathers the keys of a tick.
    { cache: false, maxBatchSize: Infinity },
  );

  function store(key: string, found: Found | GatewayError | undefined, paths: ReadonlySet<string>): void {
    if (found === undefined || found instanceof Error) {
      const row = found === undefined || found instanceof NotFound ? null : found;
      known.set(key, { row, paths: undefined });
      return;
    }
    const before = known.get(key);
    const kept = before !== undefined && isRecord(before.row) ? before : undefined;
    const { row, isWhole } = found;
    if (kept === undefined) known.set(key, { row, paths: isWhole ? undefined : paths });
    else
      known.set(key, {
        row: mergeRows(kept.row, row),
        paths: isWhole ? undefined : joined(kept.paths, paths),
      });
  }

  /** The paths of the plan that nothing known covers; none means that the row can be parsed now. */
  function missing({ key, row }: Reference, plan: Plan<Row>): readonly string[] {
    const entry = known.get(key);
    // Nothing is asked of it but whether it is there.
    if (entry === undefined && plan.select.length === 0) return keyPaths;
    if (entry !== undefined && entry.paths === undefined) return [];
    // What stands in the row that points here need not be asked for again.
    const wanted = row === undefined ? plan.select : plan.select.filter((path) => !isGiven(row, path));
    const paths = entry?.paths;
    return paths === undefined ? wanted : wanted.filter((path) => !isCovered(path, paths));
  }

  function toldByKey(key: string, plan: Plan<Row>): Told {
    let found = told.get(plan);
    if (found === undefined) {
      const own = stub(key);
      const rest = plan.select.filter((path) => !isGiven(own, path));
      told.set(plan, (found = { rest: rest.map(readerOf), isSome: rest.length < plan.select.length }));
    }
    return found;
  }

  function isInReference({ isEnough, key, row }: Reference, plan: Plan<Row>): boolean {
    if (isEnough) return true;
    const { rest } = toldByKey(key, plan);
    return rest.length === 0 || (row !== undefined && rest.every((read) => read(row) !== undefined));
  }

  function peek(reference: Reference, plan: Plan<Row>): Looked<Row> {
    if (!isInReference(reference, plan)) return peekKnown(reference, plan);
    const { key, row } = reference;
    const isWhole = row !== undefined && !toldByKey(key, plan).isSome;
    return plan.parse(isWhole ? row : { ...row, ...stub(key) });
  }

  function peekKnown(reference: Reference, plan: Plan<Row>): Looked<Row> {
    if (remembered.length > 0) recall();
    const entry = known.get(reference.key);
    if (entry === undefined) return undefined;
    const { row, parsed } = entry;
    // Only parseOnce writes to `parsed`, beside the plan that made the row. Fifty cameras of one organization share it.
    if (parsed?.plan === plan && reference.row === undefined) return parsed.row as Row;
    if (missing(reference, plan).length > 0) return undefined;
    if (row === null || row instanceof Error) return row;
    return parseOnce(reference, entry, row, plan);
  }

  function parseOnce(reference: Reference, entry: Known, row: Raw, plan: Plan<Row>): Row {
    if (reference.row !== undefined) return plan.parse(mergeRows(reference.row, row));
    const parsed = plan.parse(row);
    entry.parsed = { plan, row: parsed };
    return parsed;
  }

  /** The fetches that bring what is missing, one for all that nobody has asked for yet. */
  function fetchMissing(references: readonly Reference[], plan: Plan<Row>): Promise<void>[] {
    const fetches = new Set<Promise<void>>();
    const keys = new Set<string>();
    const select = new Set<string>();
    const bare = new Set<string>();
    for (const reference of references) {
      if (reference.row === undefined) {
        // Fifty cameras of one organization point to it alike.
        if (bare.has(reference.key)) continue;
        bare.add(reference.key);
      }
      const paths = missing(reference, plan);
      if (paths.length === 0) continue;
      const present = running.get(reference.key);
      if (present !== undefined && paths.every((path) => isCovered(path, present.paths))) {
        fetches.add(present.done);
      } else {
        keys.add(reference.key);
        for (const path of paths) select.add(path);
      }
    }
    if (keys.size > 0) fetches.add(startFetch([...keys], [...select]));
    return [...fetches];
  }

  function startFetch(keys: readonly string[], select: readonly string[]): Promise<void> {
    const done = batches
      .load({ keys, select })
      .then(() => undefined)
      .finally(() => {
        for (const key of keys) if (running.get(key)?.done === done) running.delete(key);
      });
    const paths = new Set([...select, ...keyPaths]);
    for (const key of keys) running.set(key, { paths, done });
    return done;
  }

  /** All of them, complete, once what the look does not find has been read. */
  function answer(
    references: readonly Reference[],
    selection: Selection,
    look: Look<Row>,
  ): Answers<Row> | Promise<Answers<Row>> {
    const plan = shape.plan(selection);
    const looked = references.map((reference) => look(reference, plan));
    const missed = references.filter((_, index) => looked[index] === undefined);
    if (missed.length === 0)
      return completed(
        looked.map((found) => found ?? null),
        plan,
      );
    const fetches = fetchMissing(missed, plan);
    const finish = (bug: Error | null) =>
      completed(
        looked.map((found, index) => {
          const reference = references[index];
          const now = found === undefined && reference !== undefined ? look(reference, plan) : found;
          return now === undefined ? bug : now;
        }),
        plan,
      );
    return fetches.length === 0 ? finish(null) : Promise.allSettled(fetches).then(bugIn).then(finish);
  }

  function completed(found: Answers<Row>, plan: Plan<Row>): Answers<Row> | Promise<Answers<Row>> {
    // Fifty cameras of one organization share its row.
    const reading = complete(new Set(found), plan, options.relations());
    return reading === undefined ? found : reading.then(() => found);
  }

  function one(key: string, selection: Selection, look: Look<Row>): Row | null | Promise<Row | null> {
    const found = answer([new Reference(key)], selection, look);
    return found instanceof Promise ? found.then(first) : first(found);
  }

  return {
    load: (key, selection) => one(key, selection, peek),
    find: (key, selection) => one(key, selection, peekKnown),
    loadAll: (references, selection) => answer(references, selection, peek),

    remember: (...page) => void remembered.push(page),
  };
}

function isGiven(row: Raw, path: string): boolean {
  return valueAt(row, path) !== undefined;
}

/** A failure of the whole call is one for each of its keys; anything that is not ours is a bug and stays one. */
function failedAlike(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  throw error;
}

/** Failures of Watcher's are kept with their keys: what ends a fetch otherwise is a bug. */
function bugIn(ends: readonly PromiseSettledResult<void>[]): Error | null {
  const ended = ends.find((end) => end.status === "rejected");
  if (ended === undefined) return null;
  const reason: unknown = ended.reason;
  return reason instanceof Error ? reason : new Error(String(reason));
}

function first<Row>([found]: Answers<Row>): Row | null {
  if (found instanceof Error) throw found;
  return found ?? null;
}

/** All that is known of two parts; undefined stands for everything. */
function joined(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): ReadonlySet<string> | undefined {
  return a === undefined ? undefined : new Set([...a, ...b]);
}

/** Two parts of one object as one. Lists of equal length are merged item by item: they are the same list. */
function mergeRows(a: unknown, b: Raw): Raw {
  if (!isRecord(a)) return b;
  const merged: Record<string, unknown> = { ...a };
  for (const [name, value] of Object.entries(b)) merged[name] = mergeValues(a[name], value);
  return merged;
}

function mergeValues(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return b.map((item: unknown, index) => mergeValues(a[index], item));
  }
  return isRecord(b) && isRecord(a) ? mergeRows(a, b) : b;
}

export function invalidRow(path: ReadPath): UpstreamInvalid {
  return new UpstreamInvalid(`Watcher's answer for ${subjectOf(path)} is not what its contract promises.`);
}
