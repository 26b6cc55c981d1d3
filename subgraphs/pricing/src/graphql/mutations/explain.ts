import { explainConflict, explainNotFound, mutationError } from '#kit';
import type { Refusal } from '../../domain/outcome';
import type { PricingError } from '../types/pricing-error';

const TAKEN = {
  code: ['CODE_TAKEN', 'This code is taken.'],
  sku: ['SKU_TAKEN', 'This SKU is taken.'],
} as const;

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): PricingError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'taken': {
      const [code, message] = TAKEN[refusal.field];
      return mutationError(code, message, refusal.field);
    }
    case 'list-exists': {
      const message = 'The channel has a price list in this currency already.';
      return mutationError('PRICE_LIST_EXISTS', message, 'currencyCode');
    }
    case 'version-conflict':
      return explainConflict(refusal);
    case 'currency-mismatch':
      return mutationError('CURRENCY_MISMATCH', `The price list is in ${refusal.expected}.`, 'currencyCode');
    case 'schedule-overlap': {
      const { from, until } = refusal.schedule;
      const dates = `from ${from?.toISOString() ?? 'ever'} until ${until?.toISOString() ?? 'further notice'}`;
      return mutationError('SCHEDULE_OVERLAP', `Another scheduled price holds ${dates}.`, 'from');
    }
  }
}
