import { isId } from '#contracts';
import type { Payment } from '../domain/payment';
import type { Refund } from '../domain/refund';
import { maySee, type PaymentsContext } from './context';

type Key = Readonly<Record<string, unknown>>;

/** An order, known here by its id. */
export interface OrderStub {
  readonly id: string;
  /** Orders shows it to the caller, who may have nothing but its link. */
  readonly isVisible?: boolean;
}

/** The order with this id; whether there is one, orders knows. */
export function findOrder({ id, isVisible }: Key): OrderStub | null {
  return isId('order', id) ? { id, isVisible: isVisible === true } : null;
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
