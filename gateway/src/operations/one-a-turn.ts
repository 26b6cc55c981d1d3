import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Make what is waited for before something that takes long: those who wait go on one after the other, each in a turn of the
 * event loop of its own, so that whatever came meanwhile need not wait for all of them.
 */
export function oneATurn(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => nextTurn());
    return last;
  };
}
