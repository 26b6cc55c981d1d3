import type { Ask } from '../../harness/shop';
import type { PaymentSeen } from './evidence';
import { type Minor, minor } from './minor';
import { readPages } from './read-pages';

interface PaymentNode {
  readonly id: string;
  readonly order: { readonly id: string };
  readonly checkoutSessionId: string;
  readonly state: string;
  readonly amount: Minor;
  readonly authorised: Minor;
  readonly captured: Minor;
  readonly refunded: Minor;
  readonly events: readonly {
    readonly kind: string;
    readonly amount: Minor | null;
    readonly refundId: string | null;
  }[];
  readonly refunds: readonly { readonly id: string; readonly state: string; readonly amount: Minor | null }[];
}

/** All payments, with everything that happened to them. */
export async function readPayments(staff: Ask): Promise<PaymentSeen[]> {
  const nodes = await readPages<PaymentNode>(staff, PAYMENTS);
  return nodes.map((node) => ({
    ...{ id: node.id, orderId: node.order.id, checkoutSessionId: node.checkoutSessionId, state: node.state },
    amount: minor(node.amount),
    authorised: minor(node.authorised),
    captured: minor(node.captured),
    refunded: minor(node.refunded),
    events: node.events.map((event) => ({ ...event, amount: event.amount && minor(event.amount) })),
    refunds: node.refunds.map((refund) => ({ ...refund, amount: refund.amount ? minor(refund.amount) : 0 })),
  }));
}

/** The ids of the provider's events that were kept. */
export async function readKeptWebhooks(staff: Ask): Promise<string[]> {
  const nodes = await readPages<{ eventId: string }>(staff, WEBHOOKS);
  return nodes.map(({ eventId }) => eventId);
}

const PAYMENTS = `query ReadPayments($after: String) {
  list: payments(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id order { id } checkoutSessionId state
      amount { amountMinor } authorised { amountMinor } captured { amountMinor } refunded { amountMinor }
      events { kind amount { amountMinor } refundId }
      refunds { id state amount { amountMinor } }
    }
  }
}`;
const WEBHOOKS = `query ReadWebhooks($after: String) {
  list: paymentWebhooks(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { eventId } }
}`;
