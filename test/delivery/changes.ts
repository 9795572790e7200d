import { setTimeout as pause } from "node:timers/promises";
import { createRandom } from "./random.js";
import type { ChangeEvent } from "./schedule.js";
import { episodeName, laneName, type Timeline } from "./timeline.js";
import type { Commit, Upstream } from "./upstream.js";

/** Episodes of a lane, and what is done to them. Which ones an event is about comes from the lane's seed. */
export interface Changes {
  make(event: ChangeEvent): Promise<void>;
  /** Everything that was committed. */
  readonly commits: readonly Commit[];
}

interface OwnEpisode {
  readonly updatedAtMs: number;
  readonly visibleFromMs: number;
  readonly isClosed: boolean;
}

/** How long after its time a late commit may still be on its way. */
const lateMarginMs = 500;
/** How far back the stamps of a tie may lie: behind what everybody has seen already. */
const longestTieMs = 500;
const longestPauseMs = 60;

export function createChanges(
  seed: number,
  cameras: readonly string[],
  upstream: Upstream,
  timeline: Timeline,
): Changes {
  const random = createRandom(seed, "choices");
  const name = laneName(seed);
  const commits: Commit[] = [];
  const own = new Map<string, OwnEpisode>();

  const keep = (made: readonly Commit[], isClosed = false): void => {
    for (const commit of made) {
      const before = own.get(commit.id);
      commits.push(commit);
      timeline.note(episodeName(commit.id), `${name} commits ${commit.updatedAtMs}${lateText(commit)}`);
      own.set(commit.id, {
        updatedAtMs: Math.max(commit.updatedAtMs, before?.updatedAtMs ?? 0),
        visibleFromMs: Math.max(commit.visibleFromMs, before?.visibleFromMs ?? 0),
        isClosed: isClosed || (before?.isClosed ?? false),
      });
    }
  };
  const some = (count: number, fits: (episode: OwnEpisode) => boolean = () => true): readonly string[] => {
    const fitting = [...own].filter(([, episode]) => fits(episode));
    return random.some(fitting, count).map(([id]) => id);
  };
  const tie = async (): Promise<number> => (await upstream.now()) - random.int(0, longestTieMs);

  const updateAgain = async (times: number): Promise<void> => {
    const update = some(1);
    for (let turn = 0; turn < times; turn += 1) {
      keep(await upstream.change({ update }));
      await pause(random.int(0, longestPauseMs));
    }
  };
  const updateTied = async (count: number): Promise<void> => {
    const stamp = await tie();
    const update = some(count, ({ updatedAtMs }) => updatedAtMs < stamp);
    keep(await upstream.change({ update, updatedAtMs: stamp }));
  };
  const remove = async (count: number): Promise<void> => {
    const seen = some(count, ({ visibleFromMs }) => visibleFromMs + lateMarginMs < performance.now());
    await upstream.change({ delete: seen });
    for (const id of seen) {
      timeline.note(episodeName(id), `${name} deletes it`);
      own.delete(id);
    }
  };

  const make = async (event: ChangeEvent): Promise<void> => {
    const camera = random.pick(cameras);
    switch (event.kind) {
      case "open": {
        const { count, commitAfterMs } = event;
        return keep(await upstream.change({ open: count, camera, commitAfterMs }));
      }
      case "open tied":
        return keep(await upstream.change({ open: event.count, camera, updatedAtMs: await tie() }));
      case "update": {
        const { count, commitAfterMs } = event;
        return keep(await upstream.change({ update: some(count), commitAfterMs }));
      }
      case "update tied":
        return updateTied(event.count);
      case "update one again and again":
        return updateAgain(event.times);
      case "close": {
        const close = some(event.count, ({ isClosed }) => !isClosed);
        return keep(await upstream.change({ close, commitAfterMs: event.commitAfterMs }), true);
      }
      case "delete":
        return remove(event.count);
    }
  };
  return { make, commits };
}

function lateText({ visibleFromMs }: Commit): string {
  const lateMs = Math.round(visibleFromMs - performance.now());
  return lateMs > 0 ? `, not seen for another ${lateMs} ms` : "";
}
