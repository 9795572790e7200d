import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Addresses that begin with the same bits. */
interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: "ipv4" | "ipv6";
}

/** Tells who is at the other end: the connection, or whom trusted proxies say they speak for. */
export function createAddressOf(proxies: readonly Network[]): (request: IncomingMessage) => string {
  if (proxies.length === 0) return (request) => plain(request.socket.remoteAddress ?? "");
  const trusted = new BlockList();
  for (const { address, bits, family } of proxies) trusted.addSubnet(address, bits, family);
  const isTrusted = (address: string) => {
    const version = isIP(address);
    return version !== 0 && trusted.check(address, version === 6 ? "ipv6" : "ipv4");
  };

  return (request) => {
    const forwarded = request.headers["x-forwarded-for"]?.toString().split(",") ?? [];
    let address = plain(request.socket.remoteAddress ?? "");
    // Each proxy appends whom it saw: only what a trusted one wrote is believed.
    while (isTrusted(address)) {
      const before = plain(forwarded.pop()?.trim() ?? "");
      if (isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/** Without the port that some balancers add, and IPv4 as IPv4, also on a socket that takes both. */
function plain(address: string): string {
  const host = /^\[([\da-f:.]+)\](?::\d+)?$/i.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1];
  return (host ?? address).replace(/^::ffff:(?=\d+\.)/i, "");
}
