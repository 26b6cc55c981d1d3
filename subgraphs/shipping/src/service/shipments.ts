import { createId, done, EVENTS, notFound } from '#contracts';
import { factOf, type Occasion } from '#kit';
import { isAllSent, plan, type WantedLine } from '../domain/fulfilment';
import type { Outcome } from '../domain/outcome';
import { canBecome, isUnderway, type Shipment, type ShipmentState, weigh } from '../domain/shipment';
import type { SendingRows } from '../store/sending';
import { deliver, follow } from './arrival';
import { type Caller, carryOut } from './command';
import { type LockedShipment, lockShipment } from './locked-shipment';
import type { Parts } from './parts';

/** A shipment as staff describe it before it exists. */
export interface NewShipment {
  readonly orderId: string;
  /** Needed only while there is something left in several warehouses. */
  readonly warehouseId?: string;
  /** All that is left there unless said. */
  readonly lines?: readonly WantedLine[];
  /** What each package weighs in grams; one package with everything in it unless said. */
  readonly parcelWeights?: readonly number[];
}

/** How long after it was sent a parcel is asked about, in milliseconds, in case its carrier's news get lost. */
export const ASK_AGAIN = 6 * 3_600_000;

/** The use cases of staff who pack and send. */
export function shipmentService(parts: Parts) {
  const { carriers, now } = parts;
  return {
    createShipment: (caller: Caller, wanted: NewShipment): Promise<Outcome<Shipment>> =>
      carryOut(parts, { operation: 'shipmentCreate', caller, body: wanted }, async (rows) => {
        const fulfilment = await rows.lockFulfilment(wanted.orderId);
        if (!fulfilment) return notFound('order', 'orderId');
        const planned = plan(fulfilment, wanted);
        if (planned.kind !== 'done') return planned;
        const at = now();
        const { warehouseId, lines } = planned.value;
        const carrier = fulfilment.carrier ?? 'manual';
        // Packages that no carrier is asked about are as good as labelled.
        const state = carriers[carrier] ? 'UNLABELLED' : 'LABELLED';
        const parcels = (wanted.parcelWeights ?? [weigh(lines)]).map((weightGrams) => ({
          ...{ id: createId('parcel', at.getTime()), weightGrams, state, trackingNumber: null, trackingUrl: null },
        })) satisfies Shipment['parcels'];
        const shipment: Shipment = {
          ...{ id: createId('shipment', at.getTime()), orderId: wanted.orderId, warehouseId, carrier },
          lines: lines.map(({ weightGrams, ...line }) => line),
          ...{ state: 'CREATED', parcels, createdAt: at, dispatchedAt: null, settledAt: null },
        };
        await rows.planUnits(wanted.orderId, warehouseId, lines);
        await rows.addShipment(shipment, state === 'UNLABELLED' ? at : null);
        return done(shipment);
      }),

    dispatchShipment: (caller: Caller, id: string): Promise<Outcome<Shipment>> =>
      change('shipmentDispatch', 'DISPATCHED', caller, id, async (rows, { shipment, fulfilment, all }, occasion) => {
        if (fulfilment.state === 'CANCELLED') return { kind: 'fulfilment-cancelled' };
        if (shipment.parcels.some(({ state }) => state === 'UNLABELLED')) return { kind: 'label-pending' };
        const { at } = occasion;
        await rows.setShipmentState([id], 'DISPATCHED', at);
        const moving = shipment.parcels.filter(({ state }) => isUnderway(state)).map((parcel) => parcel.id);
        if (carriers[shipment.carrier]) await rows.askAbout(moving, new Date(at.getTime() + ASK_AGAIN));
        const sent = [...all.filter(({ dispatchedAt }) => dispatchedAt), shipment].flatMap(({ lines }) => lines);
        const [first] = shipment.parcels;
        const fact = factOf(EVENTS.shipping.shipmentDispatched, {
          ...{ orderId: shipment.orderId, shipmentId: id, carrier: shipment.carrier },
          lines: shipment.lines.map((line) => ({ ...line, warehouseId: shipment.warehouseId })),
          ...{ trackingNumber: first?.trackingNumber ?? null, trackingUrl: first?.trackingUrl ?? null },
          ...{ dispatchedAt: at.toISOString(), isLast: isAllSent(fulfilment.lines, sent) },
        });
        await rows.tell([fact], occasion);
        const left: Shipment = { ...shipment, state: 'DISPATCHED', dispatchedAt: at };
        const others = all.filter((one) => one.id !== id);
        // The carrier may have told what became of its parcels before staff said that it left.
        return done(await follow(rows, { shipment: left, fulfilment, all: [...others, left] }, occasion));
      }),

    cancelShipment: (caller: Caller, id: string): Promise<Outcome<Shipment>> =>
      change('shipmentCancel', 'CANCELLED', caller, id, async (rows, { shipment }, { at }) => {
        await unpack(rows, [shipment], at);
        const back = shipment.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity: -quantity }));
        await rows.planUnits(shipment.orderId, shipment.warehouseId, back);
        return done({ ...shipment, state: 'CANCELLED', settledAt: at });
      }),

    /** Note that a shipment arrived that no carrier tells us about. */
    deliverShipment: (caller: Caller, id: string): Promise<Outcome<Shipment>> =>
      change('shipmentDeliver', 'DELIVERED', caller, id, async (rows, { shipment, fulfilment, all }, occasion) => {
        for (const { id: parcelId } of shipment.parcels) {
          await rows.setParcelState(parcelId, 'DELIVERED', occasion.at, null);
        }
        return done(await deliver(rows, { shipment, fulfilment, all }, occasion));
      }),
  };

  function change(
    operation: string,
    to: ShipmentState,
    caller: Caller,
    id: string,
    work: (rows: SendingRows, locked: LockedShipment, occasion: Occasion) => Promise<Outcome<Shipment>>,
  ): Promise<Outcome<Shipment>> {
    return carryOut(parts, { operation, caller, body: { id } }, async (rows) => {
      const locked = await lockShipment(rows, id);
      if (!locked) return notFound('shipment');
      const { state } = locked.shipment;
      if (!canBecome(state, to)) return { kind: 'shipment-settled', state };
      return work(rows, locked, { at: now(), traceparent: caller.traceparent });
    });
  }
}

/** Take shipments apart that have not left. */
export async function unpack(rows: SendingRows, shipments: readonly Shipment[], at: Date): Promise<void> {
  await rows.setShipmentState(
    shipments.map(({ id }) => id),
    'CANCELLED',
    at,
  );
  const parcels = shipments.flatMap((shipment) => shipment.parcels);
  await rows.askAbout(
    parcels.map(({ id }) => id),
    null,
  );
}
