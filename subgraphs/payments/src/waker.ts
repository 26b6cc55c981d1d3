/** How long to wait for what is being written down to hold, in milliseconds. */
const SOON = 25;

/** Does something soon, when somebody has left work for it. */
export interface Waker {
  /** There is work, or there is about to be. */
  hurry(): void;
  /** Wake no more, and wait for what was woken. */
  stop(): Promise<void>;
}

/** Make a waker of `work`, which is done again anyway: what fails here is left for then. */
export function createWaker(work: () => Promise<unknown>): Waker {
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  return {
    hurry() {
      if (isStopped) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        current = work().catch(() => {});
      }, SOON);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
