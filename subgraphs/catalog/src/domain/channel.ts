import type { CurrencyCode, Id, Locale, Translated } from '#contracts';

/** A place where the shop sells: its assortment, currency and languages. */
export interface Channel extends Translated<'name'> {
  readonly id: Id<'channel'>;
  readonly slug: string;
  readonly currencyCode: CurrencyCode;
  readonly defaultLocale: Locale;
  readonly locales: readonly Locale[];
  /** Where orders may go, ISO 3166-1 alpha-2. */
  readonly countryCodes: readonly string[];
  readonly isDefault: boolean;
  readonly version: number;
}
