import type { Database, Subgraph } from '#kit';
import { createEvents } from './events';
import type { InventoryContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createInventoryService } from './service';
import { createStore } from './store';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Make the subgraph over its database. */
export function createInventory(parts: { database: Database; now?: () => Date }): Subgraph<InventoryContext> {
  const { database, now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createInventoryService({ store, now });
  return {
    name: 'inventory',
    schema: createSchema(),
    context(request) {
      const at = now();
      return { ...request, at, service, store, loaders: createLoaders(store, { channel: request.channel, at }) };
    },
    checks: { database: database.check },
    events: createEvents(service),
    jobs: [
      { name: 'release expired reservations', every: 3 * SECOND, run: service.expireReservations },
      { name: 'forget old answers', every: HOUR, run: service.forgetAnswers },
    ],
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
