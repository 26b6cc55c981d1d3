import { explainConflict, explainNotFound, mutationError } from '#kit';
import type { Refusal, Unfit } from '../../domain/outcome';
import type { InventoryError } from '../types/inventory-error';

const TAKEN = { code: 'CODE_TAKEN', sku: 'SKU_TAKEN' } as const;

const UNFIT: Record<Unfit, readonly [InventoryError['code'], string]> = {
  MISSING: ['RESERVATION_MISSING', 'Nothing is set aside.'],
  EXPIRED: ['RESERVATION_EXPIRED', 'What was set aside went back: nobody came in time.'],
  CHANGED: ['RESERVATION_CHANGED', 'Something else is set aside.'],
};

const SETTLED: Record<'COMMITTED' | 'ABANDONED', readonly [InventoryError['code'], string]> = {
  COMMITTED: ['ORDER_COMMITTED', 'The units are sold to the order.'],
  ABANDONED: ['ALREADY_RELEASED', 'It was said before that the order will not be.'],
};

/** Tell the graph why a change was refused; of several lines, each that is why. */
export function explain(refusal: Refusal): InventoryError[] {
  if (refusal.kind !== 'lines-refused') return [explainOne(refusal)];
  return refusal.lines.flatMap(({ line, refusal: inner }) => explain(inner).map((error) => inLine(line, error)));
}

const inLine = (line: number, { path: [, ...field], ...error }: InventoryError): InventoryError => ({
  ...error,
  path: ['input', 'lines', String(line), ...field],
});

function explainOne(refusal: Exclude<Refusal, { kind: 'lines-refused' }>): InventoryError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'taken':
      return mutationError(TAKEN[refusal.field], `This ${refusal.field} is taken.`, refusal.field);
    case 'version-conflict':
      return explainConflict(refusal);
    case 'insufficient-stock': {
      const message = `${refusal.wanted} were asked for, ${refusal.available} are available.`;
      return mutationError('INSUFFICIENT_STOCK', message, refusal.field);
    }
    case 'quantity-mismatch': {
      const message = `By now there are ${refusal.onHand}; look again and repeat your change.`;
      return mutationError('COMPARE_QUANTITY_MISMATCH', message, 'compareQuantity');
    }
    case 'quantity-limit':
      return mutationError('QUANTITY_LIMIT', `There may be ${refusal.limit} at most.`, refusal.field);
    case 'reservation-unfit':
      return mutationError(...UNFIT[refusal.why], 'owner');
    case 'order-settled':
      return mutationError(...SETTLED[refusal.how], 'orderId');
  }
}
