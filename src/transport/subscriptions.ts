import type { GraphQLError } from "graphql";
import {
  createSourceEventStream,
  execute,
  Kind,
  visit,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../context.js";
import type { Logger } from "../log.js";
import { formatFor } from "./graphql.js";
import type { PreparedOperation } from "./prepare.js";

/** A result, ready to be sent. */
export interface Payload {
  /** The execution result as JSON. */
  readonly json: string;
  /** Where it ends, for results that a subscription can go on from. */
  readonly cursor: string | undefined;
}

/** The results of one subscription. */
export interface Payloads {
  /**
   * Hands on each result as soon as it is there, and waits for what `send` answers before the next. Resolves at the end; throws
   * what ends the subscription.
   */
  deliver(send: (payload: Payload) => Promise<void> | undefined): Promise<void>;
  /** Nobody listens any more. */
  stop(): Promise<void>;
}

/** An iterator that need not make a promise for each value, see Subscriber. */
interface Requestable {
  request(give: (event: object | undefined) => void, fail: (error: unknown) => void): void;
}

export interface Subscriptions {
  /**
   * Errors when it cannot begin. It begins with `context`, which is not kept; `createContext` makes one for each event: what one
   * has read, the next reads anew.
   */
  open(
    operation: PreparedOperation,
    context: Context,
    createContext: () => Context,
  ): Promise<Payloads | readonly GraphQLError[]>;
}

/**
 * Subscriptions, for whatever transport. Feeds yield the same event to all who are told the same: it is executed and
 * written as JSON once for all with the same document and variables.
 */
export function createSubscriptions(schema: GraphQLSchema, log: Logger): Subscriptions {
  const written = new WeakMap<object, Map<string, Written>>();
  const namesOf = createExecutedNames();
  const documents = createNumbers();

  async function write(
    event: object,
    { document, operationName, variables }: PreparedOperation,
    context: Context,
  ): Promise<Payload> {
    const { data, errors } = await execute({
      schema,
      document,
      operationName,
      rootValue: event,
      contextValue: context,
      variableValues: variables,
    });
    const json = JSON.stringify({
      ...(errors !== undefined && { errors: errors.map(formatFor(context.requestId, log)) }),
      data,
    });
    return { json, cursor: "cursor" in event && typeof event.cursor === "string" ? event.cursor : undefined };
  }

  function writeOnce(
    event: object,
    key: string,
    operation: PreparedOperation,
    createContext: () => Context,
  ): Written {
    let byKey = written.get(event);
    if (byKey === undefined) written.set(event, (byKey = new Map<string, Written>()));
    let found = byKey.get(key);
    if (found === undefined)
      byKey.set(key, (found = createWritten(write(event, operation, createContext()))));
    return found;
  }

  return {
    open: async (operation, context, createContext) => {
      const { document, operationName, variables } = operation;
      const stream = await createSourceEventStream({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
      });
      if (!isIterable(stream)) return stream.errors ?? [];
      const key = `${documents(document)} ${operationName ?? ""} ${JSON.stringify(executed(operation, namesOf(operation)))}`;
      const events = stream[Symbol.asyncIterator]();
      const requestable = isRequestable(events) ? events : requesting(events);
      return {
        stop: async () => {
          await events.return?.();
        },
        deliver: (send) =>
          new Promise((resolve, reject) => {
            const more = (): void => requestable.request(hand, reject);
            const reader: Reader = {
              give: (payload) => {
                const taken = send(payload);
                if (taken === undefined) more();
                else taken.then(more, reject);
              },
              fail: reject,
            };
            const hand = (event: object | undefined): void => {
              if (event === undefined) resolve();
              else writeOnce(event, key, operation, createContext).readBy(reader);
            };
            more();
          }),
      };
    },
  };
}

/** Where one subscription takes its results; one object for all of them. */
interface Reader {
  give(payload: Payload): void;
  fail(error: unknown): void;
}

/** A result that all who are told the same share. */
interface Written {
  /** Gives it as soon as it is there, at once if it is. In place of a promise: for thousands they are dear. */
  readBy(reader: Reader): void;
}

function createWritten(ready: Promise<Payload>): Written {
  const waiting: Reader[] = [];
  let pass: (reader: Reader) => void = (reader) => waiting.push(reader);
  const settle = (settled: typeof pass) => {
    pass = settled;
    for (const reader of waiting.splice(0)) settled(reader);
  };
  ready.then(
    (payload) =>
      settle((reader) => {
        try {
          reader.give(payload);
        } catch (error) {
          // Of one reader: the others are told all the same.
          reader.fail(error);
        }
      }),
    (error: unknown) => settle((reader) => reader.fail(error)),
  );
  return { readBy: (reader) => pass(reader) };
}

function isIterable(value: object): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value;
}

function isRequestable(events: object): events is Requestable {
  return "request" in events;
}

function requesting(events: AsyncIterator<unknown>): Requestable {
  return {
    request: (give, fail) => {
      events.next().then(({ done, value }: IteratorResult<unknown, unknown>) => {
        if (done === true) give(undefined);
        else if (typeof value === "object" && value !== null) give(value);
        else fail(new Error("an event is no object"));
      }, fail);
    },
  };
}

/**
 * The variables that the events are executed with. Those of the subscription's own arguments, such as the cursor that it
 * went on from, tell its events apart before they come here.
 */
function executed(
  { variables }: PreparedOperation,
  names: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)));
}

/** Names of those variables, read once from each operation, as long as its document is kept. */
function createExecutedNames(): (prepared: PreparedOperation) => ReadonlySet<string> {
  const known = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();
  return (prepared) => {
    let names = known.get(prepared.operation);
    if (names === undefined) known.set(prepared.operation, (names = executedNames(prepared)));
    return names;
  };
}

function executedNames({ document, operation }: PreparedOperation): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = {
    Variable: ({ name }: { readonly name: { readonly value: string } }) => void names.add(name.value),
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) visit(node, collect);
  }
  for (const node of belowRoot(operation)) visit(node, collect);
  return names;
}

function belowRoot({ selectionSet }: OperationDefinitionNode) {
  return selectionSet.selections.map((node) =>
    node.kind === Kind.FIELD ? { ...node, arguments: [] } : node,
  );
}

/** A number for each document, as long as it is kept. */
function createNumbers(): (document: object) => number {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (document) => {
    let number = numbers.get(document);
    if (number === undefined) numbers.set(document, (number = last += 1));
    return number;
  };
}
