import { explainConflict, explainNotFound, mutationError } from '#kit';
import { isPassing, type Refusal } from '../../domain/outcome';
import type { ShippingError } from '../types/shipping-error';

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): ShippingError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'taken':
      return mutationError('CODE_TAKEN', 'This code is taken.', refusal.field);
    case 'version-conflict':
      return explainConflict(refusal);
    case 'bad-tariff':
      return explainTariff(refusal);
    case 'fulfilment-cancelled':
      return mutationError('FULFILMENT_CANCELLED', 'The order was called off: nothing of it is sent.');
    case 'already-dispatched':
      return mutationError('ALREADY_DISPATCHED', 'Something of the order has left.', 'orderId');
    case 'nothing-left':
      return mutationError('NOTHING_LEFT', 'All of it is in shipments already.');
    case 'warehouse-needed': {
      const message = `Something is left in ${refusal.warehouses.join(', ')}; say which one it leaves from.`;
      return mutationError('WAREHOUSE_NEEDED', message, 'warehouseId');
    }
    case 'quantity-exceeded': {
      const path = ['input', 'lines', String(refusal.line), 'quantity'];
      return { ...mutationError('QUANTITY_EXCEEDED', `${refusal.left} are left to send.`), path };
    }
    case 'label-pending':
      return {
        ...mutationError('LABEL_PENDING', 'The carrier has not given every package its number yet.'),
        retryable: isPassing(refusal),
      };
    case 'shipment-settled':
      return mutationError('SHIPMENT_SETTLED', `The shipment is ${refusal.state} by now.`, 'id');
  }
}

function explainTariff({ tariff, problem }: Extract<Refusal, { kind: 'bad-tariff' }>): ShippingError {
  const path = ['input', 'tariffs', String(tariff), 'tiers'];
  const error: ShippingError =
    problem === 'no-base'
      ? mutationError('TARIFF_INCOMPLETE', 'Add a tier from weight 0 and total 0.', 'tariffs')
      : mutationError('TARIFF_AMBIGUOUS', 'Let every tier begin at another weight or total.', 'tariffs');
  return { ...error, path };
}
