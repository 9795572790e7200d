import { createClient, type Client, type ClientOptions } from "graphql-ws";
import WebSocket from "ws";

/** How a socket was closed. */
export interface Closed {
  readonly code: number;
  readonly reason: string;
}

export interface TestSocket {
  readonly client: Client;
  /** Settles when the server closes the socket. */
  readonly closed: Promise<Closed>;
  /** The first result of an operation; its errors reject. */
  first(query: string, variables?: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

interface Options {
  /** For connection_init. */
  readonly authorization?: string;
  /** For the upgrade. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client by graphql-ws, which connects at once and never again by itself. */
export function openSocket(url: string, { authorization, headers = {} }: Options = {}): TestSocket {
  let settle: (closed: Closed) => void = () => undefined;
  const closed = new Promise<Closed>((resolve) => {
    settle = resolve;
  });
  class SocketWithHeaders extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { ...headers } });
      this.on("error", () => undefined);
    }
  }
  const options: ClientOptions = {
    url: `${url.replace(/^http/, "ws")}/graphql`,
    webSocketImpl: SocketWithHeaders,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: {
      closed: (event) => {
        const { code, reason } = event as Closed;
        settle({ code, reason });
      },
    },
    ...(authorization !== undefined && { connectionParams: { authorization } }),
  };
  const client = createClient(options);
  return {
    client,
    closed,
    first: async (query, variables = {}) => {
      for await (const result of client.iterate({ query, variables })) return result;
      throw new Error("the operation ended without a result");
    },
    close: () => void client.dispose(),
  };
}
