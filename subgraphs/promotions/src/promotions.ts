import { randomBytes } from 'node:crypto';
import type { Database, Subgraph } from '#kit';
import { traffic } from './events';
import type { PromotionsContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createPromotionsService } from './service';
import { createStore } from './store';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Make the subgraph over its database. */
export function createPromotions(parts: { database: Database; now?: () => Date }): Subgraph<PromotionsContext> {
  const { database, now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createPromotionsService({ store, now, chance: randomBytes });
  return {
    name: 'promotions',
    schema: createSchema(),
    context: (request) => ({ ...request, now, service, store, loaders: createLoaders(store) }),
    checks: { database: database.check },
    events: traffic,
    jobs: [
      { name: 'give back what expired', every: MINUTE, run: service.expireHolds },
      { name: 'forget what came to nothing', every: HOUR, run: service.forgetHolds },
      { name: 'forget old answers', every: HOUR, run: service.forgetAnswers },
    ],
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
