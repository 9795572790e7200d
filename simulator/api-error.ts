import type { JsonObject } from "./json.js";

/** One thing that is wrong with a request, and where. */
export interface Problem {
  readonly title: string;
  /** Name of a query or path parameter. */
  readonly parameter?: string | undefined;
  /** JSON Pointer into the body. */
  readonly pointer?: string | undefined;
}

/** More of them help nobody. */
const MOST_PROBLEMS = 10;

/** A refusal that goes out in Watcher's error format. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problems: readonly Problem[];

  constructor(status: number, code: string, ...problems: readonly [Problem, ...Problem[]]) {
    super(problems[0].title);
    this.status = status;
    this.code = code;
    this.problems = problems.slice(0, MOST_PROBLEMS);
  }

  toBody(): JsonObject {
    const { status, code, problems } = this;
    return {
      errors: problems.map(({ title, parameter, pointer }) => {
        const source = parameter === undefined && pointer === undefined ? undefined : { parameter, pointer };
        return { status: String(status), code, title, source };
      }),
    };
  }
}

/** Answered by 401 with an empty body, as Watcher does for every call but the login itself. */
export class NotSignedIn extends Error {}

export const badRequest = (title: string, parameter?: string): ApiError =>
  new ApiError(400, "bad_request", { title, parameter });

/** The pointer leads to the wrong value in the body: `/inputs/0/url`. */
export const badField = (title: string, pointer: string): ApiError =>
  new ApiError(400, "bad_request", { title, pointer });

/** Throws one error that lists every problem, if there are any. */
export function refuse([first, ...others]: readonly Problem[]): void {
  if (first !== undefined) throw new ApiError(400, "bad_request", first, ...others);
}

export const forbidden = (title: string): ApiError => new ApiError(403, "authorization_failed", { title });

export const notFound = (title = "Not found"): ApiError => new ApiError(404, "not_found", { title });

/** Nothing is wrong with the request itself, but the present state does not allow it. */
export const conflict = (title: string, pointer?: string): ApiError =>
  new ApiError(409, "conflict", { title, pointer });
