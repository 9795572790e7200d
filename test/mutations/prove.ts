import { expect } from "@jest/globals";
import { readable, type Answer, type Data, type TestGateway } from "../support/gateway.js";

/** A call to Watcher, as `PUT /path?query` with the query decoded, and the JSON that it sends. */
export type Call = readonly [call: string, body?: unknown];

/** What happens next: a call, or several at once in any order. */
export type Step = Call | ReadonlySet<Call>;

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
  /** Every call that it causes, in order. */
  readonly calls: Following<readonly Step[]>;
  /** What the field answers besides `userErrors`, which are empty. */
  readonly payload: Following<object>;
  /** What another operation reads. */
  readonly after?: Following<{ readonly query: string; readonly data: unknown; readonly as?: string | null }>;
}

/** Makes the change, and finds every part of it as told. */
export async function prove(gateway: TestGateway, { as = "admin", ...change }: Change): Promise<void> {
  const answer = await mutate(gateway, { as, ...change });
  expect(answer.errors).toBeUndefined();
  const { done } = answer.data;
  expect(done).toEqual({ ...following(change.payload, done), userErrors: [] });
  const steps = following(change.calls, done);
  expect(inOrder(await callsOf(answer), steps)).toEqual(inOrder(steps.flatMap(callsIn), steps));
  if (change.after === undefined) return;
  const { query, data, as: reader = as } = following(change.after, done);
  const read = await gateway.query(query, by(reader));
  expect(read.errors).toBeUndefined();
  expect(read.data).toEqual(data);
}

/** Sends a change; its field is `done` in the answer. */
export function mutate(
  gateway: TestGateway,
  { as = "admin", ...change }: Pick<Change, "field" | "input" | "as">,
): Promise<Answer> {
  return gateway.query(...operation(change, as));
}

/** Makes a change that a test begins with, and answers what the field answers. */
export async function done(
  gateway: TestGateway,
  field: string,
  input?: object,
  as: string | null = "admin",
): Promise<Data> {
  const { errors, data } = await mutate(gateway, { field, as, ...(input && { input }) });
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
  /**
   * Paths and codes of `userErrors`, which come alone; or the code of the error that the field ends with; or of that which
   * the operation ends with before any field.
   */
  readonly refused:
    | string
    | { readonly operation: string }
    | readonly { readonly code: string; readonly path: readonly string[]; readonly message?: string }[];
  /** Methods and paths of what went to Watcher; undefined: whatever. */
  readonly calls?: readonly Call[];
  /** What is read before and after, as admin, and stays the same. */
  readonly stays?: string;
}

/** Makes what is refused, and answers what came of it. */
export async function proveRefusal(gateway: TestGateway, change: Refusal): Promise<Answer> {
  const read = async () => {
    if (change.stays === undefined) return null;
    const { errors, data } = await gateway.query(change.stays);
    expect(errors).toBeUndefined();
    return data;
  };
  const before = await read();
  const answer = await mutate(gateway, change);
  if (typeof change.refused === "string") {
    expect(answer.errors).toMatchObject([{ path: ["done"], extensions: { code: change.refused } }]);
  } else if ("operation" in change.refused) {
    expect(answer.errors).toMatchObject([{ extensions: { code: change.refused.operation } }]);
    expect(answer.errors?.[0]?.path).toBeUndefined();
  } else {
    expect(answer.errors).toBeUndefined();
    const { userErrors, ...payload } = answer.data.done;
    expect(userErrors).toMatchObject(change.refused);
    expect(Object.values(payload).filter((one) => one !== null)).toEqual([]);
  }
  if (change.calls !== undefined) expect(await callsOf(answer)).toEqual(change.calls);
  expect(await read()).toEqual(before);
  return answer;
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

export async function callsOf(answer: Answer): Promise<Call[]> {
  return (await answer.requests()).map((request): Call => {
    const { body } = request;
    if (body === undefined || body === "") return [readable(request)];
    return [readable(request), typeof body === "string" ? JSON.parse(body) : body];
  });
}

const callsIn = (step: Step): readonly Call[] => ("has" in step ? [...step] : [step]);

/** Calls that are made at once, by name; all others as they came. */
function inOrder(calls: readonly Call[], steps: readonly Step[]): readonly Call[] {
  const rest = [...calls];
  const sorted = steps.flatMap((step) =>
    rest.splice(0, callsIn(step).length).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return [...sorted, ...rest];
}
