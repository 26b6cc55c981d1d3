/** What a promotion takes off. */
export interface Discount {
  readonly promotionId: string;
  /** The voucher's; null for a promotion that comes by itself. */
  readonly code: string | null;
  readonly name: string;
  readonly kind: 'LINE' | 'ORDER' | 'SHIPPING';
  readonly amountMinor: number;
  /** How it is spread over lines; the parts add up to it, but for SHIPPING, which has none. */
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: number }[];
}

/** A gift card that was put into the cart. */
export interface GiftCard {
  readonly id: string;
  /** The place of its code among those of the cart. */
  readonly position: number;
  readonly maskedCode: string;
  readonly balanceMinor: number;
}

/** Why a voucher or a gift card does nothing, as promotions says it. */
export type DiscountProblemCode =
  | 'VOUCHER_INVALID'
  | 'VOUCHER_EXPIRED'
  | 'VOUCHER_EXHAUSTED'
  | 'VOUCHER_LIMIT_REACHED'
  | 'VOUCHER_NOT_APPLICABLE'
  | 'VOUCHER_NOT_COMBINABLE'
  | 'GIFT_CARD_INVALID'
  | 'GIFT_CARD_EMPTY'
  | 'GIFT_CARD_CURRENCY';

/** A voucher or a gift card that does nothing. */
export interface DiscountProblem {
  readonly code: DiscountProblemCode;
  readonly voucherOrCard: string;
  readonly message: string;
}

/** What promotions answered about a cart. */
export interface DiscountQuote {
  readonly discounts: readonly Discount[];
  readonly giftCards: readonly GiftCard[];
  readonly problems: readonly DiscountProblem[];
}

/** The last answer of promotions, kept in the cart. */
export interface KeptDiscounts extends DiscountQuote {
  /** What was asked, in short: the answer holds for nothing else. */
  readonly question: string;
  /** The same but for shipping: what comes off the things holds for this. */
  readonly goodsQuestion: string;
  /** When, in milliseconds since 1970: the answer holds for a while only. */
  readonly at: number;
}
