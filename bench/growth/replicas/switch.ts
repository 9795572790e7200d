/** Whether something runs. */
export interface Switch {
  isStopped(): boolean;
  /** Resolves at once while it runs, otherwise when it goes on. */
  isOn(): Promise<void>;
  /** Resolves when it goes on the next time. */
  comesBack(): Promise<void>;
  stop(): void;
  goOn(): void;
}

export function createSwitch(): Switch {
  let isStopped = false;
  let waiting: (() => void)[] = [];
  const comesBack = () => new Promise<void>((resolve) => waiting.push(resolve));
  return {
    isStopped: () => isStopped,
    isOn: () => (isStopped ? comesBack() : Promise.resolve()),
    comesBack,
    stop: () => {
      isStopped = true;
    },
    goOn: () => {
      isStopped = false;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  };
}
