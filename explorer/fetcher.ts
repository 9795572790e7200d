import { createGraphiQLFetcher, type Fetcher, type FetcherOpts, type FetcherParams } from "@graphiql/toolkit";
import { getOperationAST, OperationTypeNode } from "graphql";
import type { Credentials } from "./credentials.js";
import { codesIn, GRAPHQL_URL } from "./request.js";
import type { Session } from "./session.js";
import { openSocket } from "./socket.js";

/** How GraphiQL reaches the gateway. What an Authorization header of the headers tab signs in goes before the session. */
export function createFetcher(credentials: Credentials, session: Session): Fetcher {
  return async (operation, options) => {
    const kind = kindOf(operation, options);
    const fetcher = createGraphiQLFetcher({
      url: GRAPHQL_URL,
      fetch: credentials.fetch,
      // The gateway answers in one piece.
      enableIncrementalDelivery: false,
      ...(kind === OperationTypeNode.SUBSCRIPTION && {
        wsClient: openSocket({
          authorization: new Headers(options?.headers).get("authorization") ?? credentials.authorization(),
          signal: session.signal(),
          onClosed: () => void session.ask(),
        }),
      }),
    });
    const result = await fetcher(operation, options);
    // The reader may have signed out by a mutation.
    if (kind === OperationTypeNode.MUTATION || codesIn(result).includes("UNAUTHENTICATED"))
      void session.ask();
    return result;
  };
}

function kindOf({ operationName }: FetcherParams, { documentAST }: FetcherOpts = {}) {
  return documentAST && getOperationAST(documentAST, operationName)?.operation;
}
