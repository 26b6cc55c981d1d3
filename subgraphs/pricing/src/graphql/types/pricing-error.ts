import { MutationErrorOf } from '#kit';

/** Why a mutation of pricing did not do what it was asked. */
export const PricingError = MutationErrorOf('PricingError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  CODE_TAKEN: 'Another one has this code already.',
  SKU_TAKEN: 'Another thing has this SKU already.',
  PRICE_LIST_EXISTS: 'The channel has a price list in this currency already.',
  CURRENCY_MISMATCH: 'The price list is in another currency.',
  SCHEDULE_OVERLAP: 'Another scheduled price of the thing holds at some of the time.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
});

/** See the value of this name. */
export type PricingError = InstanceType<typeof PricingError>;
