import type { CartSnapshot } from '../domain/cart';
import { customerKey, type Shopper } from '../domain/customer-key';
import { type DiscountQuote, type GiftCardQuote, quoteDiscounts, quoteGiftCards } from '../domain/quote';
import { hashOfGiftCard } from './gift-card-hash';
import type { Parts } from './parts';

/** A cart, whose it is, and the codes that were given for it. */
export interface QuoteRequest {
  readonly cart: CartSnapshot;
  readonly shopper: Shopper;
  /** As toVoucherCode writes them. */
  readonly voucherCodes: readonly string[];
}

/** What a cart would be less, and the gift cards that could pay for it. */
export type QuoteAnswer = DiscountQuote & GiftCardQuote;

/** The use case of asking what a cart would be less; nothing is set aside. */
export function quoteService({ store }: Pick<Parts, 'store'>) {
  return {
    async quoteDiscounts(
      { cart, shopper, voucherCodes }: QuoteRequest,
      giftCardCodes: readonly string[],
    ): Promise<QuoteAnswer> {
      const hashes = giftCardCodes.map(hashOfGiftCard);
      const [promotions, vouchers, found] = await Promise.all([
        store.activePromotions(),
        store.findVouchersByCode(voucherCodes, customerKey(shopper)),
        store.findGiftCardsByHash(hashes),
      ]);
      const { discounts, problems } = quoteDiscounts(cart, promotions, voucherCodes, vouchers);
      const asked = giftCardCodes.map((code, at) => ({ code, card: found.find((one) => one.codeHash === hashes[at]) }));
      const cards = quoteGiftCards(asked, cart);
      return { discounts, giftCards: cards.giftCards, problems: [...problems, ...cards.problems] };
    },
  };
}
