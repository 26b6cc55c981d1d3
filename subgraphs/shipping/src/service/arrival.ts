import { EVENTS } from '#contracts';
import { factOf, type Occasion } from '#kit';
import { isAllSent } from '../domain/fulfilment';
import { canBecome, type Shipment, stateByParcels } from '../domain/shipment';
import type { SendingRows } from '../store/sending';
import type { LockedShipment } from './locked-shipment';

/** Let a shipment become what its parcels say, if it has left, and tell the others. */
export async function follow(rows: SendingRows, locked: LockedShipment, occasion: Occasion): Promise<Shipment> {
  const { shipment } = locked;
  const next = stateByParcels(shipment.parcels);
  if (!canBecome(shipment.state, next)) return shipment;
  if (next === 'DELIVERED') return deliver(rows, locked, occasion);
  return next === 'FAILED' ? fail(rows, shipment, occasion) : shipment;
}

/** Note that a shipment arrived, and tell the others. */
export async function deliver(
  rows: SendingRows,
  { shipment, fulfilment, all }: LockedShipment,
  occasion: Occasion,
): Promise<Shipment> {
  const { id, orderId } = shipment;
  await rows.setShipmentState([id], 'DELIVERED', occasion.at);
  const sent = all.filter(({ dispatchedAt }) => dispatchedAt);
  const isWhole = isAllSent(
    fulfilment.lines,
    sent.flatMap(({ lines }) => lines),
  );
  const fact = factOf(EVENTS.shipping.shipmentDelivered, {
    ...{ orderId, shipmentId: id, deliveredAt: occasion.at.toISOString() },
    isLast: isWhole && sent.every((one) => one.id === id || one.state === 'DELIVERED'),
  });
  await rows.tell([fact], occasion);
  return { ...shipment, state: 'DELIVERED', settledAt: occasion.at };
}

/** Note that a shipment did not arrive, and tell the others. */
async function fail(rows: SendingRows, shipment: Shipment, occasion: Occasion): Promise<Shipment> {
  const { id: shipmentId, orderId, parcels } = shipment;
  await rows.setShipmentState([shipmentId], 'FAILED', occasion.at);
  const reason = parcels.find(({ state }) => state !== 'DELIVERED')?.state ?? 'LOST';
  await rows.tell([factOf(EVENTS.shipping.shipmentFailed, { orderId, shipmentId, reason })], occasion);
  return { ...shipment, state: 'FAILED', settledAt: occasion.at };
}
