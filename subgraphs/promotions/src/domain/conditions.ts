import type { Money } from '#contracts';
import { type CartLine, type CartSnapshot, subtotalOf } from './cart';
import { includes, type Scope } from './scope';

/** What a cart must be like for a promotion; a list that is empty asks for nothing. */
export interface Conditions extends Scope {
  /** Slugs. */
  readonly channels: readonly string[];
  /** The customer is in one of them. */
  readonly customerGroups: readonly string[];
  /** What the lines in scope cost at least, before discounts, in each currency; no other currency will do. */
  readonly minimumSubtotals: readonly Money[];
  /** How many units the lines in scope have at least. */
  readonly minimumQuantity: number | null;
}

/** Whether a cart is what the conditions ask for. */
export function areMet(conditions: Conditions, cart: CartSnapshot): boolean {
  const { channels, customerGroups, minimumSubtotals, minimumQuantity } = conditions;
  if (channels.length > 0 && !channels.includes(cart.channel)) return false;
  if (customerGroups.length > 0 && !customerGroups.some((group) => cart.customerGroups.includes(group))) return false;
  const lines = cart.lines.filter((line) => includes(conditions, line));
  if (lines.length === 0) return false;
  if (minimumQuantity !== null && sumOf(lines, ({ quantity }) => quantity) < minimumQuantity) return false;
  if (minimumSubtotals.length === 0) return true;
  const minimum = minimumSubtotals.find(({ currencyCode }) => currencyCode === cart.currencyCode);
  return minimum !== undefined && sumOf(lines, subtotalOf) >= minimum.amountMinor;
}

const sumOf = (lines: readonly CartLine[], value: (line: CartLine) => number): number =>
  lines.reduce((sum, line) => sum + value(line), 0);
