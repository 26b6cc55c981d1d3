import { lockStockOf, saveStock } from './lock-stock';
import type { Parts } from './parts';

/** Reservations released in one transaction at most, so that no level is locked for long. */
const BATCH = 100;

/** How long answers are kept for callers who ask again, in milliseconds: a week. */
const ANSWERS_KEPT = 7 * 24 * 60 * 60 * 1000;

/** The use cases of time going by; every replica of this service does them. */
export function expiryService({ store, now }: Parts) {
  return {
    /** Release all that has expired; how many this call released. What others are releasing is left to them. */
    async expireReservations(): Promise<number> {
      let released = 0;
      for (let batch = BATCH; batch === BATCH; released += batch) batch = await expireSome();
      return released;
    },

    /** Forget answers that nobody will ask for again. */
    forgetAnswers: (): Promise<number> => store.forgetAnswers(new Date(now().getTime() - ANSWERS_KEPT)),
  };

  function expireSome(): Promise<number> {
    return store.transaction(async (rows) => {
      const at = now();
      const lapsed = await rows.claimLapsedReservations({ at, limit: BATCH });
      if (lapsed.length === 0) return 0;
      const stock = await lockStockOf(rows, lapsed);
      await saveStock(rows, stock, stock.levels, at);
      return lapsed.length;
    });
  }
}
