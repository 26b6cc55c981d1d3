import { createListLoader, createLoader } from '#kit';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  return {
    payment: createLoader(store.findPayments, ({ id }) => id as string),
    paymentsOfOrder: createListLoader(store.findPaymentsOfOrders, ({ orderId }) => orderId as string),
    refund: createLoader(store.findRefunds, ({ id }) => id as string),
    refundsOf: createListLoader(store.findRefundsOf, ({ paymentId }) => paymentId as string),
    eventsOf: createListLoader(store.findEventsOf, ({ paymentId }) => paymentId),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
