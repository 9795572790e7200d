import { promisify } from "node:util";
import { brotliDecompress, inflateRaw, unzip } from "node:zlib";

/** What `unpack` can read. */
export const acceptedEncodings = { "accept-encoding": "gzip, deflate, br" } as const;

/** What is longer than the limit, in bytes. */
export class TooLong extends Error {}

const brotli = promisify(brotliDecompress);
const raw = promisify(inflateRaw);
const gzipOrDeflate = promisify(unzip);

/**
 * A body as it was before it was packed for the way; what is not packed, or in a way that nobody asked for, stays as it is.
 * Throws TooLong for more than `limit` bytes, and the error of zlib for what is broken.
 */
export async function unpack(body: Buffer, encoding: string | undefined, limit: number): Promise<Buffer> {
  const decompress = decompressorFor(encoding?.toLowerCase(), body);
  if (decompress === undefined) return body;
  try {
    return await decompress(body, { maxOutputLength: limit });
  } catch (error) {
    throw error instanceof RangeError ? new TooLong() : error;
  }
}

function decompressorFor(encoding: string | undefined, body: Buffer) {
  if (body.length === 0) return undefined;
  if (encoding === "br") return brotli;
  // Some servers send it without the header of zlib.
  if (encoding === "deflate") return hasZlibHeader(body) ? gzipOrDeflate : raw;
  return encoding === "gzip" ? gzipOrDeflate : undefined;
}

/** RFC 1950: the method is 8, and the first two bytes are a multiple of 31. */
function hasZlibHeader(body: Buffer): boolean {
  return body.length > 1 && (body.readUInt8(0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
}
