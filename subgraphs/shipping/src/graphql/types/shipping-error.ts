import { MutationErrorOf } from '#kit';

/** Why a mutation of shipping did not do what it was asked. */
export const ShippingError = MutationErrorOf('ShippingError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  CODE_TAKEN: 'Another one has this code already.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  TARIFF_INCOMPLETE: 'A tariff needs a tier for every cart: from weight 0 and total 0.',
  TARIFF_AMBIGUOUS: 'Two tiers of a tariff begin at the same weight and total.',
});

/** See the value of this name. */
export type ShippingError = InstanceType<typeof ShippingError>;
