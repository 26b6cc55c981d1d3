const FIRST = 100;
const LONGEST = 30_000;

/**
 * How long to wait before a step is tried again, in milliseconds: twice as long each time, up to half a minute, and by chance up
 * to a half less, so that those who failed together do not come back together.
 */
export function backoff(attempts: number, random: () => number = Math.random): number {
  return Math.min(FIRST * 2 ** (attempts - 1), LONGEST) * (1 - random() / 2);
}
