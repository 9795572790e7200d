/** The only reader of the time. Times are Unix milliseconds. */
export interface Clock {
  readonly startMs: number;
  now(): number;
  /** The time now, as the Date header of an answer writes it. */
  httpDate(): string;
  /** For durations: goes on evenly whatever the skew. */
  runningMs(): number;
  /** Shifts every later reading, so that tests can see tokens expire and clocks disagree. */
  skew(skewMs: number): void;
}

export function createClock(): Clock {
  let skewMs = 0;
  const now = (): number => Date.now() + skewMs;
  return {
    startMs: Date.now(),
    now,
    httpDate: () => new Date(now()).toUTCString(),
    runningMs: () => performance.now(),
    skew: (milliseconds) => {
      skewMs = milliseconds;
    },
  };
}
