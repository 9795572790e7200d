import { startProgram } from "./processes.js";

/** One request that the simulator has seen. */
export interface UpstreamRequest {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly traceId: string | null;
  readonly user: string | null;
  /** null until it is answered. */
  readonly status: number | null;
}

export interface FaultRule {
  readonly match: {
    readonly operationId?: string;
    readonly path?: string;
    readonly user?: string;
    readonly method?: string;
    readonly traceId?: string;
  };
  readonly times?: number;
  readonly probability?: number;
  readonly action: string | Readonly<Record<string, unknown>>;
}

export interface Simulator {
  readonly url: string;
  requests(filter?: { trace?: string; after?: number }): Promise<readonly UpstreamRequest[]>;
  /** Replaces all fault rules. */
  faults(...rules: readonly FaultRule[]): Promise<void>;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Calls Watcher's API directly, as a user. */
  get(path: string, login?: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The Watcher simulator as a process on a free port, with the control endpoint. Episodes stand still unless told. */
export async function startSimulator(env: Readonly<Record<string, string>> = {}): Promise<Simulator> {
  const program = startProgram("dist/simulator/main.js", {
    SIMULATOR_PORT: "0",
    SIMULATOR_CONTROL: "1",
    SIMULATOR_EPISODES_PER_SECOND: "0",
    SIMULATOR_EXIT_WITH_PARENT: "1",
    ...env,
  });
  const url = await program.line(/^ready (\S+)$/);

  async function control(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}/__simulator${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  }

  return {
    url,
    control,
    requests: async ({ trace, after = 0 } = {}) => {
      const query = new URLSearchParams({ after: String(after), ...(trace !== undefined && { trace }) });
      const { requests } = (await control("GET", `/requests?${query.toString()}`)) as {
        requests: UpstreamRequest[];
      };
      return requests;
    },
    faults: async (...rules) => {
      await control("PUT", "/faults", rules);
    },
    get: async (path, login = "admin") => {
      const authorization = `Basic ${Buffer.from(`${login}:demo`).toString("base64")}`;
      const response = await fetch(`${url}/watcher/client-api/v3${path}`, { headers: { authorization } });
      if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
      return response.json();
    },
    close: () => program.close(),
  };
}
