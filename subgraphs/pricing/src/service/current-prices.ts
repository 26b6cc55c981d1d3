import { chooseList, type Scene } from '../domain/choose-list';
import { type Candidate, type Price, priceAt } from '../domain/price';
import type { PriceList } from '../domain/price-list';
import { ChannelNotOfferedError, CurrencyNotOfferedError, TaxRateMissingError } from '../errors';
import type { Store } from '../store';

/** The use cases of those who look at prices. */
export function currentPriceService({ store }: { store: Store }) {
  return {
    /**
     * The list whose prices a request sees; `null` in a shop without lists.
     * @throws ChannelNotOfferedError, CurrencyNotOfferedError
     */
    async listFor(scene: Scene): Promise<PriceList | null> {
      const choice = chooseList(await store.priceLists(), scene);
      if (choice.kind === 'channel-without-lists') throw new ChannelNotOfferedError(choice.channel);
      if (choice.kind === 'currency-not-offered') throw new CurrencyNotOfferedError(choice);
      return choice.kind === 'chosen' ? choice.list : null;
    },

    /**
     * What a thing costs in a list at a moment, of all entries that may hold then; `null` when it has no price.
     * @throws TaxRateMissingError
     */
    priceOf(candidates: readonly Candidate[], list: PriceList, at: Date): Price | null {
      const outcome = priceAt(candidates, list, at);
      if (outcome.kind === 'untaxed') throw new TaxRateMissingError(outcome.taxClass.code, outcome.countryCode);
      return outcome.kind === 'priced' ? outcome.price : null;
    },
  };
}
