import { done, EVENTS, notFound } from '#contracts';
import { factOf, type Occasion, type PassedOn, ServiceUnavailableError } from '#kit';
import { type Cancellation, mayBeCancelled } from '../domain/cancellation';
import type { Order } from '../domain/order';
import { canBecome } from '../domain/order-status';
import type { Outcome, Refusal } from '../domain/outcome';
import type { Rows } from '../store';
import { type Caller, findOwn, type OrderReference, requestOf } from './command';
import { identityOf } from './confirmed-fact';
import { credit } from './credit';
import { entryOf } from './entry';
import type { Parts } from './parts';

/** Cancellations that one run of the job asks shipping about at most. */
const BATCH = 20;

/** After so many milliseconds nobody is waiting for shipping's answer any more, and somebody else asks. */
const PATIENCE = 10_000;

const REFUSED = { kind: 'already-dispatched' } as const;
const PENDING = { kind: 'cancellation-pending' } as const;

/**
 * The use cases of calling an order off. First the wish is written down, then shipping is asked, which decides, then
 * its answer is written down; whatever dies in between, the job or shipping's own event finishes it.
 */
export function cancellationService(parts: Parts) {
  const { store, shipping, now } = parts;
  return {
    async cancelOrder(caller: Caller, reference: OrderReference, reason: string): Promise<Outcome<Order>> {
      const found = await findOwn(parts, caller, reference);
      if (!found) return notFound('order', 'orderId' in reference ? 'orderId' : 'token');
      const request = requestOf(caller, 'orderCancel', found.id, { id: found.id, reason }, now());
      const refusal = await store.transaction((rows) =>
        rows.answerOnce(request, () => wish(rows, { orderId: found.id, reason, actor: caller.actor })),
      );
      if (refusal) return refusal;
      return settle(found.id, { traceparent: caller.traceparent });
    },

    /**
     * Ask shipping about orders whose cancellation nobody has finished; how many those were.
     * @throws AggregateError naming those that could not be finished, once all were tried.
     */
    async finishCancellations(): Promise<number> {
      const at = now();
      const before = new Date(at.getTime() - PATIENCE);
      const ids = await store.claimCancellations({ before, at, limit: BATCH });
      const failed = new Map<string, unknown>();
      for (const id of ids) await settle(id, {}).catch((error) => failed.set(id, error));
      if (failed.size === 0) return ids.length;
      throw new AggregateError(failed.values(), `not cancelled, nor refused: ${[...failed.keys()].join(', ')}`);
    },
  };

  async function settle(orderId: string, passOn: PassedOn): Promise<Outcome<Order>> {
    const known = await store.findCancellation(orderId);
    const answer = known?.state === 'REQUESTED' ? await ask(orderId, passOn) : undefined;
    if (answer === 'unknown') return PENDING;
    return store.transaction(async (rows) => {
      const order = await rows.lockOrder(orderId);
      if (!order) throw new RangeError(`${orderId} is to be cancelled and is not there`);
      const occasion = { at: now(), traceparent: passOn.traceparent };
      if (answer === 'cancelled') return done(await cancel(rows, order, occasion));
      if (answer === 'dispatched') await refuse(rows, orderId, occasion.at);
      return order.status === 'CANCELLED' ? done(order) : REFUSED;
    });
  }

  async function ask(orderId: string, passOn: PassedOn): Promise<'cancelled' | 'dispatched' | 'unknown'> {
    try {
      return await shipping.cancelFulfilment(orderId, passOn);
    } catch (error) {
      if (error instanceof ServiceUnavailableError) return 'unknown';
      throw error;
    }
  }

  async function wish(rows: Rows, wanted: Omit<Cancellation, 'state'>): Promise<Refusal | null> {
    const order = await rows.lockOrder(wanted.orderId);
    if (!order || order.status === 'CANCELLED') return null;
    if (order.status === 'PENDING') return { kind: 'not-open' };
    if (!mayBeCancelled(order)) return REFUSED;
    if (await rows.findCancellation(order.id)) return null;
    const { actor, reason: text } = wanted;
    const at = now();
    await rows.addCancellation({ ...wanted, state: 'REQUESTED' }, at);
    await rows.addEntries([entryOf(order.id, 'CANCELLATION_REQUESTED', { at, actor, text })]);
    return null;
  }
}

async function refuse(rows: Rows, orderId: string, at: Date): Promise<void> {
  const known = await rows.findCancellation(orderId);
  if (known?.state !== 'REQUESTED') return;
  await rows.settleCancellation(orderId, 'REFUSED', at);
  await rows.addEntries([entryOf(orderId, 'CANCELLATION_REFUSED', { at, actor: 'service:shipping' })]);
}

/** Write down that shipping sends nothing of an order, which is locked, and tell the others; once, however often it is told. */
export async function cancel<Known extends Order & { readonly invoicedAt: Date | null }>(
  rows: Rows,
  order: Known,
  occasion: Occasion,
): Promise<Order> {
  if (!canBecome(order.status, 'CANCELLED')) return order;
  const { at } = occasion;
  const wanted = await rows.findCancellation(order.id);
  const { actor, reason } = wanted ?? { actor: 'service:shipping', reason: 'Nothing of it will be sent.' };
  if (wanted) await rows.settleCancellation(order.id, 'DONE', at);
  else await rows.addCancellation({ orderId: order.id, actor, reason, state: 'DONE' }, at);
  await rows.cancelOrder(order.id, at);
  await rows.addEntries([entryOf(order.id, 'CANCELLED', { at, actor, text: reason })]);
  if (order.invoicedAt)
    await credit(rows, { orderId: order.id, amountMinor: order.totalMinor, reference: order.id, at });
  await rows.tell(factOf(EVENTS.orders.orderCancelled, { ...identityOf(order), reason }), occasion);
  return { ...order, status: 'CANCELLED', cancelledAt: at };
}
