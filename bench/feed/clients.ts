/**
 * The subscribers of all contenders, in a process of their own. They read as little as they can of what arrives: which
 * message it is can be seen from its end, where the cursor stands.
 */
import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import { createAnswering, listen } from "./answering.js";
import type { Open, Opened, Received } from "./wire.js";

const query =
  "subscription ($after: String) { episodeChanges(after: $after) {" +
  " changes { kind episode { key title updatedAt } } recovery { outcome } cursor } }";
/** The end of a message that holds its cursor. */
const tailBytes = 80;
const firstMessageDeadline = 60_000;

/** Sockets by the address that they are connected to. */
const groups = new Map<string, Group>();

interface Group {
  readonly sockets: Set<WebSocket>;
  received: Map<string, { readonly text: string; readonly at: number[] }>;
}

function groupOf(url: string): Group {
  let group = groups.get(url);
  if (group === undefined) groups.set(url, (group = { sockets: new Set(), received: new Map() }));
  return group;
}

function take(group: Group, data: Buffer): void {
  const tail = data.toString("latin1", Math.max(0, data.length - tailBytes));
  const key = `${data.length} ${tail}`;
  const present = group.received.get(key);
  if (present === undefined) group.received.set(key, { text: data.toString(), at: [Date.now()] });
  else present.at.push(Date.now());
}

/** Resolves with the first message of the subscription. */
function openOne({ url, authorization, after }: Open, group: Group): Promise<string> {
  const socket = new WebSocket(url.replace("http", "ws"), "graphql-transport-ws", {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  group.sockets.add(socket);
  const send = (message: unknown) => socket.send(JSON.stringify(message));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no first message in time")), firstMessageDeadline);
    socket.once("open", () => send({ type: "connection_init", payload: { authorization } }));
    socket.once("message", () => {
      // Clients of graphql-ws make an id of their own for each operation.
      send({ id: randomUUID(), type: "subscribe", payload: { query, variables: { after } } });
      socket.once("message", (first: Buffer) => {
        clearTimeout(timer);
        socket.on("message", (data: Buffer) => take(group, data));
        const text = first.toString();
        if (text.includes('"errors"') || !text.includes('"type":"next"')) reject(new Error(text));
        else resolve(text);
      });
    });
    socket.on("error", (error) => reject(error));
    socket.once("close", (code, reason) => {
      group.sockets.delete(socket);
      reject(new Error(`closed with ${code} ${reason.toString()}`));
    });
  });
}

async function open(wanted: Open): Promise<Opened> {
  const group = groupOf(wanted.url);
  const firsts: string[] = [];
  const failures: string[] = [];
  const started = performance.now();
  let begun = 0;
  async function openSome(): Promise<void> {
    while (begun < wanted.count) {
      begun += 1;
      try {
        firsts.push(await openOne(wanted, group));
      } catch (error) {
        failures.push(String(error));
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(wanted.atOnce, wanted.count) }, openSome));
  return {
    milliseconds: performance.now() - started,
    failed: failures.length,
    failures: failures.slice(0, 3),
    cursor: /"cursor":"([^"]+)"/.exec(firsts.at(-1) ?? "")?.[1] ?? "",
    recovered: firsts.filter((text) => text.includes('"outcome":"RECOVERED"')).length,
  };
}

async function close({ url }: { readonly url: string }): Promise<null> {
  const closing = [...groupOf(url).sockets];
  const closed = closing.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
  for (const socket of closing) socket.terminate();
  await Promise.all(closed);
  groups.delete(url);
  return null;
}

/** What has arrived since it was asked last. */
function received({ url }: { readonly url: string }): readonly Received[] {
  const group = groupOf(url);
  const messages = [...group.received.values()];
  group.received = new Map();
  return messages;
}

/** How many have arrived since then. */
function count({ url }: { readonly url: string }): number {
  return [...groupOf(url).received.values()].reduce((sum, { at }) => sum + at.length, 0);
}

listen(
  createAnswering({ "/open": open, "/close": close, "/received": received, "/count": count }),
  "Clients",
);
