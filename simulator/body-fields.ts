import { isArray, isObject, type Json, type JsonObject } from "./json.js";

/**
 * Fields of a checked body. undefined: not mentioned, so the stored value stays; null: to be unset. The contract has
 * been checked before, so another type is a mistake of the caller, not of the client.
 */
export type Given<Value> = Value | null | undefined;

export const textIn = reader((value): value is string => typeof value === "string");
export const numberIn = reader((value): value is number => typeof value === "number");
export const flagIn = reader((value): value is boolean => typeof value === "boolean");
export const snowflakeIn = reader((value): value is bigint => typeof value === "bigint");
export const objectIn = reader(isObject);
export const arrayIn = reader(isArray);

function reader<Value extends Json>(isValue: (value: Json) => value is Value) {
  return (body: JsonObject, field: string): Given<Value> => {
    const value = body[field];
    if (value === undefined || value === null) return value;
    if (!isValue(value)) throw new Error(`${field} has another type in the contract`);
    return value;
  };
}

/** The value after a change: as given, or as it was when nothing is given. */
export function updated<Value>(current: Value, given: Given<Value>): Value | undefined {
  return given === undefined ? current : (given ?? undefined);
}

/** A stored object after a partial change: what is left out stays, null unsets, objects merge, arrays are replaced. */
export function merged(stored: JsonObject, change: JsonObject): JsonObject {
  const result = new Map(Object.entries(stored));
  for (const [field, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const former = result.get(field);
    if (value === null) result.delete(field);
    else result.set(field, isObject(value) ? merged(isObject(former) ? former : {}, value) : value);
  }
  return Object.fromEntries(result);
}
