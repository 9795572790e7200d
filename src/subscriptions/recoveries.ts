import { limits } from "../limits.js";
import type { State } from "./topic.js";

/** What Watcher tells of the time since a settled moment; `states` undefined: too much. */
export interface Recovered<Place> {
  readonly states: readonly State[] | undefined;
  /** Where the feed was before Watcher was asked: what follows there is not in the states, or is once more. */
  readonly place: Place;
}

/**
 * Those who come back at the same time, because the gateway or its store was away, are served by one look at Watcher: from
 * the earliest moment that any of them asks for.
 */
export function createRecoveries<Place>(
  read: (settled: number) => Promise<readonly State[] | undefined>,
  here: () => Place,
): (settled: number) => Promise<Recovered<Place>> {
  let gathering: { from: number; readonly result: Promise<Recovered<Place>> } | undefined;

  function gather(from: number) {
    const begun = { from };
    const result = new Promise<void>((resolve) => setTimeout(resolve, limits.feedGather)).then(async () => {
      gathering = undefined;
      const place = here();
      return { place, states: await read(begun.from) };
    });
    return Object.assign(begun, { result });
  }

  return async (settled) => {
    gathering ??= gather(settled);
    gathering.from = Math.min(gathering.from, settled);
    const { states, place } = await gathering.result;
    return { place, states: states?.filter(({ version }) => version > settled) };
  };
}
