import { expect } from "@jest/globals";
import type { Answer, Data, TestGateway } from "../support/gateway.js";

/** A call to Watcher, as `PUT /path?query` with the query decoded; with its body where it has one. */
export type Call = string | readonly [call: string, body: unknown];

/** A mutation that takes `input`, what it causes, and what a later query reads. */
export interface Change {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What is asked of the payload. */
  readonly select: string;
  readonly as?: string;
  readonly authorization?: string;
  /** In the order in which they were made. */
  readonly calls: readonly Call[];
  readonly payload: Data;
  readonly query: string;
  readonly shows: Data;
}

export async function callsOf(answer: Answer): Promise<readonly Call[]> {
  const requests = [...(await answer.requests())].sort((a, b) => a.n - b.n);
  return requests.map(({ method, path, body }) => {
    const call = `${method} ${decodeURIComponent(path)}`;
    return typeof body === "string" ? [call, JSON.parse(body)] : call;
  });
}

type Sent = Pick<Change, "field" | "input" | "select" | "as" | "authorization">;

export function mutate(gateway: TestGateway, { field, input, select, ...who }: Sent): Promise<Answer> {
  const type = `${field[0]?.toUpperCase() ?? ""}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${select} userErrors { code path } } }`;
  return gateway.query(query, { variables: { input }, ...who });
}

/** Makes the change and reads it anew. */
export async function expectChange(gateway: TestGateway, change: Change): Promise<void> {
  const answer = await mutate(gateway, change);
  expect(answer.body).toMatchObject({
    data: { [change.field]: { ...change.payload, userErrors: [] } },
  });
  expect(answer.errors).toBeUndefined();
  expect(await callsOf(answer)).toEqual(change.calls);
  const later = await gateway.query(change.query);
  expect(later.errors).toBeUndefined();
  expect(later.data).toEqual(change.shows);
}
