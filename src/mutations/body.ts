import { BadUserInput } from "../errors.js";
import { decodeKey, type NodeType } from "../sources/global-id.js";
import { isRecord, type Json, type JsonObject } from "../sources/json.js";

interface Draft {
  [member: string]: Json;
}

/** A path into an input, or into a body: names, and positions in lists. */
export type Steps = readonly string[];

/**
 * How one value of an input goes into a body, and how a place in that body leads back to it: what Watcher says about
 * `/inputs/0/url` is shown beside the field of the form that it came from.
 */
export interface Part<Value> {
  /** Adds the value to the body. null clears; what is left out of the input never comes here. */
  write(value: Value | null, body: Draft): void;
  /** The rest of the way into the value, when the place is this part's; undefined when it is not. */
  trace(place: Steps, value: Value | null | undefined): Steps | undefined;
}

export interface Body<Input> {
  /** Left out stays left out: Watcher keeps what it has. null goes as null: Watcher clears it. */
  write(input: Input): JsonObject;
  /** The path into the input that a place of the body came from; the nearest one that is known. */
  trace(place: Steps, input: Input): Steps;
}

/** Every field of an input but those named in `Own`, which go elsewhere than into the body: into the path, or nowhere. */
export type BodyTable<Input, Own extends string = never> = {
  readonly [K in Exclude<keyof Input, Own | "clientMutationId">]-?: Part<NonNullable<Input[K]>>;
};

/** A body made of the fields of an input. The compiler sees that none is forgotten. */
export function body<Input extends object, Own extends string = never>(
  table: BodyTable<Input, Own>,
): Body<Input> {
  const parts = Object.entries<Part<unknown>>(table);
  const valueOf = (input: Input, name: string): unknown =>
    Object.entries(input).find(([key]) => key === name)?.[1];
  return {
    write: (input) => {
      const draft: Draft = {};
      for (const [name, part] of parts) {
        const value = valueOf(input, name);
        if (value !== undefined) part.write(value, draft);
      }
      return draft;
    },
    trace: (place, input) => {
      for (const [name, part] of parts) {
        const rest = part.trace(place, valueOf(input, name));
        if (rest !== undefined) return [name, ...rest];
      }
      return [];
    },
  };
}

/** A value under a path of the body, dots going down. */
function part<Value>(path: string, convert: (value: Value) => Json): Part<Value> {
  const steps = path.split(".");
  return {
    write: (value, draft) => place(draft, steps, value === null ? null : convert(value)),
    trace: (where) => (isAt(where, steps) ? [] : undefined),
  };
}

/** A text, number or yes and no, as it is. */
export const plain = (path: string): Part<string | number | boolean> => part(path, (value) => value);

/** What is not written into the body but sent beside it, under that name. */
export const beside = (name: string): Part<unknown> => ({
  write: () => undefined,
  trace: (where) => (where[0] === name ? [] : undefined),
});

/** A list of such values. */
export function values<Value extends string | number>(path: string): Part<readonly Value[]> {
  const steps = path.split(".");
  return {
    write: (value, draft) => place(draft, steps, value),
    trace: (where) => (isAt(where, steps) ? where.slice(steps.length, steps.length + 1) : undefined),
  };
}

/** An id of the graph, as Watcher's number. Throws BadUserInput for what is no id of that type. */
export const idOf = (type: NodeType, path: string, keyOf = (key: string) => key): Part<string> =>
  part(path, (id) => Number(keyOf(decodeKey(type, id))));

/** An id of the graph whose key is a name. */
export const nameOf = (type: NodeType, path: string): Part<string> => part(path, (id) => decodeKey(type, id));

/** Watcher's words for the values of an enum. UNKNOWN stands for those that the graph does not know: it is only read. */
export type Words<Value extends string> = Readonly<Record<Exclude<Value, "UNKNOWN">, string>>;

/** A value of an enum, as Watcher's word for it. Throws BadUserInput for UNKNOWN. */
export const word = <Value extends string>(path: string, known: Words<Value>): Part<Value> =>
  part(path, (value) => wordFor(value, known));

/** A list of enum values. */
export const words = <Value extends string>(path: string, known: Words<Value>): Part<readonly Value[]> =>
  list(path, (value) => wordFor(value, known));

