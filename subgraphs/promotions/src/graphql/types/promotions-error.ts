import { MutationErrorOf } from '#kit';

/** Why a mutation of promotions did not do what it was asked. */
export const PromotionsError = MutationErrorOf('PromotionsError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  CODE_TAKEN: 'Another voucher has this code already.',
  LIMIT_BELOW_USAGE: 'It is used more often already; deactivate it to stop it.',
  NOT_BY_VOUCHER: 'The promotion comes by itself, without a voucher.',
  VOUCHER_INVALID: 'There is no such voucher, or it does not hold now.',
  VOUCHER_EXHAUSTED: 'The voucher is used as often as it may be.',
  VOUCHER_LIMIT_REACHED: 'The customer uses the voucher as often as one customer may.',
  GIFT_CARD_INSUFFICIENT: 'The gift card does not have so much to give.',
  DISCOUNT_CHANGED: 'The discounts are not those that were expected; ask for a new quote.',
  HOLD_MISSING: 'Nothing is held for this owner.',
  HOLD_CHANGED: 'Something else is held for this owner.',
  ALREADY_RELEASED: 'What was held for this owner went back.',
  ALREADY_CONFIRMED: 'What was held for this owner is used up.',
});

/** See the value of this name. */
export type PromotionsError = InstanceType<typeof PromotionsError>;
