import type { CurrencyCode } from '#contracts';
import { AppError } from '#kit';

/** A request wants to pay in a currency that its channel has no prices in. */
export class CurrencyNotOfferedError extends AppError {
  readonly code = 'PRICING_CURRENCY_NOT_OFFERED';
  override readonly detail: {
    readonly channel: string;
    readonly currency: CurrencyCode;
    readonly offered: readonly CurrencyCode[];
  };
  constructor({ channel, currency, offered }: CurrencyNotOfferedError['detail']) {
    super(`The channel ${channel} has no prices in ${currency}; it has prices in ${offered.join(', ')}.`);
    this.detail = { channel, currency, offered };
  }
}

/** A request is for a channel that has no prices at all. */
export class ChannelNotOfferedError extends AppError {
  readonly code = 'PRICING_CHANNEL_NOT_OFFERED';
  override readonly detail: { readonly channel: string };
  constructor(channel: string) {
    super(`There are no prices for the channel ${channel}.`);
    this.detail = { channel };
  }
}

/** Nobody has said what a country takes on a tax class, so that a price cannot be split. */
export class TaxRateMissingError extends AppError {
  readonly code = 'PRICING_TAX_RATE_MISSING';
  override readonly detail: { readonly taxClass: string; readonly countryCode: string };
  constructor(taxClass: string, countryCode: string) {
    super(`There is no rate for the tax class ${taxClass} in ${countryCode}.`);
    this.detail = { taxClass, countryCode };
  }
}
