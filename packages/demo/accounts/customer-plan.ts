import type { Id } from '#contracts';
import { DAY, momentBetween, OPENED, TODAY } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { at, createRandom } from '../chance/random';
import { COUNTRIES, type Country } from './countries';

// What every part of the shop must agree on about a customer.

/** The id of the `ordinal`th customer. */
export function customerId(ordinal: number): Id<'customer'> {
  return demoId('customer', ordinal, joinedAt(ordinal));
}

/** When the `ordinal`th customer signed up, in milliseconds; the demo customer was there on the first day. */
export function joinedAt(ordinal: number): number {
  return ordinal === 0 ? OPENED : momentBetween('customer joined', ordinal, OPENED, TODAY - 2 * DAY);
}

/** Where the `ordinal`th customer lives, and so what language they write in; the demo customer lives in Germany. */
export function homeOf(ordinal: number): Country {
  return ordinal === 0 ? DEMO_HOME : createRandom('customer home', ordinal).pick(HOMES);
}

const HOMES = COUNTRIES.flatMap((country) => Array.from({ length: country.share }, () => country));

const DEMO_HOME = at(
  COUNTRIES.filter(({ code }) => code === 'DE'),
  0,
);
