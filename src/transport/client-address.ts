import type { IncomingMessage } from "node:http";
import { isIP, type BlockList } from "node:net";

/** Who is at the other end: the connection, or whom trusted proxies say they speak for. */
export function clientAddressOf(request: IncomingMessage, trusted: BlockList): string {
  const forwarded = request.headers["x-forwarded-for"]?.toString().split(",") ?? [];
  let address = plain(request.socket.remoteAddress ?? "");
  // Each proxy appends whom it saw: only what a trusted one wrote is believed.
  while (isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")) {
    const before = plain(forwarded.pop()?.trim() ?? "");
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** IPv4 as IPv4, also on a socket that takes both. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
