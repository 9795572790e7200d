import pLimit from "p-limit";

export type Turn = "MOVE" | "STOP";

/**
 * Commands to the motors of cameras, one at a time for each key. Of movements that wait only the newest is carried out: what
 * came before it is what its sender no longer wants. A stop is always carried out, before every movement that came later.
 */
export interface Steering {
  /** Does the work in its turn. false: a newer command came first, so that it was not done. Throws what the work throws. */
  take(key: string, turn: Turn, work: () => Promise<unknown>): Promise<boolean>;
}

export function createSteering(): Steering {
  const lines = new Map<string, Line>();
  return {
    take: async (key, turn, work) => {
      const line = lines.get(key) ?? createLine();
      lines.set(key, line);
      try {
        return await line.take(turn, work);
      } finally {
        if (line.isIdle()) lines.delete(key);
      }
    },
  };
}

interface Line {
  take(turn: Turn, work: () => Promise<unknown>): Promise<boolean>;
  isIdle(): boolean;
}

function createLine(): Line {
  const oneAtATime = pLimit(1);
  let newest = 0;
  /** The stop that waits: later ones are the same one. */
  let stop: Promise<boolean> | undefined;

  async function begin(work: () => Promise<unknown>): Promise<boolean> {
    stop = undefined;
    await work();
    return true;
  }

  return {
    isIdle: () => oneAtATime.activeCount + oneAtATime.pendingCount === 0,
    take: (turn, work) => {
      newest += 1;
      if (turn === "STOP") return (stop ??= oneAtATime(begin, work));
      const own = newest;
      return oneAtATime(async () => own === newest && begin(work));
    },
  };
}
