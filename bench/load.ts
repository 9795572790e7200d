import { Agent, request } from "node:http";
import type { Question, Scenario } from "./scenarios.js";

export interface Load {
  readonly queries: number;
  readonly seconds: number;
  /** Sorted. */
  readonly latenciesMs: readonly number[];
}

/** A server of GraphQL, and who asks it. */
export interface Target {
  readonly url: string;
  /** Authorization headers of the users, who take turns. */
  readonly users: readonly string[];
}

/** Signs users in at the upstream. Answers their Authorization headers. */
export function signIn(watcherUrl: string, count: number): Promise<string[]> {
  const login = async (_: unknown, user: number) => {
    const authorization = `Basic ${Buffer.from(`user-${user}:demo`).toString("base64")}`;
    const response = await fetch(`${watcherUrl}/watcher/client-api/v3/login`, {
      method: "POST",
      headers: { authorization },
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    return `Bearer ${token}`;
  };
  return Promise.all(Array.from({ length: count }, login));
}

/** The text of the `data` of one answer. Throws when there are errors, or none. */
export async function firstAnswer({ url, users }: Target, { query, variables }: Question): Promise<string> {
  const [authorization = ""] = users;
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (data == null || errors !== undefined) throw new Error(`${url} answered ${response.status}: ${text}`);
  return JSON.stringify(data);
}

/**
 * Asks with all clients for a time, each its next query as soon as the last one is answered. Throws at the first answer
 * whose data differ from the expected.
 */
export async function applyLoad(
  { url, users }: Target,
  { query, variables, clients }: Scenario,
  expected: string,
  milliseconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const body = Buffer.from(JSON.stringify({ query, variables }));
  const expectedBytes = Buffer.from(`"data":${expected}`);
  const latenciesMs: number[] = [];
  const started = performance.now();
  let turn = 0;

  async function client(): Promise<void> {
    for (let now = performance.now(); now - started < milliseconds;) {
      const asked = now;
      const answer = await post(agent, url, users[turn++ % users.length] ?? "", body);
      if (!answer.includes(expectedBytes)) {
        throw new Error(`${url} answered differently under load: ${answer.toString("utf8", 0, 1_000)}`);
      }
      now = performance.now();
      latenciesMs.push(now - asked);
    }
  }

  try {
    await Promise.all(Array.from({ length: clients }, client));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - started) / 1_000;
  return { queries: latenciesMs.length, seconds, latenciesMs: latenciesMs.sort((a, b) => a - b) };
}

function post(agent: Agent, url: string, authorization: string, body: Buffer): Promise<Buffer> {
  const headers = { "content-type": "application/json", "content-length": body.length, authorization };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
      response.on("error", reject);
    });
    asking.on("error", reject).end(body);
  });
}
