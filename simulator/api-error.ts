import type { JsonObject } from "./json.js";

/** A refusal that goes out in Watcher's error format. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly parameter: string | undefined;

  constructor(status: number, code: string, title: string, parameter?: string) {
    super(title);
    this.status = status;
    this.code = code;
    this.parameter = parameter;
  }

  toBody(): JsonObject {
    const source = this.parameter === undefined ? undefined : { parameter: this.parameter };
    return { errors: [{ status: String(this.status), code: this.code, title: this.message, source }] };
  }
}

/** Answered by 401 with an empty body, as Watcher does for every call but the login itself. */
export class NotSignedIn extends Error {}

export const badRequest = (title: string, parameter?: string): ApiError =>
  new ApiError(400, "bad_request", title, parameter);

export const forbidden = (title: string): ApiError => new ApiError(403, "authorization_failed", title);

export const notFound = (title = "Not found"): ApiError => new ApiError(404, "not_found", title);
