/** What happened in a round, for people who look for a cause; and how often each kind of thing happened. */
export interface Timeline {
  /** Since the round began. */
  seconds(): number;
  note(who: string, what: string): void;
  count(what: string, times?: number): void;
  /** What these did and suffered, in order. */
  lines(...who: readonly string[]): readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

export const everybody = "everybody";
export const episodeName = (key: string): string => `episode ${key}`;
export const laneName = (seed: number): string => `seed ${seed}`;

export function createTimeline(): Timeline {
  const beganAt = performance.now();
  const seconds = () => (performance.now() - beganAt) / 1000;
  const notes: { readonly at: number; readonly who: string; readonly what: string }[] = [];
  const counts = new Map<string, number>();
  return {
    seconds,
    counts,
    note: (who, what) => notes.push({ at: seconds(), who, what }),
    count: (what, times = 1) => counts.set(what, (counts.get(what) ?? 0) + times),
    lines: (...who) =>
      notes
        .filter((note) => who.includes(note.who))
        .map(({ at, who, what }) => `${at.toFixed(3).padStart(8)}  ${who.padEnd(24)} ${what}`),
  };
}

/** The sum of several rounds. */
export function addCounts(sum: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [what, times] of counts) sum.set(what, (sum.get(what) ?? 0) + times);
}
