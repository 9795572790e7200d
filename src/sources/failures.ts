import { HTTPError, ReadError, RequestError, TimeoutError } from "got";
import {
  Conflict,
  Forbidden,
  NotFound,
  RateLimited,
  Refused,
  Unauthenticated,
  UpstreamInvalid,
  UpstreamRejected,
  UpstreamTimeout,
  UpstreamUnavailable,
  type GatewayError,
  type Problem,
} from "../errors.js";
import { limits } from "../limits.js";
import { isRecord } from "./json.js";
import { subjectOf, type Subject } from "./subjects.js";

/** A status from 400 on, and what came with it. */
export class BadStatus extends Error {
  constructor(
    readonly status: number,
    readonly retryAfter: string | undefined,
    readonly body: Buffer,
  ) {
    super(`Watcher answered with status ${status}.`);
  }
}

/** Any failure of a read as one of ours. Statuses decide; bodies are only read for the offending parameter. */
export function readFailure(error: unknown, path: Subject): GatewayError {
  if (isGatewayError(error)) return error;
  const bad = badStatusOf(error);
  if (bad !== undefined) return fromStatus(bad, path) ?? rejectedRead(bad, path);
  if (error instanceof TimeoutError) return timedOut(path, error);
  if (error instanceof ReadError) return brokenOff(path, error);
  if (error instanceof RequestError) return unreachable(error);
  return new UpstreamInvalid(`Watcher's answer for ${subjectOf(path)} could not be read.`, { cause: error });
}

/**
 * Any failure of a write as one of ours. Whoever asked learns whether it may have been carried out all the same: unless
 * Watcher refused it, or was never reached, nobody knows.
 */
export function writeFailure(error: unknown, path: Subject): GatewayError {
  const bad = badStatusOf(error);
  if (bad !== undefined) return fromWriteStatus(bad, path);
  if (error instanceof RequestError && neverSent.has(error.code)) return unreachable(error);
  if (error instanceof UpstreamTimeout) return new UpstreamTimeout(timeoutText(path), uncertain(error));
  if (error instanceof UpstreamInvalid)
    return new UpstreamInvalid(`Watcher's answer is broken. ${outcomeText(path)}`, uncertain(error));
  if (isGatewayError(error)) return error;
  return new UpstreamUnavailable(`The connection to Watcher broke. ${outcomeText(path)}`, uncertain(error));
}

function badStatusOf(error: unknown): BadStatus | undefined {
  if (!(error instanceof HTTPError)) return error instanceof BadStatus ? error : undefined;
  const { statusCode, headers, rawBody } = error.response;
  return new BadStatus(statusCode, headers["retry-after"], rawBody);
}

/** Errors of the system before anything was sent. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

const uncertain = (cause: unknown) => ({ cause, facts: { outcome: "UNKNOWN" } });

const outcomeText = (path: Subject): string =>
  `Whether this was done is unknown: look at ${subjectOf(path)} before you try again.`;

const timeoutText = (path: Subject): string => `Watcher did not answer in time. ${outcomeText(path)}`;

export function timedOut(path: Subject, cause?: unknown): UpstreamTimeout {
  return new UpstreamTimeout(`Watcher did not answer for ${subjectOf(path)} in time. Try again.`, { cause });
}

export function tooLarge(path: Subject): UpstreamInvalid {
  return new UpstreamInvalid(
    `Watcher's answer for ${subjectOf(path)} is longer than ${limits.upstreamBytes} bytes.`,
  );
}

export function brokenOff(path: Subject, cause: unknown): UpstreamInvalid {
  return new UpstreamInvalid(`Watcher's answer for ${subjectOf(path)} broke off.`, { cause });
}

export function unreachable(cause: unknown): UpstreamUnavailable {
  return new UpstreamUnavailable("Watcher cannot be reached. Try again.", { cause });
}

function isGatewayError(error: unknown): error is GatewayError {
  return error instanceof Error && "facts" in error && "retryable" in error;
}

/** undefined: the request itself is refused. */
function fromStatus(cause: BadStatus, path: Subject, verb = "read"): GatewayError | undefined {
  const { status } = cause;
  const options = { cause };
  if (status === 401)
    return new Unauthenticated("Watcher does not accept the token. Sign in again.", options);
  if (status === 403) return new Forbidden(`You may not ${verb} ${subjectOf(path)}.`, options);
  if (status === 404) return new NotFound(`Not found, or you may not see it: ${subjectOf(path)}.`, options);
  if (status === 409)
    return new Conflict(
      `Watcher refused: the present state of ${subjectOf(path)} does not allow it.`,
      options,
    );
  if (status === 429) return rateLimited(cause, path);
  if (status === 400 || status === 422) return undefined;
  if (status >= 500)
    return new UpstreamUnavailable(`Watcher failed to answer for ${subjectOf(path)}. Try again.`, options);
  return new UpstreamInvalid(
    `Watcher answered for ${subjectOf(path)} with the unexpected status ${status}.`,
    options,
  );
}

