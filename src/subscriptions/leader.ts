import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Forbidden, GatewayError, Unauthenticated, Unavailable, UpstreamTimeout } from "../errors.js";
import { limits } from "../limits.js";
import type { Logger } from "../log.js";
import type { Entry, ToldChange } from "./entry.js";
import { epochFrom } from "./feed-cursor.js";
import type { FeedLogs } from "./feed-log.js";
import type { KnownStates } from "./known.js";
import type { Look, Position, State, TopicSource, Watch } from "./topic.js";

/** A subscriber's way to Watcher. Any of a feed's may serve all of its subscribers. */
export interface Member {
  readonly source: () => TopicSource;
  /** Watcher refuses its credentials: it is a member no more. */
  refuse(error: GatewayError): void;
}

/** What a process knows of a feed by reading its log. */
export interface FeedState {
  readonly known: KnownStates;
  /** undefined: there is no log. */
  epoch: string | undefined;
  position: Position;
  staleSince: number | null;
  /** The log is gone, or is not what was read of it any more: whoever leads begins another. */
  isLost: boolean;
}

export interface LeaderParts {
  readonly scope: string;
  readonly logs: FeedLogs;
  readonly state: FeedState;
  readonly members: ReadonlySet<Member>;
  /** See FeedParts. */
  readonly keepsAll: boolean;
  readonly beganAt: (state: State) => number;
  /** Reads the log to its end. */
  readonly follow: () => Promise<void>;
  /** Watcher could not be looked at. */
  readonly onFailure: (error: GatewayError) => void;
  readonly log: Logger;
  readonly now: () => number;
}

export interface Leader {
  /** Asks for the right to look at Watcher for all processes, or keeps it; looks as long as it is given. */
  claim(): Promise<void>;
  leads(): boolean;
  close(): Promise<void>;
}

/** Another process has the right to look. */
class Superseded extends Error {}

