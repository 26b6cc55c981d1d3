import type { Database, ServiceCaller, Subgraph } from '#kit';
import { createEvents } from './events';
import type { CheckoutContext } from './graphql/context';
import { createQuotes } from './graphql/quotes';
import { createSchema } from './graphql/schema';
import { createOthers } from './others';
import { createCheckoutService } from './service';
import type { CartRules } from './service/cart-rules';
import { createStore } from './store';

const MINUTE = 60_000;

/** Make the subgraph over its database. */
export function createCheckout(parts: {
  database: Database;
  caller: ServiceCaller;
  rules: CartRules;
  now?: () => Date;
}): Subgraph<CheckoutContext> {
  const { database, caller, rules, now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createCheckoutService({ store, others: createOthers(caller), rules, now });
  return {
    name: 'checkout',
    schema: createSchema(),
    context: (request) => {
      const quote = createQuotes((cart) => service.quoteCart(cart, request.passOn));
      return { ...request, service, store, quote };
    },
    events: createEvents(),
    checks: { database: database.check },
    jobs: [
      { name: 'tell of abandoned carts', every: MINUTE, run: service.tellAbandoned },
      { name: 'remove old carts of guests', every: 60 * MINUTE, run: service.removeGuestCarts },
    ],
    close: async () => {
      await caller.close();
      await database.close();
    },
  };
}
