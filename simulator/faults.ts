import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Quirks } from "./collection.js";
import { tokenKinds, type TokenKind } from "./credentials.js";
import { createRandom, deriveSeed } from "./random.js";

/** What goes wrong instead of, or with, an answer. */
const effect = z.union([
  z.enum([
    "reset",
    // Like reset, but after the request has been carried out.
    "lost",
    "truncate",
    "html",
    "hang",
    "empty401",
    "garbage",
    "wrongShape",
    "ignoreFilters",
    "dropRows",
  ]),
  z.strictObject({ maxLimit: z.int().positive() }),
  z.strictObject({
    status: z.int().min(200).max(599),
    body: z.json().optional(),
    contentType: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
]);

/** Latency on the way to the server: a client that leaves meanwhile was never heard. */
const delay = z.strictObject({ delayMs: z.number().min(0), then: effect.optional() });

/** The same until other rules come. */
const hold = z.strictObject({ isHeld: z.literal(true), then: effect.optional() });

const rule = z.strictObject({
  match: z
    .strictObject({
      operationId: z.string().optional(),
      /** Part of the path with its query, as the client wrote it. */
      path: z.string().optional(),
      user: z.string().optional(),
      method: z.string().optional(),
      traceId: z.string().optional(),
      /** How it signs in, by the form of its credentials: tells sign-ins from renewals. */
      token: z.enum(tokenKinds).optional(),
    })
    .default({}),
  times: z.int().positive().optional(),
  probability: z.number().min(0).max(1).optional(),
  action: z.union([effect, delay, hold]),
});

export const faultRules = z.array(rule);

export type FaultRule = z.infer<typeof rule>;
export type Effect = z.infer<typeof effect>;

/** The facts of a request that rules can look at. */
export interface FaultSubject {
  readonly operationId: string | undefined;
  readonly path: string;
  readonly user: string | undefined;
  readonly method: string;
  readonly traceId: string | undefined;
  readonly token: TokenKind | undefined;
}

export interface Fault {
  /** Resolves when the request reaches the server; undefined: at once. */
  readonly latency: Promise<unknown> | undefined;
  readonly effect: Effect | undefined;
}

export interface Faults {
  /** The rules with the uses that are left. */
  rules(): readonly FaultRule[];
  replace(rules: readonly FaultRule[]): void;
  /** The first rule that matches, and is used up by it. */
  take(subject: FaultSubject): Fault | undefined;
}

export function createFaults(seed: number): Faults {
  const random = createRandom(deriveSeed(seed, "faults"));
  let rules: FaultRule[] = [];
  let release = () => {};
  const untilReleased = () => new Promise<void>((resolve) => (release = resolve));
  let released = untilReleased();
  return {
    rules: () => rules,
    replace: (next) => {
      rules = next.map((each) => ({ ...each }));
      release();
      released = untilReleased();
    },
    take: (subject) => {
      const found = rules.find((each) => matches(each, subject) && random.chance(each.probability ?? 1));
      if (found === undefined) return undefined;
      if (found.times !== undefined) found.times -= 1;
      if (found.times === 0) rules = rules.filter((each) => each !== found);
      const { action } = found;
      if (typeof action === "object" && "delayMs" in action) {
        return { latency: sleep(action.delayMs), effect: action.then };
      }
      if (typeof action === "object" && "isHeld" in action) {
        return { latency: released, effect: action.then };
      }
      return { latency: undefined, effect: action };
    },
  };
}

function matches({ match }: FaultRule, subject: FaultSubject): boolean {
  return (
    (match.operationId ?? subject.operationId) === subject.operationId &&
    (match.user ?? subject.user) === subject.user &&
    (match.method ?? subject.method) === subject.method &&
    (match.traceId ?? subject.traceId) === subject.traceId &&
    (match.token ?? subject.token) === subject.token &&
    subject.path.includes(match.path ?? "")
  );
}

/** Largest page that the server gives, whatever limit was asked for. */
const MAX_LIMIT = 10_000;

/** The part of a fault that changes how lists are made. */
export function quirksOf(effectInForce: Effect | undefined): Quirks {
  return {
    maxLimit:
      typeof effectInForce === "object" && "maxLimit" in effectInForce ? effectInForce.maxLimit : MAX_LIMIT,
    ignoreFilters: effectInForce === "ignoreFilters",
    dropRows: effectInForce === "dropRows",
  };
}
