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
  readonly maskedCode: string;
  readonly balanceMinor: number;
}

/** Why a voucher or a gift card does nothing. */
export interface DiscountProblem {
  readonly code: string;
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
  /** When, in milliseconds since 1970: the answer holds for a while only. */
  readonly at: number;
}
