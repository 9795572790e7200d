import { BadUserInput } from "../errors.js";

/** Where a subscriber is in a feed. */
export interface FeedCursor {
  /** The log, and its last entry that was told. */
  readonly epoch: string;
  readonly entry: string;
  /** Everything up to this moment was told: where Watcher is asked to go on when the log is lost. */
  readonly settled: number;
}

/** First, so that a later form can be told from it. */
const version = "1";
/** Enough to notice a cursor of another feed; who asks is known without it. */
const scopeLetters = 10;
const form = /^1\.([\w-]{10})\.([\w-]{1,40})\.([0-9a-z]{1,10})-([0-9a-z]{1,10})\.([0-9a-z]{1,10})$/;

export function encodeFeedCursor(scope: string, { epoch, entry, settled }: FeedCursor): string {
  const [milliseconds = 0, number = 0] = entry.split("-").map(Number);
  const place = `${milliseconds.toString(36)}-${number.toString(36)}`;
  return [version, scope.slice(0, scopeLetters), epoch, place, settled.toString(36)].join(".");
}

/** Throws BadUserInput for what is no cursor, or one of another feed. */
export function decodeFeedCursor(scope: string, cursor: string): FeedCursor {
  const [, of, epoch = "", milliseconds = "", number = "", settled = ""] = form.exec(cursor) ?? [];
  if (of === undefined) throw wrong("is not a cursor of a subscription");
  if (of !== scope.slice(0, scopeLetters))
    throw wrong("belongs to another account, subscription or server-side filter");
  return {
    epoch,
    entry: `${parseInt(milliseconds, 36)}-${parseInt(number, 36)}`,
    settled: parseInt(settled, 36),
  };
}

function wrong(problem: string): BadUserInput {
  return new BadUserInput(
    `The after cursor ${problem}. Pass one as a batch of this very subscription gave it.`,
    {
      facts: { argument: "after" },
    },
  );
}

/** The same cursor for a subscriber that was told more than the log has: it goes on by Watcher. */
export function withoutLog(cursor: string): string {
  const [form = "", scope = "", , ...rest] = cursor.split(".");
  return [form, scope, noLog, ...rest].join(".");
}

const noLog = "-";

/** Names a log; tells from which settled moment on it is complete. */
export function epochFrom(name: string, settled: number): string {
  return `${name}_${settled.toString(36)}`;
}

export function settledOf(epoch: string): number {
  return parseInt(epoch.slice(epoch.lastIndexOf("_") + 1), 36);
}
