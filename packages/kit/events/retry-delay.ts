/** Attempts after which an event is a dead letter: the last one comes about 17 minutes after the first. */
export const ATTEMPTS = 12;

const FIRST = 500;

/**
 * How long to wait after so many failed attempts, in milliseconds: twice as long each time, and by chance up to a half
 * less, so that what failed together does not come back together.
 */
export const retryDelay = (attempts: number, random: () => number): number =>
  FIRST * 2 ** (attempts - 1) * (1 - random() / 2);
