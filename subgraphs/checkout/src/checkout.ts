import {
  type Checkpoint,
  createSagaRunner,
  type Database,
  forgetAnswers,
  type Logger,
  type Metrics,
  type ServiceCaller,
  type Subgraph,
} from '#kit';
import { createEvents } from './events';
import type { CheckoutContext } from './graphql/context';
import { createQuotes } from './graphql/quotes';
import { createSchema } from './graphql/schema';
import { createOthers } from './others';
import { checkoutSaga } from './saga/checkout-saga';
import { createCheckoutSessions } from './saga/checkout-sessions';
import { createCommands } from './saga/commands';
import { createCheckoutService } from './service';
import type { CartRules } from './service/cart-rules';
import { createStore } from './store';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long checkouts that have ended are kept, and then the answers of requests that began them. */
const SESSIONS_KEPT = 90 * DAY;
const ANSWERS_KEPT = 30 * DAY;

/** Make the subgraph over its database. */
export function createCheckout(parts: {
  database: Database;
  caller: ServiceCaller;
  rules: CartRules;
  log: Logger;
  metrics: Metrics;
  now?: () => Date;
  /** Where this process listens, if no other one can. */
  place?: string;
  checkpoint?: Checkpoint;
}): Subgraph<CheckoutContext> {
  const { database, caller, rules, log, metrics, now = () => new Date(), place, checkpoint } = parts;
  const store = createStore(database);
  const others = createOthers(caller);
  const runner = createSagaRunner({
    ...{ saga: checkoutSaga, database, log, metrics, place, checkpoint },
    parts: { store, others, commands: createCommands(caller), rules, now },
  });
  const service = createCheckoutService({ store, others, rules, now }, createCheckoutSessions(database, runner));
  const ago = (ms: number) => ({ before: new Date(now().getTime() - ms) });
  return {
    name: 'checkout',
    schema: createSchema(),
    context: (request) => {
      const quote = createQuotes((cart) => service.quoteCart(cart, request.passOn));
      return { ...request, service, store, quote };
    },
    events: createEvents(runner),
    checks: { database: database.check },
    jobs: [
      runner.job,
      { name: 'forget old checkouts', every: 60 * MINUTE, run: () => runner.forget(ago(SESSIONS_KEPT)) },
      { name: 'forget old answers', every: 60 * MINUTE, run: () => forgetAnswers(database.sql, ago(ANSWERS_KEPT)) },
      { name: 'tell of abandoned carts', every: MINUTE, run: service.tellAbandoned },
      { name: 'remove old carts of guests', every: 60 * MINUTE, run: service.removeGuestCarts },
    ],
    close: async () => {
      await caller.close();
      await database.close();
    },
  };
}
