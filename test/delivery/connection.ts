import WebSocket from "ws";
import { z } from "zod";

/** How a connection came to its end. */
export type End =
  | { readonly by: "close"; readonly code: number; readonly reason: string }
  | { readonly by: "error"; readonly code: string; readonly isRetryable: boolean; readonly message: string }
  | { readonly by: "complete" };

export interface Connection {
  readonly ended: Promise<End>;
  /** Breaks it off without a word, as a lost network does. */
  cut(): void;
}

export interface ConnectionOptions {
  /** Of the gateway. */
  readonly url: string;
  readonly authorization: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const error = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string(), retryable: z.boolean().optional() }),
});
const frame = z.discriminatedUnion("type", [
  z.object({ type: z.literal("connection_ack") }),
  z.object({ type: z.literal("ping") }),
  z.object({ type: z.literal("pong") }),
  z.object({
    type: z.literal("next"),
    payload: z.object({ data: z.unknown().optional(), errors: z.array(error).optional() }),
  }),
  z.object({ type: z.literal("error"), payload: z.array(error).min(1) }),
  z.object({ type: z.literal("complete") }),
]);

/** A gateway that is stopped takes a connection and does not answer. */
const handshakeMs = 3_000;

/**
 * One socket with one subscription, by the protocol graphql-transport-ws. Never connects again by itself.
 * `onData` gets the data of each result, and throws at data that it does not understand: that ends the connection, as
 * does a result without data.
 */
export function connect(options: ConnectionOptions, onData: (data: unknown) => void): Connection {
  const socket = new WebSocket(`${options.url.replace(/^http/, "ws")}/graphql`, "graphql-transport-ws", {
    handshakeTimeout: handshakeMs,
  });
  const send = (message: unknown) => socket.send(JSON.stringify(message));
  let told: End | undefined;
  const end = (how: End) => {
    told ??= how;
    socket.terminate();
  };
  const { authorization, document: query, variables } = options;

  const answer = (message: z.infer<typeof frame>): void => {
    switch (message.type) {
      case "connection_ack":
        return send({ id: "1", type: "subscribe", payload: { query, variables } });
      case "ping":
        return send({ type: "pong" });
      case "pong":
        return;
      case "complete":
        return end({ by: "complete" });
      case "error":
        return end(errorEnd(message.payload));
      case "next": {
        const { data, errors } = message.payload;
        return data == null ? end(errorEnd(errors)) : onData(data);
      }
    }
  };

  socket.on("open", () => send({ type: "connection_init", payload: { authorization } }));
  socket.on("message", (text: Buffer) => {
    if (told !== undefined) return;
    try {
      answer(frame.parse(JSON.parse(text.toString("utf8"))));
    } catch (cause) {
      const message = `${String(cause)} in ${text.toString("utf8").slice(0, 500)}`;
      end({ by: "error", code: "not as the schema says", isRetryable: false, message });
    }
  });
  // The close that follows says everything.
  socket.on("error", () => undefined);
  const ended = new Promise<End>((resolve) => {
    socket.once("close", (code, reason) =>
      resolve(told ?? { by: "close", code, reason: reason.toString("utf8") }),
    );
  });
  return { ended, cut: () => socket.terminate() };
}

function errorEnd(errors: readonly z.infer<typeof error>[] | undefined): End {
  const [first] = errors ?? [];
  return {
    by: "error",
    code: first?.extensions.code ?? "none",
    isRetryable: first?.extensions.retryable ?? false,
    message: first?.message ?? "a result without data and errors",
  };
}
