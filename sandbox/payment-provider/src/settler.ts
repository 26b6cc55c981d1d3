import type { Payment, Settling } from './domain/payment';

/** Remembers when undecided things are due. */
export interface Settler {
  /** Watch what is undecided about a payment as it is now. */
  watch(payment: Payment): void;
  /** Forget everything. */
  stop(): void;
}

/** Make a settler; it calls `settle` when something is due. */
export function createSettler(now: () => number, settle: (paymentId: string, due: Settling) => void): Settler {
  const timers = new Map<string, NodeJS.Timeout[]>();
  const forget = (id: string) => {
    for (const timer of timers.get(id) ?? []) clearTimeout(timer);
    timers.delete(id);
  };
  return {
    watch({ id, settling }) {
      forget(id);
      if (settling.length === 0) return;
      timers.set(
        id,
        settling.map((due) => setTimeout(settle, Math.max(0, Date.parse(due.at) - now()), id, due)),
      );
    },
    stop() {
      for (const id of [...timers.keys()]) forget(id);
    },
  };
}
