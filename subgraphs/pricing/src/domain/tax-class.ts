import type { Id, Translated } from '#contracts';

/** A kind of things that are taxed alike, such as books. */
export interface TaxClass extends Translated<'name'> {
  readonly id: Id<'taxClass'>;
  /** Unique, for people: `reduced`. */
  readonly code: string;
  readonly version: number;
}

/** A tax class as staff describe it before it exists. */
export type NewTaxClass = Omit<TaxClass, 'id' | 'version'>;

/** What one country takes on one tax class. */
export interface TaxRate {
  readonly id: Id<'taxRate'>;
  readonly taxClassId: Id<'taxClass'>;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** Hundredths of a percent: 1900 is 19 %. */
  readonly rateBasisPoints: number;
  readonly version: number;
}
