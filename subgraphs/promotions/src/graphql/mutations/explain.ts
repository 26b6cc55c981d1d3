import { explainConflict, explainNotFound, mutationError } from '#kit';
import type { HoldState } from '../../domain/hold';
import type { Refusal } from '../../domain/outcome';
import type { PromotionsError } from '../types/promotions-error';

const VOUCHER = {
  VOUCHER_INVALID: 'The voucher does not hold.',
  VOUCHER_EXHAUSTED: 'The voucher is used up.',
  VOUCHER_LIMIT_REACHED: 'The customer has used the voucher as often as one may.',
} as const;

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): PromotionsError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'version-conflict':
      return explainConflict(refusal);
    case 'code-taken':
      return mutationError('CODE_TAKEN', 'This code is taken.', 'code');
    case 'limit-below-usage':
      return mutationError('LIMIT_BELOW_USAGE', `It is used ${refusal.used} times already.`, 'usageLimit');
    case 'not-by-voucher':
      return mutationError('NOT_BY_VOUCHER', 'This promotion comes by itself.', 'promotionId');
    case 'voucher-refused':
      return mutationError(refusal.problem, VOUCHER[refusal.problem], 'voucherCodes');
    case 'gift-card-insufficient':
      return mutationError(
        'GIFT_CARD_INSUFFICIENT',
        'The gift card does not have so much to give.',
        ...['giftCards', String(refusal.index), 'amountMinor'],
      );
    case 'discount-changed':
      return mutationError('DISCOUNT_CHANGED', 'The discounts are others by now.', 'expected');
    case 'hold-missing':
      return mutationError('HOLD_MISSING', 'Nothing is held for this owner.', 'owner');
    case 'hold-changed':
      return mutationError('HOLD_CHANGED', 'Something else is held for this owner.', 'owner');
    case 'hold-settled':
      return explainSettled(refusal.state);
  }
}

function explainSettled(state: HoldState): PromotionsError {
  return state === 'CONFIRMED'
    ? mutationError('ALREADY_CONFIRMED', 'It is used up by an order.', 'owner')
    : mutationError('ALREADY_RELEASED', `It went back and is ${state}.`, 'owner');
}
