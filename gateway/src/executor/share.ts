/**
 * Do work, or wait with those who wait for equal work already.
 * @param key equal for work that has the same result.
 * @param signal of one who waits: the work is given up when all have gone.
 */
export type Share<Result> = (
  key: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
) => Promise<Result>;

/** Work that is under way. */
interface UnderWay<Result> {
  readonly result: Promise<Result>;
  readonly abandon: AbortController;
  waiting: number;
}

/** Make what shares the results of equal work, as long as it is under way. Results belong to nobody: they are only read. */
export function sharing<Result>(): Share<Result> {
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

  return async (key, signal, work) => {
    const shared = all.get(key) ?? begin(key, work);
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
  };
}
