import { done, EVENTS, type PayloadOfEvent } from '#contracts';
import { factOf, type Occasion } from '#kit';
import type { Fulfilment } from '../domain/fulfilment';
import type { Outcome } from '../domain/outcome';
import type { SendingRows } from '../store/sending';
import type { Parts } from './parts';
import { unpack } from './shipments';

type ConfirmedOrder = PayloadOfEvent<typeof EVENTS.orders.orderConfirmed>;

/** Begin to send what was bought; nothing when it was called off before it got here. */
export async function openFulfilment(rows: SendingRows, order: ConfirmedOrder, at: Date): Promise<void> {
  const carrier = order.shippingMethodId ? await rows.carrierOf(order.shippingMethodId) : null;
  await rows.addFulfilment({
    ...{ orderId: order.orderId, number: order.number, customerId: order.customerId },
    ...{ address: order.shippingAddress, carrier, createdAt: at },
    lines: order.lines.flatMap(({ allocations, ...line }) =>
      allocations.map(({ warehouseId, quantity }) => ({ ...line, warehouseId, quantity, planned: 0 })),
    ),
  });
}

/**
 * Send nothing of an order, unless something of it has left. Of someone who cancels and someone who sends at the same
 * moment, the one who locks the fulfilment first wins. What was never known is called off too, so that the news of the
 * order, when it comes late, is no reason to send it.
 */
export async function cancelFulfilment(
  rows: SendingRows,
  orderId: string,
  occasion: Occasion,
): Promise<Outcome<Pick<Fulfilment, 'orderId' | 'state'>>> {
  const known = await rows.lockFulfilment(orderId);
  const cancelled = done({ orderId, state: 'CANCELLED' as const });
  if (known?.state === 'CANCELLED') return cancelled;
  const shipments = known ? await rows.shipmentsOf([orderId]) : [];
  if (shipments.some(({ dispatchedAt }) => dispatchedAt)) return { kind: 'already-dispatched' };
  const packed = shipments.filter(({ state }) => state === 'CREATED');
  if (packed.length > 0) await unpack(rows, packed, occasion.at);
  await rows.cancelFulfilment(orderId, occasion.at);
  await rows.tell([factOf(EVENTS.shipping.fulfilmentCancelled, { orderId })], occasion);
  return cancelled;
}

/** The use case of calling an order's fulfilment off, for those who ask for it. */
export function fulfilmentService({ store, now }: Parts) {
  return {
    cancelFulfilment: (orderId: string, traceparent: string) =>
      store.send((rows) => cancelFulfilment(rows, orderId, { at: now(), traceparent })),
  };
}
