import type { CurrencyCode, Id } from '#contracts';
import type { DemoText } from './text';

/** Countries that the same methods ship to. */
export interface DemoShippingZone {
  readonly id: Id<'shippingZone'>;
  readonly code: string;
  readonly name: DemoText;
  /** ISO 3166-1 alpha-2. */
  readonly countryCodes: readonly string[];
}

/** A way of sending things to a zone. */
export interface DemoShippingMethod {
  readonly id: Id<'shippingMethod'>;
  readonly zoneId: Id<'shippingZone'>;
  readonly code: string;
  readonly name: DemoText;
  readonly description: DemoText;
  readonly channelSlug: string;
  readonly minDays: number;
  readonly maxDays: number;
  readonly currencyCode: CurrencyCode;
  /** Whole minor units; null when it always costs. */
  readonly freeAboveMinor: number | null;
  /** What it costs from so many grams on; the first is from 0. */
  readonly tiers: readonly { readonly fromWeightGrams: number; readonly amountMinor: number }[];
}
