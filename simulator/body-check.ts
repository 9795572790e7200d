import { refuse, type Problem } from "./api-error.js";
import { isArray, isObject, toJsonText, type Json, type JsonObject } from "./json.js";
import type { SchemaNode } from "./schema.js";

/** A value of a body on its way through the checks, with the place that it has there. */
interface Subject<Value extends Json = Json> {
  readonly value: Value;
  readonly schema: SchemaNode;
  readonly pointer: string;
}

type Report = (problem: Problem) => void;

/**
 * Checks the body of a request against its schema and returns it without read-only fields, snowflakes as bigint.
 * Throws one 400 that lists what is wrong. null stands for a value that is to be unset, so it is allowed
 * wherever absence is.
 */
export function checkedBody(value: Json, schema: SchemaNode): Json {
  const problems: Problem[] = [];
  const checked = check({ value, schema, pointer: "" }, (problem) => problems.push(problem));
  refuse(problems);
  return checked;
}

function check(subject: Subject, report: Report): Json {
  const { value, schema, pointer } = subject;
  if (schema.alternatives.length > 0 && value !== null) return checkAlternatives(subject, report);
  if (!hasType(value, schema)) {
    report({ title: `Expected ${[...schema.types].join(" or ")}`, pointer });
    return value;
  }
  if (isArray(value)) return checkArray({ value, schema, pointer }, report);
  if (isObject(value)) return checkObject({ value, schema, pointer }, report);
  const title = scalarProblem(value, schema);
  if (title !== undefined) report({ title, pointer });
  return schema.format === "snowflake_id" && typeof value === "number" ? BigInt(value) : value;
}

function hasType(value: Json, { types }: SchemaNode): boolean {
  if (types.size === 0) return true;
  if (value === null) return types.has("null");
  if (isArray(value)) return types.has("array");
  if (typeof value === "bigint") return types.has("integer") || types.has("number");
  if (typeof value === "number")
    return types.has("number") || (types.has("integer") && Number.isInteger(value));
  return types.has(typeof value);
}

function scalarProblem(value: Json, { minimum, maximum, format, rules }: SchemaNode): string | undefined {
  const { choices, pattern, minLength = 0, maxLength = Infinity } = rules;
  if (choices?.has(value) === false) return `Expected one of ${[...choices].map(toJsonText).join(", ")}`;
  if (typeof value === "string") {
    const { length } = Array.from(value);
    if (length < minLength || length > maxLength) return `Expected ${minLength} to ${maxLength} characters`;
    if (pattern?.test(value) === false) return `Expected ${pattern.source}`;
  }
  if (typeof value === "bigint" && format !== "snowflake_id") return "Out of range";
  if (typeof value !== "number") return undefined;
  return value < (minimum ?? -Infinity) || value > (maximum ?? Infinity) ? "Out of range" : undefined;
}

function checkArray({ value, schema, pointer }: Subject<readonly Json[]>, report: Report): Json {
  const { items } = schema;
  if (items === undefined) return value;
  return value.map((element, place) =>
    check({ value: element, schema: items, pointer: `${pointer}/${place}` }, report),
  );
}

function checkObject({ value, schema, pointer }: Subject<JsonObject>, report: Report): Json {
  const { properties, required, values } = schema;
  for (const name of required) {
    if (value[name] === undefined && properties.get(name)?.rules.readOnly !== true) {
      report({ title: "A value is required", pointer: `${pointer}/${escaped(name)}` });
    }
  }
  // An object of which nothing is published takes everything.
  if (properties.size === 0 && values === undefined) return value;
  const checked = Object.entries(value).flatMap(
    ([name, member = null]): readonly (readonly [string, Json])[] => {
      const field = properties.get(name) ?? values;
      const place = `${pointer}/${escaped(name)}`;
      if (field?.rules.readOnly) return [];
      if (field === undefined) report({ title: `Unknown field: ${name}`, pointer: place });
      else if (member !== null || required.has(name) || properties.get(name) === undefined) {
        return [[name, check({ value: member, schema: field, pointer: place }, report)]];
      }
      return [[name, member]];
    },
  );
  return Object.fromEntries(checked);
}

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

function checkAlternatives(subject: Subject, report: Report): Json {
  const { value, schema, pointer } = subject;
  const { alternatives } = schema;
  const kind = isObject(value) ? kindOf(value, alternatives) : undefined;
  if (kind?.schema !== undefined) return check({ value, schema: kind.schema, pointer }, report);
  if (kind !== undefined) {
    const title = kind.isGiven ? "No known kind" : "A value is required";
    report({ title, pointer: `${pointer}/${escaped(kind.property)}` });
    return value;
  }
  for (const alternative of alternatives) {
    const problems: Problem[] = [];
    const checked = check({ value, schema: alternative, pointer }, (problem) => problems.push(problem));
    if (problems.length === 0) return checked;
  }
  report({ title: "Invalid value", pointer });
  return value;
}

interface KindFound {
  /** The field that tells kinds apart. */
  readonly property: string;
  readonly isGiven: boolean;
  readonly schema: SchemaNode | undefined;
}

/** Kinds are told apart by a required field with a fixed value (`command`) or a fixed beginning (scheme of `url`). */
function kindOf(value: JsonObject, alternatives: readonly SchemaNode[]): KindFound | undefined {
  const property = tellingProperty(alternatives[0]);
  if (property === undefined) return undefined;
  const told = value[property];
  const schema = alternatives.find((alternative) => {
    const field = alternative.properties.get(property);
    return (
      field !== undefined &&
      told !== undefined &&
      hasType(told, field) &&
      scalarProblem(told, field) === undefined
    );
  });
  return { property, isGiven: told !== undefined, schema };
}

function tellingProperty(schema: SchemaNode | undefined): string | undefined {
  return [...(schema?.required ?? [])].find((name) => {
    const rules = schema?.properties.get(name)?.rules;
    return rules?.pattern !== undefined || rules?.choices?.size === 1;
  });
}
