import { merge } from '../domain/allocation';
import { BATCH, claimLapsed, settleLapsed, withoutLapsed } from './lapsed';
import { changed, tellTurns } from './levels';
import type { Parts } from './parts';

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
    forgetAnswers: (): Promise<number> =>
      store.stock.transaction((rows) => rows.forgetAnswers(new Date(now().getTime() - ANSWERS_KEPT))),
  };

  async function expireSome(): Promise<number> {
    const served = await store.servedChannels();
    return store.stock.transaction(async (rows) => {
      const at = now();
      const lapsed = await claimLapsed(rows, { at });
      if (lapsed.reservations.length === 0) return 0;
      const before = await rows.lockShelves(merge(lapsed.units).map(({ merchandiseId }) => merchandiseId));
      const move = { before, after: withoutLapsed(before, lapsed), at };
      await settleLapsed(rows, lapsed, at, changed(move));
      await tellTurns(rows, move, served);
      return lapsed.reservations.length;
    });
  }
}
