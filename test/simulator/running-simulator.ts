import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type Json = string | number | boolean | null | Json[] | { [field: string]: Json };

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is empty or not JSON. Snowflakes lose digits in it. */
  readonly body: Json | undefined;
}

export interface RunningSimulator {
  readonly origin: string;
  readonly api: string;
  /** A call below the base path, by default as `admin` with the personal API key. */
  call(path: string, options?: CallOptions): Promise<Answer>;
  /** A call of the control API; a body is sent as JSON. */
  control(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Sends the signal and returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Closes its standard input, as the end of the parent does, and returns the exit code. */
  abandon(): Promise<number | null>;
}

export interface CallOptions {
  /** User name; null sends no credentials. */
  readonly as?: string | null;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const entry = fileURLToPath(new URL("../../dist/simulator/main.js", import.meta.url));

/** Starts the built simulator on a free port; fails with what it printed when it does not get ready. */
export async function runSimulator(env: Readonly<Record<string, string>> = {}): Promise<RunningSimulator> {
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      SIMULATOR_PORT: "0",
      SIMULATOR_CONTROL: "1",
      SIMULATOR_EPISODES_PER_SECOND: "0",
      SIMULATOR_EXIT_WITH_PARENT: "1",
      ...env,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  let printed = "";
  child.stderr.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("ready ")) resolve(line.slice("ready ".length));
    });
    void exited.then(() => {
      reject(new Error(`The simulator ended: ${printed}`));
    });
  });
  const api = `${origin}/watcher/client-api/v3`;

  return {
    origin,
    api,
    call: (path, { as = "admin", method = "GET", headers = {}, signal } = {}) => {
      const authorization = as === null ? {} : { authorization: `Bearer apikey-${as}` };
      return request(api + path, {
        method,
        headers: { ...authorization, ...headers },
        ...(signal && { signal }),
      });
    },
    control: (method, path, body) =>
      request(`${origin}/__simulator${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      return codeOf(await exited);
    },
    abandon: async () => {
      child.stdin.end();
      return codeOf(await exited);
    },
  };
}

function codeOf([code]: readonly unknown[]): number | null {
  return typeof code === "number" ? code : null;
}

async function request(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function parse(text: string): Json | undefined {
  try {
    const body: Json = JSON.parse(text);
    return body;
  } catch {
    return undefined;
  }
}

export function basic(name: string, password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}` };
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** The parameter that a refusal blames, with its status, as one comparable text. */
export function refusal({ status, body }: Answer): string {
  return `${status} ${textOf(at(body, "errors.0.source.parameter") ?? "-")}`;
}

/** The value at a dotted path; numbers in the path index arrays. */
export function at(value: Json | undefined, path: string): Json | undefined {
  let current = value;
  for (const name of path.split(".")) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Array.isArray(current) ? current[Number(name)] : current[name];
  }
  return current;
}

export function textAt(value: Json | undefined, path: string): string {
  return textOf(at(value, path));
}

/** A text or number as it goes into a path. */
export function textOf(value: Json | undefined): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new Error(`Neither text nor number: ${JSON.stringify(value)}`);
}

/** One field of every row of a list answer. */
export function column({ body, text }: Answer, itemKey: string, field: string): (Json | undefined)[] {
  const rows = at(body, itemKey);
  if (!Array.isArray(rows)) throw new Error(`No ${itemKey} in ${text}`);
  return rows.map((row) => at(row, field));
}
