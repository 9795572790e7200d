import type { ExecutionResult } from "graphql";
import { limits } from "../limits.js";

/** Queries that one caller asks at the same moment, as ten screens with the same wall do, are executed once. */
export interface Together {
  /**
   * `key` names the caller and all that is asked. The result may be that of another operation, which `mayJoin` is asked before;
   * it is not to be changed.
   */
  execute(
    key: string,
    run: () => Promise<ExecutionResult>,
    mayJoin: () => Promise<boolean>,
  ): Promise<ExecutionResult>;
  /** Something was changed: what is under way answers nobody who asks from now on. */
  forget(): void;
}

interface Running {
  readonly begun: number;
  readonly result: Promise<ExecutionResult>;
}

export function createTogether(): Together {
  const running = new Map<string, Running>();

  function begin(key: string, run: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const result = run().finally(() => {
      if (running.get(key) === begun) running.delete(key);
    });
    const begun = { begun: performance.now(), result };
    running.set(key, begun);
    return result;
  }

  return {
    execute: async (key, run, mayJoin) => {
      const present = running.get(key);
      // What began earlier may hold what was read before something that the caller knows of.
      const isNow = present !== undefined && performance.now() - present.begun < limits.sameMoment;
      return isNow && (await mayJoin()) && running.get(key) === present ? present.result : begin(key, run);
    },
    forget: () => running.clear(),
  };
}
