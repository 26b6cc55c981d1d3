import type { Database, Subgraph } from '#kit';
import type { PricingContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createPricingService } from './service';
import { createStore } from './store';

/** Make the subgraph over its database. */
export function createPricing(parts: { database: Database; now?: () => Date }): Subgraph<PricingContext> {
  const { database, now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createPricingService({ store, now });
  return {
    name: 'pricing',
    schema: createSchema(),
    context: (request) => {
      const at = now();
      return { ...request, at, service, store, loaders: createLoaders(store, () => service.listFor(request), at) };
    },
    checks: { database: database.check },
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
