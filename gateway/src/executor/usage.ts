/** Knows whether something is still used. */
export interface Usage {
  /** It is used as long as some work takes. */
  during<Result>(work: Promise<Result>): Promise<Result>;
  /** Nobody begins to use it from now on: it is closed when nobody uses it any more. */
  retire(): void;
}

/** Begin to count who uses something. */
export function usageOf(close: () => Promise<void>): Usage {
  let users = 0;
  let isRetired = false;
  const closeUnlessUsed = () => {
    if (isRetired && users === 0) void close();
  };
  return {
    async during(work) {
      users += 1;
      try {
        return await work;
      } finally {
        users -= 1;
        closeUnlessUsed();
      }
    },
    retire() {
      isRetired = true;
      closeUnlessUsed();
    },
  };
}
