import { PayloadOf } from '#kit';
import { PaymentsError } from '../types/payments-error';
import { RefundType } from '../types/refund';

/** What mutations that give money back answer. */
export const RefundPayload = PayloadOf(PaymentsError, 'Refund', () => RefundType);
