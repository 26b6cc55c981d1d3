import type { Payment } from '../domain/payment';
import type { Parts } from './parts';

/** What every amount is a multiple of that the provider of a payment moves, in minor units. */
export const stepOf = (
  providers: Parts['providers'],
  { provider, currencyCode }: Pick<Payment, 'provider' | 'currencyCode'>,
): number => providers.get(provider)?.stepOf(currencyCode) ?? 1;
