import { type CartSnapshot } from './cart';
import { availableOf, type GiftCard, isUsable } from './gift-card';
import type { Hold } from './hold';
import type { Refusal } from './outcome';
import type { DiscountQuote, KnownVoucher } from './quote';
import { isUsedUp, isUsedUpBy } from './voucher';

/** A discount as a checkout counts on it. */
export interface ExpectedDiscount {
  readonly promotionId: string;
  readonly code: string | null;
  readonly amountMinor: number;
}

/** A part of a gift card's money as a checkout counts on it. */
export interface ExpectedGiftCard {
  /** `undefined` when no card has the code. */
  readonly card: GiftCard | undefined;
  readonly amountMinor: number;
}

/** Why what a checkout counts on cannot be promised; nothing when it can. */
export function refusalOfPromise(
  { discounts, problems }: DiscountQuote,
  expected: readonly ExpectedDiscount[],
): Refusal | undefined {
  for (const { code } of expected) {
    const problem = problems.find(({ voucherOrCard }) => voucherOrCard === code)?.code;
    if (problem === 'VOUCHER_EXHAUSTED' || problem === 'VOUCHER_LIMIT_REACHED')
      return { kind: 'voucher-refused', problem };
    if (problem === 'VOUCHER_INVALID' || problem === 'VOUCHER_EXPIRED') {
      return { kind: 'voucher-refused', problem: 'VOUCHER_INVALID' };
    }
  }
  const found = discounts.map(({ promotion, code, amountMinor }) =>
    wordOf({ promotionId: promotion.id, code, amountMinor }),
  );
  const isSame = found.sort().join() === expected.map(wordOf).sort().join();
  return isSame ? undefined : { kind: 'discount-changed' };
}

const wordOf = ({ promotionId, code, amountMinor }: ExpectedDiscount): string =>
  JSON.stringify([promotionId, code, amountMinor]);

/** The first gift card that cannot give what is expected of it, by its place; nothing when all can. */
export function shortGiftCard(
  cards: readonly ExpectedGiftCard[],
  { currencyCode, at }: Pick<CartSnapshot, 'currencyCode' | 'at'>,
): Refusal | undefined {
  const index = cards.findIndex(
    ({ card, amountMinor }) =>
      !card || !isUsable(card, at) || card.currencyCode !== currencyCode || availableOf(card) < amountMinor,
  );
  return index < 0 ? undefined : { kind: 'gift-card-insufficient', index };
}

/**
 * A hold that has expired, as far as it can be taken again: a voucher that others used up meanwhile is not counted
 * beyond its limit, and a gift card gives what is left on it. The order was placed, so nobody is told no.
 */
export function takenAgain(hold: Hold, vouchers: readonly KnownVoucher[], cards: readonly GiftCard[]): Hold {
  return {
    ...hold,
    vouchers: hold.vouchers.map((held) => {
      const known = vouchers.find(({ voucher }) => voucher.id === held.voucherId);
      const isTaken = known !== undefined && !isUsedUp(known.voucher) && !isUsedUpBy(known.voucher, known.ofCustomer);
      return { ...held, isTaken };
    }),
    giftCards: hold.giftCards.map((held) => {
      const card = cards.find(({ id }) => id === held.giftCardId);
      return { ...held, takenMinor: Math.min(held.amountMinor, card ? availableOf(card) : 0) };
    }),
  };
}
