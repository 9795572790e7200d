import { createRandom, keysOf, type Random, type Weighted } from "./random.js";

/** What happens in a round, worked out from its seeds alone before anything starts. Times in milliseconds. */

export const lanesPerRound = 16;
export const gatewayCount = 3;
/** Faults begin within this time; the last ones may take some seconds more. */
export const scheduleMs = 4_500;

interface UpstreamFaultKind {
  /** For the simulator. */
  readonly action: string | Readonly<Record<string, unknown>>;
  readonly weight: number;
  /** So often in a row at most. */
  readonly mostTimes: number;
}

const kindOf = (
  action: UpstreamFaultKind["action"],
  { weight = 1, mostTimes = 3 } = {},
): UpstreamFaultKind => ({ action, weight, mostTimes });

/** What goes wrong with Watcher's list of episodes. */
export const upstreamFaults = {
  "status 500": kindOf({ status: 500 }),
  "status 502": kindOf({ status: 502 }),
  "status 503": kindOf({ status: 503 }),
  "status 429": kindOf({ status: 429 }),
  "connection reset": kindOf("reset"),
  "answer lost": kindOf("lost"),
  "body truncated": kindOf("truncate"),
  "html instead of json": kindOf("html"),
  // More in a row say that the account is refused.
  "empty 401": kindOf("empty401", { mostTimes: 1 }),
  "body is garbage": kindOf("garbage"),
  "json of another shape": kindOf("wrongShape"),
  // Whoever waits for an answer that never comes waits long, and the whole round with it.
  "never answered": kindOf("hang", { weight: 0.15, mostTimes: 1 }),
  "slow answer": kindOf({ delayMs: 1_500 }),
  "pages of 7": kindOf({ maxLimit: 7 }, { mostTimes: 12 }),
};

export type UpstreamFault = keyof typeof upstreamFaults;

export type ChangeEvent =
  | { readonly kind: "open"; readonly count: number; readonly commitAfterMs: number }
  | { readonly kind: "open tied"; readonly count: number }
  | { readonly kind: "update"; readonly count: number; readonly commitAfterMs: number }
  | { readonly kind: "update tied"; readonly count: number }
  | { readonly kind: "update one again and again"; readonly times: number }
  | { readonly kind: "close"; readonly count: number; readonly commitAfterMs: number }
  | { readonly kind: "delete"; readonly count: number };

export type LaneEvent =
  | ChangeEvent
  | { readonly kind: "cut"; readonly subscriber: number }
  | { readonly kind: "upstream"; readonly fault: UpstreamFault; readonly times: number };

export type ClusterFault =
  | { readonly kind: "kill"; readonly gateway: number; readonly replaceAfterMs: number }
  | { readonly kind: "drain"; readonly gateway: number; readonly replaceAfterMs: number }
  | { readonly kind: "pause"; readonly gateway: number; readonly forMs: number }
  | { readonly kind: "flush" }
  | { readonly kind: "restart"; readonly signal: "SIGTERM" | "SIGKILL"; readonly startAfterMs: number }
  | { readonly kind: "freeze"; readonly forMs: number }
  | { readonly kind: "skew"; readonly skewMs: number };

export type Timed<Event> = Event & { readonly atMs: number };

export type FilterKind = "none" | "cameras" | "unseen camera" | "kinds" | "closed";

export interface SubscriberPlan {
  readonly filter: FilterKind;
  readonly snapshot: number | null;
  /** 0: before anything happens. */
  readonly joinsAtMs: number;
}

export interface LanePlan {
  readonly seed: number;
  readonly signsInBy: "session" | "basic";
  /** Costs the gateway a call for each batch. */
  readonly selectsDetections: boolean;
  readonly subscribers: readonly SubscriberPlan[];
  readonly events: readonly Timed<LaneEvent>[];
}

export interface RoundPlan {
  readonly round: number;
  readonly lanes: readonly LanePlan[];
  readonly faults: readonly Timed<ClusterFault>[];
}

export const roundOf = (seed: number): number => Math.floor(seed / lanesPerRound);

/** Seeds round × lanesPerRound and the following ones, a lane each. */
export function planRound(round: number): RoundPlan {
  const lanes = Array.from({ length: lanesPerRound }, (_, index) => planLane(round * lanesPerRound + index));
  return { round, lanes, faults: planFaults(createRandom(round, "faults")) };
}

export function planLane(seed: number): LanePlan {
  const random = createRandom(seed, "lane");
  const count = random.int(6, 12);
  // Something to change later.
  const first: Timed<LaneEvent> = { kind: "open", count: random.int(2, 12), commitAfterMs: 0, atMs: 0 };
  const events = Array.from({ length: count }, () => ({ ...planEvent(random), atMs: moment(random) }));
  return {
    seed,
    signsInBy: random.chance(0.75) ? "session" : "basic",
    selectsDetections: random.chance(0.1),
    subscribers: planSubscribers(random),
    events: [first, ...inOrder(events)],
  };
}

