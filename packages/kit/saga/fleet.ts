import { drive } from './drive';
import type { Driving } from './driving';
import type { Rested } from './hold';
import type { SagaTypes } from './saga';
import { type Claim, LeaseLostError, type SagaRecord } from './saga-store';

/** How often somebody looks for sagas that are due, in milliseconds. */
export const LOOK_EVERY = 500;

/** So much sooner than asked a timer may fire, in milliseconds. */
const TIMERS_EARLY = 1;

/** The sagas that this process drives, so many at once. */
export interface Fleet<Types extends SagaTypes> {
  readonly isFull: boolean;
  /** Drive a saga that is claimed, as soon as there is room for it. */
  go(claim: Claim<Types>): void;
  isDriving(id: string): boolean;
  /** The saga as it rests after it was driven here; `undefined` when that is not known, or did not happen in so many milliseconds. */
  nextRest(id: string, withinMs: number): Promise<SagaRecord<Types> | undefined>;
  /** Take up sagas that are due, as many as there is room for. */
  look(): Promise<void>;
  /** Somebody left a saga to whoever is free: look as soon as there is room. */
  lookWhenFree(): void;
  /** Begin no step any more, and wait for those that were begun. */
  stop(): Promise<void>;
}

/**
 * Make a {@link Fleet}.
 * @param place this process has it to itself: what its predecessor there left behind is taken up at once.
 */
export function createFleet<Types extends SagaTypes>(
  parts: Omit<Driving<Types>, 'isStopping'>,
  { atOnce, place }: { atOnce: number; place?: string },
): Fleet<Types> {
  const { store, log, saga } = parts;
  const driven = new Map<string, Promise<void>>();
  /** Claimed, and waiting for room. Whose lease ends meanwhile is somebody else's. */
  const line: Claim<Types>[] = [];
  const watchers = new Map<string, Set<(record: SagaRecord<Types> | undefined) => void>>();
  /** Sagas whose last mark was not answered; whoever takes them up sees what became of it. */
  const unknown = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let looking: Promise<void> | undefined;
  let isLookWanted = false;
  /** Whether there may be sagas that are due and that nobody has taken up for want of room. */
  let mayWait = false;
  let isStopping = false;
  let heir = place;
  const driving: Driving<Types> = { ...parts, isStopping: () => isStopping };

  return {
    get isFull() {
      return isStopping || driven.size >= atOnce;
    },
    go,
    isDriving: (id) => driven.has(id),
    nextRest,
    look,
    lookWhenFree() {
      mayWait = true;
    },
    async stop() {
      isStopping = true;
      for (const timer of timers) clearTimeout(timer);
      await looking?.catch(() => {}); // whoever looks says so
      for (const claim of line.splice(0)) launch(claim); // to be let go at once
      await Promise.all(driven.values());
    },
  };

  function go(claim: Claim<Types>): void {
    if (driven.size < atOnce) launch(claim);
    else line.push(claim);
  }

  function launch(claim: Claim<Types>): void {
    const { id } = claim.record;
    const run = driveToRest(claim).then((rested) => {
      if (driven.get(id) === run) driven.delete(id);
      for (const tell of watchers.get(id) ?? []) tell(rested?.record);
      const next = line.shift();
      if (next) launch(next);
      if (rested?.againInMs !== undefined) lookIn(rested.againInMs);
      else if (mayWait) lookIn(0);
    });
    driven.set(id, run);
  }

  async function driveToRest(claim: Claim<Types>): Promise<Rested<Types> | undefined> {
    const { id } = claim.record;
    try {
      return await drive(driving, claim);
    } catch (error) {
      log.warn({ err: error, saga: saga.name, id }, 'stopped driving a saga');
      if (!(error instanceof LeaseLostError)) unknown.add(id);
      return undefined;
    }
  }

  function nextRest(id: string, withinMs: number): Promise<SagaRecord<Types> | undefined> {
    return new Promise((resolve) => {
      const watching = watchers.get(id) ?? new Set();
      watchers.set(id, watching);
      const tell = (record: SagaRecord<Types> | undefined) => {
        clearTimeout(timer);
        watching.delete(tell);
        if (watching.size === 0) watchers.delete(id);
        resolve(record);
      };
      const timer = setTimeout(tell, withinMs, undefined);
      watching.add(tell);
    });
  }

  function look(): Promise<void> {
    isLookWanted = true;
    looking ??= lookAsLongAsWanted().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  /** Somebody who asks while it is looked may know of what was not there yet. */
  async function lookAsLongAsWanted(): Promise<void> {
    while (isLookWanted) {
      isLookWanted = false;
      await lookNow();
    }
  }

  async function lookNow(): Promise<void> {
    if (isStopping) return;
    if (heir !== undefined) await store.inherit(heir);
    heir = undefined;
    const lost = [...unknown];
    if (lost.length > 0) await store.handBack(lost);
    for (const id of lost) unknown.delete(id);
    do {
      const room = atOnce - driven.size - line.length;
      const claims = room > 0 ? await store.claim(room) : [];
      mayWait = claims.length >= room;
      for (const claim of claims) launch(claim);
    } while (mayWait && driven.size < atOnce && !isStopping);
  }

  /** What pauses for longer is found by whoever looks every now and then. */
  function lookIn(ms: number): void {
    if (ms >= LOOK_EVERY || isStopping) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      look().catch((error: unknown) => log.warn({ err: error, saga: saga.name }, 'could not look for sagas'));
    }, ms + TIMERS_EARLY);
    timers.add(timer);
  }
}
