/** Does equal work once for all who want it while it is under way. */
export interface Sharing<Result> {
  /**
   * Do work, or wait with those who wait for equal work already.
   * @param key equal for work that has the same result.
   * @param signal of one who waits: the work is given up when all have gone.
   */
  share(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** The world has changed: who comes from now on is given nothing that was begun before. */
  startOver(): void;
}

/** Work that is under way. */
interface UnderWay<Result> {
  readonly result: Promise<Result>;
  readonly abandon: AbortController;
  waiting: number;
}

/**
 * Make what shares the results of equal work. They belong to nobody: they are only read.
 * @param noteShared is called for each time that work needed not be done.
 */
export function sharing<Result>(noteShared: () => void): Sharing<Result> {
  const all = new Map<string, UnderWay<Result>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<Result>): UnderWay<Result> {
    const abandon = new AbortController();
    const result = work(abandon.signal).finally(() => {
      if (all.get(key) === begun) all.delete(key);
    });
    const begun: UnderWay<Result> = { result, abandon, waiting: 0 };
    all.set(key, begun);
    return begun;
  }

  return {
    async share(key, signal, work) {
      const underWay = all.get(key);
      if (underWay) noteShared();
      const shared = underWay ?? begin(key, work);
      shared.waiting += 1;
      const leave = () => {
        shared.waiting -= 1;
        if (shared.waiting > 0) return;
        if (all.get(key) === shared) all.delete(key); // who comes next must not be given what is given up
        shared.abandon.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      try {
        return await shared.result;
      } finally {
        signal.removeEventListener('abort', leave);
      }
    },
    startOver: () => all.clear(),
  };
}
