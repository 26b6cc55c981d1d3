import { conflict, createId, done, notFound } from '#contracts';
import { saved } from '#kit';
import type { Outcome } from '../domain/outcome';
import { type NewPrice, type PriceEntry, place } from '../domain/price-entry';
import type { Store } from '../store';
import { attempt } from './attempt';

/** The use cases of the entries of price lists. Changes of one thing's prices wait for one another. */
export function priceService({ store, now }: { store: Store; now: () => Date }) {
  return {
    /** Set a base or a scheduled price; see {@link place} for which one `expectedVersion` speaks of. */
    setPrice: (price: NewPrice, expectedVersion?: number): Promise<Outcome<PriceEntry>> =>
      attempt(store, async (rows) => {
        const [list] = await rows.findPriceLists([price.priceListId]);
        if (!list) return notFound('price list', 'priceListId');
        const expected = list.currencyCode;
        if (price.amount.currencyCode !== expected) return { kind: 'currency-mismatch', expected };
        if (!(await rows.lockMerchandise(price.merchandiseId))) return notFound('merchandise', 'merchandiseId');
        const entries = await rows.findPriceEntriesOf(price.priceListId, price.merchandiseId);
        const placed = place(entries, price, expectedVersion);
        if (placed.kind !== 'done') return placed;
        if (placed.value.kind === 'change') {
          const { entry } = placed.value;
          return saved(await rows.savePriceEntry(entry), entry.version);
        }
        const at = now();
        const made = { id: createId('price', at.getTime()), createdAt: at, updatedAt: at, version: 1 };
        return done(await rows.addPriceEntry({ ...price, ...made }));
      }),

    removePrice: (id: string, expectedVersion: number): Promise<Outcome<PriceEntry>> =>
      attempt(store, async (rows) => {
        const entry = await rows.findPriceEntry(id);
        if (!entry) return notFound('price');
        const refusal = conflict(entry, expectedVersion);
        return refusal ?? saved((await rows.removePriceEntry(entry)) ? entry : null, entry.version);
      }),
  };
}
