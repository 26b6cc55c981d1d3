import { EVENTS } from '#contracts';
import type { Occasion } from '#kit';
import { type Hold, holdsSomething } from '../domain/hold';
import type { CommandRows } from '../store';
import type { Settlement } from './settlement';

/** Tell the other services that vouchers and gift-card money are set aside. */
export async function tellHeld(rows: CommandRows, hold: Hold, occasion: Occasion): Promise<void> {
  if (holdsSomething(hold)) await rows.emit(EVENTS.promotions.discountHeld, factOf(hold), occasion);
}

/** Tell the other services that what was set aside is used up, or went back. */
export async function tellSettled(rows: CommandRows, hold: Hold, { at, traceparent }: Settlement): Promise<void> {
  if (!holdsSomething(hold)) return;
  const { state, orderId } = hold;
  const occasion = { at, traceparent };
  if (state === 'CONFIRMED' && orderId !== null) {
    await rows.emit(EVENTS.promotions.discountRedeemed, { ...factOf(hold), orderId }, occasion);
  } else {
    await rows.emit(EVENTS.promotions.discountReleased, factOf(hold), occasion);
  }
}

const factOf = ({ owner, vouchers, giftCards }: Hold) => ({
  owner,
  voucherCodes: vouchers.filter(({ isTaken }) => isTaken).map(({ code }) => code),
  giftCards: giftCards.map(({ giftCardId, takenMinor, currencyCode }) => ({
    giftCardId,
    amountMinor: takenMinor,
    currencyCode,
  })),
});
