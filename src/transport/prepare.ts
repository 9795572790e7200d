import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { createHash } from "node:crypto";
import { createCostGuard } from "./cost.js";
import { createDocuments } from "./documents.js";
import { asRefusal, noOperation } from "./graphql.js";

/** What a client asks to be executed. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An operation that fits the schema and is not too expensive. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Errors when the operation does not fit the schema, or is too expensive. */
export type Preparer = (request: OperationRequest) => PreparedOperation | readonly GraphQLError[];

/** Checks operations of the transports that keep a connection, as Apollo Server does those over plain HTTP. */
export function createPreparer(schema: GraphQLSchema): Preparer {
  const documentOf = createDocuments(schema);
  const guard = createCostGuard(schema);
  return ({ query, operationName = null, variables: given }) => {
    const document = documentOf(query);
    if (!("kind" in document)) return document.map(withCode);
    const operation = getOperationAST(document, operationName);
    if (operation == null) return [noOperation()];
    const variables = { ...given };
    try {
      guard(document, hashOf(query), operation, variables);
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal instanceof GraphQLError) return [refusal];
      throw error;
    }
    return { document, operation, operationName, variables };
  };
}

/** Sums are kept longer than their operation, whose text may hold a password. */
function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** The codes that Apollo Server gives over HTTP. Only an error of the parser knows a text and no node of the document. */
function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes = null, source = null, positions = null } = error;
  const isOfParser = nodes === null && source !== null;
  const code = isOfParser ? "GRAPHQL_PARSE_FAILED" : "GRAPHQL_VALIDATION_FAILED";
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
