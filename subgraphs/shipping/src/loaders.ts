import { createListLoader, createLoader } from '#kit';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  return {
    zone: createLoader(store.findZones, ({ id }) => id as string),
    method: createLoader(store.findMethods, ({ id }) => id as string),
    fulfilment: createLoader(store.sending.findFulfilments, ({ orderId }) => orderId),
    shipment: createLoader(store.sending.findShipments, ({ id }) => id as string),
    shipmentsOf: createListLoader(store.sending.shipmentsOf, ({ orderId }) => orderId),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
