import { measureCold, type Cold } from "./cold.js";
import { gateway, limit } from "./contenders.js";
import { measure, type Measured, type Sample } from "./measure.js";
import { guard, questions } from "./scenarios.js";

/** What the gateway takes, by the hand-written minimum in the same run: of a wall under load, and of one of each question. */
export interface Guard {
  /** null where the system does not tell. */
  readonly cpuRatio: number | null;
  readonly upstreamCalls: number;
  readonly upstreamBytesRatio: number;
  readonly cold: readonly Cold[];
}

/** Short: for a bound that only a gross mistake misses. The lowest round counts, as noise only adds. */
export async function measureGuard(): Promise<Guard> {
  const effort = { rounds: 5, roundMs: 500, warmUpMs: 2_000 };
  const [least, measured] = await measure(guard, [limit, gateway], effort);
  if (least === undefined || measured === undefined) throw new Error("nothing was measured");
  const ratios = (field: keyof Sample) =>
    measured.samples.map((sample, round) => part(sample[field], least, field, round));
  const cpu = ratios("cpuMsPerQuery").filter((ratio) => ratio !== null);
  return {
    cpuRatio: cpu.length === 0 ? null : Math.min(...cpu),
    upstreamCalls: Math.max(...measured.samples.map(({ upstreamCallsPerQuery }) => upstreamCallsPerQuery)),
    upstreamBytesRatio: Math.max(...ratios("upstreamKbPerQuery").filter((ratio) => ratio !== null)),
    cold: await measureCold(questions),
  };
}

function part(
  value: number | null,
  { samples }: Measured,
  field: keyof Sample,
  round: number,
): number | null {
  const whole = samples[round]?.[field] ?? null;
  return value === null || whole === null ? null : value / whole;
}
