import type { CurrencyCode, PostalAddress } from '#contracts';

/** What something costs; `subtotalMinor` less `discountMinor` is the total where prices include tax, and the net where they do not. */
export interface Amounts {
  readonly subtotalMinor: number;
  readonly discountMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Net and tax. */
  readonly totalMinor: number;
  readonly taxPercent: string;
}

/** An axis of a variant and its value, as they were called: `Size`, `42`. */
export interface ChosenOption {
  readonly name: string;
  readonly value: string;
}

/** A line as it was bought. */
export interface LineSnapshot extends Amounts {
  readonly merchandiseId: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly options: readonly ChosenOption[];
  readonly imageUrl: string | null;
  readonly quantity: number;
  readonly weightGrams: number;
  readonly unitAmountMinor: number;
  readonly taxClassCode: string;
}

/** How an order is sent, as it was chosen. */
export interface ShippingMethodSnapshot {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly carrier: string;
}

/** What a promotion took off, as it was granted. */
export interface DiscountSnapshot {
  readonly promotionId: string;
  /** The voucher's; null for a promotion that applies by itself. */
  readonly code: string | null;
  readonly name: string;
  readonly kind: 'LINE' | 'ORDER' | 'SHIPPING';
  readonly amountMinor: number;
}

/** A gift card that paid a part. */
export interface GiftCardSnapshot {
  readonly id: string;
  readonly maskedCode: string;
  readonly amountMinor: number;
}

/** The sums of an order. */
export interface Totals {
  /** The lines before discounts, without shipping. */
  readonly subtotalMinor: number;
  /** All discounts, those on shipping included. */
  readonly discountMinor: number;
  /** The total of shipping. */
  readonly shippingMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  /** What gift cards pay. */
  readonly giftCardMinor: number;
  /** What has to be paid otherwise. */
  readonly dueMinor: number;
}

/** An order as it was bought: names, prices, taxes and addresses as they were, whatever becomes of them. */
export interface Snapshot extends Totals {
  readonly checkoutSessionId: string;
  readonly cartId: string;
  readonly channel: string;
  readonly locale: string;
  readonly currencyCode: CurrencyCode;
  readonly taxIncluded: boolean;
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly email: string;
  /** Null when nothing is sent. */
  readonly shippingAddress: PostalAddress | null;
  /** Null when it is the one where things are sent. */
  readonly billingAddress: PostalAddress | null;
  readonly shippingMethod: ShippingMethodSnapshot | null;
  readonly shipping: Amounts;
  readonly discounts: readonly DiscountSnapshot[];
  readonly giftCards: readonly GiftCardSnapshot[];
}

/** A snapshot with its lines. */
export interface NewOrder extends Snapshot {
  readonly lines: readonly LineSnapshot[];
}
