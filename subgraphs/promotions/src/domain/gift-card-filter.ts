import type { CurrencyCode } from '#contracts';

/** Which gift cards staff want to see; every part that is given must hold. */
export interface GiftCardFilter {
  readonly lastFour?: string | null;
  readonly currencyCode?: CurrencyCode | null;
  readonly isActive?: boolean | null;
  /** The hash of its code. */
  readonly codeHash?: string | null;
  /** It paid for this order. */
  readonly orderId?: string | null;
}
