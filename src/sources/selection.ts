/**
 * What an operation asks below one field: field names with what is asked below them, aliases and fragments resolved.
 * The only thing that sources know of GraphQL. The same object comes back for the same place of the same document, so
 * what is derived from it can be kept with it.
 */
// An interface, since a type alias cannot refer to itself here.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the name is what recursion needs
export interface Selection extends ReadonlyMap<string, Selection> {}

export const nothing: Selection = new Map();

/** The fields of both, as if they had been written in one place. */
export function mergeSelections(a: Selection | undefined, b: Selection | undefined): Selection {
  if (a === undefined || b === undefined) return a ?? b ?? nothing;
  const merged = new Map(a);
  for (const [name, below] of b) {
    const present = merged.get(name);
    merged.set(name, present === undefined ? below : mergeSelections(present, below));
  }
  return merged;
}

const nodes = new WeakMap<Selection, Selection>();

/** What is asked of the items of a connection, through nodes and through edges { node }. */
export function nodeSelection(connection: Selection): Selection {
  let selection = nodes.get(connection);
  if (selection === undefined) {
    selection = mergeSelections(connection.get("nodes"), connection.get("edges")?.get("node"));
    nodes.set(connection, selection);
  }
  return selection;
}