function fromWriteStatus(cause: BadStatus, path: Subject): GatewayError {
  const { status } = cause;
  const problems = problemsOf(cause);
  const isRefusal = status === 400 || status === 413 || status === 415 || status === 422;
  // What is said of one field is for the form, whatever the status; a right that is missing is no field.
  const isAboutFields =
    status < 500 && status !== 401 && status !== 403 && status !== 429 && problems.some(isPlaced);
  if (isRefusal || isAboutFields) {
    const code = status === 409 ? "CONFLICT" : status === 404 ? "NOT_FOUND" : "INVALID";
    return new Refused(
      `Watcher does not accept this for ${subjectOf(path)}.`,
      problems.map((problem) => ({ ...problem, code })),
      { cause },
    );
  }
  if (status >= 500) {
    return new UpstreamUnavailable(`Watcher failed. ${outcomeText(path)}`, uncertain(cause));
  }
  return fromStatus(cause, path, "change") ?? rejectedRead(cause, path);
}

const isPlaced = ({ pointer, parameter }: Omit<Problem, "code">): boolean =>
  pointer !== undefined || parameter !== undefined;

function rateLimited(cause: BadStatus, path: Subject): RateLimited {
  const seconds = Number(cause.retryAfter);
  const facts = Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
  return new RateLimited(
    `Watcher gets too many requests for ${subjectOf(path)}. Wait before you try again.`,
    { cause, facts },
  );
}

/** A 400 to a read means that the gateway asked in a way which this Watcher does not know. */
function rejectedRead(cause: BadStatus, path: Subject): UpstreamRejected {
  const named = problemsOf(cause).find((problem) => problem.parameter !== undefined)?.parameter;
  const parameter = named !== undefined && /^[\w.$-]{1,64}$/.test(named) ? named : undefined;
  const what = parameter === undefined ? "the request" : `the parameter ${parameter} of the request`;
  return new UpstreamRejected(`Watcher does not accept ${what} for ${subjectOf(path)}.`, {
    cause,
    ...(parameter !== undefined && { facts: { parameter } }),
  });
}

const mostProblems = 100;

/** What Watcher says is wrong, one entry at least. */
function problemsOf({ body }: BadStatus): readonly Omit<Problem, "code">[] {
  const json = parsed(body);
  const errors = isRecord(json) && Array.isArray(json["errors"]) ? json["errors"].filter(isRecord) : [];
  const problems = errors.slice(0, mostProblems).map(({ title, source }) => {
    const { pointer, parameter } = isRecord(source) ? source : {};
    return {
      message: sentenceOf(title),
      pointer: typeof pointer === "string" ? pointer : undefined,
      parameter: typeof parameter === "string" ? parameter : undefined,
    };
  });
  return problems.length > 0
    ? problems
    : [{ message: sentenceOf(undefined), pointer: undefined, parameter: undefined }];
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

const longestSentence = 200;

/**
 * Watcher's own words: a form has nothing better to show. Not its addresses, nor what looks like a secret, which it may have
 * been sent.
 */
function sentenceOf(title: unknown): string {
  const text = typeof title === "string" ? title.trim() : "";
  if (text === "" || text.length > longestSentence || /:\/\/|[\w+/=.-]{32,}|[\p{Cc}<>]/u.test(text)) {
    return "Watcher does not accept this.";
  }
  return text;
}
