import { EVENTS } from '#contracts';
import { factOf } from '#kit';
import { cartTotals } from '../domain/bill';
import type { Cart } from '../domain/cart';
import type { Parts } from './parts';

/** Carts worked off in one transaction at most. */
const BATCH = 100;

/** The use cases of time going by; every replica of this service does them. */
export function idleCartService({ store, rules, now }: Pick<Parts, 'store' | 'rules' | 'now'>) {
  return {
    /** Tell of the carts that nobody touched for long, each once until somebody touches it. */
    tellAbandoned: (): Promise<void> => inBatches(tellSome),

    /** Remove the carts of guests who are not coming back. What was set aside for them went back long ago. */
    removeGuestCarts: (): Promise<void> =>
      inBatches(() => store.removeGuestCarts({ before: new Date(now().getTime() - rules.guestMs), limit: BATCH })),
  };

  function tellSome(): Promise<number> {
    const at = now();
    const before = new Date(at.getTime() - rules.abandonedMs);
    return store.transaction(async (rows) => {
      const ids = await rows.markAbandoned({ at, before, limit: BATCH });
      const carts = await rows.findCarts(ids);
      const facts = carts.filter(({ lines }) => lines.length > 0).map(toFact);
      await rows.emitAll(facts, { at });
      return ids.length;
    });
  }
}

const toFact = (cart: Cart) =>
  factOf(EVENTS.checkout.cartAbandoned, {
    ...{ cartId: cart.id, customerId: cart.customerId, email: cart.email },
    ...{ channel: cart.channel, currencyCode: cart.currencyCode },
    totalMinor: cartTotals(cart, null).totalMinor,
    lastActiveAt: cart.activeAt.toISOString(),
    lines: cart.lines.map(({ merchandiseId, quantity }) => ({ merchandiseId, quantity })),
  });

async function inBatches(work: () => Promise<number>): Promise<void> {
  while ((await work()) === BATCH);
}
