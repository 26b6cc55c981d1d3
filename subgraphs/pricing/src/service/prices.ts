import { conflict, createId, done, EVENTS, notFound } from '#contracts';
import { factOf, saved } from '#kit';
import type { Merchandise } from '../domain/merchandise';
import type { Outcome } from '../domain/outcome';
import { type NewPrice, type PriceEntry, place } from '../domain/price-entry';
import type { PriceList } from '../domain/price-list';
import type { Rows, Store } from '../store';
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
        const merchandise = await rows.lockMerchandise(price.merchandiseId);
        if (!merchandise) return notFound('merchandise', 'merchandiseId');
        const entries = await rows.findPriceEntriesOf(price.priceListId, price.merchandiseId);
        const placed = place(entries, price, expectedVersion);
        if (placed.kind !== 'done') return placed;
        await announce(rows, merchandise, list);
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
        if (refusal) return refusal;
        const merchandise = await rows.lockMerchandise(entry.merchandiseId);
        const [list] = await rows.findPriceLists([entry.priceListId]);
        if (merchandise && list) await announce(rows, merchandise, list);
        return saved((await rows.removePriceEntry(entry)) ? entry : null, entry.version);
      }),
  };

  /** Tell the other services that a thing has another price; the change is taken back with it when it does not hold. */
  async function announce(
    rows: Rows,
    { id, productId }: Merchandise,
    { id: priceListId, channelSlug, currencyCode }: PriceList,
  ): Promise<void> {
    const fact = { merchandiseId: id, productId, priceListId, channel: channelSlug, currencyCode };
    await rows.tell([factOf(EVENTS.pricing.priceChanged, fact)], { at: now() });
  }
}
