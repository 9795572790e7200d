import {
  BREAK,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { LRUCache } from "lru-cache";
import { limits } from "../limits.js";
import { maxDepth } from "./depth.js";

/**
 * false for a document with a text written into a mutation, which may be a password: it is not kept longer than its
 * operation. Variables never are.
 */
export function mayBeKept(document: DocumentNode): boolean {
  return !document.definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      node.operation === OperationTypeNode.MUTATION &&
      holdsText(document),
  );
}

function holdsText(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    StringValue: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** A document that fits the schema, or why it does not: worked out once for each text. */
export function createDocuments(
  schema: GraphQLSchema,
): (text: string) => DocumentNode | readonly GraphQLError[] {
  const known = new LRUCache<string, DocumentNode>({ max: limits.keptDocuments });

  function read(text: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(text, { maxTokens: limits.documentTokens });
      const errors = validate(schema, document, [...specifiedRules, maxDepth(limits.selectionDepth)]);
      return errors.length === 0 ? document : errors;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  return (text) => {
    const present = known.get(text) ?? read(text);
    if ("kind" in present && mayBeKept(present)) known.set(text, present);
    return present;
  };
}
