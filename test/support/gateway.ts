import { startProgram, type Running } from "./processes.js";
import { startSimulator, type Simulator, type UpstreamRequest } from "./simulator.js";

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

// Answers are compared whole or looked into by the test that knows their query.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of an answer is its query's
export type Data = any;

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: Data;
    readonly errors?: readonly GraphqlError[];
    readonly extensions?: Data;
  };
  readonly data: Data;
  readonly errors: readonly GraphqlError[] | undefined;
  readonly requestId: string;
  readonly headers: Headers;
  /** The calls to Watcher that it caused, as `GET /path?query` with the query decoded, sorted. */
  upstream(): Promise<readonly string[]>;
  /** The same as they were logged. */
  requests(): Promise<readonly UpstreamRequest[]>;
}

export interface QueryOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** A demo login, by Basic authorization with the password demo; null: nobody. admin when absent. */
  readonly as?: string | null;
  /** An Authorization header of its own. */
  readonly authorization?: string;
  /** Files by the places of the variables that they fill, for example `input.image`; null stands there. */
  readonly files?: Readonly<Record<string, File>>;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestGateway {
  readonly url: string;
  readonly simulator: Simulator;
  readonly program: Running;
  query(query: string, options?: QueryOptions): Promise<Answer>;
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly simulatorEnv?: Readonly<Record<string, string>>;
  /** Another Watcher than the simulator. */
  readonly watcherUrl?: string;
  /** A simulator that several gateways share; it outlives them. */
  readonly simulator?: Simulator;
}

export const basic = (login: string, password = "demo") =>
  `Basic ${Buffer.from(`${login}:${password}`).toString("base64")}`;

/** An id of the graph, made as clients never do: tests name things of Watcher by its own keys. */
export const idOf = (type: string, key: string | number) =>
  Buffer.from(`${type}:${key}`).toString("base64url");

/** The built gateway as a process on a free port, in front of a simulator of its own. */
export async function startGateway(options: GatewayOptions = {}): Promise<TestGateway> {
  const simulator = options.simulator ?? (await startSimulator(options.simulatorEnv));
  const program = startProgram("dist/main.js", {
    PORT: "0",
    HOST: "127.0.0.1",
    WATCHER_URL: options.watcherUrl ?? simulator.url,
    // Tests count calls: reference-data.test.ts looks at what is kept.
    REFERENCE_SECONDS: "0",
    ...options.env,
  });
  const url = await program.line(/GraphQL\s+(http:\S+)\/graphql/);
  // The gateway looks at its Watcher once when it has started: that call is over before a test counts calls.
  if (options.watcherUrl === undefined && options.simulator === undefined)
    await untilAnswered(simulator, "ui_settings_get");

  return {
    url,
    simulator,
    program,
    query: async (query, { variables = {}, as = "admin", authorization, files, headers = {} } = {}) => {
      const sent = authorization ?? (as === null ? undefined : basic(as));
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: {
          ...(files === undefined && { "content-type": "application/json" }),
          ...(sent !== undefined && { authorization: sent }),
          ...headers,
        },
        body: bodyOf(JSON.stringify({ query, variables }), files),
      });
      const body = (await response.json()) as Answer["body"];
      const requestId = response.headers.get("x-request-id") ?? "";
      const requests = () => simulator.requests({ trace: requestId });
      return {
        status: response.status,
        body,
        data: body.data,
        errors: body.errors,
        requestId,
        headers: response.headers,
        requests,
        upstream: async () => (await requests()).map(readable).sort(),
      };
    },
    close: async () => {
      await program.close();
      if (options.simulator === undefined) await simulator.close();
    },
  };
}

/** An operation, with files by the multipart request specification. */
function bodyOf(operation: string, files: QueryOptions["files"]): string | FormData {
  if (files === undefined) return operation;
  const form = new FormData();
  form.set("operations", operation);
  const places = Object.keys(files).map((place) => [place, [`variables.${place}`]]);
  form.set("map", JSON.stringify(Object.fromEntries(places)));
  for (const [place, file] of Object.entries(files)) form.set(place, file);
  return form;
}

async function untilAnswered(simulator: Simulator, operationId: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const requests = await simulator.requests();
    if (requests.some((request) => request.operationId === operationId && request.status !== null)) return;
  }
  throw new Error(`the simulator has not seen ${operationId}`);
}

/** A call as `GET /path?query` with the query decoded. */
export function readable({ method, path }: UpstreamRequest): string {
  const [name = "", query] = path.split("?");
  // An ampersand inside a value stays encoded, so that the parts can still be told apart.
  const parts = query?.split("&").map((part) => decodeURIComponent(part).replaceAll("&", "%26"));
  return `${method} ${decodeURIComponent(name)}${parts === undefined ? "" : `?${parts.join("&")}`}`;
}
