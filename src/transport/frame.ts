/** A whole text message as a server sends it: RFC 6455, section 5.2. */
const finalText = 0x81;
const length16 = 126;
const length64 = 127;

/** A message of two parts, in one piece. */
export function frameOf(first: Buffer, second: Buffer): Buffer {
  const length = first.length + second.length;
  const start = frameHeadBytes(length);
  const frame = Buffer.allocUnsafe(start + length);
  writeFrameHead(frame, length);
  frame.set(first, start);
  frame.set(second, start + first.length);
  return frame;
}

/** What goes before a message of so many bytes. */
export function frameHeadOf(length: number): Buffer {
  const head = Buffer.allocUnsafe(frameHeadBytes(length));
  writeFrameHead(head, length);
  return head;
}

function frameHeadBytes(length: number): number {
  if (length < length16) return 2;
  return length < 65_536 ? 4 : 10;
}

function writeFrameHead(frame: Buffer, length: number): void {
  frame[0] = finalText;
  if (length < length16) {
    frame[1] = length;
  } else if (length < 65_536) {
    frame[1] = length16;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = length64;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
}
