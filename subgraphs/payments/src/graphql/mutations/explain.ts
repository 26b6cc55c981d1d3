import { explainNotFound, mutationError } from '#kit';
import type { Refusal } from '../../domain/outcome';
import type { PaymentsError } from '../types/payments-error';

/** Tell the graph why a change was refused. */
export function explain(refusal: Refusal): PaymentsError {
  switch (refusal.kind) {
    case 'not-found':
      return explainNotFound(refusal);
    case 'declined': {
      const why = refusal.declineCode ? `: ${refusal.declineCode}` : '';
      return mutationError('PAYMENT_DECLINED', `The payment was declined${why}.`);
    }
    case 'provider-unknown':
      return mutationError('PAYMENT_PROVIDER_UNKNOWN', 'This shop has no such provider.', 'method', 'provider');
    case 'given-up':
      return mutationError('PAYMENT_VOIDED', 'This payment was called off.');
    case 'not-authorised':
      return mutationError('PAYMENT_NOT_AUTHORISED', `The payment is ${refusal.state}.`);
    case 'not-captured':
      return mutationError('PAYMENT_NOT_CAPTURED', `The payment is ${refusal.state}.`);
    case 'already-captured':
      return mutationError('PAYMENT_CAPTURED', `The payment is ${refusal.state}.`);
    case 'amount-unsupported': {
      const message = `In this currency the provider moves multiples of ${refusal.step} only.`;
      return mutationError('PAYMENT_AMOUNT_UNSUPPORTED', message, 'amountMinor');
    }
    case 'not-failed':
      return mutationError('REFUND_NOT_FAILED', `It is not to be tried again: it is ${refusal.state}.`, 'id');
    case 'too-much': {
      const { wanted, available, verb } = refusal;
      return mutationError(
        'AMOUNT_TOO_LARGE',
        `${wanted} is more than the ${available} that can be ${verb}.`,
        'amountMinor',
      );
    }
    case 'capture-pending': {
      const message = 'The provider has not answered yet, and is asked until it does; ask again soon.';
      return { ...mutationError('CAPTURE_PENDING', message), retryable: true };
    }
    case 'capture-refused':
      return mutationError('CAPTURE_REFUSED', `The provider refuses: ${refusal.code}.`);
  }
}
