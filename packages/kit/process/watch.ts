import type { Logger } from './log';

/** Notices when something that is asked again and again goes away and comes back. */
export interface Watch {
  failed(why: unknown): void;
  answered(): void;
}

/** Make a watch: it logs that `what` is missed and that it is back, once each rather than every time. */
export function createWatch(what: string, log: Logger): Watch {
  let isMissed = false;
  return {
    failed(why) {
      if (!isMissed) log.warn(why instanceof Error ? { err: why } : { why }, `${what} is missed`);
      isMissed = true;
    },
    answered() {
      if (isMissed) log.info(`${what} is back`);
      isMissed = false;
    },
  };
}
