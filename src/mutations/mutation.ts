import type { GraphQLResolveInfo } from "graphql";
import type { Context, Write } from "../context.js";
import { NotFound, Refused, UpstreamInvalid, type Problem } from "../errors.js";
import { rowByKey } from "../resolvers/arguments.js";
import { selection } from "../resolvers/selection.js";
import type { NodeType } from "../sources/global-id.js";
import { isRecord, type JsonObject } from "../sources/json.js";
import type { Selection } from "../sources/selection.js";
import type { Sources } from "../sources/sources.js";
import { stepsOf, type Body, type Steps } from "./body.js";

/** Something in an input that Watcher does not accept, for the form that it came from. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: Steps;
}

/** Reads what a payload names, as its field selects it: anew, since it was just changed. undefined: it is not selected. */
export interface Read {
  /** An object with an id, by Watcher's key. */
  <T extends NodeType>(field: string, type: T, key: string): ReturnType<typeof rowByKey<T>> | undefined;
  /** What has no id of its own, from the source that has it. */
  from<Row>(field: string, load: (sources: Sources, below: Selection) => Row): Row | undefined;
}

export interface MutationParts<Input, Result, Payload> {
  /** How the input becomes the body of the call. */
  readonly body?: Body<Input>;
  /** Where the values of Watcher's own path and query parameters come from: fields of the input by their names. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The field that says what is changed, when that is no id: what does not exist is then for the caller to mend. */
  readonly named?: keyof Input & string;
  /** Fields whose texts are not repeated, whatever Watcher says about them. */
  readonly secrets?: readonly (keyof Input & string)[];
  /** Reads and checks what is to go into the body, such as a file; places in the body lead to the input as it came. */
  readonly prepare?: (input: Input) => Promise<Input>;
  /** Makes the call. The sources are for what has to be known before it. */
  readonly send: (
    write: Write,
    body: JsonObject,
    input: Input,
    context: Pick<Context, "sources" | "steer" | "session">,
  ) => Promise<Result>;
  /** Of what creates something: the result as a text, which is kept under the client's `clientMutationId`. */
  readonly kept?: Kept<Result>;
  /** Makes the payload. */
  readonly answer: (result: Result, read: Read, input: Input) => Payload;
}

export interface Kept<Result> {
  toText(result: Result): string;
  fromText(text: string): Result;
}

/** Results that are texts. */
export const asText: Kept<string> = { toText: (text) => text, fromText: (text) => text };

interface Named {
  readonly clientMutationId?: string | null | undefined;
}

/**
 * The resolver of a mutation: one call to Watcher, and what it changed read back. What Watcher does not accept in the input
 * comes as `userErrors`, each with the path of the field; every other failure is an error of the operation.
 */
export function mutation<Input extends object & Named, Result, Payload extends object>({
  body,
  parameters = {},
  named,
  secrets = [],
  prepare = asItIs,
  send,
  kept,
  answer,
}: MutationParts<Input, Result, Payload>) {
  return async (
    _: unknown,
    { input }: { readonly input: Input },
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<(Payload | object) & Failed> => {
    try {
      const json = body?.write(await prepare(input)) ?? {};
      const work = () => send(context.write, json, input, context);
      const { clientMutationId } = input;
      const result =
        clientMutationId == null || kept === undefined
          ? await work()
          : kept.fromText(
              await context.once(info.fieldName, clientMutationId, input, async () =>
                kept.toText(await work()),
              ),
            );
      return { ...answer(result, reader(context, info), input), userErrors: [] };
    } catch (error) {
      if (named !== undefined && error instanceof NotFound) {
        return { userErrors: [{ code: error.code, message: error.message, path: ["input", named] }] };
      }
      if (!(error instanceof Refused)) throw error;
      const problems = error.problems.map((problem) => withoutSecrets(problem, input, secrets));
      return { userErrors: problems.map((problem) => toUserError(problem, input, body, parameters)) };
    }
  };
}

const asItIs = <Input>(input: Input) => Promise.resolve(input);

/** The resolver of a mutation that needs to be told nothing. */
export function withoutInput<Answer>(
  resolve: (
    parent: unknown,
    args: { readonly input: object },
    context: Context,
    info: GraphQLResolveInfo,
  ) => Answer,
) {
  return (parent: unknown, _: unknown, context: Context, info: GraphQLResolveInfo): Answer =>
    resolve(parent, { input: {} }, context, info);
}

export interface Failed {
  readonly userErrors: readonly UserError[];
}

function reader(context: Context, info: GraphQLResolveInfo): Read {
  const from: Read["from"] = (field, load) => {
    const below = selection(info).get(field);
    if (below === undefined) return undefined;
    const row = load(context.sources, below);
    // Its failure is that of its field alone, which asks for it a moment later.
    void Promise.resolve(row).catch(() => undefined);
    return row;
  };
  return Object.assign(
    <T extends NodeType>(field: string, type: T, key: string) =>
      from(field, (sources, below) => rowByKey(sources, type, key, below)),
    { from },
  );
}

/** Watcher's words, unless they repeat a secret: the caller's screen is no place for it, nor is whatever keeps errors. */
function withoutSecrets<Input>(problem: Problem, input: Input, secrets: readonly (keyof Input)[]): Problem {
  const texts = secrets.flatMap((name) => textsIn(input[name]));
  const isTold = texts.some((secret) => secret !== "" && problem.message.includes(secret));
  return isTold ? { ...problem, message: "Watcher does not accept this." } : problem;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

function toUserError<Input>(
  { code, message, pointer, parameter }: Problem,
  input: Input,
  body: Body<Input> | undefined,
  parameters: Readonly<Record<string, string>>,
): UserError {
  const own = parameter === undefined ? undefined : parameters[parameter];
  if (own !== undefined) return { code, message, path: ["input", own] };
  const place = pointer !== undefined ? stepsOf(pointer) : (parameter?.split(".") ?? []);
  return { code, message, path: ["input", ...(body?.trace(place, input) ?? [])] };
}

/** The payload of what changes the viewer, who has no id of Watcher's. */
export function viewerAnswer(_: unknown, read: Read) {
  return { viewer: read.from("viewer", ({ profile }, below) => profile.load(below)) };
}

/** The key of the object that Watcher made. Throws UpstreamInvalid when its answer names none: it was made all the same. */
export function keyIn(answer: unknown, member = "id"): string {
  const key = isRecord(answer) ? answer[member] : undefined;
  if (typeof key === "number" || (typeof key === "string" && key !== "")) return String(key);
  throw new UpstreamInvalid(
    "It was made, but Watcher's answer does not name it. Look for it before you try again.",
    {
      facts: { outcome: "DONE" },
    },
  );
}
