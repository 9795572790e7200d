import { z } from "zod";
import type { EpisodeChange, EpisodeState, Simulator } from "../support/simulator.js";
import { upstreamFaults, type UpstreamFault } from "./schedule.js";

/** One state of an episode that Watcher was made to commit. */
export interface Commit {
  readonly id: string;
  readonly camera: string;
  readonly updatedAtMs: number;
  /** Nobody can have seen it before, by the clock of this process. */
  readonly visibleFromMs: number;
}

/** What Watcher holds when nothing changes any more. */
export interface Truth {
  readonly episodes: ReadonlyMap<string, EpisodeState>;
  readonly deleted: ReadonlySet<string>;
}

/** Watcher as the proof changes, breaks and reads it. */
export interface Upstream {
  change(change: EpisodeChange): Promise<readonly Commit[]>;
  /** Watcher's clock. */
  now(): Promise<number>;
  skew(skewMs: number): Promise<void>;
  /** For the next lists of episodes that this user asks for. */
  break(login: string, fault: UpstreamFault, times: number): Promise<void>;
  /** Ends all faults. Resolves with how often each happened since the last time. */
  mend(): Promise<ReadonlyMap<UpstreamFault, number>>;
  /** Everything, once no late commit is waiting any more. */
  truth(): Promise<Truth | undefined>;
  /** Names of the cameras that a user may see. */
  camerasOf(login: string): Promise<readonly string[]>;
}

const rules = z.array(z.object({ times: z.number(), match: z.unknown(), action: z.unknown() }));
const streams = z.object({ streams: z.array(z.object({ name: z.string() })) });

export function createUpstream(simulator: Simulator): Upstream {
  return {
    change: async (change) => {
      const sentAtMs = performance.now();
      const late = "commitAfterMs" in change ? (change.commitAfterMs ?? 0) : 0;
      const changed = await simulator.changeEpisodes(change);
      return changed.map((episode) => ({ ...episode, visibleFromMs: sentAtMs + late }));
    },
    now: async () => (await simulator.episodes([])).now,
    skew: async (skewMs) => {
      await simulator.control("PUT", "/clock", { skewMs });
    },
    truth: async () => {
      const { episodes, deleted, pending } = await simulator.episodes();
      if (pending > 0) return undefined;
      return {
        episodes: new Map(episodes.map((episode) => [episode.id, episode])),
        deleted: new Set(deleted),
      };
    },
    camerasOf: async (login) => {
      const list = streams.parse(await simulator.get("/streams?select=name&limit=1000", login));
      return list.streams.map(({ name }) => name);
    },
    ...createFaultRules(simulator),
  };
}

/** The simulator takes all its rules at once, so they are counted and replaced one caller after the other. */
function createFaultRules(simulator: Simulator): Pick<Upstream, "break" | "mend"> {
  const planned = new Map<UpstreamFault, number>();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(act);
    turn = result.catch(() => undefined);
    return result;
  };
  const left = async () => rules.parse(await simulator.control("GET", "/faults"));
  return {
    break: (login, fault, times) =>
      inTurn(async () => {
        planned.set(fault, (planned.get(fault) ?? 0) + times);
        const match = { operationId: "episodes_list", user: login };
        const rule = { match, times, action: upstreamFaults[fault].action };
        await simulator.control("PUT", "/faults", [...(await left()), rule]);
      }),
    mend: () =>
      inTurn(async () => {
        const unused = await left();
        await simulator.control("PUT", "/faults", []);
        const happened = new Map(planned);
        planned.clear();
        for (const [fault, times] of happened) {
          const action = JSON.stringify(upstreamFaults[fault].action);
          const same = unused.filter((rule) => JSON.stringify(rule.action) === action);
          happened.set(fault, times - same.reduce((sum, rule) => sum + rule.times, 0));
        }
        return happened;
      }),
  };
}
