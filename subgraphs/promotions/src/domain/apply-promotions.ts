import { type CartSnapshot, subtotalOf } from './cart';
import { areMet } from './conditions';
import type { Discount, DiscountKind } from './discount';
import { type Target, targetOf } from './effect';
import { type LeftToPay, less, type TakenOff, totalOf } from './left-to-pay';
import type { Promotion } from './promotion';
import { holdsAt } from './schedule';
import { canJoin } from './stacking';
import { takeOff } from './take-off';

/** A promotion that may apply to a cart, with the code that it was asked for by. */
export interface Offer {
  readonly promotion: Promotion;
  /** Null for a promotion that comes by itself. */
  readonly code: string | null;
}

/** Why a code takes nothing off: the cart is not what its promotion asks for, or another promotion goes before. */
interface Unused {
  readonly code: string;
  readonly reason: 'NOT_APPLICABLE' | 'NOT_COMBINABLE';
}

/** What promotions take off a cart, and the codes that take nothing off. */
export interface Applied {
  readonly discounts: readonly Discount[];
  readonly unused: readonly Unused[];
}

/**
 * Work out what promotions take off a cart. They come one after the other by priority (equals: lines, order, shipping,
 * then the older one), each from what those before it left to pay; one that takes nothing off keeps no other away. The
 * same cart and promotions give the same discounts, in whatever order they are given.
 */
export function applyPromotions(cart: CartSnapshot, offers: readonly Offer[]): Applied {
  let left: LeftToPay = { lines: cart.lines.map(subtotalOf), shipping: cart.shippingMinor };
  const discounts: Discount[] = [];
  const unused: Unused[] = [];
  const refuse = ({ code }: Offer, reason: Unused['reason']): void => {
    if (code !== null) unused.push({ code, reason });
  };
  for (const offer of inTurn(offers)) {
    const { promotion } = offer;
    const taken = fits(promotion, cart) ? takeOff(promotion.effect, promotion.conditions, cart, left) : undefined;
    if (!taken || totalOf(taken) === 0) refuse(offer, 'NOT_APPLICABLE');
    else if (!canJoin(promotion, discounts)) refuse(offer, 'NOT_COMBINABLE');
    else {
      discounts.push(toDiscount(offer, cart, taken));
      left = less(left, taken);
    }
  }
  return { discounts, unused };
}

const fits = (promotion: Promotion, cart: CartSnapshot): boolean =>
  promotion.isActive && holdsAt(promotion, cart.at) && areMet(promotion.conditions, cart);

const RANK: Record<Target, number> = { LINES: 0, ORDER: 1, SHIPPING: 2 };

function inTurn(offers: readonly Offer[]): Offer[] {
  return [...offers].sort(
    ({ promotion: a }, { promotion: b }) =>
      a.priority - b.priority ||
      RANK[targetOf(a.effect)] - RANK[targetOf(b.effect)] ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

const KINDS: Record<Target, DiscountKind> = { LINES: 'LINE', ORDER: 'ORDER', SHIPPING: 'SHIPPING' };

function toDiscount({ promotion, code }: Offer, cart: CartSnapshot, taken: TakenOff): Discount {
  return {
    promotion,
    code,
    kind: KINDS[targetOf(promotion.effect)],
    amountMinor: totalOf(taken),
    lines: cart.lines
      .map(({ id }, at) => ({ lineId: id, amountMinor: taken.lines[at] ?? 0 }))
      .filter(({ amountMinor }) => amountMinor > 0),
  };
}
