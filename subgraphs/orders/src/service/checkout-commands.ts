import { createId, done, EVENTS, notFound } from '#contracts';
import { factOf } from '#kit';
import { type Allocation, allocateLines, type LineAllocation } from '../domain/allocation';
import { canBecome } from '../domain/order-status';
import type { CheckoutOutcome, MadeOrder } from '../domain/outcome';
import { paymentStatus } from '../domain/payment-status';
import type { NewOrder } from '../domain/snapshot';
import { itemsMinor, wrongSums } from '../domain/sums';
import { OrderChangedError, OrderUnpaidError, WrongAllocationsError, WrongSumsError } from '../errors';
import type { MadeOfSession } from '../store/claims';
import type { OrderWithLines } from '../store/orders';
import { confirmedFact } from './confirmed-fact';
import type { Parts } from './parts';

/** What was committed for an order that is to be confirmed. */
export interface Confirmation {
  readonly checkoutSessionId: string;
  readonly allocations: readonly Allocation[];
  /** Whether what is due is authorised. */
  readonly isPaid: boolean;
}

const ABANDONED = { kind: 'abandoned' } as const;

/**
 * The use cases of checkout. Each is keyed by its session, and so may be sent again, late, and in any order: a session
 * has one order or none, and once it is abandoned it never has one.
 */
export function checkoutService({ store, now, links, sendsMails }: Parts) {
  return {
    async createOrder(order: NewOrder): Promise<CheckoutOutcome> {
      const problems = wrongSums(order);
      if (problems.length > 0) throw new WrongSumsError(problems);
      const at = now();
      const id = createId('order', at.getTime());
      const lines = order.lines.map(({ merchandiseId }) => ({
        id: createId('orderLine', at.getTime()),
        merchandiseId,
      }));
      const number = await store.addOrder({
        ...{ order, id, at, itemsMinor: itemsMinor(order), lineIds: lines.map((line) => line.id) },
        paymentStatus: paymentStatus(order.dueMinor, NOTHING_PAID),
      });
      if (number) return done(toMade({ id, number, lines, createdAt: at }));
      const made = await store.findMade(order.checkoutSessionId);
      if (!made?.id || made.status === 'ABANDONED') return ABANDONED;
      if (made.totalMinor !== order.totalMinor || made.dueMinor !== order.dueMinor) throw new OrderChangedError();
      return done(toMade(made));
    },

    async confirmOrder({ checkoutSessionId, allocations, isPaid }: Confirmation, traceparent: string) {
      const outcome = await store.transaction(async (rows): Promise<OrderWithLines | undefined> => {
        const order = await rows.lockOrderOf(checkoutSessionId);
        if (!order || !canBecome(order.status, 'CONFIRMED')) return order;
        if (order.dueMinor > 0 && !isPaid) throw new OrderUnpaidError();
        const at = now();
        const placed = place(order, allocations);
        const authorisedMinor = Math.max(order.authorisedMinor, order.dueMinor);
        await rows.confirmOrder({
          ...{ id: order.id, at, allocations: placed, authorisedMinor },
          paymentStatus: paymentStatus(order.dueMinor, { ...order, authorisedMinor }),
          entryId: createId('timelineEntry', at.getTime()),
          actor: order.customerId === null ? 'guest' : `customer:${order.customerId}`,
          mailId: sendsMails ? createId('mail', at.getTime()) : null,
        });
        const fact = factOf(EVENTS.orders.orderConfirmed, confirmedFact(order, placed, at));
        await rows.tell(fact, { at, traceparent });
        return { ...order, status: 'CONFIRMED' };
      });
      if (outcome) return outcome.status === 'ABANDONED' ? ABANDONED : done(toMade(outcome));
      return (await store.findMade(checkoutSessionId)) ? ABANDONED : notFound('order', 'checkoutSessionId');
    },

    async abandonOrder(checkoutSessionId: string, reason: string): Promise<CheckoutOutcome> {
      const at = now();
      const entry = { id: createId('timelineEntry', at.getTime()), at, reason };
      if (await store.abandonOrder(checkoutSessionId, entry)) return done(null);
      if (await store.addTombstone(checkoutSessionId, at)) return done(null);
      const made = await store.findMade(checkoutSessionId);
      if (!made?.id || made.status === 'ABANDONED') return done(null);
      // It was created between the two statements.
      if (made.status === 'PENDING' && (await store.abandonOrder(checkoutSessionId, entry))) return done(null);
      return { kind: 'confirmed' };
    },
  };

  function toMade(made: Pick<MadeOfSession, 'number' | 'createdAt' | 'lines'> & { id: string | null }) {
    const id = String(made.id);
    const lines = made.lines.map((line) => ({ id: line.id, merchandiseId: line.merchandiseId }));
    const accessToken = links.orderToken({ id, createdAt: made.createdAt });
    return { id, number: made.number, lines, accessToken } satisfies MadeOrder;
  }
}

const NOTHING_PAID = { paymentVersion: 0, authorisedMinor: 0, capturedMinor: 0, refundedMinor: 0, isVoided: false };

function place({ lines }: OrderWithLines, allocations: readonly Allocation[]): LineAllocation[] {
  try {
    return allocateLines(lines, allocations);
  } catch (cause) {
    throw new WrongAllocationsError({ cause });
  }
}
