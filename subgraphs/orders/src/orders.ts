import type { Database, Job, ServiceCaller, Subgraph } from '#kit';
import { createShippingCalls } from './calls/shipping';
import { consumes } from './events';
import type { OrdersContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { serveInvoices } from './invoice/route';
import { createLoaders } from './loaders';
import type { Mailer } from './mail/mailer';
import type { OrderLinks } from './security/order-links';
import { createOrdersService } from './service';
import { createStore } from './store';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Make the subgraph over its database. */
export function createOrders(parts: {
  database: Database;
  links: OrderLinks;
  caller: ServiceCaller;
  /** None where no mails are sent. */
  mailer?: Mailer;
  now?: () => Date;
}): Subgraph<OrdersContext> {
  const { database, links, caller, mailer, now = () => new Date() } = parts;
  const store = createStore(database);
  const shipping = createShippingCalls(caller);
  const service = createOrdersService({ store, links, shipping, sendsMails: mailer !== undefined, now });
  const mailing: Job[] = mailer ? [{ name: 'send mails', every: SECOND, run: () => service.sendMails(mailer) }] : [];
  return {
    name: 'orders',
    schema: createSchema(),
    context: (request) => ({ ...request, at: now(), service, store, links, loaders: createLoaders(store) }),
    events: { publishes: true, consumes },
    routes: (app) => serveInvoices(app, { links, loadInvoice: service.loadInvoice, now }),
    checks: { database: database.check },
    jobs: [
      ...mailing,
      { name: 'issue invoices', every: 2 * SECOND, run: service.issueInvoices },
      { name: 'finish cancellations', every: 5 * SECOND, run: service.finishCancellations },
      { name: 'forget old answers', every: HOUR, run: service.forgetAnswers },
    ],
    close: async () => {
      mailer?.close();
      await caller.close();
      await store.close();
      await database.close();
    },
  };
}
