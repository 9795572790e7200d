import { ApiError, refuse, type Problem } from "../api-error.js";

/** What is wrong with the rows of one request; they are carried out together or not at all. */
export interface Problems {
  /** The result; undefined when the row was refused. The pointer of a problem is moved to its row. */
  catch<Result>(plan: () => Result, toPointer: (pointer: string | undefined) => string): Result | undefined;
  add(problem: Problem): void;
  /** Throws when anything was wrong. */
  refuse(): void;
}

/** Rows that are wrong, or speak of what is not there, are told apart; a lack of rights refuses the whole request. */
export function createProblems(): Problems {
  const problems: Problem[] = [];
  return {
    catch: (plan, toPointer) => {
      try {
        return plan();
      } catch (error) {
        if (!(error instanceof ApiError) || (error.status !== 400 && error.status !== 404)) throw error;
        for (const { title, pointer } of error.problems)
          problems.push({ title, pointer: toPointer(pointer) });
        return undefined;
      }
    },
    add: (problem) => {
      problems.push(problem);
    },
    refuse: () => {
      refuse(problems);
    },
  };
}
