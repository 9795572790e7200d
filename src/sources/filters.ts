import { BadUserInput } from "../errors.js";
import { limits } from "../limits.js";
import { decodeKey, type NodeType } from "./global-id.js";

/** Conditions for Watcher, AND-ed; null when no row can fit, so that no call is needed. */
export type Conditions = Readonly<Record<string, string | number | boolean>> | null;

type Maybe<T> = T | null | undefined;

export interface TextConditions {
  readonly equals?: Maybe<string>;
  readonly in?: Maybe<readonly string[]>;
  readonly notEquals?: Maybe<string>;
  readonly contains?: Maybe<string>;
  readonly isNull?: Maybe<boolean>;
}

export interface OrderedConditions<T> {
  readonly equals?: Maybe<T>;
  readonly gt?: Maybe<T>;
  readonly gte?: Maybe<T>;
  readonly lt?: Maybe<T>;
  readonly lte?: Maybe<T>;
  readonly isNull?: Maybe<boolean>;
}

export function all(...conditions: readonly Conditions[]): Conditions {
  return conditions.reduce((sum, next) => (sum === null || next === null ? null : { ...sum, ...next }), {});
}

/**
 * The conditions of a list inside an object, and those of its filter. Where both restrict the same field they cannot be
 * one query: they agree when the filter names the object itself, otherwise nothing fits.
 */
export function both(filter: Conditions, within: Conditions): Conditions {
  if (filter === null || within === null) return null;
  for (const [path, value] of Object.entries(within)) {
    const asked = filter[path];
    if (asked !== undefined && !String(asked).split(",").includes(String(value))) return null;
  }
  return { ...filter, ...within };
}

export function textConditions(path: string, filter: Maybe<TextConditions>): Conditions {
  if (filter == null) return {};
  const { equals, notEquals, contains } = filter;
  return all(
    equals == null ? {} : equalText(path, equals),
    filter.in == null ? {} : anyOf(path, filter.in),
    notEquals == null ? {} : { [`${path}_ne`]: notEquals },
    contains == null ? {} : { [`${path}_like`]: contains },
    presence(path, filter.isNull),
  );
}

export function numberConditions(path: string, filter: Maybe<OrderedConditions<number>>): Conditions {
  return orderedConditions(path, filter, (value) => value);
}

/**
 * Moments of the graph are Dates by now; Watcher compares milliseconds, and knows none outside of 2001 to 2286: a moment
 * beyond compares like the nearest one within.
 */
export function momentConditions(path: string, filter: Maybe<OrderedConditions<Date>>): Conditions {
  return orderedConditions(path, filter, (value) => Math.min(Math.max(value.getTime(), 1e12), 1e13));
}

function orderedConditions<T>(
  path: string,
  filter: Maybe<OrderedConditions<T>>,
  convert: (value: T) => number,
): Conditions {
  if (filter == null) return {};
  const comparisons = {
    "": filter.equals,
    _gt: filter.gt,
    _gte: filter.gte,
    _lt: filter.lt,
    _lte: filter.lte,
  };
  const given = Object.entries(comparisons).flatMap(([suffix, value]) =>
    value == null ? [] : [[path + suffix, convert(value)] as const],
  );
  return all(Object.fromEntries(given), presence(path, filter.isNull));
}

export function flag(path: string, value: Maybe<boolean>): Conditions {
  return value == null ? {} : { [path]: value };
}

/** The opposite of an upstream flag. */
export function notFlag(path: string, value: Maybe<boolean>): Conditions {
  return value == null ? {} : { [path]: !value };
}

/** Objects that belong to one of these ids of the graph. */
export function idConditions(path: string, type: NodeType, ids: Maybe<readonly string[]>): Conditions {
  return ids == null
    ? {}
    : anyOf(
        path,
        ids.map((id) => decodeKey(type, id)),
      );
}

/** One of several values; none of none. A comma separates values upstream and cannot be escaped. */
export function anyOf(path: string, values: readonly string[]): Conditions {
  const [only] = values;
  if (only === undefined) return null;
  if (values.length === 1) return equalText(path, only);
  if (values.length > limits.idsPerCall) {
    throw new BadUserInput(
      `A filter takes at most ${limits.idsPerCall} values, this one has ${values.length}.`,
    );
  }
  const withComma = values.find((value) => value.includes(","));
  if (withComma !== undefined) {
    throw new BadUserInput(
      `${JSON.stringify(withComma)} holds a comma, so it cannot be one of several values: ask for it alone.`,
    );
  }
  const value = values.join(",");
  if (encodeURIComponent(value).length > limits.upstreamUrl - 1_500) {
    throw new BadUserInput("This filter is too long: give fewer or shorter values.");
  }
  return { [path]: value };
}

/** Equality takes a list of values; the comparisons take one value whole, commas included. */
function equalText(path: string, value: string): Conditions {
  return value.includes(",") ? { [`${path}_gte`]: value, [`${path}_lte`]: value } : { [path]: value };
}

function presence(path: string, isNull: Maybe<boolean>): Conditions {
  return isNull == null ? {} : { [path + (isNull ? "_is" : "_is_not")]: "null" };
}
