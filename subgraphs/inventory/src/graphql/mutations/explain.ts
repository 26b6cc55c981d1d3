import { mutationError } from '#kit';
import type { Refusal } from '../../domain/outcome';
import type { SettledState } from '../../domain/reservation-state';
import type { InventoryError } from '../types/inventory-error';

const TAKEN = { code: 'CODE_TAKEN', sku: 'SKU_TAKEN' } as const;

const SETTLED: Record<SettledState, readonly [InventoryError['code'], string]> = {
  EXPIRED: ['RESERVATION_EXPIRED', 'The reservation has expired.'],
  RELEASED: ['RESERVATION_RELEASED', 'The reservation was released.'],
  COMMITTED: ['RESERVATION_COMMITTED', 'The reservation was committed.'],
};

/**
 * Tell the graph why a change was refused.
 * @param above the part of the input that the refusal's field lies in.
 */
export function explain(refusal: Refusal, above: readonly string[] = ['input']): InventoryError[] {
  switch (refusal.kind) {
    case 'lines-refused':
      return refusal.lines.flatMap(({ line, refusal: inner }) => explain(inner, [...above, 'lines', String(line)]));
    case 'not-found':
      return [mutationError('NOT_FOUND', `There is no such ${refusal.what}.`, [...above, refusal.field])];
    case 'taken':
      return [mutationError(TAKEN[refusal.field], `This ${refusal.field} is taken.`, [...above, refusal.field])];
    case 'version-conflict': {
      const message = `It is in version ${refusal.version} by now; load it again and repeat your change.`;
      return [mutationError('VERSION_CONFLICT', message, [...above, 'expectedVersion'])];
    }
    case 'insufficient-stock': {
      const message = `${refusal.wanted} were asked for, ${refusal.available} are available.`;
      return [mutationError('INSUFFICIENT_STOCK', message, [...above, refusal.field])];
    }
    case 'quantity-mismatch': {
      const message = `By now there are ${refusal.onHand}; look again and repeat your change.`;
      return [mutationError('COMPARE_QUANTITY_MISMATCH', message, [...above, 'compareQuantity'])];
    }
    case 'limit-reached':
      return [mutationError('QUANTITY_LIMIT', `There may be ${refusal.limit} at most.`, [...above, refusal.field])];
    case 'reservation-settled':
      return [mutationError(...SETTLED[refusal.state], [...above, 'id'])];
  }
}
