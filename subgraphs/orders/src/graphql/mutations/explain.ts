import { explainNotFound, mutationError } from '#kit';
import type { CheckoutOutcome, Refusal } from '../../domain/outcome';
import type { OrdersError } from '../types/orders-error';

/** Tell the graph why a change was refused; of several lines, each that is why. */
export function explain(refusal: Refusal | Exclude<CheckoutOutcome, { kind: 'done' }>): OrdersError[] {
  switch (refusal.kind) {
    case 'not-found':
      return [inField(explainNotFound(refusal))];
    case 'abandoned':
      return [mutationError('ORDER_ABANDONED', 'This checkout was abandoned.', 'checkoutSessionId')];
    case 'confirmed':
      return [mutationError('ORDER_CONFIRMED', 'The order is confirmed already.', 'checkoutSessionId')];
    case 'already-dispatched':
      return [mutationError('ALREADY_DISPATCHED', 'It is on its way already; you can send it back once it is there.')];
    case 'cancellation-pending': {
      const message = 'We are finding out whether it can still be cancelled; ask again soon.';
      return [{ ...mutationError('CANCELLATION_PENDING', message), retryable: true }];
    }
    case 'not-open':
      return [mutationError('ORDER_NOT_OPEN', 'This order is cancelled or complete.')];
    case 'return-state':
      return [mutationError('RETURN_STATE', `This return is ${refusal.state}.`, 'id')];
    case 'quantity-exceeded':
      return refusal.lines.map(({ line, left }) =>
        mutationError('QUANTITY_EXCEEDED', `There are ${left} left of it.`, 'lines', String(line), 'quantity'),
      );
  }
}

/** A refusal names a field of a line as `lines.0.orderLineId`. */
const inField = ({ path, ...error }: OrdersError): OrdersError => ({
  ...error,
  path: path.flatMap((part) => part.split('.')),
});
