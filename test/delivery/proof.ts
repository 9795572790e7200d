import { startCluster, type Cluster } from "./cluster.js";
import { runRound, type RoundResult } from "./round.js";
import { kindsOfFaults } from "./schedule.js";
import { addCounts } from "./timeline.js";

/** Rounds one after the other, on processes that several of them share. */
export interface Proof {
  run(round: number): Promise<RoundResult>;
  /** How often each kind of thing happened so far. */
  readonly counts: ReadonlyMap<string, number>;
  /** Kinds of faults that have not happened yet. */
  missing(): readonly string[];
  close(): Promise<void>;
}

/** Watcher's simulator keeps 20,000 episodes: what it drops must not be of the round. */
const roundsOfCluster = 5;

export function createProof(): Proof {
  const counts = new Map<string, number>();
  let cluster: Promise<Cluster> | undefined;
  let used = 0;

  const close = async (): Promise<void> => (await cluster)?.close();
  const fresh = async (): Promise<Cluster> => {
    await close();
    used = 0;
    cluster = startCluster();
    return cluster;
  };
  return {
    counts,
    run: async (round) => {
      const current = await (cluster === undefined || used === roundsOfCluster ? fresh() : cluster);
      used += 1;
      const result = await runRound(current, round);
      addCounts(counts, result.timeline.counts);
      // Whatever is left of what went wrong must not spoil the next ones.
      if (result.findings.length > 0) used = roundsOfCluster;
      return result;
    },
    missing: () => kindsOfFaults.filter((kind) => (counts.get(kind) ?? 0) === 0),
    close,
  };
}

/** What happened how often, a line each. */
export function countLines(counts: ReadonlyMap<string, number>): readonly string[] {
  const known = new Set(kindsOfFaults);
  const line = ([what, times]: readonly [string, number]) => `${String(times).padStart(8)}  ${what}`;
  const faults = kindsOfFaults.map((kind) => line([kind, counts.get(kind) ?? 0]));
  const others = [...counts].filter(([what]) => !known.has(what)).map(line);
  return ["   times  fault or event", ...faults, "   times  and by itself", ...others.sort()];
}
