import type { Database, Subgraph } from '#kit';
import type { CatalogContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { serveMedia } from './media-route';
import { createCatalogService } from './service';
import { createStore } from './store';

/** Make the subgraph over its database. */
export function createCatalog(parts: {
  database: Database;
  /** Where browsers reach this service, without a slash at the end. */
  publicUrl: string;
  now?: () => Date;
}): Subgraph<CatalogContext> {
  const { database, publicUrl, now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createCatalogService({ store, now });
  return {
    name: 'catalog',
    schema: createSchema(),
    context: (request) => ({ ...request, service, store, publicUrl, loaders: createLoaders(store) }),
    routes: (app) => serveMedia(app, store.findDrawing),
    events: { publishes: true },
    checks: { database: database.check },
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
