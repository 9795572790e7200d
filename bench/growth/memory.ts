import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { metricOf } from "../feed/programs.js";
import type { Program } from "../processes.js";

/** What a program keeps, garbage left out. */
export interface Kept {
  /** null where the system does not tell. */
  readonly residentBytes: number | null;
  /** JavaScript's heap, and buffers outside of it; null when the program does not tell. */
  readonly heapBytes: number | null;
}

/** Setting of a Node program that is to be told to collect its garbage through this port. */
export const inspectedAt = (port: number) => ({ NODE_OPTIONS: `--inspect=127.0.0.1:${port}` });

/** Memory after a collection: without one, garbage of the moment hides what a hundred of anything take. */
export async function keptBy(program: Program, port: number): Promise<Kept> {
  await collectGarbage(port);
  const [heap, external] = await Promise.all(
    ["nodejs_heap_size_used_bytes", "nodejs_external_memory_bytes"].map((name) => metricOf(program, name)),
  );
  return {
    residentBytes: program.residentBytes(),
    heapBytes: heap == null || external == null ? null : heap + external,
  };
}

async function collectGarbage(port: number): Promise<void> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  if (target === undefined) throw new Error(`nothing can be inspected at port ${port}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once("open", () => socket.send('{"id":1,"method":"HeapProfiler.collectGarbage"}'));
    socket.once("message", resolve);
  });
  socket.close();
  // Freed pages go back a little later.
  await pause(500);
}

/** What was added, for each of so many. */
export function perEach(before: Kept, after: Kept, count: number): Kept {
  const each = (key: keyof Kept) => {
    const [first, last] = [before[key], after[key]];
    return first === null || last === null ? null : (last - first) / count;
  };
  return { residentBytes: each("residentBytes"), heapBytes: each("heapBytes") };
}
