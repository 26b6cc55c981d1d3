import type { CurrencyCode, Id } from '#contracts';
import type { DiscountKind } from './discount';

/** What became of vouchers and gift-card money that were set aside for a checkout. */
export type HoldState = 'HELD' | 'CONFIRMED' | 'RELEASED' | 'EXPIRED' | 'CANCELLED';

/** Vouchers and gift-card money set aside for one checkout. */
export interface Hold {
  /** The checkout session. */
  readonly owner: string;
  readonly state: HoldState;
  /** Of the request that made it; null when it was released before it came. */
  readonly requestHash: string | null;
  /** See customerKey. */
  readonly customer: string | null;
  readonly discounts: readonly HeldDiscount[];
  readonly vouchers: readonly HeldVoucher[];
  readonly giftCards: readonly HeldGiftCard[];
  readonly orderId: string | null;
  readonly expiresAt: Date | null;
}

/** A discount as it was promised. */
interface HeldDiscount {
  readonly promotionId: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: DiscountKind;
  readonly amountMinor: number;
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: number }[];
}

/** A use of a voucher. */
interface HeldVoucher {
  readonly voucherId: Id<'voucher'>;
  readonly code: string;
  /** False when it could not be taken again after the hold had expired. */
  readonly isTaken: boolean;
}

/** A part of a gift card's money. */
interface HeldGiftCard {
  readonly giftCardId: Id<'giftCard'>;
  readonly lastFour: string;
  readonly currencyCode: CurrencyCode;
  /** What was promised. */
  readonly amountMinor: number;
  /** What of it was set aside: less than was promised when not all could be taken again after the hold had expired. */
  readonly takenMinor: number;
}

/** What happens to a hold: its order is placed, its checkout fails, its time is over, its order is called off. */
export type HoldEvent = 'CONFIRM' | 'RELEASE' | 'EXPIRE' | 'CANCEL';

/** What follows from it: another state, nothing at all, or no. */
export type HoldStep = HoldState | 'stays' | 'refused';

/**
 * What each event makes of a hold. After the pivot a checkout only goes forward, so a hold that has expired is
 * confirmed all the same. An order may be called off before its checkout came to confirm its hold; the confirmation is
 * late then and changes nothing.
 */
const STEPS: Record<HoldState, Record<HoldEvent, HoldStep>> = {
  HELD: { CONFIRM: 'CONFIRMED', RELEASE: 'RELEASED', EXPIRE: 'EXPIRED', CANCEL: 'CANCELLED' },
  EXPIRED: { CONFIRM: 'CONFIRMED', RELEASE: 'RELEASED', EXPIRE: 'stays', CANCEL: 'CANCELLED' },
  CONFIRMED: { CONFIRM: 'stays', RELEASE: 'refused', EXPIRE: 'stays', CANCEL: 'CANCELLED' },
  RELEASED: { CONFIRM: 'refused', RELEASE: 'stays', EXPIRE: 'stays', CANCEL: 'stays' },
  CANCELLED: { CONFIRM: 'stays', RELEASE: 'refused', EXPIRE: 'stays', CANCEL: 'stays' },
};

/** What an event makes of a hold in a state. */
export const stepOf = (state: HoldState, event: HoldEvent): HoldStep => STEPS[state][event];

/** How one use of a voucher, and one amount of a gift card, move between the counters when a hold changes its state. */
export interface Movement {
  /** How many more are held. */
  readonly held: number;
  /** How many more are redeemed; money moves the other way, off the balance. */
  readonly redeemed: number;
}

const NOWHERE: Movement = { held: 0, redeemed: 0 };

/** How one use, and one amount, are counted in each state. */
const COUNTED: Record<HoldState, Movement> = {
  HELD: { held: 1, redeemed: 0 },
  CONFIRMED: { held: 0, redeemed: 1 },
  RELEASED: NOWHERE,
  EXPIRED: NOWHERE,
  CANCELLED: NOWHERE,
};

/** How a hold's uses and money move when it goes from one state to another. */
export function movementOf(from: HoldState, to: HoldState): Movement {
  const [before, after] = [COUNTED[from], COUNTED[to]];
  return { held: after.held - before.held, redeemed: after.redeemed - before.redeemed };
}

/** Whether there is a voucher or money in it, rather than discounts that come by themselves alone. */
export const holdsSomething = ({ vouchers, giftCards }: Pick<Hold, 'vouchers' | 'giftCards'>): boolean =>
  vouchers.length + giftCards.length > 0;
