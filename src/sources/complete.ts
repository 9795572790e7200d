import { isRecord } from "./json.js";
import type { Selection } from "./selection.js";
import { Reference, type Plan, type Raw, type RelationName, type Shape } from "./shape.js";

/** Objects in the order they were asked for: null for what does not exist or may not be seen, an Error for what failed. */
export type Answers<Row = unknown> = readonly (Row | Error | null)[];

/** Finds the objects that rows point at. */
export interface Relation {
  /**
   * Them all, complete: with what they point at in turn. At once, without a promise, when nothing has to be read. What
   * fails to be read is an Error in the place of its object.
   */
  loadAll(references: readonly Reference[], selection: Selection): Answers | Promise<Answers>;
}

export type Relations = Readonly<Record<RelationName, Relation>>;

/**
 * Puts the objects that rows point at in the place of the references, and reads all of them in one wave. Nothing below a
 * complete row asks a source again: GraphQL takes what stands there, an Error too. A promise only when something has to be
 * read.
 */
export function complete(
  rows: Iterable<unknown>,
  plan: Plan<unknown>,
  relations: Relations,
): Promise<void> | undefined {
  const waves: Promise<void>[] = [];
  for (const { steps, relation, selection } of plan.references) {
    const name = steps.at(-1) ?? "";
    const holders: Holder[] = [];
    const references: Reference[] = [];
    for (const row of rows) gather(row, steps, 0, holders, references);
    if (references.length === 0) continue;
    const answers = relations[relation].loadAll(references, selection);
    if (answers instanceof Promise) waves.push(answers.then((found) => put(holders, name, found)));
    else put(holders, name, answers);
  }
  return waves.length === 0 ? undefined : Promise.all(waves).then(() => undefined);
}

/** One upstream row as an object, complete. At once when nothing has to be read. */
export function readRow<Row>(
  row: Raw,
  shape: Shape<Row>,
  selection: Selection,
  relations: Relations,
): Row | Promise<Row> {
  const plan = shape.plan(selection);
  const parsed = plan.parse(row);
  const reading = complete([parsed], plan, relations);
  return reading === undefined ? parsed : reading.then(() => parsed);
}

/** An object that points at others in one of its fields. */
type Holder = Record<string, unknown>;

/** Walks down a parsed row to what holds a reference at the end of the way, or a list of them. */
function gather(
  value: unknown,
  steps: readonly string[],
  step: number,
  holders: Holder[],
  references: Reference[],
): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, steps, step, holders, references);
  } else if (isRecord(value)) {
    const below = value[steps[step] ?? ""];
    if (step < steps.length - 1) gather(below, steps, step + 1, holders, references);
    else if (below instanceof Reference) {
      holders.push(value);
      references.push(below);
    } else if (isReferences(below)) {
      holders.push(value);
      references.push(...below);
    }
  }
}

function isReferences(value: unknown): value is readonly Reference[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => item instanceof Reference);
}

function put(holders: readonly Holder[], name: string, answers: Answers): void {
  let next = 0;
  for (const holder of holders) {
    const value = holder[name];
    if (!Array.isArray(value)) holder[name] = answers[next++];
    else {
      holder[name] = answers.slice(next, next + value.length);
      next += value.length;
    }
  }
}
