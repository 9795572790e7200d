import { limits } from "../limits.js";
import { isBefore, type FeedLogs, type LogEntry } from "./feed-log.js";

interface Log {
  epoch: string;
  entries: LogEntry[];
  number: number;
  writtenAt: number;
}

/** The logs of a process that is alone. Bounded by length; a log that nobody writes to is forgotten at its age. */
export function createMemoryLogs(keepSeconds: number, now: () => number): FeedLogs {
  const logs = new Map<string, Log>();
  const holders = new Map<string, string>();
  const listeners: ((scope: string) => void)[] = [];
  const tell = (scope: string) => {
    // As from a store: never within the call that caused it.
    setImmediate(() => {
      for (const listener of listeners) listener(scope);
    });
  };

  function find(scope: string): Log | undefined {
    const oldest = now() - keepSeconds * 1000;
    for (const [name, { writtenAt }] of logs) if (writtenAt < oldest) logs.delete(name);
    return logs.get(scope);
  }

  function stateOf(scope: string) {
    const log = find(scope);
    return { epoch: log?.epoch, last: log?.entries.at(-1)?.id ?? "0-0" };
  }

  const isHolder = (scope: string, term: string) => holders.get(scope) === term;

  return {
    claim: (scope, term, how) => {
      if (how === "take" && !holders.has(scope)) holders.set(scope, term);
      return Promise.resolve({ leads: isHolder(scope, term), ...stateOf(scope) });
    },
    release: (scope, term) => {
      if (isHolder(scope, term)) holders.delete(scope);
      tell(scope);
      return Promise.resolve();
    },
    begin: (scope, term, epoch) => {
      if (isHolder(scope, term)) logs.set(scope, { epoch, entries: [], number: 0, writtenAt: now() });
      return Promise.resolve(isHolder(scope, term));
    },
    append: (scope, term, epoch, text) => {
      const log = find(scope);
      if (log?.epoch !== epoch || !isHolder(scope, term)) return Promise.resolve(false);
      log.number += 1;
      log.writtenAt = now();
      log.entries.push({ id: `${log.writtenAt}-${log.number}`, text });
      if (log.entries.length > limits.feedEntries) log.entries.shift();
      tell(scope);
      return Promise.resolve(true);
    },
    read: (scope, after, count) => {
      const entries = find(scope)?.entries ?? [];
      const start = entries.findLastIndex(({ id }) => !isBefore(after, id)) + 1;
      return Promise.resolve({
        ...stateOf(scope),
        entries: entries.slice(start, start + count),
        first: entries[0]?.id,
      });
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