export function createLeader(parts: LeaderParts): Leader {
  const { scope, logs, state, members, log, now } = parts;
  let leading: { readonly term: string; readonly stop: AbortController } | undefined;
  /** Asked for under a name of its own each time: an earlier one may be in the hands of a look that has not ended. */
  let term = randomUUID();
  let isClosed = false;

  async function claim(): Promise<void> {
    if (isClosed || members.size === 0) return;
    if (leading !== undefined) {
      const held = leading;
      const { leads } = await logs.claim(scope, held.term, "keep");
      if (leads || leading !== held) return;
      stop();
    }
    const asked = term;
    const { leads } = await logs.claim(scope, asked, "take");
    if (!leads) return;
    if (asked === term && leading === undefined) start();
    // It was closed, or leads already.
    else if (leading?.term !== asked) await release(asked);
  }

  function start(): void {
    const started = { term, stop: new AbortController() };
    leading = started;
    void lead(started.term, started.stop.signal).then(() => {
      if (leading === started) stop();
    });
  }

  function stop(): void {
    leading?.stop.abort();
    leading = undefined;
    term = randomUUID();
  }

  async function lead(own: string, signal: AbortSignal): Promise<void> {
    let serving: { readonly member: Member; readonly watch: Watch } | undefined;
    let failures = 0;
    let failedSince = 0;
    let refusals = 0;
    let appendedAt = now();
    let checkpointAt = now() + limits.feedCheckpoint;
    // What others found before is known before anything is called new.
    const isCurrent = await parts.follow().then(
      () => true,
      () => false,
    );
    const isOver = () => signal.aborted;
    while (isCurrent && !isOver()) {
      const [first] = members;
      if (first === undefined) return release(own);
      if (serving === undefined || !members.has(serving.member)) {
        serving = { member: first, watch: first.source().watch() };
      }
      try {
        // What was added before a failure is known before anything is called new.
        if (failures > 0) await parts.follow();
        if (state.epoch === undefined || state.isLost) await beginLog(own, serving.watch, signal);
        const look = await serving.watch.next(state.position, state.known, signal);
        if (isOver()) return;
        const changes = newsOf(look);
        const isQuiet = changes.length === 0 && state.staleSince === null;
        if (isQuiet && now() - appendedAt < limits.feedBookmark) state.position = look.position;
        else {
          await tell(own, { changes, position: look.position, staleSince: null, purpose: "news" });
          appendedAt = now();
        }
        failures = 0;
        refusals = 0;
        if (parts.keepsAll && now() > checkpointAt) {
          checkpointAt = now() + limits.feedCheckpoint;
          const changes = statesAgain(state.known.since(-Infinity));
          await tell(own, { changes, position: state.position, staleSince: null, purpose: "checkpoint" });
        }
        if (!isQuiet) await pause(limits.feedPause, undefined, { signal });
      } catch (error) {
        if (isOver() || error instanceof Superseded) return;
        if (!(error instanceof GatewayError)) {
          log.error({ err: error }, "a feed failed for an unknown reason");
        } else if (error instanceof Unauthenticated || error instanceof Forbidden) {
          refusals += 1;
          // A proxy on the way may have said so: the second time it is believed.
          if (refusals > 1) serving.member.refuse(error);
          if (refusals > 1) refusals = 0;
          continue;
        }
        failures += 1;
        if (failures === 1) failedSince = now();
        await fail(own, error, failures, failedSince);
        await pause(retryPause(failures), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async function release(own: string): Promise<void> {
    await logs.release(scope, own).catch(() => undefined);
  }

  /** A log from where this process knows everything; one that knows nothing begins with what is there now. */
  async function beginLog(own: string, watch: Watch, signal: AbortSignal): Promise<void> {
    const isKnown = state.epoch !== undefined;
    const { settled } = state.position;
    const look = isKnown ? undefined : await watch.begin(signal);
    const position = look?.position ?? state.position;
    const epoch = epochFrom(randomBytes(6).toString("base64url"), Math.max(position.settled, 0));
    if (!(await logs.begin(scope, own, epoch))) throw new Superseded();
    // Others may have read less of the former log, or more.
    const states = look?.states ?? state.known.since(parts.keepsAll ? -Infinity : settled);
    const changes = [...statesAgain(states), ...state.known.gone()];
    await append(own, epoch, { changes, position, staleSince: null, purpose: "beginning" });
  }

  const statesAgain = (states: readonly State[]): ToldChange[] =>
    states.map((each) => ({ ...each, previous: null, isNew: false }));

  function newsOf({ states, gone }: Look): ToldChange[] {
    const changes = states.map((each): ToldChange => {
      const previous = state.known.get(each.id)?.row ?? null;
      return { ...each, previous, isNew: previous === null && parts.beganAt(each) > state.position.settled };
    });
    const removals = gone.flatMap((id): ToldChange[] => {
      const known = state.known.get(id);
      return known == null
        ? []
        : [{ id, version: known.version, row: null, previous: known.row, isNew: false }];
    });
    return [...changes, ...removals].filter((change) => state.known.isNews(change));
  }

  const tell = (own: string, entry: Entry) => append(own, state.epoch ?? "", entry);

  /**
   * The position goes with the last change: whoever takes over in between finds the others again. A log begins at its position:
   * by it those who read along tell what was there before from what is new.
   */
  async function append(own: string, epoch: string, { changes, position, ...entry }: Entry): Promise<void> {
    for (let start = 0; start === 0 || start < changes.length; start += limits.feedEntryChanges) {
      const part = changes.slice(start, start + limits.feedEntryChanges);
      const isLast = start + limits.feedEntryChanges >= changes.length;
      const reached = isLast || entry.purpose === "beginning" ? position : state.position;
      const text = JSON.stringify({ changes: part, position: reached, ...entry } satisfies Entry);
      if (!(await logs.append(scope, own, epoch, text))) throw new Superseded();
    }
    await parts.follow();
  }

  /** Subscribers learn that nothing is seen now. */
  async function fail(own: string, error: unknown, failures: number, failedSince: number): Promise<void> {
    log.debug({ err: error, failures }, "a feed cannot look at Watcher");
    if (!(error instanceof GatewayError)) return;
    if (failures >= limits.feedAttempts || error instanceof Unavailable) parts.onFailure(error);
    // One failed look is soon made good, unless it took long.
    const isSoon = failures < 2 && !(error instanceof UpstreamTimeout);
    if (isSoon || error instanceof Unavailable || state.staleSince !== null || state.epoch === undefined)
      return;
    const { position } = state;
    const entry: Entry = { changes: [], position, staleSince: failedSince, purpose: "news" };
    await tell(own, entry).catch(() => undefined);
  }

  return {
    claim,
    leads: () => leading !== undefined,
    close: async () => {
      isClosed = true;
      const own = leading?.term;
      stop();
      if (own !== undefined) await release(own);
    },
  };
}

function retryPause(failures: number): number {
  const longest = Math.min(limits.feedRetryPause * 2 ** (failures - 1), limits.feedRetryLongest);
  return longest * (0.5 + Math.random() / 2);
}
