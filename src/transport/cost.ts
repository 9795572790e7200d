import { getComplexity, type ComplexityEstimator } from "graphql-query-complexity";
import { LRUCache } from "lru-cache";
import { getNamedType, isLeafType, type DocumentNode, type GraphQLSchema } from "graphql";
import { OperationTooExpensive } from "../errors.js";
import { limits } from "../limits.js";

/** A list asks for as many objects as its first or last says, each with all that is asked below it. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const { first, last, ids } = args as Readonly<Record<string, unknown>>;
  const items =
    [first, last].find((count) => typeof count === "number") ?? (Array.isArray(ids) ? ids.length : 1);
  // pageInfo and scalars cost nothing worth counting; an object counts one.
  const own = childComplexity === 0 && isLeafType(getNamedType(field.type)) ? 0 : 1;
  return Math.max(items, 1) * Math.max(childComplexity, own);
};

/**
 * Refuses an operation that asks for more objects than one may. The sum depends on the document and on the numbers among
 * its variables, so it is worked out once for each pair.
 */
export function createCostGuard(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, LRUCache<string, number>>();
  return (
    document: DocumentNode,
    operationName: string | null,
    variables: Readonly<Record<string, unknown>>,
  ): void => {
    let byVariables = known.get(document);
    if (byVariables === undefined) known.set(document, (byVariables = new LRUCache({ max: 100 })));
    const key = JSON.stringify([operationName, Object.values(variables).map(weightOf)]);
    let objects = byVariables.get(key);
    if (objects === undefined) {
      objects = getComplexity({
        schema,
        query: document,
        variables,
        estimators: [estimate],
        ...(operationName !== null && { operationName }),
      });
      byVariables.set(key, objects);
    }
    if (objects > limits.operationObjects) {
      throw new OperationTooExpensive(
        `The operation may ask for ${objects} objects; ${limits.operationObjects} is the limit. Ask for smaller pages.`,
        { facts: { objects, limit: limits.operationObjects } },
      );
    }
  };
}

function weightOf(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.length : 0;
}
