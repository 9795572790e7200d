/** The only reader of the time. Times are Unix milliseconds. */
export interface Clock {
  readonly startMs: number;
  now(): number;
  /** Shifts every later reading, so that tests can see tokens expire and clocks disagree. */
  skew(skewMs: number): void;
}

export function createClock(): Clock {
  let skewMs = 0;
  return {
    startMs: Date.now(),
    now: () => Date.now() + skewMs,
    skew: (milliseconds) => {
      skewMs = milliseconds;
    },
  };
}
