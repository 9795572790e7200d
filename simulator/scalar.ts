import type { SchemaNode } from "./schema.js";

export type Scalar = string | number | bigint | boolean;

/**
 * Text of a query or path value as the type that the schema asks for; undefined when it does not fit.
 * Arrays stand for their elements. Snowflakes become bigint.
 */
export function parseScalar(text: string, schema: SchemaNode): Scalar | undefined {
  const { types, items } = schema;
  if (items !== undefined) return parseScalar(text, items);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  if (types.has("integer") && /^-?\d+$/.test(text)) return wholeNumber(text, schema);
  if (types.has("number") && /^-?\d+(\.\d+)?$/.test(text)) return withinBounds(Number(text), schema);
  if (types.has("string")) return text;
  return undefined;
}

function wholeNumber(text: string, schema: SchemaNode): Scalar | undefined {
  return schema.format === "snowflake_id" ? BigInt(text) : withinBounds(Number(text), schema);
}

function withinBounds(value: number, { minimum, maximum }: SchemaNode): number | undefined {
  if (minimum !== undefined && value < minimum) return undefined;
  if (maximum !== undefined && value > maximum) return undefined;
  return value;
}

/** Whether values of this schema can be compared with a scalar at all. */
export function isScalar(schema: SchemaNode): boolean {
  const { types } = schema.items ?? schema;
  return ["string", "integer", "number", "boolean"].some((type) => types.has(type));
}

/** Order of two values of one type: negative, zero or positive. */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
