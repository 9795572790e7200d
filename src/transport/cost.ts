import { getComplexity, type ComplexityEstimator } from "graphql-query-complexity";
import { LRUCache } from "lru-cache";
import {
  getNamedType,
  isIntrospectionType,
  isLeafType,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { OperationTooExpensive } from "../errors.js";
import { limits } from "../limits.js";

/** Introspection lists have no first: what each holds at most, on average. */
const introspectionItems: Readonly<Record<string, number>> = {
  types: 200,
  fields: 20,
  inputFields: 10,
  args: 5,
  enumValues: 5,
  possibleTypes: 5,
  interfaces: 3,
  directives: 10,
};

/** Lists that are as long as what the input named. */
const namedItems: Readonly<Record<string, number>> = { "UpdateCamerasPayload.cameras": limits.idsPerCall };

/** A list asks for as many objects as its first or last says, each with all that is asked below it. */
const estimate: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  const { first, last, ids } = args as Readonly<Record<string, unknown>>;
  const items =
    [first, last].find((count) => typeof count === "number") ??
    (Array.isArray(ids)
      ? ids.length
      : isIntrospectionType(type)
        ? (introspectionItems[field.name] ?? 1)
        : (namedItems[`${type.name}.${field.name}`] ?? 1));
  // pageInfo and scalars cost nothing worth counting; an object counts one.
  const own = childComplexity === 0 && isLeafType(getNamedType(field.type)) ? 0 : 1;
  return Math.max(items, 1) * Math.max(childComplexity, own);
};

/**
 * Refuses an operation that asks for more objects than one may. The sum depends on the document and on the numbers among
 * its variables, so it is worked out once for each pair.
 */
export function createCostGuard(schema: GraphQLSchema) {
  const known = new LRUCache<string, number>({ max: limits.keptCosts });
  return (
    document: DocumentNode,
    documentHash: string,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): void => {
    const operationName = operation.name?.value;
    // Only what the operation declares, in its order: a sender must not choose what the sum is found under.
    const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    const key = JSON.stringify([
      documentHash,
      operationName,
      declared.map((name) => weightOf(variables[name])),
    ]);
    let objects = known.get(key);
    if (objects === undefined) {
      objects = getComplexity({
        schema,
        query: document,
        variables,
        estimators: [estimate],
        ...(operationName !== undefined && { operationName }),
      });
      known.set(key, objects);
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
