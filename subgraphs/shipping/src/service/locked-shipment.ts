import type { Fulfilment } from '../domain/fulfilment';
import type { Shipment } from '../domain/shipment';
import type { SendingRows } from '../store/sending';

/** A shipment and the order that it is part of, both locked. */
export interface LockedShipment {
  readonly shipment: Shipment;
  readonly fulfilment: Fulfilment;
  /** All of that order, with this one. */
  readonly all: readonly Shipment[];
}

/** Load a shipment with its order's fulfilment, and keep others from changing either. */
export async function lockShipment(rows: SendingRows, id: string): Promise<LockedShipment | undefined> {
  const orderId = await rows.findOrderOf(id);
  const fulfilment = orderId === undefined ? undefined : await rows.lockFulfilment(orderId);
  if (!fulfilment) return undefined;
  const all = await rows.shipmentsOf([fulfilment.orderId]);
  const shipment = all.find((one) => one.id === id);
  return shipment && { shipment, fulfilment, all };
}
