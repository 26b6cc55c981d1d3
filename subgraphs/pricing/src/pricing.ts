import type { Database, Subgraph } from '#kit';
import { events } from './events';
import type { PricingContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createPricingService } from './service';
import { createStore } from './store';

/** Make the subgraph over its database. */
export function createPricing(parts: {
  database: Database;
  /** The code of the tax class that shipping counts as; `standard` unless said. */
  shippingTaxClass?: string;
  now?: () => Date;
}): Subgraph<PricingContext> {
  const { database, shippingTaxClass = 'standard', now = () => new Date() } = parts;
  const store = createStore(database, shippingTaxClass);
  const service = createPricingService({ store, now });
  return {
    name: 'pricing',
    schema: createSchema(),
    context: (request) => {
      const at = now();
      return { ...request, at, service, store, loaders: createLoaders(store, () => service.listFor(request), at) };
    },
    events,
    checks: { database: database.check },
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
