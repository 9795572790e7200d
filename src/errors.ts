import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** Facts that a client may see beside the message: safe by construction, so never a URL, token or upstream body. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * The root of every failure that a client may learn of. `docs/errors.md` has one row per code; a code once published is
 * never reused. `message` is written for the caller: what was asked, what came back, what to do.
 */
export abstract class GatewayError extends Error {
  abstract readonly code: string;
  /** The same request may succeed later without a change, unless the facts tell an `outcome`: then it would be done twice. */
  readonly retryable: boolean = false;
  readonly facts: ErrorFacts;

  constructor(message: string, options: { cause?: unknown; facts?: ErrorFacts } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.facts = options.facts ?? {};
  }
}

/** Nobody is signed in, or the session has ended. */
export class Unauthenticated extends GatewayError {
  readonly code = "UNAUTHENTICATED";
}

/** Login and password do not fit. */
export class InvalidCredentials extends GatewayError {
  readonly code = "INVALID_CREDENTIALS";
}

/** Signed in, but without the right. */
export class Forbidden extends GatewayError {
  readonly code = "FORBIDDEN";
}

/** Something addressed by name in a place where absence is a failure. Reads by id answer null instead. */
export class NotFound extends GatewayError {
  readonly code = "NOT_FOUND";
}

/** The caller's arguments are wrong. */
export class BadUserInput extends GatewayError {
  readonly code = "BAD_USER_INPUT";
}

/** The operation asks for more than one operation may cost. */
export class OperationTooExpensive extends GatewayError {
  readonly code = "OPERATION_TOO_EXPENSIVE";
}

/** The change contradicts the present state. */
export class Conflict extends GatewayError {
  readonly code = "CONFLICT";
}

/** Too many requests. */
export class RateLimited extends GatewayError {
  readonly code = "RATE_LIMITED";
  override readonly retryable = true;
}

/** The gateway itself cannot serve this now: its store of sessions does not answer. */
export class Unavailable extends GatewayError {
  readonly code = "UNAVAILABLE";
  override readonly retryable = true;
}

/** Watcher could not be reached, or answered that it cannot serve now. */
export class UpstreamUnavailable extends GatewayError {
  readonly code = "UPSTREAM_UNAVAILABLE";
  override readonly retryable = true;
}

/** Watcher did not answer in time. */
export class UpstreamTimeout extends GatewayError {
  readonly code = "UPSTREAM_TIMEOUT";
  override readonly retryable = true;
}

/** Watcher answered with something that its contract does not allow. */
export class UpstreamInvalid extends GatewayError {
  readonly code = "UPSTREAM_INVALID";
}

/** Watcher refused a request that the gateway made: a fault of the gateway or a newer Watcher. */
export class UpstreamRejected extends GatewayError {
  readonly code = "UPSTREAM_REJECTED";
}

/** One thing that Watcher does not accept in a change, and where in its request. */
export interface Problem {
  /** INVALID, CONFLICT or NOT_FOUND. */
  readonly code: string;
  readonly message: string;
  /** JSON Pointer into the body. */
  readonly pointer: string | undefined;
  /** Name in the path or the query. */
  readonly parameter: string | undefined;
}

/** Watcher does not accept a change as it is: for whoever filled in the form. Mutations answer it as `userErrors`. */
export class Refused extends GatewayError {
  readonly code = "BAD_USER_INPUT";

  constructor(
    message: string,
    readonly problems: readonly Problem[],
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}

/** Codes that graphql and Apollo Server give to requests which never reach a resolver. They pass as they are. */
const protocolCodes: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** The failure of ours behind an error that travelled through GraphQL, if there is one. */
export function gatewayErrorBehind(error: unknown): GatewayError | undefined {
  if (error instanceof GatewayError) return error;
  return error instanceof GraphQLError ? gatewayErrorBehind(error.originalError) : undefined;
}

/**
 * What a client sees of an error, on every transport: message, locations, path and `extensions` with `code`, `retryable`,
 * `requestId` and safe facts. Anything unknown leaves as INTERNAL_SERVER_ERROR and is handed to `onUnknown` whole.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  onUnknown: (error: unknown) => void,
): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const ours = gatewayErrorBehind(error);
  if (ours !== undefined) {
    const { code, facts, message } = ours;
    const retryable = ours.retryable && facts["outcome"] === undefined;
    return { message, ...place, extensions: { code, retryable, requestId, ...facts } };
  }
  const code = formatted.extensions?.["code"];
  if (protocolCodes.has(code) || isArgumentError(error)) {
    const message = withoutValue(formatted.message);
    return {
      message,
      ...place,
      extensions: { code: protocolCodes.has(code) ? code : "BAD_USER_INPUT", retryable: false, requestId },
    };
  }
  onUnknown(error);
  return {
    message: "The gateway failed to answer this. The request id leads its operator to the reason.",
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR", retryable: false, requestId },
  };
}

/**
 * Where graphql repeats the value that does not fit, which may hold a password: from a document or a variable. In this order,
 * as the last one stands around the others.
 */
const repeatedValues: readonly (readonly [form: RegExp, told: string])[] = [
  [/^(Syntax Error: .*?\b(?:Block)?String) ".*"\.$/s, "$1."],
  [/^(Expected value of type "[^"]*"), found .*$/s, "$1."],
  [/( cannot represent [^:]*?value): .*$/s, "$1."],
  [/\bValue ".*" does not exist in /s, "The value does not exist in "],
  [/ got invalid value .*?( at "[^"]*")?; ([^;]*)$/s, " is wrong$1: $2"],
];

function withoutValue(message: string): string {
  return repeatedValues.reduce((text, [form, told]) => text.replace(form, told), message);
}

/** When a variable does not fit, graphql itself throws, outside all fields; a scalar's own error may be behind it. */
function isArgumentError(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.path !== undefined) return false;
  return error.originalError == null || error.locations !== undefined;
}
