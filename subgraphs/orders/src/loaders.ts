import { createListLoader, createLoader } from '#kit';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  return {
    order: createLoader(store.ordersById, ({ id }) => id),
    orderByNumber: createLoader(store.ordersByNumber, ({ number }) => number),
    line: createLoader(store.linesById, ({ id }) => id),
    linesOf: createListLoader(store.linesOf, ({ orderId }) => orderId),
    progressOf: createListLoader(store.progressOf, ({ orderId }) => orderId),
    timelineOf: createListLoader(store.timelineOf, ({ orderId }) => orderId),
    return: createLoader(store.returnsById, ({ id }) => id),
    returnsOf: createListLoader(store.returnsOf, ({ orderId }) => orderId),
    invoice: createLoader(store.invoicesById, ({ id }) => id),
    invoicesOf: createListLoader(store.invoicesOf, ({ orderId }) => orderId),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
