import { isId } from '#contracts';
import type { Payment } from '../domain/payment';
import type { Refund } from '../domain/refund';
import { maySee, type PaymentsContext } from './context';

type Key = Readonly<Record<string, unknown>>;

/** An order, known here by its id alone. */
export interface OrderStub {
  readonly id: string;
}

/** The order with this id; whether there is one, orders knows. */
export function findOrder({ id }: Key): OrderStub | null {
  return isId('order', id) ? { id } : null;
}

/** The payment with this id, for who may see it. */
export async function findPayment({ id }: Key, { loaders, principal }: PaymentsContext): Promise<Payment | null> {
  if (!isId('payment', id)) return null;
  const payment = await loaders.payment.load(id);
  return payment && maySee(principal, payment) ? payment : null;
}

/** The refund with this id, for who may see its payment. */
export async function findRefund({ id }: Key, context: PaymentsContext): Promise<Refund | null> {
  if (!isId('refund', id)) return null;
  const refund = await context.loaders.refund.load(id);
  return refund && (await findPayment({ id: refund.paymentId }, context)) ? refund : null;
}
