import { type Cart, methodOf } from './cart';
import { kindOf } from './codes';
import type { DiscountProblem, DiscountQuote } from './discounts';
import type { Needed } from './outcome';

/** What keeps a cart from being bought as it is shown. */
export type CartProblem =
  | { readonly code: 'PRICE_CHANGED'; readonly lineId: string; readonly fromMinor: number; readonly toMinor: number }
  | { readonly code: 'UNAVAILABLE'; readonly lineId: string }
  | { readonly code: 'INSUFFICIENT_STOCK'; readonly lineId: string; readonly available: number }
  | { readonly code: 'VOUCHER_REFUSED' | 'GIFT_CARD_REFUSED'; readonly refused: DiscountProblem }
  | { readonly code: 'SHIPPING_METHOD_UNAVAILABLE' }
  /** Services that are away: what they would say is not known. */
  | { readonly code: 'PRICES_UNAVAILABLE' | 'DISCOUNTS_UNAVAILABLE' | 'SHIPPING_UNAVAILABLE' };

/**
 * What is wrong with a cart.
 * @param discounts what promotions says; null when it could not be asked.
 * @param away the services that had to be asked and could not.
 */
export function problemsOf(
  cart: Pick<Cart, 'lines' | 'shippingMethod'>,
  discounts: DiscountQuote | null,
  away: ReadonlySet<Needed>,
): CartProblem[] {
  const ofLines = cart.lines.flatMap((line): CartProblem[] => {
    const { id: lineId, isAvailable, availableQuantity, newUnitAmountMinor, unitAmountMinor } = line;
    if (!isAvailable) return [{ code: 'UNAVAILABLE', lineId }];
    return [
      ...(newUnitAmountMinor === null
        ? []
        : [{ code: 'PRICE_CHANGED', lineId, fromMinor: unitAmountMinor, toMinor: newUnitAmountMinor } as const]),
      ...(availableQuantity === null
        ? []
        : [{ code: 'INSUFFICIENT_STOCK', lineId, available: availableQuantity } as const]),
    ];
  });
  const ofCodes = (discounts?.problems ?? []).map((refused): CartProblem => {
    return { code: kindOf(refused) === 'giftCardCodes' ? 'GIFT_CARD_REFUSED' : 'VOUCHER_REFUSED', refused };
  });
  const ofShipping: CartProblem[] =
    methodOf(cart)?.isOffered === false ? [{ code: 'SHIPPING_METHOD_UNAVAILABLE' }] : [];
  return [...ofLines, ...ofCodes, ...ofShipping, ...ofServices(away)];
}

/**
 * Whether a cart with this problem cannot be bought until it is acknowledged, or a service is back. Discounts that
 * nobody asked for by a code are not worth waiting for.
 */
export function isBlocking(problem: CartProblem, cart: Pick<Cart, 'voucherCodes' | 'giftCardCodes'>): boolean {
  if (problem.code !== 'DISCOUNTS_UNAVAILABLE') return true;
  return cart.voucherCodes.length > 0 || cart.giftCardCodes.length > 0;
}

/** Whether a problem is over once a service is back. */
export const isPassing = ({ code }: CartProblem): boolean =>
  code === 'PRICES_UNAVAILABLE' || code === 'DISCOUNTS_UNAVAILABLE' || code === 'SHIPPING_UNAVAILABLE';

function ofServices(away: ReadonlySet<Needed>): CartProblem[] {
  const codes = [
    ...(away.has('catalog') || away.has('pricing') ? (['PRICES_UNAVAILABLE'] as const) : []),
    ...(away.has('promotions') ? (['DISCOUNTS_UNAVAILABLE'] as const) : []),
    ...(away.has('shipping') ? (['SHIPPING_UNAVAILABLE'] as const) : []),
  ];
  return codes.map((code) => ({ code }));
}
