import { expect } from "@jest/globals";
import { readable, type Data, type TestGateway } from "../support/gateway.js";

/** A call to Watcher, as `PUT /path?query` with the query decoded, and the JSON that it sends. */
export type Call = readonly [call: string, body?: unknown];

/** What follows from the answer: from the key of what was made, for example. */
type Following<T> = T | ((done: Data) => T);

/** A change, from the mutation to what anybody reads afterwards. */
export interface Change {
  /** The field with its selection, for example `createFolder { folder { title } }`; its input is added. */
  readonly field: string;
  /** undefined: the field takes none. */
  readonly input?: object;
  /** A demo login, or an Authorization header; admin when absent; null: nobody. */
  readonly as?: string | null;
  /** Every call that it causes, in order; reads after the change may come in any. */
  readonly calls: Following<readonly Call[]>;
  /** What the field answers besides `userErrors`, which are empty. */
  readonly payload: Following<object>;
  /** What another operation reads. */
  readonly after?: Following<{ readonly query: string; readonly data: unknown; readonly as?: string | null }>;
}

/** Makes the change, and finds every part of it as told. */
export async function prove(gateway: TestGateway, { as = "admin", ...change }: Change): Promise<void> {
  const answer = await gateway.query(...operation(change, as));
  expect(answer.errors).toBeUndefined();
  const { done } = answer.data;
  expect(done).toEqual({ ...following(change.payload, done), userErrors: [] });
  expect(inOrder(await callsOf(answer))).toEqual(inOrder(following(change.calls, done)));
  if (change.after === undefined) return;
  const { query, data, as: reader = as } = following(change.after, done);
  const read = await gateway.query(query, by(reader));
  expect(read.errors).toBeUndefined();
  expect(read.data).toEqual(data);
}

/** Makes a change that a test begins with, and answers what the field answers. */
export async function done(
  gateway: TestGateway,
  field: string,
  input?: object,
  as: string | null = "admin",
): Promise<Data> {
  const { errors, data } = await gateway.query(...operation({ field, ...(input && { input }) }, as));
  expect(errors).toBeUndefined();
  expect(data.done.userErrors).toEqual([]);
  return data.done;
}

function following<T>(told: Following<T>, done: Data): T {
  return told instanceof Function ? told(done) : told;
}

/** A change that is refused. */
export interface Refusal {
  readonly field: string;
  readonly input?: object;
  readonly as?: string | null;
  /** Paths and codes of `userErrors`, or the code of the error that the operation ends with. */
  readonly refused:
    | string
    | readonly { readonly code: string; readonly path: readonly string[]; readonly message?: string }[];
  /** Methods and paths of what went to Watcher; undefined: whatever. */
  readonly calls?: readonly Call[];
  /** What is read before and after, as admin, and stays the same. */
  readonly stays?: string;
}

export async function proveRefusal(
  gateway: TestGateway,
  { as = "admin", ...change }: Refusal,
): Promise<void> {
  const read = async () => {
    if (change.stays === undefined) return null;
    const { errors, data } = await gateway.query(change.stays);
    expect(errors).toBeUndefined();
    return data;
  };
  const before = await read();
  const answer = await gateway.query(...operation(change, as));
  if (typeof change.refused === "string") {
    expect(answer.errors).toMatchObject([{ extensions: { code: change.refused } }]);
  } else {
    expect(answer.errors).toBeUndefined();
    expect(answer.data.done.userErrors).toMatchObject(change.refused);
    expect(answer.data.done.userErrors).toHaveLength(change.refused.length);
  }
  if (change.calls !== undefined) expect(await callsOf(answer)).toEqual(change.calls);
  expect(await read()).toEqual(before);
}

function operation(
  { field, input }: { readonly field: string; readonly input?: object },
  as: string | null,
): Parameters<TestGateway["query"]> {
  const caller = by(as);
  const [, name = "", selection = ""] = /^(\w+) \{(.*)\}$/s.exec(field) ?? [];
  if (name === "") throw new Error(`no field with a selection: ${field}`);
  const userErrors = "userErrors { code message path }";
  if (input === undefined) return [`mutation { done: ${name} { ${selection} ${userErrors} } }`, caller];
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { done: ${name}(input: $input) { ${selection} ${userErrors} } }`;
  return [query, { ...caller, variables: { input } }];
}

const by = (as: string | null) => (as?.includes(" ") === true ? { authorization: as } : { as });

async function callsOf(answer: Awaited<ReturnType<TestGateway["query"]>>): Promise<Call[]> {
  return (await answer.requests()).map((request): Call => {
    const { body } = request;
    if (body === undefined || body === "") return [readable(request)];
    return [readable(request), typeof body === "string" ? JSON.parse(body) : body];
  });
}

/** Reads that follow the last change are made at once. */
function inOrder(calls: readonly Call[]): readonly Call[] {
  const last = calls.findLastIndex(([call]) => !call.startsWith("GET "));
  const reads = calls.slice(last + 1).sort(([one], [other]) => (one < other ? -1 : 1));
  return [...calls.slice(0, last + 1), ...reads];
}
