/** Something took longer than it may, and may go on: what becomes of it is not known. */
class TooSlowError extends Error {
  constructor(timeoutMs: number) {
    super(`gave up after ${timeoutMs} ms`);
  }
}

/**
 * Do `work`, and give up on it after so long.
 * @param work is told to stop by its signal.
 * @throws TooSlowError
 */
export async function withinTime<Result>(
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new TooSlowError(timeoutMs);
      controller.abort(error);
      reject(error);
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
