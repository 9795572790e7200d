import type { Answers } from "../sources/complete.js";

/**
 * The objects of a list, each loaded by itself: one that cannot be read is null with an error at its own place, whether
 * its load throws or rejects.
 *
 * Failures are handed over as values. For a rejected promise graphql-jit appends the null to the list instead of setting
 * it at its index, so that the list came out shorter or longer than it is, depending on what settled first.
 */
export function eachAlone<Key, Row>(
  keys: readonly Key[],
  load: (key: Key) => Row | Promise<Row>,
): (Row | Promise<Row>)[] {
  return keys.map((key) => {
    try {
      const row = load(key);
      return row instanceof Promise ? row.catch((error: unknown) => inPlace<Row>(error)) : row;
    } catch (error) {
      return inPlace<Row>(error);
    }
  });
}

/** Objects of a list that were read together, as the types of resolvers want them. */
export function inPlaces<Row>(answers: Answers<Row>): (Row | null)[] {
  return answers.map((found) => (found instanceof Error ? inPlace<Row>(found) : found));
}

/** GraphQL takes an Error where a value is due and reports it at that path; the resolvers' types do not know this. */
function inPlace<Row>(error: unknown): Row {
  return (error instanceof Error ? error : new Error(String(error))) as Row;
}
