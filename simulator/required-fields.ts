import { badField } from "./api-error.js";
import { numberIn, textIn, type Given } from "./body-fields.js";
import type { JsonObject } from "./json.js";

/** A text that cannot be without characters: as given, or as it was; a new record has none yet. */
export function requiredText(body: JsonObject, field: string, current?: string): string {
  return required(textIn(body, field), field, current, (text) => text.trim() !== "");
}

export function requiredNumber(body: JsonObject, field: string, current?: number): number {
  return required(numberIn(body, field), field, current, () => true);
}

/** A password after a change; undefined when it stays. */
export function passwordIn(body: JsonObject): string | undefined {
  const given = textIn(body, "password");
  if (given === undefined) return undefined;
  const { length } = Array.from(given ?? "");
  if (given === null || length < 5 || length > 128)
    throw badField("Expected 5 to 128 characters", "/password");
  return given;
}

function required<Value>(
  given: Given<Value>,
  field: string,
  current: Value | undefined,
  isValue: (value: Value) => boolean,
): Value {
  const value = given === undefined ? current : given;
  if (value === undefined || value === null || !isValue(value))
    throw badField("A value is required", `/${field}`);
  return value;
}
