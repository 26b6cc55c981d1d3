import type { Database, Metrics, Subgraph } from '#kit';
import { trafficOf } from './events';
import type { PaymentsContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import { createProviderMetrics } from './metrics';
import type { PaymentProvider } from './providers/provider';
import { createPaymentsService } from './service';
import type { CaptureMode } from './service/parts';
import { reactions } from './service/react';
import { createStore } from './store';
import { createWaker } from './waker';
import { serveWebhooks } from './webhook-routes';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Make the subgraph over its database and its providers. */
export function createPayments(parts: {
  database: Database;
  metrics: Pick<Metrics, 'registry'>;
  providers: readonly PaymentProvider[];
  /** When money is taken; default `confirmation`. */
  captureMode?: CaptureMode;
  /** For how long nobody else takes on what this process asks a provider, in milliseconds: longer than it may take. */
  leaseMs: number;
  now?: () => Date;
}): Subgraph<PaymentsContext> {
  const { database, leaseMs, captureMode = 'confirmation', now = () => new Date() } = parts;
  const store = createStore(database);
  const providers = new Map(parts.providers.map((provider) => [provider.name, provider]));
  const waker = createWaker(() => service.workOffOperations());
  const metrics = createProviderMetrics(parts.metrics);
  const service = createPaymentsService({ store, providers, captureMode, leaseMs, metrics, now, hurry: waker.hurry });
  return {
    name: 'payments',
    schema: createSchema(),
    context: (request) => ({ ...request, service, store, loaders: createLoaders(store) }),
    checks: { database: database.check },
    routes: (app) => serveWebhooks(app, { receive: service.receiveWebhook, names: [...providers.keys()], now }),
    jobs: [
      { name: 'ask providers', every: SECOND, run: service.workOffOperations, stop: waker.stop },
      { name: 'forget webhooks', every: HOUR, run: service.forgetWebhooks },
      { name: 'forget old answers', every: HOUR, run: service.forgetAnswers },
    ],
    events: trafficOf(reactions({ captureMode, providers, hurry: waker.hurry })),
    close: async () => {
      await service.settle();
      await Promise.all(parts.providers.map((provider) => provider.close()));
      await store.close();
      await database.close();
    },
  };
}
