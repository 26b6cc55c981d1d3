import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import type { Outcome } from '../domain/outcome';
import type { NewPriceList, PriceList, PriceListChanges } from '../domain/price-list';
import type { Store } from '../store';
import { attempt } from './attempt';

/** The use cases of price lists. */
export function priceListService({ store, now }: { store: Store; now: () => Date }) {
  return {
    createPriceList: (list: NewPriceList): Promise<Outcome<PriceList>> =>
      attempt(store, async (rows) => {
        const last = (await rows.allPriceLists()).at(-1);
        const position = list.position ?? (last ? last.position + 1 : 0);
        const id = createId('priceList', now().getTime());
        return done(await rows.addPriceList({ ...list, id, position, version: 1 }));
      }),

    updatePriceList: (id: string, expectedVersion: number, changes: PriceListChanges): Promise<Outcome<PriceList>> =>
      attempt(store, async (rows) => {
        const [list] = await rows.findPriceLists([id]);
        if (!list) return notFound('price list');
        const translations = mergeTranslations(list.translations, changes.translations);
        const refusal = conflict(list, expectedVersion);
        return refusal ?? saved(await rows.savePriceList({ ...list, ...changes, translations }), list.version);
      }),
  };
}
