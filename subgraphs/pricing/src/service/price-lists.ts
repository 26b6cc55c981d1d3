import { createId } from '#contracts';
import { conflict, done, notFound, type Outcome } from '../domain/outcome';
import type { NewPriceList, PriceList, PriceListChanges } from '../domain/price-list';
import { mergeTranslations } from '../domain/text';
import type { Store } from '../store';
import { attempt, saved } from './attempt';

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
