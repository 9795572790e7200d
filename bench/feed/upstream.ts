import { startProgram, type Program } from "../processes.js";
import { ask } from "./wire.js";

/** The Watcher simulator: a feed asks more of its upstream than the fixture of the queries answers. */
export interface Upstream {
  readonly url: string;
  /** Sets how many changes of episodes it makes in a second. */
  change(perSecond: number): Promise<void>;
  /** When it has answered reads of episodes since the last call, Unix milliseconds, in order. */
  answered(): Promise<readonly number[]>;
  /** Calls to its API since the last call. */
  calls(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Request {
  readonly n: number;
  readonly at: number;
  readonly ms: number | null;
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
}

/** `env` is further environment: how many users and cameras it has. */
export async function startUpstream(env: Readonly<Record<string, string>> = {}): Promise<Upstream> {
  const program: Program = await startProgram(
    "dist/simulator/main.js",
    { SIMULATOR_PORT: "0", SIMULATOR_CONTROL: "1", SIMULATOR_EPISODES_PER_SECOND: "0", ...env },
    1,
    "ready",
  );
  let last = 0;
  async function requests(): Promise<readonly Request[]> {
    const path = `/__simulator/requests?after=${last}`;
    const { requests } = await ask<{ requests: Request[] }>(program.url, path);
    last = requests.at(-1)?.n ?? last;
    return requests;
  }
  return {
    url: program.url,
    change: (rate) => ask(program.url, "/__simulator/episodes", { rate }, "PUT"),
    answered: async () =>
      (await requests())
        .flatMap(({ operationId, at, ms }) =>
          operationId === "episodes_list" && ms !== null ? [at + ms] : [],
        )
        .sort((a, b) => a - b),
    calls: async () => (await requests()).map(({ method, path }) => `${method} ${path}`),
    close: () => program.close(),
  };
}
