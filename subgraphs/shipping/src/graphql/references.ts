import { hasScope, isId } from '#contracts';
import type { ShippingMethod } from '../domain/method';
import type { Shipment } from '../domain/shipment';
import type { ShippingZone } from '../domain/zone';
import { type ShippingContext, seesOrder } from './context';

type Key = Readonly<Record<string, unknown>>;

/** The zone with this id, for staff. */
export async function findZone({ id }: Key, context: ShippingContext): Promise<ShippingZone | null> {
  return isId('shippingZone', id) && isForStaff(context) ? context.loaders.zone.load(id) : null;
}

/** The method with this id, for staff. */
export async function findMethod({ id }: Key, context: ShippingContext): Promise<ShippingMethod | null> {
  return isId('shippingMethod', id) && isForStaff(context) ? context.loaders.method.load(id) : null;
}

/** An order, known here by its id alone. */
export interface OrderStub {
  readonly id: string;
  /** Orders shows it to the caller, who may have nothing but its link. */
  readonly isVisible?: boolean;
}

/** The order with this id; whether there is one, orders knows. */
export const findOrder = ({ id, isVisible }: Key): OrderStub | null =>
  isId('order', id) ? { id, isVisible: isVisible === true } : null;

/** The shipment with this id, for staff and for the customer whose order it is. */
export async function findShipment({ id }: Key, context: ShippingContext): Promise<Shipment | null> {
  const { loaders } = context;
  const shipment = isId('shipment', id) ? await loaders.shipment.load(id) : null;
  const fulfilment = shipment && (await loaders.fulfilment.load(shipment.orderId));
  return fulfilment && seesOrder(context, fulfilment) ? shipment : null;
}

const isForStaff = ({ principal }: ShippingContext): boolean => hasScope(principal, 'shipping:read');