function wordFor<Value extends string>(value: Value, known: Words<Value>): string {
  const found = new Map<string, string>(Object.entries(known)).get(value);
  if (found === undefined)
    throw new BadUserInput(`${value} cannot be written: it stands for what the graph has no word for.`);
  return found;
}

/** A value that is written otherwise in Watcher. */
export const converted = <Value>(path: string, convert: (value: Value) => Json): Part<Value> =>
  part(path, convert);

/** A JSON value whose fields Watcher does not publish, as it is. */
export const json = (path: string): Part<unknown> => part(path, toJson);

function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toJson(inner)]));
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value === null) return null;
  throw new BadUserInput("A value is not JSON.");
}

/** An input object as an object of its own; with an empty path its fields stand beside the others. */
export function nested<Input extends object>(path: string, inner: Body<Input>): Part<Input> {
  if (path === "") {
    return {
      write: (value, draft) => {
        if (value !== null) Object.assign(draft, inner.write(value));
      },
      trace: (where, value) => {
        const rest = value == null ? [] : inner.trace(where, value);
        return rest.length === 0 ? undefined : rest;
      },
    };
  }
  const steps = path.split(".");
  return {
    write: (value, draft) => place(draft, steps, value === null ? null : inner.write(value)),
    trace: (where, value) => {
      if (!isAt(where, steps)) return undefined;
      return value == null ? [] : inner.trace(where.slice(steps.length), value);
    },
  };
}

/** A list of input objects. */
export function listOf<Input extends object>(path: string, inner: Body<Input>): Part<readonly Input[]> {
  const steps = path.split(".");
  return {
    write: (value, draft) =>
      place(draft, steps, value === null ? null : value.map((item) => inner.write(item))),
    trace: (where, value) => {
      if (!isAt(where, steps)) return undefined;
      const position = where[steps.length];
      const item = position === undefined ? undefined : value?.[Number(position)];
      if (position === undefined || item === undefined) return [];
      return [position, ...inner.trace(where.slice(steps.length + 1), item)];
    },
  };
}

function list<Value>(path: string, convert: (value: Value) => Json): Part<readonly Value[]> {
  const steps = path.split(".");
  return {
    write: (value, draft) => place(draft, steps, value === null ? null : value.map(convert)),
    trace: (where) => (isAt(where, steps) ? where.slice(steps.length, steps.length + 1) : undefined),
  };
}

/** The body of an input of which exactly one field is given (`@oneOf`). */
export function choice<Input extends object>(alternatives: {
  readonly [K in keyof Input]-?: Body<NonNullable<Input[K]>>;
}): Body<Input> {
  const given = (input: Input) =>
    Object.entries<Body<unknown>>(alternatives).flatMap(([name, inner]) => {
      const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1];
      return value == null ? [] : [{ name, inner, value }];
    })[0];
  return {
    write: (input) => {
      const found = given(input);
      return found === undefined ? {} : found.inner.write(found.value);
    },
    trace: (where, input) => {
      const found = given(input);
      return found === undefined ? [] : [found.name, ...found.inner.trace(where, found.value)];
    },
  };
}

/** A body with members that no field stands for. */
export function withMembers<Input>(inner: Body<Input>, members: JsonObject): Body<Input> {
  return { ...inner, write: (input) => ({ ...inner.write(input), ...members }) };
}

function place(draft: Draft, [first = "", ...rest]: Steps, value: Json): void {
  if (rest.length === 0) {
    draft[first] = value;
    return;
  }
  const present = draft[first];
  const below: Draft = isObject(present) ? { ...present } : {};
  place(below, rest, value);
  draft[first] = below;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A place belongs to a part also when it is above it: Watcher complains of an object when a member of it is missing. */
function isAt(where: Steps, steps: Steps): boolean {
  return (
    where.length > 0 && steps.every((step, index) => where[index] === undefined || where[index] === step)
  );
}

/** The steps of a JSON Pointer (RFC 6901). */
export function stepsOf(pointer: string): Steps {
  if (pointer === "") return [];
  return pointer
    .split("/")
    .slice(pointer.startsWith("/") ? 1 : 0)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
