import type { CheckoutSession } from '../domain/checkout-session';
import { explainCheckout } from './checkout-explain';
import type { CheckoutSessionType } from './types/checkout-session';

/** Show a checkout in the graph. */
export function toSessionType({ order, refusal, ...session }: CheckoutSession): CheckoutSessionType {
  return {
    ...session,
    order: order && { id: order.id, number: order.number },
    orderToken: order?.token ?? null,
    errors: refusal ? explainCheckout(refusal) : [],
  };
}
