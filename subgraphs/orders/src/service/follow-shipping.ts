import { EVENTS, type PayloadOfEvent } from '#contracts';
import { factOf, type Occasion } from '#kit';
import { chargeOf } from '../domain/charge';
import { fulfilmentStatus } from '../domain/fulfilment-status';
import { canBecome } from '../domain/order-status';
import type { Rows } from '../store';
import { identityOf } from './confirmed-fact';
import { entryOf } from './entry';

type Facts = typeof EVENTS.shipping;

const ACTOR = 'service:shipping';

/** Keep that a part of an order left, and say what is to be taken for it where money is taken at dispatch. */
export async function followDispatch(
  rows: Rows,
  fact: PayloadOfEvent<Facts['shipmentDispatched']>,
  occasion: Occasion,
): Promise<void> {
  const order = await known(rows, fact.orderId);
  const before = await rows.progressOf([order.id]);
  const at = new Date(fact.dispatchedAt);
  const units = unitsByLine(fact.lines);
  if (!(await rows.addShipment({ id: fact.shipmentId, orderId: order.id, at, units }))) return;
  const amountMinor = chargeOf(order, before, { units, isLast: fact.isLast });
  const status = fulfilmentStatus(await rows.progressOf([order.id]));
  await rows.saveFulfilment(order.id, status, { ...order, chargedMinor: order.chargedMinor + amountMinor });
  const { shipmentId, carrier, trackingNumber, isLast } = fact;
  const text = trackingNumber ? `${carrier} ${trackingNumber}` : carrier;
  await rows.addEntries([entryOf(order.id, 'SHIPMENT_DISPATCHED', { at, actor: ACTOR, subjectId: shipmentId, text })]);
  if (amountMinor === 0 && !(isLast && order.dueMinor > 0)) return;
  const due = { ...identityOf(order), shipmentId, currencyCode: order.currencyCode, amountMinor, isLast };
  await rows.tell(factOf(EVENTS.orders.orderChargeDue, due), occasion);
}

/** Keep that a shipment arrived; with the last one, the order is complete. */
export async function followDelivery(
  rows: Rows,
  fact: PayloadOfEvent<Facts['shipmentDelivered']>,
  occasion: Occasion,
): Promise<void> {
  const order = await known(rows, fact.orderId);
  const { shipmentId, isLast } = fact;
  const at = new Date(fact.deliveredAt);
  if (!(await rows.deliverShipment(shipmentId, at))) {
    if (await rows.hasShipment(shipmentId)) return;
    throw new Error(`${shipmentId} arrived, and nobody told that it left`);
  }
  await rows.saveFulfilment(order.id, fulfilmentStatus(await rows.progressOf([order.id])), order);
  const delivered = entryOf(order.id, 'SHIPMENT_DELIVERED', { at, actor: ACTOR, subjectId: shipmentId });
  const isComplete = isLast && canBecome(order.status, 'COMPLETED');
  const completed = isComplete ? [entryOf(order.id, 'COMPLETED', { at, actor: ACTOR })] : [];
  await rows.addEntries([delivered, ...completed]);
  if (!isComplete) return;
  await rows.completeOrder(order.id, at);
  const lines = await rows.linesOf([order.id]);
  const productIds = [...new Set(lines.map(({ productId }) => productId))];
  const whole = { ...identityOf(order), productIds, completedAt: at.toISOString() };
  await rows.tell(factOf(EVENTS.orders.orderCompleted, whole), occasion);
}

/** Keep that a shipment was lost, for staff to see. */
export async function followFailure(
  rows: Rows,
  { orderId, shipmentId: subjectId, reason: text }: PayloadOfEvent<Facts['shipmentFailed']>,
  at: Date,
): Promise<void> {
  await rows.addEntries([entryOf(orderId, 'SHIPMENT_FAILED', { at, actor: ACTOR, subjectId, text })]);
}

/** The order that shipping tells of, locked. */
export async function known(rows: Rows, orderId: string) {
  const order = await rows.lockOrder(orderId);
  if (!order) throw new Error(`shipping told of ${orderId}, which is not there`);
  return order;
}

/** Units of one line may leave several warehouses in one shipment. */
function unitsByLine(lines: readonly { readonly orderLineId: string; readonly quantity: number }[]) {
  const units = new Map<string, number>();
  for (const { orderLineId, quantity } of lines) units.set(orderLineId, (units.get(orderLineId) ?? 0) + quantity);
  return [...units].map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
}
