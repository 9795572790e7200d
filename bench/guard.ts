import { contenders } from "./contenders.js";
import { measure, type Measured, type Sample } from "./measure.js";
import { guard } from "./scenarios.js";

/** What the gateway takes for one wall, by the hand-written minimum in the same run. */
export interface Guard {
  /** null where the system does not tell. */
  readonly cpuRatio: number | null;
  readonly upstreamCalls: number;
  readonly upstreamBytesRatio: number;
}

/** Short: for a bound that only a gross mistake misses. The lowest round counts, as noise only adds. */
export async function measureGuard(): Promise<Guard> {
  const [limit, gateway] = await measure(guard, contenders, { rounds: 5, roundMs: 500, warmUpMs: 2_000 });
  if (limit === undefined || gateway === undefined) throw new Error("nothing was measured");
  const ratios = (field: keyof Sample) =>
    gateway.samples.map((sample, round) => part(sample[field], limit, field, round));
  const cpu = ratios("cpuMsPerQuery").filter((ratio) => ratio !== null);
  return {
    cpuRatio: cpu.length === 0 ? null : Math.min(...cpu),
    upstreamCalls: Math.max(...gateway.samples.map(({ upstreamCallsPerQuery }) => upstreamCallsPerQuery)),
    upstreamBytesRatio: Math.max(...ratios("upstreamKbPerQuery").filter((ratio) => ratio !== null)),
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
