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
): (settled: number) => Promise<Recovered<Here>> {
  let gathering: { from: number; readonly result: Promise<Recovered<Here>> } | undefined;

  function gather(from: number) {
    const begun = { from };
    const result = new Promise<void>((resolve) => setTimeout(resolve, limits.feedGather)).then(async () => {
      gathering = undefined;
      const here = look();
      return { here, states: await read(begun.from) };
    });
    return Object.assign(begun, { result });
  }

  return async (settled) => {
    gathering ??= gather(settled);
    gathering.from = Math.min(gathering.from, settled);
    const { states, here } = await gathering.result;
    return { here, states: states?.filter(({ version }) => version > settled) };
  };
}
