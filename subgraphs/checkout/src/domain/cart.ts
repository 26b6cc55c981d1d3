import type { CurrencyCode, Id, Locale, PostalAddress } from '#contracts';
import { type CartLine, subtotalOf } from './cart-line';
import type { CartState } from './cart-state';
import type { KeptDiscounts } from './discounts';

/** The way to send a cart that was chosen, and what it costs. */
export interface ChosenMethod {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly carrier: string;
  /** Gross where prices include tax, net elsewhere. */
  readonly amountMinor: number;
  /** What it was quoted for, in short: for anything else it has to be quoted again. */
  readonly question: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Whether it was offered when it was last asked for. */
  readonly isOffered: boolean;
}

/** How things are taxed where a cart goes. */
interface CartTax {
  /** Whether its prices include tax. */
  readonly included: boolean;
  /** Null where nobody has said how shipping is taxed. */
  readonly shippingPercent: string | null;
}

/** What somebody is about to buy. */
export interface Cart {
  readonly id: Id<'cart'>;
  readonly state: CartState;
  /** Whose it is; null for a guest's. */
  readonly customerId: Id<'customer'> | null;
  /** Of the token that opens a guest's cart; null for a customer's. */
  readonly tokenHash: string | null;
  /** Channel and currency are those it was made in, for ever. */
  readonly channel: string;
  readonly currencyCode: CurrencyCode;
  readonly locale: Locale;
  readonly email: string | null;
  /** The groups of its customer, as accounts last said. */
  readonly customerGroups: readonly string[];
  readonly shippingAddress: PostalAddress | null;
  readonly billingAddress: PostalAddress | null;
  /** The one that was chosen; see {@link methodOf}. */
  readonly shippingMethod: ChosenMethod | null;
  readonly tax: CartTax;
  readonly voucherCodes: readonly string[];
  readonly giftCardCodes: readonly string[];
  readonly discounts: KeptDiscounts | null;
  /** Until when stock is set aside for its lines; null when none is. */
  readonly heldUntil: Date | null;
  readonly createdAt: Date;
  /** When its owner last changed it. */
  readonly activeAt: Date;
  /** Grows with every change. */
  readonly version: number;
  /** The checkout that works with it, or the last one that did. */
  readonly sessionId: Id<'checkoutSession'> | null;
  /** In the order in which they were put in. */
  readonly lines: readonly CartLine[];
}

/** What all of it weighs. */
export function weightOf({ lines }: Pick<Cart, 'lines'>): number {
  return lines.reduce((sum, { merchandise, quantity }) => sum + merchandise.weightGrams * quantity, 0);
}

/** Whether any of it has to be sent. */
export function needsShipping(cart: Pick<Cart, 'lines'>): boolean {
  return weightOf(cart) > 0;
}

/** How it is sent: nothing is paid for that while none of it has to be sent, whatever was chosen. */
export function methodOf(cart: Pick<Cart, 'lines' | 'shippingMethod'>): ChosenMethod | null {
  return needsShipping(cart) ? cart.shippingMethod : null;
}

/** What its things cost before discounts, without shipping. */
export function goodsOf({ lines }: Pick<Cart, 'lines'>): number {
  return lines.reduce((sum, line) => sum + subtotalOf(line), 0);
}
