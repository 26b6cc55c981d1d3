import type { Database, Subgraph } from '#kit';
import { events } from './events';
import type { ReviewsContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createReviewsService } from './service';
import { createStore } from './store';

/** Make the subgraph over its database. */
export function createReviews(parts: { database: Database; now?: () => Date }): Subgraph<ReviewsContext> {
  const { database, now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createReviewsService({ store, now });
  return {
    name: 'reviews',
    schema: createSchema(),
    context: (request) => ({ ...request, service, store, loaders: createLoaders(store, request.principal) }),
    events,
    checks: { database: database.check },
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
