import type { Database, Subgraph } from '#kit';
import type { ShippingContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createShippingService } from './service';
import { createStore } from './store';

/** Make the subgraph over its database. */
export function createShipping(parts: { database: Database; now?: () => Date }): Subgraph<ShippingContext> {
  const { database, now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createShippingService({ store, now });
  return {
    name: 'shipping',
    schema: createSchema(),
    context: (request) => ({ ...request, service, store, loaders: createLoaders(store) }),
    checks: { database: database.check },
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
