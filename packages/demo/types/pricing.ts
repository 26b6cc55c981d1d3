import type { CurrencyCode, Id } from '#contracts';
import type { DemoInstant, DemoText } from './text';

/** How things are taxed: `standard`, `reduced` or `zero`. */
export interface DemoTaxClass {
  readonly id: Id<'taxClass'>;
  readonly code: string;
  readonly name: DemoText;
}

/** What one country takes on one tax class. */
export interface DemoTaxRate {
  readonly id: Id<'taxRate'>;
  readonly taxClassId: Id<'taxClass'>;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** Hundredths of a percent: 1900 is 19 %. */
  readonly rateBasisPoints: number;
}

/** The prices of one channel in one currency. */
export interface DemoPriceList {
  readonly id: Id<'priceList'>;
  readonly code: string;
  readonly name: DemoText;
  readonly channelId: Id<'channel'>;
  readonly channelSlug: string;
  readonly currencyCode: CurrencyCode;
  readonly taxInclusive: boolean;
}

/**
 * What a variant costs in a price list. Every variant has one price without dates in each channel that sells it; a
 * sale is a further price with dates, and wins while it lasts.
 */
export interface DemoPrice {
  readonly id: Id<'price'>;
  readonly priceListId: Id<'priceList'>;
  readonly variantId: Id<'variant'>;
  readonly productId: Id<'product'>;
  readonly sku: string;
  readonly currencyCode: CurrencyCode;
  /** Whole minor units. */
  readonly amountMinor: number;
  /** The price to strike through, above `amountMinor`; null when there is none. */
  readonly compareAtMinor: number | null;
  /** From when (inclusive); null means always. */
  readonly startsAt: DemoInstant | null;
  /** Until when (exclusive); null means for good. */
  readonly endsAt: DemoInstant | null;
}
