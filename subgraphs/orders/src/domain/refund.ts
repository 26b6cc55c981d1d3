import type { Order } from './order';
import type { GiftCardRefund } from './return';

/** Where the money for something that came back goes. */
export interface Refund {
  /** To the payment. */
  readonly refundMinor: number;
  readonly giftCards: readonly GiftCardRefund[];
}

/**
 * Decide where `valueMinor` goes: to the payment as long as something of it is left, then to the gift cards in the order
 * in which they paid. Returns that add up to the whole order give every one back what it paid, exactly.
 */
export function refundOf(
  { dueMinor, giftCards, returnedMinor }: Pick<Order, 'dueMinor' | 'giftCards' | 'returnedMinor'>,
  valueMinor: number,
): Refund {
  const sources = [dueMinor, ...giftCards.map(({ amountMinor }) => amountMinor)];
  const before = fill(sources, returnedMinor);
  const [refundMinor = 0, ...cards] = fill(sources, returnedMinor + valueMinor).map(
    (amount, at) => amount - (before[at] ?? 0),
  );
  return {
    refundMinor,
    giftCards: giftCards
      .map(({ id }, at) => ({ giftCardId: id, amountMinor: cards[at] ?? 0 }))
      .filter(({ amountMinor }) => amountMinor > 0),
  };
}

/** How much of `amount` goes into each of several vessels when they are filled one after the other. */
function fill(vessels: readonly number[], amount: number): number[] {
  let left = amount;
  return vessels.map((room) => {
    const taken = Math.min(room, left);
    left -= taken;
    return taken;
  });
}
