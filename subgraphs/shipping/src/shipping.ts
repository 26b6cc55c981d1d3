import { type Database, type Logger, nextTraceparent, type Subgraph } from '#kit';
import type { Carrier } from './carriers/carrier';
import { events } from './events';
import type { ShippingContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createShippingService } from './service';
import { createStore } from './store';
import { webhookRoutes } from './webhooks';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Make the subgraph over its database, with the carriers that it asks. */
export function createShipping(parts: {
  database: Database;
  log: Logger;
  carriers: readonly Carrier[];
  now?: () => Date;
}): Subgraph<ShippingContext> {
  const { database, log, now = () => new Date() } = parts;
  const carriers = Object.fromEntries(parts.carriers.map((carrier) => [carrier.code, carrier]));
  const store = createStore(database);
  const service = createShippingService({ store, carriers, now, log });
  return {
    name: 'shipping',
    schema: createSchema(),
    context: (request) => ({ ...request, service, store, loaders: createLoaders(store) }),
    events,
    routes: webhookRoutes({ carriers, service, now, traceparent: () => nextTraceparent(undefined) }),
    checks: { database: database.check },
    jobs: [
      { name: 'ask carriers', every: SECOND, run: () => service.askCarriers() },
      { name: 'forget old answers', every: HOUR, run: service.forgetAnswers },
      { name: 'forget old webhooks', every: HOUR, run: service.forgetWebhooks },
    ],
    close: async () => {
      await Promise.all(parts.carriers.map((carrier) => carrier.close()));
      await store.close();
      await database.close();
    },
  };
}
