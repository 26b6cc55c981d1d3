import { must } from '../../harness/shop';
import type { OrderSeen } from '../evidence/evidence';
import { readOrders } from '../evidence/read-orders';
import { readLevels } from '../evidence/read-stock';
import type { Thing } from './merchandise';
import type { Stage } from './stage';

/** What lies of a thing, by warehouse. */
export async function readStock({ staff }: Pick<Stage, 'staff'>, { id }: Pick<Thing, 'id'>) {
  const levels = await readLevels(staff, [id]);
  return levels.map(({ warehouseId, onHand, allocated, reserved, available }) => ({
    ...{ warehouseId, onHand, allocated, reserved, available },
  }));
}

/** Sold orders that have a thing in them. */
export async function ordersOf({ staff }: Pick<Stage, 'staff'>, { sku }: Pick<Thing, 'sku'>): Promise<OrderSeen[]> {
  const orders = await readOrders(staff);
  return orders.filter(({ status, lines }) => status !== 'PENDING' && lines.some((line) => line.sku === sku));
}

/** The order of an id, as staff see it. */
export async function readOrder({ staff }: Pick<Stage, 'staff'>, id: string): Promise<OrderSeen> {
  const order = (await readOrders(staff)).find((one) => one.id === id);
  if (!order) throw new Error(`${id} is not there`);
  return order;
}

/** The ids of an order's lines, and of its payment. */
export async function partsOf({ staff }: Pick<Stage, 'staff'>, id: string) {
  const { order } = await must(
    staff<{ order: { lines: { id: string }[]; payments: { id: string }[] } }>(PARTS, { id }),
  );
  return { lineIds: order.lines.map((line) => line.id), paymentIds: order.payments.map((payment) => payment.id) };
}

const PARTS = 'query PartsOf($id: ID!) { order(id: $id) { lines { id } payments { id } } }';
