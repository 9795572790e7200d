import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./account.js";
import { createChanges } from "./changes.js";
import { createFilter } from "./filter.js";
import { createRandom } from "./random.js";
import type { LaneEvent, LanePlan } from "./schedule.js";
import { startSubscriber, type Subscriber } from "./subscriber.js";
import { laneName, type Timeline } from "./timeline.js";
import type { Commit, Upstream } from "./upstream.js";

/** A user with subscribers, and cameras of its own on which things happen. */
export interface Lane {
  readonly subscribers: readonly Subscriber[];
  /** Everything that it has committed. */
  readonly commits: readonly Commit[];
  /** Carries out the plan: those who are there from the beginning have subscribed when this is called. */
  run(): Promise<void>;
}

export interface LaneOptions {
  readonly plan: LanePlan;
  readonly account: Account;
  /** Where it changes something; its user may see these. */
  readonly cameras: readonly string[];
  /** Where others change something, and its user may not see it. */
  readonly unseen: readonly string[];
  readonly sees: ReadonlySet<string>;
  readonly upstream: Upstream;
  /** The gateways of the moment. */
  readonly urls: () => readonly string[];
  readonly timeline: Timeline;
}

export function startLane(options: LaneOptions): Lane {
  const { plan, account, cameras, unseen, upstream, timeline } = options;
  const { seed } = plan;
  const changes = createChanges(seed, cameras, upstream, timeline);
  const subscribers: Subscriber[] = [];

  const subscribe = (number: number): void => {
    const planned = plan.subscribers[number];
    if (planned === undefined) return;
    const filter = createFilter(
      planned.filter,
      { own: cameras, unseen },
      createRandom(seed, "filter", number),
    );
    const name = `${laneName(seed)} ${account.login} ${number}`;
    timeline.note(name, `subscribes with ${JSON.stringify({ ...planned, ...filter.variables })}`);
    timeline.count(planned.snapshot === null ? "subscription" : "subscription with snapshot");
    subscribers.push(
      startSubscriber({
        ...options,
        name,
        seed,
        filter,
        snapshot: planned.snapshot,
        selectsDetections: plan.selectsDetections,
        random: createRandom(seed, "subscriber", number),
      }),
    );
  };

  const carryOut = async (event: LaneEvent): Promise<void> => {
    if (event.kind === "upstream") return upstream.break(account.login, event.fault, event.times);
    timeline.count(event.kind);
    if (event.kind === "cut") return subscribers[event.subscriber % subscribers.length]?.cut();
    if ("commitAfterMs" in event && event.commitAfterMs > 0) timeline.count("late commit");
    return changes.make(event);
  };

  for (const [number, { joinsAtMs }] of plan.subscribers.entries()) if (joinsAtMs === 0) subscribe(number);
  return {
    subscribers,
    commits: changes.commits,
    run: async () => {
      const beganAt = performance.now();
      const until = (atMs: number) => pause(Math.max(0, beganAt + atMs - performance.now()));
      const joining = plan.subscribers.map(async ({ joinsAtMs }, number) => {
        if (joinsAtMs === 0) return;
        await until(joinsAtMs);
        subscribe(number);
      });
      for (const event of plan.events) {
        await until(event.atMs);
        timeline.note(laneName(seed), JSON.stringify(event));
        await carryOut(event);
      }
      await Promise.all(joining);
    },
  };
}
