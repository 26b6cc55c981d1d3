import type { CurrencyCode } from '#contracts';
import type { Price } from './price';

/** What things cost where they are to be sent, for those who sell them. */
export interface Quote {
  readonly channel: string;
  readonly currencyCode: CurrencyCode;
  /** Whose taxes are on the prices, ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly taxIncluded: boolean;
  /** Null where nobody has said how shipping is taxed. */
  readonly shippingTax: ShippingTax | null;
  readonly lines: readonly QuotedLine[];
}

/** What a country takes on shipping. */
export interface ShippingTax {
  readonly countryCode: string;
  readonly taxClassCode: string;
  readonly rateBasisPoints: number;
}

/** What one thing costs. */
interface QuotedLine {
  readonly merchandiseId: string;
  readonly price: Price;
}
