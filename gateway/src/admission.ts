import { AsyncResource } from 'node:async_hooks';
import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/**
 * Decides when requests begin to be worked on. More at once than keep the processor busy make none of them ready sooner,
 * and cost more each: what they have in hand outlives collection after collection, and is copied each time.
 */
export interface Admission {
  /** How much takes room. */
  readonly underWay: number;
  /** How many wait for room. */
  readonly waiting: number;
  /** Call `begin` as soon as there is room: now, mostly. */
  whenThereIsRoom(begin: () => void): void;
  /** Do work that takes room for as long as it lasts. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** There is always room for so many: enough to have something to do while services work, if these are quick. */
const ROOM = 8;

/** How often it is looked at whether the event loop has time, while more than a few are under way, in milliseconds. */
const LOOK_MS = 10;

/** With less of its time taken than this, the event loop could do more: it is services that are waited for. */
const BUSY = 0.7;

/**
 * Make what decides. While the event loop has time, there is room for twice as many as are under way, so that services may
 * be as slow as they are; while it has none, room shrinks.
 */
export function createAdmission(): Admission {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  let room = ROOM;
  let watched: EventLoopUtilization | undefined;

  function admit(): void {
    if (underWay < room) for (const begin of waiting.splice(0, room - underWay)) begin();
  }

  function watch(): void {
    if (watched || (waiting.length === 0 && room === ROOM && 2 * underWay < ROOM)) return;
    watched = performance.eventLoopUtilization();
    setTimeout(look, LOOK_MS).unref();
  }

  function look(): void {
    const { utilization } = performance.eventLoopUtilization(watched);
    room = Math.max(ROOM, utilization < BUSY ? 2 * underWay : room / 2);
    watched = undefined;
    admit(); // not all who were admitted took room: some were refused, or given what others had asked
    watch();
  }

  return {
    get underWay() {
      return underWay;
    },
    get waiting() {
      return waiting.length;
    },
    whenThereIsRoom(begin) {
      if (underWay < room && waiting.length === 0) return begin();
      // Otherwise it would begin in the asynchronous context of whoever makes room. `AsyncResource.bind` takes 25 µs.
      const context = new AsyncResource('Admission');
      waiting.push(() => context.runInAsyncScope(begin));
      watch();
    },
    async during(work) {
      underWay += 1;
      watch();
      try {
        return await work();
      } finally {
        underWay -= 1;
        admit();
      }
    },
  };
}
