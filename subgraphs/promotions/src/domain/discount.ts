import type { Promotion } from './promotion';

/** What a discount is in the eyes of whoever keeps the books. */
export type DiscountKind = 'LINE' | 'ORDER' | 'SHIPPING';

/** What a promotion takes off a cart, in minor units of the cart's currency. */
export interface Discount {
  readonly promotion: Promotion;
  /** The voucher's code; null for what comes by itself. */
  readonly code: string | null;
  readonly kind: DiscountKind;
  /** Above 0. */
  readonly amountMinor: number;
  /** Which lines pay that much less; together the whole amount, and none of a discount on shipping. */
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: number }[];
}
