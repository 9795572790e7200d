import { startProgram } from "./processes.js";

/** How a request signs in, by the form of its credentials: a request with wrong ones has a kind too. */
export type TokenKind = "basic" | "access" | "refresh" | "apikey";

/** One request that the simulator has seen. */
export interface UpstreamRequest {
  readonly n: number;
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly traceId: string | null;
  /** null when nobody signed in, or the credentials were refused. */
  readonly user: string | null;
  /** null without credentials. */
  readonly token: TokenKind | null;
  /** Names Watcher's login session that was opened or renewed, or that the token belongs to, also when it is over. */
  readonly session: string | null;
  /** For a renewal: which refresh token of its session it came with; 1 is the one from the sign-in. */
  readonly refreshed: number | null;
  /** null until it is answered; stays null for a client that left before the request was carried out. */
  readonly status: number | null;
}

export interface FaultRule {
  readonly match: {
    readonly operationId?: string;
    readonly path?: string;
    readonly user?: string;
    readonly method?: string;
    readonly traceId?: string;
    readonly token?: TokenKind;
  };
  readonly times?: number;
  readonly probability?: number;
  readonly action: string | Readonly<Record<string, unknown>>;
}

export interface UserChange {
  /** Refuses the password and all tokens until the user is enabled again. */
  readonly disabled?: boolean;
  readonly password?: string;
  readonly isAdmin?: boolean;
  /** "none" takes away every right in organizations, folders and cameras; "initial" gives them back. */
  readonly rights?: "none" | "initial";
}

export interface Simulator {
  readonly url: string;
  requests(filter?: {
    trace?: string;
    operationId?: string;
    after?: number;
  }): Promise<readonly UpstreamRequest[]>;
  /** Replaces all fault rules. */
  faults(...rules: readonly FaultRule[]): Promise<void>;
  /** Changes a user for every request from now on. */
  changeUser(name: string, change: UserChange): Promise<void>;
  /** How many of Watcher's login sessions go on, by user; without users who have none. */
  sessions(): Promise<Readonly<Record<string, number>>>;
  /** Ends all of Watcher's login sessions of a user: their tokens are refused. Returns how many there were. */
  endSessions(name: string): Promise<number>;
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
    requests: async ({ after = 0, ...filter } = {}) => {
      const query = new URLSearchParams({ after: String(after), ...filter });
      const { requests } = (await control("GET", `/requests?${query.toString()}`)) as {
        requests: UpstreamRequest[];
      };
      return requests;
    },
    faults: async (...rules) => {
      await control("PUT", "/faults", rules);
    },
    changeUser: async (name, change) => {
      await control("PUT", `/users/${name}`, change);
    },
    sessions: async () => {
      const { sessions } = (await control("GET", "/sessions")) as { sessions: Record<string, number> };
      return sessions;
    },
    endSessions: async (name) => {
      const { ended } = (await control("DELETE", `/users/${name}/sessions`)) as { ended: number };
      return ended;
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
