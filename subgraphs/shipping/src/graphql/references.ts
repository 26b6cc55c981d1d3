import { hasScope, isId } from '#contracts';
import type { ShippingMethod } from '../domain/method';
import type { ShippingZone } from '../domain/zone';
import type { ShippingContext } from './context';

type Key = Readonly<Record<string, unknown>>;

/** The zone with this id, for staff. */
export async function findZone({ id }: Key, context: ShippingContext): Promise<ShippingZone | null> {
  return isId('shippingZone', id) && isForStaff(context) ? context.loaders.zone.load(id) : null;
}

/** The method with this id, for staff. */
export async function findMethod({ id }: Key, context: ShippingContext): Promise<ShippingMethod | null> {
  return isId('shippingMethod', id) && isForStaff(context) ? context.loaders.method.load(id) : null;
}

const isForStaff = ({ principal }: ShippingContext): boolean => hasScope(principal, 'shipping:read');
