import type { CurrencyCode, Id, Translated } from '#contracts';

/** The prices of one channel in one currency. */
export interface PriceList extends Translated<'name'> {
  readonly id: Id<'priceList'>;
  /** Unique, for people: `eu-retail`. */
  readonly code: string;
  readonly channelSlug: string;
  readonly currencyCode: CurrencyCode;
  /** Whose taxes are assumed until a customer says where to send things, ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** Whether the amounts of its entries include tax. */
  readonly taxIncluded: boolean;
  /** Its rank; see chooseList. */
  readonly position: number;
  readonly version: number;
}

/** A price list as staff describe it before it exists; without a position it comes last. */
export type NewPriceList = Omit<PriceList, 'id' | 'version' | 'position'> & { readonly position?: number };

/** What staff may change about a price list. What its amounts mean stays: channel, currency and whether tax is in them. */
export type PriceListChanges = Partial<Pick<PriceList, 'code' | 'name' | 'translations' | 'countryCode' | 'position'>>;
