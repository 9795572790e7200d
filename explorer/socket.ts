import { createClient, type Client } from "graphql-ws";
import { z } from "zod";
import { GRAPHQL_URL } from "./request.js";

/** What the gateway answers when an operation cannot start. */
const GraphqlErrors = z.array(z.looseObject({ message: z.string() }));

interface SocketOptions {
  /** Header to sign in with; undefined: by the cookie. */
  authorization: string | undefined;
  /** Closes the socket. */
  signal: AbortSignal;
  onClosed(): void;
}

/**
 * A socket for one subscription, opened when that starts. It signs in when it opens, so it must neither be used nor come
 * back after somebody else has signed in: a broken one is for the reader to start anew.
 */
export function openSocket({ authorization, signal, onClosed }: SocketOptions): Client {
  const client = createClient({
    url: new URL(GRAPHQL_URL, window.location.href.replace(/^http/, "ws")).href,
    retryAttempts: 0,
    ...(authorization !== undefined && { connectionParams: { authorization } }),
  });
  const close = () => void client.dispose();
  signal.addEventListener("abort", close);
  client.on("closed", () => {
    signal.removeEventListener("abort", close);
    onClosed();
  });
  return {
    ...client,
    subscribe: (operation, sink) =>
      client.subscribe(operation, {
        ...sink,
        // As a last result: the toolkit leaves the promise of a failed iterator to nobody, and GraphiQL shows no events.
        error: (reason) => {
          const errors = GraphqlErrors.safeParse(reason).data ?? [{ message: sentence(reason) }];
          // When the page itself closes it to sign out, the gateway may still be first.
          if (!signal.aborted) sink.next({ errors });
          sink.complete();
        },
      }),
  };
}

function sentence(reason: unknown): string {
  if (!(reason instanceof CloseEvent)) return "The gateway cannot be reached by WebSocket.";
  const why = reason.reason === "" ? "" : `: ${reason.reason}`;
  return `The socket was closed with code ${String(reason.code)}${why}.`;
}
