import { limits } from "../limits.js";

/**
 * A value at once and then every so often, until its reader leaves. Not a generator: one that waits inside next() hears
 * of return() only when the wait is over.
 */
export function createSessionChanges<T>(read: () => Promise<T>): AsyncIterableIterator<T> {
  let isFirst = true;
  let isOver = false;
  let wake: (() => void) | undefined;

  function wait(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limits.sessionChange);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function leave(): Promise<IteratorReturnResult<undefined>> {
    isOver = true;
    wake?.();
    return Promise.resolve({ done: true, value: undefined });
  }

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      if (!isFirst && !isOver) await wait();
      isFirst = false;
      return isOver ? leave() : { done: false, value: await read() };
    },
    return: leave,
    throw: (error: Error) => leave().then(() => Promise.reject(error)),
  };
}
