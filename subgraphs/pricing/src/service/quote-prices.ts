import type { CurrencyCode } from '#contracts';
import type { Quote } from '../domain/quote';
import type { Store } from '../store';
import type { currentPriceService } from './current-prices';

/** What somebody is about to buy, and where it goes. */
export interface WantedQuote {
  /** The channel of the shop's first list unless said. */
  readonly channel?: string;
  /** The currency of the channel's first list unless said. */
  readonly currencyCode?: CurrencyCode;
  /** The country that the list assumes unless said. */
  readonly countryCode?: string;
  readonly merchandiseIds: readonly string[];
}

/** The use case of those who sell: what things cost, with the taxes of where they go. */
export function quoteService(
  { store, now }: { store: Store; now: () => Date },
  { listFor, priceOf }: ReturnType<typeof currentPriceService>,
) {
  return {
    /**
     * Things without a price are left out; `null` in a shop without lists.
     * @throws ChannelNotOfferedError, CurrencyNotOfferedError, TaxRateMissingError
     */
    async quotePrices({ channel, currencyCode, countryCode, merchandiseIds }: WantedQuote): Promise<Quote | null> {
      const seen = await listFor({ channel, currency: currencyCode });
      if (!seen) return null;
      const list = { ...seen, countryCode: countryCode ?? seen.countryCode };
      const at = now();
      const [candidates, shippingTaxes] = await Promise.all([
        merchandiseIds.length > 0 ? store.findCandidates(merchandiseIds, list, at) : [],
        store.shippingTaxes(),
      ]);
      const lines = [...new Set(merchandiseIds)].flatMap((merchandiseId) => {
        const own = candidates.filter((candidate) => candidate.merchandiseId === merchandiseId);
        const price = priceOf(own, list, at);
        return price ? [{ merchandiseId, price }] : [];
      });
      return {
        ...{ channel: list.channelSlug, currencyCode: list.currencyCode, countryCode: list.countryCode },
        taxIncluded: list.taxIncluded,
        shippingTax: shippingTaxes.find((tax) => tax.countryCode === list.countryCode) ?? null,
        lines,
      };
    },
  };
}
