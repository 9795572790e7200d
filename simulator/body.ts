import type { IncomingMessage } from "node:http";
import { ApiError, badField } from "./api-error.js";
import { checkedBody } from "./body-check.js";
import type { BodyFacts, Operation } from "./contract.js";
import type { Json } from "./json.js";
import { parseJson } from "./json-parse.js";

export const MULTIPART = "multipart/form-data";
const JSON_TYPE = "application/json";

/** Floor plans come inside of JSON. */
const LARGEST = 16 * 2 ** 20;

/** The body of a request with its media type. */
export interface ReceivedBody {
  readonly type: string;
  /** undefined when it is not for reading as a whole: see multipart.ts. */
  readonly text: string | undefined;
}

/**
 * Reads the body of a request for an operation that takes one; undefined when there is none, an ApiError in its place
 * when it has to be refused. Rejects when the client leaves.
 */
export async function receiveBody(
  message: IncomingMessage,
  { body }: Operation,
): Promise<ReceivedBody | ApiError | undefined> {
  if (body === undefined || !hasBody(message)) return undefined;
  const type = mediaType(message);
  if (!body.schemas.has(type)) {
    return new ApiError(415, "unsupported_media_type", {
      title: `Expected ${[...body.schemas.keys()].join(" or ")}`,
    });
  }
  if (type === MULTIPART) return { type, text: undefined };
  const bytes = await receiveBytes(message, LARGEST);
  if (bytes === undefined) return new ApiError(413, "payload_too_large", { title: "The body is too large" });
  if (bytes.length === 0) return undefined;
  return decode(bytes, type);
}

/** The body as the handler gets it, checked against the contract. Texts that are not JSON are given as they are. */
export function parseBody(
  { required, schemas }: BodyFacts,
  received: ReceivedBody | undefined,
): Json | undefined {
  if (received === undefined) {
    if (required) throw badField("A body is required", "");
    return undefined;
  }
  const { type, text } = received;
  const schema = schemas.get(type);
  return type === JSON_TYPE && schema !== undefined && text !== undefined
    ? checkedBody(parsed(text), schema)
    : text;
}

/** In lower case and without its parameters; empty when the header is missing. */
export function mediaType({ headers }: IncomingMessage): string {
  return (headers["content-type"] ?? "").split(";", 1).join("").trim().toLowerCase();
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** undefined when there are more bytes than that: the rest is left unread. */
async function receiveBytes(message: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(message)) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Whoever stops reading early can still answer: the connection stays. */
export function chunksOf(message: IncomingMessage): AsyncIterable<Buffer> {
  return { [Symbol.asyncIterator]: () => message.iterator({ destroyOnReturn: false }) };
}

function decode(bytes: Buffer, type: string): ReceivedBody | ApiError {
  try {
    return { type, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return badField("The body is not UTF-8", "");
  }
}

function parsed(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw badField("The body is not JSON", "");
    if (error instanceof RangeError) throw badField("The body is nested too deeply", "");
    throw error;
  }
}
