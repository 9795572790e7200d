import { Refused } from "../errors.js";

/** What is wrong with an input before Watcher has seen it, and where in the body it would stand. */
export interface Objection {
  readonly message: string;
  /** JSON Pointer. */
  readonly pointer: string;
  /** INVALID unless told. */
  readonly code?: "INVALID" | "CONFLICT";
}

/** Throws Refused with all objections, nothing without any. */
export function refuse(objections: readonly Objection[]): void {
  if (objections.length > 0) throw refusal(objections);
}

export function refusal(objections: readonly Objection[]): Refused {
  return new Refused(
    objections.map(({ message }) => message).join(" "),
    objections.map(({ code = "INVALID", message, pointer }) => ({
      code,
      message,
      pointer,
      parameter: undefined,
    })),
  );
}

/** An objection to a number outside its range. */
export function outside(
  [least, most]: readonly [number, number],
  value: number | null | undefined,
  pointer: string,
): readonly Objection[] {
  if (value == null || (value >= least && value <= most)) return [];
  return [{ message: `It goes from ${least} to ${most}.`, pointer }];
}