function planSubscribers(random: Random): readonly SubscriberPlan[] {
  const filters: readonly FilterKind[] = ["cameras", "unseen camera", "kinds", "closed"];
  const first: SubscriberPlan = { filter: "none", snapshot: null, joinsAtMs: 0 };
  const others = Array.from({ length: random.int(1, 2) }, (_, index): SubscriberPlan => {
    const isLate = index === 1 || random.chance(0.3);
    return {
      filter: isLate && random.chance(0.5) ? "none" : random.pick(filters),
      snapshot: random.chance(isLate ? 0.7 : 0.2) ? 50 : null,
      joinsAtMs: isLate ? moment(random) : 0,
    };
  });
  return [first, ...others];
}

const laneEvents: Readonly<Record<LaneEvent["kind"], Weighted>> = {
  open: { weight: 5 },
  "open tied": { weight: 2 },
  update: { weight: 4 },
  "update tied": { weight: 1.5 },
  "update one again and again": { weight: 1.5 },
  close: { weight: 3 },
  delete: { weight: 1 },
  cut: { weight: 2.5 },
  upstream: { weight: 3 },
};

function planEvent(random: Random): LaneEvent {
  const kind = random.choose(laneEvents);
  switch (kind) {
    case "open":
    case "update":
    case "close":
      return { kind, count: burst(random), commitAfterMs: random.chance(0.3) ? random.int(20, 2_000) : 0 };
    case "open tied":
    case "update tied":
      return { kind, count: burst(random) };
    case "update one again and again":
      return { kind, times: random.int(2, 8) };
    case "delete":
      return { kind, count: random.int(1, 4) };
    case "cut":
      return { kind, subscriber: random.int(0, 2) };
    case "upstream":
      return planUpstreamFault(random);
  }
}

function planUpstreamFault(random: Random): LaneEvent {
  const fault = random.choose(upstreamFaults);
  return { kind: "upstream", fault, times: random.int(1, upstreamFaults[fault].mostTimes) };
}

const bursts = { few: { weight: 12 }, many: { weight: 4 }, page: { weight: 0.7 }, pages: { weight: 0.3 } };

/** Mostly few; now and then around the size of a page, or of two. */
function burst(random: Random): number {
  switch (random.choose(bursts)) {
    case "few":
      return random.int(1, 8);
    case "many":
      return random.int(9, 90);
    case "page":
      return random.int(495, 505);
    case "pages":
      return random.int(950, 1_200);
  }
}

const clusterFaults: Readonly<Record<ClusterFault["kind"], Weighted>> = {
  kill: { weight: 2 },
  drain: { weight: 1 },
  pause: { weight: 6 },
  flush: { weight: 2 },
  restart: { weight: 1.5 },
  freeze: { weight: 1.5 },
  skew: { weight: 2 },
};

function planFaults(random: Random): readonly Timed<ClusterFault>[] {
  const faults = Array.from({ length: random.int(3, 6) }, () => ({
    ...planFault(random),
    atMs: moment(random),
  }));
  const hit = new Set<number>();
  // One process suffers once in a round, so that no fault waits for another.
  const first = faults.filter((fault) => {
    if (!("gateway" in fault)) return true;
    if (hit.has(fault.gateway)) return false;
    hit.add(fault.gateway);
    return true;
  });
  return inOrder(first);
}

function planFault(random: Random): ClusterFault {
  const kind = random.choose(clusterFaults);
  const gateway = random.int(0, gatewayCount - 1);
  switch (kind) {
    case "kill":
    case "drain":
      return { kind, gateway, replaceAfterMs: random.int(100, 1_000) };
    case "pause":
      // Shorter than what a gateway takes for a death, and so long that another has taken over and gone on.
      return {
        kind,
        gateway,
        forMs: random.chance(0.6) ? random.int(4_500, 7_500) : random.int(1_000, 3_000),
      };
    case "flush":
      return { kind };
    case "restart":
      return {
        kind,
        signal: random.pick(["SIGTERM", "SIGKILL"] as const),
        startAfterMs: random.int(0, 1_500),
      };
    case "freeze":
      return { kind, forMs: random.int(500, 2_000) };
    case "skew":
      // Steps go up to twice as far.
      return { kind, skewMs: random.int(-1_500, 1_500) };
  }
}

/** Every kind of thing that a proof as a whole must have seen. */
export const kindsOfFaults: readonly string[] = [
  ...keysOf(laneEvents).filter((kind) => kind !== "upstream"),
  "late commit",
  "subscription with snapshot",
  ...keysOf(clusterFaults),
  ...keysOf(upstreamFaults),
];

const moment = (random: Random): number => random.int(0, scheduleMs);

function inOrder<Event extends { readonly atMs: number }>(events: readonly Event[]): readonly Event[] {
  return [...events].sort((one, other) => one.atMs - other.atMs);
}
