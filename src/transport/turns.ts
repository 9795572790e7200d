/**
 * Runs what is given to it in order, so many in each turn of the event loop: when thousands come at the same time, everything
 * else goes on in between.
 */
export function createTurns(perTurn: number): (run: () => void) => void {
  const waiting: (() => void)[] = [];
  let isBegun = false;

  function begin(): void {
    if (isBegun || waiting.length === 0) return;
    isBegun = true;
    setImmediate(() => {
      isBegun = false;
      const runs = waiting.splice(0, perTurn);
      begin();
      for (const run of runs) run();
    });
  }

  return (run) => {
    waiting.push(run);
    begin();
  };
}
