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
  readonly contentType?: string;
  /** The text of a body that was read; of multipart, what was in it. */
  readonly body?: unknown;
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

/** One change of episodes: of so many, or of those with these ids; unknown ids are left out. */
export type EpisodeChange = (
  | ({ readonly open: number } & ChangeTimes)
  /** Adds a detection; by count to open episodes, the newest first. */
  | ({ readonly update: number | readonly string[] } & ChangeTimes)
  /** Closes what is not closed yet; by count the oldest first. */
  | ({ readonly close: number | readonly string[] } & ChangeTimes)
  /** Takes away for good, which Watcher announces to nobody; by count the newest, open or not. */
  | { readonly delete: number | readonly string[] }
) & {
  /** Only episodes on the camera of that name. */
  readonly camera?: string;
};

export interface ChangeTimes {
  /** `updated_at` of the new state, instead of now. */
  readonly updatedAtMs?: number;
  /**
   * How much later the change is seen, up to a minute: all of it at once. It is lost when a newer state is there by
   * then; later changes build on it, and so may show it before.
   */
  readonly commitAfterMs?: number;
}

export interface ChangedEpisode {
  readonly id: string;
  /** Its name. */
  readonly camera: string;
  readonly updatedAtMs: number;
}

export interface EpisodeState extends ChangedEpisode {
  readonly kind: string;
  /** null while it is open. */
  readonly closedAtMs: number | null;
  readonly detections: number;
}

export interface EpisodesNow {
  /** By the simulator's clock. */
  readonly now: number;
  readonly episodes: readonly EpisodeState[];
  /** Ids of what a test deleted. */
  readonly deleted: readonly string[];
  /** How many late commits wait, outdated ones too. */
  readonly pending: number;
}

export interface NewMessage {
  /** Login of the one who gets it. */
  readonly user: string;
  readonly title: string;
  readonly body?: string;
  /** "info" unless told. */
  readonly type?: "info" | "warning" | "danger";
}

export interface CameraChange {
  readonly alive?: boolean;
  readonly status?: "running" | "waiting" | "error";
  /** Nothing happens to a camera that has no agent. */
  readonly agentStatus?: "connected" | "not_connected" | "rproxy_not_configured";
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
  /** Returns the new states, also those that are not seen yet. */
  changeEpisodes(change: EpisodeChange): Promise<readonly ChangedEpisode[]>;
  /** What lists show at present, to those who may see it; of all cameras, or of those named (without commas). */
  episodes(cameras?: readonly string[]): Promise<EpisodesNow>;
  /** Puts a message into a mailbox and returns its id, the highest so far. */
  addMessage(message: NewMessage): Promise<number>;
  /** Changes what the camera of that name says about itself, from now on. */
  changeCamera(name: string, change: CameraChange): Promise<void>;
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
    changeEpisodes: async (change) => {
      const { episodes } = (await control("POST", "/episodes", change)) as { episodes: ChangedEpisode[] };
      return episodes;
    },
    episodes: async (cameras) => {
      const query =
        cameras === undefined ? "" : `?${new URLSearchParams({ camera: cameras.join(",") }).toString()}`;
      return (await control("GET", `/episodes${query}`)) as EpisodesNow;
    },
    addMessage: async (message) => {
      const { id } = (await control("POST", "/messages", message)) as { id: number };
      return id;
    },
    changeCamera: async (name, change) => {
      await control("PUT", `/cameras/${encodeURIComponent(name)}`, change);
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
