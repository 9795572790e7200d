import { setTimeout as pause } from "node:timers/promises";
import { createAccount } from "./account.js";
import { check, findLateWriters, findLost, type Finding, type History } from "./checks.js";
import type { Cluster } from "./cluster.js";
import { startLane, type Lane } from "./lane.js";
import { createRandom } from "./random.js";
import { planRound, type ClusterFault, type RoundPlan, type Timed } from "./schedule.js";
import { createTimeline, episodeName, everybody, laneName, type Timeline } from "./timeline.js";
import type { Truth } from "./upstream.js";

/** What came of the seeds of one round. */
export interface RoundResult {
  readonly round: number;
  readonly findings: readonly Finding[];
  readonly timeline: Timeline;
  readonly deliveries: number;
  readonly seconds: number;
}

/** How long subscribers may take until they have heard of everything. */
const catchUpMs = 90_000;
/** How long what comes twice has to show. */
const settleMs = 1_000;
const firstBatchMs = 60_000;
const lookMs = 200;

/** Logins that see different cameras, some of which are the same. */
const logins = [
  ...["admin", "operator", "guard", "visitor", "retail", "user-1", "user-2"],
  ...[1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 14].map((number) => `member-${number}`),
];
const camerasOfLane = 3;

/** Runs the seeds of a round at once. Faults of processes and of Redis are everybody's. */
export async function runRound(cluster: Cluster, round: number): Promise<RoundResult> {
  const beganAt = performance.now();
  const timeline = createTimeline();
  const plan = planRound(round);
  const complaintsBefore = new Set(cluster.complaints());
  const lanes = await startLanes(cluster, plan, timeline);
  try {
    await carryOut(cluster, plan, lanes, timeline);
    const history = await historyOf(cluster, lanes);
    const records = lanes.flatMap(({ subscribers }) => subscribers.map(({ record }) => record));
    timeline.note(everybody, "everything is committed");
    const missing = () => records.filter((record) => findLost(record, history).length > 0);
    await until(() => missing().length === 0, catchUpMs);
    timeline.note(everybody, `${missing().length} have not heard of everything`);
    await pause(settleMs);
    const complaints = cluster.complaints().filter((text) => !complaintsBefore.has(text));
    return {
      round,
      findings: [
        ...records.flatMap((record) => check(record, history)),
        ...findingsOfAll(plan, "complaint", complaints),
        ...findingsOfAll(plan, "fence", (await cluster.writers()).flatMap(findLateWriters)),
      ],
      timeline,
      deliveries: records.reduce((sum, { deliveries }) => sum + deliveries.length, 0),
      seconds: (performance.now() - beganAt) / 1000,
    };
  } finally {
    await Promise.all(
      lanes.flatMap(({ subscribers }) => subscribers.map((subscriber) => subscriber.close())),
    );
  }
}

/** Each lane has a user of its own; those who see little choose their cameras first. */
async function startLanes(
  cluster: Cluster,
  { round, lanes }: RoundPlan,
  timeline: Timeline,
): Promise<readonly Lane[]> {
  const { upstream } = cluster;
  const random = createRandom(round, "users");
  const seen = await Promise.all(
    random
      .some(logins, lanes.length)
      .map(async (login) => ({ login, sees: await upstream.camerasOf(login) })),
  );
  const taken = new Set<string>();
  const chosen = [...seen]
    .sort((one, other) => one.sees.length - other.sees.length)
    .map(({ login, sees }) => {
      const free = sees.filter((name) => !taken.has(name));
      const cameras = random.some(free.length > 0 ? free : sees, camerasOfLane);
      for (const name of cameras) taken.add(name);
      return { login, sees: new Set(sees), cameras };
    });
  return lanes.flatMap((plan, index) => {
    const own = chosen[index];
    if (own === undefined) return [];
    const { login, ...cameras } = own;
    const account = createAccount(login, plan.signsInBy);
    const unseen = [...taken].filter((name) => !cameras.sees.has(name));
    return [startLane({ plan, account, ...cameras, unseen, upstream, urls: cluster.urls, timeline })];
  });
}

async function carryOut(
  cluster: Cluster,
  plan: RoundPlan,
  lanes: readonly Lane[],
  timeline: Timeline,
): Promise<void> {
  const subscribers = lanes.flatMap((lane) => lane.subscribers);
  await until(() => subscribers.every(({ record }) => record.firstBatchAtMs !== null), firstBatchMs);
  timeline.note(everybody, "the schedule begins");
  await Promise.all([
    ...lanes.map((lane) => lane.run()),
    ...plan.faults.map((fault) => suffer(cluster, fault, timeline)),
  ]);
  for (const [fault, times] of await cluster.upstream.mend()) timeline.count(fault, times);
  await cluster.upstream.skew(0);
  timeline.note(everybody, "the faults end");
}

async function suffer(cluster: Cluster, fault: Timed<ClusterFault>, timeline: Timeline): Promise<void> {
  await pause(fault.atMs);
  timeline.note(everybody, JSON.stringify(fault));
  timeline.count(fault.kind);
  await cluster.suffer(fault);
  timeline.note(everybody, `${fault.kind} is over`);
}

async function historyOf({ upstream }: Cluster, lanes: readonly Lane[]): Promise<History> {
  let truth: Truth | undefined;
  await until(async () => (truth = await upstream.truth()) !== undefined, catchUpMs);
  if (truth === undefined) throw new Error("late commits are waiting still");
  return { truth, commits: lanes.flatMap(({ commits }) => commits) };
}

/** The whole round is to blame. */
function findingsOfAll(
  { lanes }: RoundPlan,
  check: "complaint" | "fence",
  texts: readonly string[],
): readonly Finding[] {
  const seed = lanes[0]?.seed ?? 0;
  return texts.map((text) => ({ check, seed, subscriber: "the gateways", key: null, text }));
}

/** Looks again and again; after the deadline things are as they are, and the checks say what is wrong. */
async function until(condition: () => boolean | Promise<boolean>, longestMs: number): Promise<void> {
  const deadline = performance.now() + longestMs;
  while (!(await condition()) && performance.now() < deadline) await pause(lookMs);
}

/** The findings of a round for people, with how it came to the first of them and how to see them again. */
export function reportOf({ findings, timeline }: RoundResult): readonly string[] {
  const seeds = [...new Set(findings.map(({ seed }) => seed))];
  return seeds.flatMap((seed, index) => {
    const own = findings.filter((finding) => finding.seed === seed);
    return [
      `seed ${seed}: ${own.length} wrong; replay it with: npm run proof -- --seed ${seed}`,
      ...own.slice(0, mostFindings).map(findingText),
      ...(index < mostHistories ? historyOfFindings(own, timeline) : []),
    ];
  });
}

const mostFindings = 10;
const mostHistories = 2;
const mostEpisodes = 2;
const mostLines = 150;

const findingText = ({ check: name, subscriber, key, text }: Finding): string =>
  `  ${name}: ${subscriber}: ${key === null ? "" : `${episodeName(key)}: `}${text}`;

function historyOfFindings(findings: readonly Finding[], timeline: Timeline): readonly string[] {
  const names = new Set(findings.flatMap(({ seed, subscriber }) => [laneName(seed), subscriber]));
  const keys = new Set(findings.flatMap(({ key }) => key ?? []));
  return [
    ...timeline.lines(everybody, ...names).slice(-mostLines),
    ...[...keys].slice(0, mostEpisodes).flatMap((key) => timeline.lines(episodeName(key))),
  ];
}
