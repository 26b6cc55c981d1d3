import { randomUUID } from 'node:crypto';
import { until } from '#servers';
import { lookAgain, tryToFill, type Wish } from './buyer';
import { buy, orderOf } from './checkout';
import type { Buyer } from './people';
import type { Stage } from './stage';

/** What became of somebody who wanted something: their order, or why they have none. */
export interface Purchase {
  readonly order: string | undefined;
  readonly codes: readonly string[];
}

/** How long somebody goes on trying, in milliseconds. */
const PATIENCE = 150_000;

/** What is over soon: the same may be tried again. */
const PASSING = /UNAVAILABLE$|TIMEOUT$|^CHECKOUT_TIMED_OUT$|^DEADLINE_EXCEEDED$|^NO_ANSWER$/;

/**
 * Fill a cart and buy it, as people do: whoever is told that something is away for now tries again, and who is told that
 * the thing is not to be had does not.
 */
export async function purchase(stage: Stage, wish: Wish, token = 'tok_ok'): Promise<Purchase> {
  let buyer: Buyer | undefined;
  let outcome: Purchase = { order: undefined, codes: [] };
  const isOver = async () => {
    outcome = await attempt();
    return !outcome.codes.some((code) => PASSING.test(code));
  };
  const attempt = async (): Promise<Purchase> => {
    try {
      if (buyer) {
        buyer = await lookAgain(buyer);
      } else {
        const filled = await tryToFill(stage, { email: `${randomUUID()}@chaos.test`, ...wish });
        if (filled.kind === 'refused') return { order: undefined, codes: filled.codes };
        buyer = filled.buyer;
      }
      const told = await buy(stage, buyer, { token });
      return { order: orderOf(told), codes: told.codes };
    } catch {
      return { order: undefined, codes: ['NO_ANSWER'] }; // the gateway is gone
    }
  };
  await until(isOver, PATIENCE, 250);
  return outcome;
}

/** How many got what: `ORDER`, or the codes that they were refused with. */
export function tally(purchases: readonly Purchase[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { order, codes } of purchases) {
    const name = order ? 'ORDER' : codes.join(' ');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
