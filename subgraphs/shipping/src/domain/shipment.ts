import type { Id } from '#contracts';

/** What leaves a warehouse together. */
export interface Shipment {
  readonly id: Id<'shipment'>;
  readonly orderId: string;
  readonly warehouseId: string;
  /** Who carries it: one of CARRIERS. */
  readonly carrier: string;
  readonly state: ShipmentState;
  readonly lines: readonly ShipmentLine[];
  /** By their position; at least one. */
  readonly parcels: readonly Parcel[];
  readonly createdAt: Date;
  readonly dispatchedAt: Date | null;
  /** When it arrived, was called off, or failed. */
  readonly settledAt: Date | null;
}

/** So many of an order's line. */
interface ShipmentLine {
  readonly orderLineId: string;
  readonly merchandiseId: string;
  readonly quantity: number;
}

/** One package of a shipment. */
export interface Parcel {
  readonly id: Id<'parcel'>;
  readonly weightGrams: number;
  readonly state: ParcelState;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
}

/** `CREATED`: packed or being packed; `FAILED`: lost, or on its way back. */
export type ShipmentState = 'CREATED' | 'DISPATCHED' | 'DELIVERED' | 'FAILED' | 'CANCELLED';

/** `UNLABELLED`: the carrier does not know of it yet. */
export type ParcelState = 'UNLABELLED' | 'LABELLED' | 'IN_TRANSIT' | 'DELIVERED' | 'LOST' | 'RETURNED';

/** What may become of a shipment. */
const NEXT: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  CREATED: ['DISPATCHED', 'CANCELLED'],
  DISPATCHED: ['DELIVERED', 'FAILED'],
  DELIVERED: [],
  // A parcel that was lost may turn up.
  FAILED: ['DELIVERED'],
  CANCELLED: [],
};

/** What may become of a parcel: carriers tell late and twice, and what is told late changes nothing. */
const NEXT_OF_PARCEL: Readonly<Record<ParcelState, readonly ParcelState[]>> = {
  UNLABELLED: ['LABELLED'],
  LABELLED: ['IN_TRANSIT', 'DELIVERED', 'LOST', 'RETURNED'],
  IN_TRANSIT: ['DELIVERED', 'LOST', 'RETURNED'],
  DELIVERED: [],
  LOST: ['DELIVERED', 'RETURNED'],
  RETURNED: [],
};

/** Whether a shipment may go from one state to another. */
export const canBecome = (from: ShipmentState, to: ShipmentState): boolean => NEXT[from].includes(to);

/** Whether a parcel may go from one state to another. */
export const canParcelBecome = (from: ParcelState, to: ParcelState): boolean => NEXT_OF_PARCEL[from].includes(to);

/** Whether a parcel is still on its way, or about to be. */
export const isUnderway = (state: ParcelState): boolean => state === 'LABELLED' || state === 'IN_TRANSIT';

/** What its parcels say of a shipment that left: it arrived when all did, and failed when one did not and none moves. */
export function stateByParcels(parcels: readonly Pick<Parcel, 'state'>[]): ShipmentState {
  if (parcels.every(({ state }) => state === 'DELIVERED')) return 'DELIVERED';
  return parcels.some(({ state }) => isUnderway(state)) ? 'DISPATCHED' : 'FAILED';
}

/** What things weigh together, in grams. */
export function weigh(lines: readonly { readonly quantity: number; readonly weightGrams: number }[]): number {
  return lines.reduce((total, { quantity, weightGrams }) => total + quantity * weightGrams, 0);
}
