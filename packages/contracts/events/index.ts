import * as accounts from './accounts';
import * as catalog from './catalog';
import * as checkout from './checkout';
import type { EventType } from './event-type';
import * as inventory from './inventory';
import * as orders from './orders';
import * as payments from './payments';
import * as pricing from './pricing';
import * as promotions from './promotions';
import * as reviews from './reviews';
import * as shipping from './shipping';

/** Every kind of fact that services tell each other, by the service that tells it. */
export const EVENTS = {
  accounts,
  catalog,
  pricing,
  promotions,
  inventory,
  checkout,
  orders,
  payments,
  shipping,
  reviews,
} as const;

/** What an event of a type says. */
export type PayloadOfEvent<Type> = Type extends EventType<infer Payload> ? Payload : never;
