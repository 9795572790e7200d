import { limits } from "../limits.js";

export interface Pinged {
  readonly socket: {
    ping(): void;
    terminate(): void;
    on(event: "pong", listener: () => void): unknown;
  };
  /** It has answered the last ping. */
  isAlive: boolean;
  /** When it was sent something first after its last pong, Unix milliseconds. */
  unreadSince: number | undefined;
}

export interface Pings {
  /** Looks after a socket until the result is called. */
  keepAlive(pinged: Pinged): () => void;
  close(): void;
}

/** Sockets are pinged in so many groups, one after another. */
const groupCount = 24;

/**
 * Pings keep connections alive behind proxies. One that answers none is gone; one that has something to read first may only
 * be slow, and gets more time. What was sent may wait for long in buffers of the system: that it was taken tells nothing.
 *
 * Many are pinged at a time: a timer for each socket takes memory, and to wake up for a single ping costs many times the ping.
 */
export function createPings(): Pings {
  const groups = Array.from({ length: groupCount }, () => new Set<Pinged>());
  let turn = 0;
  let joined = 0;
  const timer = setInterval(() => {
    turn = (turn + 1) % groupCount;
    groups[turn]?.forEach(ping);
  }, limits.socketPing / groupCount);
  // Sockets keep the process, not what looks after them.
  timer.unref();

  return {
    keepAlive: (pinged) => {
      // Those who come at once are pinged one group after another as well.
      joined = (joined + 1) % groupCount;
      const group = groups[joined];
      group?.add(pinged);
      pinged.socket.on("pong", () => {
        pinged.isAlive = true;
        pinged.unreadSince = undefined;
      });
      return () => void group?.delete(pinged);
    },
    close: () => clearInterval(timer),
  };
}

function ping(pinged: Pinged): void {
  const { socket, isAlive, unreadSince } = pinged;
  if (!isAlive && (unreadSince === undefined || Date.now() - unreadSince > limits.socketStall))
    socket.terminate();
  else {
    pinged.isAlive = false;
    socket.ping();
  }
}
