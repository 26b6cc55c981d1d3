import { type Evidence, factsOf, groupBy, sold } from '../evidence/evidence';
import { each, type Invariant } from './invariant';

/** How a session may end. */
const ENDED = ['COMPLETED', 'FAILED'];

/** Everything that began has ended. */
export const everySagaEnds: Invariant = {
  number: 7,
  sentence: 'Every saga ends COMPLETED or COMPENSATED.',
  violations: (evidence) => [...wrongSessions(evidence), ...wrongFacts(evidence), ...restless(evidence)],
};

function wrongSessions({ carts, orders }: Evidence): string[] {
  const known = new Map(orders.map((order) => [order.id, order.status]));
  return [
    ...carts.flatMap(({ id: cartId, state, sessions }) => {
      const inTheMiddle = state === 'CHECKOUT' ? [`${cartId} is being bought still`] : [];
      const wrong = sessions.flatMap(({ id, state, orderId }) => {
        if (!ENDED.includes(state)) return [`${id} of ${cartId} is ${state}`];
        if (state === 'COMPLETED' && !orderId) return [`${id} of ${cartId} is completed without an order`];
        if (state === 'FAILED' && orderId) return [`${id} of ${cartId} has failed with the order ${orderId}`];
        if (orderId && !isSold(known.get(orderId))) return [`${id} has the order ${orderId}, which was not sold`];
        return [];
      });
      return [...inTheMiddle, ...wrong];
    }),
    ...each(
      orders,
      ({ status }) => status === 'PENDING',
      ({ number }) => `${number} is being bought still`,
    ),
  ];
}

const isSold = (status: string | undefined): boolean => status !== undefined && status !== 'PENDING';

/** Every session tells its end once, and as it is. */
function wrongFacts(evidence: Evidence): string[] {
  const completed = factsOf(evidence, 'checkout.checkout-completed.v1');
  const failed = factsOf(evidence, 'checkout.checkout-failed.v1');
  const ends = groupBy([...completed, ...failed], ({ checkoutSessionId }) => String(checkoutSessionId));
  const winners = new Set(completed.map(({ orderId }) => orderId));
  const sessions = evidence.carts.flatMap(({ sessions: all }) => all);
  return [
    ...each(
      [...ends],
      ([, facts]) => facts.length !== 1,
      ([id, facts]) => `${id} has ended ${facts.length} times`,
    ),
    ...each(
      sessions,
      ({ id }) => !ends.has(id),
      ({ id }) => `${id} told nobody that it has ended`,
    ),
    ...each(
      sold(evidence),
      ({ id }) => !winners.has(id),
      ({ number }) => `${number} was sold by no checkout that completed`,
    ),
  ];
}

/** No event is under way, or was given up. */
const restless = ({ events }: Evidence): string[] =>
  Object.entries(events).flatMap(([service, { waiting = 0, unsettled = 0, parked = 0, dead = 0 }]) =>
    waiting + unsettled + parked + dead === 0
      ? []
      : [`${service} has events: ${JSON.stringify({ waiting, unsettled, parked, dead })}`],
  );
