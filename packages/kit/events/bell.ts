/** Wakes the one who waits for news. */
export interface Bell {
  /** There is news: whoever waits, or waits next, goes on at once. */
  ring(): void;
  /** Wait until it rings, or so many milliseconds. */
  wait(patienceMs: number): Promise<void>;
}

/** Make a {@link Bell}. */
export function createBell(): Bell {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async wait(patienceMs) {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const late = setTimeout(resolve, patienceMs);
          wake = () => {
            clearTimeout(late);
            resolve();
          };
        });
        wake = undefined;
      }
      isRung = false;
    },
  };
}
