// @ts-check
/** When to stop. */

/** @typedef {{ asked: Promise<void>, isAsked: () => boolean, ask: () => void }} Stop */

const PARENT_CHECK_MS = 250;

/**
 * On SIGINT, on SIGTERM, and when the process that started us has gone without a word. A second Ctrl-C is no second wish:
 * one arrives from the terminal and one from the parent.
 * @returns {Stop}
 */
export function watchForStop() {
  let isAsked = false;
  const parent = process.ppid;
  /** @type {() => void} */
  let resolveAsked = () => {};
  const asked = new Promise((/** @type {(_: void) => void} */ resolve) => (resolveAsked = resolve));
  const timer = setInterval(() => {
    if (process.ppid !== parent) ask();
  }, PARENT_CHECK_MS);
  process.on("SIGINT", ask).on("SIGTERM", ask);
  function ask() {
    isAsked = true;
    clearInterval(timer);
    resolveAsked();
  }
  return { asked, isAsked: () => isAsked, ask };
}
