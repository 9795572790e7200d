import { setTimeout as pause } from "node:timers/promises";
import { limits } from "../limits.js";
import type { State } from "./topic.js";

/** What Watcher tells of the time since a settled moment; `states` undefined: too much. */
export interface Recovered<Here> {
  readonly states: readonly State[] | undefined;
  /** How the feed stood before Watcher was asked: what follows there is not in the states, or is once more. */
  readonly here: Here;
}

/**
 * Those who come back at the same time, because the gateway or its store was away, are served by one look at Watcher: from
 * the earliest moment that any of them asks for.
 */
export function createRecoveries<Here>(
  read: (settled: number) => Promise<readonly State[] | undefined>,
  look: () => Here,
  now: () => number,
): (settled: number) => Promise<Recovered<Here>> {
  /** The last look: good for those who come a moment later, from their place on. */
  let recent:
    { readonly from: number; readonly until: number; readonly result: Promise<Recovered<Here>> } | undefined;
  let gathering: { from: number; readonly result: Promise<Recovered<Here>> } | undefined;

  function gather(from: number) {
    const begun = { from };
    const result = pause(limits.feedGather).then(async () => {
      gathering = undefined;
      const here = look();
      const reading = read(begun.from).then((states) => ({ here, states }));
      recent = { from: begun.from, until: now() + limits.feedGathered, result: reading };
      reading.catch(() => (recent = undefined));
      return reading;
    });
    return Object.assign(begun, { result });
  }

  function shared(settled: number): Promise<Recovered<Here>> {
    if (recent !== undefined && recent.from <= settled && now() < recent.until) return recent.result;
    gathering ??= gather(settled);
    gathering.from = Math.min(gathering.from, settled);
    return gathering.result;
  }

  return async (settled) => {
    const { states, here } = await shared(settled);
    return { here, states: states?.filter(({ version }) => version > settled) };
  };
}
