import type { CurrencyCode } from '#contracts';

/** All that discounts depend on: what lies in a cart, where, for whom and when. Amounts are in minor units. */
export interface CartSnapshot {
  readonly channel: string;
  readonly currencyCode: CurrencyCode;
  /** The groups that the customer is in. */
  readonly customerGroups: readonly string[];
  readonly at: Date;
  readonly lines: readonly CartLine[];
  /** What shipping costs before discounts; 0 while nobody knows. */
  readonly shippingMinor: number;
}

/** So many of a thing, at the price it has before discounts. */
export interface CartLine {
  readonly id: string;
  readonly productId: string;
  /** The categories of the product and all above them. */
  readonly categoryIds: readonly string[];
  readonly quantity: number;
  readonly unitAmountMinor: number;
}

/** What a line costs before discounts. */
export const subtotalOf = ({ quantity, unitAmountMinor }: CartLine): number => quantity * unitAmountMinor;
