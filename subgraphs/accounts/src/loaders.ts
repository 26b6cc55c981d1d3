import { createListLoader, createLoader } from '#kit';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  return {
    customer: createLoader(store.customersById, ({ id }) => id),
    staff: createLoader(store.findStaff, ({ id }) => id),
    email: createLoader(store.emailsOf, ({ principalId }) => principalId),
    address: createLoader(store.findAddresses, ({ id }) => id),
    addressesOf: createListLoader(store.addressesOf, ({ customerId }) => customerId),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
